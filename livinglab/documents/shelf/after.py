"""Papers that people take home."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.poster import poster, told
from livinglab.documents.compose.summary import summary
from livinglab.documents.compose.summary_short import summary_short
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr


def _summary(asked: Asked, appendix: bool = False) -> list[Document]:
    return [summary(asked.store, asked.project_id, language=asked.language, appendix=appendix)]


def _short(asked: Asked) -> list[Document]:
    return [summary_short(asked.store, asked.project_id, language=asked.language)]


def _poster(asked: Asked) -> list[Document]:
    return [poster(asked.lab, language=asked.language)]


def _nothing_to_hang_up(asked: Asked) -> str:
    return tr("There is nothing to put on the wall yet.") if told(asked.lab).empty else ""


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("summary", N_("Summary for participants"), "after", _summary, copies="person"),
    PaperKind("summary-short", N_("Summary on two pages"), "after", _short, copies="person", usual=False),
    PaperKind("summary-all", N_("Summary with all that was written down"), "after",
              lambda asked: _summary(asked, appendix=True), usual=False),
    PaperKind("poster", N_("Poster for the wall"), "after", _poster, _nothing_to_hang_up, has_large=False, one_sided=True),
)  # fmt: skip
