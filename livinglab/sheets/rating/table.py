"""Ratings as rows to read: medians with quartiles and n beside them, never a mean."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.analysis.ratings import Rating as Summary
from livinglab.i18n import tr, trn
from livinglab.sheets.rating.differing import number, round_name
from livinglab.sheets.rating.names import Criterion
from livinglab.sheets.rating.read import RatingView, rater_name


@dataclass(frozen=True)
class RatingTable:
    """A head and rows; `items` names the id of the item behind each row, empty where none is made yet."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    items: tuple[str, ...]


def table(view: RatingView) -> RatingTable:
    """Targets by criteria where several things were rated; else a row a criterion with its bar of answers in words."""
    if view.targets:
        return _by_target(view)
    if view.is_ranking:
        return _ranking(view)
    return _by_moment(view) if len(view.passes) > 1 else _by_criterion(view)


def _by_target(view: RatingView) -> RatingTable:
    head = (tr("Rated"), *(criterion.name for criterion in view.criteria))
    rows = []
    for target in view.targets:
        cells = []
        for criterion in view.criteria:
            middle = number(view.summary(criterion.key, target.id, view.latest).median)
            each = ", ".join(number(value) for value in view.scores(criterion.key, target.id, view.latest))
            cells.append(f"{middle}  ({each})" if len(view.raters) > 1 else middle)
        rows.append((f"{target.code}  {target.text}", *cells))
    return RatingTable(head, tuple(rows), tuple(target.id for target in view.targets))


def _by_criterion(view: RatingView) -> RatingTable:
    head = (tr("Criterion"), tr("Median"), tr("Quartiles"), tr("Answered"), tr("All answers"))
    rows = []
    for criterion in view.criteria:
        found = view.summary(criterion.key)
        unknown = unknown_count(view, criterion)
        rows.append(
            (criterion.name, number(found.median), quartile_words(found), answered(found), _answers(found, unknown))
        )
    return RatingTable(head, tuple(rows), _ids(view))


def _by_moment(view: RatingView) -> RatingTable:
    """A column a round or moment: median, quartiles in brackets, how many of how many."""
    held = [moment for moment in view.passes if moment <= view.latest or view.setup.moments]
    head = (tr("Criterion"), *(round_name(view, moment) for moment in held))
    rows = []
    for criterion in view.criteria:
        found = [view.summary(criterion.key, None, moment) for moment in held]
        rows.append((_with_poles(criterion), *(_short(one) for one in found)))
    return RatingTable(head, tuple(rows), _ids(view))


def _with_poles(criterion: Criterion) -> str:
    low, high = str(criterion.low), str(criterion.high)
    return f"{criterion.name}: {low} – {high}" if low and high else criterion.name


def _short(found: Summary) -> str:
    if found.quartiles is None:
        return "–"
    return tr("{median} ({quartiles}), {answered}", median=number(found.median), quartiles=quartile_words(found),
              answered=answered(found))  # fmt: skip


def _ranking(view: RatingView) -> RatingTable:
    head = (tr("Ranked"), tr("Sum of ranks"), tr("Ranks"))
    found = []
    for criterion in view.criteria:
        scores = view.scores(criterion.key)
        known = [score for score in scores if score is not None]
        total = sum(known) if len(known) == len(scores) else None
        found.append((criterion, total, ", ".join(number(score) for score in scores)))
    found.sort(key=lambda one: (one[1] is None, one[1] or 0.0))
    rows = tuple((criterion.name, number(total), ranks) for criterion, total, ranks in found)
    return RatingTable(head, rows, tuple(criterion.item.id if criterion.item else "" for criterion, _, _ in found))


def _ids(view: RatingView) -> tuple[str, ...]:
    return tuple(criterion.item.id if criterion.item else "" for criterion in view.criteria)


def quartile_words(found: Summary) -> str:
    """Half of the answers lie between these two."""
    if found.quartiles is None:
        return "–"
    return f"{number(found.quartiles.low)}~{number(found.quartiles.high)}"


def answered(found: Summary) -> str:
    """n, or n of N where somebody gave no number."""
    everybody = found.n + found.missing
    return (
        tr("{k} of {n} people", k=found.n, n=everybody) if found.missing else trn("{n} person", "{n} people", found.n)
    )


def unknown_count(view: RatingView, criterion: Criterion, target_id: str | None = None, moment: str = "") -> int:
    """How many said "do not know or does not apply": a category of its own."""
    return sum((target_id, criterion.key, moment, rater) in view.unknown for rater in view.raters)


def _answers(found: Summary, unknown: int) -> str:
    """How many gave which answer: 3 → 11명."""
    told = [tr("{value}: {n}", value=number(value), n=n) for value, n in found.answers if n]
    return " · ".join([*told, tr("do not know: {n}", n=unknown)] if unknown else told)


def sentences(view: RatingView) -> tuple[str, ...]:
    """The scale, who rated, and how far they agree."""
    found = []
    scale = scale_words(view)
    if scale:
        found.append(tr("Scale: {scale}.", scale=scale))
    if view.targets and view.raters:
        found.append(
            tr(
                "Medians of {n} raters, in brackets what each gave: {raters}.",
                n=len(view.raters),
                raters=", ".join(map(rater_name, view.raters)),
            )
        )
    agreement = view.agreement
    if agreement is not None and agreement.w is not None and agreement.reading:
        found.append(
            tr("{reading} (W {w}; chance alone would give {chance}).", reading=tr(agreement.reading),
               w=number(round(agreement.w, 2)), chance=number(round(agreement.chance, 2)))
        )  # fmt: skip
    return tuple(found)


def scale_words(view: RatingView) -> str:
    """As a file words it; else the steps of the set-up, or its ends."""
    if view.scale or not view.sheet.data.get("setup"):
        return view.scale
    if view.setup.steps:
        return ", ".join(f"{step.value} {step.words}" for step in view.setup.steps)
    low, high = view.bounds
    return f"{low}~{high}"


def comments(view: RatingView) -> tuple[str, ...]:
    """What raters wrote beside their numbers, word for word, in the order of the sheet."""
    targets = {item.id: item.text for item in view.targets}
    names = {one.key: one.name for one in view.criteria}
    found = []
    for (target_id, key, moment, rater), words in view.said.items():
        when = round_name(view, moment) if moment else ""
        who = rater_name(rater) if view.setup.rounds == 1 else ""  # estimates in rounds stay without names
        parts = (who, targets.get(target_id or "", ""), names.get(key, ""), when)
        found.append(" · ".join(part for part in parts if part) + f": {words}")
    return tuple(found)
