"""What all papers of a workshop of forty people cost, and the full report of three hundred notes in each format: beside
the same strings on a bare canvas, and beside Typst setting the same text; the processes that are compared begin cold."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from livinglab import paths
from livinglab.blocks.blocks import Document
from livinglab.documents.bundle import Order, write_bundle
from livinglab.documents.docx.writer import docx_bytes
from livinglab.documents.hwpx.writer import write_hwpx
from livinglab.documents.markdown import markdown
from livinglab.documents.pdf.writer import write_pdf, write_pdfs
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.store import Store
from tests.benchmarks.figures import PAPER_MS, ROUNDS, Figure, person, rounded
from tests.benchmarks.office import beside
from tests.benchmarks.paper import bare, strings
from tests.documents.every_block import read_aloud
from tests.documents.writers import drawings_in, on_the_page

_FULL = "full-report"
_EVERY = [kind.id for kind in PAPERS]
_PEER = 3.0  # times Typst's cold run
_CANVAS = 8.0  # times the bare canvas, which composes, measures, breaks and tags nothing
_FORMATS: dict[str, tuple[Callable[[Document], object], float]] = {
    "PDF": (lambda document: write_pdf(document, BytesIO()), 3.0),
    "HWPX": (lambda document: write_hwpx(document, BytesIO()), 12.0),  # half of it the library checking what it saves
    "DOCX": (docx_bytes, 4.0),
    "Markdown": (markdown, 1.0),
}


def papers(library: Path) -> Iterator[Figure]:
    """All papers in one file, as many times as people need them, then the full report in each format."""
    everything, report = composed(library, _EVERY), composed(library, [_FULL])
    yield from _beside_both(f"{len(everything)} papers for 40 people in one PDF", library, "shelf", everything)
    copies = [_child("bundle", library)["ms"] for _ in range(ROUNDS)]
    yield Figure(
        "the same with as many copies as people and teams need / the person's limit", "share",
        [one / PAPER_MS for one in copies], 1.0, person(PAPER_MS, copies),
    )  # fmt: skip
    yield from _beside_both("full report of 300 notes as PDF", library, _FULL, report)
    drawn = strings(report)
    for name, (write, aim) in _FORMATS.items():
        told = f"full report of 300 notes as {name} / the same strings on a bare canvas"
        yield beside(told, lambda write=write: write(report[0]), lambda: bare(drawn), aim)  # type: ignore[misc]


def composed(library: Path, wanted: Sequence[str]) -> list[Document]:
    """The papers the shelf has for a library's project, each once."""
    store = Store(library)
    try:
        asked = Asked(store, _project(store), Library(paths.resources() / "methods"))
        return [
            document
            for kind in PAPERS
            if kind.id in wanted and not kind.missing(asked)
            for document in kind.compose(asked)
        ]
    finally:
        store.close()


def _beside_both(name: str, library: Path, what: str, documents: Sequence[Document]) -> Iterator[Figure]:
    """Composed and written: beside a bare canvas in this process, and in a cold process beside a cold Typst."""
    drawn = strings(documents)
    wanted = _EVERY if what == "shelf" else [what]
    yield beside(
        f"{name}, composed and written / the same strings on a bare canvas",
        lambda: write_pdfs(composed(library, wanted), BytesIO()), lambda: bare(drawn), _CANVAS,
    )  # fmt: skip
    if find_spec("typst") is None:
        print("Typst is not installed here: nothing is set beside it.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "papers.typ"
        source.write_text(typst_source(documents), "utf-8")
        runs = [(_child(what, library), _child("typst", source)) for _ in range(ROUNDS)]
    times = [ours["ms"] for ours, _ in runs]
    peer = rounded(statistics.median(typst["ms"] for _, typst in runs))
    ours, typst = runs[0]
    yield Figure(
        f"{name}, composed and written, cold / the same text set by Typst, cold", "times",
        [ours["ms"] / typst["ms"] for ours, typst in runs], _PEER, person(PAPER_MS, times),
        {"pages": ours["pages"], "typst_pages": typst["pages"], "typst_ms": peer},
    )  # fmt: skip


def typst_source(documents: Sequence[Document]) -> str:
    """The text of the papers as Typst reads it: a paragraph each, every document and whole sheet on a page of its own."""
    parts = ['#set text(font: ("Pretendard", "NanumGothic"), size: 12pt, lang: "ko")', "#set page(margin: 18mm)"]
    for document in documents:
        with speaking(document.language, on_paper=True):
            parts += [f"#par[#{_quoted(text)}]" for text in read_aloud(on_the_page(document.blocks)) if text.strip()]
            for drawing in drawings_in(document.blocks):
                parts += [f"#par[#{_quoted(text)}]" for text in drawing.texts() if text.strip()]
        parts.append("#pagebreak()")
    return "\n\n".join(parts[:-1])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _project(store: Store) -> str:
    return str(store.rows("select id from project")[0][0])


# --- in a process of its own ---------------------------------------------------------------------------------------
def _child(what: str, file: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.papers", what, str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _alone(what: str, file: Path) -> int:
    """How many pages it made; the processor time of the process is what counts, its start and imports too."""
    if what == "typst":
        import pypdfium2
        import typst

        data = typst.compile(str(file), font_paths=[str(paths.resources() / "fonts")], ignore_system_fonts=True)
        spent = time.process_time()
        _tell(spent, len(pypdfium2.PdfDocument(data)))
    elif what == "bundle":
        store = Store(file)
        project = _project(store)
        store.close()
        order = Order(file, Library(paths.resources() / "methods"), project, tuple(_EVERY))
        written = write_bundle(lambda _done, _all: None, order, file.with_name("bundle.pdf"))
        _tell(time.process_time(), written.pages)
    else:
        wanted = _EVERY if what == "shelf" else [what]
        report = write_pdfs(composed(file, wanted), BytesIO())
        _tell(time.process_time(), report.pages)
    return 0


def _tell(seconds: float, pages: int) -> None:
    print(json.dumps({"ms": seconds * 1000, "pages": pages}))


if __name__ == "__main__":
    sys.exit(_alone(sys.argv[1], Path(sys.argv[2])))
