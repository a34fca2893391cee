"""Writes raw data as CSV files in one ZIP: UTF-8 with its mark, so that Excel reads the Hangul, one file a table."""

from __future__ import annotations

import csv
import re
import zipfile
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path

from livinglab.documents.escaping import clean
from livinglab.documents.package import put
from livinglab.documents.raw.project import RawData
from livinglab.documents.raw.table import RawTable, Value
from livinglab.documents.raw.xlsx import starts_formula

_NO_FILE_NAME = re.compile(r'[\\/:*?"<>|]')


def write_csv(data: RawData, target: Path) -> None:
    """Write the data to a ZIP file."""
    target.write_bytes(csv_bytes(data))


def csv_bytes(data: RawData) -> bytes:
    """The data as the bytes of a ZIP of CSV files, numbered in their order."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for number, table in enumerate(data.tables):
            if table.rows:
                put(target, f"{number:02d} {_NO_FILE_NAME.sub(' ', clean(table.name))}.csv", _file(table))
    return written.getvalue()


def _file(table: RawTable) -> bytes:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_cell(name) for name in table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> Value:
    """Text that a spreadsheet would take for a formula gets the quote that makes it text there."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if not isinstance(value, str):
        return value
    shown = clean(value)
    return f"'{shown}" if starts_formula(shown) else shown
