"""Lets what is short be written larger: as large as it can be without one more page."""

from __future__ import annotations

from collections.abc import Callable

from livinglab.blocks.drawing import scaled
from livinglab.room.paging import Placed

LayOut = Callable[[float, float], list[Placed]]

_GROWTHS = (1.6, 1.45, 1.3, 1.15)


def grown(lay_out: LayOut, width: float, height: float) -> list[Placed]:
    """`lay_out` fills pages of a width and height; the smaller the page it is given, the larger it is shown."""
    plain = lay_out(width, height)
    for growth in _GROWTHS:
        made = lay_out(width / growth, height / growth)
        if len(made) <= len(plain):
            return [_larger(place, growth) for place in made]
    return plain


def _larger(place: Placed, growth: float) -> Placed:
    return Placed(tuple(scaled(mark, growth) for mark in place.marks), place.bottom * growth, place.words)
