"""A choice reads in full while it is chosen, in every colour."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.apply import ThemeApplier
from ui.theme.theme import Theme, ThemeHolder
from ui.theme.tokens import THEMES
from ui.widgets.segmented import Segmented


@pytest.mark.parametrize("colours", list(THEMES))
def test_the_words_of_what_is_chosen_find_place(qapp: QApplication, qtbot: QtBot, colours: str) -> None:
    holder = ThemeHolder(Theme(THEMES[colours], 1.0))
    applier = ThemeApplier(qapp, holder)
    choice = Segmented(holder, [("l", "Light"), ("d", "Dark"), ("h", "High contrast")], "h")
    qtbot.addWidget(choice)
    choice.show()
    button = choice._buttons["h"]
    bold = QFont(button.font())
    bold.setBold(True)
    assert button.width() >= QFontMetrics(bold).horizontalAdvance(button.text()) + 2 * 15
    applier.deleteLater()
