"""Blocks between the forms of a worksheet, drawn: words, lines with labels, cards to cut out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.blocks.blocks import CardBox, WriteLines
from livinglab.blocks.charts.parts import sizes
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import plain
from livinglab.i18n import tr

_LABELS = 0.26
_PAD = 8.0


@dataclass(frozen=True, slots=True)
class WordsForm:
    """Words in lines; `factor` times as large as those of the forms."""

    words: str
    bold: bool = False
    ink: str = "ink"
    factor: float = 1.0

    def drawing(self, width: float, large: bool = False) -> Drawing:
        found = lines(self.words, width, sizes(large).text * self.factor, bold=self.bold, ink=self.ink)
        return Drawing(width, found.height, found.at(0, 0), self.words)


@dataclass(frozen=True, slots=True)
class LinesForm:
    """Labels with lines to write on, side by side."""

    block: WriteLines

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size = sizes(large).text
        named = [(line.label, line.share) for line in self.block.lines]
        if sum(text_width(label, size) + 75 for label, _ in named) > width:  # large letters: two rows
            half = -(-len(named) // 2)
            rows = [named[:half], named[half:]]
        else:
            rows = [named]
        marks = [mark for number, row in enumerate(rows) for mark in _row(row, number * size * 2.4, width, size)]
        told = tr("Lines to write on: {labels}", labels=", ".join(label for label, _ in named))
        return Drawing(width, len(rows) * size * 2.4, tuple(marks), told)


def _row(named: list[tuple[str, float]], top: float, width: float, size: float) -> Iterator[Mark]:
    gap = 18.0
    free = width - gap * (len(named) - 1)
    total = sum(share for _, share in named) or 1.0
    x, baseline = 0.0, top + size * 1.9
    for label, share in named:
        wide = free * share / total
        start = text_width(label, size) + 6 if label else 0.0
        yield Text(x, baseline, label, size)
        yield Line(x + start, baseline + 3, x + wide, baseline + 3, Pen("rule", 0.7))
        x += wide + gap


@dataclass(frozen=True, slots=True)
class CardForm:
    """A card with printed words, to cut out."""

    block: CardBox

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size = sizes(large).text
        side = width * _LABELS
        marks: list[Mark] = []
        y = _PAD
        for field in self.block.fields:
            name, words = (
                lines(field.label, side - _PAD, size, bold=True),
                _said(field.words, width - side - _PAD, size),
            )
            marks += [*name.at(_PAD, y), *words.at(side, y)]
            y += max(name.height, words.height) + 5
        marks.append(Rect(0.6, 0.6, width - 1.2, y + 2, stroke=Pen("ink", 0.9), radius=4))
        alt = "; ".join(f"{field.label}: {plain(field.words)}" for field in self.block.fields)
        return Drawing(width, y + 4, tuple(marks), alt)


def _said(words: object, width: float, size: float) -> Lines:
    spans = words if isinstance(words, tuple) else ()
    quiet = bool(spans) and all(span.quiet for span in spans)
    bold = bool(spans) and all(span.bold for span in spans)
    return lines(plain(spans), width, size, bold=bold, ink="second" if quiet else "ink")
