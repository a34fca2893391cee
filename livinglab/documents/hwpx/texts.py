"""Words as paragraphs of HWPX."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from livinglab.blocks.words import Span, Words
from livinglab.documents.hwpx.elements import Element, alone, child, legible
from livinglab.documents.hwpx.styles import Frame, Styles

_GAP = 2400  # between columns
_FIRST = 100_000  # the empty file that comes with the library has smaller numbers


class Texts:
    """Makes paragraphs, each with a number of its own."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._numbers = count(_FIRST)

    def number(self) -> int:
        """The next number for a paragraph or an object."""
        return next(self._numbers)

    def paragraph(self, words: Words, style: str, frame: Frame | None = None, *, ink: str = "") -> Element:
        """One paragraph; line ends inside it stay line ends."""
        made = self._empty(style, frame)
        for span in words or (Span(""),):
            run = child(made, "run", charPrIDRef=self.styles.letters(style, span, ink))
            _fill(child(run, "t"), legible(span.text))
        return made

    def holder(self, style: str = "caption", frame: Frame | None = None) -> tuple[Element, Element]:
        """A paragraph that carries an object, and the run to put it in."""
        made = self._empty(style, frame)
        return made, child(made, "run", charPrIDRef=self.styles.letters(style, Span("")))

    def columns(self, count: int) -> Element:
        """What begins a stretch of the page in so many columns, before the words of its first paragraph."""
        run = alone("run", charPrIDRef=self.styles.letters("caption", Span("")))
        child(child(run, "ctrl"), "colPr", id="", type="NEWSPAPER", layout="LEFT", colCount=count, sameSz=1,
              sameGap=_GAP if count > 1 else 0)  # fmt: skip
        return run

    def _empty(self, style: str, frame: Frame | None) -> Element:
        return alone("p", id=self.number(), paraPrIDRef=self.styles.shape(style, frame),
                     styleIDRef=self.styles.style(style), pageBreak=0, columnBreak=0, merged=0)  # fmt: skip


def _fill(element: Element, text: str) -> None:
    first, *rest = text.split("\n")
    element.text = first
    for line in rest:
        child(element, "lineBreak").tail = line


def joined(parts: Iterable[Words], between: str) -> Words:
    """Words one after another with something between them."""
    found: list[Span] = []
    for part in parts:
        found += [Span(between), *part] if found else part
    return tuple(found)
