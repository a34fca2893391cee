"""Grades an option in words: everybody's grades side by side, best first, with a line through the middle."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, counted, sizes
from livinglab.blocks.drawing import Drawing, Hatch, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class GradeRow:
    """`counts` stand as `grades` do, worst first; `middle` is the middle grade's place, None where nobody graded."""

    code: str
    title: str
    counts: tuple[int, ...]
    middle: int | None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class GradeProfile:
    """Counts, not shares: each bar is as long as all its grades, the line stands at half of them."""

    grades: tuple[str, ...]
    rows: tuple[GradeRow, ...]
    stage: Stage = "ideate"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """The key of grades, then a row an option: words, bar, counts under it."""
        size = sizes(large)
        marks, top = self._key(width, size)
        first = top
        for row in self.rows:
            drawn, height = self._row(row, width, size, top)
            marks += drawn
            top += height
        marks.insert(0, Line(width / 2, first - size.small * 0.4, width / 2, top, Pen("ink", 0.9, (3, 2))))
        return Drawing(width, top, tuple(marks), self.alt())

    def alt(self) -> str:
        """All grades in a sentence."""
        parts = []
        for row in self.rows:
            given = ", ".join(
                f"{grade} {counted(number)}" for grade, number in zip(self.grades[::-1], row.counts[::-1], strict=True)
            )
            middle = tr("none") if row.middle is None else self.grades[row.middle]
            parts.append(tr("{title} ({code}): middle grade {middle}; {given}", title=row.title, code=row.code,
                            middle=middle, given=given))  # fmt: skip
        return tr("Grades, best first.") + " " + ". ".join(parts)

    def _tone(self, grade: int) -> tuple[str, float]:
        """Fill and step of the hatch, from the stage's colour for the best down to bare paper: told apart without colour."""
        tones = ((f"stage:{self.stage}", 0.0), ("not-chosen", 0.0), ("paper", 2.2), ("paper", 5.0), ("paper", 0.0))
        from_best = len(self.grades) - 1 - grade
        return tones[round(from_best * (len(tones) - 1) / max(len(self.grades) - 1, 1))]

    def _swatch(self, grade: int, x: float, y: float, wide: float, tall: float) -> list[Mark]:
        fill, step = self._tone(grade)
        found: list[Mark] = [Rect(x, y, wide, tall, fill=fill, stroke=Pen("paper" if fill != "paper" else "rule", 0.8))]
        if step:
            found.append(Hatch(x, y, wide, tall, step, Pen("second", 0.6)))
        return found

    def _key(self, width: float, size: Sizes) -> tuple[list[Mark], float]:
        marks: list[Mark] = []
        x, box, baseline = 0.0, size.small * 0.9, size.small
        for grade in reversed(range(len(self.grades))):
            long = box + 4 + text_width(self.grades[grade], size.small) + 12
            if x and x + long > width:
                x, baseline = 0.0, baseline + size.small * 1.5
            marks += self._swatch(grade, x, baseline - box * 0.86, box, box)
            marks.append(Text(x + box + 4, baseline, self.grades[grade], size.small, ink="second"))
            x += long
        half = tr("half of all")
        baseline += size.small * 1.6
        marks.append(Text(width / 2, baseline, half, size.small, anchor="middle", ink="second"))
        return marks, baseline + size.small * 0.8

    def _row(self, row: GradeRow, width: float, size: Sizes, top: float) -> tuple[list[Mark], float]:
        left = text_width(row.code, size.text, True) + 8
        word = "" if row.middle is None else self.grades[row.middle]
        right = text_width(word, size.text, True)
        lines = wrap(row.title, width - left - right - 14, size.text, row.chosen)
        baseline = top + size.text * 1.1
        marks: list[Mark] = [
            Text(
                0, baseline, row.code, size.text, bold=row.chosen, ink="ink" if row.chosen else "second", halo="paper"
            ),
            Text(width, baseline, word, size.text, bold=True, anchor="end"),
        ]
        for number, line in enumerate(lines):
            marks.append(
                Text(left, baseline + number * size.text * 1.3, line, size.text, bold=row.chosen, halo="paper")
            )
        bar = baseline + (len(lines) - 1) * size.text * 1.3 + size.text * 0.5
        tall, x, everybody = 12 * size.scale, 0.0, max(sum(row.counts), 1)
        for grade in reversed(range(len(self.grades))):
            if not (number := row.counts[grade]):
                continue
            long = width * number / everybody
            marks += self._swatch(grade, x, bar, long, tall)
            middle = grade == row.middle
            marks.append(
                Text(x + long / 2, bar + tall + size.small * 1.1, str(number), size.small, bold=middle, anchor="middle",
                     halo="paper")
            )  # fmt: skip
            x += long
        marks.append(Line(width / 2, bar - 2, width / 2, bar + tall + 2, Pen("paper", 4.0)))
        marks.append(Line(width / 2, bar - 2, width / 2, bar + tall + 2, Pen("ink", 1.4)))
        return marks, bar + tall + size.small * 2.1 - top
