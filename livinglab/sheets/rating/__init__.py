"""Ratings: several people score things on criteria; shown as medians with quartiles, never as a mean."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.i18n import N_
from livinglab.sheets.contract import Check, SheetKind
from livinglab.sheets.rating.blocks import blocks, room, worksheet
from livinglab.sheets.rating.names import criterion_name
from livinglab.sheets.rating.read import RatingView, read


def _is_empty(view: RatingView) -> bool:
    return not view.raters


def _checks(view: RatingView) -> Sequence[Check]:
    """Missing answers are said, never filled in."""
    found = []
    for criterion in view.criteria:
        for target in view.targets or (None,):
            missing = view.summary(criterion.id, target.id if target else None).missing
            if missing and view.raters:
                words = criterion_name(criterion)
                name = f"{target.code} {words}" if target else words
                found.append(Check(N_("{criterion}: {n} answers are missing."), {"criterion": name, "n": missing}))
    return found


KIND = SheetKind(
    id="rating",
    name=N_("Ratings"),
    awaits=N_("No ratings here yet"),
    how=N_("Ratings come with an imported workshop file and are shown here to be read."),
    item_kinds=("criterion",),
    read=read,
    is_empty=_is_empty,
    checks=_checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
)
