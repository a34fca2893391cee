"""Makes the PDF of documents and the pictures of its pages, off the window's thread: plain data in and out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice

from livinglab.documents.formats import Documents

MOST_PICTURES = 40
"""A picture of a page takes megabytes; two hundred ballots look alike."""


@dataclass(frozen=True)
class PageImage:
    """A page's pixels, four bytes each (blue, green, red, unused), and its words for screen readers."""

    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)
    words: str


@dataclass(frozen=True)
class Rendered:
    """A finished PDF of `count` pages with pictures of the first ones; `missing` are characters no font has."""

    pdf: bytes = field(repr=False)
    pages: tuple[PageImage, ...]
    missing: str
    count: int


def render(documents: Documents, large_print: bool, dots_per_point: float) -> Rendered:
    """Write the PDF and draw its first pages at `dots_per_point` pixels a point."""
    from livinglab.documents.pdf.writer import write_pdfs

    file = BytesIO()
    report = write_pdfs(documents, file, large_print=large_print)
    pdf = file.getvalue()
    return Rendered(pdf, page_images(pdf, dots_per_point, MOST_PICTURES), report.missing, report.pages)


def page_images(pdf: bytes, dots_per_point: float, most: int | None = None) -> tuple[PageImage, ...]:
    """Pictures of the pages of a PDF, at most so many of the first."""
    return tuple(islice(each_page(pdf, dots_per_point), most))


def each_page(pdf: bytes, dots_per_point: float) -> Iterator[PageImage]:
    """One picture after the other: those of a whole bundle would not fit into memory."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=dots_per_point, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRx)
            words = page.get_textpage().get_text_range()
            yield PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), words)
    finally:
        document.close()
