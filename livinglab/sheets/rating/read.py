"""Reads ratings: criteria in their order, what was rated, who rated, and medians with quartiles.

A criterion is an item of kind "criterion" placed on the sheet, made when it is first rated where the method brings it
along; `data["key"]` is the method's key, `data["pass"]` the round or moment after the first, `data["of"]` its first item.
`rating.rater` is a team's name or an alias, empty for a value all agreed on; `target_id` the item that was rated, empty
where the project as a whole was. `sheet.data`: `scale` in words, `n` raters the file speaks of, `rule` "ranking" where
a value is a rank from 1 (1 is first), `people` raters in order, `unknown` ids of ratings that say "do not know"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from livinglab.analysis.concordance import Concordance, concordance
from livinglab.analysis.ratings import Rating as Summary
from livinglab.analysis.ratings import rating as summary_of
from livinglab.blocks.stages import STAGES, Stage
from livinglab.i18n import tr
from livinglab.model import plain
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Project, Sheet, Team
from livinglab.model.results import Rating
from livinglab.sheets.rating.names import Criterion, criteria_of
from livinglab.sheets.rating.setup import Setup
from livinglab.sheets.second_pass import again
from livinglab.store import Store

AGREED = ""
"""The rater of a value that all agreed on."""

Cell = tuple[str | None, str, str, str]
"""Target id or None, key of the criterion, round or moment, rater."""


def cell_key(key: str, target_id: str | None) -> str:
    """A cell of somebody's sheet, as the second pass over paper keeps it."""
    return f"{key}|{target_id or ''}"


def cell_of(words: str) -> tuple[str, str | None]:
    """The criterion's key and the target's id in it."""
    key, _, target_id = words.rpartition("|")
    return key, target_id or None


def rater_name(rater: str) -> str:
    """In words, the agreed value too."""
    return rater or tr("Agreed together")


@dataclass(frozen=True)
class RatingView:
    """A rating sheet. Of a missing cell there is no value, never zero; `unknown` cells say "do not know"."""

    sheet: Sheet
    project: Project
    setup: Setup
    criteria: tuple[Criterion, ...]
    targets: tuple[Item, ...]
    raters: tuple[str, ...]
    values: dict[Cell, float]
    unknown: frozenset[Cell] = frozenset()
    said: dict[Cell, str] = field(default_factory=dict)
    stage: Stage = "evaluate"

    @property
    def layout(self) -> str:
        return self.sheet.layout

    @property
    def scale(self) -> str:
        """As an imported file words it."""
        return str(self.sheet.data.get("scale") or "")

    @property
    def is_ranking(self) -> bool:
        return self.sheet.data.get("rule") == "ranking"

    @property
    def bounds(self) -> tuple[int, int]:
        """The ends of the scale; ranks reach to the last of what is ranked, and no given value lies outside."""
        if self.is_ranking:
            return 1, max(len(self.criteria), 2)
        low, high = self.setup.low, self.setup.high
        if not self.sheet.data.get("setup"):  # an imported scale is known only by its words and values
            numbers = [int(one) for one in re.findall(r"\d+", self.scale)]
            high = max([high if not numbers else 0, *numbers[:2], *(int(value) for value in self.values.values())])
        return low, high

    @property
    def passes(self) -> tuple[str, ...]:
        return self.setup.passes

    @property
    def rows(self) -> tuple[tuple[Item | None, Criterion], ...]:
        """Everything a rater gives a value to, in order."""
        if self.setup.of != "project" and not self.targets:
            return ()
        return tuple((target, criterion) for target in (self.targets or (None,)) for criterion in self.criteria)

    def scores(self, key: str, target_id: str | None = None, moment: str = "") -> list[float | None]:
        """What each rater gave, in the order of the raters; None is missing or unknown, never zero."""
        return [self.values.get((target_id, key, moment, rater)) for rater in self.raters]

    def summary(self, key: str, target_id: str | None = None, moment: str = "") -> Summary:
        """Median, quartiles and how many answered."""
        return summary_of(self.scores(key, target_id, moment))

    def missing(self, key: str, target_id: str | None = None, moment: str = "") -> int:
        """Raters who said nothing; who said "do not know" has answered."""
        return sum(
            (target_id, key, moment, rater) not in self.values
            and (target_id, key, moment, rater) not in self.unknown
            for rater in self.raters
        )  # fmt: skip

    def answered(self, rater: str, moment: str = "") -> int:
        """How many rows somebody has filled in."""
        cells = [(target.id if target else None, criterion.key, moment, rater) for target, criterion in self.rows]
        return sum(cell in self.values or cell in self.unknown for cell in cells)

    def everybody_in(self, moment: str = "") -> bool:
        return bool(self.raters) and all(self.answered(rater, moment) == len(self.rows) for rater in self.raters)

    @property
    def covered(self) -> bool:
        """Whether the room sees no result yet: somebody is missing, or a number was typed differently the second time."""
        hidden = bool(self.sheet.data.get("covered", self.setup.covered))
        return hidden and (self.typed_apart or not self.everybody_in(self.latest))

    @property
    def typed_apart(self) -> bool:
        """Whether the two passes over sheets of paper do not agree."""
        for rater, cells in again(self.sheet.data, self.latest).items():
            for words, value in cells.items():
                key, target_id = cell_of(words)
                if rater in self.raters and self.values.get((target_id, key, self.latest, rater)) != value:
                    return True
        return False

    @property
    def latest(self) -> str:
        """The last round or moment that holds a value."""
        held = {cell[2] for cell in (*self.values, *self.unknown)}
        return next((moment for moment in reversed(self.passes) if moment in held), "")

    @property
    def agreement(self) -> Concordance | None:
        """How far the raters see one order, where they ranked."""
        if not self.is_ranking:
            return None
        return concordance(
            [[self.values.get((None, one.key, "", rater)) for one in self.criteria] for rater in self.raters]
        )


