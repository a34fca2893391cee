"""Who stands where: options in places, equal scores in one place, never separated by the order they were entered in."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Place:
    """`rank` counts from 1 and skips after a tie (1, 1, 3); `options` stand in the order of their codes."""

    rank: int
    options: tuple[str, ...]

    @property
    def tied(self) -> bool:
        """Whether several options share this place."""
        return len(self.options) > 1


def in_code_order(options: Iterable[str]) -> tuple[str, ...]:
    """I2 before I10; only for showing, never for deciding."""
    return tuple(sorted(options, key=_code_key))


def places(scores: Mapping[str, Any]) -> tuple[Place, ...]:
    """Options by falling score; scores are anything that compares."""
    result: list[Place] = []
    rank = 1
    for score in sorted(set(scores.values()), reverse=True):
        equal = in_code_order(option for option, own in scores.items() if own == score)
        result.append(Place(rank, equal))
        rank += len(equal)
    return tuple(result)


def ties(result: Iterable[Place]) -> tuple[Place, ...]:
    """The places several options share."""
    return tuple(place for place in result if place.tied)


def best_by(options: Collection[str], *scores: Callable[[str], Any]) -> tuple[str, ...]:
    """The options with the highest first score, among those the highest second score, and so on."""
    rest = tuple(options)
    for score in scores:
        if len(rest) > 1:
            highest = max(score(option) for option in rest)
            rest = tuple(option for option in rest if score(option) == highest)
    return in_code_order(rest)


def check_options(options: Collection[str]) -> None:
    """Raise ValueError where an option is listed twice."""
    if len(set(options)) != len(options):
        raise ValueError("an option is listed twice")


def _code_key(option: str) -> tuple[list[tuple[int, int, str]], str]:
    parts = re.findall(r"\d+|\D+", option)
    # isascii: `²`.isdigit() is true, but int("²") raises
    return ([(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts], option)
