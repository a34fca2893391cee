"""Which notes on the board a proposal means: dashed rings over the canvas, nothing is moved."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from livinglab.sheets.board.geometry import Box
from ui.sheets.board.canvas import BoardCanvas

_LINE, _POINTED = 3.0, 5.0
_DASH = [3.0, 2.0]
_OUT = 3.0


class Preview(QWidget):
    """Lies over the canvas while a proposal is shown; the mouse goes through it."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._ids: tuple[str, ...] = ()
        self._cluster = ""
        self._pointed = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        canvas.view_changed.connect(self._follow)
        self.hide()

    @property
    def ids(self) -> tuple[str, ...]:
        return self._ids if self.isVisible() else ()

    def show_notes(self, ids: Iterable[str], cluster: str = "") -> None:
        """Ring these notes, and the cluster they would go into; none at all takes the rings away."""
        self._ids, self._cluster, self._pointed = tuple(ids), cluster, ""
        self.setVisible(bool(self._ids))
        self._follow()

    def bring_into_view(self) -> None:
        """As many of the notes as the window holds, the first one always."""
        boxes = [box for item_id in self._ids if (box := self._canvas.scene.box(item_id)) is not None]
        if not boxes:
            return
        seen = self._canvas.camera.seen()
        whole = _around(boxes)
        if whole.width <= seen.width and whole.height <= seen.height:
            self._canvas.show_box(whole)
        elif not any(box.overlaps(seen) for box in boxes):
            self._canvas.show_box(boxes[0])

    def point_at(self, note_id: str) -> None:
        """The note a person is on in the list stands out among the others."""
        if note_id != self._pointed:
            self._pointed = note_id
            box = self._canvas.scene.box(note_id) if note_id else None
            if box is not None:
                self._canvas.show_box(box)
            self.update()

    def _follow(self) -> None:
        if self.isVisible():
            self.setGeometry(self._canvas.rect())
            self.lower()  # fields over the board stay on top
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        canvas = self._canvas
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = canvas.stage or "ink"
        for item_id in (*self._ids, self._cluster):
            box = canvas.scene.whole_box(item_id) if item_id else None
            if box is None:
                continue
            rect = canvas.camera.to_screen(box).adjusted(-_OUT, -_OUT, _OUT, _OUT)
            if not rect.intersects(QRectF(event.rect())):
                continue
            pen = QPen(canvas.theme.colour(accent), _POINTED if item_id == self._pointed else _LINE)
            pen.setDashPattern(_DASH)
            painter.setPen(pen)
            radius = 8 if item_id == self._cluster else 6
            painter.drawRoundedRect(rect, radius, radius)
        painter.end()


def _around(boxes: list[Box]) -> Box:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)
