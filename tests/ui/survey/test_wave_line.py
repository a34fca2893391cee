"""How many were asked, when it is asked again, and what keys and waiting lines say of the scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions import survey as acts
from livinglab.errors import RuleBroken
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.settings import Settings
from livinglab.sheets.survey import KIND
from livinglab.sheets.survey.view import SurveyView, read
from tests.helpers import clear_windows
from tests.sheets.lab import Lab
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets.survey import SurveyEditor
from ui.theme.theme import ThemeHolder

METHODS = Library(resources() / "methods")


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    clear_windows()
    made.close()


@pytest.fixture
def context(lab: Lab, theme: ThemeHolder) -> Iterator[Context]:
    bridge = Bridge(lab.store)
    yield Context(lab.store, bridge, theme, Settings(lab.store.path.with_name("settings.json")), METHODS)
    bridge.close()


def opened(qtbot: QtBot, lab: Lab, context: Context, **setup: object) -> SurveyEditor:
    method = METHODS.get("pre_post")
    assert method is not None
    data = method.sheet_data()
    sheet = replace(lab.sheet("survey"), data={**data, "setup": {**data["setup"], **setup}})
    with lab.store.step("made") as step:
        step.put(sheet)
    editor = SurveyEditor(context, sheet, method)
    qtbot.addWidget(editor)
    editor.resize(838, 900)
    editor.show()
    qtbot.waitExposed(editor)
    editor.activateWindow()
    return editor


def view(lab: Lab, editor: SurveyEditor) -> SurveyView:
    return read(lab.store, lab.store.get(Sheet, editor.sheet.id))


def enter(qtbot: QtBot, field: QWidget) -> None:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)


def ask(editor: SurveyEditor, context: Context) -> None:
    acts.add_question(context.store, editor.sheet, "이웃과 이야기한다", scale=editor._view.setup.scale)
    context.bridge.flush()


def test_people_asked_are_typed_told_beside_who_answered_and_taken_back_in_one_step(
    qtbot: QtBot, lab: Lab, context: Context
) -> None:
    editor = opened(qtbot, lab, context)
    ask(editor, context)
    line = editor.wave_line
    enter(qtbot, line.count)
    QTest.keyClicks(line.count, "40")
    QTest.keyClick(line.count, Qt.Key.Key_Return)
    context.bridge.flush()
    assert line.told.text() == "40명 가운데 0명이 답했어요."
    editor._alias_entered("솔잎")
    QTest.keyClick(editor.grid, Qt.Key.Key_Minus)
    context.bridge.flush()
    assert line.told.text() == "40명 가운데 1명이 답했어요.", "“do not know” is an answer"
    assert "앞: 40명 가운데 1명이 답했어요." in str(KIND.blocks(view(lab, editor)))
    lab.store.undo(lab.project.id)
    lab.store.undo(lab.project.id)
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert view(lab, editor).invited == {}
    assert line.count.text() == "모름"
    assert line.told.isHidden()


def test_every_wave_has_its_own_number_and_a_number_half_typed_belongs_to_its_wave(
    qtbot: QtBot, lab: Lab, context: Context
) -> None:
    editor = opened(qtbot, lab, context)
    ask(editor, context)
    enter(qtbot, editor.wave_line.count)
    QTest.keyClicks(editor.wave_line.count, "32")
    editor.waves.choose("follow_up")
    context.bridge.flush()
    assert view(lab, editor).invited == {"before": 32}
    assert editor.wave_line.count.text() == "모름"


def test_more_answers_than_people_asked_are_remarked(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = opened(qtbot, lab, context)
    ask(editor, context)
    acts.set_invited(lab.store, editor.sheet, "before", 1)
    for alias in ("솔잎", "바다"):
        acts.answer(lab.store, view(lab, editor).questions[0].item.id, "before", alias, 3)
    said = [check.sentence() for check in KIND.checks(view(lab, editor))]
    assert "물은 사람은 1명인데 2명이 답했어요. 물은 사람 수를 다시 보아 주세요." in said
    with pytest.raises(RuleBroken):
        acts.set_invited(lab.store, editor.sheet, "before", -1)


def test_the_day_of_asking_again_is_written_in_words(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = opened(qtbot, lab, context)
    ask(editor, context)
    line = editor.wave_line
    assert line.day.isHidden(), "before the activity nobody thinks of months later"
    editor.waves.choose("after")
    line.day.setFocus()
    QTest.keyClicks(line.day, "2027-03-02")
    QTest.keyClick(line.day, Qt.Key.Key_Return)
    context.bridge.flush()
    assert line.day_told.text() == "2027년 3월 2일(화)에 다시 물어요."
    assert "2027년 3월 2일(화)에 다시 물어요." in str(KIND.blocks(view(lab, editor)))
    acts.answer(lab.store, view(lab, editor).questions[0].item.id, "follow_up", "솔잎", 3)
    context.bridge.flush()
    assert line.day_told.isHidden(), "asked already"
    editor.wave_line.day.setFocus()
    line.day.selectAll()
    QTest.keyClicks(line.day, "soon")
    editor.commit_input()
    context.bridge.flush()
    assert (view(lab, editor).follow_up_words, view(lab, editor).follow_up_date) == ("soon", "")


@pytest.mark.parametrize(
    ("scale", "waiting", "keys"),
    [((1, 7), "1부터 7까지로 답할 물음", ("1", "7")), ((0, 1), "예·아니요로 답할 물음", ("0", "1"))],
)
def test_the_waiting_question_and_the_keys_say_the_scale_of_the_method(
    scale: tuple[int, int], waiting: str, keys: tuple[str, str], qtbot: QtBot, lab: Lab, context: Context
) -> None:
    editor = opened(qtbot, lab, context, scale=list(scale))
    assert editor.questions.blank is not None
    assert editor.questions.blank.box.placeholderText() == waiting
    ask(editor, context)
    assert (editor._keys.low.key(), editor._keys.high.key()) == keys
    assert editor.questions.rows[0].low.isHidden() == (scale == (0, 1))


def test_a_finished_survey_takes_no_number(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = opened(qtbot, lab, context)
    ask(editor, context)
    editor.set_read_only(True)
    editor.wave_line.count.setFocus()
    QTest.keyClicks(editor.wave_line.count, "40")
    editor.commit_input()
    assert view(lab, editor).invited == {}
