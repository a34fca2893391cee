"""Making, editing, linking and deleting notes and cards: the parts other verbs share, and the verbs on one item."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import new_id
from livinglab.model.items import PREFIXES, RELATIONS, Item, Link, Membership, Placement, Version
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.model.results import Answer, Mark, Measurement, Rating, Subtotal
from livinglab.store import Store
from livinglab.store.journal import Step


def new_item(store: Store, step: Step, project_id: str, kind: str, text: str = "", *, data: dict[str, Any] | None = None,
             activity_id: str | None = None, team_id: str | None = None, author_id: str | None = None) -> Item:  # fmt: skip
    """Write a new item with the next code of its kind into the open step."""
    prefix = PREFIXES.get(kind, "X")
    item = Item(
        id=new_id(), project_id=project_id, kind=kind, prefix=prefix, series=store.origin.series,
        code_no=step.number(project_id, prefix, store.origin.series), text=nfc(text).strip(), data=data or {},
        activity_id=activity_id, team_id=team_id, author_id=author_id, origin_id=store.origin.id,
        created_at=step.at,
    )  # fmt: skip
    step.add(item)
    return item


def place(step: Step, sheet_id: str, item_id: str, ord: str, *, x: float | None = None, y: float | None = None,
          lane: str = "", layer: str = "now") -> Placement:  # fmt: skip
    """Stand an item on a sheet."""
    placement = Placement(id=new_id(), sheet_id=sheet_id, item_id=item_id, ord=ord, x=x, y=y, lane=lane, layer=layer)
    step.add(placement)
    return placement


def last_ord(store: Store, sheet_id: str) -> str:
    """The order key of the last item on a sheet, empty for an empty sheet."""
    found = store.rows("select max(ord) from placement where sheet_id=?", (sheet_id,))
    return str(found[0][0] or "")


def add_card(store: Store, sheet: Sheet, kind: str, text: str = "", data: dict[str, Any] | None = None, *,
             team_id: str | None = None, derived_from: Sequence[str] = ()) -> Item:  # fmt: skip
    """Make a card at the end of a sheet, with arrows to what it came from."""
    with store.step(N_("Added a card"), project_id=sheet.project_id) as step:
        item = new_item(
            store,
            step,
            sheet.project_id,
            kind,
            text,
            data=data,
            activity_id=sheet.activity_id,
            team_id=team_id or sheet.team_id,
        )
        place(step, sheet.id, item.id, key_between(last_ord(store, sheet.id)))
        for source in derived_from:
            link(step, item.id, source, "derived_from")
    return item


def edit_text(store: Store, item_id: str, text: str) -> Item:
    """Replace an item's words; the journal keeps the old ones. Equal words make no step."""
    item = store.get(Item, item_id)
    edited = replace(item, text=nfc(text).strip())
    with store.step(N_("Edited {code}"), project_id=item.project_id, code=item.code) as step:
        refuse_frozen(store, item)
        step.put(edited)
    return edited


def edit_data(store: Store, item_id: str, **fields: Any) -> Item:
    """Set some fields of a card; text is put into normal form, None removes a field."""
    item = store.get(Item, item_id)
    data = dict(item.data)
    for key, value in fields.items():
        if value is None:
            data.pop(key, None)
        else:
            data[key] = nfc(value) if isinstance(value, str) else value
    edited = replace(item, data=data)
    with store.step(N_("Edited {code}"), project_id=item.project_id, code=item.code) as step:
        refuse_frozen(store, item)
        step.put(edited)
    return edited


def refuse_frozen(store: Store, item: Item) -> None:
    """Raise RuleBroken when the card was frozen: it changes by numbered amendments only."""
    if item.kind in ("experiment", "indicator") and store.rows(
        "select 1 from version where item_id=? limit 1", (item.id,)
    ):
        raise RuleBroken(N_("{code} is frozen. To change it, leave an amendment."), code=item.code)


def link(step: Step, src_id: str, dst_id: str, relation: str, note: str = "") -> None:
    """Draw an arrow from the later thing to the earlier one; drawing it twice is no change."""
    assert relation in RELATIONS, relation
    exists = step.connection.execute(
        "select 1 from link where src_id=? and dst_id=? and relation=?", (src_id, dst_id, relation)
    ).fetchone()
    if not exists and src_id != dst_id:
        step.add(Link(id=new_id(), src_id=src_id, dst_id=dst_id, relation=relation, note=note, at=step.at))


def connect_items(store: Store, project_id: str, src_id: str, dst_id: str, relation: str) -> None:
    """A person says where something came from."""
    with store.step(N_("Connected two cards"), project_id=project_id) as step:
        link(step, src_id, dst_id, relation)


def disconnect_items(store: Store, project_id: str, link_id: str) -> None:
    """A person takes an arrow away."""
    found = store.find(Link, id=link_id)
    with store.step(N_("Took a connection away"), project_id=project_id) as step:
        for one in found:
            step.delete(one)


def delete_items(store: Store, project_id: str, item_ids: Iterable[str]) -> int:
    """Delete items with everything that hangs on them, as one step; undo brings all of it back."""
    ids = list(item_ids)
    with store.step(N_("Deleted {n} items"), project_id=project_id, n=len(ids)) as step:
        for item_id in ids:
            delete_item(store, step, item_id)
    return len(ids)


def delete_item(store: Store, step: Step, item_id: str) -> None:
    """Delete one item inside the open step; one that is gone already is no change. Raises RuleBroken for one that votes,
    ratings or readings rest on, or that stands on a ballot whose result is open."""
    found = store.find(Item, id=item_id)
    if not found:
        return
    item = found[0]
    refuse_frozen(store, item)
    if store.rows("select 1 from placement p join poll v on v.sheet_id=p.sheet_id where p.item_id=?"
                  " and (v.revealed_at<>'' or v.closed_at<>'') limit 1", (item_id,)):  # fmt: skip
        raise RuleBroken(N_("The result is open, so the ideas on the ballot stay as they are."))
    if store.rows("select 1 from placement p join poll v on v.sheet_id=p.sheet_id join channel c on c.poll_id=v.id"
                  " where p.item_id=? and (exists (select 1 from ballot b where b.channel_id=c.id)"
                  " or exists (select 1 from subtotal s where s.channel_id=c.id)"
                  " or coalesce(json_extract(v.data,'$.graded'),'{}')<>'{}') limit 1", (item_id,)):  # fmt: skip
        raise RuleBroken(N_("{code} stands on a ballot and votes are in, so it stays. You can set it aside instead."),
                         code=item.code)  # fmt: skip
    for kind, column in ((Mark, "option_id"), (Subtotal, "option_id"), (Rating, "criterion_id"), (Rating, "target_id"),
                         (Answer, "question_id"), (Measurement, "item_id")):  # fmt: skip
        if store.find(kind, **{column: item_id}):
            raise RuleBroken(
                N_("{code} already has votes, ratings or readings, so it stays. You can set it aside instead."),
                code=item.code,
            )
    for dependants in (
        store.find(Placement, item_id=item_id), store.find(Membership, item_id=item_id),
        store.find(Membership, cluster_id=item_id), store.find(Link, src_id=item_id), store.find(Link, dst_id=item_id),
        store.find(Version, item_id=item_id),
    ):  # fmt: skip
        for dependant in dependants:
            step.delete(dependant)
    step.delete(item)
