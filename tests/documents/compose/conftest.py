"""A lab for each test of a paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livinglab.store import Store
from tests.sheets.lab import Lab


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One library for many labs made up by chance."""
    store = Store(tmp_path_factory.mktemp("tangled") / "library.sqlite")
    yield store
    store.close()
