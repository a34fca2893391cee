"""Ratings: several people score things on criteria; shown as medians with quartiles, never as a mean."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.contract import SheetKind
from livinglab.sheets.rating.blocks import blocks, room
from livinglab.sheets.rating.checks import checks
from livinglab.sheets.rating.read import RatingView, read
from livinglab.sheets.rating.setup import check_method
from livinglab.sheets.rating.worksheet import worksheet


def _is_empty(view: RatingView) -> bool:
    written = any(one.evidence or one.more for one in view.criteria)
    return not (view.values or view.unknown or view.said or view.raters or written)


KIND = SheetKind(
    id="rating",
    name=N_("Ratings"),
    awaits=N_("No ratings here yet"),
    how=N_("Write who rates in the line below, a team or an alias, then type their numbers into the table."),
    item_kinds=("criterion",),
    read=read,
    is_empty=_is_empty,
    checks=checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
    check_method=check_method,
)
