"""Going to a paper by its printed number, ballots that are alike, bundles, doubtful ballots, numbers of two figures."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.actions.ballot_papers import remember_printed
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.channels import DOUBT
from livinglab.sheets.ballot.check_letter import check_letter, serial_text
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import read
from tests.helpers import type_hangul
from tests.sheets.ballot.by_rule import CASES, prepare
from tests.sheets.lab import BALLOTS, Lab
from tests.ui.ballot.page import LEFT, Page
from ui.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context, vote: Sheet) -> Page:
    return Page(qtbot, context, vote)


def test_a_printed_number_with_its_letter_leads_to_that_ballot(page: Page) -> None:
    for ballot in BALLOTS[:3]:
        page.type(ballot)
    page.type("#", enter=False)
    serial = page.editor.entry.tools.serial
    assert serial.hasFocus()
    type_hangul(serial, f"002-{check_letter(2)}")
    QTest.keyClick(serial, Qt.Key.Key_Return)
    assert page.editor.entry.number == 2
    assert page.editor.entry.pad.hasFocus()
    assert page.editor.entry.pad.hand.words() == "1 3 5"


def test_a_letter_that_does_not_fit_is_told_at_once(page: Page) -> None:
    serial = page.editor.entry.tools.serial
    serial.setFocus()
    type_hangul(serial, f"7{check_letter(8)}")
    QTest.keyClick(serial, Qt.Key.Key_Return)
    assert check_letter(7) in page.editor.entry._refusal.text()
    assert page.editor.entry.number == 1


def go_to(page: Page, words: str) -> None:
    page.type("#", enter=False)
    type_hangul(page.editor.entry.tools.serial, words)
    QTest.keyClick(page.editor.entry.tools.serial, Qt.Key.Key_Return)


def test_of_shuffled_papers_any_printed_number_may_come_back(page: Page, lab: Lab, vote: Sheet) -> None:
    """More are printed than people are here; those that stay on the table have any number."""
    remember_printed(lab.store, vote, 20)
    entry = page.editor.entry
    page.editor.reload()
    assert [face.number for face in entry.slips.faces()[:2]] == ["001-카", "002-마"]
    go_to(page, serial_text(20))
    page.type("135")
    go_to(page, "19")
    page.type("24")
    for ballot in BALLOTS[2:]:
        page.type(ballot)
    paper = read(lab.store, vote).channels[0]
    assert [int(slip.serial) for slip in paper.slips] == [*range(1, 17), 19, 20]
    assert entry.finished()
    assert len(entry.slips.faces()) == 18
    assert not read(lab.store, vote).left(paper)
    go_to(page, "17")  # one too many is told, and nothing is written
    page.type("1")
    assert "18" in entry._refusal.text()
    assert len(read(lab.store, vote).channels[0].slips) == 18


def test_the_second_pass_asks_for_the_numbers_of_the_first(page: Page, lab: Lab, vote: Sheet) -> None:
    votes.set_up(lab.store, vote, voters=2)
    remember_printed(lab.store, vote, 20)
    page.editor.reload()
    go_to(page, "20")
    page.type("135")
    go_to(page, "7")
    page.type("24")
    page.editor.modes.choose("second")
    assert [face.serial for face in page.editor.entry.slips.faces()] == ["7", "20"]
    page.type("24")
    page.type("136")
    assert page.editor.entry.finished()
    assert "20" in page.panel.question.text()


def test_papers_printed_with_other_ideas_are_told_and_their_numbers_passed_over(
    page: Page, lab: Lab, vote: Sheet
) -> None:
    remember_printed(lab.store, vote, 20)
    votes.withdraw(lab.store, vote, read(lab.store, vote).options[1].id)
    page.editor.reload()
    assert "20번까지" in page.panel._why.text()
    assert page.editor.entry.number == 21


def test_ballots_that_are_alike_are_entered_once(page: Page, lab: Lab, vote: Sheet) -> None:
    page.type("13*", enter=False)
    many = page.editor.entry.tools.many
    assert many.hasFocus()
    QTest.keyClicks(many, "5")
    QTest.keyClick(many, Qt.Key.Key_Return)
    slips = read(lab.store, vote).channels[0].slips
    assert [slip.serial for slip in slips] == ["1", "2", "3", "4", "5"]
    assert count(read(lab.store, vote)).result.totals["I3"] == 5
    assert page.editor.entry.number == 6
    assert page.editor.entry.pad.hasFocus()
    assert many.value() == 1
    lab.store.undo(lab.project.id)
    assert not read(lab.store, vote).begun


def test_why_stars_come_as_ballots_is_said_for_another_hall(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, next(case for case in CASES if case.rule == "star"))
    hall = votes.add_channel(lab.store, sheet, "other", "2마을 회관")
    page = Page(qtbot, context, sheet)
    assert page.editor.entry._singly.isHidden()
    page.panel.channel_chosen.emit(hall)
    assert "결선" in page.editor.entry._singly.text()
    page.type("530", enter=False)
    page.editor.entry.tools.alike.emit(2)
    assert len(read(lab.store, sheet).channels[-1].slips) == 2


def test_numbers_of_two_figures_are_typed_with_spaces_too(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", [f"{n}안" for n in range(1, 13)])])
    votes.set_up(lab.store, sheet, voters=3)
    page = Page(qtbot, context, sheet)
    for keys in ("1 3 12", "120103", "3 12 5"):
        page.type(keys)
    numbers = {option.id: option.number for option in read(lab.store, sheet).options}
    given = [[numbers[option] for option, _ in slip.given] for slip in read(lab.store, sheet).channels[0].slips]
    assert given == [[1, 3, 12], [12, 1, 3], [3, 12, 5]]


def test_a_sum_by_hand_that_differs_is_asked_about_and_leads_to_the_papers(page: Page, lab: Lab, vote: Sheet) -> None:
    page.key_in_all()
    bundle = page.editor.entry.bundle
    QTest.mouseClick(bundle.fold, LEFT)
    assert (bundle.first.value(), bundle.last.value()) == (1, 18)
    field = list(bundle.sums.values())[1]
    field.setFocus()
    QTest.keyClicks(field, "11")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "손으로 센 합계와 넣은 표가 달라요" in page.panel.question.text()
    assert not {"10", "11"} & set(re.findall(r"\d+", page.panel.question.text() + bundle.told.text()))  # covered
    assert not page.panel.open.isEnabled()
    QTest.mouseClick(page.panel.question.first, LEFT)
    assert page.editor.entry.number == 1
    QTest.mouseClick(page.panel.question.second, LEFT)
    assert page.panel.open.isEnabled()
    assert bundle.told.isHidden()  # the sum that was wrong is gone, the keyed one is never shown
    assert field.value() == -1


def test_a_doubtful_ballot_is_set_aside_with_a_reason_and_decided_last(page: Page, lab: Lab, vote: Sheet) -> None:
    page.type(BALLOTS[0])
    page.type("13?", enter=False)
    reason = page.editor.entry.reason
    assert reason.hasFocus()
    type_hangul(reason, "번짐")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert read(lab.store, vote).channels[0].slips[1].status == DOUBT
    assert "2 애매함 (번짐)" in page.editor.entry._apart.text()
    assert page.panel.question.isHidden()
    for ballot in BALLOTS[2:]:
        page.type(ballot)
    assert "2번 표는 애매해요(번짐)" in page.panel.question.text()
    QTest.mouseClick(page.panel.question.first, LEFT)
    assert page.panel.open.isEnabled()
    assert count(read(lab.store, vote)).result.voters == 18
