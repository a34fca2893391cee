"""Makes a picture from outside ready to be kept: upright, of a size for paper, and without anything hidden in it."""

from __future__ import annotations

import importlib
import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from livinglab.i18n import N_, tr
from livinglab.store.attachments import EMPTY, NO_PICTURE, TOO_LARGE, Picture, PictureRefused

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 1600
MOST_BYTES = 60 * 1024 * 1024
MOST_PIXELS = 80_000_000  # beyond it is a picture made to fill the memory
_QUALITY = 86
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_MODULES = ("Bmp", "Gif", "Jpeg", "Png", "Tiff", "WebP")
_PASTED = N_("The pasted picture")


def scale_file(file: Path) -> Picture:
    """A picture from a file. Raises PictureRefused in a sentence."""
    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise PictureRefused(TOO_LARGE)
        data = file.read_bytes()
    except OSError as error:
        raise PictureRefused(N_("The file {name} cannot be read. Check that it is there."), name=file.name) from error
    return scale(data, file.name)


def scale(data: bytes, name: str = "") -> Picture:
    """The picture in these bytes as a JPEG of at most 1600 pixels a side, turned as it was held, its place, time, camera
    and comments left behind. Raises PictureRefused in a sentence."""
    from PIL import Image, UnidentifiedImageError

    name = name or tr(_PASTED)
    if not data:
        raise PictureRefused(EMPTY, name=name)
    if len(data) > MOST_BYTES:
        raise PictureRefused(TOO_LARGE)
    for module in _MODULES:
        importlib.import_module(f"PIL.{module}ImagePlugin")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is odd in a file's own remarks does not concern us
            clean = _clean(data)
    except Image.DecompressionBombError as error:
        raise PictureRefused(TOO_LARGE) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, KeyError, OverflowError) as error:
        raise PictureRefused(NO_PICTURE, name=name) from error
    out = io.BytesIO()
    clean.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return Picture(out.getvalue(), clean.width, clean.height)


def _clean(data: bytes) -> Image.Image:
    """A new picture with the colours alone: what was written into the file stays behind with it."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data), formats=_FORMATS) as found:
        if found.width * found.height > MOST_PIXELS:
            raise PictureRefused(TOO_LARGE)
        if found.format == "JPEG":
            found.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))  # decodes a large one at half or less
        upright = ImageOps.exif_transpose(found)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
        clean = Image.new("RGB", upright.size, "white")
        if upright.mode in ("RGBA", "LA", "PA", "P"):
            with_alpha = upright.convert("RGBA")
            clean.paste(with_alpha, mask=with_alpha.getchannel("A"))
        else:
            clean.paste(upright.convert("RGB"))
        return clean
