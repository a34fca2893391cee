"""The appendix: what else was written down, and what a file said that this program has no place for."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from livinglab.blocks.blocks import (
    Appendix,
    Block,
    BulletList,
    Heading,
    ListItem,
    NoteCluster,
    NoteColumns,
    NoteLine,
    Paragraph,
)
from livinglab.blocks.walk import said
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.documents.compose import register
from livinglab.documents.compose.define import needs_apart, whose_needs
from livinglab.documents.compose.evaluate import observations, stories_told
from livinglab.documents.compose.ideate import questions
from livinglab.documents.compose.sheets import other_sheets
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Kept
from livinglab.sheets import kind as kind_of
from livinglab.sheets.cards.blocks import column_name
from livinglab.views.lab import Lab

_SOURCE = re.compile(r"seed_facts\[(\d+)\]")


def rest(lab: Lab, told: Sequence[Block] = ()) -> list[Block]:
    """Everything not told in the four stages (`told`); empty where there is nothing."""
    blocks: list[Block] = [
        *needs_apart(lab), *whose_needs(lab), *questions(lab), *register.ideas(lab), *ratings(lab), *assumptions(lab), *register.indicators(lab),
        *register.diary(lab), *observations(lab), *reflection(lab), *stories_told(lab), *register.who(lab),
        *register.notes(lab), *register.merged(lab), *register.echoes(lab),
    ]  # fmt: skip
    blocks += other_sheets(lab, said((*told, *blocks)))
    blocks += [*register.ways(lab), *meetings(lab), *provenance_of(lab)]
    return [Appendix(ours(tr("What else was written down")), tuple(blocks))] if blocks else []


def unknown_only(lab: Lab) -> list[Block]:
    """Only what came with a file and has no place of its own, for the short summary."""
    blocks = provenance_of(lab, provenance=False)
    return [Appendix(ours(tr("What else was written down")), tuple(blocks))] if blocks else []


def ratings(lab: Lab, *stages: str) -> list[Block]:
    """Every rating with its table and chart; with `stages` those of these stages."""
    blocks: list[Block] = []
    record = kind_of("rating")
    stage = {one.id: one.stage for one in lab.activities}
    for sheet in lab.sheets:
        if sheet.kind == "rating" and (not stages or stage.get(sheet.activity_id) in stages):
            blocks += record.blocks(record.read(lab.store, sheet))
            if sheet.data.get("reading"):
                blocks.append(Paragraph(theirs(str(sheet.data["reading"]))))
    return blocks


def assumptions(lab: Lab) -> list[Block]:
    """What was taken for granted, and how well founded it was."""
    items = lab.items("assumption")
    if not items:
        return []
    lines = tuple(ListItem(theirs(item.text) + _weight(item) + _tested(item)) for item in items)
    return [Heading(ours(tr("What we assumed")), 3), BulletList(lines)]


def _tested(item: Item) -> Words:
    return ours(" · " + tr("to be tested"), quiet=True) if item.data.get("tested") else ()


def _weight(item: Item) -> Words:
    weight = " / ".join(str(item.data[key]) for key in ("weight", "importance", "evidence") if item.data.get(key))
    return theirs(f" ({weight})", quiet=True) if weight else ()


def reflection(lab: Lab) -> list[Block]:
    """What was said looking back, column by column."""
    columns: dict[tuple[str, str], list[Item]] = {}
    for item in lab.items("reflection"):
        place = (str(item.data.get("frame", "")), column_name(item.data))
        columns.setdefault(place, []).append(item)
    if not columns:
        return []
    blocks: list[Block] = [Heading(ours(tr("Looking back")), 3)]
    told = ""
    for (frame, column), items in columns.items():
        named = theirs(f" ({frame})", quiet=True) if frame not in ("", told) else ()
        told = frame or told
        blocks.append(Paragraph(theirs(column, bold=True) + named))
        blocks.append(BulletList(tuple(ListItem(theirs(item.text)) for item in items)))
    return blocks


def meetings(lab: Lab) -> list[Block]:
    """Every meeting with its activities and their minutes."""
    if not lab.activities:
        return []
    found = [NoteCluster("", theirs(workshop.title), _steps(lab, workshop.id)) for workshop in lab.workshops]
    return [Heading(ours(tr("Meetings")), 3), NoteColumns(tuple(found))]


def _steps(lab: Lab, workshop_id: str) -> tuple[NoteLine, ...]:
    """The activities of a meeting, each behind its minutes."""
    return tuple(
        NoteLine(tr("{n} min", n=one.planned_minutes) if one.planned_minutes else "", theirs(one.title))
        for one in lab.activities
        if one.workshop_id == workshop_id
    )


def provenance_of(lab: Lab, provenance: bool = True, *, listed: bool = True) -> list[Block]:
    """Where the project comes from, and what a file said besides; not `listed` where its sources are told already."""
    kept = [one for one in lab.kept if provenance or one.fate == "unknown"]
    kept = [one for one in kept if listed or not _SOURCE.fullmatch(one.key)]
    unknown = [one for one in kept if one.fate == "unknown"]
    known = [one for one in kept if one.fate != "unknown"]
    about = register.about(lab) if provenance else []
    blocks: list[Block] = []
    if known or about:
        lines = (*about, *_listed(known))
        blocks += [Heading(ours(tr("Where this comes from")), 3), BulletList(tuple(ListItem(line) for line in lines))]
    if unknown:
        lines = tuple(_listed(unknown))
        blocks += [Heading(ours(tr("Also in the file")), 3), BulletList(tuple(ListItem(line) for line in lines))]
    mistakes = lab.project.data.get("import_mistakes") if provenance else None
    if mistakes:
        told = tuple(ListItem(theirs(_told(one))) for one in mistakes)
        blocks += [Heading(ours(tr("Numbers in the file that do not add up")), 3), BulletList(told)]
    return blocks


def _told(mistake: Any) -> str:
    """A mistake found at import: a sentence, or its message id with arguments."""
    if isinstance(mistake, dict) and "message_id" in mistake:
        return tr(str(mistake["message_id"]), **mistake.get("arguments", {}))
    return str(mistake)


def sources(lab: Lab) -> list[Words]:
    """What the project says it draws on."""
    return [theirs(_value(one)) for one in lab.kept if _SOURCE.fullmatch(one.key)]


def _listed(kept: list[Kept]) -> list[Words]:
    return [ours(f"{_label(one)}: ", quiet=True) + theirs(_value(one)) for one in kept]


def _label(one: Kept) -> str:
    """A source by its number; anything else by its place in the file."""
    source = _SOURCE.fullmatch(one.key)
    return tr("Source {n}", n=int(source[1]) + 1) if source else literal(one.key)


def _value(one: Kept) -> str:
    value = one.value[0] if one.value else ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return " / ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
