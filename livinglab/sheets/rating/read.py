"""Reads ratings: criteria in their order, what was rated, who rated, and medians with quartiles.

A criterion is an item of kind "criterion" placed on the sheet; `rating.rater` is a team's name or an alias,
`target_id` the item that was rated, empty where the project as a whole was. `sheet.data`: `scale` in words, `n` raters
the file speaks of, `rule` "ranking" where a value is a rank from 1 (1 is first)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from livinglab.analysis.concordance import Concordance, concordance
from livinglab.analysis.ratings import Rating as Summary
from livinglab.analysis.ratings import rating as summary_of
from livinglab.model.items import Item
from livinglab.model.lab import Sheet, Team
from livinglab.model.results import Rating
from livinglab.store import Store


@dataclass(frozen=True)
class RatingView:
    """A rating sheet: `values` by (target or None, criterion, rater)."""

    sheet: Sheet
    criteria: tuple[Item, ...]
    targets: tuple[Item, ...]
    raters: tuple[str, ...]
    values: dict[tuple[str | None, str, str], float | None]
    comments: tuple[Rating, ...] = ()

    @property
    def scale(self) -> str:
        return str(self.sheet.data.get("scale") or "")

    @property
    def is_ranking(self) -> bool:
        return self.sheet.data.get("rule") == "ranking"

    def scores(self, criterion_id: str, target_id: str | None = None) -> list[float | None]:
        """What each rater gave, in the order of the raters; None is missing, never zero."""
        return [self.values.get((target_id, criterion_id, rater)) for rater in self.raters]

    def summary(self, criterion_id: str, target_id: str | None = None) -> Summary:
        """Median, quartiles and how many answered."""
        return summary_of(self.scores(criterion_id, target_id))

    @property
    def agreement(self) -> Concordance | None:
        """How far the raters see one order, where they ranked."""
        if not self.is_ranking:
            return None
        return concordance([[self.values.get((None, one.id, rater)) for one in self.criteria] for rater in self.raters])


def read(store: Store, sheet: Sheet) -> RatingView:
    """Everything on a rating sheet."""
    ratings = store.find(Rating, order="id", sheet_id=sheet.id)
    placed = store.select(
        Item,
        "join placement p on p.item_id=t.id where p.sheet_id=? and t.kind='criterion' order by p.ord, t.code_no",
        (sheet.id,),
    )
    used = {one.criterion_id for one in ratings}
    criteria = [*placed, *(_item(store, one) for one in sorted(used - {item.id for item in placed}))]
    wanted = {one.target_id for one in ratings if one.target_id}
    targets = sorted((_item(store, one) for one in wanted), key=lambda item: (item.prefix, item.code_no, item.id))
    return RatingView(
        sheet,
        tuple(criteria),
        tuple(targets),
        _in_order(store, sheet, {one.rater for one in ratings}),
        {(one.target_id, one.criterion_id, one.rater): one.value for one in ratings},
        tuple(one for one in ratings if one.comment),
    )


def _in_order(store: Store, sheet: Sheet, raters: set[str]) -> tuple[str, ...]:
    """Teams in their own order, then everybody else by number and name."""
    teams = [team.name for team in store.find(Team, order="ord", project_id=sheet.project_id)]

    def key(rater: str) -> tuple[int, list[tuple[int, str]]]:
        place = teams.index(rater) if rater in teams else len(teams)
        return place, [(int(part), "") if part.isdecimal() else (-1, part) for part in re.findall(r"\d+|\D+", rater)]

    return tuple(sorted(raters, key=key))


def _item(store: Store, item_id: str) -> Item:
    return store.get(Item, item_id)
