"""Printing a vote: its ballot papers, and the sheet they are counted on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.setup import RULES
from ui.page import Destination
from ui.sheets.paper_button import fit_words
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.layouts import row

BALLOTS_KEY = "Ctrl+Shift+P"


class PaperButtons(QWidget):
    """Stand beside the question while there is something to print."""

    asked = Signal(object)
    """The `Destination` of a paper."""

    def __init__(self, theme: ThemeHolder, sheet_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._sheet_id = theme, sheet_id
        line = row(theme, 8, self)
        self.ballots = Button(theme, tr("Print ballot papers"), icon_name="print", small=True, parent=self)
        self.ballots.setToolTip(f"{tr('Print ballot papers')} ({BALLOTS_KEY})")
        self.ballots.clicked.connect(self._print_ballots)
        self.tally = Button(theme, tr("Tally sheet"), icon_name="paper", small=True, parent=self)
        self.tally.setToolTip(tr("Tally sheet"))
        self.tally.clicked.connect(self._print_tally)
        line.addWidget(self.ballots)
        line.addWidget(self.tally)
        key = QShortcut(QKeySequence(BALLOTS_KEY), self)
        key.activated.connect(self.ballots.click)
        self.hide()

    def show_view(self, view: BallotView, read_only: bool) -> None:
        """Ballots are printed until the result is open."""
        voting = view.rule in RULES and bool(view.options)
        self.setVisible(voting)
        fit_words(self.ballots, tr("Print ballot papers"), self._theme.scale)
        fit_words(self.tally, tr("Tally sheet"), self._theme.scale)
        self.ballots.setVisible(not view.revealed and not read_only)

    def _print_ballots(self) -> None:
        self.asked.emit(Destination("ballots", self._sheet_id))

    def _print_tally(self) -> None:
        self.asked.emit(Destination("tally", self._sheet_id))
