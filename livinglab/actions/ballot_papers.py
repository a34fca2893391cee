"""Remembering which ballot papers were printed, so that no number is given out twice."""

from __future__ import annotations

from dataclasses import replace

from livinglab.actions.vote_parts import open_view, own_poll
from livinglab.i18n import N_
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.paper.numbers import HIGHEST, printed
from livinglab.store import Store


def remember_printed(store: Store, sheet: Sheet, highest: int) -> None:
    """Papers up to this number are on the table; the next printing goes on behind it. A lower number changes nothing."""
    view = open_view(store, sheet)
    highest = min(highest, HIGHEST)
    if highest <= printed(view):
        return
    with store.step(N_("Printed ballot papers up to number {n}"), project_id=sheet.project_id, n=highest) as step:
        poll = own_poll(store, step, sheet, view)
        step.put(replace(poll, data={**poll.data, "printed": highest}))
