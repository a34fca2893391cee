"""A purse shared out: a row an option with its cost, how many pay for it, and what most of them pay each."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, counted, sizes, tag, tag_width
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class PurseRow:
    """`payments` are what each person who pays gives, the most first; empty where it is not taken."""

    code: str
    title: str
    cost: float
    wanted_by: int
    payments: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class PurseBars:
    """Each bar is a cost on the scale of the purse, cut into what every payer gives; unequal parts are seen."""

    rows: tuple[PurseRow, ...]
    purse: float
    unit: str = ""
    stage: Stage = "ideate"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """A row an option, and the purse as a line at the end of the scale."""
        size = sizes(large)
        marks: list[Mark] = []
        top = 0.0
        for row in self.rows:
            drawn, height = self._row(row, width, size, top)
            marks += drawn
            top += height
        marks.append(Line(width - 0.5, 0, width - 0.5, top, Pen("ink", 1.2, (6, 3))))
        words = tr("the whole purse: {purse}", purse=self._money(self.purse))
        marks.append(Text(width, top + size.small * 1.1, words, size.small, anchor="end", ink="second"))
        return Drawing(width, top + size.small * 1.6, tuple(marks), self.alt())

    def alt(self) -> str:
        """Costs and payers in a sentence."""
        return " ".join(f"{row.title} ({row.code}): {self._said(row)}." for row in self.rows)

    def _money(self, amount: float) -> str:
        return f"{round(amount, 0 if amount >= 100 else 2):,.12g} {self.unit}".strip()

    def _said(self, row: PurseRow) -> str:
        wanted = tr("costs {cost}, wanted by {n}", cost=self._money(row.cost), n=counted(row.wanted_by))
        if not row.payments:
            return wanted
        least, most = row.payments[-1], row.payments[0]
        if least == most:
            return wanted + ", " + tr("each pays {sum}", sum=self._money(most))
        return wanted + ", " + tr("they pay {least} to {most} each", least=self._money(least), most=self._money(most))

    def _row(self, row: PurseRow, width: float, size: Sizes, top: float) -> tuple[list[Mark], float]:
        taken = bool(row.payments)
        label = tr("taken")
        left = text_width(row.code, size.text, True) + 8
        lines = wrap(row.title, width - left - (tag_width(label, size.small) + 16 if taken else 12), size.text, taken)
        baseline = top + size.text * 1.1
        marks: list[Mark] = [Text(0, baseline, row.code, size.text, bold=taken, ink="ink" if taken else "second")]
        for number, line in enumerate(lines):
            marks.append(Text(left, baseline + number * size.text * 1.3, line, size.text, bold=taken))
        baseline += (len(lines) - 1) * size.text * 1.3
        if taken:
            marks += tag(left + text_width(lines[-1], size.text, True) + 8, baseline, label, size.small)
        bar, tall = baseline + size.text * 0.5, 10.5 * size.scale
        scale = (width - 1) / max([self.purse, 1.0, *(each.cost for each in self.rows)])
        if not taken:
            marks.append(Rect(0, bar, row.cost * scale, tall, fill="paper", stroke=Pen("rule", 0.8)))
        x = 0.0
        for payment in row.payments:
            marks.append(Rect(x, bar, payment * scale, tall, fill=f"stage:{self.stage}", stroke=Pen("paper", 0.7)))
            x += payment * scale
        foot = bar + tall + size.small * 1.15
        for number, line in enumerate(wrap(self._said(row), width - 12, size.small)):
            marks.append(Text(0, foot + number * size.small * 1.3, line, size.small, ink="second"))
            last = foot + number * size.small * 1.3
        return marks, last + size.small * 0.8 - top
