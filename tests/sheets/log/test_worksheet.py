"""Blank paper of the logs: rows to write in, on one page."""

from __future__ import annotations

import pytest

from livinglab.blocks.blocks import Table
from livinglab.blocks.drawing import Line
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.sheets.blank.pages import blank_pages
from livinglab.sheets.blank.size import Size
from livinglab.sheets.log.worksheet import worksheet

METHODS = Library(resources() / "methods")


@pytest.mark.parametrize(("method_id", "tables"), [("log", 2), ("measurement", 2), ("field_walk", 1)])
def test_there_is_room_to_write_on_one_page(method_id: str, tables: int) -> None:
    method = METHODS.get(method_id)
    assert method is not None
    found = [block for block in worksheet(method) if isinstance(block, Table)]
    assert len(found) == tables
    assert all(len(table.rows) >= 4 and len(table.widths) == len(table.head) for table in found)
    (page,) = blank_pages(method, Size())
    columns = {round(mark.x1, 1) for mark in page.marks if isinstance(mark, Line)}
    assert len(columns) >= sum(len(table.head) for table in found) - 1
    rows = {round(mark.y1, 1) for mark in page.marks if isinstance(mark, Line) and mark.pen.ink == "rule"}
    assert len(rows) >= 12
