"""Where people see it differently: which cells, who stands at the low end and what they say, and what rounds changed."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.analysis.display import number_text
from livinglab.analysis.quartiles import Quartiles
from livinglab.analysis.ratings import Sensitivity, is_agreed, is_split, sensitivity
from livinglab.i18n import language, tr
from livinglab.model.items import Item
from livinglab.sheets.rating.names import Criterion
from livinglab.sheets.rating.read import RatingView, rater_name


@dataclass(frozen=True)
class Voice:
    """What one rater gave and said."""

    rater: str
    value: float
    said: str = ""


@dataclass(frozen=True)
class Split:
    """A cell on which the middle half spreads over half the scale; the low end is heard first."""

    target: Item | None
    criterion: Criterion
    quartiles: Quartiles
    low: tuple[Voice, ...]
    high: tuple[Voice, ...]

    @property
    def name(self) -> str:
        return f"{self.target.code} · {self.criterion.name}" if self.target else self.criterion.name


def spread_of(view: RatingView, key: str, target_id: str | None = None, moment: str = "") -> str:
    """ "split", "agreed", "" in between or where fewer than two answered; ranks are told by W instead."""
    found = view.summary(key, target_id, moment)
    if found.quartiles is None or found.n < 2 or view.is_ranking:
        return ""
    if is_split(found.quartiles, *view.bounds):
        return "split"
    return "agreed" if is_agreed(found.quartiles, *view.bounds) else ""


def splits(view: RatingView, moment: str | None = None) -> tuple[Split, ...]:
    """All cells people see differently, the widest first."""
    moment = view.latest if moment is None else moment
    found = []
    for target, criterion in view.rows:
        target_id = target.id if target else None
        if spread_of(view, criterion.key, target_id, moment) != "split":
            continue
        middle = view.summary(criterion.key, target_id, moment).quartiles
        assert middle is not None
        voices = _voices(view, criterion.key, target_id, moment)
        low = tuple(one for one in voices if one.value <= middle.low)
        high = tuple(one for one in reversed(voices) if one.value >= middle.high)
        found.append(Split(target, criterion, middle, low, high))
    return tuple(sorted(found, key=lambda one: -one.quartiles.spread))


def _voices(view: RatingView, key: str, target_id: str | None, moment: str) -> list[Voice]:
    cells = [(target_id, key, moment, rater) for rater in view.raters]
    given = [Voice(cell[3], view.values[cell], view.said.get(cell, "")) for cell in cells if cell in view.values]
    return sorted(given, key=lambda one: one.value)


def split_sentence(split: Split, names: bool = True) -> str:
    """“It divides us”, the low end first; without names for the room."""
    if not names:
        return tr("{name}: opinions differ, from {low} to {high}. Hear the low end first.", name=split.name,
                  low=number(split.low[0].value), high=number(split.high[0].value))  # fmt: skip
    return tr("{name}: opinions differ. Low: {low}. High: {high}.", name=split.name, low=_told(split.low),
              high=_told(split.high))  # fmt: skip


def _told(voices: tuple[Voice, ...]) -> str:
    return ", ".join(
        f"{rater_name(one.rater)} {number(one.value)}" + (f" “{one.said}”" if one.said else "") for one in voices
    )


def against(view: RatingView) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Raters whose order runs against that of all others, with their order: the minority, never left out."""
    agreement = view.agreement
    if agreement is None:
        return ()
    found = []
    for seat in agreement.against:
        rater = view.raters[seat]
        ranked = sorted(view.criteria, key=lambda one: view.values.get((None, one.key, "", rater), 0.0))
        found.append((rater, tuple(one.name for one in ranked)))
    return tuple(found)


@dataclass(frozen=True)
class Round:
    """One row in one round, and how the median moved since the round before."""

    target: Item | None
    criterion: Criterion
    moment: str
    quartiles: Quartiles
    moved: float | None
    agreed: bool


def rounds(view: RatingView) -> tuple[Round, ...]:
    """Every row, round by round, where there is more than one round."""
    found = []
    for target, criterion in view.rows:
        before: Quartiles | None = None
        for moment in view.passes:
            here = view.summary(criterion.key, target.id if target else None, moment).quartiles
            if here is not None:
                moved = here.median - before.median if before is not None else None
                found.append(Round(target, criterion, moment, here, moved, is_agreed(here, *view.bounds)))
                before = here
    return tuple(found) if view.setup.rounds > 1 else ()


def may_stop(view: RatingView) -> bool | None:
    """Delphi's rule: the middle halves lie close together in the latest round, or three rounds are done."""
    if view.setup.rounds < 2 or not view.values:
        return None
    if view.latest == "3":
        return True
    latest = [one for one in rounds(view) if one.moment == view.latest]
    return len(latest) == len(view.rows) and all(one.agreed for one in latest)


def round_name(view: RatingView, moment: str) -> str:
    """ "Round 2", or the word of a moment."""
    if view.setup.moments:
        return str(view.setup.moments[view.passes.index(moment)].words)
    return tr("Round {n}", n=moment or "1")


def weighted(view: RatingView) -> Sensitivity | None:
    """The order of what is rated under the weights; None where weights or medians are missing."""
    if not view.setup.weights or not view.targets:
        return None
    weights = [one.weight for one in view.criteria]
    rows = [[view.summary(one.key, target.id).median for one in view.criteria] for target in view.targets]
    whole = [[value for value in row if value is not None] for row in rows]
    if None in weights or any(len(row) < len(view.criteria) for row in whole):
        return None
    return sensitivity(whole, [weight for weight in weights if weight is not None])


def number(value: float | None) -> str:
    """A figure, a dash where there is none."""
    return "–" if value is None else number_text(value, language())
