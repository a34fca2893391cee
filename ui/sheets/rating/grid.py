"""The table of a rating: a row a thing or criterion, a column a rater; digits rate, Enter goes down, Page Down to the next."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.sheets.rating.read import RatingView
from ui.sheets.rating.cell_menu import CellMenu
from ui.sheets.rating.digits import key_in
from ui.sheets.rating.frame import Frame
from ui.sheets.rating.grid_painter import GridPainter
from ui.sheets.rating.lines import Line, cell_name, lines_of
from ui.theme.theme import ThemeHolder

_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RatingGrid(QWidget):
    """A digit rates as soon as no longer number could follow; blank is missing, "-" (or 0) is "do not know"."""

    rated = Signal(object, str, str, object)
    """Target id or None, criterion key, rater, value; None is "do not know"."""
    cleared = Signal(object, str, str)
    comment_asked = Signal()
    remove_asked = Signal(str)
    rename_asked = Signal(str)
    target_removed = Signal(str)
    traced = Signal(str)
    refused = Signal(str)
    moved_to = Signal(QPoint)
    """Where the current cell is, for the page to scroll there."""
    current_changed = Signal()
    ended = Signal()
    """The last rater's last row is done; the next rater is wanted."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: RatingView | None = None
        self._moment = ""
        self._lines: list[Line] = []
        self._rows: list[int] = []  # places of the lines that are rated
        self._row, self._column = 0, 0
        self._typed = ""
        self._read_only = False
        self._frame = Frame(theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_view(self, view: RatingView, moment: str) -> None:
        """Show a round or moment; the cell somebody stands in stays current."""
        here, rater = self.current_line(), self.current_rater()
        self._view, self._moment = view, moment
        self._lines = lines_of(view)
        self._rows = [place for place, line in enumerate(self._lines) if line.criterion is not None]
        same = [n for n, place in enumerate(self._rows) if here is not None and self._lines[place].place == here.place]
        self._row = same[0] if same else self._row
        raters = view.raters
        self._column = raters.index(rater) if rater in raters and rater is not None else self._column
        self._row = min(self._row, max(len(self._rows) - 1, 0))
        self._column = min(self._column, max(len(raters) - 1, 0))
        self._restyle()
        self._tell()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only

    def current_line(self) -> Line | None:
        return self._lines[self._rows[self._row]] if self._row < len(self._rows) else None

    def current_rater(self) -> str | None:
        """Whose column the cursor is in; None where nobody rates yet."""
        raters = self._view.raters if self._view else ()
        return raters[self._column] if self._column < len(raters) else None

    def go_to(self, row: int, rater: str) -> bool:
        """Put the cursor into somebody's column."""
        if self._view is None or rater not in self._view.raters:
            return False
        self._go(row, self._view.raters.index(rater))
        return True

    def go_to_item(self, item_id: str) -> bool:
        """To the first row of a thing or criterion."""
        number = next((n for n, place in enumerate(self._rows) if item_id in self._lines[place].item_ids), None)
        if number is not None:
            self._go(number, self._column)
        return number is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER:
            self.take_typed()
            self._next()
        elif plain and key in _STEPS:
            self.take_typed()
            down, right = _STEPS[key]
            self._go(self._row + down, self._column + right)
        elif plain and self._jump(key):
            return
        elif key == Qt.Key.Key_F2:
            self._ask_words(event.modifiers())
        elif key in _BACK:
            self._take_away(event.modifiers())
        elif plain and event.text() and event.text() in "-–?":
            self._rate(None)
        elif plain and event.text().isdigit() and event.text().isascii():
            self._digit(event.text())
        else:
            super().keyPressEvent(event)

    def _jump(self, key: Qt.Key) -> bool:
        """Home and End within a column, Page Down to the next rater's first row, Page Up to the one before."""
        places = {
            Qt.Key.Key_Home: (0, self._column), Qt.Key.Key_End: (len(self._rows) - 1, self._column),
            Qt.Key.Key_PageDown: (0, self._column + 1), Qt.Key.Key_PageUp: (0, self._column - 1),
        }  # fmt: skip
        if key not in places:
            return False
        self.take_typed()
        last = self._view is None or self._column + 1 >= len(self._view.raters)
        if key == Qt.Key.Key_PageDown and last:
            self.ended.emit()
        else:
            self._go(*places[key])
        return True

    def _digit(self, digit: str) -> None:
        if self._read_only or self._view is None or self.current_rater() is None:
            return
        keyed = key_in(self._typed, digit, self._view.bounds)
        if keyed.ends_before:
            self.take_typed()
            self._next()
        self._typed = keyed.waiting
        if keyed.rates:
            self._rate(keyed.value)
        elif not keyed.waiting:
            low, high = self._view.bounds
            self.refused.emit(tr("Type {low} to {high}; “-” is “do not know”.", low=low, high=high))
        self._tell()
        self.update()

    def take_typed(self) -> None:
        """Rate with what is typed so far; called before the cursor goes anywhere."""
        if self._typed:
            value, self._typed = int(self._typed), ""
            self._tell_rated(value)

    def _rate(self, value: int | None) -> None:
        self._typed = ""
        if self._tell_rated(value):
            self._next()

    def _tell_rated(self, value: int | None) -> bool:
        line, rater = self.current_line(), self.current_rater()
        if line is None or line.criterion is None or rater is None or self._read_only:
            return False
        self.rated.emit(line.target_id, line.criterion.key, rater, value)
        return True

    def _next(self) -> None:
        """Down; from the last row to the top of the next rater."""
        if self._row + 1 < len(self._rows):
            self._go(self._row + 1, self._column)
        elif self._view is not None and self._column + 1 < len(self._view.raters):
            self._go(0, self._column + 1)
        else:
            self.ended.emit()

    def _ask_words(self, modifiers: Qt.KeyboardModifier) -> None:
        rater = self.current_rater()
        if self._read_only or rater is None:
            return
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            if rater:
                self.rename_asked.emit(rater)
        else:
            self.comment_asked.emit()

    def _take_away(self, modifiers: Qt.KeyboardModifier) -> None:
        line, rater = self.current_line(), self.current_rater()
        if self._read_only or rater is None or line is None or line.criterion is None:
            return
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.remove_asked.emit(rater)
        elif self._typed:
            self._typed = ""
            self.update()
        else:
            self.cleared.emit(line.target_id, line.criterion.key, rater)

    def _go(self, row: int, column: int) -> None:
        raters = len(self._view.raters) if self._view else 0
        self._row = min(max(row, 0), max(len(self._rows) - 1, 0))
        self._column = min(max(column, 0), max(raters - 1, 0))
        self._frame.bring_in(self._column)
        self._tell()
        self.update()
        self.current_changed.emit()
        if self._rows and raters:
            self.moved_to.emit(self._frame.cell(self._rows[self._row], self._column).center().toPoint())

    def _tell(self) -> None:
        line, rater = self.current_line(), self.current_rater()
        self.setAccessibleName(cell_name(self._view, line, rater, self._moment, self._typed))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(event.position().toPoint())
        super().mousePressEvent(event)

    def _press(self, point: QPoint) -> None:
        self.take_typed()
        if self._frame.turn(point):
            self.update()
            return
        line, column = self._frame.line_at(point, len(self._lines)), self._frame.column_at(point)
        if line in self._rows:
            self._go(self._rows.index(line), self._column if column is None else column)
        elif column is not None and line is None:
            self._go(0, column)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice on a rater's name: write it otherwise; twice in a cell: say why."""
        point = event.position().toPoint()
        if self._frame.column_at(point) is not None:
            in_head = self._frame.line_at(point, len(self._lines)) is None
            self._ask_words(Qt.KeyboardModifier.ShiftModifier if in_head else Qt.KeyboardModifier.NoModifier)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._press(event.pos())
        menu = self.menu()
        if menu.actions():
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """The acts on the current cell, each with its key."""
        menu = CellMenu(self.current_line(), self.current_rater(), self._read_only, self)
        menu.triggered.connect(self._chosen)
        return menu

    def _chosen(self, action: QAction) -> None:
        line, act = self.current_line(), action.data()
        plain, with_control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        if act in ("why", "rename"):
            self._ask_words(plain if act == "why" else Qt.KeyboardModifier.ShiftModifier)
        elif act in ("clear", "remove"):
            self._take_away(plain if act == "clear" else with_control)
        elif act == "unknown":
            self._rate(None)
        elif act == "off" and line is not None and line.target is not None:
            self.target_removed.emit(line.target.id)
        elif act == "trace" and line is not None:
            self.traced.emit(line.item_id)

    def _restyle(self) -> None:
        raters = len(self._view.raters) if self._view else 0
        before = bool(self._view and self._view.setup.rounds > 1 and self._moment)
        self._frame.lay_out(self.width(), self._lines, raters, before)
        self._frame.bring_in(self._column)
        self.setFixedHeight(self._frame.height)
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        assert self._view is not None
        here = (self._rows[self._row], self._column) if self._rows and self._view.raters and self.hasFocus() else None
        drawer = GridPainter(QPainter(self), self._theme, self._frame, self._view, self._moment)
        drawer.paint(self._lines, here, self._typed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.current_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.take_typed()
        super().focusOutEvent(event)
        self.update()
