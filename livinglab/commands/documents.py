"""Writes the documents of one project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from livinglab import paths
from livinglab.blocks.blocks import Block, Paragraph
from livinglab.blocks.words import ours
from livinglab.commands.projects import project_by_code
from livinglab.documents.anonymous import anonymous
from livinglab.documents.board_files import write_board_pictures
from livinglab.documents.formats import write_all
from livinglab.documents.raw.csv_files import write_csv
from livinglab.documents.raw.project import RawData, anonymous_data, raw_data
from livinglab.documents.raw.xlsx import write_xlsx
from livinglab.documents.shelf import PAPERS, Asked, PaperKind
from livinglab.errors import UserError
from livinglab.i18n import N_, speaking, tr
from livinglab.methods import Library
from livinglab.store import Store


@dataclass(frozen=True)
class Wanted:
    """Ids of papers and formats (none = all of them, with the raw data), in large print, or what research may have."""

    papers: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    large_print: bool = False
    for_research: bool = False


EVERYTHING = Wanted()


def documents(library: Path, code: str, out: Path, language: str, wanted: Wanted = EVERYTHING) -> int:
    """Write papers of a project and its raw data into `out`; raises UserError for a code or a paper that is not there."""
    from livinglab.commands.projects import existing_library

    keeper = existing_library(library)
    try:
        out.mkdir(parents=True, exist_ok=True)
        project = project_by_code(keeper.store, code)
        methods = Library(paths.resources() / "methods", paths.own_methods())
        asked = Asked(keeper.store, project.id, methods, language, wanted.large_print)
        if wanted.for_research:
            write_for_research(asked, out)
        else:
            write_papers(asked, out, _kinds(wanted.papers), wanted.formats)
            if not wanted.papers:
                write_raw_data(keeper.store, project.id, out, language)
                for picture in write_board_pictures(keeper.store, project.id, out, language):
                    print(picture.name)
    finally:
        keeper.close()
    return 0


def _kinds(wanted: Sequence[str]) -> Sequence[PaperKind]:
    """The papers with these ids, all without any; raises UserError for one the shelf does not have."""
    known = {kind.id: kind for kind in PAPERS}
    for one in wanted:
        if one not in known:
            raise UserError(N_("There is no paper {name}. There are: {names}."), name=one, names=", ".join(known))
    return [known[one] for one in wanted] or PAPERS


def write_papers(
    asked: Asked, out: Path, kinds: Sequence[PaperKind] = PAPERS, formats: Sequence[str] = ()
) -> list[Path]:  # fmt: skip
    """Write these papers of the shelf in every format or those named, say which and what is missing for the others;
    returns the files."""
    asked = replace(asked, papers=tuple(kind.id for kind in kinds))
    return [file for kind in kinds for file in _write_paper(kind, asked, out, formats)]


def write_for_research(asked: Asked, out: Path) -> None:
    """The papers that tell of the project and its data, with codes for people; nothing that belongs to one person."""
    with speaking(asked.language, on_paper=True), anonymous(asked.store, asked.project_id) as (seen, sentence):
        told = Paragraph(ours(sentence), "meta")
        for kind in PAPERS:
            if kind.moment in ("after", "project") and not kind.own:
                _write_paper(kind, replace(asked, store=seen), out, told=told)
    data = anonymous_data(asked.store, asked.project_id, language=asked.language)
    _write_data(data, out)


def _write_paper(
    kind: PaperKind, asked: Asked, out: Path, formats: Sequence[str] = (), told: Block | None = None
) -> list[Path]:
    missing = kind.missing(asked)
    if missing:
        print(f"{tr(kind.name)}: {missing}")
        return []
    asked = replace(asked, large=asked.large and kind.has_large)
    made = list(kind.compose(asked))
    if told is not None and made:
        made[-1] = replace(made[-1], blocks=(*made[-1].blocks, told))
    files = write_all(made, out, kind.id, asked.large, formats)
    for written in files:
        print(tr("{file}: {n} pages", file=written.file.name, n=written.pages) if written.pages else written.file.name)
        if written.missing:
            print(tr("No font has these characters, they are printed as □: {characters}", characters=written.missing))
    return [written.file for written in files]


def write_raw_data(store: Store, project_id: str, out: Path, language: str) -> list[Path]:
    """Write `data.xlsx` and `data-csv.zip`, say so, and return the files."""
    return _write_data(raw_data(store, project_id, language=language), out)


def _write_data(data: RawData, out: Path) -> list[Path]:
    files = [out / "data.xlsx", out / "data-csv.zip"]
    for file, write in zip(files, (write_xlsx, write_csv), strict=True):
        write(data, file)
        print(file.name)
    return files
