"""What could still be put on a rating sheet: things to rate, teams; and a weight as it was typed."""

from __future__ import annotations

from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.items import Item
from livinglab.model.lab import Team
from livinglab.sheets.rating.read import RatingView
from livinglab.store import Store

_SET_ASIDE = ("dropped", "on_hold")


def waiting_items(store: Store, view: RatingView) -> list[Item]:
    """Cards of the kind that is rated which are not on the sheet and were not set aside."""
    if view.setup.of == "project":
        return []
    up = {target.id for target in view.targets}
    found = store.select(
        Item, "where t.project_id=? and t.kind=? order by t.code_no", (view.sheet.project_id, view.setup.of)
    )
    return [item for item in found if item.id not in up and item.data.get("status") not in _SET_ASIDE]


def free_teams(store: Store, view: RatingView) -> list[str]:
    """Teams of the project without a column."""
    taken = {rater.casefold() for rater in view.raters}
    teams = store.find(Team, order="ord", project_id=view.sheet.project_id)
    return [team.name for team in teams if team.name.casefold() not in taken]


def number_in(words: str) -> float | None:
    """A weight as typed; none where nothing stands there. Raises RuleBroken."""
    words = words.strip().removesuffix("%").strip()
    if not words:
        return None
    try:
        return float(words.replace(",", "."))
    except ValueError:
        raise RuleBroken(N_("A weight is a number from 0 to 100.")) from None
