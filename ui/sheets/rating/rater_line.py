"""The line under a rating: a name and Enter make a column; all teams, or a value agreed together, with one button."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.check_letter import WrongLetter
from livinglab.sheets.numbered import alias_of
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.chip import KeyCap
from ui.widgets.labels import label
from ui.widgets.line_field import LineField

_SPAN = re.compile(r"(\d{1,3})\s*[-~–]\s*(\d{1,3})")
_MOST = 60


class RaterLine(QWidget):
    """How many rate, the field, and what can be added at once."""

    entered = Signal(list)
    """Names; the field is emptied by whoever could use them."""
    refused = Signal(str)
    """Why what was typed is no number of a sheet."""
    renamed = Signal(str, str)
    teams_asked = Signal()
    agreed_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._renaming = ""
        self._sheet: Sheet | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._count = label("", "meta", parent=self)
        self.field = LineField(name=tr("Who rates"), placeholder=tr("Alias, team, or 1~12"), parent=self)
        self.field.entered.connect(self._entered)
        self.field.escaped.connect(self.end_renaming)
        self._button = Button(theme, tr("Add a column"), parent=self)
        self.teams = Button(theme, tr("All teams"), role="quiet", icon_name="people", parent=self)
        self.agreed = Button(theme, tr("Agreed together"), role="quiet", icon_name="check", parent=self)
        self._button.clicked.connect(self._clicked)
        self.teams.clicked.connect(self.teams_asked)
        self.agreed.clicked.connect(self.agreed_asked)
        self._row.addWidget(self._count)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(KeyCap(theme, "Enter", self))
        for button in (self._button, self.teams, self.agreed):
            self._row.addWidget(button)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_raters(self, sheet: Sheet, count: int, teams: bool, agreed: bool) -> None:
        """How many there are, and whether teams or an agreed value may still be added."""
        self._sheet = sheet
        self._count.setText(trn("{n} rater", "{n} raters", count))
        self.teams.setVisible(teams)
        self.agreed.setVisible(agreed)

    def set_read_only(self, read_only: bool) -> None:
        self.field.setReadOnly(read_only)
        for button in (self._button, self.teams, self.agreed):
            button.setEnabled(not read_only)

    def rename(self, name: str) -> None:
        """Offer a name to be written otherwise; Escape leaves it. What stood half typed is added first."""
        if not self._renaming:
            self.leave()
        self._renaming = name
        self.field.take()
        self.field.set_text(name)
        self._button.setText(tr("Write it this way"))
        self.field.setFocus()
        self.field.selectAll()

    def end_renaming(self) -> None:
        """Back to adding columns."""
        if self._renaming:
            self._renaming = ""
            self.field.take()
            self._button.setText(tr("Add a column"))

    def leave(self) -> None:
        """A name typed without Enter is kept."""
        text = self.field.commit()
        if text.strip() and not self.field.isReadOnly() and text.strip() != self._renaming:
            self._entered(text)

    def _clicked(self) -> None:
        self._entered(self.field.commit())

    def _entered(self, text: str) -> None:
        if self._renaming:
            self.renamed.emit(self._renaming, text)
        elif text.strip():
            self._tell(" ".join(text.split()))

    def _tell(self, text: str) -> None:
        """The number on a printed sheet stands for its number alone; one whose letter does not fit is refused."""
        try:
            self.entered.emit(self._names(alias_of(text, self._sheet) if self._sheet is not None else text))
        except WrongLetter as error:
            self.refused.emit(str(error))

    @staticmethod
    def _names(text: str) -> Sequence[str]:
        """ "1~12" stands for twelve columns; anything else is one name."""
        span = _SPAN.fullmatch(text)
        if span and int(span[1]) < int(span[2]) < int(span[1]) + _MOST:
            return [str(number) for number in range(int(span[1]), int(span[2]) + 1)]
        return [text]

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(15), px(8), px(15), px(8))
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(56))
