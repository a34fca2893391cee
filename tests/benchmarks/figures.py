"""What a figure is: a median with its spread, the aim it is held against, and the limit a person feels."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

ROUNDS = 5
KEY_MS, FRAME_MS, START_MS, PAPER_MS = 20.0, 16.7, 1000.0, 5000.0  # what a person notices


@dataclass(frozen=True)
class Figure:
    """One line of `make bench`. `values` are of interleaved runs: ratios to a peer, or shares of a limit."""

    name: str
    unit: str
    values: Sequence[float]
    aim: float
    person: dict[str, float] = field(default_factory=dict)
    """What a person waits for and how long she does not notice."""
    beside: dict[str, Any] = field(default_factory=dict)
    """Plain numbers behind the ratio."""

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def met(self) -> bool:
        return self.median <= self.aim

    def line(self) -> str:
        """The figure as one JSON line."""
        told: dict[str, Any] = {
            "figure": self.name, "unit": self.unit, "median": rounded(self.median), "min": rounded(min(self.values)),
            "max": rounded(max(self.values)), "runs": len(self.values), "aim": self.aim, "met": self.met,
        }  # fmt: skip
        if self.person:
            told["person"] = self.person
        return json.dumps(told | self.beside, ensure_ascii=False)


def person(limit: float, measured: Sequence[float]) -> dict[str, float]:
    """The limit a person feels in milliseconds, and the median measured beside it."""
    return {"limit_ms": limit, "median_ms": rounded(statistics.median(measured))}


def rounded(value: float) -> float:
    return round(value, 3 if value < 1 else 2)


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
