"""What filling asks of a form's format: where its paragraphs, tables and cells are, and how words are put into them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

Element = Any  # lxml's class has no types of its own
Cells = dict[tuple[int, int], Element]  # by row and column


class Piece(Protocol):
    """A stretch of text in a paragraph."""

    text: str

    def break_lines(self) -> None:
        """Make line breaks of the format's own where the text has them."""


class Grammar(Protocol):
    """HWPX and DOCX say the same things in other words."""

    def paragraphs(self, root: Element) -> list[Element]:
        """All paragraphs inside, in document order."""

    def tables(self, root: Element) -> list[Element]:
        """All tables inside, the outer ones first."""

    def rows(self, root: Element) -> list[Element]:
        """All rows of tables inside, in document order."""

    def pieces(self, paragraph: Element) -> Sequence[Piece]:
        """The paragraph's own words, those of a table or box in it left out."""

    def text_of(self, element: Element) -> str:
        """All words inside an element."""

    def put_text(self, paragraph: Element, value: str) -> None:
        """Make the value the paragraph's words, in the letters it has."""

    def changed(self, paragraph: Element) -> None:
        """Words of the paragraph were replaced."""

    def cells(self, table: Element) -> Cells:
        """The table's own cells by row and column; one that reaches further may stand at several places."""

    def spans(self, cell: Element, place: tuple[int, int], cells: Cells, /) -> tuple[int, int]:
        """How many rows down and columns to the right a cell reaches; it stands at `place` among these cells."""

    def name_of(self, cell: Element) -> str:
        """The name an office gave the cell to be filled by, mostly none."""

    def has_field(self, cell: Element) -> bool:
        """Whether a field stands in the cell, which says itself what it wants."""

    def has_picture(self, cell: Element) -> bool:
        """Whether the cell is not empty though it has no words."""

    def repeated(self, row: Element, times: int) -> list[Element]:
        """The row and its copies under it."""
