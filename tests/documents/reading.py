"""Reads a PDF back the way its readers do: text, letter sizes, where the ink stands, the structure tree."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
import pypdfium2.raw as raw

from livinglab.blocks.blocks import Block, Document
from livinglab.documents.pdf.writer import PdfReport, write_pdf

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Printed:
    """A finished PDF and what reading it gives."""

    data: bytes
    report: PdfReport
    pages: tuple[str, ...]
    sizes: frozenset[float]
    ink: tuple[Box, ...]

    @property
    def text(self) -> str:
        """All pages as one line of text, every break of line a space."""
        return re.sub(r"\s+", " ", " ".join(self.pages))

    @property
    def letters(self) -> str:
        """All pages without any space: words cut at the column's edge are whole again."""
        return re.sub(r"[\s\ufffe]+", "", " ".join(self.pages))


def printed(document: Document, *, large_print: bool = False) -> Printed:
    """Write the document and read it back."""
    target = BytesIO()
    report = write_pdf(document, target, large_print=large_print)
    return read(target.getvalue(), report)


def read(data: bytes, report: PdfReport) -> Printed:
    """Everything the tests ask of a PDF."""
    pdf = pypdfium2.PdfDocument(data)
    pages, sizes, ink = [], set(), []
    try:
        for page in pdf:
            text = page.get_textpage()
            pages.append(text.get_text_range())
            for item in page.get_objects():
                ink.append(item.get_bounds())
                if item.type == raw.FPDF_PAGEOBJ_TEXT:
                    size = ctypes.c_float()
                    raw.FPDFTextObj_GetFontSize(item, size)
                    sizes.add(round(size.value, 2))
            text.close()
            page.close()
    finally:
        pdf.close()
    return Printed(data, report, tuple(pages), frozenset(sizes), tuple(ink))


def paper(*blocks: Block, **options: object) -> Document:
    """A small document of these blocks."""
    return Document("시험", tuple(blocks), **options)  # type: ignore[arg-type]
