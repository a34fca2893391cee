"""Turns a pasted list into notes: one a line or one a row of a spreadsheet, without its bullets and numbers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from livinglab.hangul import nfc

# "- ", "• ", "1. ", "2) ", "(3) ", "① ", "가. ", "[ ] ": a mark counts only when a space follows, so "1.5배" and "3월" stay.
_MARK = re.compile(
    r"^(?:[-*+–—·•‣◦▪■□●○▶▷※>✓✔☐☑]|\[[ xX]?\]|\(?\d{1,3}[.)]|[①-⑳]|\(?[가나다라마바사아자차카타파하][.)]|\(?[a-zA-Z][.)])[ \t\u3000]+"
)
_CIRCLED = re.compile(r"^[①-⑳•●■]")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\u2028\u2029]")
_NUMBER = re.compile(r"\(?\d{1,4}[.)]?")
_BESIDE = " · "
"""Between the cells of a row that is pasted as one note."""


def lines_to_notes(text: str) -> list[str]:
    """The words of each line or row that has any."""
    return [words for row in rows_of(text) if (words := _BESIDE.join(cell for cell in row if cell))]


def rows_of(text: str) -> list[tuple[str, ...]]:
    """A copied list or table: its rows with the words of each cell; empty rows and a first column of numbers are left
    out."""
    rows = [tuple(without_mark(cell.strip()) for cell in cells) for cells in _cells(text)]
    rows = [row for row in rows if any(row)]
    if any(len(row) > 1 for row in rows) and all(not row[0] or _NUMBER.fullmatch(row[0]) for row in rows):
        rows = [row[1:] for row in rows if any(row[1:])]
    wide = max((number + 1 for row in rows for number, cell in enumerate(row) if cell), default=0)
    return [row[:wide] for row in rows]


def _cells(text: str) -> Iterator[Sequence[str]]:
    """Cells by tabs; what a spreadsheet put between quotes because it holds a line break stays one cell."""
    plain = nfc(_BREAK.sub("\n", text))
    if plain.count('"') and not plain.count('"') % 2:
        try:
            rows = list(csv.reader(StringIO(plain, newline=""), delimiter="\t"))
        except csv.Error:
            rows = []
        if any("\n" in cell for row in rows for cell in row):
            yield from rows
            return
    for line in plain.split("\n"):
        listed = _MARK.match(line.strip())
        yield [line] if listed and "\t" in listed[0] and "\t" not in line.strip()[listed.end() :] else line.split("\t")


def without_mark(line: str) -> str:
    """A line without the bullet or number it begins with; empty where there is nothing else."""
    if _MARK.fullmatch(line + " "):  # a bullet with nothing behind it
        return ""
    return _CIRCLED.sub("", _MARK.sub("", line)).strip()
