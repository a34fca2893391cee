"""A board on paper and on the projector: clusters with their notes word for word, and slips to write on."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.blocks import Block, Figure, Heading, NoteCluster, NoteColumns, NoteLine, Paragraph
from livinglab.blocks.words import ours, theirs
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.sheets.board.slips import slip_sheet
from livinglab.sheets.board.view import BoardView, NoteView


def blocks(view: BoardView) -> Sequence[Block]:
    """All notes of the board: nothing anybody said is left out."""
    clusters = [
        NoteCluster(group.code, theirs(group.title) or ours(tr("Not named yet")), _lines(group.notes))
        for group in view.groups
        if group.notes or group.title
    ]
    if view.loose:
        title = tr("Notes that stand alone") if clusters else tr("Notes")
        clusters.append(NoteCluster("", ours(title), _lines(view.loose)))
    return [NoteColumns(tuple(clusters))] if clusters else []


def room(view: BoardView) -> Sequence[Block]:
    """The same for the projector; notes carry codes and no names, so nothing has to be covered."""
    return blocks(view)


def worksheet(method: Method) -> Sequence[Block]:
    """A page of slips for those who write by hand: eight notes to cut out, with room for a code and the team."""
    return [
        Heading(ours(str(method.name), bold=True)),
        Paragraph(ours(str(method.question))),
        Figure(slip_sheet(), wide=True),
    ]


def _lines(notes: Sequence[NoteView]) -> tuple[NoteLine, ...]:
    return tuple(NoteLine(note.code, theirs(note.text)) for note in notes)
