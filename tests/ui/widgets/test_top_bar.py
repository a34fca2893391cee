"""The top line says where we are and what is saved, asks for undo, and folds where it gets tight."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from livinglab.i18n import set_language
from ui.stages import states_until
from ui.theme.theme import ThemeHolder
from ui.widgets import saved_label
from ui.widgets.top_bar import TopBar


@pytest.fixture
def bar(theme: ThemeHolder, qtbot: QtBot) -> TopBar:
    bar = TopBar(theme)
    bar.show_place("No 플라스틱 마트 만들기", "1회차", "문제 정의와 아이디어")
    bar.show_thread(states_until("define"))
    bar.saved.show_saved(datetime(2026, 10, 6, 15, 20))
    bar.set_undo("쪽지 붙이기")
    qtbot.addWidget(bar)
    bar.resize(1366, 48)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def test_everything_is_told_in_words(bar: TopBar) -> None:
    assert bar.saved.text() == "15:20 저장됨"
    assert bar.undo.toolTip() == "되돌리기: 쪽지 붙이기 (Ctrl+Z)"
    assert bar.back.accessibleName() == "No 플라스틱 마트 만들기로 돌아가기"
    assert bar.redo.isHidden()
    set_language("en")
    bar.retranslate()
    assert bar.saved.text() == "Saved 15:20"
    assert bar.undo.text() == "Undo"


def test_buttons_ask(bar: TopBar, qtbot: QtBot) -> None:
    bar.set_redo("쪽지 붙이기")
    for button, signal in (
        (bar.back, bar.back_asked),
        (bar.undo, bar.undo_asked),
        (bar.redo, bar.redo_asked),
        (bar.find_button, bar.find_asked),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_shift_with_undo_means_redo(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.redo_asked):
        qtbot.mouseClick(bar.undo, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)


def test_with_nothing_to_undo_the_button_waits(bar: TopBar) -> None:
    bar.set_undo(None)
    assert not bar.undo.isEnabled()


def test_an_act_is_shown_for_a_moment_with_its_way_back(
    bar: TopBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved_label, "SHOWN_FOR", 20)
    bar.saved.show_act("N17을 붙였어요")
    assert bar.saved.text() == "15:20 저장됨 N17을 붙였어요"
    assert bar.saved.undo.isVisible()
    qtbot.waitUntil(lambda: bar.saved.text() == "15:20 저장됨")
    assert not bar.saved.undo.isVisible()


def test_the_way_back_beside_the_act_asks_for_undo(bar: TopBar, qtbot: QtBot) -> None:
    bar.saved.show_act("N17을 붙였어요")
    with qtbot.waitSignal(bar.undo_asked):
        qtbot.mouseClick(bar.saved.undo, Qt.MouseButton.LeftButton)
    assert bar.saved.text() == "15:20 저장됨"


@pytest.mark.parametrize(
    ("width", "scale", "folded"), [(1366, 1.0, False), (800, 1.0, True), (1366, 2.0, True), (800, 2.0, True)]
)
def test_it_folds_where_it_gets_tight(
    width: int, scale: float, folded: bool, bar: TopBar, theme: ThemeHolder, qtbot: QtBot
) -> None:
    theme.change("light", scale)
    bar.resize(width, bar.height())
    qtbot.waitUntil(lambda: (bar.undo.text() == "") is folded)
    assert bar.undo.accessibleName() == "되돌리기"
    shown = [one for one in (bar.back, bar.thread_bar, bar.saved, bar.undo, bar.find_button) if one.isVisible()]

    def in_order() -> bool:
        rights = [one.geometry().right() for one in shown]
        whole = all(one.width() >= one.sizeHint().width() for one in shown)
        return whole and rights == sorted(rights) and rights[-1] <= width

    qtbot.waitUntil(in_order)


def test_a_page_may_have_no_thread_and_no_way_back(bar: TopBar) -> None:
    bar.show_place("", "", "")
    bar.show_thread(None)
    assert bar.back.isHidden()
    assert bar.thread_bar.isHidden()
