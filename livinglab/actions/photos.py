"""Photos as notes: put up with their words, and whether those on them agreed to have them shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from livinglab.actions.items import last_ord, new_item, place
from livinglab.i18n import N_
from livinglab.model.items import PHOTO, Item
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.store import Store, attachments
from livinglab.store.attachments import Picture


def put_up_photos(store: Store, sheet: Sheet, photos: Sequence[tuple[Picture, str]], *, team_id: str | None = None,
                  lane: str = "", at: tuple[float, float] | None = None) -> list[Item]:  # fmt: skip
    """New notes at the end of the board, a photo with its words each, as one step. Nobody was asked yet, so none of them
    is printed. Raises a StoreError where a picture cannot be kept."""
    for picture, _words in photos:
        attachments.keep(store.path, picture)
    made, ord = [], last_ord(store, sheet.id)
    with store.step(N_("Put up photos on the board"), project_id=sheet.project_id) as step:
        for number, (picture, words) in enumerate(photos):
            data = {PHOTO: {"id": picture.id, "w": picture.width, "h": picture.height}}
            item = new_item(store, step, sheet.project_id, "note", words, data=data, activity_id=sheet.activity_id,
                            team_id=team_id)  # fmt: skip
            attachments.remember(store.path, step, picture.id)
            ord = key_between(ord)
            x, y = (at[0] + number * 24.0, at[1] + number * 24.0) if at else (None, None)
            place(step, sheet.id, item.id, ord, x=x, y=y, lane=lane)
            made.append(item)
    return made


def agree_to_photos(store: Store, project_id: str, item_ids: Iterable[str], agreed: bool) -> None:
    """Say whether those on these photos agreed to have them printed and shown."""
    items = [item for item_id in item_ids for item in store.find(Item, id=item_id) if PHOTO in item.data]
    label = N_("Said that these photos may be shown") if agreed else N_("Said that these photos are not shown")
    with store.step(label, project_id=project_id) as step:
        for item in items:
            photo = {key: value for key, value in item.data[PHOTO].items() if key != "printable"}
            step.put(replace(item, data={**item.data, PHOTO: photo | ({"printable": True} if agreed else {})}))


def agree_to_photo(store: Store, item_id: str, key: str, agreed: bool) -> None:
    """The same of one photo in any field of an item."""
    label = N_("Said that these photos may be shown") if agreed else N_("Said that these photos are not shown")
    _describe(store, item_id, key, label, printable=agreed or None)


def name_on_photo(store: Store, item_id: str, key: str, people: Sequence[str]) -> None:
    """Say who is on a photo, by participants' ids: each of them then decides whether it is shown."""
    _describe(store, item_id, key, N_("Said who is on a photo"), people=list(people) or None)


def _describe(store: Store, item_id: str, key: str, label: str, **said: object) -> None:
    """Change what is said of a photo; None takes it away."""
    item = store.get(Item, item_id)
    told = {**item.data[key], **said}
    photo = {name: value for name, value in told.items() if value is not None}
    with store.step(label, project_id=item.project_id) as step:
        step.put(replace(item, data={**item.data, key: photo}))
