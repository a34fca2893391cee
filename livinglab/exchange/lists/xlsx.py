"""Reads the words of an XLSX workbook: cells only, no formulas, no macros, and never more than fits."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from posixpath import normpath
from xml.parsers import expat

from livinglab.errors import ImportRefused
from livinglab.exchange.lists.book import MOST_COLUMNS, MOST_ROWS, Table, squared
from livinglab.i18n import N_

_MOST_UNPACKED = 120_000_000  # bytes of all parts
_MOST_SHARED = 400_000  # texts shared by the cells
_MOST_SHEETS = 40
_LONGEST = 32_767  # letters of a cell; Excel keeps no more
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_CELL = re.compile(r"([A-Z]{1,3})\d*")
_FAULTS = (zipfile.BadZipFile, zlib.error, expat.ExpatError, KeyError, ValueError, EOFError, RuntimeError, OSError,
           NotImplementedError, IndexError)  # fmt: skip
Attributes = dict[str, str]


def read_xlsx(data: bytes, name: str) -> tuple[Table, ...]:
    """Each sheet of the workbook. Raises ImportRefused where it is none, is locked, or unpacks to too much."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
                raise ValueError("too large")
            return tuple(_tables(archive))
    except _FAULTS as error:
        raise ImportRefused(
            N_("“{name}” is not a workbook that can be read. If it has a password, save it without one."), name=name
        ) from error


def _tables(archive: zipfile.ZipFile) -> Iterator[Table]:
    parts = _Relations(_part(archive, "xl/_rels/workbook.xml.rels"))
    shared = _Texts(_part(archive, parts.shared)).texts if parts.shared in archive.namelist() else []
    for title, relation in _Sheets(_part(archive, "xl/workbook.xml")).sheets[:_MOST_SHEETS]:
        target = parts.targets.get(relation, "")
        if target in archive.namelist():
            yield squared(title, _Rows(_part(archive, target), shared).rows)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    return archive.read(name)  # never more than the archive says, which was asked before


class _Walk:
    """Walks through XML element by element; a document type, by which a small file can grow without end, is refused."""

    def __init__(self, data: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._finish
        parser.CharacterDataHandler = self.letters
        parser.StartDoctypeDeclHandler = self._refuse
        parser.buffer_text = True
        parser.Parse(data, True)

    def begin(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""

    def finish(self, tag: str) -> None:
        """An element ends."""

    def letters(self, text: str) -> None:
        """What stands in an element."""

    def _begin(self, tag: str, attributes: Attributes) -> None:
        self.begin(tag.rpartition(":")[2], attributes)

    def _finish(self, tag: str) -> None:
        self.finish(tag.rpartition(":")[2])

    def _refuse(self, *_about: object) -> None:
        raise ValueError("document type")


class _Relations(_Walk):
    """Which part of the archive is meant by an id."""

    def __init__(self, data: bytes) -> None:
        self.targets: dict[str, str] = {}
        self.shared = "xl/sharedStrings.xml"
        super().__init__(data)

    def begin(self, tag: str, attributes: Attributes) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else normpath(f"xl/{target}")
            self.targets[attributes.get("Id", "")] = path
            if attributes.get("Type", "").endswith("/sharedStrings"):
                self.shared = path


class _Sheets(_Walk):
    """Names of the sheets, in order, with the id of each."""

    def __init__(self, data: bytes) -> None:
        self.sheets: list[tuple[str, str]] = []
        super().__init__(data)

    def begin(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheet" and attributes.get("state", "visible") == "visible":
            relation = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            self.sheets.append((attributes.get("name", ""), relation))


class _Texts(_Walk):
    """The texts that cells share; how a name is read aloud is left out."""

    def __init__(self, data: bytes) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._inside = self._aloud = False
        super().__init__(data)

    def begin(self, tag: str, attributes: Attributes) -> None:
        if tag == "si":
            self._parts = []
        elif tag == "rPh":
            self._aloud = True
        elif tag == "t":
            self._inside = not self._aloud

    def finish(self, tag: str) -> None:
        if tag == "si":
            self.texts.append(_said("".join(self._parts)))
            if len(self.texts) > _MOST_SHARED:
                raise ValueError("too many texts")
        elif tag == "rPh":
            self._aloud = False
        elif tag == "t":
            self._inside = False

    def letters(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)


class _Rows(_Walk):
    """The rows of a sheet; cells nobody filled stay empty."""

    def __init__(self, data: bytes, shared: list[str]) -> None:
        self.rows: list[list[str]] = []
        self._shared = shared
        self._row: list[str] = []
        self._kind = ""
        self._column = 0
        self._parts: list[str] = []
        self._inside = self._aloud = False
        self._read: dict[str, Callable[[str], str]] = {"s": self._of_shared, "b": _yes_no, "e": _nothing}
        super().__init__(data)

    def begin(self, tag: str, attributes: Attributes) -> None:
        if tag == "row":
            self._row = []
        elif tag == "c":
            self._kind = attributes.get("t", "n")
            found = _CELL.match(attributes.get("r", ""))
            self._column = _number(found[1]) if found else len(self._row)
            self._parts = []
        elif tag == "rPh":
            self._aloud = True
        elif tag in ("v", "t"):
            self._inside = not self._aloud

    def finish(self, tag: str) -> None:
        if tag == "row":
            if len(self.rows) <= MOST_ROWS * 2:
                self.rows.append(self._row)
        elif tag == "c":
            self._keep("".join(self._parts))
        elif tag == "rPh":
            self._aloud = False
        elif tag in ("v", "t"):
            self._inside = False

    def letters(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)

    def _keep(self, raw: str) -> None:
        if raw and self._column < MOST_COLUMNS:
            self._row += [""] * (self._column + 1 - len(self._row))
            self._row[self._column] = self._read.get(self._kind, _plain if self._kind == "n" else _said)(raw)

    def _of_shared(self, raw: str) -> str:
        return self._shared[int(raw)]


def _number(letters: str) -> int:
    """A is 0, Z 25, AA 26."""
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - 64
    return found - 1


def _said(raw: str) -> str:
    """A text as people see it: what Excel writes as _x000D_ is the end of a line."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), raw[:_LONGEST])
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _plain(raw: str) -> str:
    """A number as it is written: 3, not 3.0."""
    try:
        value = float(raw)
    except ValueError:
        return raw
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"


def _yes_no(raw: str) -> str:
    return "TRUE" if raw == "1" else "FALSE"


def _nothing(_raw: str) -> str:
    return ""
