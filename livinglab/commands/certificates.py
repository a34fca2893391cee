"""Certificates without a window: those of a whole cohort in one PDF, and whether a paper is one of ours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from livinglab.actions.certificates import give_certificates
from livinglab.commands.projects import existing_library, project_by_code
from livinglab.documents.compose.academy.cohort import cohort
from livinglab.i18n import tr, trn
from livinglab.views.certificate_words import told
from livinglab.views.verifying import check


def certificates(library: Path, codes: Sequence[str], out: Path, language: str) -> int:
    """Give everybody who completes one of these projects a certificate and write all into one PDF; 1 where nobody does."""
    from livinglab.documents.pdf.writer import write_pdfs

    keeper = existing_library(library)
    try:
        store = keeper.store
        projects = [project_by_code(store, code) for code in codes]
        for project in projects:
            new = len(give_certificates(store, project.id).new)
            print(f"{project.code}: {trn('{n} new certificate', '{n} new certificates', new)}")
        papers = cohort(store, [project.id for project in projects], language=language)
        if not papers:
            print(tr("Nobody was at enough meetings yet."))
            return 1
        out.parent.mkdir(parents=True, exist_ok=True)
        report = write_pdfs(papers, out, title=tr("Certificates"))
        print(tr("{file}: {n} pages", file=out.name, n=report.pages))
        if report.missing:
            print(tr("No font has these characters, they are printed as □: {characters}", characters=report.missing))
    finally:
        keeper.close()
    return 0


def verify(library: Path, serial: str, code: str, name: str) -> int:
    """Say whether number and code of a paper fit what the library keeps; 1 where they do not."""
    keeper = existing_library(library)
    try:
        found = check(keeper.store, serial, code, name)
    finally:
        keeper.close()
    print(found.sentence)
    if found.facts is not None:
        print(told(found.facts, found.name))
    return 0 if found.matches else 1
