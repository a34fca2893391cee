"""A window's context on a small lab, and a vote of six ideas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from livinglab.actions import votes
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from tests.helpers import clear_windows
from tests.sheets.lab import IDEAS, Lab
from ui.bridge import Bridge
from ui.context import Context
from ui.theme.theme import ThemeHolder


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    clear_windows()
    made.close()


@pytest.fixture
def context(lab: Lab, qapp: object) -> Context:
    return Context(lab.store, Bridge(lab.store), ThemeHolder(), cast(Any, None), Library(resources() / "methods"))


@pytest.fixture
def vote(lab: Lab) -> Sheet:
    """Eighteen people, three dots each, six ideas."""
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    votes.set_up(lab.store, sheet, voters=18, question="무엇을 먼저 실험해 볼까요?")
    return sheet
