"""All raw data of a project: what it is, what is left out of it and why, then table by table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livinglab.documents.anonymous import anonymous, composition
from livinglab.documents.permitted import missing_in, permitted
from livinglab.documents.raw.measured import measured
from livinglab.documents.raw.planned import planned
from livinglab.documents.raw.said import said
from livinglab.documents.raw.table import RawTable, Row
from livinglab.documents.raw.voted import voted
from livinglab.i18n import speaking, tr, trn
from livinglab.sheets import kind as kind_of
from livinglab.sheets.ballot.read import BallotView
from livinglab.store import Store
from livinglab.views.lab import Lab


@dataclass(frozen=True)
class RawData:
    """The tables in their order, the first about all others."""

    title: str
    tables: tuple[RawTable, ...]


def raw_data(store: Store, project_id: str, *, language: str = "ko") -> RawData:
    """Everything a project holds but names of people, single ballots, covered counts and what may not be printed."""
    with speaking(language, on_paper=True), permitted(store, project_id) as seen:
        lab = Lab(seen, project_id)
        tables = tuple(_worded(table) for part in (planned, said, voted, measured) for table in part(lab))
        return RawData(lab.project.title, (_about(lab, tables, missing_in(store, project_id)), *tables))


def anonymous_data(store: Store, project_id: str, *, language: str = "ko") -> RawData:
    """The same for research: random codes for aliases, rows in an order that tells nobody's place in the list."""
    with speaking(language, on_paper=True), anonymous(store, project_id) as (seen, sentence):
        lab = Lab(seen, project_id)
        people = RawTable(
            tr("Who took part"),
            (tr("Entry"), tr("Which of them"), tr("Number of people")),
            tuple(composition(store, project_id)),
        )
        found = (_shuffled(table) for part in (planned, said, voted, measured) for table in part(lab))
        tables = (*(_worded(table) for table in found if table.name != tr("Consents")), people)
        about = _about(lab, tables, "")
        return RawData(lab.project.title, (replace(about, rows=(*about.rows, (tr("For research"), sentence))), *tables))


def _shuffled(table: RawTable) -> RawTable:
    """Rows of people by their codes, not as they were written down; what people said keeps its own order."""
    if table.name not in (tr("People"), tr("Attendance"), tr("Ratings"), tr("Survey answers"), tr("Measurements")):
        return table
    key = next((place for place, name in enumerate(table.columns) if name in (tr("Alias"), tr("Rater"))), 0)
    first = {tuple(map(str, row[:key])): place for place, row in reversed(list(enumerate(table.rows)))}
    return replace(
        table, rows=tuple(sorted(table.rows, key=lambda row: (first[tuple(map(str, row[:key]))], str(row[key]))))
    )


def _worded(table: RawTable) -> RawTable:
    """Yes and no in words: offices' tables call them TRUE and FALSE."""
    words = {True: tr("Yes"), False: tr("No")}
    rows = tuple(tuple(words[cell] if isinstance(cell, bool) else cell for cell in row) for row in table.rows)
    return RawTable(table.name, table.columns, rows)


def _about(lab: Lab, tables: tuple[RawTable, ...], missing: str) -> RawTable:
    project = lab.project
    rows: list[Row] = [(tr("Project"), project.title), (tr("Code"), project.code), (tr("Venue"), project.place)]
    if project.fiction:
        rows.append((tr("Fictional example"), tr("Places, people and figures are invented for teaching.")))
    rows.append((tr("Names of people"), tr("Not in this file: people stand here by their alias.")))
    rows.append((tr("The votes"), tr("Counts only: no single ballot is in this file.")))
    covered = sum(not one.revealed for one in _polls(lab))
    if covered:
        rows.append((tr("Covered votes"), trn("The counts of {n} covered vote are left out.",
                                              "The counts of {n} covered votes are left out.", covered)))  # fmt: skip
    if missing:
        rows.append((tr("Consent"), missing))
    rows += [(table.name, trn("{n} row", "{n} rows", len(table.rows))) for table in tables]
    return RawTable(tr("About this file"), (tr("Entry"), tr("Says")), tuple(rows))


def _polls(lab: Lab) -> list[BallotView]:
    views = [kind_of("ballot").read(lab.store, sheet) for sheet in lab.sheets if sheet.kind == "ballot"]
    return [view for view in views if view.poll]
