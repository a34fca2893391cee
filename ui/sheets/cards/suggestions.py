"""A line that proposes: what fits stands below it while one types, arrows choose, Enter takes; free words stay free."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.sheets.cards.fields import PaperField
from ui.theme.theme import ThemeHolder

MOST = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SuggestionRow(QAbstractButton):
    """One proposal with a quieter word behind it. It never takes the focus: the cursor stays in the line."""

    def __init__(self, theme: ThemeHolder, key: str, text: str, beside: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._theme = theme
        self._beside = beside
        self.lit = False
        self.setText(text)
        self.setAccessibleName(f"{text} {beside}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        if self.lit or self.underMouse():
            painter.fillRect(self.rect(), colour("press" if self.lit else "hover"))
        if self.lit:
            painter.fillRect(QRectF(0, 0, px(3), self.height()), colour("ink"))
        font = self._theme.font(15, self.lit)
        metrics = QFontMetrics(font)
        box = QRectF(self.rect()).adjusted(px(10), 0, -px(10), 0)
        painter.setFont(font)
        painter.setPen(colour("ink"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, middle, words)
        box.setLeft(box.left() + metrics.horizontalAdvance(words) + px(10))
        if self._beside and box.width() > px(30):
            small = self._theme.font(13)
            painter.setFont(small)
            painter.setPen(colour("ink-3"))
            beside = QFontMetrics(small).elidedText(self._beside, Qt.TextElideMode.ElideRight, round(box.width()))
            painter.drawText(box, middle, beside)


class AskingLine(PaperField):
    """The line; Up, Down, Enter and Escape mean the proposals while there are any, and Down asks for them."""

    stepped = Signal(int)
    took = Signal()
    folded = Signal()
    came = Signal()
    went = Signal()

    def __init__(self, theme: ThemeHolder, *, name: str, hint: str, parent: QWidget) -> None:
        super().__init__(theme, name=name, hint=hint, goes_on=False, parent=parent)
        self.proposing = False
        self.has_lit = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Down and not self.proposing and not self.isReadOnly():
            self.came.emit()
            return
        if self.proposing and not self.isReadOnly():
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
                return
            if key in _ENTER and self.has_lit:
                self.took.emit()
                return
            if key == Qt.Key.Key_Escape:
                self.folded.emit()
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.came.emit()  # who only passes through is shown nothing

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.went.emit()


class SuggestBox(QWidget):
    """The line with its proposals. `offers` is overridden by who knows what fits."""

    taken = Signal(str)
    """The key of a proposal that was taken."""
    committed = Signal(str)
    """Free words, on leaving."""
    entered = Signal(str)
    """Enter with no proposal chosen."""

    def __init__(self, theme: ThemeHolder, *, name: str, hint: str = "", first_lit: bool = False,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._first_lit = first_lit
        self._rows: list[SuggestionRow] = []
        self._lit = -1
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.line = AskingLine(theme, name=name, hint=hint, parent=self)
        self.column.addWidget(self.line)
        self.line.live.connect(self._propose)
        self.line.stepped.connect(self._step)
        self.line.took.connect(self._take_lit)
        self.line.folded.connect(self.fold)
        self.line.came.connect(self._came)
        self.line.went.connect(self.fold)
        self.line.committed.connect(self.committed)
        self.line.entered.connect(self.entered)
        self.setFocusProxy(self.line)

    def offers(self, words: str) -> Sequence[tuple[str, str, str]]:
        """Key, text and quieter words of each proposal that fits what is written."""
        raise NotImplementedError

    @property
    def proposals(self) -> list[str]:
        """The keys proposed now."""
        return [row.key for row in self._rows]

    def fold(self) -> None:
        """Take the proposals away."""
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._light(-1)
        self.updateGeometry()

    def _came(self) -> None:
        self._propose(self.line.full_text())

    def _propose(self, words: str) -> None:
        if not self.line.hasFocus() or self.line.isReadOnly():
            return
        found = list(self.offers(words.strip()))[:MOST]
        if [row.key for row in self._rows] != [key for key, _, _ in found]:
            self.fold()
            for key, text, beside in found:
                row = SuggestionRow(self._theme, key, text, beside, self)
                row.clicked.connect(self._clicked)
                self.column.addWidget(row)
                row.show()
                self._rows.append(row)
            self.updateGeometry()
        self._light(0 if self._first_lit and words.strip() and self._rows else -1)

    def _light(self, place: int) -> None:
        self._lit = place if 0 <= place < len(self._rows) else -1
        for number, row in enumerate(self._rows):
            row.lit = number == self._lit
            row.update()
        self.line.proposing = bool(self._rows)
        self.line.has_lit = self._lit >= 0
        self.line.setAccessibleDescription(self._rows[self._lit].accessibleName() if self._lit >= 0 else "")

    def _step(self, by: int) -> None:
        self._light(max(self._lit + by, -1) if self._lit + by < len(self._rows) else len(self._rows) - 1)

    def _take_lit(self) -> None:
        if self._lit >= 0:
            self._take(self._rows[self._lit].key)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, SuggestionRow):
            self._take(sender.key)

    def _take(self, key: str) -> None:
        self.line.take()
        self.fold()
        self.taken.emit(key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.fold()
