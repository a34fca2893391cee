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


def flow(
    pieces: Sequence[Piece], foot: Callable[[int, int], Sequence[Mark]], alt: str, *, bottom: float = BOTTOM
) -> list[Drawing]:
    """Pages of pieces; `foot` draws what stands at the foot of page n of so many, in the `bottom` of each."""
    pages: list[list[Mark]] = [[]]
    heads: list[Piece] = []
    y = TOP
    for piece, following in zip(pieces, [*pieces[1:], gap(0)], strict=True):
        needed = piece.height + (following.height if piece.again else 0.0)  # a head is not the last thing on a page
        if y + needed > PAGE_HEIGHT - bottom and pages[-1]:
            pages.append([])
            y = TOP
            for head in () if piece.again else heads:
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
