"""Real tables: each row and cell is made once, in order, so that three hundred rows take three times as long as a hundred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from livinglab.documents.hwpx.elements import Element, child, units
from livinglab.documents.hwpx.styles import Frame
from livinglab.documents.hwpx.texts import Texts

_HOLDER = Frame(before=2, after=4)
_LEAST = 2 * 141 + 1000  # the height of an empty row; the office's program makes it as high as its text


@dataclass(frozen=True, slots=True)
class TableCell:
    """The paragraphs of a cell and its border's number."""

    paragraphs: tuple[Element, ...]
    border: str


@dataclass(frozen=True, slots=True)
class TableRow:
    cells: tuple[TableCell, ...]
    head: bool = False


def table(texts: Texts, rows: Sequence[TableRow], widths: Sequence[float]) -> Element:
    """A paragraph that holds the table; it goes on over pages between its rows, with its head again."""
    holder, run = texts.holder("caption", _HOLDER)
    wide = [units(width) for width in widths]
    made = child(
        run, "tbl", id=texts.number(), zOrder=0, numberingType="TABLE", textWrap="TOP_AND_BOTTOM",
        textFlow="BOTH_SIDES", lock=0, dropcapstyle="None", pageBreak="CELL", repeatHeader=1, rowCnt=len(rows),
        colCnt=len(wide), cellSpacing=0, borderFillIDRef=texts.styles.border("hair", "0.12 mm"), noAdjust=0,
    )  # fmt: skip
    child(made, "sz", width=sum(wide), widthRelTo="ABSOLUTE", height=_LEAST * len(rows), heightRelTo="ABSOLUTE",
          protect=0)  # fmt: skip
    # Not "as a letter": such a table would never be cut at a page's end.
    child(made, "pos", treatAsChar=0, affectLSpacing=0, flowWithText=1, allowOverlap=0, holdAnchorAndSO=0,
          vertRelTo="PARA", horzRelTo="COLUMN", vertAlign="TOP", horzAlign="LEFT", vertOffset=0,
          horzOffset=0)  # fmt: skip
    child(made, "outMargin", left=0, right=0, top=0, bottom=0)
    child(made, "inMargin", left=283, right=283, top=141, bottom=141)
    for index, row in enumerate(rows):
        line = child(made, "tr")
        for column, cell in enumerate(row.cells):
            _cell(line, cell, row.head, column, index, wide[column])
    return holder


def _cell(line: Element, cell: TableCell, head: bool, column: int, row: int, width: int) -> None:
    made = child(line, "tc", name="", header=int(head), hasMargin=0, protect=0, editable=0, dirty=0,
                 borderFillIDRef=cell.border)  # fmt: skip
    inside = child(made, "subList", id="", textDirection="HORIZONTAL", lineWrap="BREAK", vertAlign="TOP",
                   linkListIDRef=0, linkListNextIDRef=0, textWidth=0, textHeight=0, hasTextRef=0,
                   hasNumRef=0)  # fmt: skip
    inside.extend(cell.paragraphs)
    child(made, "cellAddr", colAddr=column, rowAddr=row)
    child(made, "cellSpan", colSpan=1, rowSpan=1)
    child(made, "cellSz", width=width, height=_LEAST)
    child(made, "cellMargin", left=283, right=283, top=141, bottom=141)
