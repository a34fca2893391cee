"""Boxes and arrows in the window: the widgets in them stand where the geometry of the paper has them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QLayout, QLayoutItem, QPlainTextEdit, QSizePolicy, QWidget

from livinglab.blocks.drawing import Drawing
from livinglab.sheets.cards.picture import Picture, Place, in_a_chain, in_a_round
from ui.painter import paint_drawing
from ui.theme.theme import ThemeHolder

_UNIT = 1.25  # pixels to a point of paper, at 100 %
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PictureLayout(QLayout):
    """First come the widgets of the boxes, then those of the notes on the arrows."""

    def __init__(self, theme: ThemeHolder, chain: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chain = chain
        self._items: list[QLayoutItem] = []
        self.boxes: list[QWidget] = []
        self.notes: list[QWidget] = []
        self.setContentsMargins(0, 0, 0, 0)

    def picture(self, width: float) -> Picture:
        """Where everything stands at a width."""
        unit = _UNIT * self._theme.now.scale
        if self._chain:
            return in_a_chain(width, len(self.boxes), self._box_height, self._note_height, unit)
        return in_a_round(width, len(self.boxes), self._box_height, unit)

    def _box_height(self, n: int, wide: float) -> float:
        return _height(self.boxes[n], wide)

    def _note_height(self, n: int, wide: float) -> float:
        return _height(self.notes[n], wide) if n < len(self.notes) else 0.0

    # ------------------------------------------------------------------------------------------ as Qt asks
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self.picture(width - 2).height) + 2

    def sizeHint(self) -> QSize:
        width = self._theme.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(80))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        picture = self.picture(rect.width() - 2)
        for widget, box in zip(self.boxes, picture.boxes, strict=True):
            widget.setGeometry(_whole(box.inside(picture.unit)))
        for widget, note in zip(self.notes, picture.notes, strict=False):
            widget.setGeometry(_whole(note))


def _height(widget: QWidget, wide: float) -> float:
    return float(widget.heightForWidth(int(wide)) if widget.hasHeightForWidth() else widget.sizeHint().height())


def _whole(place: Place) -> QRect:
    return QRectF(place.x + 1, place.y + 1, place.width, place.height).toRect()


class PictureView(QWidget):
    """The picture with its widgets; Up and Down at the edge of a text go on to the box before and behind."""

    def __init__(self, theme: ThemeHolder, stage: str, *, chain: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self.placed = PictureLayout(theme, chain, self)
        self._texts: list[QPlainTextEdit] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def add_box(self, widget: QWidget) -> None:
        widget.setParent(self)
        self.placed.boxes.append(widget)
        self._add(widget)

    def add_note(self, widget: QWidget) -> None:
        """What stands on the arrow behind the last box."""
        widget.setParent(self)
        self.placed.notes.append(widget)
        self._add(widget)

    def _add(self, widget: QWidget) -> None:
        self.placed.addWidget(widget)
        for text in widget.findChildren(QPlainTextEdit):
            text.installEventFilter(self)
            self._texts.append(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = (
                _MOVES.get(Qt.Key(event.key())) if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else None
            )
            if by is not None and isinstance(watched, QPlainTextEdit) and watched in self._texts:
                return self._walk(watched, by)
        return super().eventFilter(watched, event)

    def _walk(self, text: QPlainTextEdit, by: int) -> bool:
        """To the neighbouring text, where the cursor cannot go further in this one."""
        cursor = QTextCursor(text.textCursor())
        if cursor.movePosition(QTextCursor.MoveOperation.Up if by < 0 else QTextCursor.MoveOperation.Down):
            return False
        place = self._texts.index(text) + by
        if 0 <= place < len(self._texts):
            self._texts[place].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _restyle(self) -> None:
        self.placed.invalidate()
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = max(self.width() - 2, 1)
        drawing = Drawing(width, max(self.height() - 2, 1), tuple(self.placed.picture(width).marks(self._stage)))
        paint_drawing(painter, drawing, QRectF(1, 1, drawing.width, drawing.height), self._theme)
