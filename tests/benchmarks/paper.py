"""What the printed summary costs: forty people and three hundred notes, beside the same strings on a bare canvas."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from io import BytesIO
from typing import Any
from unittest.mock import patch

from livinglab.blocks import blocks as b
from livinglab.blocks.words import theirs
from livinglab.documents.pdf import fonts
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.styles import PAGE_HEIGHT, PAGE_WIDTH
from livinglab.documents.pdf.writer import write_pdf
from tests.documents.sample_summary import sample_summary

LIMIT = 2.0  # times the bare canvas
RUNS = 5
_WORDS = "마트 장바구니 포장 어르신 혼자 사는 이웃 비닐 용기 무게 계산대 시장 골목 버스 병원 놀이터 밤길 수거 안내가 없어서 불편하다 모르겠다 너무 많다 적다 어렵다 있으면 좋겠다 아무도 묻지 않는다 늘 넘친다 멀다 함께 하고 싶다".split()  # noqa: SIM905 - read as a line of words
String = tuple[int, float, float, str, float, bool]


def session(notes: int = 300, clusters: int = 12) -> b.Document:
    """The sample's summary with many more notes."""
    rng = random.Random(300)
    lines = [
        b.NoteLine(f"N{number:03}", theirs(" ".join(rng.choices(_WORDS, k=rng.randint(4, 14)))))
        for number in range(1, notes + 1)
    ]
    size = -(-notes // clusters)
    groups = tuple(
        b.NoteCluster(
            f"C{index + 1}", theirs(f"{_WORDS[index]} 이야기"), tuple(lines[index * size : (index + 1) * size])
        )
        for index in range(clusters)
    )
    sample = sample_summary()
    blocks = [b.SideNote((), (b.NoteColumns(groups),)) if _holds_notes(block) else block for block in sample.blocks]
    return b.Document(sample.title, tuple(blocks), header=sample.header, badge=sample.badge, footer=sample.footer)


def _holds_notes(block: b.Block) -> bool:
    return isinstance(block, b.SideNote) and isinstance(block.blocks[0], b.NoteColumns) and block.blocks[0].columns == 2


def strings(document: b.Document) -> list[String]:
    """Every string the summary draws, with its page and place."""
    found: list[String] = []
    draw = PageWriter.text

    def spy(
        self: PageWriter, x: float, y: float, text: str, size: float, bold: bool = False, *more: Any, **named: Any
    ) -> None:
        found.append((len(self.tree.pages), x, y, text, size, bold))
        draw(self, x, y, text, size, bold, *more, **named)

    with patch.object(PageWriter, "text", spy):
        write_pdf(document, BytesIO())
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


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def measure() -> list[dict[str, Any]]:
    """The ratio to the bare canvas, the median of interleaved runs with its spread, and the milliseconds."""
    document = session()
    drawn = strings(document)
    ratios, times = [], []
    for _ in range(RUNS):
        peer = _seconds(lambda: bare(drawn))
        ours = _seconds(lambda: write_pdf(document, BytesIO()))
        ratios.append(ours / peer)
        times.append(ours * 1000)
    return [
        {
            "figure": "paper: summary of 300 notes / the same strings on a bare canvas",
            "ratio": round(statistics.median(ratios), 2),
            "spread": [round(min(ratios), 2), round(max(ratios), 2)],
            "limit": LIMIT,
            "ms": round(statistics.median(times), 1),
            "person's limit ms": 5000,
            "strings": len(drawn),
        }
    ]


if __name__ == "__main__":
    for line in measure():
        print(line)
