"""An ordinary text box laid over a note or a title while it is edited, so that Hangul composes as anywhere else."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.theme.theme import ThemeHolder
from ui.widgets.text_field import TextField

_PAD_X = 13
_PAD_Y = 9


class _Words(TextField):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class NoteEdit(QWidget):
    """Enter ends the writing, Shift+Enter makes a line, Escape gives the old words back. It grows with the text."""

    written = Signal(str, str)
    """The id and the new words; only when they differ."""
    closed = Signal(bool)
    """Ended; True when the keyboard should go back to the board."""

    def __init__(self, theme: ThemeHolder, item_id: str, text: str, name: str, *, title: bool = False,
                 paper: QColor | None = None, ink: QColor | None = None, parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.item_id = item_id
        self._theme = theme
        self._paper = paper or theme.colour("surface")
        self._place = QRect()
        self._open = True
        self.field = _Words(text, name=name, enter_commits=True, parent=self)
        self.field.setProperty("bare", True)
        size, weight = (16, 700) if title else (15, 400)
        colour = (ink or theme.colour("ink")).name()
        self.field.setStyleSheet(
            f"QPlainTextEdit, QPlainTextEdit:focus {{ background: transparent; border: none; padding: 0; color: {colour};"
            f" font-size: {theme.px(size)}px; font-weight: {weight}; }}"
        )
        self.field.document().setDocumentMargin(0)
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.committed.connect(self._committed)
        self.field.entered.connect(self._entered)
        self.field.escaped.connect(self._escaped)
        self.field.left.connect(self._left)
        self.field.live.connect(self._grow)

    def begin(self, place: QRect) -> None:
        """Open over a place of the board, the cursor behind the last letter."""
        self.follow(place)
        self.show()
        self.raise_()
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, place: QRect) -> None:
        """The board scrolled or zoomed: stay over the note, as large as is needed to read and inside the window."""
        self._place = place
        self._grow()

    def commit(self) -> None:
        """Take what is written, the syllable in the making included, and go on writing."""
        self.field.commit()

    def changed(self) -> bool:
        """Whether something was written that nobody took yet."""
        return self.field.changed()

    def close_now(self) -> None:
        """The note is gone: close without writing."""
        self._end(False)

    # --- ending ----------------------------------------------------------------------------------------------------
    def _committed(self, text: str) -> None:
        if self._open:
            self.written.emit(self.item_id, text)

    def _entered(self, _text: str) -> None:
        self._end(True)

    def _escaped(self) -> None:
        self.field.revert()
        self._end(True)

    def _left(self) -> None:
        self._end(False)

    def _end(self, back: bool) -> None:
        if self._open:
            self._open = False
            self.hide()
            self.closed.emit(back)
            self.deleteLater()

    # --- looks -----------------------------------------------------------------------------------------------------
    def _grow(self) -> None:
        px = self._theme.px
        width = max(self._place.width(), px(176))
        inner = width - 2 * px(_PAD_X)
        self.field.setGeometry(px(_PAD_X), px(_PAD_Y), inner, px(40))
        # a plain text document counts its height in lines
        lines = max(int(self.field.document().size().height()), 2)
        high = lines * self.field.fontMetrics().lineSpacing() + 4
        height = max(self._place.height(), high + 2 * px(_PAD_Y))
        self.field.setGeometry(px(_PAD_X), px(_PAD_Y), inner, height - 2 * px(_PAD_Y))
        parent = self.parentWidget()
        x, y = self._place.x(), self._place.y()
        if parent is not None:
            x = max(4, min(x, parent.width() - width - 4))
            y = max(4, min(y, parent.height() - height - 4))
        self.setGeometry(x, y, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("ink"), 2))
        painter.setBrush(self._paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
