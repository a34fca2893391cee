"""Pieces of a form below each other, on as many pages as they need; a head that comes again on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from livinglab.blocks.drawing import Drawing, Mark
from livinglab.blocks.forms.marks import MM

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, TOP, BOTTOM = 18 * MM, 17 * MM, 18 * MM
FULL = PAGE_WIDTH - 2 * LEFT


@dataclass(frozen=True)
class Piece:
    """Something of a height that can draw itself from its upper edge; `again` comes back at the top of later pages."""

    height: float
    marks: Callable[[float], Iterator[Mark]]
    again: bool = False
    closes: bool = False
    """The last of what stands under such a head."""


def flow(pieces: Sequence[Piece], foot: Callable[[int, int], Sequence[Mark]], alt: str) -> list[Drawing]:
    """Pages of pieces; `foot` draws what stands at the foot of page n of so many."""
    pages: list[list[Mark]] = [[]]
    heads: list[Piece] = []
    y = TOP
    for piece in pieces:
        if y + piece.height > PAGE_HEIGHT - BOTTOM and pages[-1]:
            pages.append([])
            y = TOP
            for head in heads:
                pages[-1] += head.marks(y)
                y += head.height
        if piece.again or piece.closes:
            heads = [piece] if piece.again else []
        pages[-1] += piece.marks(y)
        y += piece.height
    return [
        Drawing(PAGE_WIDTH, PAGE_HEIGHT, (*marks, *foot(number, len(pages))), alt)
        for number, marks in enumerate(pages, 1)
    ]


def gap(height: float) -> Piece:
    """Nothing, of a height."""
    return Piece(height, lambda _top: iter(()))
