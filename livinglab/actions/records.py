"""Filling in the fields of records: of one, of several at once, and what a field names becomes an arrow of the trace."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from livinglab.actions.items import link, refuse_frozen
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.items import NAMED, Item, Link
from livinglab.model.lab import Sheet
from livinglab.model.photo import Photo
from livinglab.sheets.cards.due import due_date
from livinglab.store import Store, attachments
from livinglab.store.attachments import Picture, is_id
from livinglab.store.journal import Step

TEXT = "text"
"""The field that stands in `item.text`; all others stand in `item.data`."""


def keep_picture(store: Store, picture: Picture) -> str:
    """Put a picture among the library's attachments and return its id, to be named in a field. Raises a StoreError in a
    sentence."""
    return attachments.keep(store.path, picture)


def erase_picture(store: Store, picture_id: str) -> None:
    """Delete a picture for good, as those on it may ask: no undo and no backup brings it back. Raises RuleBroken while a
    card still shows it."""
    shown = store.select(Item, "where instr(t.data,?) limit 1", (picture_id,)) if is_id(picture_id) else []
    if shown:
        raise RuleBroken(N_("{code} still shows this photo. Take it away there first."), code=shown[0].code)
    attachments.erase(store.path, picture_id)


def set_fields(store: Store, item_id: str, values: Mapping[str, Any], *, dates: Collection[str] = ()) -> Item:
    """Write some fields of a record as one step; None or an empty text takes one away. Typing on in the same fields
    within seconds is one undo step. `dates` are the fields whose words may name a day: it is stored beside them."""
    item = store.get(Item, item_id)
    key = f"{item_id} {' '.join(sorted(values))}"
    typed = not any(
        isinstance(value, list | tuple | dict) for value in values.values()
    )  # what is picked is an act each
    with store.step(
        N_("Edited {code}"), project_id=item.project_id, merge_key=key if typed else None, code=item.code
    ) as step:
        return write(store, step, item, values, dates)


def set_fields_of(store: Store, project_id: str, item_ids: Iterable[str], values: Mapping[str, Any], *,
                  dates: Collection[str] = ()) -> int:  # fmt: skip
    """Write the same into fields of several records, as one step; returns how many there are."""
    items = [item for item_id in item_ids for item in store.find(Item, id=item_id)]
    with store.step(N_("Filled in {n} cards"), project_id=project_id, n=len(items)) as step:
        for item in items:
            write(store, step, item, values, dates)
    return len(items)


def set_head(store: Store, sheet_id: str, values: Mapping[str, Any], *, dates: Collection[str] = ()) -> Sheet:
    """Write fields that belong to the whole sheet, as one step."""
    sheet = store.get(Sheet, sheet_id)
    today = datetime.fromisoformat(store.now()).astimezone().date()
    head = dict(sheet.data.get("head") or {})
    for key, value in values.items():
        head = with_value(head, key, value, today if key in dates else None)
    data = {**sheet.data, "head": head} if head else {key: one for key, one in sheet.data.items() if key != "head"}
    label = N_("Filled in the head of a sheet")
    with store.step(label, project_id=sheet.project_id, merge_key=f"{sheet_id} {' '.join(sorted(values))}") as step:
        step.put(replace(sheet, data=data))
    return replace(sheet, data=data)


# --- parts that other verbs share --------------------------------------------------------------------------------
def write(store: Store, step: Step, item: Item, values: Mapping[str, Any], dates: Collection[str] = ()) -> Item:
    """Write fields into the open step. Raises RuleBroken for a frozen card."""
    refuse_frozen(store, item)
    edited = item
    for key, value in values.items():
        edited = with_field(edited, key, value, dated=key in dates)
    step.put(edited)
    follow(store, step, item.data, edited)
    return edited


def with_field(item: Item, key: str, value: Any, *, dated: bool = False) -> Item:
    """The item with one field written; a `dated` one gets the day its words name, counted from when it was made."""
    if key == TEXT:
        return replace(item, text=str(clean(value) or ""))
    made = datetime.fromisoformat(item.created_at).astimezone().date() if dated else None
    return replace(item, data=with_value(item.data, key, value, made))


def with_value(data: Mapping[str, Any], key: str, value: Any, made: date | None = None) -> dict[str, Any]:
    """The data with one field written, empty ones left out; with `made` also the day that its words name."""
    found = {name: old for name, old in data.items() if name != key}
    value = clean(value)
    if value not in (None, "", [], {}, False):
        found[key] = value
    if made is not None:
        found = with_value(found, f"{key}_date", due_date(str(value or ""), made))
    return found


def clean(value: Any) -> Any:
    """Texts in normal form, without the spaces around them."""
    if isinstance(value, str):
        return nfc(value).strip()
    if isinstance(value, list | tuple):
        return [clean(one) for one in value]
    if isinstance(value, Mapping):
        return {key: clean(one) for key, one in value.items()}
    return value


def follow(store: Store, step: Step, before: Mapping[str, Any], item: Item) -> None:
    """What fields bring along: arrows to the items they name, and a row for a picture they are the first to show."""
    _tie_named(store, step, before, item)
    for value in item.data.values():
        photo = Photo.read(value)
        if photo.id and isinstance(value, Mapping):
            attachments.remember(store.path, step, photo.id)


def _tie_named(store: Store, step: Step, before: Mapping[str, Any], item: Item) -> None:
    """Draw arrows to the items that fields name now, and take those away that fields named before and no longer do."""
    old, new = _names(before), _names(item.data)
    for gone in store.find(Link, src_id=item.id, relation="informed_by", note=NAMED) if old - new else ():
        if gone.dst_id in old - new:
            step.delete(gone)
    for named in sorted(new - old):
        if store.find(Item, id=named):
            link(step, item.id, named, "informed_by", NAMED)


def _names(data: Mapping[str, Any]) -> set[str]:
    """Words in lists that may be ids: the keys of options are shorter."""
    return {one for value in data.values() if isinstance(value, list) for one in value
            if isinstance(one, str) and len(one) == _ID_LENGTH}  # fmt: skip


_ID_LENGTH = 36
