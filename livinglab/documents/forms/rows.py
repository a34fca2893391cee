"""Table rows that are repeated: a row with {{#실행약속}} stands once for each commitment."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from livinglab.documents.forms.facts import Facts, key
from livinglab.documents.forms.report import FormReport, Kind, Outcome
from livinglab.documents.forms.runs import PLACEHOLDER, replace_in, text_of
from livinglab.documents.hwpx.elements import every, is_a


def repeat_rows(root: Any, facts: Facts, report: FormReport) -> set[Any]:
    """Repeat every marked row, of tables in tables the inner one first; returns the paragraphs that are done."""
    done: set[Any] = set()
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
        for copy, record in zip(_repeated(row, len(records)), records or ({},), strict=True):
            done.update(_fill(copy, name, record, facts, report, done))
    return done


def _repeated(row: Any, times: int) -> list[Any]:
    """The row and its copies under it, each paragraph with a number of its own."""
    table = row.getparent()
    number = max((int(one.get("id") or 0) for one in every(table.getroottree().getroot(), "p")), default=0)
    copies = [row, *(deepcopy(row) for _ in range(1, times))]
    _make_room(table, row, len(copies) - 1)
    for index, copy in enumerate(copies[1:], 1):
        copies[index - 1].addnext(copy)
        _move(copy, index)
        for paragraph in every(copy, "p"):
            number += 1
            paragraph.set("id", str(number % 2**31))
    return copies


def _fill(
    row: Any, table: str, record: Mapping[str, str], facts: Facts, report: FormReport, done: set[Any]
) -> list[Any]:
    """Fill one row from its record, and what is no column of it from the project."""

    def answer(sign: str, name: str) -> str | None:
        if sign:
            return "" if key(name) == key(table) else None
        value = facts.cell(table, record, name)
        if value is None:
            return told(name, facts, report)
        if not value:
            report.add(Kind.PLACEHOLDER, name, Outcome.EMPTY)
        return value

    paragraphs = [paragraph for paragraph in every(row, "p") if paragraph not in done]
    for paragraph in paragraphs:
        replace_in(paragraph, answer)
    return paragraphs


def told(name: str, facts: Facts, report: FormReport) -> str | None:
    """The text for a placeholder by its name, noted in the report; None where nobody knows the name."""
    value = facts.text(name)
    outcome = Outcome.UNKNOWN if value is None else Outcome.FILLED if value else Outcome.EMPTY
    report.add(Kind.PLACEHOLDER, name, outcome, value or "")
    return value


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
