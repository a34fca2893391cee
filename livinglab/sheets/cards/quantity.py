"""Values that are words with a number in them: baselines, targets, costs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_NUMBER = re.compile(r"[-+]?\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True)
class Quantity:
    """A value in words ("중앙값 2.5", "6명 이상 +2일") with the number in it, where there is exactly one."""

    text: str = ""
    value: float | None = None

    def __bool__(self) -> bool:
        return bool(self.text)


def quantity(data: Mapping[str, Any], key: str) -> Quantity:
    """Read words or a number; a stored `<key>_value` has the last word."""
    raw = data.get(key)
    if raw is None or raw == "":
        return Quantity()
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        text = str(raw).strip()
        found = _NUMBER.findall(text)
        value = float(found[0].replace(",", "")) if len(found) == 1 else None
    else:
        text, value = f"{raw:g}" if abs(raw) < 1e6 else str(raw), float(raw)
    stored = data.get(f"{key}_value")
    return Quantity(text, float(stored) if isinstance(stored, int | float) else value)
