"""Rating: values cell by cell, who rates, what is rated, criteria people make, and what is written beside the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from livinglab.actions.items import delete_item, last_ord, new_item, place
from livinglab.actions.survey import clean_alias
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model import plain
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Project, Sheet
from livinglab.model.order import key_between
from livinglab.model.results import Rating
from livinglab.sheets.rating.names import Criterion
from livinglab.sheets.rating.read import AGREED, RatingView, read
from livinglab.store import Store
from livinglab.store.journal import Step


def rate(store: Store, sheet: Sheet, key: str, rater: str, value: float | None, *, target_id: str | None = None,
         moment: str = "") -> None:  # fmt: skip
    """One cell: a value on the scale, or None for "do not know". Rating again corrects it."""
    view = _now(store, sheet)
    low, high = view.bounds
    if value is not None and not low <= value <= high:
        raise RuleBroken(N_("The scale goes from {low} to {high}."), low=low, high=high)
    with store.step(N_("Rated {criterion}"), project_id=sheet.project_id, criterion=_known(view, key).name) as step:
        record = _record(store, step, view, key, rater, target_id, moment)
        changed = replace(record, value=None if value is None else float(value))
        step.put(changed)
        _say_unknown(store, step, sheet, record.id, value is None)


def clear_rating(store: Store, sheet: Sheet, key: str, rater: str, *, target_id: str | None = None,
                 moment: str = "") -> None:  # fmt: skip
    """Take a cell's value away: it is missing then. What was written beside it stays."""
    view = _now(store, sheet)
    item = _known(view, key).items.get(moment)
    if item is None:
        return
    with store.step(N_("Cleared a rating"), project_id=sheet.project_id) as step:
        for found in _found(store, sheet, item.id, rater, target_id):
            if found.comment:
                step.put(replace(found, value=None))
            else:
                step.delete(found)
            _say_unknown(store, step, sheet, found.id, False)


def comment_rating(store: Store, sheet: Sheet, key: str, rater: str, words: str, *, target_id: str | None = None,
                   moment: str = "") -> None:  # fmt: skip
    """What somebody says beside a cell, word for word; no words take it away."""
    view, words = _now(store, sheet), nfc(words).strip()
    if not words and (target_id, key, moment, rater) not in view.said:
        return
    with store.step(N_("Wrote a reason"), project_id=sheet.project_id) as step:
        record = _record(store, step, view, key, rater, target_id, moment)
        if (
            not words
            and record.value is None
            and record.id not in (store.get(Sheet, sheet.id).data.get("unknown") or ())
        ):
            step.delete(record)
        else:
            step.put(replace(record, comment=words))


def write_beside(store: Store, sheet: Sheet, key: str, field: str, words: Any, *, more: bool = True) -> None:
    """Evidence (`more` False), or one of the fields a criterion has beside its value; None or no words take it away."""
    view = _now(store, sheet)
    words = nfc(words).strip() if isinstance(words, str) else words
    before = _known(view, key).more.get(field) if more else _known(view, key).data.get(field)
    if (before or "") == (words if words is not None else ""):
        return
    with store.step(N_("Wrote evidence"), project_id=sheet.project_id) as step:
        item = _made(store, step, view, key, "")
        inner = dict(plain.mapped(item.data.get("more"))) if more else dict(item.data)
        inner = _with(inner, field, words)
        step.put(replace(item, data=_with(item.data, "more", inner or None) if more else inner))


def add_raters(store: Store, sheet: Sheet, names: Sequence[str]) -> list[str]:
    """Columns of teams, aliases or numbers in one step, in this order; one that is there is refused."""
    view, names = _now(store, sheet), [clean_alias(name) if name else AGREED for name in names]
    taken = {one.casefold() for one in view.raters}
    again = next((one for one in names if one.casefold() in taken), None)
    if again is not None:
        raise RuleBroken(N_("{name} is there already."), name=again or "✓")
    with store.step(N_("Added raters"), project_id=sheet.project_id) as step:
        step.put(_with_raters(store, sheet, [*view.raters, *names]))
    return list(names)


