"""What really stands on the screen, held against the board painted whole and at once: a blank square is no quick one."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.note_painter import NotePainter

_COARSE = 4  # pixels between samples, of which the lightest in three by three is the paper or the ground
_BLANK = 12  # of 255: yellow paper differs from bare ground by 51 in blue; an edge a few pixels off by less
_WRONG = 32  # words that are not there, or others
_BARS = 16  # scroll bars lie over the right and lower edge


def shown(canvas: BoardCanvas) -> QImage:
    """The pixels of the last frame, without painting another."""
    store = canvas.window().backingStore()
    device = store.paintDevice() if store is not None else None
    assert isinstance(device, QImage)
    corner = canvas.mapTo(canvas.window(), canvas.rect().topLeft())
    return device.copy(corner.x(), corner.y(), canvas.width() - _BARS, canvas.height() - _BARS)


def settled(canvas: BoardCanvas) -> QImage:
    """The same view painted at once by a painter of its own, without squares, budgets or stand-ins."""
    camera = canvas.camera
    image = QImage(canvas.width() - _BARS, canvas.height() - _BARS, QImage.Format.Format_RGB32)
    fresh = NotePainter(canvas.theme, canvas.scene)
    fresh.set_zoom(camera.zoom, 1.0)
    painter = QPainter(image)
    painter.translate(-camera.x, -camera.y)
    fresh.draw(painter, QRectF(camera.x, camera.y, image.width(), image.height()))
    painter.end()
    return image


def not_blank(canvas: BoardCanvas) -> float:
    """The share of the screen where papers and ground are as they will be, whatever stands on them."""
    return _alike(_papers(shown(canvas)), _papers(settled(canvas)), _BLANK)


def right(canvas: BoardCanvas) -> float:
    """The share of pixels that are as they should be."""
    return _alike(_pillow(shown(canvas)), _pillow(settled(canvas)), _WRONG)


def _alike(one: Image.Image, other: Image.Image, limit: int) -> float:
    red, green, blue = ImageChops.difference(one, other).split()
    far = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return 1.0 - sum(far[limit + 1 :]) / (one.width * one.height)


def _papers(image: QImage) -> Image.Image:
    """Without the ink: samples, of which the lightest around a place counts."""
    whole = _pillow(image)
    few = whole.resize((whole.width // _COARSE, whole.height // _COARSE), Image.Resampling.NEAREST)
    return few.filter(ImageFilter.MaxFilter(3)).reduce(_COARSE)


def _pillow(image: QImage) -> Image.Image:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return Image.frombuffer("RGB", (plain.width(), plain.height()), bytes(plain.constBits()), "raw", "BGRX", 0, 1)
