"""Papers of a whole project: for its partners and the office."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.agreement import agreement
from livinglab.documents.compose.full_report.report import full_report
from livinglab.documents.compose.term_report import term_report
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_


def _full_report(asked: Asked) -> list[Document]:
    return [full_report(asked.store, asked.project_id, language=asked.language)]


def _agreement(asked: Asked) -> list[Document]:
    return [agreement(asked.store, asked.project_id, language=asked.language)]


def _term_report(asked: Asked) -> list[Document]:
    return [term_report(asked.store, asked.project_id, language=asked.language)]


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("full-report", N_("Project report"), "project", _full_report),
    PaperKind("agreement", N_("Three-party agreement"), "project", _agreement, times=3),
    PaperKind("term-report", N_("Term report"), "project", _term_report),
)
