"""Filling in cards, putting them in order, freezing them and leaving numbered amendments."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from livinglab.actions.items import link, new_item, place, refuse_frozen
from livinglab.actions.records import TEXT as TEXT
from livinglab.actions.records import clean, follow, set_fields, with_field
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Link, Placement, Version
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.sheets.cards.sentence import Sentence
from livinglab.store import Store

_LONGEST_NUMBER = 10  # digits; more are no code, and more than the library's numbers hold


def begin_card(store: Store, sheet: Sheet, kind: str, fields: Mapping[str, Any] | None = None, *,
               after: str | None = None, team_id: str | None = None, dates: Collection[str] = ()) -> Item:  # fmt: skip
    """Make a card behind another of the sheet, or at its end; on a team's sheet it is that team's. `dates` are fields whose
    words may name a day."""
    with store.step(N_("Added a card"), project_id=sheet.project_id) as step:
        blank = new_item(store, step, sheet.project_id, kind, activity_id=sheet.activity_id,
                         team_id=team_id or sheet.team_id)  # fmt: skip
        item = blank
        for key, value in (fields or {}).items():
            item = with_field(item, key, value, dated=key in dates or _is_due(kind, key))
        step.put(item)
        follow(store, step, {}, item)
        place(step, sheet.id, item.id, _ord_behind(store, sheet.id, after))
    return item


def write_field(store: Store, item_id: str, key: str, value: Any, *, dated: bool = False) -> Item:
    """Write one field of a card; None or an empty text takes it away. Typing on within seconds is one undo step. The
    words of a `dated` one may name a day."""
    dates = (key,) if dated or _is_due(store.get(Item, item_id).kind, key) else ()
    return set_fields(store, item_id, {key: value}, dates=dates)


def _is_due(kind: str, key: str) -> bool:
    """Whether a field holds the day of a promise, also where a method file calls it words."""
    return kind == "action" and key == "due"


def write_slot(store: Store, item_id: str, key: str, index: int, value: str, form: str = "") -> Item:
    """Fill one slot of a sentence; `form` is the blank sentence of the method where none was begun yet."""
    item = store.get(Item, item_id)
    stored = item.text if key == TEXT else str(item.data.get(key, ""))
    sentence = Sentence.fillable(stored or form).with_slot(index, value)
    if sentence.is_empty and not stored:
        return item
    return write_field(store, item_id, key, sentence.text)


def move_card(store: Store, sheet_id: str, item_id: str, after: str | None) -> None:
    """Put a card behind another of its sheet, or first."""
    placements = [one for one in store.find(Placement, order="ord", sheet_id=sheet_id) if one.item_id != item_id]
    own = store.find(Placement, sheet_id=sheet_id, item_id=item_id)
    position = next((i for i, one in enumerate(placements) if one.item_id == after), -1)
    before = placements[position].ord if position >= 0 else ""
    following = placements[position + 1].ord if position + 1 < len(placements) else ""
    item = store.get(Item, item_id)
    with store.step(N_("Moved {code}"), project_id=item.project_id, code=item.code) as step:
        for one in own:
            step.put(replace(one, ord=key_between(before, following)))


def add_evidence(store: Store, item_id: str, code: str) -> Item:
    """Tie a card to what it came from, by the code people read; the sentence says when there is none such."""
    item = store.get(Item, item_id)
    wanted = nfc(code).strip().upper()
    found = next((one for one in store.find(Item, project_id=item.project_id) if one.code.upper() == wanted), None)
    found = found or _by_number(store, item.project_id, wanted)
    if found is None or found.id == item_id:
        raise RuleBroken(N_("There is no {code} in this project."), code=code.strip())
    with store.step(
        N_("Tied {code} to {source}"), project_id=item.project_id, code=item.code, source=found.code
    ) as step:
        link(step, item.id, found.id, "derived_from")
    return found


def remove_evidence(store: Store, item_id: str, source_id: str) -> None:
    """Take the tie between a card and what it came from away."""
    item, source = store.get(Item, item_id), store.get(Item, source_id)
    links = store.find(Link, src_id=item_id, dst_id=source_id)
    with store.step(
        N_("Untied {code} from {source}"), project_id=item.project_id, code=item.code, source=source.code
    ) as step:
        for one in links:
            step.delete(one)


def freeze_card(store: Store, item_id: str) -> Version:
    """Freeze a card as it stands: version 1. From now on it changes by amendments only, and undo stops here."""
    item = store.get(Item, item_id)
    with store.step(N_("Froze {code}"), project_id=item.project_id, barrier=True, code=item.code) as step:
        refuse_frozen(store, item)
        version = Version(
            id=new_id(), item_id=item_id, no=1, frozen_at=step.at, data={"text": item.text, "fields": item.data}
        )
        step.add(version)
    return version


def amend(store: Store, item_id: str, changes: Mapping[str, Any], reason: str, at_text: str = "", *,
          section: str = "", log_id: str = "") -> Version:  # fmt: skip
    """Leave a numbered amendment on a frozen card: which fields changed to what, why, and when in people's words.

    The frozen words stay as they were. `section` names the field under which it is shown where none is changed, `log_id`
    the diary entry it was made from."""
    reason = nfc(reason).strip()
    if not reason:
        raise RuleBroken(N_("Please say why it changed."))
    item = store.get(Item, item_id)
    versions = store.find(Version, order="no", item_id=item_id)
    if not versions:
        raise RuleBroken(N_("{code} is not frozen yet, so it can simply be edited."), code=item.code)
    number = versions[-1].no
    with store.step(N_("Amended {code}: {n}"), project_id=item.project_id, code=item.code, n=number) as step:
        version = Version(
            id=new_id(), item_id=item_id, no=number + 1, frozen_at=step.at, reason=reason,
            data={"text": reason, "fields": {key: clean(value) for key, value in changes.items()}, "at_text": nfc(at_text).strip(),
                  "section": section, **({"log_id": log_id} if log_id else {})},
        )  # fmt: skip
        step.add(version)
    return version


def _ord_behind(store: Store, sheet_id: str, after: str | None) -> str:
    placements = store.find(Placement, order="ord", sheet_id=sheet_id)
    position = next((i for i, one in enumerate(placements) if one.item_id == after), len(placements) - 1)
    before = placements[position].ord if position >= 0 else ""
    following = placements[position + 1].ord if position + 1 < len(placements) else ""
    return key_between(before, following)


def _by_number(store: Store, project_id: str, wanted: str) -> Item | None:
    """N4 finds N04: people leave zeros out when they type what they read."""
    letters = wanted.rstrip("0123456789")
    digits = wanted[len(letters) :]
    if not 0 < len(digits) < _LONGEST_NUMBER:
        return None
    found = store.find(Item, project_id=project_id, prefix=letters, code_no=int(digits))
    return next(iter(found), None)
