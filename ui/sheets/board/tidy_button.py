"""The button that puts a board in order, and its ways to do it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from livinglab.i18n import N_, tr
from ui.sheets.board.tidying import Tidying
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button

ARRANGEMENTS = {
    "grid": N_("In the order they were written"),
    "cluster": N_("By group"),
    "team": N_("By team"),
    "kind": N_("By kind"),
}


class TidyButton(Button):
    """Opens a menu below itself; with notes selected it says that only they are put in order."""

    chosen = Signal(str)
    """One of `ARRANGEMENTS`."""

    def __init__(self, theme: ThemeHolder, tidying: Tidying, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Tidy"), icon_name="tidy", parent=parent)
        self._tidying = tidying
        self.clicked.connect(self._open)

    def _open(self) -> None:
        menu = QMenu(self)
        count = len(self._tidying.chosen())
        if count:
            menu.addAction(tr("Only the {n} selected notes", n=count)).setEnabled(False)
            menu.addSeparator()
        for by, text in ARRANGEMENTS.items():
            action = QAction(tr(text), menu)
            action.setData(by)
            menu.addAction(action)
        menu.triggered.connect(self._triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
