"""One row of the run sheet: rail, start, title, minutes planned and real."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.views.run_sheet import Row
from ui.icons import paint_icon
from ui.shapes import StageState, paint_stage
from ui.theme.theme import ThemeHolder
from ui.widgets.walk_button import WalkButton

_RAIL = 16
_LEFT = 33
_TITLE = 82
_RIGHT = 12
_KEYS = {
    Qt.Key.Key_Plus: "more", Qt.Key.Key_Equal: "more", Qt.Key.Key_Minus: "less", Qt.Key.Key_P: "pin",
    Qt.Key.Key_F2: "times", Qt.Key.Key_Delete: "skip",
    Qt.Key.Key_T: "teams", Qt.Key.Key_S: "go",
}  # fmt: skip
_MOVES = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_IN_HANGUL = {"ㅔ": "pin", "ㅅ": "teams", "ㄴ": "go"}  # the keys P, T and S while Hangul is written
_HEIGHTS = {"past": 34, "now": 52, "ahead": 34}


class RunRow(WalkButton):
    """A row shows its activity when clicked; `viewed` where its sheet stands in the middle."""

    act_asked = Signal(str)
    """up, down, more, less, pin, skip, times, teams or go."""
    menu_asked = Signal(QPoint)
    carried = Signal(QPoint)
    """Where on the screen the row is held."""
    put_down = Signal(QPoint)

    def __init__(self, theme: ThemeHolder, row: Row, rail: tuple[str, str], parent: QWidget | None = None) -> None:
        """`rail` names the inks of the rail above and below the middle of the row, empty for none."""
        super().__init__(parent)
        self._theme = theme
        self.row = row
        self._rail = rail
        self.viewed = False
        self._pressed_at: QPoint | None = None
        self.is_carried = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring-radius", 4)
        self.show_row(row, rail)
        theme.changed.connect(self._restyle)

    def show_row(self, row: Row, rail: tuple[str, str]) -> None:
        """Show the same activity at another moment."""
        tall = row.state != self.row.state
        changed = row != self.row or rail != self._rail
        self.row, self._rail = row, rail
        if changed or not self.accessibleName():
            self.setAccessibleName(self._in_words())
            self.update()
        if tall:
            self.updateGeometry()

    def set_viewed(self, viewed: bool) -> None:
        self.viewed = viewed
        self.update()

    def _in_words(self) -> str:
        row = self.row
        parts = [row.start, row.activity.title, tr("{n} minutes planned", n=row.activity.planned_minutes)]
        if row.proposed is not None:
            parts.append(tr("{n} minutes proposed", n=row.proposed))
        if row.actual_minutes is not None and row.state == "past":
            parts.append(tr("took {n}", n=row.actual_minutes))
        if row.state == "now":
            parts.append(tr("running now"))
            parts.append({"over": tr("planned time is over"), "calm": ""}.get(row.level, tr("ends soon")))
        elif row.state == "past":
            parts.append(tr("left out") if row.skipped else tr("finished"))
        if row.activity.pinned:
            parts.append(tr("begins at a fixed time") if row.fixed else tr("pinned"))
        return ", ".join(part for part in parts if part)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_HEIGHTS[self.row.state]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed_at = event.globalPosition().toPoint() if self.row.state == "ahead" else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        if self._pressed_at is not None and not self.is_carried:
            far = (here - self._pressed_at).manhattanLength()
            self.is_carried = far >= QApplication.startDragDistance()
        if self.is_carried:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(here)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self.is_carried:
            self.let_go()
            self.put_down.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def let_go(self) -> None:
        """Be a row in its place again."""
        self._pressed_at, self.is_carried = None, False
        self.setDown(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        plain = not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        asked = _MOVES.get(key, "") if alt else _KEYS.get(key, "") if plain else ""
        if plain and not asked:
            asked = _IN_HANGUL.get(event.text(), "")
        if asked:
            self.act_asked.emit(asked)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_rail(painter)
        self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        px, colour = self._theme.px, self._theme.colour
        box = QRectF(self.rect()).adjusted(-px(6), 0, -px(6), 0)
        fill = None
        if self.row.state == "now":
            fill = colour(f"{self.row.activity.stage}-soft") if self.row.activity.stage else colour("press")
        elif self.underMouse() or self.viewed:
            fill = colour("hover")
        if fill is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, px(6), px(6))
        flat = self._theme.tokens.flat and self.row.state == "now"
        if flat or (self.viewed and self.row.state != "now"):
            painter.setPen(QPen(colour("ink" if flat else "line-strong"), 2 if flat else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))

    def _paint_rail(self, painter: QPainter) -> None:
        px = self._theme.px
        x, middle = px(_RAIL), self.height() / 2
        for ink, top, bottom in ((self._rail[0], 0.0, middle), (self._rail[1], middle, float(self.height()))):
            if ink:
                painter.fillRect(QRectF(x - 1, top, 2, bottom - top), self._theme.colour(ink))
        if self.row.begins_stage:
            side = px(14)
            box = QRectF(x - side / 2, middle - side / 2, side, side)
            paint_stage(painter, box, self.row.begins_stage, StageState.DONE, self._theme)

    def _paint_words(self, painter: QPainter) -> None:
        theme, row = self._theme, self.row
        px, now = theme.px, row.state == "now"
        ink = theme.colour("ink-3" if row.state == "past" else "ink")
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        left = px(_LEFT)
        if row.start:
            painter.setFont(theme.font(14 if row.moved else 15, bold=row.moved))
            painter.setPen(theme.colour("ink-3" if row.state == "past" else "ink" if row.moved else "ink-2"))
            painter.drawText(QRectF(left, 0, px(45), self.height()), middle, row.start)
            left = px(_TITLE)
        right = self._paint_minutes(painter)
        painter.setFont(theme.font(16 if now else 15, bold=now))
        painter.setPen(ink)
        room = QRectF(left, 0, right - left - px(8), self.height())
        wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        title = painter.fontMetrics().elidedText(row.activity.title, Qt.TextElideMode.ElideRight, round(room.width()))
        if now and title != row.activity.title and _fits(painter, room, wrapped, row.activity.title):
            middle, title = wrapped, row.activity.title  # the tall row has place for a second line
        painter.drawText(room, middle, title)
        self.setToolTip(row.activity.title if title != row.activity.title else "")

    def _paint_minutes(self, painter: QPainter) -> float:
        """Paint the minutes flush right and say where they begin."""
        theme, row = self._theme, self.row
        x = float(self.width() - theme.px(_RIGHT))
        for text, bold in reversed(_minutes(row)):
            font = theme.font(15, bold)
            advance = QFontMetrics(font).horizontalAdvance(text)
            x -= advance
            painter.setFont(font)
            late = bold and row.level in ("last", "over")
            strong = "signal" if late else "ink"
            painter.setPen(theme.colour(strong if bold else "ink-3" if row.state == "past" else "ink-2"))
            painter.drawText(
                QRectF(x, 0, advance + 1, self.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                text,
            )
        if row.activity.pinned:
            side = theme.px(15)
            x -= side + theme.px(10)
            paint_icon(painter, QRectF(x, (self.height() - side) / 2, side, side), "pin", theme.colour("ink-3"))
        return x


def _minutes(row: Row) -> list[tuple[str, bool]]:
    """Planned and real minutes, the one that counts in bold."""
    planned, real = row.activity.planned_minutes, row.actual_minutes
    if row.skipped:
        return [(tr("left out"), False)]
    if row.state == "now" and real is not None:
        return [(str(real), True), (tr("/{n} min", n=planned), False)]
    if row.state == "past" and real is not None:
        return [(f"{planned}→", False), (str(real), True)]
    if row.proposed is not None:
        return [(f"{planned}→", False), (str(row.proposed), True)]
    return [(str(planned), False)]


def _fits(painter: QPainter, room: QRectF, flags: Qt.AlignmentFlag | Qt.TextFlag, text: str) -> bool:
    """Whether all words find place when they wrap."""
    taken = painter.boundingRect(room, flags, text)
    return taken.height() <= room.height() and taken.width() <= room.width()
