"""Every format a document of blocks can be written in: a line in the table each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from livinglab.blocks.blocks import Document


@dataclass(frozen=True, slots=True)
class Written:
    """One file: its pages where the format has them, and the characters that could not be shown (printed as □)."""

    file: Path
    pages: int = 0
    missing: str = ""


Writer = Callable[[Document, Path, bool], Written]


def _pdf(document: Document, target: Path, large_print: bool) -> Written:
    from livinglab.documents.pdf.writer import write_pdf

    report = write_pdf(document, target, large_print=large_print)
    return Written(target, report.pages, report.missing)


def _hwpx(document: Document, target: Path, large_print: bool) -> Written:
    from livinglab.documents.hwpx.writer import write_hwpx

    write_hwpx(document, target, large_print=large_print)
    return Written(target)


def _docx(document: Document, target: Path, _large_print: bool) -> Written:
    from livinglab.documents.docx.writer import write_docx

    write_docx(document, target)
    return Written(target)


def _markdown(document: Document, target: Path, _large_print: bool) -> Written:
    from livinglab.documents.markdown import write_markdown

    write_markdown(document, target)
    return Written(target)


# The ending of the file → its writer; each imports its library only when it writes.
WRITERS: dict[str, Writer] = {
    "pdf": _pdf,
    "hwpx": _hwpx,
    "docx": _docx,
    "md": _markdown,
}


def write_as(document: Document, target: Path, large_print: bool = False) -> Written:
    """Write the document in the format of the file's ending."""
    return WRITERS[ending_of(target)](document, target, large_print)


def ending_of(target: Path) -> str:
    """The ending of a file as the table has it; empty for one nobody here writes."""
    ending = target.suffix[1:].lower()
    return ending if ending in WRITERS else ""


def write_all(document: Document, folder: Path, name: str, large_print: bool = False) -> list[Written]:
    """Write the document into `folder` in every format, as `name` with each format's ending."""
    return [write(document, folder / f"{name}.{ending}", large_print) for ending, write in WRITERS.items()]
