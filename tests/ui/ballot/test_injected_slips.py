"""200 simulated ballots of each rule with slips of the finger: one pass tells some of them, two passes tell all."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import read
from tests.sheets.lab import BALLOTS, Lab
from tests.ui.ballot.page import LEFT, Page
from tests.ui.ballot.slips import KINDS, RULES, campaign, slip_into, table
from ui.context import Context


def test_every_slip_of_one_pass_is_found_by_the_second() -> None:
    found = [campaign(rule) for rule in RULES]
    print("\n" + table(found))
    for one in found:
        assert one.told.total() + one.kept.total() + one.harmless.total() >= 10
        assert one.found_in_two == one.one_pass_wrong
        assert one.caught > 0.2
        assert one.kept["out of range"] == 0 or one.rule in ("majority_judgment", "star", "quadratic", "approval")


def test_the_pad_and_its_questions_bring_the_true_count_about(
    qtbot: QtBot, context: Context, lab: Lab, vote: Sheet
) -> None:
    rng = random.Random(7)
    page = Page(qtbot, context, vote)
    for mode in ("first", "second"):
        if mode == "second":
            page.editor.modes.choose(mode)
        for number, ballot in enumerate(BALLOTS):
            kind = rng.choice(KINDS) if number % 6 == (0 if mode == "first" else 3) else ""
            told: list[str] = []
            page.editor.entry.pad.refused.connect(told.append)
            page.type(slip_into(rng, ballot, kind), enter=False)
            page.editor.entry.pad.refused.disconnect(told.append)
            if any(told):
                for _ in range(3):
                    QTest.keyClick(page.editor.entry.pad, Qt.Key.Key_Backspace)
                page.type(ballot, enter=False)
            page.type("")
    view = read(lab.store, vote)
    assert view.differences
    while view.differences:
        difference = view.differences[0]
        right = BALLOTS[int(difference.first.serial) - 1]
        numbers = {option.id: str(option.number) for option in view.options}
        first = sorted(numbers[option] for option, _ in difference.first.given) == sorted(right)
        QTest.mouseClick(page.panel.question.first if first else page.panel.question.second, LEFT)
        view = read(lab.store, vote)
    assert [count(view).result.totals[f"I{n}"] for n in range(1, 7)] == [16, 10, 12, 7, 6, 3]
    assert page.panel.open.isEnabled()
