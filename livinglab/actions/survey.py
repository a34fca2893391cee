"""Asking questions and typing in what people answered, wave by wave, under their aliases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from livinglab.actions.items import last_ord, new_item, place
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.model.results import Answer
from livinglab.sheets.cards.due import due_date
from livinglab.sheets.survey.setup import DEFAULT_SCALE, LEVELS, MOST_INVITED, setup_of
from livinglab.sheets.survey.view import read
from livinglab.store import Store


def add_question(store: Store, sheet: Sheet, text: str, *, scale: tuple[int, int] = (1, 5), low_label: str = "",
                 high_label: str = "") -> Item:  # fmt: skip
    """A question at the end of the sheet, answered on a scale with words at its ends."""
    text = nfc(text).strip()
    if not text:
        raise RuleBroken(N_("Please write the question."))
    data: dict[str, Any] = {"scale": list(_checked(scale))}
    for key, label in (("low_label", low_label), ("high_label", high_label)):
        if label.strip():
            data[key] = nfc(label).strip()
    with store.step(N_("Added a question"), project_id=sheet.project_id) as step:
        item = new_item(store, step, sheet.project_id, "question", text, data=data, activity_id=sheet.activity_id)
        place(step, sheet.id, item.id, key_between(last_ord(store, sheet.id)))
    return item


def ask_set(store: Store, sheet: Sheet, key: str) -> int:
    """The ready-made questions of a set at the end of the sheet, those asked already left out; one step."""
    setup = setup_of(sheet)
    chosen = next(one for one in setup.sets if one.key == key)
    asked = {question.ready for question in read(store, store.get(Sheet, sheet.id)).questions}
    wanted = [(f"{key}.{no}", words) for no, words in enumerate(chosen.questions, 1) if f"{key}.{no}" not in asked]
    ord = last_ord(store, sheet.id)
    with store.step(N_("Asked ready-made questions"), project_id=sheet.project_id) as step:
        for ready, words in wanted:
            data: dict[str, Any] = {"scale": list(setup.scale), "ready": ready}
            data |= {name: said for name, said in (("low_label", str(setup.low)), ("high_label", str(setup.high)),
                                                   ("level", chosen.level)) if said}  # fmt: skip
            item = new_item(store, step, sheet.project_id, "question", str(words), data=data,
                            activity_id=sheet.activity_id)  # fmt: skip
            ord = key_between(ord)
            place(step, sheet.id, item.id, ord)
    return len(wanted)


def set_scale(store: Store, question_id: str, low: int, high: int) -> Item:
    """Another scale, where no answer would fall outside."""
    item = store.get(Item, question_id)
    low, high = _checked((low, high))
    values = [
        row[0]
        for row in store.rows("select value from answer where question_id=? and value is not null", (question_id,))
    ]
    if item.data.get("scale", list(DEFAULT_SCALE)) == [low, high]:
        return item
    if any(not low <= value <= high for value in values):
        raise RuleBroken(N_("{code} already has answers outside {low} to {high}."), code=item.code, low=low, high=high)
    edited = replace(item, data={**item.data, "scale": [low, high]})
    with store.step(N_("Edited {code}"), project_id=item.project_id, code=item.code) as step:
        step.put(edited)
    return edited


def set_level(store: Store, question_id: str, level: str) -> Item:
    """Which level of a training a question asks about; empty for none."""
    if level and level not in LEVELS:
        raise RuleBroken(N_("“{level}” is no level of a training."), level=level)
    item = store.get(Item, question_id)
    if item.data.get("level", "") == level:
        return item
    data = {key: value for key, value in item.data.items() if key != "level"}
    edited = replace(item, data={**data, "level": level} if level else data)
    with store.step(N_("Edited {code}"), project_id=item.project_id, code=item.code) as step:
        step.put(edited)
    return edited


def borrow_questions(store: Store, sheet: Sheet) -> int:
    """Put the questions of the project's other surveys on this sheet too, so that the same is asked again."""
    here = {one.item_id for one in store.find(Placement, sheet_id=sheet.id)}
    others = store.select(
        Item, "join placement p on p.item_id=t.id join sheet s on s.id=p.sheet_id"
        " where s.project_id=? and s.kind='survey' and s.id<>? and t.kind='question' order by p.ord", (sheet.project_id, sheet.id),
    )  # fmt: skip
    wanted = [item for item in dict.fromkeys(item.id for item in others) if item not in here]
    ord = last_ord(store, sheet.id)
    with store.step(N_("Asked the same questions again"), project_id=sheet.project_id) as step:
        for item_id in wanted:
            ord = key_between(ord)
            place(step, sheet.id, item_id, ord)
    return len(wanted)


def add_respondent(store: Store, sheet: Sheet, wave: str, alias: str) -> str:
    """Somebody's line in a wave; the alias that is already there is refused, so that nobody is counted twice."""
    alias = clean_alias(alias)
    view = read(store, store.get(Sheet, sheet.id))  # the caller's sheet may be older
    if _known(alias, view.present(wave)):
        raise RuleBroken(N_("{alias} already answered here. Correct that line, or write another alias."), alias=alias)
    # The spelling of the other wave is kept, so that a capital letter parts nobody from their own first answer.
    alias = _known(alias, view.rows(wave)) or alias
    current = store.get(Sheet, sheet.id)
    people = dict(current.data.get("people") or {})
    people[wave] = [*people.get(wave, ()), alias]
    with store.step(N_("Added {alias}"), project_id=sheet.project_id, alias=alias) as step:
        step.put(replace(current, data={**current.data, "people": people}))
    return alias


