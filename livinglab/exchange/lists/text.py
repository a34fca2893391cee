"""Text files: their letters, whatever encoding they were saved in, and their cells, whatever parts them."""

from __future__ import annotations

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Sequence
from io import StringIO

from livinglab.errors import ImportRefused
from livinglab.i18n import N_

_SAMPLE = 200  # rows that decide what parts the cells
_AGREED = 0.9  # of them have as many cells as most
_LONGEST = 1_000_000  # letters of a cell


def read_text(data: bytes, name: str, *, commas: bool = True) -> list[Sequence[str]]:
    """Rows of cells; one cell a row where nothing parts them. Raises ImportRefused for what is no text."""
    text = decoded(data, name)
    for delimiter in "\t,;" if commas else "\t":
        rows = _parted(text, delimiter)
        if rows is not None:
            return rows
    if commas and '"' in text:  # one column of a spreadsheet: a line break inside a cell stands between quotes
        rows = _csv(text, ",")
        if rows is not None and all(len(row) <= 1 for row in rows):
            return rows
    return [(line,) for line in text.splitlines()]


def decoded(data: bytes, name: str) -> str:
    """UTF-8 with or without its mark, UTF-16, or the Korean code page of older programs."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        tries: tuple[str, ...] = ("utf-16",)
    elif b"\0" in data[:400]:
        # Latin letters and line ends in UTF-16 have their zero behind (little end first) or in front
        odd = sum(not byte for byte in data[1:400:2])
        tries = ("utf-16-le",) if odd >= sum(not byte for byte in data[:400:2]) else ("utf-16-be",)
    else:
        tries = ("utf-8-sig", "cp949")
    for encoding in tries:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ImportRefused(N_("The letters in “{name}” cannot be read. Save it again as UTF-8."), name=name)


def _parted(text: str, delimiter: str) -> list[Sequence[str]] | None:
    """The rows, where nearly all have the same number of cells, two at least; None where the sign is part of the words."""
    if delimiter not in text:
        return None
    rows = _csv(text, delimiter)
    if rows is None:
        return None
    widths = Counter(len(row) for row in rows[:_SAMPLE] if any(row))
    ((most, times),) = widths.most_common(1) or [(0, 0)]
    return rows if most > 1 and times >= _AGREED * widths.total() else None


def _csv(text: str, delimiter: str) -> list[Sequence[str]] | None:
    before = csv.field_size_limit(_LONGEST)
    try:
        rows: list[Sequence[str]] = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
        if text.count('"') % 2 and any("\n" in cell for cell in rows[-1]):
            # A quotation mark nobody closed would make one cell of all that follows.
            return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE))
        return rows
    except csv.Error:
        return None
    finally:
        csv.field_size_limit(before)
