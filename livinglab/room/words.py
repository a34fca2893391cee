"""Words as marks: spans of a line beside each other, in ink only."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.blocks.drawing import Line, Mark, Pen, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import Words


def line_marks(line: Words, left: float, baseline: float, size: float, ink: str = "ink") -> Iterator[Mark]:
    """One line of spans on its baseline; what people filled in is underlined."""
    x = left
    for span in line:
        width = text_width(span.text, size, span.bold)
        if span.text.strip():
            yield Text(x, baseline, span.text, size, span.bold, ink="second" if span.quiet else ink)
        if span.underline:
            yield Line(x, baseline + size * 0.18, x + width, baseline + size * 0.18, Pen("rule", 2.5))
        x += width
