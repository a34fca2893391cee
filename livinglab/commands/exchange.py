"""Takes projects in and gives them out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from livinglab import paths
from livinglab.commands.projects import existing_library, project_by_code
from livinglab.documents.anonymous import anonymous
from livinglab.exchange.package import export_project, import_package
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import tr
from livinglab.methods import Library
from livinglab.store.keeper import Keeper

_SQLITE = b"SQLite format 3\x00"


def take_in(library: Path, files: Sequence[Path], as_copy: bool = False) -> int:
    """Import packages and workshop JSON; the project's code stands alone on the last line.

    Raises UserError at the first file that is refused; the library then holds what was taken before it."""
    keeper = Keeper(library)
    store = keeper.store
    try:
        for file in files:
            with file.open("rb") as handle:
                is_package = handle.read(len(_SQLITE)) == _SQLITE
            if is_package:
                code = import_package(store, file, as_copy=as_copy).code
            else:
                report = import_workshop(store, Library(paths.resources() / "methods", paths.own_methods()), file)
                code = report.code
                for mistake in report.mistakes:
                    print(mistake)
            print(tr("Imported {file}", file=file.name))
            print(code)
    finally:
        keeper.close()
    return 0


def give_out(library: Path, code: str, out: Path, for_research: bool = False) -> int:
    """Write a project as a package, or what research may have of it; a folder gets a file named after its code."""
    keeper = existing_library(library)
    try:
        project = project_by_code(keeper.store, code)
        target = out / f"{project.code}.livinglab" if out.is_dir() else out
        if for_research:
            with anonymous(keeper.store, project.id) as (seen, sentence):
                print(export_project(seen, project.id, target).name)
            print(sentence)
        else:
            print(export_project(keeper.store, project.id, target).name)
    finally:
        keeper.close()
    return 0
