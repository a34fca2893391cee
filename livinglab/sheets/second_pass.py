"""Ratings and answers that came on paper: how many sheets there are, and the numbers typed a second time.

`sheet.data["papers"]` maps a round or wave to {"given", "spoiled", "unused"}; `sheet.data["again"]` maps it to
who → cell → number as typed the second time, None where nothing stands on the sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from livinglab.errors import RuleBroken
from livinglab.i18n import N_, tr
from livinglab.model import plain

_NOTHING = ("x", "X", "-", "–", "·", "?")


@dataclass(frozen=True)
class Cell:
    """One number of a sheet: its key, what it answers, its scale, and the number typed first (None: none)."""

    key: str
    words: str
    low: int
    high: int
    value: float | None


@dataclass(frozen=True)
class Line:
    """One sheet: whose it is by alias, and its numbers in the order of the paper."""

    who: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Apart:
    """A number that was typed differently the second time."""

    who: str
    cell: Cell
    second: float | None


@dataclass(frozen=True)
class Papers:
    """Sheets given out (None: nobody counted), entered, spoiled or blank, and not used."""

    given: int | None
    entered: int
    spoiled: int
    unused: int

    @property
    def left(self) -> int:
        """Sheets nobody can account for; negative where there are more than were given out."""
        return 0 if self.given is None else self.given - self.entered - self.spoiled - self.unused


def papers(data: Mapping[str, Any], moment: str, entered: int) -> Papers:
    """The sheets of a round or wave."""
    told = plain.mapped(plain.mapped(data.get("papers")).get(moment))
    given = plain.number(told.get("given"))
    return Papers(
        None if given is None else max(int(given), 0), entered, plain.whole(told.get("spoiled"), 0),
        plain.whole(told.get("unused"), 0),
    )  # fmt: skip


def coverage_sentence(found: Papers) -> str:
    """40장 가운데 36장; nothing where nobody counted."""
    return "" if not found.given else tr("Entered: {k} of {n} sheets.", k=found.entered, n=found.given)


def again(data: Mapping[str, Any], moment: str) -> dict[str, dict[str, float | None]]:
    """What was typed the second time."""
    told = plain.mapped(plain.mapped(data.get("again")).get(moment))
    return {
        who: {key: plain.number(value) for key, value in plain.mapped(cells).items()} for who, cells in told.items()
    }


def apart(lines: Sequence[Line], data: Mapping[str, Any], moment: str) -> list[Apart]:
    """Numbers that differ, sheet by sheet."""
    second = again(data, moment)
    return [
        Apart(line.who, cell, second[line.who][cell.key])
        for line in lines
        for cell in line.cells
        if cell.key in second.get(line.who, {}) and second[line.who][cell.key] != cell.value
    ]


def typed_line(words: str, cells: Sequence[Cell]) -> dict[str, float | None]:
    """ "45x3" or "4 5 x 10" as numbers of these cells; raises RuleBroken where it cannot be the same sheet."""
    parts = words.replace(",", " ").split()
    parts = parts if len(parts) > 1 or len(cells) == 1 else list("".join(parts))
    if len(parts) != len(cells):
        raise RuleBroken(N_("{n} numbers stand on this sheet, {m} were typed."), n=len(cells), m=len(parts))
    found: dict[str, float | None] = {}
    for part, cell in zip(parts, cells, strict=True):
        number = int(part) if part.isascii() and part.isdecimal() and len(part) < 7 else None
        if part not in _NOTHING and (number is None or not cell.low <= number <= cell.high):
            raise RuleBroken(N_("{words}: numbers go from {low} to {high}, x where there is none."),
                             words=cell.words, low=cell.low, high=cell.high)  # fmt: skip
        found[cell.key] = None if number is None else float(number)
    return found
