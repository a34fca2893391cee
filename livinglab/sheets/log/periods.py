"""Where a period in people's words stands on the time axis: weeks by their number, else in the order of readings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from livinglab.model.results import Measurement
from livinglab.sheets.log.dates import day_in

BASELINES = ("기준선", "기준", "시작 전", "시작전", "baseline", "before")
_PERIOD = re.compile(
    r"(?:(?:week|day|month|w|d)\s*(\d{1,3}))|(\d{1,3})\s*(?:주차|주|회차|회|차|일차|일|개월|달|weeks?|days?|months?)",
    re.IGNORECASE,
)
_DAYS = "월화수목금토일"
_DAY = re.compile(r"(?:^|[\s(·])([월화수목금토일])(?:요일)?(?=$|[\s),.·])")
_EVERY = re.compile(r"매주\s*([월화수목금토일])")
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def is_baseline(measurement: Measurement) -> bool:
    """Whether a reading was taken before anything was done."""
    words = measurement.at_text.strip().casefold()
    return words.startswith(BASELINES) or (measurement.phase == "before" and not measurement.subject)


def period_number(words: str) -> int | None:
    """The number of a week (or day, or time) in the words: "2주 목" is 2."""
    found = _PERIOD.search(words)
    return int(found[1] or found[2]) if found else None


def weekday(words: str) -> int | None:
    """The weekday in the words, Monday 0."""
    found = _DAY.search(words)
    if found:
        return _DAYS.index(found[1])
    lowered = words.casefold()
    return next((place for place, day in enumerate(_ENGLISH_DAYS) if re.search(rf"\b{day}", lowered)), None)


@dataclass(frozen=True)
class Axis:
    """`ticks` are (place, label) of the periods; `by_number` tells whether places are the numbers in the labels."""

    ticks: tuple[tuple[float, str], ...]
    by_number: bool
    measured_on: int | None = None

    @staticmethod
    def of(measurements: Sequence[Measurement], sentences: str = "") -> Axis:
        """The axis that all readings share, in the order of their periods."""
        labels: dict[str, bool] = {}
        for one in sorted(measurements, key=lambda each: each.ord):
            if one.at_text or one.at_date:
                labels.setdefault(one.at_text or one.at_date, is_baseline(one))
        numbered = {label: 0 if baseline else period_number(label) for label, baseline in labels.items()}
        places = [number for number in numbered.values() if number is not None]
        by_number = bool(places) and len(places) == len(labels) and len(set(places)) == len(labels)
        if by_number:
            ticks = sorted((float(number or 0), label) for label, number in numbered.items())
        else:
            ordered = sorted(labels, key=lambda label: not labels[label])
            ticks = [(float(place), label) for place, label in enumerate(ordered)]
        every = _EVERY.search(sentences)
        return Axis(tuple(ticks), by_number, _DAYS.index(every[1]) if every else None)

    def place(self, words: str) -> float | None:
        """The place of words such as "2주 목"; None where they name no period of the axis."""
        words = words.strip()
        exact = next((at for at, label in self.ticks if label == words), None)
        if exact is not None or not words:
            return exact
        if words.casefold().startswith(BASELINES):
            return next((at for at, label in self.ticks if label.casefold().startswith(BASELINES)), 0.0)
        date_in = day_in(words)
        if date_in is not None and (at := self._place_of_day(date_in)) is not None:
            return at
        if not self.by_number:
            return next((at for at, label in self.ticks if words.startswith(label)), None)
        number = period_number(words)
        if number is None:
            return None
        day, measured = weekday(words), self.measured_on
        # A reading stands for the day it was taken on: the other days of its week lie around it.
        return float(number) + ((day - measured) / 7 if day is not None and measured is not None else 0.0)

    def _place_of_day(self, day: date) -> float | None:
        """Between the dated periods around it, or just outside the first and the last."""
        dated = [(known, at) for at, label in self.ticks if (known := day_in(label)) is not None]
        before = max((one for one in dated if one[0] <= day), default=None)
        after = min((one for one in dated if one[0] > day), default=None)
        if before is None or after is None:
            return before[1] + 0.5 if before else after[1] - 0.5 if after else None
        share = (day - before[0]).days / (after[0] - before[0]).days
        return before[1] + share * (after[1] - before[1])

    def place_of(self, measurement: Measurement, number: int) -> float | None:
        """A reading's place; one without any period stands by itself, in the order it was written."""
        label = measurement.at_text or measurement.at_date
        if label:
            return self.place(label)
        return float(len(self.ticks) + number)
