"""Ratings and answers on paper: counting the sheets, and typing their numbers a second time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.lab import Sheet
from livinglab.store import Store

MOST_SHEETS = 9_999


def count_sheets(store: Store, sheet: Sheet, moment: str, given: int | None, spoiled: int, unused: int) -> None:
    """How many sheets were given out (None: nobody counted), spoiled or blank, and not used."""
    if any(not 0 <= number <= MOST_SHEETS for number in (given or 0, spoiled, unused)):
        raise RuleBroken(N_("That many people cannot be right."))
    if given is not None and spoiled + unused > given:
        raise RuleBroken(N_("More sheets are spoiled or not used than were given out."))
    current = store.get(Sheet, sheet.id)
    told = {**dict(current.data.get("papers") or {}), moment: {"given": given, "spoiled": spoiled, "unused": unused}}
    with store.step(N_("Counted the sheets"), project_id=sheet.project_id) as step:
        step.put(replace(current, data={**current.data, "papers": told}))


def type_again(store: Store, sheet: Sheet, moment: str, who: str, values: Mapping[str, float | None]) -> None:
    """Numbers of somebody's sheet as they were typed the second time; nothing of the first time changes."""
    current = store.get(Sheet, sheet.id)
    told = dict(current.data.get("again") or {})
    line = {**dict(told.get(moment) or {})}
    line[who] = {**dict(line.get(who) or {}), **values}
    with store.step(N_("Typed the sheet of {alias} once more"), project_id=sheet.project_id, alias=who) as step:
        step.put(replace(current, data={**current.data, "again": {**told, moment: line}}))
