"""Papers of a whole project: for its partners and the office."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.full_report.report import full_report
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_


def _full_report(asked: Asked) -> list[Document]:
    return [full_report(asked.store, asked.project_id, language=asked.language)]


PAPERS: tuple[PaperKind, ...] = (PaperKind("full-report", N_("Project report"), "project", _full_report),)
