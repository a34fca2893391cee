"""The menu of one group in the picture: the same acts as the keys, each with its key beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from livinglab.i18n import tr
from ui.icons import icon
from ui.theme.theme import ThemeHolder


class NodeMenu(QMenu):
    """Every line carries its act as data: edit, tie, remove, trace."""

    def __init__(self, theme: ThemeHolder, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not read_only:
            self._add(f"{tr('Edit')}\tEnter", "edit", "edit")
            self._add(f"{tr('Tie to another')}\tT", "tie", "plus")
            self._add(f"{tr('Take out')}\tDelete", "remove", "delete")
            self.addSeparator()
        self._add(tr("The way it came"), "trace", "path")

    def _add(self, words: str, act: str, icon_name: str) -> None:
        made = QAction(icon(self._theme, icon_name), words, self)
        made.setData(act)
        self.addAction(made)
