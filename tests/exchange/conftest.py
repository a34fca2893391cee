"""A library of its own for each test, the program's methods, and the two samples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livinglab import paths
from livinglab.methods import Library
from livinglab.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def methods() -> Library:
    return Library(paths.resources() / "methods")
