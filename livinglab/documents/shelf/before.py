"""Papers that lie on the tables before anybody comes."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.run_sheet import run_sheet
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr


def _run_sheets(asked: Asked) -> list[Document]:
    return [run_sheet(asked.store, one.id, asked.methods, language=asked.language) for one in asked.workshops]


def _no_meeting(asked: Asked) -> str:
    return "" if asked.workshops else tr("There is no meeting yet.")


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("run-sheet", N_("Run sheet for helpers"), "before", _run_sheets, _no_meeting),
)
