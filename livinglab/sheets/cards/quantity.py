"""Values that are words with a number in them: baselines, targets, costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from livinglab.analysis.number_words import NumberWords, parse_number_words
from livinglab.model import plain
from livinglab.sheets.cards.amounts import amount


@dataclass(frozen=True)
class Quantity:
    """A value in words ("중앙값 2.5", "6명 이상 +2일") and the number that counts in it, where there is one."""

    text: str = ""
    value: float | None = None

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def parsed(self) -> NumberWords:
        """All numbers in the words, with their units and comparators."""
        return parse_number_words(self.text)


def money(data: Mapping[str, Any], key: str) -> Quantity:
    """A cost in words or as a number: "1만 5천 원" is one sum."""
    found = quantity(data, key)
    raw, stored = data.get(key), data.get(f"{key}_value")
    return replace(found, value=amount(raw)) if isinstance(raw, str) and not isinstance(stored, int | float) else found


def quantity(data: Mapping[str, Any], key: str) -> Quantity:
    """Read words or a number; a stored `<key>_value` has the last word."""
    raw = data.get(key)
    if raw is None or raw == "":
        return Quantity()
    value = None if isinstance(raw, str) else plain.number(raw)
    text = str(raw).strip() if value is None else f"{value:,.10g}"
    stored = data.get(f"{key}_value")
    known = None if isinstance(stored, str) else plain.number(stored)
    return Quantity(text, known if known is not None else parse_number_words(text).value if value is None else value)
