"""Where did my note go: a page each for everybody who took part, by alias, and for teams whose notes carry no alias."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from livinglab.blocks.blocks import (
    Block,
    Document,
    Drawn,
    Heading,
    Keep,
    NoteCluster,
    NoteColumns,
    NoteLine,
    Paragraph,
    Stage,
    Table,
    Title,
    Wide,
    WriteLine,
    WriteLines,
)
from livinglab.blocks.charts.route import Route, RouteHead, Stop
from livinglab.blocks.words import Words, below, ours, theirs
from livinglab.documents.compose.define import kind_name
from livinglab.documents.compose.note_words import what_became
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import badge_of, paper, team_words
from livinglab.documents.compose.promise_rows import promise_list
from livinglab.i18n import N_, speaking, tr, trn
from livinglab.i18n import language as spoken
from livinglab.model.items import Item
from livinglab.views.lab import Lab
from livinglab.views.routes import Reached, Routed, few_codes
from livinglab.views.whose import Own, own_part, owners

FULL = 12
"""So many notes of a team are told one by one to each of its people; more are told in groups, a page and no pile."""
_STOPS: tuple[tuple[str, str, Stage], ...] = (
    ("cluster", N_("Cluster"), "define"), ("problem", N_("Problem sentence"), "define"), ("idea", N_("Idea"), "ideate"),
    ("experiment", N_("Experiment"), "experiment"), ("action", N_("Promise"), "evaluate"),
)  # fmt: skip
_AS_FAR_AS = {
    "action": N_("as far as a commitment **{n}**"), "experiment": N_("as far as an experiment **{n}**"),
    "idea": N_("as far as an idea **{n}**"), "problem": N_("into the problem sentence **{n}**"),
    "cluster": N_("into a group **{n}**"), "": N_("kept as they were written **{n}**"),
}  # fmt: skip


def note_pages(lab: Lab, *, language: str = "ko") -> list[Document]:
    """A document each, in the order of teams, each with its own people behind it."""
    with speaking(language, on_paper=True):
        return [_document(lab, own) for own in owners(lab)]


def note_page(lab: Lab, *, language: str = "ko", person_id: str = "", team_id: str = "") -> Document:
    """The page of one participant or one team; it says so where nothing was written yet. KeyError for nobody known."""
    with speaking(language, on_paper=True):
        return _document(lab, own_part(lab, person_id, team_id))


def _document(lab: Lab, own: Own) -> Document:
    title = tr("Where did my note go") if own.person else tr("Where did our notes go")
    blocks = [_head(lab, own, title), *_notes(lab, own), *_promises(own), _missing_story()]
    return paper(lab, blocks, title=f"{title} · {_who(own)}", kind="note-page", subject=title, pages=1)


def _who(own: Own) -> str:
    team = team_words(own.team)
    alias = own.person.alias.strip() if own.person else ""
    return " · ".join(part for part in (alias, team) if part) or tr("Notes without a team")


def _head(lab: Lab, own: Own, title: str) -> Block:
    n = len(own.notes)
    if own.person and not own.of_team:
        count = trn("{n} note of mine", "{n} notes of mine", n)
    elif own.team:
        count = trn("{n} note the team wrote", "{n} notes the team wrote", n)
    else:
        count = trn("{n} note", "{n} notes", n)
    meta = theirs(title_of(lab)) + ours(f" · {count}" if n else "")
    return Title(ours(title), theirs(_who(own)), meta, badge_of(lab))


def _notes(lab: Lab, own: Own) -> list[Block]:
    if not own.notes:
        return [Wide((Paragraph(ours(tr("There is no note here yet."))),))]
    blocks: list[Block] = [Paragraph(ours(_in_counts(own.notes)))]
    if own.of_team:
        blocks.append(
            Paragraph(ours(tr("No alias stands on these notes, so those of the whole team are told.")), "note")
        )
    if own.of_team and len(own.notes) > FULL:
        return [Wide((*blocks, NoteColumns(_by_way(own.notes))))]
    head = ours(tr("What I wrote")) if own.person and not own.of_team else ours(tr("What we wrote"))
    stops = tuple(Stop(tr(name), stage) for _, name, stage in _STOPS)
    rows = tuple(_row(lab, one, same) for one, same in _same_ways(own.notes))
    table = Table((head, Drawn(RouteHead(stops))), rows, widths=(0.36, 0.64), wide=True, kind="routes", grows=True)
    return [Wide((*blocks, table, Paragraph(_legend(own.notes), "caption")))]


def _in_counts(notes: Sequence[Routed]) -> str:
    """How far they went, in counts."""
    ways = [one.reached.furthest for one in notes]
    told = [tr(text, n=ways.count(way)) for way, text in _AS_FAR_AS.items() if way in ways]
    return tr("How far they went: {list}.", list=", ".join(told))


def _same_ways(notes: Sequence[Routed]) -> Iterator[tuple[Routed, str]]:
    """Each note with the code of the first one above that went the same way; a way is told once a page."""
    first: dict[tuple[str, ...], str] = {}
    for one in notes:
        alone = not one.reached.furthest
        yield one, "" if alone else first.get(one.reached.way, "")
        first.setdefault(one.reached.way, one.code)


def _row(lab: Lab, one: Routed, same_as: str) -> tuple[Words, Drawn]:
    """People of one team share its rows: made once."""
    key = f"row of {one.note.id} {one.code} {same_as} {spoken()}"
    return lab.remembered(key, lambda: _made_row(lab, one, same_as))


def _made_row(lab: Lab, one: Routed, same_as: str) -> tuple[Words, Drawn]:
    parts = (one.code, kind_name(one.note), str(one.note.data.get("team_text", "")))
    small = " · ".join(" ".join(part.split()) for part in parts if part.strip())
    said = below([ours(small, quiet=True), theirs(one.text.strip(), bold=True)])
    return said, Drawn(Route(_stops(one), labels=False), what_became(lab, one, same_as))


def _stops(one: Routed) -> tuple[Stop, ...]:
    reached = one.reached
    items: dict[str, Sequence[Item]] = {
        "cluster": reached.clusters, "problem": reached.problems, "idea": reached.chosen or reached.ideas,
        "experiment": reached.experiments, "action": reached.actions,
    }  # fmt: skip
    found = [Stop(tr(name), stage, few_codes(items[kind])) for kind, name, stage in _STOPS]
    if one.note.data.get("kind") == "asset" and not reached.clusters:
        found[0] = Stop(found[0].label, "define", tr("Asset"))
    return tuple(found)


def _legend(notes: Sequence[Routed]) -> Words:
    """What the signs and the letters of the codes mean."""
    kinds: dict[str, str] = {}
    for one in notes:
        for kind, name, _ in _STOPS:
            for item in _of(one.reached, kind)[:1]:
                kinds.setdefault(name, item.prefix)
    letters = " · ".join(f"{kinds[name]} {tr(name)}" for _, name, _ in _STOPS if name in kinds)
    signs = tr("● it came here   ○ passed by, or not reached yet")
    return ours("   ".join(part for part in (signs, letters) if part))


def _of(reached: Reached, kind: str) -> Sequence[Item]:
    return cast(Sequence[Item], getattr(reached, f"{kind}s"))


def _by_way(notes: Sequence[Routed]) -> tuple[NoteCluster, ...]:
    """Notes below how far they went, furthest first."""
    found = []
    for way, text in _AS_FAR_AS.items():
        lines = [one for one in notes if one.reached.furthest == way]
        if lines:
            title = ours(tr(text, n=len(lines)).replace("**", ""))
            found.append(NoteCluster("", title, tuple(NoteLine(one.code, theirs(one.text.strip())) for one in lines)))
    return tuple(found)


def _promises(own: Own) -> list[Block]:
    if not own.promises:
        return []
    title = tr("Promises of mine") if own.person else tr("Promises of our team")
    return [Wide((Heading(ours(title), 3), promise_list(own.promises)))]


def _missing_story() -> Block:
    ask = ours(
        tr("**Is something missing? Please write it here.** Hand it to the facilitator, and it goes in as a note.")
    )
    return Keep((Wide((Paragraph(ask),)), *(WriteLines((WriteLine(""),), wide=True) for _ in range(2))))
