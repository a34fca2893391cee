"""Label cells and named cells of tables: the value goes right of its label, or below it, where that cell is empty."""

from __future__ import annotations

from typing import Any

from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.report import FormReport, Kind, Outcome
from livinglab.documents.forms.runs import PLACEHOLDER, put_text, text_of
from livinglab.documents.hwpx.elements import every, is_a

_LONGEST = 30  # a label is short; a sentence that happens to hold a name is none


def fill_cells(root: Any, facts: Facts, report: FormReport, done: set[Any]) -> None:
    """Fill the cells that carry a known name, and those beside a known label; what is `done` is no label."""
    for table in every(root, "tbl"):
        cells = _cells(table)
        for (row, column), cell in list(cells.items()):
            if not done.isdisjoint(every(cell, "p")):
                continue
            name = cell.get("name") or ""
            if name:
                _named(cell, name, facts, report, done)
                continue
            label = " ".join(text_of(cell).split())
            if not label or len(label) > _LONGEST:
                continue
            down, right = _spans(cell)
            beside, below = cells.get((row, column + right)), cells.get((row + down, column))
            value = facts.text(label)
            if value is None:
                if _asks(label, beside) or (row == 0 and _asks(label, below)):
                    report.add(Kind.LABEL, label, Outcome.UNKNOWN)
            else:
                _beside(label, value, (beside, below), report, done)


def _named(cell: Any, name: str, facts: Facts, report: FormReport, done: set[Any]) -> None:
    value = facts.text(name)
    if value is None:
        report.add(Kind.FIELD, name, Outcome.UNKNOWN)
    elif text_of(cell).strip():
        report.add(Kind.FIELD, name, Outcome.KEPT, text_of(cell).strip())
    else:
        _put(cell, Kind.FIELD, name, value, report, done)


def _beside(label: str, value: str, places: tuple[Any, ...], report: FormReport, done: set[Any]) -> None:
    there = [cell for cell in places if cell is not None and not cell.get("name")]
    if there and (PLACEHOLDER.search(text_of(there[0])) or every(there[0], "fieldBegin")):
        return  # it says itself what it wants
    empty = next((cell for cell in there if _is_empty(cell)), None)
    if empty is not None:
        _put(empty, Kind.LABEL, label, value, report, done)
    else:
        report.add(Kind.LABEL, label, Outcome.KEPT, text_of(there[0]).strip() if there else "")
        done.update(every(there[0], "p") if there else ())


def _asks(label: str, place: Any) -> bool:
    """Whether words that nobody here knows look like a label: an empty cell beside them, or below a table's head."""
    known = place is None or place.get("name") or PLACEHOLDER.search(label)
    return not known and any(letter.isalpha() for letter in label) and _is_empty(place)


def _is_empty(cell: Any) -> bool:
    return not text_of(cell).strip() and not every(cell, "pic") and not every(cell, "fieldBegin")


def _put(cell: Any, kind: Kind, name: str, value: str, report: FormReport, done: set[Any]) -> None:
    if value:
        first = every(cell, "p")[0]
        put_text(first, value)
        done.add(first)
    report.add(kind, name, Outcome.FILLED if value else Outcome.EMPTY, value)


def _cells(table: Any) -> dict[tuple[int, int], Any]:
    """The table's own cells by row and column."""
    found = {}
    for row in table:
        for cell in row if is_a(row, "tr") else ():
            for address in cell:
                if is_a(address, "cellAddr"):
                    found[int(address.get("rowAddr", "0")), int(address.get("colAddr", "0"))] = cell
    return found


def _spans(cell: Any) -> tuple[int, int]:
    for part in cell:
        if is_a(part, "cellSpan"):
            return int(part.get("rowSpan", "1")), int(part.get("colSpan", "1"))
    return 1, 1
