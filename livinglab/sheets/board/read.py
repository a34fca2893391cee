"""Reads a board, whole or a few notes of it, in one question to the library each."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from operator import attrgetter
from typing import Any

from livinglab.model import plain
from livinglab.model.echo import echoes_of
from livinglab.model.items import format_code
from livinglab.model.lab import Sheet, Team
from livinglab.sheets.board.captions import Captions, caption, captions_of
from livinglab.sheets.board.setup import Setup, paged, setup_of
from livinglab.sheets.board.ties import NO_TIES, Ties, grown, read_ties
from livinglab.sheets.board.view import BoardView, GroupView, NotePhoto, NoteView
from livinglab.sheets.photo_blocks import kept_picture
from livinglab.store import Store

# A note lies in a cluster here only when the cluster stands on this board: an earlier sheet still shows its notes alone.
_NOTES = (
    "select i.id,i.prefix,i.code_no,i.series,i.label,i.text,i.data,i.team_id,p.ord,p.x,p.y,p.lane,m.cluster_id,m.ord,i.kind,i.author_id"
    " from placement p join item i on i.id=p.item_id"
    " left join membership m on m.item_id=i.id and m.is_primary=1 and exists(select 1 from placement c"
    " where c.item_id=m.cluster_id and c.sheet_id=p.sheet_id and c.layer='now')"
    " where p.sheet_id=? and p.layer='now' and i.kind<>'cluster'"
)


def code_of(prefix: str, number: int, series: str, label: str) -> str:
    """The printed code from an item's columns, as `Item.code` spells it."""
    plain = label or format_code(prefix, number)
    return f"{series}·{plain}" if series else plain


def read(store: Store, sheet: Sheet) -> BoardView:
    """Everything on the board."""
    captions = captions_of(sheet, setup_of(sheet))
    known: dict[str, dict[str, Any]] = {"{}": {}}
    notes = [_note(row, captions, known) for row in store.rows(_NOTES, (sheet.id,))]
    return assemble(sheet, notes, read_groups(store, sheet), read_teams(store, sheet), read_ties(store, sheet))


def read_to_show(store: Store, sheet: Sheet) -> BoardView:
    """Everything on the board with the photos that may be shown to others."""
    view = read(store, sheet)
    shown = {note.photo.id for note in view.notes() if note.photo is not None and note.photo.printable}
    pictures = {key: picture for key in sorted(shown) if (picture := kept_picture(store, key)) is not None}
    return replace(view, pictures=pictures) if pictures else view


def read_notes(store: Store, sheet: Sheet, ids: Collection[str]) -> dict[str, NoteView]:
    """Some notes as they lie on the board now; what is not there any more is left out."""
    question = _NOTES + " and i.id in (select value from json_each(?))"
    captions = captions_of(sheet, setup_of(sheet))
    known: dict[str, dict[str, Any]] = {"{}": {}}
    return {row[0]: _note(row, captions, known) for row in store.rows(question, (sheet.id, json.dumps(list(ids))))}


def items_behind(store: Store, placement: Collection[str], membership: Collection[str]) -> set[str]:
    """Whose placements and memberships these rows are; a change of a row names only its changed columns."""
    found: set[str] = set()
    for question, ids in (
        ("select item_id from placement where id in (select value from json_each(?))", placement),
        ("select item_id from membership where id in (select value from json_each(?))", membership),
    ):
        if ids:
            found |= {row[0] for row in store.rows(question, (json.dumps(list(ids)),))}
    return found


def read_groups(store: Store, sheet: Sheet) -> list[GroupView]:
    """The clusters on the board, without their notes, in order."""
    rows = store.rows(
        "select i.id,i.prefix,i.code_no,i.series,i.label,i.text,p.x,p.y from placement p join item i on i.id=p.item_id"
        " where p.sheet_id=? and p.layer='now' and i.kind='cluster' order by p.ord,i.code_no", (sheet.id,))  # fmt: skip
    return [GroupView(row[0], code_of(*row[1:5]), row[5], (), x=row[6], y=row[7]) for row in rows]


def read_teams(store: Store, sheet: Sheet) -> tuple[Team, ...]:
    return tuple(store.find(Team, order="ord", project_id=sheet.project_id))


def assemble(sheet: Sheet, notes: Iterable[NoteView], groups: Iterable[GroupView], teams: Iterable[Team],
             ties: Ties = NO_TIES) -> BoardView:  # fmt: skip
    """Put notes into their groups and everything into order; lanes nobody declared appear as notes name them."""
    setup = setup_of(sheet)
    if sheet.layout == "tree" and setup.tree is not None:
        return BoardView(sheet, (), grown(sorted(notes, key=_rank), ties), tuple(teams), setup)
    by_group: dict[str, list[NoteView]] = {}
    for note in sorted(notes, key=_rank):
        by_group.setdefault(note.group, []).append(note)
    mats = [replace(group, notes=tuple(by_group.pop(group.id, ()))) for group in groups]
    loose = [
        replace(note, before=ties.before[note.id]) if note.id in ties.before else note for note in by_group.pop("", [])
    ]
    declared = lanes(sheet, setup)
    mats += [replace(lane, notes=tuple(by_group.pop(lane.id, ()))) for lane in declared]
    mats += [GroupView(key, "", key, tuple(by_group[key]), lane=True) for key in sorted(by_group)]
    return BoardView(sheet, tuple(mats), tuple(loose), tuple(teams), setup, ties.relations)


_rank = attrgetter("ord", "code")


def lanes(sheet: Sheet, setup: Setup) -> list[GroupView]:
    """The lanes a sheet was laid out with (Keep, Problem, Try …) in order, those of all pages."""
    if setup.lanes:
        return [
            GroupView(lane.key, "", str(lane.name), (), lane=True, place=lane, page=page)
            for page in range(1, setup.pages + 1)
            for lane in paged(setup.lanes, page, setup.pages)
        ]
    return [
        GroupView(str(one[0]), "", str(one[1]), (), lane=True)
        for one in plain.listed(sheet.data.get("lanes"))
        if isinstance(one, list) and len(one) == 2
    ]


def _note(row: tuple[Any, ...], captions: Captions, known: dict[str, dict[str, Any]]) -> NoteView:
    """`known` are fields read before: most notes hold nothing but their kind."""
    item_id, prefix, number, series, label, text, data, team_id, place, x, y, lane, cluster, member, made, author_id = (
        row
    )
    if data not in known:
        known[data] = json.loads(data)
    fields = known[data]
    said = fields if made == "note" else {}  # a record's own fields may be called the same
    return NoteView(
        item_id, code_of(prefix, number, series, label), text, str(said.get("kind") or ""), str(said.get("kind_text") or ""),
        team_id, cluster or lane, member if cluster else place, x, y, fields,
        caption(fields, captions) if captions and fields else "", echoes=echoes_of(said),
        photo=NotePhoto.read(said["photo"]) if "photo" in said else None, author_id=author_id,
    )  # fmt: skip
