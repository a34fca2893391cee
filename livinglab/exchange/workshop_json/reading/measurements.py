"""Reads measurements in all the shapes the format allows, by looking at the data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from livinglab.errors import ImportRefused
from livinglab.exchange.workshop_json.content import Reading, Series
from livinglab.exchange.workshop_json.node import Node
from livinglab.exchange.workshop_json.reading.closing import change_claims
from livinglab.i18n import N_

_LONGEST_SCALE = 7
CHANGE = ("stay_success", "improved", "worsened", "stay_fail")
_DERIVED = re.compile(r"(.+)(_ci|_median_iqr|_median)")
_COUNTS = re.compile(r"up|same|down|plus\d{1,3}")
_NUMBERS = ("median", "p", "mcnemar_p")
_FIGURES = re.compile(r"(.+_)?ci|median_iqr|total|diff")


def measurements(node: Node, indicators: Sequence[str]) -> tuple[Series, ...]:
    """`indicators` are the codes there are cards for; what stands under another code and does not read as readings is
    kept as unknown."""
    parts = node.by_code()
    weeks = parts.pop("weeks").each(Node.text) if "weeks" in parts else []
    derived: dict[str, dict[str, Any]] = {}
    for key in list(parts):
        found = _DERIVED.fullmatch(key)
        if key not in indicators and found and found[1] in parts:
            derived.setdefault(found[1], {})[found[2]] = _figures(parts.pop(key))
    series = []
    for code, part in parts.items():
        try:
            one = _series(part, code, weeks, derived.get(code, {}))
        except ImportRefused:
            if code in indicators:
                raise
            node.unknown.append((part.place, part.value))
        else:
            series.append(one)
    return tuple(series)


def _figures(node: Node) -> Any:
    """An interval, several of them, or one number: nulls where a week has none."""
    if isinstance(node.value, list):
        return [_figures(one) for one in node.items()]
    return node.maybe_number()


def _series(node: Node, code: str, weeks: list[str], claims: dict[str, Any]) -> Series:
    if isinstance(node.value, dict):
        return _described(node, code, weeks, claims)
    if not isinstance(node.value, list):
        return Series(code, "one", (Reading(value=node.number()),), claims)
    if _is_one_pair(node, weeks, claims):
        return Series(code, "one_of", (_pair(node),), claims)
    return Series(code, "weekly", _weekly(node, weeks), claims)


def _is_one_pair(node: Node, weeks: list[str], claims: dict[str, Any]) -> bool:
    """[51, 60] is 51 of 60, unless there are just two weeks and nothing says that it is a share."""
    values = node.value
    if len(values) != 2 or any(isinstance(one, bool) or not isinstance(one, int) for one in values):
        return False
    if len(weeks) != 2:
        return True
    interval = claims.get("_ci")
    return isinstance(interval, list) and not any(isinstance(one, list) for one in interval)


def _weekly(node: Node, weeks: list[str], fallback: str = "{n}") -> tuple[Reading, ...]:
    cells = node.items()
    labels = weeks if len(weeks) >= len(cells) else [fallback.format(n=index + 1) for index in range(len(cells))]
    return tuple(
        _placed(_value(cell), label, position)
        for position, (cell, label) in enumerate(zip(cells, labels, strict=False))
        if cell.value is not None
    )


def _placed(reading: Reading, label: str, position: int) -> Reading:
    return Reading(reading.value, reading.k, reading.n, at=label, position=position)


def _value(cell: Node) -> Reading:
    return _pair(cell) if isinstance(cell.value, list) else Reading(value=cell.number())


def _pair(node: Node) -> Reading:
    """k of n; some people write the total first, so the smaller number is k."""
    cells = node.items()
    if len(cells) != 2:
        raise node.refuse(N_("{place}: a count and its total are expected here."))
    k, n = sorted((cells[0].whole(), cells[1].whole()))
    return Reading(k=k, n=n)


def _described(node: Node, code: str, weeks: list[str], claims: dict[str, Any]) -> Series:
    parts = node.object("measurements.*")
    note = parts["note"].words() if "note" in parts else ""
    change = {key: parts[key].whole() for key in CHANGE if key in parts}
    claims = claims | change_claims(parts) | _claims(parts)
    if "weekly" in parts:
        readings = _weekly(parts["weekly"], weeks, "{n}주")
        return Series(code, "weekly", readings, claims, note=note)
    if "before" in parts or "after" in parts:
        return _before_after(parts, code, claims, change, note)
    if "raw" in parts:
        raw = parts["raw"].items()
        readings = tuple(_of_person(_value(one), index, "") for index, one in enumerate(raw) if one.value is not None)
        return Series(code, "raw", readings, claims, note=note)
    if "total" in parts:
        total = claims.pop("total")
        return Series(
            code, "one_of" if isinstance(total, list) else "one", (_value(parts["total"]),), claims, note=note
        )
    return Series(code, "empty", (), claims, change, note)


def _before_after(
    parts: dict[str, Node], code: str, claims: dict[str, Any], change: dict[str, int], note: str
) -> Series:
    waves = {phase: parts[phase] for phase in ("before", "after") if phase in parts}
    shares = all(_is_share(node.value, sum(change.values())) for node in waves.values())
    readings: list[Reading] = []
    for phase, node in waves.items():
        if not isinstance(node.value, list):
            readings.append(Reading(value=node.number(), phase=phase))
        elif shares:
            pair = _pair(node)
            readings.append(Reading(k=pair.k, n=pair.n, phase=phase))
        else:
            readings += [
                _of_person(_value(one), index, phase) for index, one in enumerate(node.items()) if one.value is not None
            ]
    if not any(reading.subject for reading in readings) and readings:
        return Series(code, "shares", tuple(readings), claims, change, note)
    if change:
        claims = claims | {"change": change}
    return Series(code, "before_after", tuple(readings), claims, note=note)


def _is_share(value: Any, everybody: int) -> bool:
    """Two numbers are k of n where one is everybody in the table of changes, or where n is more than any scale of
    answers has; else they are two people's answers."""
    if not isinstance(value, list) or len(value) != 2 or any(type(one) is not int for one in value):
        return False
    return everybody in value if everybody else value[0] <= value[1] > _LONGEST_SCALE


def _of_person(reading: Reading, index: int, phase: str) -> Reading:
    return Reading(reading.value, reading.k, reading.n, phase=phase, subject=f"{index + 1}번")


def _claims(parts: dict[str, Node]) -> dict[str, Any]:
    claims: dict[str, Any] = {}
    for key, part in parts.items():
        if _COUNTS.fullmatch(key):
            claims[key] = part.whole()
        elif key in _NUMBERS:
            claims[key] = part.maybe_number()
        elif _FIGURES.fullmatch(key):
            claims[key] = _figures(part)
    return claims
