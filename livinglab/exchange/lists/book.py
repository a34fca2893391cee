"""A file with a list in it, as rows of cells: CSV, TXT, TSV and XLSX, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from livinglab.errors import ImportRefused
from livinglab.hangul import nfc
from livinglab.i18n import N_

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx")
MOST_BYTES = 30_000_000
MOST_ROWS = 5_000
MOST_COLUMNS = 60
_MOST_LETTERS = 20_000_000  # of a table; one text may be named by every cell
_OLD = (".xls", ".hwp", ".hwpx", ".doc", ".docx", ".ods", ".numbers", ".pdf")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of the same width, without empty ones; `cut` where there were more than are read."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    cut: bool = False

    @property
    def columns(self) -> int:
        return len(self.rows[0]) if self.rows else 0


def squared(name: str, rows: Iterable[Sequence[str]]) -> Table:
    """A table of whatever rows there are: composed, stripped, without empty rows and without empty columns at its end."""
    found: list[tuple[str, ...]] = []
    cut, letters = False, 0
    for row in rows:
        letters += sum(map(len, row))
        if letters > _MOST_LETTERS:
            cut = True
            break
        cells = tuple(nfc(cell).strip() for cell in row[:MOST_COLUMNS])
        if any(cells):
            if len(found) == MOST_ROWS:
                cut = True
                break
            found.append(cells)
    wide = max((place + 1 for row in found for place, cell in enumerate(row) if cell), default=0)
    return Table(name, tuple((*row[:wide], *("",) * (wide - len(row))) for row in found), cut)


def read_book(path: Path) -> tuple[Table, ...]:
    """The tables in a file that hold any words. Raises ImportRefused in a sentence that says what to do."""
    suffix = path.suffix.lower()
    if suffix in _OLD or suffix not in SUFFIXES:
        raise ImportRefused(
            N_("“{name}” cannot be read as a list. Save it as XLSX, CSV or plain text first."), name=nfc(path.name)
        )
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportRefused(N_("“{name}” is too large for a list of notes."), name=nfc(path.name))
        data = path.read_bytes()
    except OSError as error:
        raise ImportRefused(N_("“{name}” cannot be opened."), name=nfc(path.name)) from error
    tables = _read(suffix, data, nfc(path.name))
    tables = tuple(table for table in tables if table.rows)
    if not tables:
        raise ImportRefused(N_("There are no words in “{name}”."), name=nfc(path.name))
    return tables


def _read(suffix: str, data: bytes, name: str) -> tuple[Table, ...]:
    if suffix == ".xlsx":
        from livinglab.exchange.lists.xlsx import read_xlsx

        return read_xlsx(data, name)
    from livinglab.exchange.lists.text import read_text

    return (squared("", read_text(data, name, commas=suffix != ".txt")),)
