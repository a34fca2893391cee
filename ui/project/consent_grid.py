"""People and purposes as a table to answer by keys: space is yes, N is no, Delete is nobody asked; each goes on by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from livinglab.i18n import N_, tr
from livinglab.model.consent import PURPOSES, WAYS, Consent, consents_of
from livinglab.model.lab import Participant
from ui.focus_ring import paint_focus_ring
from ui.theme.theme import ThemeHolder

_ROW, _HEAD, _ALIAS, _LEAST_ALIAS, _CELL, _SMALLEST_CELL = 36, 48, 168, 84, 110, 52
_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
ACTS = {
    "yes": N_("Yes"), "no": N_("No"), "unasked": N_("Not asked"), "back": N_("Take back"), "all": N_("Yes to everything"),
}  # fmt: skip
_LETTERS: dict[int, str] = {
    Qt.Key.Key_Space: "yes", Qt.Key.Key_Y: "yes", Qt.Key.Key_N: "no", Qt.Key.Key_W: "back", Qt.Key.Key_A: "all",
}  # fmt: skip
_HANGUL = {"ㅛ": "yes", "ㅜ": "no", "ㅈ": "back", "ㅁ": "all"}  # the same keys while Hangul is on
_KEYS = list(PURPOSES)


class ConsentGrid(QWidget):
    """One cell is current; the mouse chooses it, a button or the menu below it answers."""

    acted = Signal(str, str, str)
    """Person, purpose, and what was said: a key of ACTS."""
    moved_to = Signal(QPoint)
    """Where the current cell is, for the page to scroll there."""
    told = Signal(str)
    """What stands in the current cell, in words."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: list[Participant] = []
        self._answers: list[dict[str, Consent]] = []
        self._current = (0, 0)
        self._head = theme.px(_HEAD)
        self._stays = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    # --- what is shown ---------------------------------------------------------------------------------------------
    def show_people(self, people: Sequence[Participant]) -> None:
        """Show everybody's answers; who is current stays current."""
        here = self.person()
        self._people = list(people)
        self._answers = [consents_of(one.data) for one in people]
        ids = [one.id for one in people]
        row = ids.index(here.id) if here is not None and here.id in ids else self._current[0]
        self._current = (min(row, max(len(ids) - 1, 0)), self._current[1])
        self._restyle()
        self._tell()

    def person(self) -> Participant | None:
        """Whose line the cursor is in."""
        return self._people[self._current[0]] if self._current[0] < len(self._people) else None

    def purpose(self) -> str:
        return _KEYS[self._current[1]]

    def consent(self) -> Consent:
        """What stands in the current cell."""
        return self._answers[self._current[0]][self.purpose()] if self._answers else Consent()

    def point_of(self, row: int, column: int) -> QPoint:
        """The middle of a cell."""
        return self._cell(row, column).center().toPoint()

    # --- answering -------------------------------------------------------------------------------------------------
    def act(self, what: str) -> None:
        """Say something of the current cell and go on, as a key would."""
        person = self.person()
        if person is None:
            return
        row, column = self._current
        self._stays = False
        self.acted.emit(person.id, self.purpose(), what)
        if self._stays:
            return
        if what == "all":
            self._go(row + 1, 0)
        elif what in ("yes", "no"):
            last = column + 1 == len(_KEYS)
            self._go(row + 1 if last else row, 0 if last and row + 1 < len(self._people) else column + (not last))

    def stay(self) -> None:
        """What was said just now was not written down: the keys wait in the same cell."""
        self._stays = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        what = _HANGUL.get(event.text()) or _LETTERS.get(key)
        if plain and key in _STEPS:
            down, right = _STEPS[Qt.Key(key)]
            self._go(self._current[0] + down, self._current[1] + right)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(self._current[0], 0 if key == Qt.Key.Key_Home else len(_KEYS) - 1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self._current[0] + 1, 0)
        elif plain and key in _BACK:
            self.act("unasked")
        elif plain and what is not None:
            self.act(what)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None:
            self._go(*found)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        found = self._at(QPointF(event.pos())) if by_mouse else self._current
        if found is None or not self._people:
            return
        self._go(*found)
        menu = QMenu(self)
        for key, name in ACTS.items():
            action = menu.addAction(tr(name))
            action.setData(key)
            action.setEnabled(key != "back" or self.consent().holds)
        menu.triggered.connect(self._chosen)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos() if by_mouse else self.mapToGlobal(self.point_of(*self._current)))

    def _chosen(self, action: object) -> None:
        self.act(str(action.data()))  # type: ignore[attr-defined]

    def _at(self, place: QPointF) -> tuple[int, int] | None:
        px = self._theme.px
        row = int((place.y() - self._head) // px(_ROW))
        if place.y() < self._head or row >= len(self._people):
            return None
        alias, cell = self._widths()
        return row, min(max(int((place.x() - alias) // cell), 0), len(_KEYS) - 1)

    def _go(self, row: int, column: int) -> None:
        self._current = (min(max(row, 0), max(len(self._people) - 1, 0)), min(max(column, 0), len(_KEYS) - 1))
        self._tell()
        self.update()
        self.moved_to.emit(self.point_of(*self._current))

    def _tell(self) -> None:
        """What a screen reader says, and the line below the table."""
        person = self.person()
        words = f"{person.alias}, {tr(PURPOSES[self.purpose()])}: {self._in_full()}" if person is not None else ""
        self.setAccessibleName(words or tr("Consents"))
        self.told.emit(words)

    def _in_full(self) -> str:
        one = self.consent()
        if one.given is None:
            return tr("not asked")
        way = tr(WAYS[one.way]) if one.way in WAYS else ""
        witness = tr("witness {alias}", alias=one.witness) if one.witness else ""
        back = tr("taken back {day}", day=one.withdrawn) if one.withdrawn else ""
        parts = (tr("Yes") if one.given else tr("No"), one.date, way, witness, back)
        return " · ".join(part for part in parts if part)

    # --- the look --------------------------------------------------------------------------------------------------
    def _restyle(self) -> None:
        px = self._theme.px
        self._head = self._highest_name()
        self.setFixedHeight(self._head + len(self._people) * px(_ROW) + px(6))
        self.updateGeometry()
        self.update()

    def _highest_name(self) -> int:
        """High enough for the longest name of a column, broken where the column is narrow."""
        px = self._theme.px
        words, wide = QFontMetrics(self._theme.font(13, True)), round(self._widths()[1]) - 4
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        highest = max(words.boundingRect(QRect(0, 0, wide, 0), wrap, tr(name)).height() for name in PURPOSES.values())
        return max(px(_HEAD), highest + px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._highest_name() != self._head:
            self._restyle()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_ALIAS) + len(_KEYS) * px(_CELL), self.height())

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_LEAST_ALIAS) + len(_KEYS) * px(_SMALLEST_CELL), self.height())

    def _widths(self) -> tuple[float, float]:
        px = self._theme.px
        alias = min(max(self.width() * 0.2, px(_LEAST_ALIAS)), px(_ALIAS))
        return alias, min(px(_CELL), max((self.width() - alias) / len(_KEYS), px(_SMALLEST_CELL)))

    def _cell(self, row: int, column: int) -> QRectF:
        px = self._theme.px
        alias, cell = self._widths()
        return QRectF(alias + column * cell, self._head + row * px(_ROW), cell, px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        alias, cell = self._widths()
        first, last = event.rect().top() - self._head, event.rect().bottom() - self._head
        for row in range(max(first // px(_ROW), 0), min(last // px(_ROW) + 1, len(self._people))):
            self._paint_row(painter, row, alias + cell * len(_KEYS))
        if self.hasFocus() and self._people:
            paint_focus_ring(painter, self._cell(*self._current).adjusted(6, 6, -6, -6), self._theme, 3)
        lowest = max(self.height() - self._head - px(_ROW), 0)  # pushed out by the last row
        self._paint_head(painter, min(max(self.visibleRegion().boundingRect().top(), 0), lowest))

    def _paint_head(self, painter: QPainter, top: int) -> None:
        """The names of the columns stay in sight while the rows pass under them."""
        px, colour = self._theme.px, self._theme.colour
        alias, cell = self._widths()
        painter.fillRect(QRectF(0, top, self.width(), self._head), colour("paper"))
        painter.setFont(self._theme.font(13, True))
        painter.setPen(colour("ink-2"))
        wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        for column, purpose in enumerate(_KEYS):
            box = QRectF(alias + column * cell, top, cell, self._head - px(6)).adjusted(2, 0, -2, 0)
            painter.drawText(box, wrapped, tr(PURPOSES[purpose]))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(0, top + self._head, round(alias + cell * len(_KEYS)), top + self._head)

    def _paint_row(self, painter: QPainter, row: int, wide: float) -> None:
        px, colour = self._theme.px, self._theme.colour
        cell = self._cell(row, 0)
        here = row == self._current[0]
        if here:
            painter.fillRect(QRectF(0, cell.top(), wide, cell.height()), colour("hover"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(0, round(cell.top()), round(wide), round(cell.top()))
        painter.setPen(colour("ink"))
        painter.setFont(self._theme.font(15, here))
        width = cell.left() - px(12)
        text = painter.fontMetrics().elidedText(
            self._people[row].alias, Qt.TextElideMode.ElideRight, round(width)
        )  # fmt: skip
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(px(4), cell.top(), width, cell.height()), line, text)
        for column, purpose in enumerate(_KEYS):
            said, ink, bold = _shown(self._answers[row][purpose])
            painter.setFont(self._theme.font(15, bold))
            painter.setPen(colour(ink))
            painter.drawText(self._cell(row, column), Qt.AlignmentFlag.AlignCenter, said)
            if here and column == self._current[1] and not self.hasFocus():
                painter.setPen(QPen(colour("line-strong"), 1))
                painter.drawRoundedRect(self._cell(row, column).adjusted(5.5, 5.5, -5.5, -5.5), 3, 3)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _shown(one: Consent) -> tuple[str, str, bool]:
    """Words, ink and weight of a cell: every answer is a word, none is a colour alone."""
    if one.withdrawn:
        return tr("back"), "ink-2", False
    if one.given is None:
        return "·", "ink-3", False
    return (tr("Yes"), "ink", True) if one.given else (tr("No"), "ink-2", False)
