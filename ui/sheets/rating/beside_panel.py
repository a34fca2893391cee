"""The cell the cursor is in, in full: the criterion with its poles, why somebody gave this, and what stands behind it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from livinglab.blocks.words import Words, ours, theirs
from livinglab.i18n import tr
from livinglab.sheets.rating.beside import words_of
from livinglab.sheets.rating.read import RatingView, rater_name
from livinglab.sheets.rating.setup import Blank
from ui.sheets.rating.lines import Line
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph

_IN_A_ROW = 2


class BesidePanel(QFrame):
    """Text is written for the cell it was typed beside, whatever the cursor does next."""

    commented = Signal(object, str, str, str, str)
    """Target id or None, criterion key, rater, round or moment, words."""
    evidence_written = Signal(str, str)
    more_written = Signal(str, str, str)
    back_asked = Signal()
    """Enter was pressed: back to the table."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cell: tuple[str | None, str, str, str] | None = None
        self._key = ""
        self.setProperty("panel", "card")
        self._column = QVBoxLayout(self)
        self.title = Paragraph(theme, "", size=15, parent=self)
        self._why = label("", "meta", parent=self)
        self.comment = LineField(name=tr("Why"), placeholder=tr("Why this number, in their words"), parent=self)
        self._evidence = label(tr("Evidence"), "meta", parent=self)
        self.evidence = LineField(name=tr("Evidence"), placeholder=tr("What was seen or heard"), parent=self)
        self._grid = QGridLayout()
        self.more: dict[str, LineField] = {}
        for widget in (self.title, self._why, self.comment, self._evidence, self.evidence):
            self._column.addWidget(widget)
        self._column.addLayout(self._grid)
        self.comment.committed.connect(self._commented)
        self.evidence.committed.connect(self._evidenced)
        for field in (self.comment, self.evidence):
            field.entered.connect(self._back)
            field.escaped.connect(self._back)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_cell(self, view: RatingView, line: Line | None, rater: str | None, moment: str) -> None:
        """Show what is written of a cell; what was typed for the one before is handed over first."""
        criterion = line.criterion if line else None
        self.setVisible(criterion is not None)
        if line is None or criterion is None:
            return
        cell = (line.target_id, criterion.key, rater, moment) if rater is not None else None
        if (cell, criterion.key) != (self._cell, self._key):
            self.commit()
        self._cell, self._key = cell, criterion.key
        self.title.set_text(self._words(line, view.bounds))
        self._why.setText(tr("Why {name} gave this", name=rater_name(rater)) if rater is not None else "")
        self._why.setVisible(cell is not None)
        self.comment.setVisible(cell is not None)
        if cell is not None:
            self.comment.set_text(view.said.get((line.target_id, criterion.key, moment, cell[2]), ""))
        for widget in (self._evidence, self.evidence):
            widget.setVisible(view.setup.evidence)
        self.evidence.set_text(criterion.evidence)
        for blank in view.setup.more:
            self._field(blank).set_text(words_of(blank, criterion.more.get(blank.key)))

    @staticmethod
    def _words(line: Line, bounds: tuple[int, int]) -> Words:
        assert line.criterion is not None
        thing = theirs(f"{line.target.code} {line.target.text} · ", bold=True) if line.target else ()
        name = theirs(line.words, bold=True)
        low, high, hint = str(line.criterion.low), str(line.criterion.high), str(line.criterion.hint)
        poles = ours(f"   {bounds[0]} {low}  ↔  {bounds[1]} {high}") if low and high else ()
        return (*thing, *name, *poles, *(ours(f"  {hint}", quiet=True) if hint else ()))

    def _field(self, blank: Blank) -> LineField:
        """The field of one part of the evidence, made when first shown."""
        if blank.key not in self.more:
            place = len(self.more)
            field = LineField(name=str(blank.words), parent=self)
            field.setProperty("part", blank.key)
            field.committed.connect(self._more)
            field.entered.connect(self._back)
            row, column = divmod(place, _IN_A_ROW)
            self._grid.addWidget(label(str(blank.words), "meta", parent=self), row * 2, column)
            self._grid.addWidget(field, row * 2 + 1, column)
            self.more[blank.key] = field
        return self.more[blank.key]

    def enter(self) -> None:
        """The cursor goes to why; where no one rates, to what stands behind the number."""
        fields = [self.comment, self.evidence, *self.more.values()]
        first = next((one for one in fields if not one.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field in (self.comment, self.evidence, *self.more.values()):
            if not field.isReadOnly():
                field.commit()

    def set_read_only(self, read_only: bool) -> None:
        for field in (self.comment, self.evidence, *self.more.values()):
            field.setReadOnly(read_only)

    def _commented(self, words: str) -> None:
        if self._cell is not None:
            self.commented.emit(*self._cell, words)

    def _evidenced(self, words: str) -> None:
        self.evidence_written.emit(self._key, words)

    def _more(self, words: str) -> None:
        sender: Any = self.sender()
        self.more_written.emit(self._key, str(sender.property("part")), words)

    def _back(self, _text: str = "") -> None:
        self.back_asked.emit()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(14), px(10), px(14), px(12))
        self._column.setSpacing(px(6))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
