"""Papers of one person or team: where their notes went, what they promised."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.note_pages import note_pages
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr
from livinglab.views.whose import owners


def _note_pages(asked: Asked) -> list[Document]:
    return note_pages(asked.lab, language=asked.language)


def _no_notes(asked: Asked) -> str:
    return "" if owners(asked.lab) else tr("Nobody has written a note yet.")


PAPERS: tuple[PaperKind, ...] = (PaperKind("note-pages", N_("Where did my note go"), "after", _note_pages, _no_notes),)
