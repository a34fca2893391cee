"""Writes the documents of one project."""

from __future__ import annotations

from pathlib import Path

from livinglab.commands.projects import project_by_code
from livinglab.documents.compose.summary import summary
from livinglab.documents.formats import write_all
from livinglab.documents.raw.csv_files import write_csv
from livinglab.documents.raw.project import raw_data
from livinglab.documents.raw.xlsx import write_xlsx
from livinglab.i18n import tr
from livinglab.store import Store


def documents(library: Path, code: str, out: Path, language: str, large_print: bool = False) -> int:
    """Write a project's summary and raw data into `out`; raises UserError for a code that is not there."""
    from livinglab.commands.projects import existing_library

    keeper = existing_library(library)
    try:
        out.mkdir(parents=True, exist_ok=True)
        project = project_by_code(keeper.store, code)
        write_summary(keeper.store, project.id, out, language, large_print)
        write_raw_data(keeper.store, project.id, out, language)
    finally:
        keeper.close()
    return 0


def write_summary(store: Store, project_id: str, out: Path, language: str, large_print: bool = False) -> list[Path]:
    """Write the summary in every format, say so, and return the files."""
    document = summary(store, project_id, language=language)
    files = write_all((document,), out, "summary", large_print)
    for written in files:
        print(tr("{file}: {n} pages", file=written.file.name, n=written.pages) if written.pages else written.file.name)
        if written.missing:
            print(tr("No font has these characters, they are printed as □: {characters}", characters=written.missing))
    return [written.file for written in files]


def write_raw_data(store: Store, project_id: str, out: Path, language: str) -> list[Path]:
    """Write `data.xlsx` and `data-csv.zip`, say so, and return the files."""
    data = raw_data(store, project_id, language=language)
    files = [out / "data.xlsx", out / "data-csv.zip"]
    for file, write in zip(files, (write_xlsx, write_csv), strict=True):
        write(data, file)
        print(file.name)
    return files
