"""A piece of a page of the room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from livinglab.blocks.drawing import Mark


@dataclass(frozen=True)
class Piece:
    """Marks from its own top left; `gap` above it where it is not the first; `with_next` never ends a page. `fit`
    makes a chart anew for a height, or says that its letters would be too small there; where it must stay with its
    heading they may be smaller."""

    height: float
    marks: tuple[Mark, ...]
    gap: float = 0.0
    with_next: bool = False
    words: str = ""
    fit: Callable[[float, bool], Piece | None] | None = None
