"""A picture from outside the program, in a file or on the clipboard, and how it is made ready in the pool."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from livinglab.i18n import tr
from livinglab.store.attachments import Picture
from livinglab.store.scaling import scale, scale_file

Source = Path | QImage
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")


def prepare(source: Source) -> Picture:
    """The picture in a file or on the clipboard, ready to be kept; runs in the pool. Raises PictureRefused."""
    if isinstance(source, Path):
        return scale_file(source)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    source.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub asks for bytes, it takes text
    return scale(bytes(buffer.data().data()))


def sources_in(data: QMimeData) -> list[Source]:
    """What was dropped or pasted: files, else the picture itself."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    if files:
        return [*files]
    image = data.imageData() if data.hasImage() else None
    return [image] if isinstance(image, QImage) and not image.isNull() else []


def pictures_in(data: QMimeData) -> list[Source]:
    """The same where anything else may be dropped or pasted too: only files named as pictures."""
    return [one for one in sources_in(data) if not isinstance(one, Path) or one.suffix.lower() in SUFFIXES]


def file_kinds() -> str:
    """The line of a file dialog."""
    return tr("Pictures") + f" ({' '.join('*' + suffix for suffix in SUFFIXES)})"
