"""The line under a survey: an alias and Enter open that person's line in the table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.check_letter import WrongLetter
from livinglab.sheets.numbered import alias_of
from livinglab.sheets.survey.view import SurveyView
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.chip import KeyCap
from ui.widgets.labels import label
from ui.widgets.line_field import LineField


class EntryLine(QWidget):
    """How many have answered, the field, and its key."""

    entered = Signal(str)
    """An alias; the field is emptied by whoever could use it."""
    left_in = Signal(str)
    """An alias somebody typed and left without Enter."""
    refused = Signal(str)
    """Why what was typed is no number of a sheet."""
    renamed = Signal(str, str)
    """An alias and how it should be written."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open = True
        self._renaming = ""
        self._sheet: Sheet | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._count = label("", "meta", parent=self)
        self.field = LineField(name=tr("Alias"), placeholder=tr("Alias on the sheet"), parent=self)
        self.field.entered.connect(self._entered)
        self.field.escaped.connect(self.end_renaming)
        self._button = Button(theme, tr("Write a line"), parent=self)
        self._button.clicked.connect(self._clicked)
        self._row.addWidget(self._count)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(KeyCap(theme, "Enter", self))
        self._row.addWidget(self._button)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: SurveyView, wave: str) -> None:
        """How many people have answered in this wave, and whose sheets have printed numbers."""
        self._sheet = view.sheet
        self._count.setText(trn("{n} person", "{n} people", len(view.answered(wave))))

    def set_open(self, is_open: bool) -> None:
        """Closed it takes no room, whoever shows it: beside a result nothing is typed."""
        self._open = is_open
        self._restyle()

    def rename(self, alias: str) -> None:
        """Offer an alias to be written otherwise; Escape leaves it. What stood half typed is written first."""
        if not self._renaming:
            self.commit_input()
        self._renaming = alias
        self.field.take()
        self.field.set_text(alias)
        self._button.setText(tr("Write it this way"))
        self.field.setFocus()
        self.field.selectAll()

    def end_renaming(self) -> None:
        """Back to writing new lines."""
        if self._renaming:
            self._renaming = ""
            self.field.take()
            self._button.setText(tr("Write a line"))

    def commit_input(self) -> None:
        """Before the page goes."""
        text = self.field.commit()
        if self._renaming and text.strip():
            self.renamed.emit(self._renaming, text)
        elif text.strip() and self._open:
            self._tell(self.left_in, text)

    def _clicked(self) -> None:
        self._entered(self.field.commit())

    def _entered(self, text: str) -> None:
        if self._renaming:
            self.renamed.emit(self._renaming, text)
        else:
            self._tell(self.entered, text)

    def _tell(self, signal: SignalInstance, text: str) -> None:
        """The number on a printed sheet stands for its number alone; one whose letter does not fit is refused."""
        try:
            signal.emit(alias_of(text, self._sheet) if self._sheet is not None else text)
        except WrongLetter as error:
            self.refused.emit(str(error))

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(15), px(8), px(15), px(8))
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(56) if self._open else 0)
