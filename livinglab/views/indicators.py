"""An experiment's numbers as documents tell them: readings in counts, the leading indicator, criteria held against values."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.analysis.quartiles import quartiles
from livinglab.analysis.verdict import (
    Leaning,
    PeopleThreshold,
    Threshold,
    Verdict,
    criteria_of,
    leaning,
    threshold,
)
from livinglab.sheets.cards.shapes import Indicator
from livinglab.sheets.log.read import ExperimentView, read_experiment
from livinglab.sheets.log.read import Series as LogSeries
from livinglab.sheets.log.read import read as read_log
from livinglab.views.lab import Lab

INPUT = "input"
_CLASS_ORDER = ("outcome", "process", "output", "guardrail")


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
    reached: tuple[int, int] | None = None  # people who changed as much as was asked, of those measured twice


def runs(lab: Lab) -> list[ExperimentView]:
    """Every experiment with its numbers, read once; indicators that belong to none are told from their log."""
    return lab.remembered("runs", lambda: _runs(lab))


def _runs(lab: Lab) -> list[ExperimentView]:
    experiments = [read_experiment(lab.store, lab.project.id, item.id) for item in lab.items("experiment")]
    if experiments or not (lab.items("indicator") or lab.items("log")):
        return experiments
    sheets = [sheet for sheet in lab.sheets if sheet.kind == "log"]
    return [read_log(lab.store, sheet).run for sheet in sheets[:1]]


def series_of(run: ExperimentView) -> list[Series]:
    """What came out of an experiment, outcomes first. What was put in is no result and is told apart (S3-16)."""
    said = _sentences(run)
    found = [_series(one, said) for one in run.series if one.indicator.kind != INPUT]
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
    several = series_of(run)
    return [_criterion(words, several) for words in criteria_of(text)]


def verdict_of(found: list[Criterion]) -> Leaning:
    return leaning([criterion.verdict for criterion in found])


def _criterion(words: str, several: list[Series]) -> Criterion:
    series = _named(words, several)
    limit = threshold(words)
    if series is not None and isinstance(limit, PeopleThreshold) and (changes := _changes(series.source)):
        verdict, reached = limit.judge(changes)
        return Criterion(words, series, None, verdict, None, (reached, len(changes)))
    reading = _last(series) if series is not None else None
    if reading is None or not isinstance(limit, Threshold):
        return Criterion(words, series, None, Verdict.UNKNOWN, None)
    if reading.k is not None and reading.n:
        counts_people = limit.unit in ("명", "사람", "people")
        verdict = limit.judge(reading.k) if counts_people else limit.judge_share(reading.k, reading.n)
    else:
        verdict = limit.judge(reading.value)
    return Criterion(words, series, reading, verdict, limit)


def _changes(source: LogSeries) -> list[float]:
    """After less before, of everybody who was measured twice."""
    before = {one.subject: one.value for one in source.before}
    after = {one.subject: one.value for one in source.after}
    pairs = [(first, after.get(subject)) for subject, first in before.items()]
    return [last - first for first, last in pairs if first is not None and last is not None]


def _last(series: Series) -> Reading | None:
    """The last reading; of people asked one by one the middle answer."""
    if series.readings:
        return series.readings[-1]
    middle = quartiles(one.value for one in series.source.after if one.value is not None)
    return Reading("", None, None, middle.median) if middle else None


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
