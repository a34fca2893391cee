"""The register behind the summary: who was there, and what every note, reading and entry was marked with.

The summary tells what matters to those who were there; here stands all the rest, so that nothing written is lost on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, cast

from livinglab.analysis.display import SMALLEST_CELL, merge_small_cells
from livinglab.blocks.blocks import Block, BulletList, Heading, ListItem
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.stages import Stage
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.documents.compose.define import kind_name
from livinglab.documents.compose.words import number, with_unit
from livinglab.i18n import N_, tr, trn
from livinglab.methods.cases import case_words
from livinglab.model.echo import echoes_of
from livinglab.model.items import Item
from livinglab.model.lab import STAGES, Team
from livinglab.model.results import Measurement
from livinglab.sheets.cards.choices import DIRECTION, INDICATOR_CLASS
from livinglab.views.dates import day_in_words, local_day
from livinglab.views.gates import gate, moves
from livinglab.views.indicators import runs
from livinglab.views.lab import Lab

_OF_IDEA = (
    ("summary", ""), ("for_whom", N_("For whom")), ("first_try", N_("First try")), ("worry", N_("Worry")),
    ("reason", N_("Reason")), ("cost", N_("Cost")),
)  # fmt: skip


def who(lab: Lab) -> list[Block]:
    """Teams and roles with their heads; nobody is named."""
    teams = [_team(team) for team in lab.teams]
    counted = Counter(person.role for person in lab.participants if person.role)
    roles = _roles(lab.project.data.get("roles") or list(counted.items()))
    return _section(tr("Who took part"), [_row(tr("Teams"), teams), _row(tr("Roles"), roles)])


def _roles(roles: Iterable[Sequence[Any]]) -> list[Words]:
    """Roles with their heads; fewer than five people are told together with others, so that nobody is picked out."""
    counts = {str(role[0]): role[1] for role in roles if len(role) > 1 and isinstance(role[1], int)}
    cells = merge_small_cells(counts)
    told = [
        theirs(str(role[0])) + _heads(cells.kept.get(str(role[0])))
        for role in roles
        if str(role[0]) not in cells.merged
    ]
    if cells.merged:
        people = (
            ours(" " + tr("(together fewer than {n})", n=SMALLEST_CELL))
            if cells.fewer
            else ours(" " + trn("(together {n} person)", "(together {n} people)", cells.merged_count))
        )
        told.append(theirs(", ".join(cells.merged)) + people)
    return told


def _row(label: str, parts: Iterable[Words]) -> Words:
    """Short things after each other in one line."""
    words: Words = ()
    for part in parts:
        words += (ours(" · ", quiet=True) if words else ours(f"{label}: ", quiet=True)) + part
    return words


def _team(team: Team) -> Words:
    label = theirs(f" ({team.label})", quiet=True) if team.label else ()
    return theirs(team.name, bold=True) + label + _heads(team.people)


def _heads(people: object) -> Words:
    return ours(" " + trn("{n} person", "{n} people", people)) if isinstance(people, int) else ()


def notes(lab: Lab) -> list[Block]:
    """Which notes are of which kind and team, and what else was written on them."""
    teams = {team.id: team.name for team in lab.teams}
    kinds: dict[str, list[str]] = {}
    writers: dict[str, list[str]] = {}
    marks: dict[str, list[str]] = {}
    for note in lab.items("note"):
        for found, word in (
            (kinds, kind_name(note)),
            (writers, teams.get(note.team_id or "") or str(note.data.get("team_text", ""))),
            (marks, str(note.data.get("mark", ""))),
        ):
            if word:
                found.setdefault(word, []).append(note.code)
        for echo in echoes_of(note.data):
            if echo.team_id in teams:
                writers.setdefault(teams[echo.team_id], []).append(echo.code)
    lines = [_row(tr("Kinds"), _codes(kinds)), _row(tr("Teams"), _codes(writers)), _row(tr("Marks"), _codes(marks))]
    return _section(tr("Kinds and teams of the notes"), lines)


def merged(lab: Lab) -> list[Block]:
    """What notes were merged of, in the words they had."""
    lines = []
    for note in lab.items("note"):
        parents = lab.merged.get(note.id, [])
        parts = [ours(f"{parent.code} ", quiet=True) + theirs(parent.text) for parent in parents]
        lines.append(_row(note.code, parts))
    return _section(tr("Notes that were merged"), lines)


def echoes(lab: Lab) -> list[Block]:
    """What was said more than once, each time in the words and by the team that said it."""
    teams = {team.id: team.name for team in lab.teams}
    lines = []
    for note in lab.items("note"):
        parts = [
            ours(" ".join(word for word in (echo.code, teams.get(echo.team_id or "", "")) if word) + " ", quiet=True)
            + theirs(echo.text)
            for echo in echoes_of(note.data)
        ]
        lines.append(_row(note.code, parts))
    return _section(tr("Said more than once"), lines)


def _codes(found: dict[str, list[str]]) -> list[Words]:
    return [theirs(word, bold=True) + ours(" " + ", ".join(codes)) for word, codes in found.items()]


def ideas(lab: Lab) -> list[Block]:
    """What was written on the ideas' cards beside their titles."""
    lines = []
    for idea in lab.items("idea"):
        said: Words = ()
        for key, label in _OF_IDEA:
            value = idea.data.get(key)
            if value not in (None, ""):
                unit = str(idea.data.get("cost_unit", "")) if key == "cost" else ""
                said += ours(f" · {tr(label)}: " if label else " · ", quiet=True) + theirs(_told(value, unit))
        case = str(idea.data.get("inspired_by", ""))
        if case:
            said += ours(" · " + tr("after {case}", case=literal(case_words(case))), quiet=True)
        if said:
            lines.append(ours(f"{idea.code} ", quiet=True) + theirs(idea.text, bold=True) + said)
    return _section(tr("On the idea cards"), lines)


