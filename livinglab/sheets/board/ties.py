"""What ties the things on a board together: branches of a tree, lines between clusters, places of before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from livinglab.i18n import tr
from livinglab.model.lab import Sheet
from livinglab.sheets.board.setup import setup_of
from livinglab.sheets.board.view import NoteView, Relation
from livinglab.store import Store

SIDES = ("trunk", "cause", "effect")
RELATIONS = ("causes", "contradicts", "supports")


@dataclass(frozen=True)
class Ties:
    """`causes` are pairs of ids: the first causes the second."""

    relations: tuple[Relation, ...] = ()
    causes: tuple[tuple[str, str], ...] = ()
    before: Mapping[str, tuple[float, float]] = field(default_factory=dict)


NO_TIES = Ties()

_BETWEEN = (
    "select l.id,l.src_id,l.dst_id,l.relation from link l"
    " join placement a on a.item_id=l.src_id and a.sheet_id=? and a.layer='now'"
    " join placement b on b.item_id=l.dst_id and b.sheet_id=a.sheet_id and b.layer='now'"
    " join item i on i.id=l.src_id join item j on j.id=l.dst_id"
    " where (i.kind='cluster')=? and (j.kind='cluster')=? order by l.at,l.id"
)


def read_ties(store: Store, sheet: Sheet) -> Ties:
    """What the picture of this board asks for, and no more: a wall of thousands of notes asks for little."""
    setup = setup_of(sheet)
    if sheet.layout == "tree" and setup.tree is not None:
        rows = store.rows(_BETWEEN, (sheet.id, 0, 0))
        return Ties(causes=tuple((row[1], row[2]) for row in rows if row[3] == "causes"))
    if sheet.layout == "axes" and setup.axes is not None and setup.axes.compare:
        rows = store.rows("select item_id,x,y from placement where sheet_id=? and layer='before'", (sheet.id,))
        return Ties(before={row[0]: (row[1], row[2]) for row in rows if row[1] is not None and row[2] is not None})
    clusters = "select 1 from placement p join item i on i.id=p.item_id and i.kind='cluster' where p.sheet_id=? limit 2"
    if len(store.rows(clusters, (sheet.id,))) < 2:
        return NO_TIES
    rows = store.rows(_BETWEEN, (sheet.id, 1, 1))
    return Ties(relations=tuple(Relation(*row) for row in rows if row[3] in RELATIONS))


def grown(notes: Sequence[NoteView], ties: Ties) -> tuple[NoteView, ...]:
    """Notes of a tree with side, parent and caption, in reading order: trunk, causes, effects, then what is not hung.

    A cause or effect whose parent is gone hangs from the trunk; without a trunk nothing hangs."""
    sides = {note.id: note.group if note.group in SIDES else "" for note in notes}
    trunk = next((note.id for note in notes if sides[note.id] == "trunk"), "")
    above = {note.id: _parent(note.id, sides, ties, trunk) for note in notes}
    children: dict[str, list[NoteView]] = {}
    for note in notes:
        children.setdefault(above[note.id], []).append(note)
    found: list[NoteView] = []

    def climb(note: NoteView, side: str) -> None:
        found.append(_node(note, sides[note.id], above[note.id]))
        for wanted in ("cause", "effect") if side == "trunk" else (side,):
            for child in children.get(note.id, ()):
                if sides[child.id] == wanted:
                    climb(child, wanted)

    for note in notes:
        if sides[note.id] == "trunk":
            climb(note, "trunk")
    there = {note.id for note in found}
    return (*found, *(_node(note, "", "") for note in notes if note.id not in there))


def _parent(note_id: str, sides: Mapping[str, str], ties: Ties, trunk: str) -> str:
    side = sides[note_id]
    if side in ("", "trunk") or not trunk:
        return ""
    named = (
        there
        for src, dst in ties.causes
        for mine, there in (((src, dst) if side == "cause" else (dst, src)),)
        if mine == note_id and sides.get(there) in ("trunk", side)
    )
    found = next(named, trunk)
    return trunk if _is_round(note_id, found, sides, ties) else found


def _is_round(note_id: str, parent: str, sides: Mapping[str, str], ties: Ties) -> bool:
    """Whether the way up from `parent` comes back to the note: an import may hold such a ring."""
    seen = {note_id}
    side = sides[note_id]
    while sides.get(parent) == side:
        if parent in seen:
            return True
        seen.add(parent)
        ways = [dst for src, dst in ties.causes if src == parent] if side == "cause" else [
            src for src, dst in ties.causes if dst == parent]  # fmt: skip
        parent = next((one for one in ways if sides.get(one) in ("trunk", side)), "")
    return False


def _node(note: NoteView, side: str, under: str) -> NoteView:
    said = [note.caption]
    if side and note.weight:
        said.append(tr("size {n}", n=note.weight))
    if side and note.fields.get("reach"):
        said.append(tr("reach"))
    return replace(note, group="", side=side, under=under, caption=" · ".join(part for part in said if part))
