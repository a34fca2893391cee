"""Who comes by keyboard sees where the focus is: a ring that follows the widget, is clipped with it, and dies with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers import assert_freed_on_close, send_deferred_deletes
from ui.focus_ring import GAP, WIDTH, FocusRing
from ui.theme.theme import ThemeHolder

OUT = GAP + WIDTH


class Page(QWidget):
    """Two buttons, one of them in a scrolled area, and a field."""

    def __init__(self) -> None:
        super().__init__()
        self.ring = FocusRing(ThemeHolder(parent=self), self)
        column = QVBoxLayout(self)
        self.first = QPushButton("하나", self)
        self.field = QLineEdit(self)
        self.area = QScrollArea(self)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setFixedSize(200, 600)
        self.low = QPushButton("아래", inside)
        self.low.move(20, 300)
        self.area.setWidget(inside)
        for widget in (self.first, self.field, self.area):
            column.addWidget(widget)
        self.resize(320, 320)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Page:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.field.setFocus()
    return page


def around(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size()).adjusted(-OUT, -OUT, OUT, OUT)


def test_the_ring_is_around_what_tab_reached(page: Page, qtbot: QtBot) -> None:
    assert page.ring.isHidden(), "fields show focus by their border"
    qtbot.keyClick(page.field, Qt.Key.Key_Backtab)
    assert page.first.hasFocus()
    assert page.ring.isVisible()
    assert page.ring.geometry() == around(page.first)


def test_a_click_needs_no_ring(page: Page, qtbot: QtBot) -> None:
    qtbot.mousePress(page.first, Qt.MouseButton.LeftButton)
    assert page.first.hasFocus()
    assert page.ring.isHidden()
    qtbot.mouseRelease(page.first, Qt.MouseButton.LeftButton)


def test_the_ring_follows_a_widget_that_moves(page: Page, qtbot: QtBot) -> None:
    page.first.setFocus(Qt.FocusReason.TabFocusReason)
    page.resize(500, 400)
    qtbot.waitUntil(lambda: page.ring.geometry() == around(page.first))
    page.first.hide()
    assert page.ring.isHidden()


def test_what_is_scrolled_away_has_no_ring(page: Page, qtbot: QtBot) -> None:
    page.low.setFocus(Qt.FocusReason.TabFocusReason)
    page.area.ensureWidgetVisible(page.low)
    assert page.ring.geometry() == around(page.low)
    page.area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(page.ring.isHidden)
    page.area.ensureWidgetVisible(page.low)
    qtbot.waitUntil(page.ring.isVisible)
    assert page.ring.geometry() == around(page.low)


def test_a_widget_may_show_its_focus_itself(page: Page) -> None:
    page.first.setProperty("ring", "none")
    page.first.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.ring.isHidden()


def test_the_focused_widget_may_die(page: Page) -> None:
    page.first.setFocus(Qt.FocusReason.TabFocusReason)
    page.first.deleteLater()
    send_deferred_deletes()
    assert page.ring.target() is None or page.ring.target() is not page.first
    page.low.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.ring.target() is page.low


def test_a_page_with_a_ring_dies(qapp: QApplication) -> None:
    assert_freed_on_close(Page)
