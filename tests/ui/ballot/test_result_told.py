"""What the opened result says beside its bars: ties, blank ballots, votes known as sums, and why the choice was made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.read import BLANK, read
from tests.sheets.lab import Lab
from tests.ui.ballot.page import LEFT, Page
from ui.context import Context
from ui.widgets.paragraph import Paragraph


def said(widget: QWidget) -> str:
    """Everything that can be read on a widget."""
    parts = [*widget.findChildren(QLabel), *widget.findChildren(Paragraph)]
    return " ".join(one.text() for one in parts if one.isVisible())


def tick(page: Page, context: Context, option_id: str) -> None:
    """A click on the box of an option, as it stands on the screen now."""
    QCoreApplication.processEvents()
    QTest.mouseClick(page.editor.result.ticks[option_id], LEFT)
    context.bridge.flush()
    QCoreApplication.processEvents()


def opened(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet, ballots: list[str], blank: int = 0,
           totals: dict[int, int] | None = None) -> Page:  # fmt: skip
    ids = [option.id for option in read(lab.store, vote).options]
    people = len(ballots) + blank + (4 if totals else 0)
    votes.set_up(lab.store, vote, voters=people)
    paper = votes.add_channel(lab.store, vote, "paper")
    for serial, numbers in enumerate(ballots, 1):
        votes.enter_ballot(lab.store, vote, paper, str(serial), [ids[int(one) - 1] for one in numbers])
    for serial in range(len(ballots) + 1, len(ballots) + blank + 1):
        votes.enter_ballot(lab.store, vote, paper, str(serial), [], status=BLANK)
    if totals:
        hands = votes.add_channel(lab.store, vote, "hands")
        votes.enter_totals(lab.store, vote, hands, 4, {ids[number - 1]: dots for number, dots in totals.items()})
    votes.reveal(lab.store, vote)
    return Page(qtbot, context, vote)


def test_ties_and_blank_ballots_are_told(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> None:
    words = said(opened(qtbot, context, lab, vote, ["12", "21"], blank=1).window)
    assert "I1, I2" in words
    assert "빈 표는 1장" in words


def test_without_ties_none_is_spoken_of(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> None:
    assert "I1, I2" not in said(opened(qtbot, context, lab, vote, ["12", "1"]).window)


def test_votes_known_as_sums_say_that_nobody_knows_who_was_left_out(
    qtbot: QtBot, context: Context, lab: Lab, vote: Sheet
) -> None:
    page = opened(qtbot, context, lab, vote, ["1"], totals={1: 4, 2: 2})
    first = read(lab.store, vote).options[0].id
    before = said(page.window)
    tick(page, context, first)
    assert [option.id for option in read(lab.store, vote).chosen] == [first]
    chosen = said(page.window)
    assert "합계로만" in chosen
    assert chosen != before
    tick(page, context, first)
    assert read(lab.store, vote).chosen == ()


def test_a_tick_is_a_choice_and_undo_takes_it_back(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> None:
    page = opened(qtbot, context, lab, vote, ["123", "12"])
    for option in read(lab.store, vote).options[:2]:
        tick(page, context, option.id)
    assert len(read(lab.store, vote).chosen) == 2
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    chosen = {option.id for option in read(lab.store, vote).chosen}
    assert {option_id for option_id, box in page.editor.result.ticks.items() if box.isChecked()} == chosen
    assert len(chosen) == 1
