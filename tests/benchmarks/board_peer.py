"""The peer: a bare QGraphicsScene, an item a note, with the same words at the same places."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from livinglab.sheets.board.geometry import Box
from ui.sheets.board.canvas import BoardCanvas

_LINE, _LEFT, _TOP = 20.0, 13.0, 9.0


class _Note(QGraphicsItem):
    """A paper with its lines and its code, painted as anybody would."""

    def __init__(self, box: Box, lines: tuple[str, ...], code: str, paper: QColor, font: QFont) -> None:
        super().__init__()
        self._rect = QRectF(0, 0, box.width, box.height)
        self._lines, self._code, self._paper, self._font = lines, code, paper, font
        self.setPos(box.x, box.y)

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._paper)
        painter.drawRoundedRect(self._rect, 3, 3)
        painter.setPen(QColor("black"))
        painter.setFont(self._font)
        for number, words in enumerate((*self._lines, self._code)):
            place = QRectF(_LEFT, _TOP + number * _LINE, self._rect.width(), _LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


class Peer:
    """The notes of a canvas as they are laid out now, in a view of its own."""

    def __init__(self, canvas: BoardCanvas) -> None:
        scene, laid = canvas.scene, canvas.scene.laid
        self.scene = QGraphicsScene(0, 0, laid.width, laid.height)
        font = canvas.theme.font(15)
        self.items: list[_Note] = []
        for key, box in laid.notes.items():
            note = scene.notes[key]
            paper = canvas.painter.papers.colour(canvas.painter.papers.tint(note))
            self.items.append(_Note(box, scene.measures.note_lines(note), note.code, paper, font))
            self.scene.addItem(self.items[-1])
        self.view = QGraphicsView(self.scene)
        self.view.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.resize(canvas.size())
        self.view.show()

    def zoom_to(self, zoom: float) -> None:
        self.view.resetTransform()
        self.view.scale(zoom, zoom)

    def scroll_by(self, down: int) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + down)

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        self.scene.deleteLater()
