"""Tables as Word has them: a grid of widths, rows written one after the other, so that long ones stay linear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from livinglab.documents.docx.runs import Border, ink, twips

_SPLITTABLE = 600  # letters in a row from which it may be cut at a page's end


@dataclass(frozen=True, slots=True)
class GridCell:
    """What stands in a cell (paragraphs) and the lines at its edges."""

    content: str
    borders: tuple[Border, ...] = ()
    fill: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row; a head is repeated on each page."""

    cells: tuple[GridCell, ...]
    head: bool = False
    letters: int = 0


def grid(rows: Iterable[GridRow], widths: Sequence[float], frame: Sequence[Border] = ()) -> str:
    """A table of rows; `frame` are its outer lines and those between rows."""
    total = twips(sum(widths))
    edges = f"<w:tblBorders>{''.join(border.xml() for border in frame)}</w:tblBorders>" if frame else ""
    margins = "".join(
        f'<w:{side} w:w="{twips(points)}" w:type="dxa"/>'
        for side, points in (("top", 3), ("left", 4), ("bottom", 4), ("right", 4))
    )
    facts = f'<w:tblW w:w="{total}" w:type="dxa"/>{edges}<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    body = "".join(_row(row, widths) for row in rows)
    return f"<w:tbl><w:tblPr>{facts}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


def _row(row: GridRow, widths: Sequence[float]) -> str:
    facts = ("<w:cantSplit/>" if row.letters < _SPLITTABLE else "") + ("<w:tblHeader/>" if row.head else "")
    cells = "".join(_cell(cell, width) for cell, width in zip(row.cells, widths, strict=True))
    return f"<w:tr>{f'<w:trPr>{facts}</w:trPr>' if facts else ''}{cells}</w:tr>"


def _cell(cell: GridCell, width: float) -> str:
    facts = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
    if cell.borders:
        facts += f"<w:tcBorders>{''.join(border.xml() for border in cell.borders)}</w:tcBorders>"
    if cell.fill:
        facts += f'<w:shd w:val="clear" w:color="auto" w:fill="{ink(cell.fill)}"/>'
    return f"<w:tc><w:tcPr>{facts}</w:tcPr>{cell.content}</w:tc>"
