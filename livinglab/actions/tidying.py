"""Putting a board in order: as written, by cluster, by team or by kind; the whole of it or the chosen notes among
themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from livinglab.actions.notes import placements
from livinglab.i18n import N_
from livinglab.model.items import NOTE_KINDS, Membership, Placement
from livinglab.model.lab import Sheet
from livinglab.model.order import keys
from livinglab.sheets.board.read import read
from livinglab.sheets.board.view import BoardView, NoteView
from livinglab.store import Store
from livinglab.store.journal import Step

ARRANGEMENTS = ("grid", "cluster", "team", "kind")
Rank = Callable[[NoteView], tuple[str, int, str]]
Row = TypeVar("Row", Membership, Placement)


def arrange(store: Store, sheet: Sheet, by: str, only: Collection[str] = ()) -> None:
    """Tidy the board in one step and forget free places; with `only` these notes change places among themselves, and
    all others stay where they are."""
    assert by in ARRANGEMENTS, by
    view = read(store, sheet)
    if view.picture in ("axes", "tree"):
        return  # places mean something there
    rank = ranked(view, by)
    with store.step(N_("Tidied the board"), project_id=sheet.project_id) as step:
        if only:
            _among_themselves(store, step, view, rank, only)
        else:
            _all(store, step, view, rank, by)


def ranked(view: BoardView, by: str) -> Rank:
    """What notes are ordered by: first what was asked for, then as they were written."""
    first = {
        "team": {team.id: team.ord for team in view.teams},
        "kind": {kind: f"{number:02d}" for number, kind in enumerate(NOTE_KINDS)},
        "cluster": {group.id: f"{number:04d}" for number, group in enumerate(view.groups)},
    }.get(by, {})

    def rank(note: NoteView) -> tuple[str, int, str]:
        asked = {"team": note.team_id or "", "kind": note.kind, "cluster": note.group}.get(by, "")
        return (first.get(asked, "~") if first else "", len(note.code), note.code)

    return rank


def _all(store: Store, step: Step, view: BoardView, rank: Rank, by: str) -> None:
    sheet, order = view.sheet, sorted(view.notes(), key=rank)
    for placement, ord in zip(placements(store, sheet, [note.id for note in order]), keys(len(order)), strict=True):
        step.put(replace(placement, ord=ord, x=None, y=None))
    mats = placements(store, sheet, [group.id for group in view.clusters])
    if by == "cluster":
        named = {group.id: (len(group.code), group.code) for group in view.clusters}
        ords = sorted(mat.ord for mat in mats)
        mats = [replace(mat, ord=ord) for mat, ord in zip(sorted(mats, key=lambda mat: named[mat.item_id]), ords, strict=True)]  # fmt: skip
    for mat in mats:
        step.put(replace(mat, x=None, y=None))
    for group in view.clusters:
        inside = sorted(group.notes, key=rank)
        members = {one.item_id: one for one in store.find(Membership, cluster_id=group.id, is_primary=1)}
        for note, ord in zip(inside, keys(len(inside)), strict=True):
            step.put(replace(members[note.id], ord=ord))


def _among_themselves(store: Store, step: Step, view: BoardView, rank: Rank, only: Collection[str]) -> None:
    """The chosen of each mat, and the chosen that stand alone, share out the places they have."""
    clusters = {group.id for group in view.clusters}
    for notes in (*(group.notes for group in view.groups), view.loose):
        chosen = [note for note in notes if note.id in only]
        order = [note.id for note in sorted(chosen, key=rank)]
        if chosen and chosen[0].group in clusters:
            found = {one.item_id: one for one in store.find(Membership, cluster_id=chosen[0].group, is_primary=1)}
            _share_out(step, [found[key] for key in order])
        else:
            _share_out(step, placements(store, view.sheet, order))


def _share_out(step: Step, rows: Sequence[Row]) -> None:
    for row, ord in zip(rows, sorted(row.ord for row in rows), strict=True):
        step.put(replace(row, ord=ord))
