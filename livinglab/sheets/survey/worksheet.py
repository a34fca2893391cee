"""A survey as blank paper: its questions or lines for them, a box for each answer."""

from __future__ import annotations

from livinglab.blocks.blocks import Align, Block, Table
from livinglab.blocks.words import ours
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.methods.table import MethodTable
from livinglab.sheets.blank.grid import FIXED
from livinglab.sheets.survey.setup import Setup

_BLANK_QUESTIONS = 5


def worksheet(method: Method) -> list[Block]:
    """Ready-made questions of levels are asked as they are; others are chosen, so lines wait for them."""
    setup = Setup.read(MethodTable(method.setup))
    low, high = setup.scale
    ends = {low: str(setup.low), high: str(setup.high)}
    steps = [f"{step} {ends.get(step, '')}".strip() for step in range(low, high + 1)]
    steps = [*([tr("No"), tr("Yes")] if setup.scale == (0, 1) else steps), tr("Do not know")]
    head = (ours(tr("Question")), *(ours(step) for step in steps))
    asked = [ours(str(words)) for one in setup.sets if one.level for words in one.questions]
    questions = asked or [ours(" ")] * _BLANK_QUESTIONS
    rows = tuple((question, *(ours("□") for _ in steps)) for question in questions)
    middle: list[Align] = ["middle"] * len(steps)
    return [Table(head, rows, align=("start", *middle), wide=True, kind=FIXED)]
