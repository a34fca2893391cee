"""The diary: ringed numbers as on the chart's axis, when and what kind, and the words in full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from livinglab.blocks.words import Words, ours, theirs
from livinglab.sheets.log.read import Entry
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import lay_out


class DiaryRow(QAbstractButton):
    """One entry; a click opens it for changing."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entry: Entry | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("ring-radius", 4)

    def show_entry(self, entry: Entry) -> None:
        self.entry = entry
        head = " · ".join(part for part in (entry.when, entry.kind_words) if part)
        self.setAccessibleName(f"{entry.number}. {head}: {entry.item.text}")
        self.setAccessibleDescription(" · ".join(part for part in (entry.beside, entry.change) if part))
        self.updateGeometry()
        self.update()

    def _left(self) -> int:
        return self._theme.px(28)

    def _lines(self, width: int) -> tuple[int, int]:
        """Lines of the words, and of what was changed."""
        room = max(width - self._left(), self._theme.px(60))
        entry = self.entry
        if entry is None:
            return 0, 0
        words = lay_out(theirs(entry.item.text), room, self._theme, 14).lineCount()
        change = lay_out(self._change(entry), room, self._theme, 13).lineCount() if entry.change or entry.beside else 0
        return words, change

    @staticmethod
    def _change(entry: Entry) -> Words:
        change = (*ours("→ "), *theirs(entry.change)) if entry.change else ()
        return (*theirs(entry.beside), *ours("  "), *change) if entry.beside else change

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        words, change = self._lines(width)
        return px(8) + px(18) + words * px(20) + change * px(18) + px(8)

    def sizeHint(self) -> QSize:
        width = self.width() or self._theme.px(260)
        return QSize(self._theme.px(220), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        entry = self.entry
        if entry is None:
            return
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), colour("hover"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(0, 0, self.width(), 0)
        ring = QRectF(1, px(8), px(19), px(19))
        painter.setPen(QPen(colour("line-strong"), 1))
        painter.drawEllipse(ring)
        painter.setPen(colour("ink"))
        painter.setFont(self._theme.font(13))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(entry.number))
        left, y = self._left(), px(8)
        painter.setPen(colour("ink-2"))
        head = " · ".join(part for part in (entry.when, entry.kind_words) if part)
        painter.drawText(QRectF(left, y, self.width() - left, px(18)), Qt.AlignmentFlag.AlignVCenter, head)
        y += px(18)
        room = max(self.width() - left, px(60))
        painter.setPen(colour("ink"))
        layout = lay_out(theirs(entry.item.text), room, self._theme, 14)
        layout.draw(painter, QPointF(left, y))
        y += layout.lineCount() * px(20)
        if entry.change or entry.beside:
            painter.setPen(colour("ink-2"))
            lay_out(self._change(entry), room, self._theme, 13).draw(painter, QPointF(left, y))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows and Enter are the list's.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class DiaryList(QWidget):
    """All entries; arrows walk, Enter or Space opens one."""

    opened = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[DiaryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(self._restyle)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries; rows that stay keep the keyboard."""
        while len(self.rows) > len(entries):
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(entries):
            row = DiaryRow(self._theme, self)
            row.clicked.connect(self._clicked)
            self._column.addWidget(row)
            row.show()
            self.rows.append(row)
        for row, entry in zip(self.rows, entries, strict=True):
            if row.entry != entry:
                row.show_entry(entry)

    def row_of(self, item_id: str) -> DiaryRow | None:
        return next((row for row in self.rows if row.entry and row.entry.item.id == item_id), None)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, DiaryRow) and sender.entry is not None:
            self.opened.emit(sender.entry.item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        place = next((number for number, row in enumerate(self.rows) if row.hasFocus()), None)
        if place is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rows[place].click()
        elif place is not None and step is not None:
            self.rows[min(max(place + step, 0), len(self.rows) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        for row in self.rows:
            row.updateGeometry()
            row.update()
