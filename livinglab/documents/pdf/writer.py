"""Writes a document of blocks as a PDF file: lays it out, fits it to its wanted pages, draws it with its tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Appendix, Block, Document
from livinglab.blocks.drawing import Pen
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import broken, wrap
from livinglab.documents.pdf.boxes import PageBox
from livinglab.documents.pdf.breaking import Placed, break_pages
from livinglab.documents.pdf.canvas import PdfFile, Target
from livinglab.documents.pdf.contents import fill_in
from livinglab.documents.pdf.layout import Layout
from livinglab.documents.pdf.parts import Part
from livinglab.documents.pdf.styles import DENSITIES, LEFT, Sheet
from livinglab.documents.pdf.texts import Wrapper
from livinglab.i18n import speaking, tr

_NEAR = 2  # so many pages over the wanted number may become fewer; a longer paper stands as it is
_REMNANT = 0.2  # a last page that holds no more than this is worth saving by standing a little tighter


@dataclass(frozen=True, slots=True)
class PdfReport:
    """What was written: pages, how tightly, and the characters no font could draw (printed as □)."""

    pages: int
    density: float
    missing: str


Told = Callable[[int, int], None]
"""Called with how many documents of how many are drawn; what it raises ends the writing."""


def write_pdf(document: Document, target: Target, *, large_print: bool = False) -> PdfReport:
    """Write the document; the same document gives the same bytes."""
    return write_pdfs((document,), target, large_print=large_print)


def write_pdfs(
    documents: Sequence[Document], target: Target, *, title: str = "", large_print: bool = False, told: Told | None = None
) -> PdfReport:  # fmt: skip
    """Write several documents into one file, each with its own head, foot and count of pages."""
    return write_parts([Part(document, large_print) for document in documents], target, title=title, told=told)


def write_parts(
    parts: Sequence[Part], target: Target, *, title: str = "", two_sided: bool = False, told: Told | None = None
) -> PdfReport:  # fmt: skip
    """Write documents into one file, each as often as it is wanted; `two_sided` keeps their backs apart."""
    first = parts[0].document
    with speaking(first.language, on_paper=True):
        file = PdfFile(target)
        file.describe(title or first.title, first.subject, first.keywords)
        wrapper = Wrapper()
        density = 1.0
        for number, part in enumerate(parts, 1):
            sheet, placed = _fit(part.document, part.large, wrapper)
            if len(parts) > 1:
                file.begin_document(part.document.title)
            backs = part.backs(len(placed)) if two_sided else ()
            for _ in range(part.copies):
                _Builder(part.document, sheet, file).build(placed, backs)
            density = min(density, sheet.density)
            if told is not None:
                told(number, len(parts))
        return PdfReport(file.pages, density, file.save())


def count_pages(document: Document, large_print: bool, wrapper: Wrapper) -> int:
    """How many pages a document takes; nothing is drawn. Several documents share a `wrapper`."""
    with speaking(document.language, on_paper=True):
        return len(_fit(document, large_print, wrapper)[1])


def _fit(document: Document, large: bool, wrapper: Wrapper) -> tuple[Sheet, list[Placed]]:
    """Tighter where that saves a page over the wanted number (an appendix not counted), or a nearly empty last one."""
    blocks = document.blocks
    plain = Sheet(large, DENSITIES[0], document.paper, document.landscape)
    end = next((index for index, block in enumerate(blocks) if isinstance(block, Appendix)), len(blocks))
    sheet, pages = _fitted(blocks[:end], None if large else document.wanted_pages, plain, wrapper)
    if end < len(blocks):
        pages = [*pages, *_laid_out(blocks[end:], sheet, wrapper)] if end else _laid_out(blocks, sheet, wrapper)
    return sheet, pages


def _fitted(blocks: Sequence[Block], wanted: int | None, sheet: Sheet, wrapper: Wrapper) -> tuple[Sheet, list[Placed]]:
    pages = _laid_out(blocks, sheet, wrapper)
    if wanted is None and len(pages) > 1 and _height(pages[-1]) < _REMNANT * sheet.room:
        wanted = len(pages) - 1
    if wanted is None or len(pages) <= wanted or len(pages) > wanted + _NEAR:
        return sheet, pages
    tightest = replace(sheet, density=DENSITIES[-1])
    last = _laid_out(blocks, tightest, wrapper)
    if len(last) == len(pages):
        return sheet, pages
    wanted = max(wanted, len(last))
    for density in DENSITIES[1:-1]:
        tried = replace(sheet, density=density)
        pages = _laid_out(blocks, tried, wrapper)
        if len(pages) <= wanted:
            return tried, pages
    return tightest, last


def _height(placed: Placed) -> float:
    return max((y + box.height for y, box in placed), default=0.0)


def _laid_out(blocks: Sequence[Block], sheet: Sheet, wrapper: Wrapper) -> list[Placed]:
    return break_pages(Layout(sheet, wrapper).document(blocks), sheet.room)


class _Builder:
    """Draws one document's finished pages with their furniture into a file."""

    def __init__(self, document: Document, sheet: Sheet, file: PdfFile) -> None:
        self._document, self._sheet = document, sheet
        self._file, self._page = file, file.page

    def build(self, pages: Sequence[Placed], backs: Sequence[int] = ()) -> None:
        """Draw the pages; behind those named in `backs` stands an empty one."""
        sections, sheet = fill_in(pages), self._sheet
        for index, placed in enumerate(pages):
            whole = next((box.drawing for _, box in placed if isinstance(box, PageBox)), None)
            if whole is not None:
                self._file.begin_page(whole.width, whole.height)
            else:
                self._file.begin_page(sheet.width, sheet.height)
                self._furniture(index, len(pages))
            for name in sections[index]:
                self._file.list_section(name)
            for y, box in placed:
                box.draw(self._page, LEFT + sheet.side, sheet.top + y)
            self._file.end_page()
            if index in backs:
                self._file.end_page()

    def _furniture(self, index: int, count: int) -> None:
        """Running head from the second page on, foot with its rule on each."""
        page, document = self._page, self._document
        style = self._sheet.style("furniture")
        right = LEFT + self._sheet.full
        with page.artifact():
            if index:
                baseline = self._sheet.head
                badge = text_width(document.badge, style.size, True)
                head = _one_line(document.header, self._sheet.full - badge - 12, style.size)
                page.text(LEFT, baseline, head, style.size, ink="second")
                page.text(right - badge, baseline, document.badge, style.size, True)
            number = tr("{page} / {pages}", page=index + 1, pages=count) if count > 1 else ""
            self._foot(number, style.size)

    def _foot(self, number: str, size: float) -> None:
        """A rule, the sentence in one line or two, the page number at the right of the last."""
        page, footer = self._page, self._document.footer
        height = self._sheet.height
        right = LEFT + self._sheet.full
        wide = text_width(number, size, True)
        lines = broken(footer, self._sheet.full - wide - 12, size) if footer else []
        if len(lines) > 2:
            lines = [_one_line(footer, self._sheet.full - wide - 12, size)]
        rule, last = self._sheet.foot
        if len(lines) == 2 and not self._sheet.large:
            rule, last = rule + 8, last - 1
        if lines or number:
            page.line(LEFT, height - rule, right, height - rule, Pen("hair", 0.5))
        for above, line in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
            page.text(LEFT, height - last - above * size * 1.15, line, size, ink="second")
        page.text(right - wide, height - last, number, size, True)


def _one_line(text: str, width: float, size: float) -> str:
    """The first line of a text, with an ellipsis where it goes on: only running heads are ever shortened."""
    if not text:
        return ""
    lines = wrap(text, width, size)
    return lines[0] if len(lines) == 1 else wrap(text, width - size, size)[0] + "…"
