"""What the office's formats cost for forty people and three hundred notes: papers beside the same strings on a bare
canvas, raw data beside the same cells written plainly, and what a row of a long table costs."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from livinglab.blocks import blocks as b
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import ours, theirs
from livinglab.documents.compose.summary import summary
from livinglab.documents.docx.writer import docx_bytes
from livinglab.documents.hwpx.writer import write_hwpx
from livinglab.documents.markdown import markdown
from livinglab.documents.png import png
from livinglab.documents.raw.project import RawData, raw_data
from livinglab.documents.raw.xlsx import xlsx_bytes
from livinglab.store import Store
from tests.benchmarks.figures import PAPER_MS, ROUNDS, Figure, person, rounded
from tests.benchmarks.paper import bare, strings

_DOT = png(Drawing(1, 1, ()), dpi=72, margin=0)


def office(library: Path) -> Iterator[Figure]:
    """A figure a format, and how the rows of a long table cost beside those of a short one."""
    store = Store(library)
    project = store.rows("select id from project")[0][0]
    try:
        document, data = summary(store, project), raw_data(store, project)
    finally:
        store.close()
    drawn = strings([document])
    told = "summary of 40 people and 300 notes as {} / the same strings on a bare canvas"
    yield beside(told.format("DOCX"), lambda: docx_bytes(document), lambda: bare(drawn), 6.0)
    yield beside(told.format("DOCX without pictures"), lambda: _pictureless(document), lambda: bare(drawn), 2.0)
    yield beside(told.format("Markdown"), lambda: markdown(document), lambda: bare(drawn), 1.0)
    yield beside(
        "raw data of 40 people and 300 notes as XLSX / the same cells by openpyxl alone",
        lambda: xlsx_bytes(data), lambda: _plain(data), 3.0,
    )  # fmt: skip
    for name, write in (("DOCX", docx_bytes), ("HWPX", lambda one: write_hwpx(one, BytesIO()))):
        yield _a_row(f"table of 300 rows as {name}, a row / a row of 75", write)


def _a_row(name: str, write: Callable[[b.Document], object]) -> Figure:
    """What a row costs in a long table beside one in a short table, the empty file taken off both."""
    long, short, none = _table(300), _table(75), _table(1)
    ratios = []
    for document in (long, short, none):
        write(document)
    for _ in range(ROUNDS):
        empty = _milliseconds(lambda: write(none))
        few, many = (_milliseconds(lambda one=one: write(one)) - empty for one in (short, long))  # type: ignore[misc]
        ratios.append((many / 299) / (few / 74))
    return Figure(name, "times", ratios, 1.5)  # rows by their square would be four


def beside(name: str, ours_: Callable[[], object], peer: Callable[[], object], aim: float) -> Figure:
    ours_(), peer()
    times, ratios = [], []
    for _ in range(ROUNDS):
        other = _milliseconds(peer)
        times.append(_milliseconds(ours_))
        ratios.append(times[-1] / other)
    return Figure(
        name, "times", ratios, aim, person(PAPER_MS, times), {"processor_ms": rounded(statistics.median(times))}
    )


def _pictureless(document: b.Document) -> None:
    """The text alone: the canvas draws no pictures either."""
    with patch("livinglab.documents.docx.pictures.png", lambda *_, **__: _DOT):
        docx_bytes(document)


def _plain(data: RawData) -> None:
    """The same values with no look, width, filter or type of ours."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table in data.tables:
        sheet = book.create_sheet()
        sheet.append(table.columns)
        for row in table.rows:
            sheet.append([value if not isinstance(value, str) else value.lstrip("=") for value in row])
    book.save(BytesIO())


def _table(rows: int) -> b.Document:
    head = tuple(ours(f"열 {column}") for column in range(4))
    body = tuple(tuple(theirs(f"{row}번째 줄의 {column}째 칸에 적은 말") for column in range(4)) for row in range(rows))
    return b.Document("표", (b.Table(head, body),))


def _milliseconds(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000
