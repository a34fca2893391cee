"""Loads a sample into a fresh library and writes everything it can be printed as."""

from __future__ import annotations

import tempfile
from pathlib import Path

from livinglab import paths
from livinglab.commands.demo_people import invent_people
from livinglab.commands.demo_votes import invent_votes
from livinglab.commands.documents import write_papers, write_raw_data
from livinglab.documents.board_files import write_board_pictures
from livinglab.documents.pictures import write_pictures
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.errors import UserError
from livinglab.exchange.package import export_project
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import N_, tr
from livinglab.methods import Library
from livinglab.store import Store


def demo(out: Path, sample: str, language: str) -> int:
    """Write every paper in every format, raw data, project package and a picture of each stage and board of a sample into `out`."""
    file = paths.resources() / "samples" / f"{sample}.json"
    if not file.exists():
        names = ", ".join(sorted(one.stem for one in file.parent.glob("*.json") if ".schema" not in one.name))
        raise UserError(N_("There is no sample {name}. There are: {names}."), name=sample, names=names)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "library.sqlite")
        try:
            methods = Library(paths.resources() / "methods", paths.own_methods())
            report = import_workshop(store, methods, file)
            asked = Asked(store, report.project_id, methods, language)
            now = [kind for kind in PAPERS if not kind.missing(asked)]
            write_papers(asked, out, now)
            write_raw_data(store, report.project_id, out, language)
            for picture in write_pictures(store, report.project_id, out, language):
                print(picture.name)
            for picture in write_board_pictures(store, report.project_id, out, language):
                print(picture.name)
            package = export_project(store, report.project_id, out / f"{sample}.livinglab")
            print(package.name)
            invent_people(store, report.project_id)  # in this library alone, which goes with its folder
            invent_votes(store, methods, report.project_id)
            asked = Asked(store, report.project_id, methods, language)
            write_papers(asked, out, [kind for kind in PAPERS if kind not in now])
        finally:
            store.close()
    print(tr("Written to {folder}", folder=out))
    return 0
