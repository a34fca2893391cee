"""Office files are zipped packages that carry the time of writing; without it the same content is the same file."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_CORE = "docProps/core.xml"


def timeless(data: bytes) -> bytes:
    """The same package with no time in it."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for one in source.infolist():
            content = source.read(one)
            put(target, one.filename, _TIMES.sub(b"", content) if one.filename == _CORE else content)
    return written.getvalue()


def put(target: zipfile.ZipFile, name: str, content: bytes) -> None:
    """One file of a package; a picture is packed already."""
    way = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
    target.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, way)