def rename_rater(store: Store, sheet: Sheet, old: str, new: str) -> str:
    """Write somebody's name otherwise, in every cell."""
    new, view = clean_alias(new), _now(store, sheet)
    if any(one.casefold() == new.casefold() for one in view.raters if one != old):
        raise RuleBroken(N_("{name} is there already."), name=new)
    with store.step(N_("Wrote {alias} as {new}"), project_id=sheet.project_id, alias=old, new=new) as step:
        for found in store.find(Rating, sheet_id=sheet.id, rater=old):
            step.put(replace(found, rater=new))
        step.put(_with_raters(store, sheet, [new if one == old else one for one in view.raters]))
    return new


def remove_rater(store: Store, sheet: Sheet, name: str) -> None:
    """Take somebody's column away with all in it, as one step."""
    view = _now(store, sheet)
    with store.step(N_("Removed {alias}"), project_id=sheet.project_id, alias=name) as step:
        for found in store.find(Rating, sheet_id=sheet.id, rater=name):
            step.delete(found)
        step.put(_with_raters(store, sheet, [one for one in view.raters if one != name]))


def choose_targets(store: Store, sheet: Sheet, item_ids: Sequence[str]) -> int:
    """Put what is rated on the sheet, all in one step."""
    here = {one.item_id for one in store.find(Placement, sheet_id=sheet.id)}
    wanted = [one for one in dict.fromkeys(item_ids) if one not in here]
    ord = last_ord(store, sheet.id)
    with store.step(N_("Chose what is rated"), project_id=sheet.project_id) as step:
        for item_id in wanted:
            ord = key_between(ord)
            place(step, sheet.id, item_id, ord)
    return len(wanted)


def remove_target(store: Store, sheet: Sheet, item_id: str) -> None:
    """Take something off the sheet with its ratings here; the card itself stays."""
    with store.step(N_("Took a card off the rating"), project_id=sheet.project_id) as step:
        for rating in store.find(Rating, sheet_id=sheet.id, target_id=item_id):
            step.delete(rating)
        for placed in store.find(Placement, sheet_id=sheet.id, item_id=item_id):
            step.delete(placed)


def add_criterion(store: Store, sheet: Sheet, text: str) -> Item:
    """A criterion people made, at the end."""
    return add_criteria(store, sheet, [text])[0]


def add_criteria(store: Store, sheet: Sheet, texts: Sequence[str]) -> list[Item]:
    """Several criteria in one step."""
    texts = [nfc(text).strip() for text in texts]
    if not all(texts):
        raise RuleBroken(N_("Please write the criterion."))
    names = [one.name.casefold() for one in _now(store, sheet).criteria]
    again = next((text for text in texts if text.casefold() in names), None)
    if again is not None:
        raise RuleBroken(N_("{name} is there already."), name=again)
    with store.step(N_("Added a criterion"), project_id=sheet.project_id) as step:
        return [_new_criterion(store, step, sheet, text, {}) for text in texts]


def rename_criterion(store: Store, sheet: Sheet, key: str, text: str) -> None:
    """Say a criterion of one's own otherwise; its later rounds too."""
    text = nfc(text).strip()
    if not text:
        raise RuleBroken(N_("Please write the criterion."))
    with store.step(N_("Edited a criterion"), project_id=sheet.project_id) as step:
        for item in _known(_now(store, sheet), key).items.values():
            step.put(replace(item, text=text))


def remove_criterion(store: Store, sheet: Sheet, key: str) -> None:
    """Take a criterion of one's own away with what was given on it, as one step."""
    with store.step(N_("Removed a criterion"), project_id=sheet.project_id) as step:
        for item in _known(_now(store, sheet), key).items.values():
            for rating in store.find(Rating, criterion_id=item.id):
                step.delete(rating)
        for item in _known(_now(store, sheet), key).items.values():
            delete_item(store, step, item.id)


def weigh(store: Store, sheet: Sheet, key: str, weight: float | None) -> None:
    """How much a criterion counts, of 100 for all together; None takes the weight away."""
    if weight is not None and not 0 <= weight <= 100:
        raise RuleBroken(N_("A weight is a number from 0 to 100."))
    view = _now(store, sheet)
    if _known(view, key).weight == weight:
        return
    with store.step(N_("Weighed a criterion"), project_id=sheet.project_id) as step:
        item = _made(store, step, view, key, "")
        step.put(replace(item, data=_with(item.data, "weight", weight)))


