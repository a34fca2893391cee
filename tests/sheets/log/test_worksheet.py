"""Blank paper of the logs: rows to write in, on one page."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest

from livinglab.blocks.blocks import Table
from livinglab.documents.compose.worksheet import worksheet as document
from livinglab.documents.pdf.writer import write_pdf
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.sheets.log.worksheet import worksheet

METHODS = Library(resources() / "methods")


@pytest.mark.parametrize(("method_id", "tables"), [("log", 2), ("measurement", 2), ("field_walk", 1)])
def test_there_is_room_to_write_on_one_page(method_id: str, tables: int) -> None:
    method = METHODS.get(method_id)
    assert method is not None
    found = [block for block in worksheet(method) if isinstance(block, Table)]
    assert len(found) == tables
    assert all(len(table.rows) >= 8 and len(table.widths) == len(table.head) for table in found)
    file = BytesIO()
    write_pdf(document(method), file)
    pages = pypdfium2.PdfDocument(file.getvalue())
    assert len(pages) == 1
    pages.close()
