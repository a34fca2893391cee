"""Reads a table of ballots. Two shapes are known:

* one column an option, one row a ballot: a figure, a grade in words, or a mark (x, 1, yes) in the cells;
* one row a ballot with the options named on it: "A,B,C" in one column or one a column; order means rank with ">" between.

A column of numbers called count (장수, 표수) says how many such ballots there are; a row called cost (비용) what options cost."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.voting.election import Election
from livinglab.errors import ImportRefused
from livinglab.exchange.ballots.grades import grade_values
from livinglab.exchange.ballots.reading import number
from livinglab.i18n import N_

VOTERS = {
    "voter", "voter_id", "voterid", "ballot_id", "ballotid", "serial", "no", "no.", "number", "id", "timestamp", "투표자",
    "번호", "투표지", "이름표", "별칭", "alias", "ballot",
}  # fmt: skip
COUNTS = {"count", "counts", "n", "weight", "ballots", "voters", "people", "장수", "표수", "사람", "명"}
VOTES = {
    "vote", "votes", "choice", "choices", "ranking", "rankings", "ranks", "preference", "preferences", "approval",
    "approvals", "order", "선택", "순위", "고른 것", "표",
}  # fmt: skip
COSTS = {"cost", "costs", "price", "비용", "가격"}
_MARKS = {"x", "o", "v", "✓", "✔", "yes", "y", "true", "예", "찬성", "○", "●"}
_NO_MARKS = {"", "-", "–", "no", "n", "false", "아니오", "아니요", "반대"}
MOST_BALLOTS = 2_000_000


@dataclass(frozen=True)
class _Row:
    line: int
    cells: list[str]


def read_table(text: str, grades: tuple[str, ...] = ()) -> Election:
    """Raises ImportRefused with the line where something is wrong."""
    rows = _rows(text)
    if not rows:
        raise ImportRefused(N_("This file is empty."))
    head = [cell.casefold() for cell in rows[0].cells]
    vote = next((place for place, cell in enumerate(head) if cell in VOTES), None)
    others = [cell for cell in head if cell not in VOTERS | COUNTS | VOTES]
    if vote is not None and not others:
        return _listed(rows[1:], [vote], _place(head, COUNTS))
    if _names_options_in_rows(rows):
        return _listed(rows, None, None)
    return _wide(rows, head, grades)


def _rows(text: str) -> list[_Row]:
    lines = text.splitlines(keepends=True)
    sample = "".join(lines[:20])
    delimiter = max(",;\t", key=lambda one: sample.count(one) if one != "," else sample.count(one) - 0.5)
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        return [
            _Row(reader.line_num, [cell.strip() for cell in cells])
            for cells in reader
            if any(cell.strip() for cell in cells) and not cells[0].lstrip().startswith("#")
        ]
    except csv.Error as error:
        raise ImportRefused(N_("Line {line}: this row cannot be read."), line=reader.line_num) from error


def _place(head: Sequence[str], words: set[str]) -> int | None:
    return next((place for place, cell in enumerate(head) if cell in words), None)


def _names_options_in_rows(rows: Sequence[_Row]) -> bool:
    """No head: what the first row names is named again below, and nothing there is a figure."""
    first = {cell for cell in rows[0].cells if cell}
    below = {cell for row in rows[1:] for cell in row.cells if cell}
    if len(rows) == 1 or not first or any(number(cell) is not None for cell in below):
        return False
    marks = {cell.casefold() for cell in below} - _NO_MARKS
    return not marks <= _MARKS and (first <= below or any(">" in cell for cell in below | first))


# --- one row a ballot with what is named on it ---------------------------------------------------------------------------
def _listed(rows: Sequence[_Row], columns: list[int] | None, count: int | None) -> Election:
    written: list[tuple[_Row, list[list[str]]]] = []
    for row in rows:
        cells = row.cells if columns is None else [row.cells[place] for place in columns if place < len(row.cells)]
        written.append((row, [group for cell in cells for group in _groups(cell)]))
    named = [[option for group in groups for option in group] for _, groups in written]
    repeats = any(len(set(one)) < len(one) for one in named)
    ordered = any(">" in cell or "=" in cell for row in rows for cell in row.cells)
    ballots: list[dict[str, Fraction]] = []
    for (row, groups), options in zip(written, named, strict=True):
        if repeats and ordered and len(set(options)) < len(options):
            twice = next(one for one in options if options.count(one) > 1)
            raise ImportRefused(
                N_("Line {line}: {option} stands on this ballot twice."), line=row.line, option=twice[:40]
            )
        ballot = _dots(options) if repeats else _ranks(groups)
        ballots += [ballot] * _times(row, count)
        _refuse_too_many(ballots)
    every = dict.fromkeys(option for one in named for option in one)
    return Election(tuple(every), tuple(ballots), "valued" if repeats else "ranked")


def _groups(cell: str) -> list[list[str]]:
    """What is named in a cell, in order; "=" puts two on one rank. Plain numbers may stand with spaces between."""
    if all(part.isdecimal() for part in cell.split()):
        cell = ",".join(cell.split())
    for mark in ">;|/":
        cell = cell.replace(mark, ",")
    groups = [[one.strip() for one in group.split("=") if one.strip()] for group in cell.split(",")]
    return [group for group in groups if group]


def _ranks(groups: Sequence[Sequence[str]]) -> dict[str, Fraction]:
    return {option: Fraction(rank) for rank, group in enumerate(groups, 1) for option in group}


def _dots(options: Sequence[str]) -> dict[str, Fraction]:
    return {option: Fraction(options.count(option)) for option in options}


# --- one column an option -----------------------------------------------------------------------------------------------
def _wide(rows: Sequence[_Row], head: Sequence[str], grades: tuple[str, ...]) -> Election:
    count = _place(head, COUNTS)
    voter = _place(head, VOTERS)
    first = rows[1].cells[0].casefold() if len(rows) > 1 and rows[1].cells else ""
    if voter is None and (first in COSTS or not head[0]):
        voter = 0
    columns = {
        place: name for place, name in enumerate(rows[0].cells) if place not in (count, voter) and name
    }  # fmt: skip
    if len(set(columns.values())) != len(columns):
        twice = next(one for one in columns.values() if list(columns.values()).count(one) > 1)
        raise ImportRefused(N_("The option {option} is listed twice."), option=twice)
    costs: dict[str, Fraction] = {}
    body = []
    for row in rows[1:]:
        if voter is not None and row.cells[voter].casefold() in COSTS:
            costs = _costs(row, columns)
        else:
            body.append(row)
    values, form, steps = _values(body, columns, grades)
    ballots: list[dict[str, Fraction]] = []
    for row in body:
        ballot = {
            name: value for place, name in columns.items() if (value := values.get(_cell(row, place))) is not None
        }
        ballots += [ballot] * _times(row, count)
        _refuse_too_many(ballots)
    return Election(tuple(columns.values()), tuple(ballots), form, costs=costs, grades=steps)


def _cell(row: _Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _costs(row: _Row, columns: dict[int, str]) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for place, name in columns.items():
        cost = number(_cell(row, place))
        if cost is None:
            raise ImportRefused(N_("Line {line}: the cost of {option} must be a number."), line=row.line, option=name)
        found[name] = cost
    return found


def _values(
    rows: Sequence[_Row], columns: dict[int, str], grades: tuple[str, ...]
) -> tuple[dict[str, Fraction | None], str, tuple[str, ...]]:
    """What each cell's text means, what the ballots are, and the names of grades, worst first."""
    said: dict[str, int] = {}
    for row in rows:
        for place in columns:
            said.setdefault(_cell(row, place), row.line)
    words = [cell for cell in said if cell and number(cell) is None]
    if not words:
        figures: dict[str, Fraction | None] = {cell: number(cell) for cell in said}
        marks = {value for value in figures.values() if value is not None}
        return figures, "named" if marks <= {Fraction(0), Fraction(1)} and marks else "valued", ()
    if not {cell.casefold() for cell in words} - _MARKS - _NO_MARKS and not grades:
        return {cell: Fraction(1) if _is_mark(cell) else None for cell in said}, "named", ()
    known = grade_values([cell for cell in words if cell.casefold() not in ("", "-", "–")], grades)
    if known is None:
        strange = next(iter(words))
        raise ImportRefused(
            N_("Line {line}: “{value}” is neither a figure nor a grade. Name the grades, worst first, with --grades."),
            line=said[strange], value=strange[:40],
        )  # fmt: skip
    names, step_of = known
    found = {cell: Fraction(step_of[cell.casefold()]) if cell.casefold() in step_of else None for cell in said}
    return found, "graded", names


def _is_mark(cell: str) -> bool:
    return cell.casefold() in _MARKS or cell == "1"


def _times(row: _Row, count: int | None) -> int:
    if count is None:
        return 1
    times = number(_cell(row, count))
    if times is None or times.denominator != 1 or times < 0:
        raise ImportRefused(N_("Line {line}: how many such ballots there are must be a whole number."), line=row.line)
    if times > MOST_BALLOTS:
        raise _too_many()
    return int(times)


def _refuse_too_many(ballots: Sequence[object]) -> None:
    if len(ballots) > MOST_BALLOTS:
        raise _too_many()


def _too_many() -> ImportRefused:
    return ImportRefused(N_("More than {n} ballots are not counted here."), n=MOST_BALLOTS)
