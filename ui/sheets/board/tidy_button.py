"""The button that puts a board in order, and its ways to do it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from livinglab.i18n import tr
from ui.sheets.board.acts import ARRANGEMENTS
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button


class TidyButton(Button):
    """Opens a menu below itself."""

    chosen = Signal(str)
    """One of `ARRANGEMENTS`."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Tidy"), icon_name="tidy", small=True, parent=parent)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        menu = QMenu(self)
        for by, text in ARRANGEMENTS.items():
            action = QAction(tr(text), menu)
            action.setData(by)
            menu.addAction(action)
        menu.triggered.connect(self._triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
