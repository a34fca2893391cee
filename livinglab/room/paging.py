"""Puts pieces on pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from livinglab.blocks.drawing import Mark, shifted
from livinglab.room.piece import Piece


@dataclass(frozen=True)
class Placed:
    """Pieces that share a page, moved to where they stand; `bottom` is where they end."""

    marks: tuple[Mark, ...]
    bottom: float
    words: str


def paginate(found: Iterable[Piece], height: float, rest: float) -> list[Placed]:
    """Fill pages: the first is `height` tall, the others `rest`; a heading goes with what follows it. A first page on
    which nothing fits is left empty."""
    pages: list[Placed] = []
    open_: list[Piece] = []
    room, used = height, 0.0
    waiting = list(found)
    for place, piece in enumerate(waiting):
        gap = piece.gap if open_ else 0.0
        if used + gap + piece.height > room and piece.fit:
            headed = bool(open_) and all(one.with_next for one in open_)
            piece = piece.fit(room - used - gap, headed) or piece
        following = waiting[place + 1] if piece.with_next and place + 1 < len(waiting) else None
        needed = used + gap + piece.height + (_beginning(following, room) if following else 0.0)
        if needed > room and (open_ or (not pages and rest > height)):
            pages.append(_placed(open_))
            open_, used, gap, room = [], 0.0, 0.0, rest
            if piece.fit and (larger := piece.fit(rest, False)):
                piece = larger
        open_.append(piece)
        used += gap + piece.height
    return [*pages, *([_placed(open_)] if open_ else [])]


def _beginning(piece: Piece, room: float) -> float:
    """How much of what follows a heading must stand on its page."""
    return piece.gap + (piece.height if piece.fit is None else room * 0.5)


def _placed(found: list[Piece]) -> Placed:
    marks: list[Mark] = []
    top = 0.0
    for place, piece in enumerate(found):
        top += piece.gap if place else 0.0
        marks += [shifted(mark, 0, top) for mark in piece.marks]
        top += piece.height
    return Placed(tuple(marks), top, " ".join(piece.words for piece in found if piece.words))
