"""Levels of a training in the window: chosen in a question's line, read above the charts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.actions import survey as acts
from livinglab.sheets.survey.view import read
from tests.sheets.lab import Lab
from tests.ui.survey.test_waves_and_scales import context, lab, opened
from ui.context import Context

__all__ = ["context", "lab"]


def test_a_level_is_chosen_by_key_and_told_in_the_result(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = opened(qtbot, lab, context, "kirkpatrick")
    own = acts.add_question(lab.store, editor.sheet, "배운 것으로 모임을 열었다", scale=(0, 1))
    context.bridge.flush()
    row = editor.questions.rows[0]
    row.level.setFocus()
    QTest.keyClick(row.level, Qt.Key.Key_End)
    context.bridge.flush()
    assert read(lab.store, editor.sheet).questions[0].level == "results"
    for alias, value in (("솔잎", 1), ("바다", 0)):
        acts.answer(lab.store, own.id, "after", alias, value)
    acts.set_invited(lab.store, editor.sheet, "after", 5)
    context.bridge.flush()
    editor.waves.choose("result")
    said = editor.result.texts()
    assert "뒤: 5명 가운데 2명이 답했어요." in said
    assert said.count("이 단계에서는 물은 것이 없어요.") == 3
    assert any("모임을 열었다" in line and "2명 가운데 1명이 ‘예’라고 답했어요." in line for line in said)


def test_scrolling_past_a_level_changes_nothing(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = opened(qtbot, lab, context, "kirkpatrick")
    acts.add_question(lab.store, editor.sheet, "배운 것으로 모임을 열었다")
    context.bridge.flush()
    row = editor.questions.rows[0]
    middle = QPointF(row.level.rect().center())
    wheel = QWheelEvent(
        middle, QPointF(row.level.mapToGlobal(middle)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(row.level, wheel)
    context.bridge.flush()
    assert read(lab.store, editor.sheet).questions[0].level == ""


def test_a_survey_without_levels_offers_none(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = opened(qtbot, lab, context, "pre_post")
    acts.add_question(lab.store, editor.sheet, "이웃과 이야기한다")
    context.bridge.flush()
    assert editor.questions.rows[0].level.isHidden()


def test_large_letters_leave_nothing_beside_the_page(qtbot: QtBot, lab: Lab, context: Context) -> None:
    editor = opened(qtbot, lab, context, "kirkpatrick")
    acts.ask_set(lab.store, editor.sheet, "behaviour")
    acts.set_follow_up(lab.store, editor.sheet, "2027-03-02")
    acts.set_invited(lab.store, editor.sheet, "after", 40)
    context.bridge.flush()
    context.theme.change("light", 2.0)
    editor.waves.choose("after")
    qtbot.waitUntil(lambda: editor._scroll.verticalScrollBar().maximum() > 0)
    assert editor._scroll.horizontalScrollBar().maximum() == 0
    context.theme.change("light", 1.0)
    row = editor.questions.rows[0]
    qtbot.waitUntil(lambda: abs(row.scale.y() - row.low.y()) < row.low.height())
