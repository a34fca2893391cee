"""Remembering which numbered sheets of a rating or survey were printed, round by round and wave by wave."""

from __future__ import annotations

from dataclasses import replace

from livinglab.i18n import N_
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.paper.numbers import HIGHEST
from livinglab.sheets.numbered import printed, with_printed
from livinglab.store import Store


def remember_sheets(store: Store, sheet: Sheet, part: str, highest: int) -> None:
    """Sheets up to this number are on the table; the next printing goes on behind it. A lower number changes nothing."""
    current = store.get(Sheet, sheet.id)
    highest = min(highest, HIGHEST)
    if highest <= printed(current, part):
        return
    with store.step(N_("Printed sheets up to number {n}"), project_id=sheet.project_id, n=highest) as step:
        step.put(replace(current, data=with_printed(current, part, highest)))
