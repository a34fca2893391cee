"""Writes a document of blocks as a PDF file: lays it out, fits it to its wanted pages, draws it with its tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from livinglab.blocks.blocks import Appendix, Block, Document
from livinglab.blocks.drawing import Pen
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import broken, wrap
from livinglab.documents.pdf.boxes import PageBox
from livinglab.documents.pdf.breaking import Placed, break_pages
from livinglab.documents.pdf.canvas import PdfFile, Target
from livinglab.documents.pdf.layout import Layout
from livinglab.documents.pdf.styles import DENSITIES, FULL, LEFT, PAGE_HEIGHT, PAGE_WIDTH, Sheet
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


def write_pdf(document: Document, target: Target, *, large_print: bool = False) -> PdfReport:
    """Write the document; the same document gives the same bytes."""
    with speaking(document.language, on_paper=True):
        sheet, pages = _fit(document, large_print)
        return _Builder(document, sheet, target).build(pages)


def _fit(document: Document, large: bool) -> tuple[Sheet, list[Placed]]:
    """Tighter where that saves a page over the wanted number (an appendix not counted), or a nearly empty last one."""
    wrapper = Wrapper()
    blocks = document.blocks
    end = next((index for index, block in enumerate(blocks) if isinstance(block, Appendix)), len(blocks))
    sheet, pages = _fitted(blocks[:end], None if large else document.wanted_pages, large, wrapper)
    if end < len(blocks):
        pages = [*pages, *_laid_out(blocks[end:], sheet, wrapper)] if end else _laid_out(blocks, sheet, wrapper)
    return sheet, pages


def _fitted(blocks: Sequence[Block], wanted: int | None, large: bool, wrapper: Wrapper) -> tuple[Sheet, list[Placed]]:
    sheet = Sheet(large, DENSITIES[0])
    pages = _laid_out(blocks, sheet, wrapper)
    if wanted is None and len(pages) > 1 and _height(pages[-1]) < _REMNANT * sheet.room:
        wanted = len(pages) - 1
    if wanted is None or len(pages) <= wanted or len(pages) > wanted + _NEAR:
        return sheet, pages
    tightest = Sheet(large, DENSITIES[-1])
    last = _laid_out(blocks, tightest, wrapper)
    if len(last) == len(pages):
        return sheet, pages
    wanted = max(wanted, len(last))
    for density in DENSITIES[1:-1]:
        tried = Sheet(large, density)
        pages = _laid_out(blocks, tried, wrapper)
        if len(pages) <= wanted:
            return tried, pages
    return tightest, last


def _height(placed: Placed) -> float:
    return max((y + box.height for y, box in placed), default=0.0)


def _laid_out(blocks: Sequence[Block], sheet: Sheet, wrapper: Wrapper) -> list[Placed]:
    return break_pages(Layout(sheet, wrapper).document(blocks), sheet.room)


class _Builder:
    """Draws finished pages with their furniture into a file."""

    def __init__(self, document: Document, sheet: Sheet, target: Target) -> None:
        self._document, self._sheet = document, sheet
        self._file = PdfFile(target, PAGE_WIDTH, PAGE_HEIGHT)
        self._page = self._file.page

    def build(self, pages: Sequence[Placed]) -> PdfReport:
        page, sheet, document = self._page, self._sheet, self._document
        self._file.describe(document.title, document.subject, document.keywords)
        for index, placed in enumerate(pages):
            if not any(isinstance(box, PageBox) for _, box in placed):
                self._furniture(index, len(pages))
            for y, box in placed:
                box.draw(page, LEFT + sheet.side, sheet.top + y)
            self._file.end_page()
        return PdfReport(len(pages), sheet.density, self._file.save())

    def _furniture(self, index: int, count: int) -> None:
        """Running head from the second page on, foot with its rule on each."""
        page, document = self._page, self._document
        style = self._sheet.style("furniture")
        right = LEFT + FULL
        with page.artifact():
            if index:
                baseline = self._sheet.head
                badge = text_width(document.badge, style.size, True)
                head = _one_line(document.header, FULL - badge - 12, style.size)
                page.text(LEFT, baseline, head, style.size, ink="second")
                page.text(right - badge, baseline, document.badge, style.size, True)
            number = tr("{page} / {pages}", page=index + 1, pages=count) if count > 1 else ""
            self._foot(number, style.size)

    def _foot(self, number: str, size: float) -> None:
        """A rule, the sentence in one line or two, the page number at the right of the last."""
        page, footer = self._page, self._document.footer
        right = LEFT + FULL
        wide = text_width(number, size, True)
        lines = broken(footer, FULL - wide - 12, size) if footer else []
        if len(lines) > 2:
            lines = [_one_line(footer, FULL - wide - 12, size)]
        rule, last = self._sheet.foot
        if len(lines) == 2 and not self._sheet.large:
            rule, last = rule + 8, last - 1
        page.line(LEFT, PAGE_HEIGHT - rule, right, PAGE_HEIGHT - rule, Pen("hair", 0.5))
        for above, line in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
            page.text(LEFT, PAGE_HEIGHT - last - above * size * 1.15, line, size, ink="second")
        page.text(right - wide, PAGE_HEIGHT - last, number, size, True)


def _one_line(text: str, width: float, size: float) -> str:
    """The first line of a text, with an ellipsis where it goes on: only running heads are ever shortened."""
    if not text:
        return ""
    lines = wrap(text, width, size)
    return lines[0] if len(lines) == 1 else wrap(text, width - size, size)[0] + "…"
