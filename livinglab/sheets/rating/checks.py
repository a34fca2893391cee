"""What is missing or odd on a rating sheet: said, never filled in."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.i18n import N_
from livinglab.sheets.contract import Check
from livinglab.sheets.rating.read import RatingView
from livinglab.sheets.rating.told import weight_sum

_MOST = 4


def _missing(view: RatingView) -> list[Check]:
    """A sentence a row; where many rows wait, one for all of them."""
    rows = {}
    for target, criterion in view.rows if view.raters else ():
        missing = view.missing(criterion.key, target.id if target else None, view.latest)
        if missing:
            rows[f"{target.code} {criterion.name}" if target else criterion.name] = missing
    if len(rows) > _MOST:
        return [Check(N_("{n} answers are missing in {rows} rows."), {"n": sum(rows.values()), "rows": len(rows)})]
    return [Check(N_("{criterion}: answers missing: {n}."), {"criterion": one, "n": n}) for one, n in rows.items()]


def checks(view: RatingView) -> Sequence[Check]:
    """Missing answers first, then weights and evidence."""
    found = _missing(view)
    if view.setup.weights and any(one.weight is not None for one in view.criteria) and weight_sum(view) != 100:
        found.append(Check(N_("The weights do not add up to 100 yet."), {}))
    without = [one.name for one in view.criteria if view.setup.evidence and not one.evidence]
    if without and view.values:
        found.append(Check(N_("No evidence is written yet: {names}."), {"names": ", ".join(without)}))
    return found
