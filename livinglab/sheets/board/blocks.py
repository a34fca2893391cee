"""A board on paper and on the projector: its picture, and its clusters and lanes with their notes word for word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.blocks.blocks import Block, BulletList, Figure, ListItem, NoteCluster, NoteColumns, NoteLine
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import Words, ours, theirs
from livinglab.i18n import tr
from livinglab.sheets.board.echo_words import with_echoes
from livinglab.sheets.board.picture import picture
from livinglab.sheets.board.relations import NAMES
from livinglab.sheets.board.view import BoardView, GroupView, NoteView, objectives
from livinglab.sheets.photo_blocks import photo_drawing

WIDTH = 493.0  # the whole width of the page, 174 mm


def blocks(view: BoardView) -> Sequence[Block]:
    """The picture where there is one, and all notes of the board: nothing anybody said is left out."""
    clusters = [
        NoteCluster(group.code, _title(view, group), _lines(view, group.notes))
        for group in view.groups
        if group.notes or (group.title and not group.lane)
    ]
    if view.loose:
        title = tr("Notes that stand alone") if clusters else tr("Notes")
        clusters.append(NoteCluster("", ours(title), _lines(view, view.loose)))
    if not clusters:
        return []
    return [
        *(Figure(drawing, wide=True) for drawing in _pictures(view)),
        *_relations(view),
        NoteColumns(tuple(clusters)),
        *_photos(view),
    ]


def _photos(view: BoardView) -> list[Figure]:
    """The photos those on them agreed to have shown, each under the code and words of its note."""
    return [
        Figure(photo_drawing(view.pictures[note.photo.id], note.text), ours(f"{note.code} ") + theirs(note.text))
        for note in view.notes()
        if note.photo is not None and note.photo.printable and note.photo.id in view.pictures
    ]


def _pictures(view: BoardView) -> list[Drawing]:
    """A map, a tree (and what is wanted instead of it, where somebody turned it), a page of a grid that has notes."""
    if view.picture in ("axes", "tree"):
        turned = any(note.fields.get("objective") for note in view.loose) and view.picture == "tree"
        return [picture(view, WIDTH), *([picture(objectives(view), WIDTH)] if turned else [])]
    if view.picture != "lanes" or view.sheet.layout == "columns":
        return []
    pages = [view.on_page(page) for page in range(1, view.setup.pages + 1)]
    return [picture(replace(page, loose=()), WIDTH) for page in pages if any(lane.notes for lane in page.lanes)]


def _title(view: BoardView, group: GroupView) -> Words:
    if group.place is not None:
        return ours(" · ".join(part for part in (view.section(group), group.title) if part))
    return theirs(group.title) or ours(tr("Not named yet"))


def _relations(view: BoardView) -> list[Block]:
    """Lines between groups as sentences."""
    named = {group.id: f"{group.code} {group.title}".strip() for group in view.clusters}
    found = [
        ListItem(theirs(named[one.src]) + ours(" → ") + theirs(named[one.dst]) + ours(f" : {tr(NAMES[one.relation])}"))
        for one in view.relations
        if one.src in named and one.dst in named
    ]
    return [BulletList(tuple(found))] if found else []


def room(view: BoardView) -> Sequence[Block]:
    """The same for the projector; notes carry codes and no names, so nothing has to be covered."""
    return blocks(view)


def _lines(view: BoardView, notes: Sequence[NoteView]) -> tuple[NoteLine, ...]:
    return tuple(_line(view, note) for note in notes)


def _line(view: BoardView, note: NoteView) -> NoteLine:
    team = view.team(note.team_id)
    words = with_echoes(note.text, note.echoes)
    return NoteLine(note.code, words, team.stamp if team else "", team.tint if team else 0)
