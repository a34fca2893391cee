"""What is missing or odd in an experiment's log: numbers without a before, a limit nobody watches, words without a time."""

from __future__ import annotations

from datetime import date

from livinglab.i18n import N_
from livinglab.sheets.contract import Check
from livinglab.sheets.log.dates import day_in, is_outside
from livinglab.sheets.log.read import ExperimentView, LogView, Reading


def checks(view: LogView) -> list[Check]:
    """Hints for the log."""
    found = [
        Check(N_("Entry {n} does not say when it was."), {"n": entry.number})
        for entry in view.entries
        if not entry.when
    ]
    return found + run_checks(view.run)


def run_checks(run: ExperimentView) -> list[Check]:
    """Hints for an experiment's numbers."""
    found = []
    if run.experiment is not None and not run.series:
        found.append(Check(N_("There is no indicator yet. Without one nothing can be measured."), {}))
    if run.series and not any(series.indicator.is_guardrail for series in run.series):
        found.append(Check(N_("No guardrail yet: what must not get worse?"), {}))
    dated = any(series.readings for series in run.series)
    found += [
        Check(N_("Amendment {n} does not say when it was, so it is on no chart."), {"n": amendment.number})
        for amendment in run.amendments
        if dated and amendment.at is None
    ]
    for series in run.series:
        found += [
            Check(N_("{code}: the reading of {when} lies outside the days of the experiment."),
                  {"code": series.item.code, "when": reading.label}, "warning")
            for reading in series.readings
            if not reading.baseline and is_outside(_day(reading), run.span)
        ]  # fmt: skip
        code = series.item.code
        before = series.indicator.baseline or any(one.baseline for one in series.readings)
        if series.readings and not before and series.indicator.kind in ("outcome", "guardrail"):
            found.append(Check(N_("{code} has no baseline: how was it before?"), {"code": code}))
        if series.is_empty:
            found.append(Check(N_("{code} has no reading yet."), {"code": code}))
        kinds = {reading.is_share for reading in series.readings}
        if len(kinds) > 1:
            found.append(Check(N_("{code} mixes numbers and counts out of a total."), {"code": code}, "warning"))
    return found


def _day(reading: Reading) -> date | None:
    return day_in(f"{reading.measurement.at_date} {reading.measurement.at_text}")
