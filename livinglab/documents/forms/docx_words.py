"""The grammar of forms that came as DOCX."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from livinglab.documents.forms.grammar import Cells

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_IDS = "{http://schemas.microsoft.com/office/word/2010/wordml}"  # paraId, textId: one paragraph's only
_ASIDE = (W + "p", W + "tbl", W + "txbxContent", W + "del", W + "moveFrom")  # not the paragraph's own words
_SHOWN = (W + "drawing", W + "pict", W + "object")


class TextPiece:
    """One text element of a run."""

    def __init__(self, element: Any) -> None:
        self.element = element

    @property
    def text(self) -> str:
        return self.element.text or ""

    @text.setter
    def text(self, value: str) -> None:
        self.element.text = value
        self.element.set(_SPACE, "preserve")

    def break_lines(self) -> None:
        first, *rest = self.text.split("\n")
        if not rest:
            return
        self.text = first
        last = self.element
        for line in rest:
            for made in (_new(self.element, "br"), _new(self.element, "t")):
                last.addnext(made)
                last = made
            TextPiece(last).text = line


class DocxGrammar:
    """See Grammar."""

    def paragraphs(self, root: Any) -> list[Any]:
        return list(root.iter(W + "p"))

    def tables(self, root: Any) -> list[Any]:
        return list(root.iter(W + "tbl"))

    def rows(self, root: Any) -> list[Any]:
        return list(root.iter(W + "tr"))

    def pieces(self, paragraph: Any) -> list[TextPiece]:
        return [TextPiece(text) for text in own_parts(paragraph, "t")]

    def text_of(self, element: Any) -> str:
        return "".join(part.text or "" for part in element.iter(W + "t"))

    def put_text(self, paragraph: Any, value: str) -> None:
        first, *more = list(own_parts(paragraph, "t")) or [_text_in(paragraph)]
        for spare in more:
            spare.text = ""
        piece = TextPiece(first)
        piece.text = value
        piece.break_lines()

    def changed(self, paragraph: Any) -> None:
        """Word reckons its lines anew each time."""

    def cells(self, table: Any) -> Cells:
        """A cell that goes on from the row above is that row's cell."""
        found: Cells = {}
        for number, row in enumerate(_inside(table, "tr")):
            column = _number(row, "trPr/gridBefore", 0)
            for cell in _inside(row, "tc"):
                here = found.get((number - 1, column), cell) if _goes_on(cell) else cell
                found[number, column] = here
                column += _number(cell, "tcPr/gridSpan", 1)
        return found

    def spans(self, cell: Any, place: tuple[int, int], cells: Cells) -> tuple[int, int]:
        row, column = place
        down = 1
        while cells.get((row + down, column)) is cell:
            down += 1
        return down, _number(cell, "tcPr/gridSpan", 1)

    def name_of(self, cell: Any) -> str:
        return ""

    def has_field(self, cell: Any) -> bool:
        """Content controls in the cell or around it, and the fields of older forms."""
        around = cell.getparent().getparent()
        return (
            (around is not None and around.tag == W + "sdt")
            or next(cell.iter(W + "sdt"), None) is not None
            or next(cell.iter(W + "ffData"), None) is not None
        )

    def has_picture(self, cell: Any) -> bool:
        return next(cell.iter(*_SHOWN), None) is not None

    def repeated(self, row: Any, times: int) -> list[Any]:
        """Copies carry no bookmark, number or note that one place only may have."""
        copies = [row]
        for _ in range(1, times):
            copy = deepcopy(row)
            _make_own(copy)
            copies[-1].addnext(copy)
            copies.append(copy)
        return copies


def own_parts(paragraph: Any, name: str) -> Iterator[Any]:
    """The elements of this name that are the paragraph's own, whatever they are wrapped in."""
    for part in paragraph:
        if part.tag == W + name:
            yield part
        elif part.tag not in _ASIDE:
            yield from own_parts(part, name)


def _inside(element: Any, name: str) -> Iterator[Any]:
    """Rows of a table, cells of a row: content controls may stand around them."""
    for part in element:
        if part.tag == W + name:
            yield part
        elif part.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _inside(part, name)


def _number(element: Any, path: str, otherwise: int) -> int:
    found = element.find("/".join(W + step for step in path.split("/")))
    text = "" if found is None else found.get(W + "val") or ""
    return int(text) if text.isdigit() else otherwise


def _goes_on(cell: Any) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(W + "val") != "restart"


def _new(beside: Any, name: str) -> Any:
    return beside.makeelement(W + name)


def _text_in(paragraph: Any) -> Any:
    """A text element in the paragraph's first run; a run made here has the letters meant for the paragraph."""
    run = next(own_parts(paragraph, "r"), None)
    if run is None:
        run = _new(paragraph, "r")
        letters = paragraph.find(f"{W}pPr/{W}rPr")
        if letters is not None:
            run.append(deepcopy(letters))
        paragraph.append(run)
    text = _new(run, "t")
    run.append(text)
    return text


def _make_own(row: Any) -> None:
    for element in list(row.iter()):
        for name in [name for name in element.attrib if name.startswith(_IDS)]:
            del element.attrib[name]
        if element.tag in (W + "bookmarkStart", W + "bookmarkEnd") or (
            element.tag == W + "id" and element.getparent().tag == W + "sdtPr"
        ):
            element.getparent().remove(element)
