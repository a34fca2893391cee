"""A drawing as a PDF of one page of its own size: for posters, and on its way to PNG."""

from __future__ import annotations

from livinglab.blocks.drawing import Drawing
from livinglab.documents.pdf.canvas import PdfFile, Target
from livinglab.documents.pdf.drawing import paint


def write_drawing_pdf(drawing: Drawing, target: Target, *, margin: float = 12.0, title: str = "") -> None:
    """Write the drawing with a margin around it; its alternative text is in the structure tree."""
    file = PdfFile(target)
    file.begin_page(drawing.width + 2 * margin, drawing.height + 2 * margin)
    file.describe(title or drawing.alt[:80])
    with file.page.leaf("Figure", drawing.alt):
        paint(drawing, file.page, margin, margin)
    file.end_page()
    file.save()
