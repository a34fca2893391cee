"""Several halls, weights and people with two votes, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.actions.people import add_people
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import read
from tests.helpers import type_hangul
from tests.sheets.lab import BALLOTS, Lab
from tests.ui.ballot.page import LEFT, Page
from ui.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> Page:
    return Page(qtbot, context, vote)


def test_another_hall_gets_its_name_where_it_was_added(page: Page, lab: Lab, vote: Sheet) -> None:
    QTest.mouseClick(page.editor.change_rule, LEFT)
    channels = page.editor.settings.channels
    QTest.mouseClick(channels.other, LEFT)
    line = list(channels.names.values())[-1]
    assert line.hasFocus()
    type_hangul(line, "경로당")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert read(lab.store, vote).channels[-1].name == "경로당"
    assert any("경로당" in row.words() for row in page.panel.rows.values())
    QTest.mouseClick(list(channels.removers.values())[-1], LEFT)
    assert len(read(lab.store, vote).channels) == 2


def test_parts_typed_in_are_weights_that_add_up(page: Page, lab: Lab, vote: Sheet) -> None:
    QTest.mouseClick(page.editor.change_rule, LEFT)
    paper, hands = page.editor.settings.channels.parts.values()
    for field in (paper, hands):
        field.setFocus()
        QTest.keyClicks(field, "50")
        QTest.keyClick(field, Qt.Key.Key_Return)
    told = read(lab.store, vote).data["weights"]
    assert [group["weight"] for group in told] == ["1/2", "1/2"]
    assert (paper.value(), hands.value()) == (50, 50)


def test_somebody_with_two_votes_is_asked_about(
    qtbot: QtBot, page: Page, lab: Lab, context: Context, vote: Sheet
) -> None:
    add_people(lab.store, lab.project.id, ["솔잎", "바람"])
    early = votes.add_channel(lab.store, vote, "early")
    context.bridge.flush()
    for row in list(page.panel.rows.values()):
        if "손" in row.words():
            continue
        QTest.mouseClick(row, LEFT)
        if not page.panel.roster.fold.isChecked():
            QTest.mouseClick(page.panel.roster.fold, LEFT)
        first = next(iter(page.panel.roster.ticks.values()))
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Space)
    assert page.panel.question.isVisible()
    assert "솔잎 님은 사전 표를 냈는데" in page.panel.question.text()
    assert not page.panel.open.isEnabled()
    with qtbot.waitSignal(page.editor.said) as said:
        QTest.mouseClick(page.panel.question.second, LEFT)
    assert "열지 않고" in said.args[0]
    assert page.panel.question.isHidden()
    assert "솔잎 님은 종이 표를 세고 사전 표는 세지 않아요" in page.panel.roster.settled.text()
    assert "무효 1" in page.panel.equation.text()
    channel = read(lab.store, vote).found_channel(early)
    assert channel is not None
    assert channel.spoiled == 1


def test_more_votes_than_people_are_asked_about_when_all_is_in(
    page: Page, lab: Lab, context: Context, vote: Sheet
) -> None:
    option = read(lab.store, vote).options[0].id
    hall = votes.add_channel(lab.store, vote, "other", "2마을 회관")
    votes.enter_totals(lab.store, vote, hall, 19, {option: 19})
    context.bridge.flush()
    assert "표는 19장인데 사람은 18명" in page.panel.question.text()
    QTest.mouseClick(page.panel.question.first, LEFT)
    assert read(lab.store, vote).present == 19
    QTest.mouseClick(page.panel.open, LEFT)
    assert count(read(lab.store, vote)).result.voters == 19
    assert "2마을 회관 19명" in page.editor.result._words.text()


def test_papers_that_are_left_are_asked_about_when_somebody_wants_to_know(page: Page, lab: Lab, vote: Sheet) -> None:
    for ballot in BALLOTS[:16]:
        page.type(ballot)
    assert page.panel.question.isHidden()
    QTest.mouseClick(page.panel._opening.left, LEFT)
    assert "종이: 2장이 남았어요" in page.panel.question.text()
    assert page.panel.question.first.hasFocus()
    QTest.mouseClick(page.panel.question.third, LEFT)
    assert page.panel.question.isHidden()
    assert page.editor.entry.pad.hasFocus()
    QTest.mouseClick(page.panel._opening.left, LEFT)
    QTest.keyClick(page.panel.question.first, Qt.Key.Key_Space)
    assert read(lab.store, vote).channels[0].unused == 2
    assert page.panel.question.isHidden()
    assert page.panel.open.isEnabled()


def test_more_papers_than_people_are_asked_about(page: Page, lab: Lab, context: Context, vote: Sheet) -> None:
    page.key_in_all()
    votes.set_up(lab.store, vote, voters=17)
    context.bridge.flush()
    assert "종이: 있을 수 있는 것보다 1장" in page.panel.question.text()
    QTest.mouseClick(page.panel.question.first, LEFT)
    assert read(lab.store, vote).present == 18
    assert page.panel.open.isEnabled()
