"""Holding what was measured against the criterion written before: met, not met, or not known yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from livinglab.analysis.exact import Number, exact
from livinglab.analysis.number_words import Comparator, Quantity, parse_number_words
from livinglab.i18n import N_


class Verdict(Enum):
    """About one criterion; the value is a message id."""

    MET = N_("met")
    NOT_MET = N_("not met")
    UNKNOWN = N_("not known yet")


class Leaning(Enum):
    """About a hypothesis, from all its criteria; never "proven". The value is a message id."""

    FOR = N_("leans towards yes")
    AGAINST = N_("leans towards no")
    OPEN = N_("still open")


@dataclass(frozen=True)
class Threshold:
    """A limit with its comparator and unit."""

    comparator: Comparator
    limit: float
    unit: str = ""

    def judge(self, value: Number | None) -> Verdict:
        """None is not measured yet."""
        if value is None:
            return Verdict.UNKNOWN
        return Verdict.MET if self.comparator.holds(value, self.limit) else Verdict.NOT_MET

    def judge_share(self, k: int, n: int) -> Verdict:
        """k of n against a limit in per cent, exactly: 2 of 3 is not quite 66.67 %."""
        return self.judge(Fraction(100 * k, n) if n else None)

    def within(self, low: Number, high: Number) -> bool:
        """Whether the limit lies between both ends of an interval, so that the verdict could as well be the other."""
        return exact(low) < exact(self.limit) < exact(high)


@dataclass(frozen=True)
class PeopleThreshold:
    """So many people, each with a change of so much: "6명 이상이 2일 이상 늘고"."""

    people: Threshold
    change: Threshold

    def judge(self, changes: Iterable[Number] | None) -> tuple[Verdict, int]:
        """The verdict, and how many people reached the change."""
        if changes is None:
            return Verdict.UNKNOWN, 0
        reached = sum(self.change.judge(change) is Verdict.MET for change in changes)
        return self.people.judge(reached), reached


_PEOPLE = ("명", "사람", "가구", "people", "person", "persons", "household", "households")
_FALLS = re.compile(r"\s*(?:줄|내리|내려|낮아|감소|fewer|less|decreas|fall|drop|reduc)", re.IGNORECASE)
_MORE_IS_BETTER = re.compile(
    r"늘수록|높을수록|많을수록|오를수록|클수록|길수록|higher|more|rais|increas|\bup\b", re.IGNORECASE
)
_LESS_IS_BETTER = re.compile(
    r"줄수록|낮을수록|적을수록|내릴수록|작을수록|짧을수록|lower|less|fewer|reduc|decreas|\bdown\b", re.IGNORECASE
)


def criteria_of(sentence: str) -> tuple[str, ...]:
    """The single criteria of a sentence with slots, "[…40% 이상]이고 […50초 이하]이면"; the whole where it has none."""
    slots = tuple(slot.strip() for slot in re.findall(r"\[([^\[\]]*)\]", sentence) if slot.strip())
    return slots or ((sentence.strip(),) if sentence.strip() else ())


def threshold(words: str | Number | None, direction: str = "") -> Threshold | PeopleThreshold | None:
    """Read a target. A bare number takes its comparator from the direction ("늘수록 좋음", "50 이하").

    None where the words say no one thing that could be compared: then people decide, not the program."""
    if words is None:
        return None
    parsed = parse_number_words(words)
    limits = [quantity for quantity in parsed.quantities if quantity.comparator or quantity.signed]
    if not limits and parsed.main is not None:
        comparator = _comparator_of(direction)
        return None if comparator is None else Threshold(comparator, parsed.main.value, parsed.main.unit)
    if len(limits) == 1 and limits[0].comparator:
        return _limit(limits[0])
    if len(limits) == 2 and limits[0].unit.lower() in _PEOPLE and limits[0].comparator and not limits[0].signed:
        return PeopleThreshold(_limit(limits[0]), _change(limits[1], parsed.text))
    return None


def judge(words: str | Number | None, value: Number | None, direction: str = "") -> Verdict:
    """The verdict on one measured value; unknown where words or value cannot be compared."""
    limit = threshold(words, direction)
    return limit.judge(value) if isinstance(limit, Threshold) else Verdict.UNKNOWN


def leaning(verdicts: Sequence[Verdict]) -> Leaning:
    """All met leans towards yes, one not met towards no, anything else is open."""
    if Verdict.NOT_MET in verdicts:
        return Leaning.AGAINST
    return Leaning.FOR if verdicts and Verdict.UNKNOWN not in verdicts else Leaning.OPEN


def _comparator_of(direction: str) -> Comparator | None:
    stated = [each.comparator for each in parse_number_words(direction).quantities if each.comparator]
    if stated:
        return stated[0]
    more, less = bool(_MORE_IS_BETTER.search(direction)), bool(_LESS_IS_BETTER.search(direction))
    if more == less:
        return None
    return Comparator.AT_LEAST if more else Comparator.AT_MOST


def _limit(quantity: Quantity) -> Threshold:
    return Threshold(quantity.comparator or Comparator.AT_LEAST, quantity.value, quantity.unit)


def _change(quantity: Quantity, text: str) -> Threshold:
    """A change downwards is a negative number: "2일 이상 줄고" is −2 or less."""
    falls = quantity.value < 0 or (not quantity.signed and bool(_FALLS.match(text, quantity.end)))
    if not falls:
        return _limit(quantity)
    mirrored = {Comparator.AT_LEAST: Comparator.AT_MOST, Comparator.ABOVE: Comparator.BELOW}
    comparator = mirrored.get(quantity.comparator or Comparator.AT_LEAST, Comparator.AT_MOST)
    return Threshold(comparator, -abs(quantity.value), quantity.unit)
