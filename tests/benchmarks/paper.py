"""What the printed summary costs: forty people and three hundred notes, beside the same strings on a bare canvas."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from livinglab.blocks import blocks as b
from livinglab.documents.compose.summary import summary
from livinglab.documents.pdf import fonts
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.styles import PAGE_HEIGHT, PAGE_WIDTH
from livinglab.documents.pdf.writer import write_pdf, write_pdfs
from livinglab.store import Store
from tests.benchmarks.figures import PAPER_MS, ROUNDS, Figure, person, rounded

String = tuple[int, float, float, str, float, bool]


def strings(documents: Sequence[b.Document]) -> list[String]:
    """Every string the papers draw, with its page and place."""
    found: list[String] = []
    draw = PageWriter.text

    def spy(
        self: PageWriter, x: float, y: float, text: str, size: float, bold: bool = False, *more: Any, **named: Any
    ) -> None:
        found.append((len(self.tree.pages), x, y, text, size, bold))
        draw(self, x, y, text, size, bold, *more, **named)

    with patch.object(PageWriter, "text", spy):
        write_pdfs(documents, BytesIO())
    return found


def bare(drawn: list[String]) -> None:
    """The same strings drawn one by one, with nothing measured, wrapped, placed or tagged."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(BytesIO(), pagesize=(PAGE_WIDTH, PAGE_HEIGHT), initialFontName=fonts.BASE, pageCompression=1)
    present = 1
    for page, x, y, text, size, bold in drawn:
        if page != present:
            canvas.showPage()
            present = page
        canvas.setFont("livinglab-bold" if bold else fonts.BASE, size)
        canvas.drawString(x, PAGE_HEIGHT - y, text)
    canvas.save()


def printed(library: Path) -> Figure:
    """The whole way from the library to the file, the appendix included, and the peer in turns."""
    store = Store(library)
    project = store.rows("select id from project")[0][0]
    try:
        document = summary(store, project)
        drawn = strings([document])
        ratios, times, writing = [], [], []
        for _ in range(ROUNDS):
            peer = _milliseconds(lambda: bare(drawn))
            ours = _milliseconds(lambda: write_pdf(summary(store, project), BytesIO()))
            writing.append(_milliseconds(lambda: write_pdf(document, BytesIO())) / peer)
            ratios.append(ours / peer)
            times.append(ours)
    finally:
        store.close()
    name = "summary of 40 people and 300 notes, composed and written / the same strings on a bare canvas"
    beside = {"written_only": rounded(statistics.median(writing)), "strings": len(drawn), "pages": drawn[-1][0]}
    return Figure(name, "times", ratios, 2.0, person(PAPER_MS, times), beside)


def _milliseconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000
