"""A vote of six ideas among eighteen people."""

from __future__ import annotations

import pytest

from livinglab.actions import votes
from livinglab.model.lab import Sheet
from tests.sheets.lab import IDEAS, Lab
from tests.sheets.window import context, lab

__all__ = ["context", "lab", "vote"]


@pytest.fixture
def vote(lab: Lab) -> Sheet:
    """Eighteen people, three dots each, six ideas."""
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    votes.set_up(lab.store, sheet, voters=18, question="무엇을 먼저 실험해 볼까요?")
    return sheet
