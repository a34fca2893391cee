"""The line under the picture: a group with year, track and result behind commas; Enter, and the next one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livinglab.i18n import tr
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.chip import KeyCap
from ui.widgets.line_field import LineField


class NetworkEntry(QWidget):
    """`written` carries one line, or a pasted list."""

    written = Signal(list)
    left = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "surface")
        self._row = QHBoxLayout(self)
        self.field = LineField(
            name=tr("A group, year, track, result"), placeholder=tr("Pine group, 2012, seed grant, selected"),
            split_lines=True, parent=self,
        )  # fmt: skip
        self.add = Button(theme, tr("Draw it"), parent=self)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(KeyCap(theme, "Enter", self))
        self._row.addWidget(self.add)
        self.field.entered.connect(self._entered)
        self.field.lines_pasted.connect(self.written)
        self.field.escaped.connect(self.left)
        self.add.clicked.connect(self.commit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def commit(self) -> None:
        """What stands in the line is written."""
        self._entered(self.field.commit())

    def _entered(self, text: str) -> None:
        if text.strip():
            self.written.emit([text])

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(15), px(8), px(15), px(8))
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(56))
