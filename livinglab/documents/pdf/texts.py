"""Lines of text as boxes: paragraphs, notes with their code, and sentences beside a bar."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.blocks import Align
from livinglab.blocks.drawing import Pen
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import Words
from livinglab.blocks.wrapping import wrap_words
from livinglab.documents.pdf.boxes import Box, Room
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.styles import ASCENT, TextStyle

_UNDERLINE = Pen("slot", 0.7)


class Wrapper:
    """Remembers how texts were broken: a second layout at another density has the same lines."""

    def __init__(self) -> None:
        self._known: dict[tuple[Words, float, float, bool], list[Words]] = {}

    def lines(self, words: Words, width: float, style: TextStyle) -> list[Words]:
        """The lines of `words` in a column of this width."""
        key = (words, width, style.size, style.bold)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = wrap_words(words, width, style.size, style.bold)
        return found


class TextBox(Box):
    """A paragraph; cut between lines, two at least on either side."""

    def __init__(
        self,
        lines: Sequence[Words],
        style: TextStyle,
        width: float,
        *,
        align: Align = "start",
        before: float = 0.0,
        after: float = 0.0,
        tag: str = "",
    ) -> None:
        self.lines, self.style, self.width, self.align = lines, style, width, align
        self.before, self.after, self._tag = before, after, tag or style.tag
        self.height = len(lines) * style.leading
        self.keep_next = False

    def split(self, room: Room) -> tuple[TextBox, TextBox] | None:
        count = int((room.left + 0.01) / self.style.leading)
        least = 1 if room.must else 2
        count = min(count, len(self.lines) - least)
        if count < least:
            return None
        return self._part(self.lines[:count]), self._part(self.lines[count:])

    def _part(self, lines: Sequence[Words]) -> TextBox:
        return TextBox(
            lines, self.style, self.width, align=self.align, before=self.before, after=self.after, tag=self._tag
        )

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        with page.leaf(self._tag):
            draw_lines(page, x, y, self.lines, self.style, self.width, self.align)


class CodedBox(Box):
    """A note: its code in the second ink, then its words; read as one item.

    Codes of one length are set to one width (Pretendard's figures are proportional): they stand in a column, and the
    gap to the words stays below what text extractors take for the gap between two columns."""

    GAP = 6.5
    _SPACING = 0.8  # more between two figures and extractors see two words
    _DIFFERENCE = 1.6  # a letter: codes that differ by more are of different lengths and stand at the left

    def __init__(
        self, code: str, indent: float, text: TextBox, code_style: TextStyle, padding: float, tag: str = "LI"
    ) -> None:
        """`tag` is "LI" for a note in a list, otherwise the role of the whole line (the title of a cluster)."""
        self._code, self._indent, self._text, self._style, self._padding = code, indent, text, code_style, padding
        self._tag = tag
        free = indent - self.GAP - text_width(code, code_style.size) if code else 0.0
        same = 0 < free < self._DIFFERENCE * len(code)
        self._spacing = min(free / len(code), self._SPACING) if same else 0.0
        self._shift = free - self._spacing * len(code) if same else 0.0
        self.height = text.height + padding

    def split(self, room: Room) -> tuple[Box, Box] | None:
        parts = self._text.split(room)
        if parts is None:
            return None
        head, tail = parts
        first = CodedBox(self._code, self._indent, head, self._style, 0.0, self._tag)
        return first, CodedBox("", self._indent, tail, self._style, self._padding, self._tag)

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        if self._tag == "LI":
            with page.group("LI"), page.leaf("LBody"):
                self._write(page, x, y)
        else:
            with page.leaf(self._tag):
                self._write(page, x, y)

    def _write(self, page: PageWriter, x: float, y: float) -> None:
        if self._code:
            baseline = y + ASCENT * self._text.style.size
            page.text(
                x + self._shift,
                baseline,
                self._code + " ",
                self._style.size,
                self._style.bold,
                "second",
                self._spacing,
            )
        draw_lines(page, x + self._indent, y, self._text.lines, self._text.style, self._text.width)


class BarBox(Box):
    """A box beside a thick bar in a stage's colour."""

    def __init__(self, box: Box, ink: str, indent: float, thickness: float = 4.0) -> None:
        self._box, self._ink, self._indent, self._thickness = box, ink, indent, thickness
        self.height, self.before, self.after = box.height + 3, box.before, box.after

    def split(self, room: Room) -> tuple[Box, Box] | None:
        parts = self._box.split(room.less(3))
        if parts is None:
            return None
        head, tail = (BarBox(part, self._ink, self._indent, self._thickness) for part in parts)
        return head, tail

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        with page.artifact():
            pen = Pen(self._ink, self._thickness, round=True)
            page.line(x, y + 2, x, y + self.height - 2, pen)
        self._box.draw(page, x + self._indent, y)


def draw_lines(
    page: PageWriter, x: float, y: float, lines: Sequence[Words], style: TextStyle, width: float, align: Align = "start"
) -> None:
    """Draw lines below each other; slots get the line people wrote on."""
    baseline = y + ASCENT * style.size
    size = style.size
    for line in lines:
        left = x
        if align != "start":
            wide = sum(text_width(span.text.rstrip(), size, style.bold or span.bold) for span in line)
            left += (width - wide) * (0.5 if align == "middle" else 1.0)
        last = len(line) - 1
        for index, span in enumerate(line):
            bold = style.bold or span.bold
            page.text(left, baseline, span.text, size, bold, "second" if span.quiet else style.ink)
            if index == last and not span.underline:
                break
            wide = text_width(span.text if index < last else span.text.rstrip(), size, bold)
            if span.underline:
                page.line(left, baseline + size * 0.235, left + wide, baseline + size * 0.235, _UNDERLINE)
            left += wide
        baseline += style.leading
