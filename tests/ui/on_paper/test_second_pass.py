"""Ratings and answers on paper: sheets counted, numbers typed again, differences put as questions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions import ratings, survey
from livinglab.actions import second_pass as acts
from livinglab.errors import RuleBroken
from livinglab.model.lab import Sheet
from livinglab.sheets.rating import KIND as RATING
from livinglab.sheets.second_pass import Cell, typed_line
from livinglab.sheets.survey import KIND as SURVEY
from livinglab.sheets.survey.view import read
from tests.sheets.lab import Lab
from tests.sheets.rating.sheets import laid_out, now
from tests.told import told
from ui.context import Context
from ui.sheets.contract import SheetEditor
from ui.sheets.rating import RatingEditor
from ui.sheets.second_pass import SecondPass
from ui.sheets.survey import SurveyEditor

LEFT = Qt.MouseButton.LeftButton
CELLS = (Cell("a", "첫째", 1, 5, None), Cell("b", "둘째", 1, 10, None))


def shown(qtbot: QtBot, editor: SheetEditor) -> QWidget:
    qtbot.addWidget(editor)
    editor.resize(900, 900)
    editor.show()
    qtbot.waitExposed(editor)
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def type_in(again: SecondPass, who: str, keys: str) -> None:
    again.who.setCurrentText(who)
    again.line.setFocus()
    QTest.keyClicks(again.line, keys)
    QTest.keyClick(again.line, Qt.Key.Key_Return)


def count_in(again: SecondPass, given: str, spoiled: str, unused: str) -> None:
    for field, keys in ((again.given, given), (again.spoiled, spoiled), (again.unused, unused)):
        field.setFocus()
        QTest.keyClicks(field, keys)
        QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def asked(lab: Lab) -> Sheet:
    """Two questions, three people."""
    sheet = lab.sheet("survey", "evaluate", "설문")
    for words in ("비닐을 거절하기 쉽다", "용기를 챙긴다"):
        survey.add_question(lab.store, sheet, words)
    for alias, values in (("솔잎", (4, 5)), ("바람", (3, 2)), ("냇물", (5, None))):
        survey.add_respondent(lab.store, sheet, "before", alias)
        for question, value in zip(read(lab.store, sheet).questions, values, strict=True):
            if value is not None:
                survey.answer(lab.store, question.item.id, "before", alias, value)
    return lab.store.get(Sheet, sheet.id)


def test_answers_typed_again_show_the_slip_and_the_sheet_decides(
    qtbot: QtBot, context: Context, lab: Lab, asked: Sheet
) -> None:
    editor = SurveyEditor(context, asked, None)
    shown(qtbot, editor)
    again = editor.again
    QTest.mouseClick(again.fold, LEFT)
    type_in(again, "솔잎", "45")
    assert again.question.isHidden()
    assert again.who.currentText() == "바람"
    type_in(again, "바람", "3 4")
    assert "바람" in again.question.text()
    assert "처음에는 2, 두 번째에는 4예요" in again.question.text()
    QTest.mouseClick(again.second, LEFT)
    assert again.question.isHidden()
    assert read(lab.store, asked).questions[1].wave("before")["바람"] == 4
    type_in(again, "냇물", "5x")
    assert again.question.isHidden()
    assert "3장 가운데 3장" in again.told.text()
    type_in(again, "솔잎", "44")
    QTest.mouseClick(again.first, LEFT)
    assert again.question.isHidden()
    assert read(lab.store, asked).questions[1].wave("before")["솔잎"] == 5


def test_a_line_that_is_no_sheet_is_refused_and_stays(qtbot: QtBot, context: Context, asked: Sheet) -> None:
    editor = SurveyEditor(context, asked, None)
    shown(qtbot, editor)
    QTest.mouseClick(editor.again.fold, LEFT)
    type_in(editor.again, "솔잎", "4")
    assert "2개" in editor.again._refusal.text()
    assert editor.again.line.text() == "4"


def test_sheets_are_counted_and_their_coverage_is_said(qtbot: QtBot, context: Context, lab: Lab, asked: Sheet) -> None:
    editor = SurveyEditor(context, asked, None)
    shown(qtbot, editor)
    QTest.mouseClick(editor.again.fold, LEFT)
    count_in(editor.again, "6", "1", "1")
    assert "6장 가운데 3장" in editor.again.told.text()
    assert "1장이 모자라요" in editor.again.told.text()
    count_in(editor.again, "6", "1", "2")
    assert "모든 장이 맞아요" in editor.again.told.text()
    assert "6장 가운데 3장" in told(SURVEY.blocks(read(lab.store, lab.store.get(Sheet, asked.id))))


def test_ratings_typed_again_keep_the_cover_until_the_sheet_decided(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "mini_delphi", criteria=("손님", "값"))
    ratings.add_raters(lab.store, sheet, ["1번", "2번"])
    keys = [criterion.key for criterion in now(lab, sheet).criteria]
    for rater, values in (("1번", (3, 4)), ("2번", (2, 5))):
        for key, value in zip(keys, values, strict=True):
            ratings.rate(lab.store, sheet, key, rater, value)
    covered = bool(now(lab, sheet).setup.covered)
    editor = RatingEditor(context, now(lab, sheet).sheet, context.methods.get("mini_delphi"))
    shown(qtbot, editor)
    QTest.mouseClick(editor.again.fold, LEFT)
    type_in(editor.again, "1번", "34")
    assert not now(lab, sheet).covered
    type_in(editor.again, "2번", "2 4")
    assert now(lab, sheet).covered == covered
    assert "처음에는 5, 두 번째에는 4예요" in editor.again.question.text()
    QTest.mouseClick(editor.again.second, LEFT)
    assert not now(lab, sheet).covered
    assert now(lab, sheet).values[None, keys[1], "", "2번"] == 4
    count_in(editor.again, "3", "1", "0")
    assert "3장 가운데 2장" in told(RATING.blocks(now(lab, sheet)))


@pytest.mark.parametrize("words", ["", "1", "1 2 3", "6 1", "1 11", "a b", "-1 2"])
def test_numbers_that_cannot_stand_on_the_sheet_are_refused(words: str) -> None:
    with pytest.raises(RuleBroken):
        typed_line(words, CELLS)


def test_numbers_are_typed_with_or_without_spaces() -> None:
    assert typed_line("4x", CELLS) == typed_line("4, x", CELLS) == {"a": 4, "b": None}
    assert typed_line("4 10", CELLS) == {"a": 4, "b": 10}


def test_more_spoiled_sheets_than_were_given_out_are_refused(lab: Lab, asked: Sheet) -> None:
    with pytest.raises(RuleBroken):
        acts.count_sheets(lab.store, asked, "before", 3, 2, 2)
    with pytest.raises(RuleBroken):
        acts.count_sheets(lab.store, asked, "before", None, -1, 0)
