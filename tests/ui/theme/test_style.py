"""The style sheet is understood by Qt in every theme, and type has figures of equal width."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from livinglab import paths
from ui.theme.apply import ThemeApplier, restyle
from ui.theme.qss import style_sheet
from ui.theme.theme import Theme, ThemeHolder
from ui.theme.tokens import THEMES
from ui.widgets.buttons import Button

THEME_NAMES = pytest.mark.parametrize("name", THEMES)


@THEME_NAMES
def test_every_token_and_picture_of_the_sheet_is_there(name: str) -> None:
    text = style_sheet(Theme(THEMES[name], 1.5), paths.resources() / "theme")
    assert "@" not in text
    pictures = re.findall(r'url\("([^"]+)"\)', text)
    assert len(pictures) == 2
    assert all(paths.resources().joinpath("theme").joinpath(one.rsplit("/", 1)[1]).exists() for one in pictures)


@THEME_NAMES
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_button_is_forty_pixels_and_filled_with_its_stage(
    name: str, scale: float, qapp: QApplication, qtbot: QtBot
) -> None:
    theme = ThemeHolder(Theme(THEMES[name], scale))
    ThemeApplier(qapp, theme)
    window = QWidget()
    column = QVBoxLayout(window)
    button = Button(theme, "다음", role="primary", stage="experiment", parent=window)
    field = QLineEdit(window)
    column.addWidget(button)
    column.addWidget(field)
    qtbot.addWidget(window)
    window.show()
    assert button.sizeHint().height() == 40 * scale
    assert field.sizeHint().height() == 40 * scale
    seen = button.grab().toImage().pixelColor(button.width() // 2, 4)
    assert seen == QColor(THEMES[name].experiment)
    restyle(field, wrong=True)
    assert field.sizeHint().height() == 40 * scale


def test_a_style_sheet_keeps_figures_equally_wide(qapp: QApplication, qtbot: QtBot) -> None:
    ThemeApplier(qapp, ThemeHolder())
    window = QLabel("11:11")
    window.setProperty("type", "clock")
    qtbot.addWidget(window)
    window.show()
    metrics = QFontMetrics(window.font())
    assert window.font().pixelSize() == 40
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


def test_the_application_follows_the_holder(qapp: QApplication, qtbot: QtBot) -> None:
    holder = ThemeHolder()
    ThemeApplier(qapp, holder)
    label = QLabel("글")
    label.setProperty("type", "title")
    qtbot.addWidget(label)
    label.show()
    holder.change("dark", 2.0)
    assert label.font().pixelSize() == 36
    assert label.palette().windowText().color() == QColor(THEMES["dark"].ink)
