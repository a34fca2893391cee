"""What to ask once more about a network; nothing of it stops anybody."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.i18n import N_
from livinglab.sheets.contract import Check
from livinglab.sheets.network.read import NetworkView

_MOST_ALONE = 3
_ENOUGH = 4  # groups before it is worth saying that all are of one sort


def checks(view: NetworkView) -> Sequence[Check]:
    """Groups nobody is tied to, nobody who disagrees, only one sector, parts nothing joins."""
    found = _alone(view)
    if len(view.nodes) < _ENOUGH:
        return found
    if not any(node.disagrees for node in view.nodes):
        found.append(Check(N_("Is there a neighbour who sees it differently? Draw at least one, and invite them."), {}))
    sectors = {node.sector for node in view.nodes if node.sector}
    if len(sectors) == 1:
        found.append(Check(N_("Only {sector} is in the picture so far. Who else is there?"), {"sector": sectors.pop()}))
    if len(view.parts) > 1:
        found.append(
            Check(N_("{n} parts are not tied to each other. Who knows people in two of them?"), {"n": len(view.parts)})
        )
    return found


def _alone(view: NetworkView) -> list[Check]:
    alone = view.alone if view.ties else ()
    if len(alone) > _MOST_ALONE:
        return [Check(N_("{n} groups have no tie to another yet."), {"n": len(alone)})]
    return [Check(N_("{code} has no tie to another group yet."), {"code": node.code}) for node in alone]
