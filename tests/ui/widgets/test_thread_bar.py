"""The thread shows where a project stands and leads to each stage, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from livinglab.i18n import set_language
from ui.shapes import StageState
from ui.stages import states_until
from ui.theme.theme import ThemeHolder
from ui.theme.tokens import STAGES
from ui.widgets.thread_bar import ThreadBar


@pytest.fixture
def bar(theme: ThemeHolder, qtbot: QtBot) -> ThreadBar:
    bar = ThreadBar(theme)
    bar.show_states(states_until("ideate"))
    qtbot.addWidget(bar)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.activateWindow()
    return bar


def names(bar: ThreadBar) -> list[str]:
    return [button.accessibleName() for button in bar.findChildren(QAbstractButton)]


def test_the_usual_course() -> None:
    assert list(states_until("experiment").values()) == [
        StageState.DONE,
        StageState.DONE,
        StageState.NOW,
        StageState.NOT_YET,
    ]
    assert set(states_until("").values()) == {StageState.NOT_YET}
    assert states_until("define", gone_back=True)["define"] is StageState.GONE_BACK


def test_states_are_said_in_words(bar: ThreadBar) -> None:
    assert names(bar) == ["문제 정의, 마침", "아이디어, 지금", "실험, 아직", "평가, 아직"]
    bar.show_states({"evaluate": StageState.GONE_BACK}, {"evaluate": "보완 후 계속"})
    assert names(bar)[3] == "평가, 되돌아온 단계: 보완 후 계속"
    set_language("en")
    bar.retranslate()
    assert names(bar)[0] == "Define, not yet"


def test_a_click_opens_a_stage(bar: ThreadBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.mouseClick(bar.findChildren(QAbstractButton)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == ["experiment"]


def test_tab_reaches_the_stage_that_is_now_and_arrows_walk(bar: ThreadBar, qtbot: QtBot) -> None:
    buttons = bar.findChildren(QAbstractButton)
    assert [bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) for one in buttons] == [False, True, False, False]
    buttons[1].setFocus()
    qtbot.keyClick(buttons[1], Qt.Key.Key_Right)
    assert buttons[2].hasFocus()
    qtbot.keyClick(buttons[2], Qt.Key.Key_Left)
    qtbot.keyClick(buttons[1], Qt.Key.Key_Left)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Left)
    assert buttons[0].hasFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(bar.chosen) as chosen:
            qtbot.keyClick(buttons[0], key)
        assert chosen.args == ["define"]


def test_the_line_does_not_move_when_the_stage_changes(bar: ThreadBar) -> None:
    before = bar.sizeHint()
    bar.show_states(states_until("evaluate"))
    assert bar.sizeHint() == before


def test_behind_it_is_coloured_and_ahead_it_is_a_hairline(bar: ThreadBar, theme: ThemeHolder) -> None:
    image = bar.grab().toImage()
    buttons = bar.findChildren(QAbstractButton)

    def between(one: int) -> QColor:
        x = (buttons[one].geometry().right() + buttons[one + 1].x()) // 2
        return QColor(image.pixelColor(x, bar.height() // 2))

    assert between(0) == theme.colour("define")
    assert between(1) == theme.colour("line")


@pytest.mark.parametrize("stage", STAGES)
def test_where_it_is_narrow_only_the_stage_that_is_now_keeps_its_name(stage: str, bar: ThreadBar) -> None:
    wide = bar.sizeHint().width()
    bar.show_states(states_until(stage))
    bar.set_compact(True)
    assert bar.sizeHint().width() < wide - 40
    tips = [button.toolTip() for button in bar.findChildren(QAbstractButton)]
    assert [bool(tip) for tip in tips] == [one != stage for one in STAGES]
