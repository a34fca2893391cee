"""Papers of where things went: notes, numbers, commitments, and ideas that wait."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.not_chosen import not_chosen, waiting_ideas
from livinglab.documents.compose.note_pages import note_pages
from livinglab.documents.compose.promises import promises
from livinglab.documents.compose.trace_page import trace_pages
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr
from livinglab.views.whose import owners


def _note_pages(asked: Asked) -> list[Document]:
    return note_pages(asked.lab, language=asked.language)


def _no_notes(asked: Asked) -> str:
    return "" if owners(asked.lab) else tr("Nobody has written a note yet.")


def _traces(asked: Asked) -> list[Document]:
    return trace_pages(asked.lab, language=asked.language)


def _no_experiment(asked: Asked) -> str:
    return "" if asked.lab.items("experiment") else tr("There is no experiment yet.")


def _promises(asked: Asked) -> list[Document]:
    return [promises(asked.lab, language=asked.language)]


def _no_promise(asked: Asked) -> str:
    return "" if asked.lab.items("action") else tr("No commitment has been made yet.")


def _not_chosen(asked: Asked) -> list[Document]:
    return [not_chosen(asked.lab, language=asked.language)]


def _none_waits(asked: Asked) -> str:
    if not asked.lab.items("idea"):
        return tr("There is no idea yet.")
    waiting = waiting_ideas(asked.lab)
    if len(waiting) == len(asked.lab.items("idea")):
        return tr("No idea has been chosen yet.")
    return "" if waiting else tr("Every idea was chosen, so none waits.")


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("note-pages", N_("Where did my note go"), "after", _note_pages, _no_notes, own=True),
    PaperKind("trace-pages", N_("Where did this number come from"), "project", _traces, _no_experiment),
    PaperKind("open-promises", N_("Open commitments"), "project", _promises, _no_promise),
    PaperKind("not-chosen", N_("Ideas that were not chosen"), "project", _not_chosen, _none_waits),
)
