"""Table rows that are repeated: a row with {{#실행약속}} stands once for each commitment."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from livinglab.documents.forms.facts import Facts, key
from livinglab.documents.forms.report import FormReport, Kind, Outcome
from livinglab.documents.forms.runs import PLACEHOLDER, replace_in, text_of
from livinglab.documents.hwpx.elements import every, is_a


def repeat_rows(root: Any, facts: Facts, report: FormReport) -> None:
    """Repeat every marked row; of tables in tables the inner one first."""
    for row in reversed(every(root, "tr")):
        marks = [found[2] for found in PLACEHOLDER.finditer(text_of(row)) if found[1] == "#"]
        if not marks:
            continue
        name = marks[0]
        records = facts.table(name)
        if records is None:
            continue  # told with the other placeholders, which stay as they are
        outcome = Outcome.FILLED if records else Outcome.EMPTY
        report.add(Kind.ROWS, name, outcome, str(len(records)) if records else "")
        _repeat(row, name, records or ({},), facts, report)


def _repeat(row: Any, name: str, records: tuple[Mapping[str, str], ...], facts: Facts, report: FormReport) -> None:
    table = row.getparent()
    number = max((int(one.get("id") or 0) for one in every(table.getroottree().getroot(), "p")), default=0)
    copies = [row, *(deepcopy(row) for _ in records[1:])]
    _make_room(table, row, len(copies) - 1)
    for index, (copy, record) in enumerate(zip(copies, records, strict=True)):
        if index:
            copies[index - 1].addnext(copy)
            _move(copy, index)
            for paragraph in every(copy, "p"):
                number += 1
                paragraph.set("id", str(number % 2**31))
        _fill(copy, name, record, facts, report)


def _fill(row: Any, table: str, record: Mapping[str, str], facts: Facts, report: FormReport) -> None:
    def answer(sign: str, name: str) -> str | None:
        if sign:
            return "" if key(name) == key(table) else None
        value = facts.cell(table, record, name)
        if value is not None and not value:
            report.add(Kind.PLACEHOLDER, name, Outcome.EMPTY)
        return value

    for paragraph in every(row, "p"):
        replace_in(paragraph, answer)


def _make_room(table: Any, row: Any, more: int) -> None:
    """Rows below move down, cells that reach over the row from above grow, the table says how many rows it has."""
    if not more:
        return
    here = _row_number(row)
    for other in table:
        if not is_a(other, "tr") or other is row:
            continue
        for cell in other:
            for address in (part for part in cell if is_a(part, "cellAddr")):
                at = int(address.get("rowAddr", "0"))
                if at > here:
                    address.set("rowAddr", str(at + more))
                for span in (part for part in cell if is_a(part, "cellSpan")):
                    reach = int(span.get("rowSpan", "1"))
                    if at < here < at + reach:
                        span.set("rowSpan", str(reach + more))
    table.set("rowCnt", str(int(table.get("rowCnt", "1")) + more))


def _row_number(row: Any) -> int:
    return min(int(part.get("rowAddr", "0")) for cell in row for part in cell if is_a(part, "cellAddr"))


def _move(row: Any, by: int) -> None:
    for cell in row:
        for address in (part for part in cell if is_a(part, "cellAddr")):
            address.set("rowAddr", str(int(address.get("rowAddr", "0")) + by))