def answer(store: Store, question_id: str, wave: str, alias: str, value: float | None) -> None:
    """What somebody answered; None is "does not know or does not apply". Typing on corrects it."""
    question = store.get(Item, question_id)
    alias = clean_alias(alias)
    low, high = question.data.get("scale") or (1, 5)
    if value is not None and not low <= value <= high:
        raise RuleBroken(N_("{code} is answered from {low} to {high}."), code=question.code, low=low, high=high)
    found = store.find(Answer, question_id=question_id, wave=wave, respondent=alias)
    record = found[0] if found else Answer(id=new_id(), question_id=question_id, wave=wave, respondent=alias)
    with store.step(
        N_("{alias} answered {code}"), project_id=question.project_id, alias=alias, code=question.code
    ) as step:
        step.put(replace(record, value=None if value is None else float(value)))


def clear_answer(store: Store, question_id: str, wave: str, alias: str) -> None:
    """Take one answer away: it is missing then, which is not the same as "does not know"."""
    question = store.get(Item, question_id)
    with store.step(N_("Cleared an answer of {alias}"), project_id=question.project_id, alias=alias) as step:
        for found in store.find(Answer, question_id=question_id, wave=wave, respondent=alias):
            step.delete(found)


def rename_respondent(store: Store, sheet: Sheet, wave: str, alias: str, new: str) -> str:
    """Write an alias as it was written the other time; refused where somebody of that alias is in the wave already."""
    new = clean_alias(new)
    view = read(store, store.get(Sheet, sheet.id))  # the caller's sheet may be older
    others = [one for one in view.present(wave) if one != alias]
    if _known(new, others):
        raise RuleBroken(N_("{alias} already answered here. Correct that line, or write another alias."), alias=new)
    new = _known(new, view.rows(wave)) if _known(new, view.rows(wave)) not in ("", alias) else new
    with store.step(N_("Wrote {alias} as {new}"), project_id=sheet.project_id, alias=alias, new=new) as step:
        for question in view.questions:
            for found in store.find(Answer, question_id=question.item.id, wave=wave, respondent=alias):
                step.put(replace(found, respondent=new))
        step.put(_without(store, sheet, wave, alias, new))
    return new


def remove_respondent(store: Store, sheet: Sheet, wave: str, alias: str) -> None:
    """Take somebody's answers of one wave away, as one step."""
    view = read(store, store.get(Sheet, sheet.id))  # the caller's sheet may be older
    with store.step(N_("Removed {alias}"), project_id=sheet.project_id, alias=alias) as step:
        for question in view.questions:
            for found in store.find(Answer, question_id=question.item.id, wave=wave, respondent=alias):
                step.delete(found)
        step.put(_without(store, sheet, wave, alias))


def set_wave(store: Store, sheet: Sheet, wave: str) -> None:
    """Which wave is typed on this sheet."""
    current = store.get(Sheet, sheet.id)
    with store.step(N_("Chose when the survey is asked"), project_id=sheet.project_id) as step:
        step.put(replace(current, data={**current.data, "wave": wave}))


def set_invited(store: Store, sheet: Sheet, wave: str, people: int) -> None:
    """How many people were asked in a wave; 0 where nobody knows any more."""
    if not 0 <= people <= MOST_INVITED:
        raise RuleBroken(N_("The number of people asked goes from 1 to {most}."), most=MOST_INVITED)
    current = store.get(Sheet, sheet.id)
    invited = {key: n for key, n in (current.data.get("invited") or {}).items() if key != wave}
    if people:
        invited[wave] = people
    if invited == (current.data.get("invited") or {}):
        return
    with store.step(N_("Wrote how many people were asked"), project_id=sheet.project_id) as step:
        step.put(replace(current, data={**current.data, "invited": invited}))


def set_follow_up(store: Store, sheet: Sheet, words: str) -> None:
    """When it will be asked again, in words; the day they name is kept beside them."""
    current = store.get(Sheet, sheet.id)
    words = nfc(words).strip()
    today = datetime.fromisoformat(store.now()).astimezone().date()
    data = {key: value for key, value in current.data.items() if key != "follow_up"}
    if words:
        data["follow_up"] = {"words": words, "date": due_date(words, today)}
    with store.step(N_("Wrote when the survey is asked again"), project_id=sheet.project_id) as step:
        step.put(replace(current, data=data))


def clean_alias(alias: str) -> str:
    """The alias in normal form, blanks between words once; an empty one is refused."""
    alias = " ".join(nfc(alias).split())
    if not alias:
        raise RuleBroken(N_("Please give an alias."))
    return alias


def _known(alias: str, others: Sequence[str]) -> str:
    return next((one for one in others if one.casefold() == alias.casefold()), "")


def _without(store: Store, sheet: Sheet, wave: str, alias: str, instead: str = "") -> Sheet:
    current = store.get(Sheet, sheet.id)
    people = dict(current.data.get("people") or {})
    if wave in people:
        people[wave] = [instead if one == alias and instead else one for one in people[wave] if one != alias or instead]
    return replace(current, data={**current.data, "people": people}) if people else current


def _checked(scale: tuple[int, int]) -> tuple[int, int]:
    low, high = scale
    if not (0 <= low < high <= 10):
        raise RuleBroken(N_("A scale goes up, from 0 at least to 10 at most."))
    return low, high
