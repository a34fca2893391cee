"""Writes the documents of one project."""

from __future__ import annotations

from pathlib import Path

from livinglab.commands.projects import project_by_code
from livinglab.documents.compose.summary import summary
from livinglab.documents.pdf.writer import write_pdf
from livinglab.i18n import tr
from livinglab.store import Store


def documents(library: Path, code: str, out: Path, language: str, large_print: bool = False) -> int:
    """Write a project's summary into `out`; raises UserError for a code that is not there."""
    from livinglab.commands.projects import existing_library

    keeper = existing_library(library)
    try:
        out.mkdir(parents=True, exist_ok=True)
        write_summary(keeper.store, project_by_code(keeper.store, code).id, out, language, large_print)
    finally:
        keeper.close()
    return 0


def write_summary(store: Store, project_id: str, out: Path, language: str, large_print: bool = False) -> Path:
    """Write `summary.pdf` and say so."""
    target = out / "summary.pdf"
    report = write_pdf(summary(store, project_id, language=language), target, large_print=large_print)
    print(tr("{file}: {n} pages", file=target.name, n=report.pages))
    if report.missing:
        print(tr("No font has these characters, they are printed as □: {characters}", characters=report.missing))
    return target
