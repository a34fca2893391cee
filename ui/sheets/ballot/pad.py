"""The widget that takes the number keys: one ballot, its options with their key caps, the dots left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.blocks.words import theirs
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import ASIDE, BLANK, Option
from ui.sheets.ballot.in_hand import InHand
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import paint_key_cap
from ui.widgets.paragraph import lay_out

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BallotPad(QWidget):
    """Keys and clicks change `hand`; what to do with a finished ballot is the editor's."""

    changed = Signal()
    entered = Signal()
    earlier = Signal()
    later = Signal()
    refused = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hand = InHand()
        self._compact = False
        self._locked = False
        self._rows: list[QRectF] = []
        self._laid_for = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.refresh)

    def set_rule(self, options: Sequence[Option], budget: int, cap: int) -> None:
        """Another set of options or another rule; what is in the hand stays."""
        self.hand.options, self.hand.budget, self.hand.cap = options, budget, cap
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        if compact != self._compact:
            self._compact = compact
            self.refresh()

    def set_locked(self, locked: bool) -> None:
        """A closed vote takes no keys."""
        self._locked = locked
        self.update()

    def refresh(self) -> None:
        """Show what is in the hand now."""
        self._laid_for = -1
        self.updateGeometry()
        self.setAccessibleName(tr("Ballot: type the numbers of the options"))
        self.setAccessibleDescription(self._in_words())
        self.update()

    # --- keys and clicks ---------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if self._locked or not plain:
            super().keyPressEvent(event)
            return
        key = event.key()
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._did(self.hand.figure(chr(key)))
        elif key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Left:
            self.earlier.emit()
        elif key == Qt.Key.Key_Right:
            self.later.emit()
        elif key == Qt.Key.Key_Backspace:
            self.hand.back()
            self._did("")
        elif key == Qt.Key.Key_Delete:
            self._did(self.hand.aside())
        else:
            super().keyPressEvent(event)

    def _did(self, refusal: str) -> None:
        self.refresh()
        self.refused.emit(refusal)
        if not refusal:
            self.changed.emit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._lay()
        row = next((place for place, box in enumerate(self._rows) if box.contains(event.position())), None)
        if self._locked or row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        option = self.hand.options[row]
        if self.hand.given.count(option.id) >= self.hand.cap:
            self.hand.take_back(option.id)
            self._did("")
        else:
            self._did(self.hand.give(option.id))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    # --- geometry ----------------------------------------------------------------------------------------------------
    def _head(self) -> int:
        return self._theme.px(42 if self._compact else 54)

    def _cap_width(self) -> int:
        return self._theme.px(30 if self.hand.two_figures else 24)

    def _text_left(self) -> int:
        return self._theme.px(18) + self._cap_width() + self._theme.px(56)

    def _dots_width(self) -> int:
        return self._theme.px(18 + 28 * min(self.hand.cap, self.hand.budget))

    def _lay(self) -> None:
        if self._laid_for == self.width():
            return
        self._laid_for = self.width()
        self._rows, top = [], float(self._head())
        for height in self._heights(self.width()):
            self._rows.append(QRectF(0, top, self.width(), height))
            top += height

    def _heights(self, width: int) -> list[int]:
        px = self._theme.px
        least, around = (px(34), px(8)) if self._compact else (px(44), px(14))
        room = max(width - self._text_left() - self._dots_width(), px(80))
        return [
            max(least, lay_out(theirs(option.title), room, self._theme, 16).lineCount() * px(24) + around)
            for option in self.hand.options
        ]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._head() + sum(self._heights(width)) + 2

    def sizeHint(self) -> QSize:
        width = self._theme.px(734)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._head())

    # --- painting ----------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        pen = QPen(colour("ink"), 2) if self.hasFocus() else QPen(colour("line-strong"), 1)
        painter.setPen(pen)
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        self._paint_head(painter)
        for option, box in zip(self.hand.options, self._rows, strict=True):
            self._paint_row(painter, option, box.adjusted(2, 0, -2, 0))

    def _paint_head(self, painter: QPainter) -> None:
        px, colour = self._theme.px, self._theme.colour
        head = QRectF(px(18), 0, self.width() - px(36), self._head())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour("ink-2"))
        painter.setFont(self._theme.font(15))
        painter.drawText(head, middle, self._prompt())
        painter.setPen(colour("ink"))
        painter.setFont(self._theme.font(15, True))
        words = tr("{n} dots left", n=self.hand.left)
        wide = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignRight, words)
        x = head.right() - wide - px(12)
        for place in reversed(range(min(self.hand.budget, 8))):
            self._dot(painter, QPointF(x - px(10), head.center().y()), place < len(self.hand.given))
            x -= px(28)

    def _prompt(self) -> str:
        if self.hand.half:
            return tr("{figure}_ : one more figure", figure=self.hand.half)
        if self.hand.status == BLANK:
            return tr("A blank ballot. Enter puts it down.")
        if self.hand.status == ASIDE:
            return tr("A spoiled ballot. Enter puts it down.")
        if self.hand.two_figures:
            return tr("Two figures give a dot: 01, 02 …")
        return tr("Press a number to give a dot.")

    def _dot(self, painter: QPainter, centre: QPointF, full: bool) -> None:
        px = self._theme.px
        if full:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("ideate"))
        else:
            pen = QPen(self._theme.colour("line-strong"), 2, Qt.PenStyle.DashLine)
            pen.setDashPattern([2, 1.6])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, px(10) - (0 if full else 1), px(10) - (0 if full else 1))

    def _paint_row(self, painter: QPainter, option: Option, box: QRectF) -> None:
        px, colour = self._theme.px, self._theme.colour
        dots = self.hand.given.count(option.id)
        if dots and not self._theme.tokens.flat:
            last = option.number == len(self.hand.options)
            painter.fillRect(box.adjusted(0, 0, 0, -px(6) if last else 0), colour("ideate-soft"))
            if last:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("ideate-soft"))
                painter.drawRoundedRect(box.adjusted(0, box.height() / 2, 0, -1), px(7), px(7))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(box.topLeft(), box.topRight())
        cap = QRectF(px(18), box.center().y() - px(11), self._cap_width(), px(22))
        figures = f"{option.number:02d}" if self.hand.two_figures else str(option.number)
        paint_key_cap(painter, cap, figures, self._theme, bold=bool(dots))
        painter.setPen(colour("ink-2"))
        painter.setFont(self._theme.font(14, bool(dots)))
        codes = QRectF(cap.right() + px(16), box.top(), px(44), box.height())
        painter.drawText(codes, Qt.AlignmentFlag.AlignVCenter, option.code)
        self._paint_title(painter, option, box, bool(dots))
        for place in range(dots):
            self._dot(painter, QPointF(box.right() - px(22) - place * px(28), box.center().y()), True)

    def _paint_title(self, painter: QPainter, option: Option, box: QRectF, bold: bool) -> None:
        room = max(self.width() - self._text_left() - self._dots_width(), self._theme.px(80))
        layout = lay_out(theirs(option.title, bold=bold), room, self._theme, 16)
        height = layout.lineCount() * self._theme.px(24)
        painter.setPen(self._theme.colour("ink"))
        layout.draw(painter, QPointF(self._text_left(), box.center().y() - height / 2))

    def _in_words(self) -> str:
        """What a screen reader says of the ballot in the hand."""
        titles = {option.id: f"{option.number} {option.title}" for option in self.hand.options}
        parts = [titles.get(option_id, "") for option_id in self.hand.given]
        parts.append(self._prompt() if self.hand.status in (BLANK, ASIDE) else tr("{n} dots left", n=self.hand.left))
        return ", ".join(parts)