def indicators(lab: Lab) -> list[Block]:
    """Every indicator with what it is, what was wished for, and every reading."""
    return _section(tr("All readings"), [defined(item) + _read(lab, item) for item in lab.items("indicator")])


def defined(item: Item) -> Words:
    """What an indicator is, and what was wished for."""
    data = item.data
    kind, way = str(data.get("class", "")), str(data.get("direction", ""))
    facts = [
        tr(INDICATOR_CLASS[kind]) if kind in INDICATOR_CLASS else str(data.get("class_text", "")),
        str(data.get("unit", "")),
        str(data.get("direction_text", "")) or (tr(DIRECTION[way]) if way in DIRECTION else ""),
        *(str(data[key]) for key in ("definition", "method", "frequency", "owner") if data.get(key)),
    ]
    words = ours(f"{item.code} ", quiet=True) + theirs(item.text, bold=True)
    words += theirs(f" ({', '.join(dict.fromkeys(fact for fact in facts if fact))})" if any(facts) else "", quiet=True)
    wished = tr("Limit") if kind == "guardrail" else tr("Wished for")  # files name a guardrail's limit as its target
    for key, label in (("baseline", tr("Before the start")), ("target", wished), ("limit", tr("Limit"))):
        if data.get(key) not in (None, ""):
            said = with_unit(_told(data[key]), str(data.get("unit", "")))
            words += ours(f" · {label}: ", quiet=True) + theirs(said)
    return words


def _read(lab: Lab, item: Item) -> Words:
    words: Words = ()
    read = lab.store.find(Measurement, order="ord, id", item_id=item.id)
    for phase, label in (("", ""), ("before", tr("Before")), ("after", tr("After"))):
        shown = [_reading(one) for one in read if one.phase == phase]
        if shown:
            words += ours(f" · {label} " if label else " · ", quiet=True) + theirs(", ".join(shown))
    return words


def _reading(one: Measurement) -> str:
    figure = "–" if one.value is None else number(one.value)
    if one.k is not None:
        figure = f"{one.k}/{one.n}" if one.n is not None else str(one.k)
    when = one.at_text or one.at_date
    said = f"{when} {figure}" if when and not one.phase else figure
    return f"{said} ({one.note})" if one.note else said


def diary(lab: Lab) -> list[Block]:
    """What kind each numbered entry of the diary is."""
    lines = []
    for run in runs(lab):
        kinds: dict[str, list[str]] = {}
        for entry in run.entries:
            kinds.setdefault(entry.kind_words, []).append(str(entry.number))
        lines.append(_row(tr("Kinds"), _codes(kinds)))
    return _section(tr("Kinds of the diary’s entries"), lines)


def ways(lab: Lab) -> list[Block]:
    """When the work went on to another stage or back to one, and who was missing."""
    lines: list[Words] = []
    for move in moves(lab):
        day = local_day(move.at)
        when = ours(f"{day_in_words(day)} " if day else "", quiet=True)
        if not move.stage:
            what = ours(tr("This round was closed"))
        else:
            name = stages.name(cast(Stage, move.stage))
            what = ours(tr("Went back to {stage}", stage=name) if move.back else tr("On to {stage}", stage=name))
        lines.append(when + what + (ours(": ") + theirs(move.why) if move.why else ()))
    for stage in STAGES:
        missing = gate(lab, stage).missing_people
        if missing:
            lines.append(_row(tr("Who was missing"), [theirs(missing)]))
    return _section(tr("How the work went on"), lines)


def about(lab: Lab) -> list[Words]:
    """Other names, region, provenance and thread of the project, as they were written."""
    project = lab.project
    other = project.title if project.title_en else ""
    facts = (
        (tr("Title"), " / ".join(dict.fromkeys(part for part in (other, project.title_en) if part))),
        (tr("Name of the file"), project.data.get("source_id", "")),
        (tr("Type of region"), project.data.get("region_type_text", "")),
        (tr("Is it real?"), project.fiction), (tr("Thread"), project.data.get("trace", "")),
        (tr("Chosen"), project.data.get("selected", "")),
    )  # fmt: skip
    return [ours(f"{label}: ", quiet=True) + theirs(str(text)) for label, text in facts if text]


def _told(value: object, unit: str = "") -> str:
    text = number(value) if isinstance(value, (int, float)) else str(value)
    return f"{text} {unit}".strip()


def _section(title: str, lines: Iterable[Words]) -> list[Block]:
    items = tuple(ListItem(words) for words in lines if words)
    return [Heading(ours(title), 3), BulletList(items)] if items else []
