"""Remembering which numbered papers were printed: of votes, and of ratings and surveys round by round, wave by wave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from livinglab.actions.ballot_papers import remember_printed
from livinglab.errors import UserError
from livinglab.i18n import N_
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.paper.numbers import HIGHEST
from livinglab.sheets.numbered import printed, with_printed
from livinglab.store import Store


@dataclass(frozen=True)
class Numbers:
    """The numbers of a sheet up to `last`, in one round or wave, stand on a paper that was made."""

    sheet_id: str
    last: int
    part: str = ""


def give_out(store: Store, made: Iterable[Numbers]) -> None:
    """Papers with these numbers are on the table. Raises UserError where one can no longer be written down, all others
    remembered: a vote that was opened meanwhile."""
    failed: UserError | None = None
    for one in made:
        sheet = store.get(Sheet, one.sheet_id)
        try:
            if sheet.kind == "ballot":
                remember_printed(store, sheet, one.last)
            else:
                remember_sheets(store, sheet, one.part, one.last)
        except UserError as error:
            failed = failed or error
    if failed is not None:
        raise failed


def remember_sheets(store: Store, sheet: Sheet, part: str, highest: int) -> None:
    """Sheets up to this number are on the table; the next printing goes on behind it. A lower number changes nothing."""
    current = store.get(Sheet, sheet.id)
    highest = min(highest, HIGHEST)
    if highest <= printed(current, part):
        return
    with store.step(N_("Printed sheets up to number {n}"), project_id=sheet.project_id, n=highest) as step:
        step.put(replace(current, data=with_printed(current, part, highest)))
