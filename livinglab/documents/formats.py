"""Every format documents of blocks can be written in: a line in the table each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from livinglab.blocks.blocks import Block, Document, PageBreak


@dataclass(frozen=True, slots=True)
class Written:
    """One file: its pages where the format has them, and the characters that could not be shown (printed as □)."""

    file: Path
    pages: int = 0
    missing: str = ""


Documents = Sequence[Document]
Writer = Callable[[Documents, Path, bool], Written]


def _pdf(documents: Documents, target: Path, large_print: bool) -> Written:
    from livinglab.documents.pdf.writer import write_pdfs

    report = write_pdfs(documents, target, large_print=large_print)
    return Written(target, report.pages, report.missing)


def _hwpx(documents: Documents, target: Path, large_print: bool) -> Written:
    from livinglab.documents.hwpx.writer import write_hwpx

    write_hwpx(joined(documents), target, large_print=large_print)
    return Written(target)


def _docx(documents: Documents, target: Path, large_print: bool) -> Written:
    from livinglab.documents.docx.writer import write_docx

    write_docx(joined(documents), target, large_print=large_print)
    return Written(target)


def _markdown(documents: Documents, target: Path, _large_print: bool) -> Written:
    from livinglab.documents.markdown import write_markdown

    write_markdown(joined(documents), target)
    return Written(target)


# The ending of the file → its writer; each imports its library only when it writes.
WRITERS: dict[str, Writer] = {
    "pdf": _pdf,
    "hwpx": _hwpx,
    "docx": _docx,
    "md": _markdown,
}


def joined(documents: Documents) -> Document:
    """Several documents as one, each on a page of its own: for formats with one head and foot a file, the first one's."""
    first, *others = documents
    blocks: list[Block] = list(first.blocks)
    for document in others:
        blocks += [PageBreak(), *document.blocks]
    return replace(first, blocks=tuple(blocks)) if others else first


def write_as(documents: Documents, target: Path, large_print: bool = False) -> Written:
    """Write the documents in the format of the file's ending."""
    return WRITERS[ending_of(target)](documents, target, large_print)


def ending_of(target: Path) -> str:
    """The ending of a file as the table has it; empty for one nobody here writes."""
    ending = target.suffix[1:].lower()
    return ending if ending in WRITERS else ""


def write_all(
    documents: Documents, folder: Path, name: str, large_print: bool = False, endings: Sequence[str] = ()
) -> list[Written]:  # fmt: skip
    """Write the documents into `folder` in every format (or those named), as `name` with each format's ending."""
    wanted = [ending for ending in WRITERS if ending in (endings or WRITERS)]
    return [WRITERS[ending](documents, folder / f"{name}.{ending}", large_print) for ending in wanted]
