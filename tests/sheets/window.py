"""Fixtures for tests of sheets in the window: a lab, and the context a page gets. Imported by conftest files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from livinglab.methods import Library
from livinglab.paths import resources
from tests.helpers import clear_windows
from tests.sheets.lab import Lab
from ui.bridge import Bridge
from ui.context import Context
from ui.theme.theme import ThemeHolder


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    """A lab that outlives the windows on it."""
    made = Lab(tmp_path)
    yield made
    clear_windows()
    made.close()


@pytest.fixture
def context(lab: Lab, theme: ThemeHolder) -> Context:
    """What pages and editors are handed; sheets ask nothing of the settings."""
    return Context(lab.store, Bridge(lab.store), theme, cast(Any, None), Library(resources() / "methods"))
