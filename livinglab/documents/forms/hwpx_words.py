"""The grammar of forms that came as HWPX."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from livinglab.documents.forms.grammar import Cells
from livinglab.documents.hwpx.elements import child, every, is_a


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

    def break_lines(self) -> None:
        first, *rest = self.text.split("\n")
        if not rest:
            return
        holder = self.element.getparent() if self.tail else self.element
        place = holder.index(self.element) + 1 if self.tail else 0
        self.text = first
        for offset, line in enumerate(rest):
            broken = child(holder, "lineBreak")
            holder.insert(place + offset, broken)
            broken.tail = line


class HwpxGrammar:
    """See Grammar."""

    def paragraphs(self, root: Any) -> list[Any]:
        return every(root, "p")

    def tables(self, root: Any) -> list[Any]:
        return every(root, "tbl")

    def rows(self, root: Any) -> list[Any]:
        return every(root, "tr")

    def pieces(self, paragraph: Any) -> list[_Piece]:
        return [
            piece for run in paragraph if is_a(run, "run") for text in run if is_a(text, "t") for piece in _inside(text)
        ]  # fmt: skip

    def text_of(self, element: Any) -> str:
        return "".join(piece.text for text in every(element, "t") for piece in _inside(text))

    def put_text(self, paragraph: Any, value: str) -> None:
        run = next((part for part in paragraph if is_a(part, "run")), None)
        if run is None:
            run = child(paragraph, "run", charPrIDRef=0)
        text = next((part for part in run if is_a(part, "t")), None)
        if text is None:
            text = child(run, "t")
        text.text = value
        _Piece(text, False).break_lines()
        self.changed(paragraph)

    def changed(self, paragraph: Any) -> None:
        """The lines the office's program reckoned for the old words are forgotten."""
        for part in list(paragraph):
            if is_a(part, "linesegarray"):
                paragraph.remove(part)

    def cells(self, table: Any) -> Cells:
        """A cell that reaches down stands in each of its rows."""
        found: Cells = {}
        for row in table:
            for cell in row if is_a(row, "tr") else ():
                for address in (part for part in cell if is_a(part, "cellAddr")):
                    at, column = int(address.get("rowAddr", "0")), int(address.get("colAddr", "0"))
                    found |= {(at + down, column): cell for down in range(_spans(cell)[0])}
        return found

    def spans(self, cell: Any, _place: tuple[int, int], _cells: Cells) -> tuple[int, int]:
        return _spans(cell)

    def name_of(self, cell: Any) -> str:
        return cell.get("name") or ""

    def has_field(self, cell: Any) -> bool:
        return bool(every(cell, "fieldBegin"))

    def has_picture(self, cell: Any) -> bool:
        return bool(every(cell, "pic"))

    def repeated(self, row: Any, times: int) -> list[Any]:
        """Each paragraph of a copy has a number of its own."""
        table = row.getparent()
        number = max((int(one.get("id") or 0) for one in every(table.getroottree().getroot(), "p")), default=0)
        copies = [row, *(deepcopy(row) for _ in range(1, times))]
        _make_room(table, row, len(copies) - 1)
        for index, copy in enumerate(copies[1:], 1):
            copies[index - 1].addnext(copy)
            _move(copy, index)
            for paragraph in every(copy, "p"):
                number += 1
                paragraph.set("id", str(number % 2**31))
        return copies


def _spans(cell: Any) -> tuple[int, int]:
    for part in cell:
        if is_a(part, "cellSpan"):
            return int(part.get("rowSpan", "1")), int(part.get("colSpan", "1"))
    return 1, 1


def _inside(text: Any) -> list[_Piece]:
    """The pieces of one text element, in order."""
    return [_Piece(text, False), *(_Piece(part, True) for part in text)]


def _make_room(table: Any, row: Any, more: int) -> None:
    """Rows below move down, cells that reach over the row from above grow, the table says how many rows it has."""
    if not more:
        return
    here = _row_number(row)
    for other in table:
        if not is_a(other, "tr") or other is row:
            continue
        for cell in other:
            for address in (part for part in cell if is_a(part, "cellAddr")):
                at = int(address.get("rowAddr", "0"))
                if at > here:
                    address.set("rowAddr", str(at + more))
                for span in (part for part in cell if is_a(part, "cellSpan")):
                    reach = int(span.get("rowSpan", "1"))
                    if at < here < at + reach:
                        span.set("rowSpan", str(reach + more))
    table.set("rowCnt", str(int(table.get("rowCnt", "1")) + more))


def _row_number(row: Any) -> int:
    return min(int(part.get("rowAddr", "0")) for cell in row for part in cell if is_a(part, "cellAddr"))


def _move(row: Any, by: int) -> None:
    for cell in row:
        for address in cell:
            if is_a(address, "cellAddr"):
                address.set("rowAddr", str(int(address.get("rowAddr", "0")) + by))