def cover(store: Store, sheet: Sheet, covered: bool) -> None:
    """Whether the room sees results only when everybody is in."""
    current = store.get(Sheet, sheet.id)
    with store.step(N_("Covered or opened the results"), project_id=sheet.project_id) as step:
        step.put(replace(current, data={**current.data, "covered": covered}))


def choose_region_type(store: Store, project_id: str, region_type: str, why: str) -> Project:
    """The facilitator's choice of how this region works, with the reason; "" takes it back."""
    project = store.get(Project, project_id)
    if region_type not in ("", "community_led", "resource_combining"):
        raise RuleBroken(N_("There is no such type of region."))
    data = _with(project.data, "region_type_reason", nfc(why).strip() or None)
    if project.region_type != region_type:
        data.pop("region_type_text", None)  # the words of an imported file spoke of another type
    changed = replace(project, region_type=region_type, data=data)
    with store.step(N_("Chose the type of region"), project_id=project_id) as step:
        step.put(changed)
    return changed


# --- parts ---------------------------------------------------------------------------------------------------------
def _now(store: Store, sheet: Sheet) -> RatingView:
    return read(store, store.get(Sheet, sheet.id))  # the caller's sheet may be older


def _known(view: RatingView, key: str) -> Criterion:
    found = next((one for one in view.criteria if one.key == key or key in {i.id for i in one.items.values()}), None)
    if found is None:
        raise RuleBroken(N_("This criterion is not on the sheet any more."))
    return found


def _made(store: Store, step: Step, view: RatingView, key: str, moment: str) -> Item:
    """The criterion's item; those the method brings along become items all together when the first is used."""
    wanted = _known(view, key)
    if moment in wanted.items:
        return wanted.items[moment]
    made: dict[str, Item] = {}
    firsts = [one for one in view.criteria if one.fixed is not None and "" not in one.items]
    for one in firsts:
        assert one.fixed is not None
        made[one.key] = _new_criterion(store, step, view.sheet, one.fixed.words.ko, {"key": one.key})
    first = made.get(wanted.key) or wanted.items.get("")
    if moment == "":
        assert first is not None
        return first
    data: dict[str, Any] = {"pass": moment} | ({"key": wanted.key} if wanted.fixed else {})
    if first is not None:
        data["of"] = first.id
    return _new_criterion(store, step, view.sheet, first.text if first else wanted.name, data)


def _new_criterion(store: Store, step: Step, sheet: Sheet, text: str, data: dict[str, Any]) -> Item:
    item = new_item(store, step, sheet.project_id, "criterion", text, data=data, activity_id=sheet.activity_id)
    place(step, sheet.id, item.id, key_between(last_ord(store, sheet.id)))
    return item


def _record(store: Store, step: Step, view: RatingView, key: str, rater: str, target_id: str | None,
            moment: str) -> Rating:  # fmt: skip
    item = _made(store, step, view, key, moment)
    if rater not in view.raters:
        step.put(_with_raters(store, view.sheet, [*view.raters, rater]))
    found = _found(store, view.sheet, item.id, rater, target_id)
    if found:
        return found[0]
    made = Rating(id=new_id(), sheet_id=view.sheet.id, criterion_id=item.id, rater=rater, target_id=target_id)
    step.add(made)
    return made


def _found(store: Store, sheet: Sheet, item_id: str, rater: str, target_id: str | None) -> list[Rating]:
    return store.find(Rating, sheet_id=sheet.id, criterion_id=item_id, rater=rater, target_id=target_id)


def _say_unknown(store: Store, step: Step, sheet: Sheet, rating_id: str, unknown: bool) -> None:
    current = store.get(Sheet, sheet.id)
    listed = [one for one in current.data.get("unknown") or () if one != rating_id]
    listed += [rating_id] if unknown else []
    step.put(replace(current, data=_with(current.data, "unknown", listed or None)))


def _with_raters(store: Store, sheet: Sheet, raters: Sequence[str]) -> Sheet:
    current = store.get(Sheet, sheet.id)
    return replace(current, data={**current.data, "people": {"raters": list(raters)}})


def _with(data: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    found = {one: given for one, given in data.items() if one != key}
    return found if value in (None, "") else {**found, key: value}
