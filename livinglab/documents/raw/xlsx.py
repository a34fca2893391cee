"""Writes raw data as an Excel file: a sheet a table, numbers and days as such, and no text ever taken for a formula."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from livinglab.documents.escaping import clean
from livinglab.documents.package import timeless
from livinglab.documents.raw.project import RawData
from livinglab.documents.raw.table import RawTable, Value
from livinglab.i18n import tr

_FORMULA_STARTS = ("=", "+", "-", "@")
_NO_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME, _LONGEST_TEXT = 31, 32_000
_NARROWEST, _WIDEST = 8, 60
_LOOKED_AT = 300  # rows by which a column's width is found
_FONT = "맑은 고딕"


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet may take the text for a formula; blanks before it do not protect."""
    return text.lstrip().startswith(_FORMULA_STARTS)


def write_xlsx(data: RawData, target: Path) -> None:
    """Write the data to a file."""
    target.write_bytes(xlsx_bytes(data))


def xlsx_bytes(data: RawData) -> bytes:
    """The data as the bytes of an XLSX file; tables without rows have no sheet, the first one tells of them."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.title = clean(data.title)
    book.properties.creator = tr("Living Lab")
    maker = _Sheets(book)
    for table in data.tables:
        if table.rows:
            maker.sheet(table)
    written = BytesIO()
    book.save(written)
    return timeless(written.getvalue())


class _Sheets:
    """Makes the sheets of one workbook in one look."""

    def __init__(self, book: Any) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        self._book = book
        self._names: set[str] = set()
        self._head = {
            "font": Font(name=_FONT, bold=True),
            "fill": PatternFill("solid", fgColor="ECECE8"),
            "border": Border(bottom=Side("medium", color="1B1B1B")),
            "alignment": Alignment(horizontal="left", indent=1, vertical="center", wrap_text=True),
        }
        self._font = Font(name=_FONT)
        self._words = Alignment(horizontal="left", indent=1, vertical="top", wrap_text=True)
        self._figures = Alignment(vertical="top")

    def sheet(self, table: RawTable) -> None:
        """One table: the head stays in sight and filters, each column as wide as what stands in it."""
        from openpyxl.utils import get_column_letter

        sheet = self._book.create_sheet(self._name(table.name))
        sheet.freeze_panes = "A2"
        last = get_column_letter(len(table.columns))
        sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
        sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
        for index, width in enumerate(_widths(table), 1):
            sheet.column_dimensions[get_column_letter(index)].width = width
        sheet.append([self._headed(sheet, name) for name in table.columns])
        for row in table.rows:
            sheet.append([self._cell(sheet, value) for value in row])

    def _name(self, wanted: str) -> str:
        """A name Excel allows, each only once."""
        plain = _NO_NAME.sub(" ", clean(wanted)).strip()[:_LONGEST_NAME] or "…"
        name, number = plain, 2
        while name.lower() in self._names:
            name, number = f"{plain[: _LONGEST_NAME - 4]} {number}", number + 1
        self._names.add(name.lower())
        return name

    def _headed(self, sheet: Any, name: str) -> Any:
        cell = self._text(sheet, name)
        for part, look in self._head.items():
            setattr(cell, part, look)
        return cell

    def _cell(self, sheet: Any, value: Value) -> Any:
        from openpyxl.cell import WriteOnlyCell

        if isinstance(value, str) and value:
            return self._text(sheet, value)
        cell = WriteOnlyCell(sheet, None if value == "" else value)
        cell.font, cell.alignment = self._font, self._figures
        if isinstance(value, datetime):
            cell.number_format = "yyyy-mm-dd hh:mm"
        elif isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return cell

    def _text(self, sheet: Any, text: str) -> Any:
        """A cell of text, whatever it begins with."""
        from openpyxl.cell import WriteOnlyCell

        shown = clean(text)
        cell = WriteOnlyCell(sheet, shown if len(shown) <= _LONGEST_TEXT else shown[:_LONGEST_TEXT] + "…")
        cell.font, cell.alignment = self._font, self._words
        cell.data_type = "s"  # otherwise what begins with "=" would be a formula
        if starts_formula(shown):
            cell.quotePrefix = True  # and stays text when somebody edits it
        return cell


def _widths(table: RawTable) -> Iterable[float]:
    """In letters; Hangul is two wide."""
    for index, name in enumerate(table.columns):
        shown = [_wide(name) + 4, *(_shown(row[index]) for row in table.rows[:_LOOKED_AT])]
        yield min(max(*shown, _NARROWEST) + 1, _WIDEST)


def _shown(value: Value) -> int:
    if isinstance(value, datetime):
        return 16
    if isinstance(value, date):
        return 10
    return max(map(_wide, str("" if value is None else value)[:200].split("\n")))


def _wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
