"""A rating sheet as the chart its method draws: for the window and for paper the same."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.analysis.ratings import Rating as Summary
from livinglab.blocks.charts.dot_strip import DotStrip, Strip
from livinglab.blocks.charts.poles import PoleRow, Poles
from livinglab.blocks.charts.profile import Element, Indicator, Profile
from livinglab.blocks.charts.rank_sums import RankSum, RankSums
from livinglab.blocks.charts.scale import Middle
from livinglab.blocks.charts.scatter import Point, Scatter
from livinglab.blocks.charts.trait_bars import Trait, TraitBars
from livinglab.blocks.drawing import Chart
from livinglab.sheets.rating.differing import round_name, spread_of
from livinglab.sheets.rating.names import Criterion
from livinglab.sheets.rating.read import RatingView

_MOST_STRIPS = 18


def chart(view: RatingView) -> Chart | None:
    """The one chart of the sheet; None where nothing is there to draw."""
    if not view.values:
        return None
    if view.is_ranking:
        return _rank_sums(view)
    draw = {"scatter": _scatter, "profile": _profile, "poles": _poles}.get(view.layout)
    if draw is not None:
        return draw(view)
    few = max(view.bounds) <= 5 and not view.targets and len(view.criteria) >= 5
    return (
        TraitBars(tuple(_trait(view, one) for one in view.criteria), *view.bounds, view.stage) if few else _dots(view)
    )


def _middle(found: Summary) -> Middle | None:
    middle = found.quartiles
    return None if middle is None else (middle.low, middle.median, middle.high)


def _trait(view: RatingView, criterion: Criterion) -> Trait:
    found = view.summary(criterion.key, None, view.latest)
    split = spread_of(view, criterion.key, None, view.latest) == "split"
    return Trait(criterion.name, _middle(found), found.n, len(view.raters), split)


def _dots(view: RatingView) -> Chart | None:
    rows = view.rows
    if len(rows) > _MOST_STRIPS:
        return None
    strips = []
    for target, criterion in rows:
        target_id = target.id if target else None
        found = view.summary(criterion.key, target_id, view.latest)
        values = tuple(one for one in view.scores(criterion.key, target_id, view.latest) if one is not None)
        name = f"{target.code} · {criterion.name}" if target else criterion.name
        split = spread_of(view, criterion.key, target_id, view.latest) == "split"
        strips.append(Strip(name, values, _middle(found), len(view.raters), split))
    return DotStrip(tuple(strips), *view.bounds, view.stage)


def _rank_sums(view: RatingView) -> Chart | None:
    agreement = view.agreement
    if agreement is None:
        return None
    sums = sorted(
        (RankSum(one.name, total) for one, total in zip(view.criteria, agreement.rank_sums, strict=True)),
        key=lambda one: one.total,
    )
    return RankSums(tuple(sums), agreement.raters, agreement.w, agreement.chance, view.stage)


def _scatter(view: RatingView) -> Chart | None:
    if len(view.criteria) != 2:
        return None
    up, across = view.criteria
    points = []
    for target in view.targets:
        x, y = _middle(view.summary(across.key, target.id)), _middle(view.summary(up.key, target.id))
        if x is not None and y is not None:
            points.append(Point(target.code, target.text, x, y))
    return Scatter(tuple(points), *view.bounds, across.name, up.name, view.stage) if points else None


def _profile(view: RatingView) -> Chart:
    steps = view.setup.steps
    elements = [
        Element(str(group.words), _indicators(view, [one for one in view.criteria if one.group == group.key]))
        for group in view.setup.groups
    ]
    rest = [one for one in view.criteria if not one.group]
    elements += [Element("", _indicators(view, rest))] if rest else []
    return Profile(
        tuple(elements),
        *view.bounds,
        str(steps[0].words) if steps else "",
        str(steps[-1].words) if steps else "",
        view.stage,
    )


def _indicators(view: RatingView, criteria: Sequence[Criterion]) -> tuple[Indicator, ...]:
    found = []
    for one in criteria:
        summary = view.summary(one.key)
        split = spread_of(view, one.key) == "split"
        found.append(Indicator(one.name, _middle(summary), summary.n, len(view.raters), split))
    return tuple(found)


def _poles(view: RatingView) -> Chart | None:
    moments = view.passes
    if len(moments) != 2:
        return _dots(view)
    rows = tuple(
        PoleRow(one.name, str(one.low), str(one.high), *(_middle(view.summary(one.key, None, m)) for m in moments))
        for one in view.criteria
    )
    return Poles(rows, *view.bounds, round_name(view, moments[0]), round_name(view, moments[-1]), view.stage)
