"""An experiment's numbers as documents tell them: readings in counts, the leading indicator, criteria held against values."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.analysis.verdict import Leaning, Threshold, Verdict, criteria_of, leaning, threshold
from livinglab.sheets.cards.shapes import Indicator
from livinglab.sheets.log.read import ExperimentView, read_experiment
from livinglab.sheets.log.read import Series as LogSeries
from livinglab.sheets.log.read import read as read_log
from livinglab.views.lab import Lab

_CLASS_ORDER = ("outcome", "process", "output", "input", "guardrail")


@dataclass(frozen=True)
class Reading:
    """One reading: k of n where it was counted, else a value; `shown` is what a figure prints."""

    label: str
    k: int | None
    n: int | None
    value: float | None

    @property
    def shown(self) -> float | None:
        return float(self.k) if self.k is not None else self.value


@dataclass(frozen=True)
class Series:
    """An indicator with its readings in order; `people` where its denominators count people."""

    indicator: Indicator
    source: LogSeries
    readings: tuple[Reading, ...]
    people: bool

    @property
    def name(self) -> str:
        return self.indicator.text

    @property
    def unit(self) -> str:
        return self.indicator.unit

    @property
    def common_n(self) -> int | None:
        """The denominator all readings share, None where they differ or nothing was counted."""
        found = {reading.n for reading in self.readings}
        return next(iter(found)) if len(found) == 1 else None


@dataclass(frozen=True)
class Criterion:
    """One frozen criterion, the indicator it speaks of, and how the last reading compares."""

    words: str
    series: Series | None
    reading: Reading | None
    verdict: Verdict
    limit: Threshold | None


def runs(lab: Lab) -> list[ExperimentView]:
    """Every experiment with its numbers; indicators that belong to none are told from the log they stand on."""
    experiments = [read_experiment(lab.store, lab.project.id, item.id) for item in lab.items("experiment")]
    if experiments or not (lab.items("indicator") or lab.items("log")):
        return experiments
    sheets = [sheet for sheet in lab.sheets if sheet.kind == "log"]
    return [read_log(lab.store, sheet).run for sheet in sheets[:1]]


def series_of(run: ExperimentView) -> list[Series]:
    """All indicators of an experiment, outcomes first."""
    said = _sentences(run)
    found = [_series(one, said) for one in run.series]
    order = {name: place for place, name in enumerate(_CLASS_ORDER)}
    return sorted(found, key=lambda one: order.get(one.indicator.kind, len(order)))


def leading_series(lab: Lab) -> Series | None:
    """The indicator the summary opens with: the first outcome that was read, counted ones first."""
    found = [one for run in runs(lab) for one in series_of(run) if one.readings]
    outcomes = [one for one in found if one.indicator.kind == "outcome"] or found
    return next((one for one in outcomes if one.readings[-1].k is not None), outcomes[0] if outcomes else None)


def _sentences(run: ExperimentView) -> str:
    data = run.experiment.item.data if run.experiment else {}
    return " ".join(str(data.get(key, "")) for key in ("hypothesis", "test", "metric", "criteria"))


def _series(one: LogSeries, said: str) -> Series:
    readings = tuple(
        Reading(reading.label, reading.measurement.k, reading.measurement.n, reading.measurement.value)
        for reading in one.readings
    )
    n = next((reading.n for reading in readings if reading.n is not None), None)
    words = " ".join((said, one.indicator.text, one.indicator.words("definition"), one.indicator.words("method")))
    people = n is not None and any(f"{n}{unit}" in words for unit in ("명", " 명", " people", " customers"))
    return Series(one.indicator, one, readings, people)


def criteria(run: ExperimentView) -> list[Criterion]:
    """The frozen criteria, each held against the last reading of the indicator it names."""
    text = str(run.experiment.item.data.get("criteria", "")) if run.experiment else ""
    return [_criterion(words, series_of(run)) for words in criteria_of(text)]


def verdict_of(found: list[Criterion]) -> Leaning:
    return leaning([criterion.verdict for criterion in found])


def _criterion(words: str, several: list[Series]) -> Criterion:
    series = _named(words, several)
    limit = threshold(words)
    if series is None or not series.readings or not isinstance(limit, Threshold):
        return Criterion(words, series, None, Verdict.UNKNOWN, None)
    reading = series.readings[-1]
    if reading.k is not None and reading.n:
        counts_people = limit.unit in ("명", "사람", "people")
        verdict = limit.judge(reading.k) if counts_people else limit.judge_share(reading.k, reading.n)
    else:
        verdict = limit.judge(reading.value)
    return Criterion(words, series, reading, verdict, limit)


def _named(words: str, several: list[Series]) -> Series | None:
    """The indicator whose name shares most letters in a row with the criterion; None where fewer than two are shared."""
    best = max(several, key=lambda one: _shared(words, one.name), default=None)
    return best if best is not None and _shared(words, best.name) >= 2 else None


def _shared(one: str, other: str) -> int:
    """Length of the longest run of letters that both texts hold, spaces left out."""
    a, b = "".join(one.split()), "".join(other.split())
    longest = 0
    for start in range(len(a)):
        while a[start : start + longest + 1] in b and start + longest < len(a):
            longest += 1
    return longest
