"""The structure tree of a PDF: what a screen reader hears, in reading order. ReportLab has none, so it is written here."""

from __future__ import annotations

from functools import cache
from typing import Any

# PDF 1.7 (ISO 32000-1), 14.7 logical structure and 14.8 tagged PDF.
PAGE_DICTIONARY_KEY = "StructParents"


class Node:
    """One element: its role, its parent, and as children either elements or marks on a page (page, number)."""

    __slots__ = ("alt", "children", "marks", "number", "parent", "role", "scope")

    def __init__(self, role: str, parent: Node | None, alt: str = "", scope: str = "") -> None:
        self.role, self.parent, self.alt, self.scope = role, parent, alt, scope
        self.children: list[Node] = []
        self.marks: list[tuple[int, int]] = []
        self.number = 0
        if parent is not None:
            parent.children.append(self)

    def empty(self) -> bool:
        """Whether nothing on any page belongs to it; an empty cell still holds its place in the row."""
        return self.role not in ("TH", "TD") and not self.marks and all(child.empty() for child in self.children)


class StructureTree:
    """Grows while pages are drawn, then becomes objects of the PDF."""

    def __init__(self) -> None:
        self.root = Node("Document", None)
        self.pages: list[list[Node]] = [[]]

    def mark(self, node: Node) -> int:
        """Number of a new stretch of content on the present page that belongs to the element."""
        page = self.pages[-1]
        node.marks.append((len(self.pages) - 1, len(page)))
        page.append(node)
        return len(page) - 1

    def end_page(self) -> None:
        self.pages.append([])

    def write(self, document: Any) -> None:
        """Put the tree into the PDF's objects; call after the last page was shown."""
        from reportlab.pdfbase import pdfdoc

        top = _raw(document)
        nodes = self._number(document)
        root_number = _number_of(document, top)
        pages = [document.idToObjectNumberAndVersion[f"Page{index + 1}"][0] for index in range(len(self.pages) - 1)]
        for node, holder in nodes:
            holder.text = _element(node, node.parent.number if node.parent else root_number, pages)
        numbers = []
        for index, page in enumerate(self.pages[:-1]):
            kids = " ".join(f"{node.number} 0 R" for node in page)
            numbers.append(f"{index} [ {kids} ]")
        parents = _raw(document, f"<< /Nums [ {' '.join(numbers)} ] >>")
        top.text = (
            f"<< /Type /StructTreeRoot /K [ {self.root.number} 0 R ] "
            f"/ParentTree {_number_of(document, parents)} 0 R /ParentTreeNextKey {len(pages)} >>"
        )
        document.Catalog.StructTreeRoot = document.Reference(top)
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _number(self, document: Any) -> list[tuple[Node, Any]]:
        """Give every element that has content an object number, parents before children."""
        found = []
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            holder = _raw(document)
            node.number = _number_of(document, holder)
            found.append((node, holder))
            node.children = [child for child in node.children if not child.empty()]
            waiting.extend(reversed(node.children))
        return found


def attach(document: Any, index: int) -> None:
    """Tell a shown page which row of the parent tree is its own, and that Tab follows the structure."""
    from reportlab.pdfbase import pdfdoc

    page = document.idToObject[f"Page{index + 1}"]
    page.__Defaults__ = {**page.__Defaults__, PAGE_DICTIONARY_KEY: index, "Tabs": pdfdoc.PDFName("S")}


def _element(node: Node, parent: int, pages: list[int]) -> str:
    kids = [f"{child.number} 0 R" for child in node.children]
    page = ""
    if node.marks:
        first = node.marks[0][0]
        page = f" /Pg {pages[first]} 0 R"
        for at, number in node.marks:
            kids.append(str(number) if at == first else f"<< /Type /MCR /Pg {pages[at]} 0 R /MCID {number} >>")
    alt = f" /Alt {_text(node.alt)}" if node.alt else ""
    scope = f" /A << /O /Table /Scope /{node.scope} >>" if node.scope else ""
    return f"<< /Type /StructElem /S /{node.role} /P {parent} 0 R{page}{alt}{scope} /K [ {' '.join(kids)} ] >>"


def _text(text: str) -> str:
    """A text string in UTF-16 with its byte order mark, written in hexadecimal."""
    return "<" + (b"\xfe\xff" + text.encode("utf-16-be", "replace")).hex() + ">"


@cache
def _raw_class() -> Any:
    from reportlab.pdfbase import pdfdoc

    class Raw(pdfdoc.PDFObject):  # type: ignore[misc]
        __RefOnly__ = 1

        def __init__(self, text: str) -> None:
            self.text = text

        def format(self, document: Any) -> bytes:
            return self.text.encode("ascii")

    return Raw


def _raw(document: Any, text: str = "") -> Any:
    """An object of the PDF whose text we write ourselves: a dictionary object each would cost ten times as much."""
    holder = _raw_class()(text)
    document.Reference(holder)
    return holder


def _number_of(document: Any, holder: Any) -> int:
    return int(document.idToObjectNumberAndVersion[holder.__InternalName__][0])
