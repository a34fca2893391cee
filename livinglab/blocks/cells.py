"""What stands in a cell of a table: words, a tick, or a small chart with words under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from livinglab.blocks.drawing import Chart
from livinglab.blocks.words import Words, below, ours

Verdict = Literal["met", "missed", "unknown"]


@dataclass(frozen=True, slots=True)
class Tick:
    """A table cell that shows whether a mark was reached, in a sign and for readers in `label`."""

    verdict: Verdict
    label: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table cell with a small chart and, under it, what is said about it."""

    chart: Chart
    words: Words = ()

    @property
    def told(self) -> Words:
        """The same without a picture: what the chart says, then the words."""
        alt = self.chart.drawing(480.0).alt
        return below([line for line in (ours(alt), self.words) if line])


Cell = Words | Tick | Drawn
