"""What people do on a tree: ask why, hang a note elsewhere, weigh it, turn it into what is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from livinglab.actions.authors import signed
from livinglab.actions.clusters import gap_before
from livinglab.actions.items import delete_item, last_ord, link, new_item, place
from livinglab.actions.notes import placements
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.items import Item, Link, Placement
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.sheets.board.read import read
from livinglab.sheets.board.setup import item_kind
from livinglab.sheets.board.view import NoteView
from livinglab.store import Store
from livinglab.store.journal import Step

KINDS = {"cause": "cause", "effect": "effect"}


def add_nodes(store: Store, sheet: Sheet, texts: Sequence[str], side: str, under: str = "", *, kind: str = "",
              team_id: str | None = None, author_id: str | None = None) -> list[Item]:  # fmt: skip
    """New notes on a side of the tree, hung from `under`; empty texts are left out."""
    said = [text for text in texts if text.strip()]
    if not said:
        return []
    label = N_("Put up one note") if len(said) == 1 else N_("Put up {n} notes")
    made = []
    author = signed(store, sheet, author_id)
    with store.step(label, project_id=sheet.project_id, n=len(said)) as step:
        ord = last_ord(store, sheet.id)
        for text in said:
            ord = key_between(ord)
            given = KINDS.get(side, kind)
            item = new_item(store, step, sheet.project_id, item_kind(sheet), text, data={"kind": given} if given else {},
                            activity_id=sheet.activity_id, team_id=team_id,
                            author_id=author)  # fmt: skip
            place(step, sheet.id, item.id, ord, lane=side)
            if under and side != "trunk":
                _tie(step, item.id, under, side)
            made.append(item)
    return made


def hang(store: Store, sheet: Sheet, item_ids: Sequence[str], side: str, under: str = "",
         before: str | None = None) -> None:  # fmt: skip
    """Hang notes from another node (or take them down, with an empty side); what hangs from them goes along."""
    nodes = {note.id: note for note in read(store, sheet).notes()}
    for item_id in item_ids:
        if under in below(nodes, item_id):
            raise RuleBroken(N_("A note cannot hang from itself."))
    standing = store.find(Placement, order="ord", sheet_id=sheet.id, layer="now")
    left, right = gap_before([(one.item_id, one.ord) for one in standing], item_ids, before)
    with store.step(N_("Moved {n} notes"), project_id=sheet.project_id, n=len(item_ids)) as step:
        for placement in placements(store, sheet, item_ids):
            left = key_between(left, right)
            step.put(replace(placement, lane=side, ord=left))
            _untie(store, step, nodes, placement.item_id)
            if under and side in KINDS:
                _tie(step, placement.item_id, under, side)
            _turn(store, step, sheet, nodes, placement.item_id, side)


def delete_nodes(store: Store, sheet: Sheet, item_ids: Sequence[str]) -> int:
    """Delete notes of a tree as one step; what hung from them hangs from where they hung."""
    nodes = {note.id: note for note in read(store, sheet).notes()}
    label = N_("Deleted one note") if len(item_ids) == 1 else N_("Deleted {n} notes")
    with store.step(label, project_id=sheet.project_id, n=len(item_ids)) as step:
        for note in nodes.values():
            if note.under in item_ids and note.id not in item_ids:
                parent = nodes[note.under]
                while parent.id in item_ids and parent.under:
                    parent = nodes[parent.under]
                if parent.id not in item_ids:
                    _tie(step, note.id, parent.id, note.side)
        for item_id in item_ids:
            delete_item(store, step, item_id)
    return len(item_ids)


def weigh(store: Store, project_id: str, item_ids: Iterable[str], weight: int) -> None:
    """Say how heavy causes are, 1 to 3; 0 takes it back."""
    _mark(store, project_id, item_ids, "weight", weight or None)


def mark_reach(store: Store, project_id: str, item_ids: Iterable[str], reach: bool) -> None:
    """Say what is within reach of those who are here."""
    _mark(store, project_id, item_ids, "reach", reach or None)


def set_objective(store: Store, item_id: str, text: str) -> Item:
    """The same node as what is wanted instead; without words there is none."""
    item = store.get(Item, item_id)
    data = {key: value for key, value in item.data.items() if key != "objective"}
    words = nfc(text).strip()
    written = replace(item, data={**data, "objective": words} if words else data)
    with store.step(N_("Turned {code} into what is wanted"), project_id=item.project_id, code=item.code) as step:
        step.put(written)
    return written


def below(nodes: dict[str, NoteView], item_id: str) -> set[str]:
    """A node and all that hangs from it."""
    found = {item_id}
    grew = True
    while grew:
        more = {note.id for note in nodes.values() if note.under in found} - found
        found |= more
        grew = bool(more)
    return found


def _mark(store: Store, project_id: str, item_ids: Iterable[str], key: str, value: int | bool | None) -> None:
    ids = list(item_ids)
    with store.step(N_("Marked {n} notes"), project_id=project_id, n=len(ids)) as step:
        for item in (store.get(Item, item_id) for item_id in ids):
            data = {name: said for name, said in item.data.items() if name != key}
            step.put(replace(item, data=data if value is None else {**data, key: value}))


def _tie(step: Step, item_id: str, under: str, side: str) -> None:
    """A cause causes what it hangs from; an effect is caused by it."""
    if side == "effect":
        link(step, under, item_id, "causes")
    else:
        link(step, item_id, under, "causes")


def _untie(store: Store, step: Step, nodes: dict[str, NoteView], item_id: str) -> None:
    """Take away the branch a node hangs from on this sheet."""
    note = nodes.get(item_id)
    if note is None or not note.under:
        return
    src, dst = (note.under, item_id) if note.side == "effect" else (item_id, note.under)
    for one in store.find(Link, src_id=src, dst_id=dst, relation="causes"):
        step.delete(one)


def _turn(store: Store, step: Step, sheet: Sheet, nodes: dict[str, NoteView], item_id: str, side: str) -> None:
    """What hangs from a node that changes sides changes sides with it."""
    was = nodes[item_id].side if item_id in nodes else ""
    if was not in KINDS or side == was:
        return
    follow = sorted(below(nodes, item_id) - {item_id})
    for placement in placements(store, sheet, follow):
        _untie(store, step, nodes, placement.item_id)
        step.put(replace(placement, lane=side))
        if side in KINDS:
            _tie(step, placement.item_id, nodes[placement.item_id].under, side)
