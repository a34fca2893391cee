"""Text in the runs of a paragraph: a placeholder may be split over several of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from livinglab.documents.hwpx.elements import child, every, is_a

PLACEHOLDER = re.compile(r"\{\{\s*([#/]?)\s*([^{}\n]+?)\s*\}\}")
Answer = Callable[[str, str], str | None]  # sign (#, / or none) and name → the text, None = stays


@dataclass
class _Piece:
    """A stretch of text: an element's own, or what follows an element inside it."""

    element: Any
    tail: bool

    @property
    def text(self) -> str:
        return (self.element.tail if self.tail else self.element.text) or ""

    @text.setter
    def text(self, value: str) -> None:
        if self.tail:
            self.element.tail = value
        else:
            self.element.text = value


def text_of(element: Any) -> str:
    """All words inside an element."""
    return "".join(piece.text for text in every(element, "t") for piece in _inside(text))


def replace_in(paragraph: Any, answer: Answer) -> None:
    """Put the answers in place of the placeholders; the first run's letters stay."""
    pieces = [
        piece for run in paragraph if is_a(run, "run") for text in run if is_a(text, "t") for piece in _inside(text)
    ]
    whole = "".join(piece.text for piece in pieces)
    for found in reversed(list(PLACEHOLDER.finditer(whole))):
        value = answer(found[1], found[2])
        if value is not None:
            _put(pieces, found.start(), found.end(), value)
            _forget_lines(paragraph)
    for piece in pieces:
        _break_lines(piece)


def put_text(paragraph: Any, value: str) -> None:
    """Make the value the paragraph's words, in the letters it has."""
    run = next((part for part in paragraph if is_a(part, "run")), None)
    if run is None:
        run = child(paragraph, "run", charPrIDRef=0)
    text = next((part for part in run if is_a(part, "t")), None)
    if text is None:
        text = child(run, "t")
    text.text = value
    _break_lines(_Piece(text, False))
    _forget_lines(paragraph)


def _inside(text: Any) -> list[_Piece]:
    """The pieces of one text element, in order."""
    return [_Piece(text, False), *(_Piece(part, True) for part in text)]


def _put(pieces: list[_Piece], start: int, end: int, value: str) -> None:
    at = 0
    waiting = value
    for piece in pieces:
        text = piece.text
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            piece.text = text[:first] + waiting + text[last:]
            waiting = ""
        at += len(text)


def _break_lines(piece: _Piece) -> None:
    first, *rest = piece.text.split("\n")
    if not rest:
        return
    holder = piece.element.getparent() if piece.tail else piece.element
    place = holder.index(piece.element) + 1 if piece.tail else 0
    piece.text = first
    for offset, line in enumerate(rest):
        broken = child(holder, "lineBreak")
        holder.insert(place + offset, broken)
        broken.tail = line


def _forget_lines(paragraph: Any) -> None:
    """The lines the office's program reckoned for the old words."""
    for part in list(paragraph):
        if is_a(part, "linesegarray"):
            paragraph.remove(part)
