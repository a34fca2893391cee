"""A value of a JSON field as what is expected of it: a package made elsewhere may hold anything there."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

MOST = 10**15
"""Beyond it a number is no number of this world, and not exact either."""


def number(value: object) -> float | None:
    """A finite number, also where it was written as words; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) and abs(found) <= MOST else None


def whole(value: object, default: int) -> int:
    """A whole number of nought or more; `default` for anything else."""
    found = number(value)
    return default if found is None or found < 0 else int(found)


def listed(value: object) -> list[Any]:
    """A list; empty for anything else."""
    return value if isinstance(value, list) else []


def texts(value: object) -> list[str]:
    """The words of a list, without whatever else stands in it."""
    return [one for one in listed(value) if isinstance(one, str)]


def mapped(value: object) -> Mapping[str, Any]:
    """A table; empty for anything else."""
    return value if isinstance(value, Mapping) else {}
