"""Fields of forms that are filled in by hand: labels with lines, sentences with gaps, boxes with a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from livinglab.blocks.drawing import Line, Mark, Pen, Rect, Text
from livinglab.blocks.forms.lines import Lines
from livinglab.blocks.forms.marks import box
from livinglab.blocks.metrics import text_width

_LINE = Pen("ink", 0.7)
_BESIDE = 6.0


def text_piece(words: Lines, x: float, top: float) -> Iterator[Mark]:
    yield from words.at(x, top)


def labelled_lines(labels: Sequence[str], x: float, baseline: float, width: float, size: float, gap: float = 18.0
                   ) -> Iterator[Mark]:  # fmt: skip
    """Labels side by side, each with a line to write on; the lines are equally long."""
    wide = [text_width(label, size) + _BESIDE for label in labels]
    own = max((width - gap * (len(labels) - 1) - sum(wide)) / max(len(labels), 1), 8.0)
    for label, begin in zip(labels, wide, strict=True):
        yield Text(x, baseline, label, size)
        yield Line(x + begin, baseline + 3, x + begin + own, baseline + 3, _LINE)
        x += begin + own + gap


def gapped(
    pieces: Sequence[str], x: float, baseline: float, size: float, wide: float = 40.0
) -> tuple[list[Mark], float]:
    """A sentence in pieces with a line to write on between each two; also where it ends."""
    marks: list[Mark] = []
    for number, piece in enumerate(pieces):
        if number:
            marks.append(Line(x, baseline + 3, x + wide, baseline + 3, _LINE))
            x += wide + 4
        words = piece.strip()
        if words:
            marks.append(Text(x, baseline, words, size))
            x += text_width(words, size) + 5
    return marks, x


def gapped_width(pieces: Sequence[str], size: float, wide: float = 40.0) -> float:
    return gapped(pieces, 0, 0, size, wide)[1]


def ticks(labels: Sequence[str], x: float, baseline: float, size: float) -> Iterator[Mark]:
    """Small boxes with their words behind them."""
    side = size * 1.2
    for label in labels:
        yield box(x, baseline - size * 0.36, side)
        yield Text(x + side + 5, baseline, label, size)
        x += side + 5 + text_width(label, size) + 12


def named_boxes(names: Sequence[str], unit: str, x: float, top: float, width: float, height: float, size: float
                ) -> Iterator[Mark]:  # fmt: skip
    """Boxes side by side, each with its name and the unit of what is written into it; the last one is the result."""
    space = 8.0
    own = (width - space * (len(names) - 1)) / len(names)
    for number, name in enumerate(names):
        last = number == len(names) - 1
        yield Rect(x, top, own, height, stroke=Pen("ink", 1.4 if last else 0.8))
        yield Text(x + 8, top + size * 1.35, name, size, bold=last)
        yield Text(x + own - 8, top + height - 8, unit, size, anchor="end", ink="second")
        x += own + space
