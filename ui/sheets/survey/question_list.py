"""The questions of a survey one under another, and the line that waits for the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.sheets.survey.view import Question
from ui.sheets.survey.question_row import QuestionRow
from ui.theme.theme import ThemeHolder


class QuestionList(QWidget):
    """What is new comes, what is gone goes; a row somebody writes in keeps its cursor."""

    written = Signal(object, str, str)
    """A row, field key and words; a row without item is a question to be."""
    remove_asked = Signal(object)
    scale_chosen = Signal(object, int, int)
    level_chosen = Signal(object, str)
    trace_requested = Signal(str)

    def __init__(self, theme: ThemeHolder, scale: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale  # of a question to be
        self._read_only = False
        self.rows: list[QuestionRow] = []
        self.blank: QuestionRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_questions(self, questions: Sequence[Question], *, levels: bool = False) -> None:
        """Show these questions."""
        if self.blank is not None and self.blank.item_id:
            self.rows.append(self.blank)
            self.blank = None
        known = {row.item_id: row for row in self.rows}
        wanted = {question.item.id for question in questions}
        for item_id, row in known.items():
            if item_id not in wanted:
                self._drop(row)
        self.rows = []
        for question in questions:
            row = known.get(question.item.id) or self._row()
            row.show_question(question, levels=levels)
            self.rows.append(row)
        if self.blank is None and not self._read_only:
            self.blank = self._row()
        for place, row in enumerate(self.all_rows()):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show()

    def all_rows(self) -> list[QuestionRow]:
        """The rows with the waiting one behind them."""
        return [*self.rows, *([self.blank] if self.blank is not None else [])]

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for row in self.rows:
            row.set_read_only(read_only)
        if read_only and self.blank is not None:
            self._drop(self.blank)
            self.blank = None

    def enter_after(self, row: QuestionRow) -> None:
        """Put the cursor into the row behind this one."""
        rows = self.all_rows()
        place = rows.index(row) + 1 if row in rows else len(rows) - 1
        if 0 <= place < len(rows):
            rows[place].enter()

    def commit(self) -> None:
        for row in self.all_rows():
            row.commit()

    def _row(self) -> QuestionRow:
        row = QuestionRow(self._theme, self._scale, self)
        row.set_read_only(self._read_only)
        row.written.connect(self.written)
        row.another_asked.connect(self.enter_after)
        row.remove_asked.connect(self.remove_asked)
        row.scale_chosen.connect(self.scale_chosen)
        row.level_chosen.connect(self.level_chosen)
        row.trace_requested.connect(self.trace_requested)
        return row

    def _drop(self, row: QuestionRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
