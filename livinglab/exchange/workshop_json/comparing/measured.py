"""Counts again what was derived from measurements and from people asked twice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from livinglab.analysis.before_after import BeforeAfter, before_after
from livinglab.analysis.exact import Number
from livinglab.analysis.mcnemar import mcnemar
from livinglab.analysis.quartiles import Quartiles, quartiles
from livinglab.analysis.wilcoxon import Wilcoxon, wilcoxon
from livinglab.analysis.wilson import wilson
from livinglab.exchange.workshop_json.comparing.checker import Checker
from livinglab.exchange.workshop_json.content import Reading, Series, Survey

_PLUS = re.compile(r"plus(\d+)")
_Wave = dict[str, Number | None]
MOST_PEOPLE = 500
"""The typical change looks at every pair of people: beyond this a program that is for small groups lets it be."""

_CHANGE = ("stay_success", "improved", "worsened", "stay_fail")


def check_survey(checker: Checker, survey: Survey) -> None:
    before: _Wave = {str(person): value for person, value in enumerate(survey.before)}
    after: _Wave = {str(person): value for person, value in enumerate(survey.after)}
    _check_pairs(checker, "survey", survey.claims, before, after)


def check_measurements(checker: Checker, series: Series) -> None:
    place, claims = f"measurements.{series.code}", dict(series.claims)
    _check_shares(checker, place, series, claims)
    if series.shape == "before_after":
        waves: dict[str, _Wave] = {"before": {}, "after": {}}
        for reading in series.readings:
            waves[reading.phase][reading.subject] = _value(reading)
        _check_pairs(checker, place, claims, waves["before"], waves["after"])
        return
    if series.change:
        _check_table(checker, place, series, claims)
    values = [value for reading in series.readings if (value := _value(reading)) is not None]
    found = quartiles(values)
    for key, claimed in claims.items():
        if key.removeprefix("_") in ("median_iqr", "median"):
            _check_middle(checker, _place(place, key), claimed, found)
        else:
            checker.cannot(_place(place, key), claimed)


def _place(place: str, key: str) -> str:
    """`measurements.M1_ci` stands beside the series, `measurements.M2.ci` in it."""
    return place + key if key.startswith("_") else f"{place}.{key}"


def _value(reading: Reading) -> float | None:
    if reading.n is not None and reading.k is not None:
        return reading.k / reading.n if reading.n else None
    return reading.value


def _check_middle(checker: Checker, place: str, claimed: Any, found: Quartiles | None) -> None:
    if found is None:
        checker.cannot(place, claimed)
    elif isinstance(claimed, (list, tuple)):
        checker.numbers(place, claimed, found.middle_first)
    else:
        checker.number(place, claimed, found.median)


# --- shares ----------------------------------------------------------------------------------------------------------
def _check_shares(checker: Checker, place: str, series: Series, claims: dict[str, Any]) -> None:
    """Totals and intervals; what is checked is taken out of `claims`."""
    pairs = [(reading.k, reading.n) for reading in series.readings if reading.k is not None and reading.n is not None]
    total = (sum(k for k, _ in pairs), sum(n for _, n in pairs)) if pairs else None
    if "total" in claims:
        claimed = claims.pop("total")
        if total is not None and isinstance(claimed, list):
            checker.numbers(f"{place}.total", sorted(claimed, key=_size), total)
        else:
            counted = total[0] if total is not None else sum(reading.value or 0 for reading in series.readings)
            checker.either(f"{place}.total", claimed, counted)
    for key in [key for key in claims if key == "ci" or key.endswith("_ci")]:
        claimed = claims.pop(key)
        phase = key.removesuffix("_ci") if key in ("before_ci", "after_ci") else ""
        own = [
            (reading.k, reading.n)
            for reading in series.readings
            if reading.k is not None and reading.n is not None and (not phase or reading.phase == phase)
        ]
        if not own or not isinstance(claimed, list):
            checker.cannot(_place(place, key), claimed)
        elif any(isinstance(one, list) for one in claimed):
            # A week without a reading has no interval either.
            given = claimed if len(claimed) == len(own) else [one for one in claimed if one is not None]
            checker.numbers(_place(place, key), given, [_interval(k, n) for k, n in own])
        else:
            checker.numbers(_place(place, key), claimed, _interval(sum(k for k, _ in own), sum(n for _, n in own)))


def _size(value: Any) -> float:
    return value if isinstance(value, (int, float)) else 0.0


def _interval(k: int, n: int) -> tuple[float | None, float | None]:
    found = wilson(k, n)
    return (100 * found.low, 100 * found.high) if found is not None else (None, None)


def _check_table(checker: Checker, place: str, series: Series, claims: dict[str, Any]) -> None:
    """People asked twice of whom only the four counts are known."""
    stayed, improved, worsened, failed = (series.change.get(key, 0) for key in _CHANGE)
    everybody = stayed + improved + worsened + failed
    found = {"before": (stayed + worsened, everybody), "after": (stayed + improved, everybody)}
    for reading in series.readings:
        if reading.phase in found and reading.n is not None:
            checker.numbers(f"{place}.{reading.phase}", (reading.k, reading.n), found[reading.phase])
    test = mcnemar(stayed, improved, worsened, failed)
    for key in ("p", "mcnemar_p"):
        if key in claims:
            checker.number(f"{place}.{key}", claims.pop(key), test.p)


# --- people asked twice ----------------------------------------------------------------------------------------------
def _check_pairs(checker: Checker, place: str, claims: Mapping[str, Any], before: _Wave, after: _Wave) -> None:
    if min(len(before), len(after)) > MOST_PEOPLE:
        for key, claimed in claims.items():
            checker.cannot(_place(place, key), claimed)
        return
    found = before_after(before, after)
    changes = [pair.change for pair in found.pairs]
    test = wilcoxon(changes)
    counted: dict[str, Any] = {
        "n_pairs": found.n, "up": found.up, "same": found.same, "down": found.down, "diff": changes,
        "diff_median": found.median_change, "pseudo_median": found.pseudo_median,
        "before_median_iqr": found.before.middle_first if found.before else None,
        "after_median_iqr": found.after.middle_first if found.after else None,
    }  # fmt: skip
    for key, claimed in claims.items():
        plus = _PLUS.fullmatch(key)
        own = _place(place, key)
        if key in counted:
            checker.either(own, claimed, counted[key])
        elif plus:
            checker.number(own, claimed, sum(change >= int(plus[1]) for change in changes))
        elif key == "wilcoxon":
            _check_test(checker, own, claimed, test)
        elif key == "change":
            _check_yes_no(checker, place, claimed, found)
        elif key in ("p", "mcnemar_p"):
            checker.number(own, claimed, _p(found, test))
        else:
            checker.cannot(own, claimed)


def _check_test(checker: Checker, place: str, claimed: Mapping[str, float | None], test: Wilcoxon | None) -> None:
    if test is None:
        checker.cannot(place, dict(claimed))
        return
    counted = {"n": test.n, "Wplus": test.plus, "Wminus": test.minus, "p": test.p, "r": test.effect}
    for key, value in claimed.items():
        checker.number(f"{place}.{key}", value, counted[key])


def _yes_no(found: BeforeAfter) -> Sequence[int] | None:
    """Stayed yes, improved, worsened, stayed no; None where answers are more than yes and no."""
    if not found.pairs or any(value not in (0, 1) for pair in found.pairs for value in (pair.before, pair.after)):
        return None
    return [sum((pair.before, pair.after) == cell for pair in found.pairs) for cell in ((1, 1), (0, 1), (1, 0), (0, 0))]


def _check_yes_no(checker: Checker, place: str, claimed: Mapping[str, int], found: BeforeAfter) -> None:
    counted = _yes_no(found)
    for key, value in claimed.items():
        if counted is None:
            checker.cannot(f"{place}.{key}", value)
        else:
            checker.number(f"{place}.{key}", value, counted[_CHANGE.index(key)])


def _p(found: BeforeAfter, test: Wilcoxon | None) -> float | None:
    counted = _yes_no(found)
    if counted is not None:
        return mcnemar(*counted).p
    return test.p if test is not None else None
