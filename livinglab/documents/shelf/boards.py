"""Boards as pictures, to hang up while people work on."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.board_pages import board_pages
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr
from livinglab.sheets.board import KIND


def _boards(asked: Asked) -> list[Document]:
    found = (board_pages(asked.store, one, language=asked.language) for one in asked.sheets if one.kind == "board")
    return [document for document in found if document.blocks]


def _no_notes(asked: Asked) -> str:
    views = (KIND.read(asked.store, one) for one in asked.sheets if one.kind == "board")
    return "" if any(not KIND.is_empty(view) for view in views) else tr("No board has a note yet.")


PAPERS: tuple[PaperKind, ...] = (
    PaperKind(
        "board", N_("Board as a picture"), "during", _boards, _no_notes, has_large=False, one_sided=True, usual=False
    ),  # not usual: an A3 printer is not in every office
)
