"""What the report stands on: every note, every vote, every number, every meeting, and what was changed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from livinglab.blocks.blocks import Block, BulletList, Figure, ListItem, Table
from livinglab.blocks.walk import said
from livinglab.blocks.words import Words, ours, theirs
from livinglab.documents.compose import register
from livinglab.documents.compose.define import heard, thoughts
from livinglab.documents.compose.evaluate import stories_told
from livinglab.documents.compose.full_report.chapters import Chapter, part
from livinglab.documents.compose.full_report.readings import readings
from livinglab.documents.compose.rest import meetings, provenance_of, ratings
from livinglab.documents.compose.sheets import other_sheets
from livinglab.documents.compose.words import number
from livinglab.documents.raw.table import RawTable, Value
from livinglab.documents.raw.voted import voted
from livinglab.i18n import tr
from livinglab.sheets.log.read import ExperimentView
from livinglab.views.indicators import runs
from livinglab.views.lab import Lab

_VOTE = (0, 1, 2, 3, 4, 7, 8)  # columns of the votes; when one was closed is no part of a report
_NUMBERS = (int, float)


def all_of(lab: Lab, told: Sequence[Block]) -> list[Chapter]:
    """Every appendix in order; the last holds what stands nowhere else."""
    found = [
        Chapter(tr("All notes"), _notes(lab)),
        Chapter(tr("Votes counted"), _votes(lab)),
        Chapter(tr("All readings and answers"), readings(lab)),
        Chapter(tr("Rating sheets"), _ratings(lab)),
        Chapter(tr("Meetings step by step"), meetings(lab)[1:]),
        Chapter(tr("What was changed on the way"), _changes(lab)),
    ]
    rest = [*register.ideas(lab), *stories_told(lab)]
    known = said((*told, *(block for chapter in found for block in chapter.blocks), *rest))
    rest += [*other_sheets(lab, known, pictures=False), *provenance_of(lab, listed=False)]
    return [*found, Chapter(tr("What else was written down"), rest)]


def _notes(lab: Lab) -> list[Block]:
    later = [block for stage in ("ideate", "experiment", "evaluate") for block in thoughts(lab, stage)]
    return [*heard(lab), *later, *register.notes(lab), *register.merged(lab), *register.echoes(lab)]


def _votes(lab: Lab) -> list[Block]:
    """The votes and their counts; the ways they came in stand with how far each number reaches."""
    votes, *tables = voted(lab)
    named = replace(
        votes,
        columns=tuple(votes.columns[at] for at in _VOTE),
        rows=tuple(tuple(row[at] for at in _VOTE) for row in votes.rows),
    )
    return [block for raw in (named, tables[1], tables[2]) for block in _table(raw)]


def _ratings(lab: Lab) -> list[Block]:
    """Ratings of the stages before the last: the tables hold every value, so their pictures are left out."""
    return [block for block in ratings(lab, "", "define", "ideate", "experiment") if not isinstance(block, Figure)]


def _table(raw: RawTable) -> list[Block]:
    """A table of raw data, without the columns nobody filled."""
    kept = [at for at in range(len(raw.columns)) if any(row[at] not in (None, "") for row in raw.rows)]
    if not raw.rows:
        return []
    numeric = [all(row[at] is None or _is_number(row[at]) for row in raw.rows) for at in kept]
    head = tuple(ours(raw.columns[at]) for at in kept)
    rows = tuple(tuple(_cell(row[at]) for at in kept) for row in raw.rows)
    align = tuple("end" if one else "start" for one in numeric)
    return part(raw.name, [Table(head, rows, align=align, wide=True)])  # type: ignore[arg-type]


def _is_number(value: Value) -> bool:
    return isinstance(value, _NUMBERS) and not isinstance(value, bool)


def _cell(value: Value) -> Words:
    if isinstance(value, bool):
        return ours(tr("Yes") if value else tr("No"))
    if isinstance(value, _NUMBERS):
        return ours(number(value))
    return ours("–") if value in (None, "") else theirs(str(value))


def _changes(lab: Lab) -> list[Block]:
    """Amendments of frozen experiments, the diary, and the steps on and back."""
    found = [block for run in runs(lab) for block in _amended(run)]
    return [*found, *(block for run in runs(lab) for block in _diary(run)), *register.ways(lab)]


def _amended(run: ExperimentView) -> list[Block]:
    lines = [
        ours(" ".join(word for word in (f"{run.experiment.code if run.experiment else ''} {one.number}.", one.when) if word)
             + " ", quiet=True) + theirs(one.version.reason)
        for one in run.amendments
    ]  # fmt: skip
    return part(tr("Amendments of the test card"), _list(lines))


def _diary(run: ExperimentView) -> list[Block]:
    head = tuple(
        ours(text) for text in (tr("No."), tr("When"), tr("Kind"), tr("What happened"), tr("What was changed"))
    )
    rows = tuple(
        (ours(str(one.number)), theirs(one.when), theirs(one.kind_words), theirs(one.item.text), theirs(one.change))
        for one in run.entries
    )
    table = Table(head, rows, align=("end",), widths=(0.06, 0.12, 0.16, 0.38, 0.28), wide=True)
    return part(tr("The diary"), [table] if rows else [])


def _list(lines: Iterable[Words]) -> list[Block]:
    items = tuple(ListItem(words) for words in lines)
    return [BulletList(items)] if items else []
