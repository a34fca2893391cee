"""What a damaged form does to the libraries that read it, told in one sentence; faults of the disk stay what they are."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from livinglab.errors import UserError
from livinglab.i18n import N_

MOST_BYTES, MOST_XML = 300_000_000, 40_000_000
"""Unpacked: of a whole form with its pictures, and of one part that is read as words."""
_BROKEN = (
    BadZipFile,
    zlib.error,
    LookupError,
    ValueError,
    AttributeError,
    TypeError,
    NotImplementedError,
    RuntimeError,
)
_TOO_LARGE = N_("{file} is too large for a form. Take the pictures out of it, and save it anew.")


@contextmanager
def damage_told(sentence: str, form: Path, *more: type[Exception]) -> Iterator[None]:
    """Raises UserError with this sentence for whatever a file that is not as it should be makes a reader raise."""
    from lxml.etree import LxmlError

    try:
        yield
    except (OSError, UserError):
        raise
    except (*_BROKEN, LxmlError, *more) as error:
        raise UserError(sentence, file=form.name) from error


def names_in(form: Path, sentence: str) -> list[str]:
    """The names of the parts of a package that can be unpacked whole; raises UserError for one that cannot, or that
    would fill the memory."""
    with damage_told(sentence, form), ZipFile(form) as package:
        parts = package.infolist()
        words = (one.file_size for one in parts if not one.filename.lower().endswith((".png", ".jpg", ".jpeg", ".bmp")))
        if sum(one.file_size for one in parts) > MOST_BYTES or max(words, default=0) > MOST_XML:
            raise UserError(_TOO_LARGE, file=form.name)
        if package.testzip() is not None:
            raise UserError(sentence, file=form.name)
        return [one.filename for one in parts]
