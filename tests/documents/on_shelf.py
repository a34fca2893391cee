"""A lab of one's own, and the papers of its shelf asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from livinglab import paths
from livinglab.documents.shelf import Asked
from livinglab.methods import Library
from tests.sheets.lab import Lab

METHODS = Library(paths.resources() / "methods")


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    made.close()


@pytest.fixture
def asked(lab: Lab) -> Callable[..., Asked]:
    return lambda **how: Asked(lab.store, lab.project.id, METHODS, **how)
