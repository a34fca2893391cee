"""The contents of a document: a line a section, and behind it the page on which it came to stand."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.drawing import Pen
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import plain
from livinglab.documents.pdf.boxes import Box, every
from livinglab.documents.pdf.breaking import Placed
from livinglab.documents.pdf.heads import HeadingBox
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.styles import ASCENT
from livinglab.documents.pdf.texts import TextBox, draw_lines

NUMBER = 34.0  # room at the right for the widest page number
_LEADER = Pen("rule", 0.9, (0.1, 4.0), round=True)


class ContentsLine(Box):
    """One section; its page is known only when all pages are broken."""

    def __init__(self, text: TextBox, width: float, gap: float) -> None:
        self._text, self._width = text, width
        self.height = text.height + gap
        self.page = 0

    @property
    def name(self) -> str:
        """The section as it is called."""
        return " ".join(plain(line).strip() for line in self._text.lines)

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        style, last = self._text.style, self._text.lines[-1] if self._text.lines else ()
        number = str(self.page or "")
        baseline = y + (len(self._text.lines) - 1) * style.leading + ASCENT * style.size
        right = x + self._width
        with page.leaf("TOCI"):
            draw_lines(page, x, y, self._text.lines, style, self._text.width)
            page.text(right - text_width(number, style.size, True), baseline, number, style.size, True)
        start = x + sum(text_width(span.text, style.size, style.bold or span.bold) for span in last) + 8
        with page.artifact():
            page.line(start, baseline - 1, right - NUMBER + 8, baseline - 1, _LEADER)


def fill_in(pages: Sequence[Placed]) -> list[list[str]]:
    """Give every line of the contents the page of its section: both stand in the same order. Answers the sections that
    begin on each page, nothing where the document has no contents."""
    found = [(number, one) for number, placed in enumerate(pages) for _, box in placed for one in every(box)]
    lines = [one for _, one in found if isinstance(one, ContentsLine)]
    begun: list[list[str]] = [[] for _ in pages]
    heads = (number for number, one in found if isinstance(one, HeadingBox))
    for line, number in zip(lines, heads, strict=False):
        line.page = number + 1
        begun[number].append(line.name)
    return begun
