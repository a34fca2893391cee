"""Stage one on paper: what was said, and the problem sentence."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.blocks import (
    Block,
    Figure,
    Heading,
    Keep,
    Lead,
    NoteCluster,
    NoteColumns,
    NoteLine,
    Paragraph,
    SideNote,
    Stage,
)
from livinglab.blocks.words import ours, slots, theirs
from livinglab.i18n import N_, tr
from livinglab.model.echo import echoes_of
from livinglab.model.items import NOTE_KINDS, Item
from livinglab.sheets.board.echo_words import with_echoes
from livinglab.views.lab import Lab
from livinglab.views.need_levels import need_levels


def define(lab: Lab) -> list[Block]:
    """Notes word for word under their clusters, then the problem sentences."""
    blocks: list[Block] = []
    if lab.groups or lab.loose_in("define"):
        blocks.append(Heading(ours(tr("This is what we heard")), stage="define"))
        blocks += heard(lab)
    return blocks + problem_part(lab)


def problem_part(lab: Lab) -> list[Block]:
    """The problem sentences; while there are none the ladders of needs."""
    blocks: list[Block] = []
    problems = _problems(lab)
    ladders = needs(lab) if not problems else []
    if ladders:
        blocks += [Heading(ours(tr("This is what is needed")), stage="define"), *ladders]
    if problems:
        title = tr("So we put the problem this way")
        side = (
            (ours(tr("The underlined parts were filled in together.")),) if any("[" in p.text for p in problems) else ()
        )
        leads = tuple(Lead(slots(problem.text), "define") for problem in problems)
        blocks.append(Heading(ours(title), stage="define"))
        blocks += [SideNote(side, leads)] if side else list(leads)
    return blocks


def _problems(lab: Lab) -> list[Item]:
    return [item for item in lab.items("problem") if item.text]


def needs_apart(lab: Lab) -> list[Block]:
    """The ladders for the appendix, where the problem sentence has their place in the summary."""
    return needs(lab) if _problems(lab) else []


def whose_needs(lab: Lab) -> list[Block]:
    """How far the needs reach that stand on the notes, for the appendix."""
    chart = need_levels(lab)
    return [Heading(ours(tr("Whose needs were spoken of")), 3), Figure(chart)] if chart else []


def heard(lab: Lab) -> list[Block]:
    """Every note of the first stage under its cluster, or its kind, in the words it was written in."""
    blocks: list[Block] = []
    groups = [
        NoteCluster(group.cluster.code, theirs(group.cluster.text) or ours(tr("Not named yet")), _lines(group.notes))
        for group in lab.groups
        if group.notes or group.cluster.text
    ]
    if groups:
        side = ours(tr("Notes are printed as they were written. Similar ones were put together and named."))
        blocks.append(SideNote((side,), (NoteColumns(tuple(groups)),)))
    loose = _by_kind(lab.loose_in("define"))
    if loose and groups:
        side = ours(tr("Notes that stayed outside the groups are kept by their kind."))
        blocks.append(SideNote((side,), (NoteColumns(tuple(loose), columns=1, rule=True),)))
    elif loose:
        side = ours(tr("Notes are printed as they were written."))
        blocks.append(SideNote((side,), (NoteColumns(tuple(loose)),)))
    return blocks


_THOUGHTS: dict[Stage, str] = {
    "ideate": N_("These thoughts came up"),
    "experiment": N_("This was noted on the way"),
    "evaluate": N_("This was said looking back"),
}


def thoughts(lab: Lab, stage: Stage) -> list[Block]:
    """Notes of a later stage that stand in no group: they are told there, not among what was heard at first."""
    notes = lab.loose_in(stage)
    if not notes:
        return []
    return [Heading(ours(tr(_THOUGHTS[stage])), stage=stage), NoteColumns(tuple(_by_kind(notes)))]


def _by_kind(notes: Sequence[Item]) -> list[NoteCluster]:
    found: dict[str, list[Item]] = {}
    for note in notes:
        found.setdefault(kind_name(note), []).append(note)
    return [_kind_cluster(kind, items) for kind, items in found.items()]


def _kind_cluster(kind: str, notes: Sequence[Item]) -> NoteCluster:
    """What is there already gets a title of its own; else the kind is the title, and is not said twice."""
    if all(note.data.get("kind") == "asset" for note in notes):
        return NoteCluster(kind, ours(tr("What we already have")), _lines(notes))
    return NoteCluster("", ours(kind or tr("Notes")), _lines(notes))


def kind_name(note: Item) -> str:
    """The kind of a note in the language in use; a kind nobody knows keeps its own word."""
    kind = str(note.data.get("kind", ""))
    if kind in NOTE_KINDS and kind != "other":
        return tr(NOTE_KINDS[kind])
    return str(note.data.get("kind_text", ""))


def _lines(notes: Sequence[Item]) -> tuple[NoteLine, ...]:
    return tuple(NoteLine(note.code, with_echoes(note.text, echoes_of(note.data))) for note in notes)


def needs(lab: Lab) -> list[Block]:
    """The need ladder as three lines."""
    blocks: list[Block] = []
    for need in lab.items("need"):
        rungs = (
            (tr("Me"), need.data.get("me")), (tr("My neighbour"), need.data.get("neighbour")),
            (tr("Our village"), need.text or need.data.get("village")), (tr("Who is missing"), need.data.get("missing")),
        )  # fmt: skip
        lines = [Paragraph(ours(f"**{name}** ") + theirs(str(text))) for name, text in rungs if text]
        if lines:
            blocks.append(Keep((Heading(ours(tr("Ladder of needs")), 3), *lines)))
    return blocks
