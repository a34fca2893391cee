from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.boards import Lab, make_lab


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = make_lab(tmp_path / "library.db")
    yield made
    made.store.close()
