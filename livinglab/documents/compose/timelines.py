"""The measurements of an experiment as panels over one time axis."""

from __future__ import annotations

from livinglab.analysis.wilson import wilson
from livinglab.blocks.charts.timeline import AxisTick, Event, Panel, Reading, Timeline
from livinglab.i18n import tr
from livinglab.sheets.log.read import ExperimentView
from livinglab.views.indicators import Series

_FIRST, _OTHERS = 140.0, 84.0
_PANELS = 3  # more would not fit a page beside what they mean


def panels_of(several: list[Series]) -> list[Series]:
    """The leading indicator and the guardrails: what decides, and what must not be hurt."""
    often = [one for one in several if len(one.readings) > 1]
    guards = [one for one in often if one.indicator.is_guardrail]
    leading = [one for one in often if not one.indicator.is_guardrail][:1]
    leading.sort(key=lambda one: one.readings[-1].k is None)
    return (leading + guards)[:_PANELS] or often[:1]


def timeline(run: ExperimentView, several: list[Series]) -> Timeline | None:
    """Panels of what `drawn` picks, the leading one tallest; None where nothing was read more than once."""
    drawn = panels_of(several)
    if not drawn:
        return None
    panels = tuple(panel(one, _FIRST if place == 0 else _OTHERS) for place, one in enumerate(drawn))
    ticks = tuple(AxisTick(at, label) for at, label in run.axis.ticks)
    events = tuple(Event(entry.at, entry.number) for entry in run.entries if entry.at is not None)
    return Timeline(panels, ticks, run.changes, events)


def panel(one: Series, height: float = _FIRST) -> Panel:
    """One indicator: counts of a common n as counts, other shares in per cent, with 95 % whiskers."""
    n = one.common_n
    scale = 1.0 if n is None else n / 100
    readings = tuple(
        _reading(reading.at, reading.measurement.k, reading.measurement.n, reading.value, n)
        for reading in one.source.readings
    )
    first = next((reading for reading in one.source.readings if reading.baseline), None)
    baseline = one.indicator.baseline.value
    base = _reading(first.at, first.measurement.k, first.measurement.n, first.value, n) if first else None
    is_share = one.readings[0].k is not None
    limit, target = one.indicator.limit.value, one.indicator.target.value
    return Panel(
        title=_title(one, n),
        readings=readings,
        unit="" if is_share else one.unit,
        baseline=base.value if base else baseline,
        band=(base.low, base.high) if base and base.low is not None and base.high is not None else None,
        target=target * scale if target is not None and is_share and _in_percent(one) else target,
        guardrail=limit if one.indicator.is_guardrail else None,
        height=height,
    )


def _in_percent(one: Series) -> bool:
    """Whether a target speaks of per cent, as it does unless it names people."""
    return not any(quantity.unit in ("명", "사람", "people") for quantity in one.indicator.target.parsed.quantities)


def _title(one: Series, n: int | None) -> str:
    if n is not None and one.readings[0].k is not None:
        return (
            tr("{name} (of {n} people)", name=one.name, n=n)
            if one.people
            else tr("{name} (of {n})", name=one.name, n=n)
        )
    unit = "%" if one.readings[0].k is not None else one.unit
    return tr("{name} ({unit})", name=one.name, unit=unit) if unit else one.name


def _reading(at: float, k: int | None, n: int | None, value: float | None, common: int | None) -> Reading:
    if k is None or not n:
        return Reading(at, value or 0.0)
    interval = wilson(k, n)
    scale = n if common is not None else 100
    shown = float(k) if common is not None else 100 * k / n
    return Reading(at, shown, interval.low * scale, interval.high * scale) if interval else Reading(at, shown)
