"""A library with the two samples for tests of what pages tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livinglab import paths
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.store import Store

METHODS = Library(paths.resources() / "methods")
SAMPLES = paths.resources() / "samples"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Store]:
    """An empty library."""
    store = Store(tmp_path / "library.sqlite")
    yield store
    store.close()


@pytest.fixture
def samples(library: Store) -> Store:
    """The library with both samples in it."""
    for name in ("hometown-mother", "no-plastic-mart"):
        import_workshop(library, METHODS, SAMPLES / f"{name}.json")
    return library
