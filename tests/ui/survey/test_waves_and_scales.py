"""What a survey method lays out: four times of asking, ready-made questions, and the scale before the first answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.methods import Library
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import MethodTable
from livinglab.model.results import Answer
from livinglab.paths import resources
from livinglab.settings import Settings
from livinglab.sheets.survey import KIND
from livinglab.sheets.survey.setup import Setup
from livinglab.sheets.survey.view import read
from tests.helpers import clear_windows
from tests.sheets.lab import Lab
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets.survey import SurveyEditor
from ui.theme.theme import ThemeHolder

METHODS = Library(resources() / "methods")
SURVEYS = sorted(method.id for method in METHODS if method.kind == "survey")


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


def opened(qtbot: QtBot, lab: Lab, context: Context, method_id: str) -> SurveyEditor:
    method = METHODS.get(method_id)
    assert method is not None
    sheet = lab.sheet("survey")
    sheet = replace(sheet, data=method.sheet_data())
    with lab.store.step("made") as step:
        step.put(sheet)
    editor = SurveyEditor(context, sheet, method)
    qtbot.addWidget(editor)
    editor.resize(838, 900)
    editor.show()
    qtbot.waitExposed(editor)
    editor.activateWindow()
    return editor


@pytest.mark.parametrize("method_id", SURVEYS)
def test_ready_questions_are_answered_in_every_wave_by_keys_and_read_again(
    method_id: str, qtbot: QtBot, lab: Lab, context: Context
) -> None:
    editor = opened(qtbot, lab, context, method_id)
    first = next(iter(editor.sets.buttons.values()))
    for button in editor.sets.buttons.values():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        context.bridge.flush()
    assert first.isHidden(), "a set that is asked is offered no more"
    view = read(lab.store, editor.sheet)
    for place, wave in enumerate(view.setup.waves):
        editor.waves.choose(wave)
        editor._alias_entered("밤톨")
        for _ in view.questions:
            QTest.keyClick(editor.grid, Qt.Key(Qt.Key.Key_2 + place))
            context.bridge.flush()
            editor.grid.go_to("밤톨") if editor.alias.hasFocus() else None
    again = read(lab.store, editor.sheet)
    assert {one.wave for one in lab.store.find(Answer)} == set(view.setup.waves)
    printed = str(KIND.blocks(again))
    for question in again.questions:
        assert [question.wave(wave)["밤톨"] for wave in view.setup.waves] == [
            2.0 + place for place in range(len(view.setup.waves))
        ]
        assert question.text in printed
        assert (question.low_label, question.high_label) == ("전혀 아니다", "매우 그렇다")
    assert "몇 달 뒤" in printed, "each comparison under a name of its own"
    if "then" in view.setup.waves:
        assert "그때와 지금" in printed


def test_the_scale_is_changed_before_the_first_answer_only_and_no_answer_has_a_key_of_its_own(
    qtbot: QtBot, lab: Lab, context: Context
) -> None:
    editor = opened(qtbot, lab, context, "pre_post")
    QTest.mouseClick(editor.sets.buttons["heard"], Qt.MouseButton.LeftButton)
    context.bridge.flush()
    row = editor.questions.rows[0]
    row.scale.setFocus()
    QTest.keyClick(row.scale, Qt.Key.Key_Home)
    context.bridge.flush()
    assert read(lab.store, editor.sheet).questions[0].scale == (0, 1)
    editor._alias_entered("솔")
    QTest.keyClick(editor.grid, Qt.Key.Key_0)
    QTest.keyClick(editor.grid, Qt.Key.Key_Minus)
    context.bridge.flush()
    asked = read(lab.store, editor.sheet).questions
    assert asked[0].wave("before") == {"솔": 0.0}
    assert asked[1].wave("before") == {"솔": None}
    assert not row.scale.isEnabled()


@pytest.mark.parametrize("method_id", SURVEYS)
def test_blank_paper_carries_the_words_at_the_ends(method_id: str) -> None:
    method = METHODS.get(method_id)
    assert method is not None
    paper = str(KIND.worksheet(method))
    assert "전혀 아니다" in paper
    assert "매우 그렇다" in paper


@pytest.mark.parametrize("setup", [
    {"wavs": ["before"]}, {"waves": ["sometimes"]}, {"scale": [3, 3]}, {"low": {"ko": "아니다"}},
    {"sets": [{"key": "a", "ko": "가", "en": "a"}]},
    {"sets": [{"key": "a", "ko": "가", "en": "a", "level": "fifth", "questions": [{"ko": "가", "en": "a"}]}]},
])  # fmt: skip
def test_a_file_with_a_mistake_is_refused(setup: dict[str, object]) -> None:
    with pytest.raises(FieldMistake):
        Setup.read(MethodTable(setup))


def test_an_alias_left_without_enter_has_its_line_in_the_wave_it_was_typed_for(
    qtbot: QtBot, lab: Lab, context: Context
) -> None:
    editor = opened(qtbot, lab, context, "pre_post")
    QTest.mouseClick(editor.sets.buttons["heard"], Qt.MouseButton.LeftButton)
    context.bridge.flush()
    editor.waves.choose("then")
    QTest.keyClicks(editor.alias, "sparrow")
    editor.waves.choose("after")
    context.bridge.flush()
    assert read(lab.store, editor.sheet).present("then") == ("sparrow",)
    QTest.keyClicks(editor.alias, "wren")
    editor.commit_input()
    context.bridge.flush()
    assert read(lab.store, editor.sheet).present("after") == ("wren",)
