"""Reads Pabulib's .pb files: META, PROJECTS and VOTES with semicolons (https://pabulib.org/format)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.voting.election import Election
from livinglab.errors import ImportRefused
from livinglab.exchange.ballots.reading import number
from livinglab.i18n import N_

SECTIONS = ("META", "PROJECTS", "VOTES")
_FORMS = {
    "approval": "named", "choose-1": "named", "choose_1": "named", "ordinal": "ranked", "cumulative": "valued",
    "scoring": "valued",
}  # fmt: skip


@dataclass(frozen=True)
class _Line:
    number: int
    cells: dict[str, str]

    def need(self, key: str) -> str:
        value = self.cells.get(key, "")
        if not value:
            raise ImportRefused(N_("Line {line}: “{key}” is missing."), line=self.number, key=key)
        return value

    def figure(self, key: str) -> Fraction:
        found = number(self.need(key))
        if found is None:
            raise ImportRefused(
                N_("Line {line}: “{key}” must be a number, not “{value}”."), line=self.number, key=key,
                value=self.cells[key][:40],
            )  # fmt: skip
        return found


def is_pabulib(text: str) -> bool:
    """Whether a text begins like such a file."""
    return bool(re.match(r"\s*META\s*[;\r\n]", text))


def read_pabulib(text: str) -> Election:
    """Raises ImportRefused with the line where something is wrong."""
    sections = _sections(text)
    for name in SECTIONS:
        if name not in sections:
            raise ImportRefused(N_("The part {name} is missing from this file."), name=name)
    meta = {next(iter(line.cells.values()), "").casefold(): line for line in sections["META"]}
    projects = sections["PROJECTS"]
    options = [line.need("project_id") for line in projects]
    if len(set(options)) != len(options):
        twice = next(one for one in options if options.count(one) > 1)
        raise ImportRefused(N_("The option {option} is listed twice."), option=twice)
    kind = meta["vote_type"].cells.get("value", "approval") if "vote_type" in meta else "approval"
    form = _FORMS.get(kind.strip().casefold())
    if form is None:
        raise ImportRefused(N_("The kind of vote “{kind}” is not known."), kind=kind[:40])
    ballots = tuple(_ballot(line, form, set(options)) for line in sections["VOTES"])
    return Election(
        options=tuple(options),
        ballots=ballots,
        form=form,
        names={line.need("project_id"): line.cells.get("name", "") for line in projects},
        costs={line.need("project_id"): line.figure("cost") for line in projects},
        budget=meta["budget"].figure("value") if "budget" in meta else None,
    )


def _sections(text: str) -> dict[str, list[_Line]]:
    found: dict[str, list[_Line]] = {}
    name = ""
    head: list[str] = []
    for line, cells in _rows(text):
        if len([cell for cell in cells if cell]) == 1 and cells[0].upper() in SECTIONS:
            name, head = cells[0].upper(), []
            found[name] = []
        elif not name:
            raise ImportRefused(N_("Line {line}: a Pabulib file begins with META."), line=line)
        elif not head:
            head = [cell.casefold() for cell in cells]
        else:
            found[name].append(_Line(line, dict(zip(head, cells, strict=False))))
    return found


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=";")
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise ImportRefused(N_("Line {line}: this row cannot be read."), line=reader.line_num) from error


def _ballot(line: _Line, form: str, options: set[str]) -> dict[str, Fraction]:
    named = [one.strip() for one in line.cells.get("vote", "").split(",") if one.strip()]
    for option in named:
        if option not in options:
            raise ImportRefused(
                N_("Line {line}: {option} is not among the options."), line=line.number, option=option[:40]
            )
    if form == "ranked":
        return {option: Fraction(rank) for rank, option in enumerate(dict.fromkeys(named), 1)}
    if form == "named":
        return dict.fromkeys(named, Fraction(1))
    points = [number(one) for one in line.cells.get("points", "").split(",") if one.strip()]
    if not points:
        return dict.fromkeys(named, Fraction(1))
    if len(points) != len(named) or None in points:
        raise ImportRefused(N_("Line {line}: as many points as options are expected."), line=line.number)
    return {option: point for option, point in zip(named, points, strict=True) if point is not None}
