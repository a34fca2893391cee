"""Whose need the notes speak of: mine, a neighbour's, the village's, counted as they stood in each part of the talk."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, sizes
from livinglab.blocks.drawing import Drawing, Hatch, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import N_, tr, trn

LEVELS = (N_("My need"), N_("A neighbour’s need"), N_("The village’s need"))
# Told apart without colour: full, hatched, bare.
_TONES = (("stage", 0.0), ("paper", 2.6), ("paper", 0.0))


@dataclass(frozen=True, slots=True)
class LevelRow:
    """How many notes of each of `LEVELS` stood in a part of the talk."""

    title: str
    counts: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class NeedLevels:
    """A bar a part, all on one scale of notes: one sees whether the talk widened from me to the village."""

    rows: tuple[LevelRow, ...]
    stage: Stage = "define"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """The key, then title, bar and counts of each part."""
        size = sizes(large)
        marks, top = self._key(width, size)
        most = max(sum(row.counts) for row in self.rows)
        for row in self.rows:
            drawn, height = self._row(row, width, most, size, top)
            marks += drawn
            top += height
        return Drawing(width, top, tuple(marks), self.alt())

    def alt(self) -> str:
        """All counts in words."""
        told = []
        for row in self.rows:
            counts = ", ".join(f"{tr(level)} {n}" for level, n in zip(LEVELS, row.counts, strict=True))
            told.append(f"{row.title}: {counts}")
        return tr("Whose need the notes speak of.") + " " + "; ".join(told)

    def _swatch(self, level: int, x: float, y: float, wide: float, tall: float) -> list[Mark]:
        fill, step = _TONES[level]
        fill = f"stage:{self.stage}" if fill == "stage" else fill
        found: list[Mark] = [Rect(x, y, wide, tall, fill=fill, stroke=Pen("second", 0.8))]
        if step:
            found.append(Hatch(x, y, wide, tall, step, Pen("second", 0.6)))
        return found

    def _key(self, width: float, size: Sizes) -> tuple[list[Mark], float]:
        marks: list[Mark] = []
        x, box, baseline = 0.0, size.small * 0.9, size.small
        for level, name in enumerate(LEVELS):
            long = box + 4 + text_width(tr(name), size.small) + 12
            if x and x + long > width:
                x, baseline = 0.0, baseline + size.small * 1.5
            marks += self._swatch(level, x, baseline - box * 0.86, box, box)
            marks.append(Text(x + box + 4, baseline, tr(name), size.small, ink="second"))
            x += long
        return marks, baseline + size.small

    def _row(self, row: LevelRow, width: float, most: int, size: Sizes, top: float) -> tuple[list[Mark], float]:
        told = trn("{n} note", "{n} notes", sum(row.counts))
        lines = wrap(row.title, width - text_width(told, size.text) - 14, size.text)
        baseline = top + size.text * 1.1
        marks: list[Mark] = [Text(width, baseline, told, size.text, anchor="end", ink="second")]
        marks += [Text(0, baseline + n * size.text * 1.3, line, size.text) for n, line in enumerate(lines)]
        bar = baseline + (len(lines) - 1) * size.text * 1.3 + size.text * 0.5
        tall, x = 12 * size.scale, 0.0
        for level, count in enumerate(row.counts):
            if count:
                long = width * count / most
                marks += self._swatch(level, x, bar, long, tall)
                marks.append(Text(x + long / 2, bar + tall + size.small * 1.2, str(count), size.small, anchor="middle"))
                x += long
        return marks, bar + tall + size.small * 1.2 + 8 - top
