"""The blocks that are tables on paper: tables, cards, the opening strip, lines to write on."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from livinglab.blocks import blocks as b
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.words import Span, Words, plain
from livinglab.documents.hwpx.elements import Element
from livinglab.documents.hwpx.styles import Frame
from livinglab.documents.hwpx.tables import TableCell, TableRow, table
from livinglab.documents.hwpx.texts import Texts
from livinglab.documents.pdf.styles import Sheet
from livinglab.documents.pdf.tables import align_of, table_widths

SIGNS: dict[b.Verdict, str] = {"met": "○", "missed": "×", "unknown": "?"}
_ALIGN: dict[b.Align, Literal["LEFT", "RIGHT", "CENTER"]] = {"start": "LEFT", "middle": "CENTER", "end": "RIGHT"}
_LABEL_SHARE = 0.26
_GAP = 8.0  # the cell's own margins and a hair
_WIDER = 1.25  # the office's fonts are wider than ours
_MOST = 0.4  # one column's word never takes more of the width


class Grids:
    """Makes the tables of one document."""

    def __init__(self, sheet: Sheet, texts: Texts) -> None:
        self._sheet, self._texts = sheet, texts
        self._border = texts.styles.border

    def table(self, block: b.Table) -> Element | None:
        """Ruled rows under their head; rows of fewer cells are filled up with empty ones."""
        block = replace(block, rows=tuple(tuple(map(_words, row)) for row in block.rows))
        columns = max([len(block.head), *(len(row) for row in block.rows)], default=0)
        rows = []
        if any(block.head):
            rows.append(TableRow(self._row(block, block.head, columns, "column", "ink", "0.4 mm"), head=True))
        last = len(block.rows) - 1
        for index, row in enumerate(block.rows):
            rule = ("rule", "0.25 mm") if index == last else ("hair", "0.12 mm")
            rows.append(TableRow(self._row(block, row, columns, "cell", *rule)))
        if not rows or not columns:
            return None
        return table(self._texts, rows, self._widths(block, columns))

    def card(self, block: b.CardBox) -> Element | None:
        """A label and what was filled in, a row each, in a box."""
        border = self._border("rule", "0.25 mm", "left", "right", "top", "bottom")
        rows = [
            TableRow((
                self._cell((Span(field.label, bold=True),), "card", border),
                self._cell(field.words, "card", border),
            ))
            for field in block.fields
        ]  # fmt: skip
        return (
            table(self._texts, rows, [self._sheet.full * _LABEL_SHARE, self._sheet.full * (1 - _LABEL_SHARE)])
            if rows
            else None
        )

    def strip(self, block: b.Strip) -> Element | None:
        """The stages side by side; in large print two and two."""
        if not block.cells:
            return None
        columns = min(len(block.cells), 2 if self._sheet.large else 4)
        cells = [self._stage(cell) for cell in block.cells]
        cells += [self._cell((), "strip", self._border("hair", "0.12 mm"))] * (-len(cells) % columns)
        rows = [TableRow(tuple(cells[first : first + columns])) for first in range(0, len(cells), columns)]
        return table(self._texts, rows, [self._sheet.full / columns] * columns)

    def write_lines(self, block: b.WriteLines) -> Element | None:
        """Labels, each with a line under it to write on."""
        if not block.lines:
            return None
        border = self._border("ink", "0.25 mm", "bottom")
        cells = tuple(self._cell((Span(line.label),), "cell", border) for line in block.lines)
        total = sum(line.share for line in block.lines)
        return table(self._texts, [TableRow(cells)], [self._sheet.full * line.share / total for line in block.lines])

    def _widths(self, block: b.Table, columns: int) -> list[float]:
        """The paper's own shares, but no column narrower than its longest word where others have room."""
        widths = table_widths(block, self._sheet.full, self._sheet)
        widths += [self._sheet.full / columns] * (columns - len(widths))
        widths = [width * self._sheet.full / sum(widths) for width in widths]
        least = [_GAP] * columns
        for row, style in ((block.head, "column"), *((row, "note") for row in block.rows)):
            size = self._sheet.style(style).size
            for index, cell in enumerate(row):
                words = printable(plain(_words(cell))).split()
                widest = max((text_width(word, size, True) for word in words), default=0.0)
                least[index] = max(least[index], min(widest * _WIDER + _GAP, self._sheet.full * _MOST))
        missing = sum(max(low - width, 0.0) for low, width in zip(least, widths, strict=True))
        spare = sum(max(width - low, 0.0) for low, width in zip(least, widths, strict=True))
        given = min(1.0, missing / spare) if spare else 0.0
        taken = spare * given / missing if missing else 0.0
        return [
            width - (width - low) * given if width > low else width + (low - width) * taken
            for low, width in zip(least, widths, strict=True)
        ]

    def _row(
        self, block: b.Table, row: tuple[b.Cell, ...], columns: int, style: str, ink: str, width: str
    ) -> tuple[TableCell, ...]:
        border = self._border(ink, width, "bottom")
        padded = (*row, *((),) * (columns - len(row)))
        return tuple(
            self._cell(_words(cell), style, border, _ALIGN[align_of(block, index)]) for index, cell in enumerate(padded)
        )

    def _cell(
        self, words: Words, style: str, border: str, align: Literal["LEFT", "RIGHT", "CENTER"] = "LEFT"
    ) -> TableCell:
        return TableCell((self._texts.paragraph(words, style, Frame(after=0, align=align)),), border)

    def _stage(self, cell: b.StripCell) -> TableCell:
        ink = f"stage:{cell.stage}"
        mark = (Span(f"{stages.number(cell.stage)} {stages.name(cell.stage)}", bold=True),)
        said = (
            self._texts.paragraph(mark, "column", Frame(after=2, keep=True), ink=ink),
            self._texts.paragraph(cell.words, "strip"),
        )
        return TableCell(said, self._border(ink, "0.7 mm", "top"))


def _words(cell: b.Cell) -> Words:
    """A mark in a sign and in words."""
    if isinstance(cell, b.Tick):
        return (Span(f"{SIGNS[cell.verdict]} {cell.label}"),)
    return cell.told if isinstance(cell, b.Drawn) else cell
