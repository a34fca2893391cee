"""LibreOffice opens every paper of the shelf as a Word document and the Excel file of each sample, and finds in them
what was written:
`make office-check`, results in out/office."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from livinglab import paths
from livinglab.blocks.blocks import Document
from livinglab.blocks.drawing import Drawing
from livinglab.commands.demo_people import invent_people
from livinglab.documents.docx.writer import write_docx
from livinglab.documents.escaping import clean
from livinglab.documents.formats import joined
from livinglab.documents.raw.project import RawData, raw_data
from livinglab.documents.raw.xlsx import write_xlsx
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.store import Store
from tests.documents.every_block import read_aloud

OUT = Path("out/office")
TEXT = "txt:Text (encoded):UTF8"
# Every sheet as CSV with commas and quotes in UTF-8, cells as they are stored.
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def main() -> int:
    """Prints a line a file; 1 where anything differs."""
    if shutil.which("soffice") is None:
        print("LibreOffice (soffice) is not here: nothing was checked.")
        return 0
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    papers: dict[Path, Document] = {}
    tables: dict[Path, RawData] = {}
    for sample in ("no-plastic-mart", "hometown-mother"):
        for language in ("ko", "en"):
            for name, written in written_of(sample, language):
                write = write_xlsx if isinstance(written, RawData) else write_docx
                file = OUT / f"{sample}-{language}-{name}.{'xlsx' if isinstance(written, RawData) else 'docx'}"
                write(written, file)  # type: ignore[arg-type]
                if isinstance(written, RawData):
                    tables[file] = written
                else:
                    papers[file] = written
    convert(papers, TEXT, "txt")
    convert(tables, SHEETS, "csv")
    wrong = sum(told(file, paper_lost(document, file)) for file, document in papers.items())
    wrong += sum(told(file, list(data_lost(data, file))) for file, data in tables.items())
    return 1 if wrong else 0


def told(file: Path, lost: list[str]) -> int:
    print(f"{file.name}:", "the same text" if not lost else f"{len(lost)} differ: {lost[:2]}")
    return len(lost)


def written_of(sample: str, language: str) -> Iterator[tuple[str, Document | RawData]]:
    """Every paper of the shelf that a sample has, and its raw data."""
    methods = Library(paths.resources() / "methods")
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "library.sqlite")
        try:
            file = paths.resources() / "samples" / f"{sample}.json"
            project = import_workshop(store, methods, file).project_id
            yield "data", raw_data(store, project, language=language)
            asked = Asked(store, project, methods, language)
            now = [kind for kind in PAPERS if not kind.missing(asked)]
            yield from ((kind.id, joined(kind.compose(asked))) for kind in now)
            invent_people(store, project)  # for the papers that are somebody's own
            asked = Asked(store, project, methods, language)
            for kind in PAPERS:
                if kind not in now and not kind.missing(asked):
                    yield kind.id, joined(kind.compose(asked))
                elif kind not in now and language == "ko":
                    print(f"{sample}: no {kind.id} to check")
        finally:
            store.close()


def paper_lost(document: Document, file: Path) -> list[str]:
    """The texts of the blocks that are not found, in their order, in the file as LibreOffice reads it."""
    read = file.with_suffix(".txt")
    if not read.exists():
        return ["LibreOffice did not open it"]
    text = bare(read.read_text("utf-8-sig"))
    lost, at = [], 0
    with speaking(document.language, on_paper=True):
        for said in read_aloud(without_pictures(document.blocks)):
            found = text.find(bare(said), at)
            if found < 0:
                lost.append(said)
            else:
                at = found + len(bare(said))
    return lost


def without_pictures(blocks: Any) -> Any:
    """Plain text has no pictures and not their alternative texts."""
    from dataclasses import fields, is_dataclass, replace

    if isinstance(blocks, Drawing) or (hasattr(blocks, "drawing") and callable(blocks.drawing)):
        return ()
    if isinstance(blocks, tuple):
        return tuple(without_pictures(one) for one in blocks)
    if is_dataclass(blocks) and not isinstance(blocks, type):
        changed = {field.name: without_pictures(getattr(blocks, field.name)) for field in fields(blocks)}
        return replace(blocks, **changed)
    return blocks


def data_lost(data: RawData, file: Path) -> Iterator[str]:
    """Sheets whose cells LibreOffice reads otherwise than they were meant."""
    for table in data.tables:
        if table.rows:
            sheet = OUT / f"{file.stem}-{table.name}.csv"
            if not sheet.exists():
                yield f"{table.name}: no such sheet"
                continue
            with sheet.open(encoding="utf-8-sig", newline="") as rows:
                read = list(csv.reader(rows))
            meant = [[words(cell) for cell in row] for row in (table.columns, *table.rows)]
            yield from (
                f"{table.name} {number}: {one} ≠ {other}"
                for number, (one, other) in enumerate(zip(read, meant, strict=False), 1)
                if [bare(cell) for cell in one] != [bare(cell) for cell in other]
            )
            if len(read) != len(meant):
                yield f"{table.name}: {len(read)} rows instead of {len(meant)}"


def words(cell: object) -> str:
    """A cell as LibreOffice writes what is stored in it."""
    return "" if cell is None else clean(str(cell))


def bare(text: str) -> str:
    return "".join(text.split())


def convert(files: Iterable[Path], form: str, ending: str) -> None:
    """Every file as LibreOffice writes it in another format, by one run of it."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", f"-env:UserInstallation={Path(profile).as_uri()}", "--convert-to", form]
        subprocess.run([*command, "--outdir", str(OUT), *map(str, files)], check=True, capture_output=True, timeout=900)
    assert any(OUT.glob(f"*.{ending}")), f"LibreOffice wrote no {ending}"


if __name__ == "__main__":
    sys.exit(main())
