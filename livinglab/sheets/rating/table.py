"""Ratings as rows to read: medians with quartiles and n beside them, never a mean."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.analysis.display import number_text
from livinglab.analysis.ratings import Rating as Summary
from livinglab.i18n import language, tr, trn
from livinglab.model.items import Item
from livinglab.sheets.rating.names import criterion_name
from livinglab.sheets.rating.read import RatingView


@dataclass(frozen=True)
class RatingTable:
    """A head and rows; `items` names the item behind each row."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    items: tuple[Item, ...]


def table(view: RatingView) -> RatingTable:
    """Targets by criteria where several things were rated; else a row a criterion with its bar of answers in words."""
    if view.targets:
        return _by_target(view)
    return _ranking(view) if view.is_ranking else _by_criterion(view)


def _number(value: float | None) -> str:
    return "–" if value is None else number_text(value, language())


def _by_target(view: RatingView) -> RatingTable:
    head = (tr("Rated"), *(criterion_name(criterion) for criterion in view.criteria))
    rows = []
    for target in view.targets:
        cells = []
        for criterion in view.criteria:
            middle = _number(view.summary(criterion.id, target.id).median)
            each = ", ".join(_number(value) for value in view.scores(criterion.id, target.id))
            cells.append(f"{middle}  ({each})" if len(view.raters) > 1 else middle)
        rows.append((f"{target.code}  {target.text}", *cells))
    return RatingTable(head, tuple(rows), view.targets)


def _by_criterion(view: RatingView) -> RatingTable:
    head = (tr("Criterion"), tr("Median"), tr("Quartiles"), tr("Answered"), tr("All answers"))
    rows = []
    for criterion in view.criteria:
        found = view.summary(criterion.id)
        rows.append(
            (criterion_name(criterion), _number(found.median), quartile_words(found), _answered(found), _answers(found))
        )
    return RatingTable(head, tuple(rows), view.criteria)


def _ranking(view: RatingView) -> RatingTable:
    head = (tr("Ranked"), tr("Sum of ranks"), tr("Ranks"))
    found = []
    for criterion in view.criteria:
        scores = view.scores(criterion.id)
        known = [score for score in scores if score is not None]
        total = sum(known) if len(known) == len(scores) else None
        found.append((criterion, total, ", ".join(_number(score) for score in scores)))
    found.sort(key=lambda one: (one[1] is None, one[1] or 0.0))
    rows = tuple((item.text, _number(total), ranks) for item, total, ranks in found)
    return RatingTable(head, rows, tuple(item for item, _, _ in found))


def quartile_words(found: Summary) -> str:
    """Half of the answers lie between these two."""
    if found.quartiles is None:
        return "–"
    return f"{_number(found.quartiles.low)}~{_number(found.quartiles.high)}"


def _answered(found: Summary) -> str:
    everybody = found.n + found.missing
    return (
        tr("{k} of {n} people", k=found.n, n=everybody) if found.missing else trn("{n} person", "{n} people", found.n)
    )


def _answers(found: Summary) -> str:
    """How many gave which answer: 3 → 11명."""
    return " · ".join(tr("{value}: {n}", value=_number(value), n=n) for value, n in found.answers if n)


def sentences(view: RatingView) -> tuple[str, ...]:
    """The scale, who rated, and how far they agree."""
    found = []
    if view.scale:
        found.append(tr("Scale: {scale}.", scale=view.scale))
    if view.targets and view.raters:
        found.append(
            tr(
                "Medians of {n} raters, in brackets what each gave: {raters}.",
                n=len(view.raters),
                raters=", ".join(view.raters),
            )
        )
    agreement = view.agreement
    if agreement is not None and agreement.w is not None and agreement.reading:
        found.append(
            tr("{reading} (W {w}; chance alone would give {chance}).", reading=tr(agreement.reading),
               w=_number(round(agreement.w, 2)), chance=_number(round(agreement.chance, 2)))
        )  # fmt: skip
    return tuple(found)


def comments(view: RatingView) -> tuple[str, ...]:
    """What raters wrote beside their numbers, word for word."""
    names = {item.id: item.text for item in (*view.criteria, *view.targets)}
    return tuple(
        " · ".join(
            part for part in (one.rater, names.get(one.target_id or "", ""), names.get(one.criterion_id, "")) if part
        )
        + f": {one.comment}"
        for one in view.comments
    )
