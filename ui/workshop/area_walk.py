"""F6 walks from one area of the page to the next: the sheet, the panel beside it, the clock, the run sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


class AreaWalk(QObject):
    """`areas` in their order; one without anything to stand on is passed over. Each remembers where one stood in it."""

    def __init__(self, page: QWidget, areas: Sequence[QWidget]) -> None:
        super().__init__(page)
        self._page = page
        self._areas = areas
        self._last: dict[QWidget, QWidget] = {}
        for keys, act in (("F6", self._on), ("Shift+F6", self._back)):
            QShortcut(QKeySequence(keys), page).activated.connect(act)

    def _on(self) -> None:
        self._walk(1)

    def _back(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        focused = QApplication.focusWidget()
        place = next(
            (n for n, area in enumerate(self._areas) if focused is not None and area.isAncestorOf(focused)), -by
        )
        if focused is not None and 0 <= place < len(self._areas):
            self._last[self._areas[place]] = focused
            focused.destroyed.connect(self._forget)
        for step in range(1, len(self._areas) + 1):
            area = self._areas[(place + by * step) % len(self._areas)]
            target = self._target(area)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _forget(self, gone: QObject) -> None:
        self._last = {area: widget for area, widget in self._last.items() if widget is not gone}

    def _target(self, area: QWidget) -> QWidget | None:
        """Where one stood in an area before, else the first thing in it that takes the keys."""
        before = self._last.get(area)
        if before is not None and _takes_keys(before):
            return before
        return next((widget for widget in area.findChildren(QWidget) if _takes_keys(widget)), None)


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
