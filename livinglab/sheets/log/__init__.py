"""The log: what happened, and what was measured over time."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.contract import SheetKind
from livinglab.sheets.log.blocks import blocks, room
from livinglab.sheets.log.checks import checks
from livinglab.sheets.log.read import LogView, read
from livinglab.sheets.log.setup import check_method
from livinglab.sheets.log.worksheet import worksheet


def _is_empty(view: LogView) -> bool:
    return not view.entries and all(series.is_empty for series in view.run.series)


KIND = SheetKind(
    id="log",
    name=N_("Diary and readings"),
    awaits=N_("Waiting for the first entry"),
    how=N_("Write down what you saw today, and what you counted, right when it happens."),
    item_kinds=("log",),
    read=read,
    is_empty=_is_empty,
    checks=checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
    check_method=check_method,
)
