"""Photos on notes, read small off the window's thread when they come into sight, and painted into their notes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

from livinglab.sheets.board.geometry import photo_height
from livinglab.sheets.board.view import NoteView
from livinglab.store.attachments import is_id, path_of
from ui.background import in_background
from ui.icons import paint_icon

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas

_SIDE = 480  # pixels of the longer side: a note at twice its size
_KEEP = 60


def read_small(file: Path) -> QImage:
    """The picture in a file, no larger than it is shown; a null image where it cannot be read. Runs in the pool."""
    reader = QImageReader(str(file))
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class Photos(QObject):
    """Keeps the photos seen last."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._theme = canvas.theme
        self.library: Path | None = None
        self._seen: dict[str, QImage] = {}
        self._asked: set[str] = set()

    def image(self, picture_id: str) -> QImage | None:
        """The picture, or None while it is being read."""
        found = self._seen.pop(picture_id, None)
        if found is not None:
            self._seen[picture_id] = found  # the last asked for is the last to go
        elif picture_id not in self._asked and self.library is not None and is_id(picture_id):
            self._asked.add(picture_id)
            _Reading(self, picture_id, path_of(self.library, picture_id))
        return found

    def take(self, picture_id: str, image: QImage) -> None:
        """A picture was read."""
        self._asked.discard(picture_id)
        while len(self._seen) >= _KEEP:
            del self._seen[next(iter(self._seen))]
        self._seen[picture_id] = image
        canvas = self._canvas
        canvas.repaint_boxes([canvas.scene.laid.notes[key] for key in canvas.painter.forget_photo(picture_id)])

    def paint(self, painter: QPainter, note: NoteView, paper: QRectF, zoom: float) -> float:
        """Paint the photo into the upper part of its note; returns how high that is."""
        assert note.photo is not None
        high = min(photo_height(note, paper.width()), paper.height())
        place = QRectF(paper.x(), paper.y(), paper.width(), high)
        image = self.image(note.photo.id)
        if image is None or image.isNull():
            side = min(high, self._theme.px(24))
            painter.fillRect(place, self._theme.colour("well"))
            middle = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
            name = "photo" if image is None else "warning"
            paint_icon(painter, middle, name, self._theme.colour("ink-2"))
            return high
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        radius = self._theme.px(3) * min(zoom, 1.0)
        path = QPainterPath()
        path.addRoundedRect(place, radius, radius)
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.drawImage(place, image, QRectF(_cut(image, place)))
        painter.restore()
        return high


class _Reading(QObject):
    """One picture on its way; a bound method, so that it is forgotten with the board."""

    def __init__(self, photos: Photos, picture_id: str, file: Path) -> None:
        super().__init__(photos)
        self._photos = photos
        self._id = picture_id
        in_background(read_small, file, on_done=self._done)

    def _done(self, image: QImage) -> None:
        self._photos.take(self._id, image)
        self.deleteLater()


def _cut(image: QImage, place: QRectF) -> QRect:
    """The middle of the picture that has the shape of its place."""
    size = QSize(image.width(), image.height())
    shape = place.size().toSize().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(
        (size.width() - shape.width()) // 2, (size.height() - shape.height()) // 2, shape.width(), shape.height()
    )
