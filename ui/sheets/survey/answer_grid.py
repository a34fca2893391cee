"""A table of people and questions to type answers into: a number key answers and goes on, Enter is the next person."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.sheets.survey.view import Question, SurveyView
from ui.focus_ring import paint_focus_ring
from ui.theme.theme import ThemeHolder

_ROW = 36
_HEAD = 32
_ALIAS = 168
_CELL = 64
_SMALLEST_CELL = 40
_GROUP = 34
_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


class AnswerGrid(QWidget):
    """People with an answer missing on the other side stand in a group of their own below."""

    answered = Signal(str, str, object)
    """Question id, alias, value; None is "does not know"."""
    cleared = Signal(str, str)
    remove_asked = Signal(str)
    """Somebody's whole line."""
    moved_to = Signal(QPoint)
    """Where the current cell is, for the page to scroll there."""
    refused = Signal(str)
    rename_asked = Signal(str)
    """Somebody's alias is to be written otherwise."""
    ended = Signal()
    """The last person's line is done; the next one's alias is wanted."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._questions: tuple[Question, ...] = ()
        self._rows: list[str] = []
        self._apart = 0
        self._wave = "before"
        self._current = (0, 0)
        self._typed = ""
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    # ------------------------------------------------------------------------------------------ what is shown
    def show_view(self, view: SurveyView, wave: str) -> None:
        """Show a wave; the current person stays current."""
        here = self.current_alias()
        self._questions, self._wave = view.questions, wave
        rows = list(view.rows(wave))
        expected = set(view.expected(wave))
        apart = [alias for alias in rows if wave != "before" and expected and alias not in expected]
        self._rows = [alias for alias in rows if alias not in apart] + apart
        self._apart = len(apart)
        column = min(self._current[1], max(len(self._questions) - 1, 0))
        row = self._rows.index(here) if here in self._rows else min(self._current[0], max(len(self._rows) - 1, 0))
        self._current = (row, column)
        self._restyle()
        self._tell()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only

    def current_alias(self) -> str:
        """Whose line the cursor is in."""
        return self._rows[self._current[0]] if self._current[0] < len(self._rows) else ""

    def current_question(self) -> Question | None:
        return self._questions[self._current[1]] if self._current[1] < len(self._questions) else None

    def go_to(self, alias: str) -> bool:
        """Put the cursor at the beginning of somebody's line."""
        if alias not in self._rows:
            return False
        self._go(self._rows.index(alias), 0)
        return True

    def aliases(self) -> list[str]:
        """All lines from the top."""
        return list(self._rows)

    # ------------------------------------------------------------------------------------------ typing
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next_person()
        elif plain and key in _STEPS:
            down, right = _STEPS[Qt.Key(key)]
            self._go(self._current[0] + down, self._current[1] + right)
        elif plain and key == Qt.Key.Key_Home:
            self._go(self._current[0], 0)
        elif plain and key == Qt.Key.Key_End:
            self._go(self._current[0], len(self._questions) - 1)
        elif key == Qt.Key.Key_F2 and self.current_alias() and not self._read_only:
            self.rename_asked.emit(self.current_alias())
        elif key in _BACK and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._ask_removal()
        elif plain and key in _BACK:
            self._clear()
        elif key == Qt.Key.Key_Minus and plain:
            self._unknown()
        elif event.text().isdigit() and plain:
            self._digit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _digit(self, digit: int) -> None:
        question, alias = self.current_question(), self.current_alias()
        if question is None or not alias or self._read_only:
            return
        low, high = question.scale
        if digit == 0 and low > 0:
            self.answered.emit(question.item.id, alias, None)
        elif low <= digit <= high:
            self.answered.emit(question.item.id, alias, digit)
        else:
            self.refused.emit(
                tr(
                    "{code} is answered from {low} to {high}; “-” is “do not know”.",
                    code=question.code,
                    low=low,
                    high=high,
                )
            )
            return
        self._advance()

    def _unknown(self) -> None:
        """A key of its own, since nought may be an answer."""
        question, alias = self.current_question(), self.current_alias()
        if question is not None and alias and not self._read_only:
            self.answered.emit(question.item.id, alias, None)
            self._advance()

    def _advance(self) -> None:
        row, column = self._current
        if column + 1 < len(self._questions):
            self._go(row, column + 1)
        else:
            self._next_person()

    def _next_person(self) -> None:
        if self._current[0] + 1 < len(self._rows):
            self._go(self._current[0] + 1, 0)
        else:
            self.ended.emit()

    def _clear(self) -> None:
        question, alias = self.current_question(), self.current_alias()
        if question is not None and alias and not self._read_only:
            self.cleared.emit(question.item.id, alias)

    def _ask_removal(self) -> None:
        if self.current_alias() and not self._read_only:
            self.remove_asked.emit(self.current_alias())

    def _go(self, row: int, column: int) -> None:
        self._current = (
            min(max(row, 0), max(len(self._rows) - 1, 0)), min(max(column, 0), max(len(self._questions) - 1, 0)),
        )  # fmt: skip
        self._tell()
        self.update()
        self.moved_to.emit(self._cell(*self._current).center().toPoint())

    def _tell(self) -> None:
        """What a screen reader says of the cell the cursor is in."""
        question, alias = self.current_question(), self.current_alias()
        if question is None or not alias:
            self.setAccessibleName(tr("Answers"))
            return
        said = self._shown(question, alias) or tr("no answer yet")
        self.setAccessibleName(f"{alias}, {question.code} {question.text}: {said}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        for row in range(len(self._rows)):
            for column in range(len(self._questions)):
                if self._cell(row, column).contains(point):
                    self._go(row, column)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice on an alias: write it otherwise."""
        place = event.position()
        row = next(
            (
                row
                for row in range(len(self._rows))
                if self._top(row) <= place.y() < self._top(row) + self._theme.px(_ROW)
            ),
            None,
        )
        if row is not None and place.x() < self._widths()[0] and not self._read_only:
            self._go(row, self._current[1])
            self.rename_asked.emit(self.current_alias())

    # ------------------------------------------------------------------------------------------ the look
    def _restyle(self) -> None:
        px = self._theme.px
        groups = 1 if self._apart else 0
        self.setFixedHeight(px(_HEAD) + len(self._rows) * px(_ROW) + groups * px(_GROUP) + px(6))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_ALIAS) + len(self._questions) * px(_CELL), self.height())

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_ALIAS) // 2 + len(self._questions) * px(_SMALLEST_CELL), self.height())

    def _widths(self) -> tuple[float, float]:
        px = self._theme.px
        count = max(len(self._questions), 1)
        cell = min(px(_CELL), max((self.width() - px(_ALIAS)) / count, px(_SMALLEST_CELL)))
        return min(px(_ALIAS), max(self.width() - cell * count, px(60))), cell

    def _top(self, row: int) -> float:
        px = self._theme.px
        gap = px(_GROUP) if self._apart and row >= len(self._rows) - self._apart else 0
        return px(_HEAD) + row * px(_ROW) + gap

    def _cell(self, row: int, column: int) -> QRectF:
        alias, cell = self._widths()
        return QRectF(alias + column * cell, self._top(row), cell, self._theme.px(_ROW))

    def _shown(self, question: Question, alias: str) -> str:
        answers = question.wave(self._wave)
        if alias not in answers:
            return ""
        value = answers[alias]
        return tr("n/a") if value is None else f"{value:g}"

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        alias_width, cell = self._widths()
        wide = alias_width + cell * len(self._questions)
        painter.setFont(self._theme.font(13, True))
        painter.setPen(colour("ink-2"))
        for column, question in enumerate(self._questions):
            box = QRectF(alias_width + column * cell, 0, cell, px(_HEAD))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, question.code)
        if self._apart:
            top = self._top(len(self._rows) - self._apart) - px(_GROUP)
            painter.setFont(self._theme.font(13))
            painter.setPen(colour("ink-3"))
            painter.drawText(QRectF(0, top, self.width(), px(_GROUP)), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                             tr("Not in the survey before: shown apart, compared with nobody"))  # fmt: skip
        for row, alias in enumerate(self._rows):
            self._paint_row(painter, row, alias, wide)
        if self.hasFocus() and self._rows and self._questions:
            paint_focus_ring(painter, self._cell(*self._current).adjusted(6, 6, -6, -6), self._theme, 3)

    def _paint_row(self, painter: QPainter, row: int, alias: str, wide: float) -> None:
        px, colour = self._theme.px, self._theme.colour
        top = self._top(row)
        if self.hasFocus() and row == self._current[0]:
            painter.fillRect(QRectF(0, top, wide, px(_ROW)), colour("hover"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(0, round(top), round(wide), round(top))
        painter.setPen(colour("ink"))
        painter.setFont(self._theme.font(15, row == self._current[0]))
        width = self._widths()[0] - px(12)
        text = painter.fontMetrics().elidedText(alias, Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(
            QRectF(px(4), top, width, px(_ROW)), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text
        )
        for column, question in enumerate(self._questions):
            said = self._shown(question, alias)
            unknown = said and question.wave(self._wave).get(alias) is None
            painter.setFont(self._theme.font(13 if unknown else 16, not unknown))
            painter.setPen(colour("ink-2" if unknown else "ink" if said else "ink-3"))
            painter.drawText(self._cell(row, column), Qt.AlignmentFlag.AlignCenter, said or "·")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
