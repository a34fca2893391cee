"""Layouts with the house's spacing, and one that flows to the next line."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from ui.theme.theme import ThemeHolder


def row(theme: ThemeHolder, gap: int = 8, parent: QWidget | None = None) -> QHBoxLayout:
    """A row without margins; `gap` grows with the text."""
    made = QHBoxLayout(parent) if parent else QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(theme.px(gap))
    return made


def column(theme: ThemeHolder, gap: int = 8, parent: QWidget | None = None) -> QVBoxLayout:
    """A column without margins."""
    made = QVBoxLayout(parent) if parent else QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(theme.px(gap))
    return made


def standing_in(layout: QLayout) -> list[QWidget]:
    """The widgets a layout holds itself, in its order.

    Not by `itemAt`: its items live on in the binding after Qt has deleted them, and the next widget that is made where
    one stood is then taken for it, which ends the program when that widget dies."""
    # WORKAROUND: https://code.qt.io/cgit/pyside/pyside-setup.git/tree/sources/pyside6/PySide6/glue/qtwidgets.cpp (addownership-item-at)
    parent = layout.parentWidget()
    if parent is None:
        return []
    found = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    places = sorted((place, n) for n, one in enumerate(found) if (place := layout.indexOf(one)) >= 0)
    return [found[n] for _, n in places]


def tab_through(*parts: QWidget) -> None:
    """Tab goes through these parts, and through what is inside them, as they stand here, whenever they were made."""
    leaves = [
        leaf
        for part in parts
        for leaf in (part, *part.findChildren(QWidget))
        if leaf.focusPolicy() & Qt.FocusPolicy.TabFocus and leaf.focusProxy() is None and leaf.window() is part.window()
    ]
    for first, following in pairwise(leaves):
        QWidget.setTabOrder(first, following)


def wanted_width(widget: QWidget) -> int:
    """How wide a layout makes a widget that has room."""
    least, most = widget.minimumWidth(), widget.maximumWidth()
    return max(min(widget.sizeHint().width(), most), least)


class FlowLayout(QLayout):
    """Puts widgets side by side and begins a new line where the width ends."""

    def __init__(self, theme: ThemeHolder, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, move: bool) -> int:
        gap = self._theme.px(self._gap)
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + gap
            line = max(line, size.height())
        return y + line - rect.y()
