"""An indicator over time as the report's own chart: whiskers, reference lines, changes that break the line, diary."""

from __future__ import annotations

from livinglab.analysis.display import unit_beside
from livinglab.analysis.number_words import Comparator
from livinglab.analysis.wilson import wilson
from livinglab.blocks.charts.dumbbell import Dumbbell
from livinglab.blocks.charts.timeline import AxisTick, Event, Panel, Timeline
from livinglab.blocks.charts.timeline import Reading as Point
from livinglab.i18n import tr
from livinglab.sheets.log.figures import criterion, goal, reading_words
from livinglab.sheets.log.quality import quality_words, with_quality
from livinglab.sheets.log.read import ExperimentView, Reading, Series

_LONGEST_SCALE = 12
SHORT, TALL = 104.0, 166.0


def timeline(view: ExperimentView, series: Series, *, height: float = 0.0, title: str | None = None) -> Timeline | None:
    """The chart of one indicator; None where fewer than two readings have a place in time. `title` stands above it
    instead of the indicator's name."""
    points = points_of(series)
    if len(points) < 2:
        return None
    return Timeline(
        (panel(series, points, height, title),),
        tuple(AxisTick(at, label) for at, label in view.axis.ticks),
        view.changes,
        tuple(Event(entry.at, entry.number) for entry in view.entries if entry.at is not None),
    )


def people_chart(series: Series) -> Dumbbell | None:
    """The same people before and after, one line each; None where nobody was measured twice on a short scale."""
    before = {one.subject: one.value for one in series.before}
    after = {one.subject: one.value for one in series.after}
    found = [(before[who], after[who]) for who in before if who in after]
    pairs = tuple((int(a), int(b)) for a, b in found if a is not None and b is not None and a == int(a) and b == int(b))
    values = [value for pair in pairs for value in pair]
    if not pairs or len(pairs) < len(found) or max(values) - min(values) > _LONGEST_SCALE:
        return None
    return Dumbbell(pairs, min(values), max(*values, min(values) + 1), stage="experiment")


def points_of(series: Series) -> tuple[Point, ...]:
    """Readings that have a place in time, shares in per cent with their 95 % intervals."""
    return tuple(point for reading in series.readings if reading.label and (point := _point(reading)) is not None)


def panel(series: Series, points: tuple[Point, ...], height: float = 0.0, title: str | None = None) -> Panel:
    """An indicator's readings with its baseline, target and limit."""
    indicator = series.indicator
    limit, wanted = criterion(series), goal(series).value
    floor = limit is not None and limit.comparator in (Comparator.AT_LEAST, Comparator.ABOVE)
    return Panel(
        title=series.item.text if title is None else title,
        readings=points,
        unit=_unit(series),
        baseline=_baseline(series),
        target=None if indicator.is_guardrail else wanted,
        guardrail=wanted if indicator.is_guardrail else None,
        floor=floor and indicator.is_guardrail,
        height=height or (SHORT if indicator.is_guardrail else TALL),
    )


def scale_words(series: Series) -> str:
    """What the scale counts: "of 100" where every reading was taken of as many, else the unit."""
    totals = {reading.measurement.n for reading in series.readings if reading.is_share}
    if len(totals) == 1:
        return tr("of {n}", n=totals.pop())
    return "%" if totals else series.indicator.unit


def _unit(series: Series) -> str:
    """The unit behind a number."""
    return "%" if any(reading.is_share for reading in series.readings) else unit_beside(series.indicator.unit)


def _baseline(series: Series) -> float | None:
    said = series.indicator.baseline.value
    if said is not None:
        return said
    return next((reading.value for reading in series.readings if reading.baseline), None)


def _point(reading: Reading) -> Point | None:
    value = reading.value
    if value is None:
        return None
    m = reading.measurement
    interval = wilson(m.k, m.n) if m.k is not None and m.n is not None else None
    if interval is None:
        shown = with_quality("".join(reading_words(reading)), m) if quality_words(m) else ""
        return Point(reading.at, value, shown=shown)
    return Point(reading.at, value, 100 * interval.low, 100 * interval.high, with_quality(f"{m.k}/{m.n}", m))
