"""Papers that people take home."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.summary import summary
from livinglab.documents.compose.summary_short import summary_short
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_


def _summary(asked: Asked, appendix: bool = False) -> list[Document]:
    return [summary(asked.store, asked.project_id, language=asked.language, appendix=appendix)]


def _short(asked: Asked) -> list[Document]:
    return [summary_short(asked.store, asked.project_id, language=asked.language)]


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("summary", N_("Summary for participants"), "after", _summary, copies="person"),
    PaperKind("summary-short", N_("Summary on two pages"), "after", _short, copies="person", usual=False),
    PaperKind("summary-all", N_("Summary with all that was written down"), "after",
              lambda asked: _summary(asked, appendix=True), usual=False),
)  # fmt: skip
