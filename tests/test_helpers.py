"""The hands of the tests do what they say."""

from __future__ import annotations

import os
import weakref

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from livinglab import i18n, paths
from tests import helpers


def test_a_composed_syllable_is_shown_but_not_yet_text(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    helpers.compose(line, "한")
    assert line.text() == ""
    helpers.commit(line, "한")
    assert line.text() == "한"


def test_typed_hangul_arrives_syllable_by_syllable(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    seen: list[str] = []
    line.textChanged.connect(seen.append)
    helpers.type_hangul(line, "마을 A")
    assert seen == ["마", "마을", "마을 ", "마을 A"]


def test_typing_without_a_target_goes_to_the_focus(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    helpers.type_hangul(None, "숲")
    assert line.text() == "숲"


def test_a_dialog_without_circles_is_freed(qapp: QApplication) -> None:
    helpers.assert_freed_on_close(QPushButton)


class _Circle(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.me = self


def test_a_circle_of_references_is_found(qapp: QApplication) -> None:
    with pytest.raises(AssertionError, match="still alive"):
        helpers.assert_freed_on_close(_Circle)


class TestLeavings:
    """Whichever of the two runs second finds nothing of the first."""

    @pytest.mark.parametrize("turn", [1, 2])
    def test_windows_language_and_home_are_fresh(self, qapp: QApplication, turn: int) -> None:
        assert not [w for w in QApplication.topLevelWidgets() if w.objectName() == "left over"]
        assert i18n.language() == "ko"
        assert not paths.home().exists()
        assert qapp.styleSheet() == ""
        forgotten = QWidget()
        forgotten.setObjectName("left over")
        forgotten.show()
        i18n.set_language("en")
        qapp.setStyleSheet("QWidget { color: red }")
        paths.home().mkdir(parents=True)
        self.kept = weakref.ref(forgotten)


def test_no_display_is_needed() -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
