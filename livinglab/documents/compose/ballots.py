"""Numbered ballots of a vote on paper: cut apart, shuffled, then handed out."""

from __future__ import annotations

from livinglab.blocks.blocks import Document, FullPage
from livinglab.documents.permitted import permitted
from livinglab.i18n import speaking, tr
from livinglab.model.lab import Project, Sheet
from livinglab.sheets.ballot.check_letter import serial_text
from livinglab.sheets.ballot.paper.face import face
from livinglab.sheets.ballot.paper.head import About
from livinglab.sheets.ballot.paper.pages import fitting, pages
from livinglab.sheets.ballot.read import BallotView, read
from livinglab.store import Store


def ballots(
    store: Store, sheet: Sheet, count: int, *, first: int = 1, large: bool = False, language: str = "ko"
) -> Document:
    """`count` ballots by the vote's own rule, numbered from `first`; no name ever stands on one."""
    with speaking(language, on_paper=True), permitted(store, sheet.project_id) as seen:
        view = read(seen, sheet)
        drawn = fitting(face(view), about(store, view), large)
        numbers = f"{serial_text(first)} – {serial_text(first + count - 1)}"
        title = tr("Ballot papers {numbers}", numbers=numbers)
        return Document(
            title=title,
            blocks=tuple(FullPage(page) for page in pages(drawn, first, count)),
            language=language,
            kind="ballots",
            subject=tr("Ballot paper"),
        )


def about(store: Store, view: BallotView) -> About:
    """What a vote's papers say they belong to."""
    project = store.get(Project, view.sheet.project_id)
    number = vote_number(store, view.sheet)
    badge = tr("Fictional example") if project.fiction else ""
    question = view.question or tr("Vote {n}", n=number)
    named = " · ".join(word for word in (badge, project.title, question) if word)
    return About(named, f"LL1:{project.code}:V{number}")


def vote_number(store: Store, sheet: Sheet) -> int:
    """Which vote of its project this is, in the order they were made."""
    votes = [other.id for other in store.find(Sheet, order="id", project_id=sheet.project_id, kind="ballot")]
    return votes.index(sheet.id) + 1 if sheet.id in votes else 1
