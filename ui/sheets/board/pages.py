"""The pages of a board that has several, such as the papers of brainwriting, to turn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.board.setup import Setup
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label


class PageStepper(QWidget):
    """Paper 2 of 6, with a button either side; Ctrl with Page Up and Page Down on the board does the same."""

    turned = Signal(int)

    def __init__(self, theme: ThemeHolder, setup: Setup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self.page = 1
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.back = Button(theme, icon_name="back", name=tr("Page before"), parent=self)
        self.back.setToolTip(tr("Page before") + "  (Ctrl+PageUp)")
        self.words = label("", "list", parent=self)
        self.on = Button(theme, icon_name="forward", name=tr("Next page"), parent=self)
        self.on.setToolTip(tr("Next page") + "  (Ctrl+PageDown)")
        for widget in (self.back, self.words, self.on):
            row.addWidget(widget)
        self.back.clicked.connect(self.turn_back)
        self.on.clicked.connect(self.turn_on)
        self._show()

    def turn_back(self) -> None:
        self.turn(-1)

    def turn_on(self) -> None:
        self.turn(1)

    def turn(self, step: int) -> None:
        """One page on or back, as far as there are pages."""
        self.go(self.page + step)

    def go(self, page: int) -> None:
        page = min(max(page, 1), self._setup.pages)
        if page != self.page:
            self.page = page
            self._show()
            self.turned.emit(page)

    def _show(self) -> None:
        words = tr("{name} {page} of {pages}", name=str(self._setup.page), page=self.page, pages=self._setup.pages)
        self.words.setText(words)
        self.back.setEnabled(self.page > 1)
        self.on.setEnabled(self.page < self._setup.pages)