def read(store: Store, sheet: Sheet) -> RatingView:
    """Everything on a rating sheet."""
    setup = Setup.of_sheet(sheet)
    ratings = store.find(Rating, order="id", sheet_id=sheet.id)
    placed = store.select(
        Item, "join placement p on p.item_id=t.id where p.sheet_id=? order by p.ord, t.code_no", (sheet.id,)
    )
    used = {one.criterion_id for one in ratings}
    items = [item for item in placed if item.kind == "criterion"]
    items += [store.get(Item, one) for one in sorted(used - {item.id for item in items})]
    criteria = criteria_of(setup, items)
    place_of = {item.id: (one.key, moment) for one in criteria for moment, item in one.items.items()}
    cells = {one.id: (one.target_id, *place_of[one.criterion_id], one.rater) for one in ratings}
    unknown = set(plain.texts(sheet.data.get("unknown")))
    return RatingView(
        sheet=sheet,
        project=store.get(Project, sheet.project_id),
        setup=setup,
        criteria=criteria,
        targets=_targets(store, setup, placed, ratings),
        raters=_raters(store, sheet, {one.rater for one in ratings}),
        values={cells[one.id]: one.value for one in ratings if one.value is not None},
        unknown=frozenset(cells[one.id] for one in ratings if one.id in unknown and one.value is None),
        said={cells[one.id]: one.comment for one in ratings if one.comment},
        stage=_stage(store, sheet),
    )


def _stage(store: Store, sheet: Sheet) -> Stage:
    """Whose colour charts wear."""
    stage = store.get(Activity, sheet.activity_id).stage
    return next((one for one in STAGES if one == stage), "evaluate")


def _targets(store: Store, setup: Setup, placed: Sequence[Item], ratings: Sequence[Rating]) -> tuple[Item, ...]:
    up = {item.id: item for item in placed if setup.of != "project" and item.kind == setup.of}
    rated = {one.target_id for one in ratings if one.target_id} - set(up)
    found = [*up.values(), *(store.get(Item, one) for one in rated)]
    return tuple(sorted(found, key=lambda item: (item.prefix, item.code_no, item.id)))


def _raters(store: Store, sheet: Sheet, rated: set[str]) -> tuple[str, ...]:
    """Those put on the sheet as they came; teams in their own order, then everybody else by number and name."""
    listed = plain.texts(plain.mapped(sheet.data.get("people")).get("raters"))
    teams = [team.name for team in store.find(Team, order="ord", project_id=sheet.project_id)]

    def order(rater: str) -> tuple[int, list[tuple[int, str]]]:
        place = teams.index(rater) if rater in teams else len(teams)
        return place, [(int(part), "") if part.isdecimal() else (-1, part) for part in re.findall(r"\d+|\D+", rater)]

    return (*sorted(rated - set(listed), key=order), *dict.fromkeys(listed))
