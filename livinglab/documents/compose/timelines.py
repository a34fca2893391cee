"""The measurements of an experiment as panels over one time axis, counted ones in people where all were of as many."""

from __future__ import annotations

from dataclasses import replace

from livinglab.blocks.charts.timeline import AxisTick, Event, Panel, Reading, Timeline
from livinglab.i18n import tr
from livinglab.sheets.log import chart
from livinglab.sheets.log.read import ExperimentView
from livinglab.views.indicators import Series

_FIRST, _OTHERS = 140.0, 84.0
_PANELS = 3  # more would not fit a page beside what they mean


def panels_of(several: list[Series]) -> list[Series]:
    """The leading indicator and the guardrails: what decides, and what must not be hurt."""
    often = [one for one in several if len(chart.points_of(one.source)) > 1]
    guards = [one for one in often if one.indicator.is_guardrail]
    leading = [one for one in often if not one.indicator.is_guardrail][:1]
    return (leading + guards)[:_PANELS] or often[:1]


def timeline(run: ExperimentView, several: list[Series]) -> Timeline | None:
    """Panels of what `panels_of` picks, the leading one tallest; None where nothing was read more than once."""
    drawn = panels_of(several)
    if not drawn:
        return None
    panels = tuple(panel(one, _FIRST if place == 0 else _OTHERS) for place, one in enumerate(drawn))
    ticks = tuple(AxisTick(at, label) for at, label in run.axis.ticks)
    events = tuple(Event(entry.at, entry.number) for entry in run.entries if entry.at is not None)
    return Timeline(panels, ticks, run.changes, events)


def panel(one: Series, height: float = _FIRST) -> Panel:
    """The window's own panel of an indicator with the band of its baseline; counts of a common n as counts."""
    points = chart.points_of(one.source)
    drawn = replace(chart.panel(one.source, points, height, _title(one)), band=_band(one, points))
    n = one.common_n
    return drawn if n is None or one.readings[0].k is None else _in_counts(drawn, n / 100)


def _band(one: Series, points: tuple[Reading, ...]) -> tuple[float, float] | None:
    """The interval of the reading taken before anything was done."""
    places = {reading.at for reading in one.source.readings if reading.baseline}
    first = next((point for point in points if point.at in places), None)
    return (first.low, first.high) if first and first.low is not None and first.high is not None else None


def _in_counts(drawn: Panel, scale: float) -> Panel:
    """A panel of shares as people out of n instead of per cent."""

    def scaled(value: float | None) -> float | None:
        return None if value is None else value * scale

    return replace(
        drawn,
        unit="",
        readings=tuple(Reading(p.at, p.value * scale, scaled(p.low), scaled(p.high)) for p in drawn.readings),
        baseline=scaled(drawn.baseline),
        band=None if drawn.band is None else (drawn.band[0] * scale, drawn.band[1] * scale),
        target=scaled(drawn.target),
        guardrail=scaled(drawn.guardrail),
    )


def _title(one: Series) -> str:
    n = one.common_n
    if n is not None and one.readings[0].k is not None:
        return (
            tr("{name} (of {n} people)", name=one.name, n=n)
            if one.people
            else tr("{name} (of {n})", name=one.name, n=n)
        )
    unit = "%" if one.readings[0].k is not None else one.unit
    return tr("{name} ({unit})", name=one.name, unit=unit) if unit else one.name
