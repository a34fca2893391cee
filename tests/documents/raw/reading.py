"""Raw data read back as an office's program reads them."""

from __future__ import annotations

import csv
import zipfile
from io import BytesIO, StringIO
from typing import Any

import openpyxl

from livinglab.documents.raw.csv_files import csv_bytes
from livinglab.documents.raw.project import RawData
from livinglab.documents.raw.xlsx import xlsx_bytes

Rows = list[dict[str, Any]]


def workbook(data: RawData) -> Any:
    return openpyxl.load_workbook(BytesIO(xlsx_bytes(data)))


def sheets(data: RawData) -> dict[str, Rows]:
    """Sheet by sheet, each row by the names of its columns."""
    found = {}
    for sheet in workbook(data):
        head, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(head, row, strict=True)) for row in rows]
    return found


def csvs(data: RawData) -> dict[str, list[list[str]]]:
    """File by file, without its number and ending."""
    package = zipfile.ZipFile(BytesIO(csv_bytes(data)))
    return {
        name[3:-4]: list(csv.reader(StringIO(package.read(name).decode("utf-8-sig"), newline="")))
        for name in package.namelist()
    }


def everything(data: RawData) -> str:
    """All letters in both files."""
    package = zipfile.ZipFile(BytesIO(xlsx_bytes(data)))
    parts = [package.read(name).decode() for name in package.namelist()]
    return "\n".join([*parts, *("\n".join(map(",".join, rows)) for rows in csvs(data).values())])
