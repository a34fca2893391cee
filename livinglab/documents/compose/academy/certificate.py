"""Certificates: who was given one, a page each, with number and check code."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, Document, FullPage, Heading, Paragraph, Space, Table, Title, Wide
from livinglab.blocks.words import ours, theirs
from livinglab.documents.compose.academy.certificate_page import Printed, certificate_page
from livinglab.i18n import speaking, tr
from livinglab.model.certificate import Facts, code_of
from livinglab.store import Store
from livinglab.views import certificate_words as told
from livinglab.views.attendance import attendance
from livinglab.views.certificates import certificates, names
from livinglab.views.completion import standings
from livinglab.views.lab import Lab


def certificate_papers(store: Store, project_id: str, *, language: str = "ko") -> list[Document]:
    """A document each, in the order of their numbers, for those who (still) complete the course. The name is looked up now and kept nowhere."""
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        known = names(store, project_id)
        complete = {one.person.id for one in standings(lab.project, attendance(lab)) if one.completes}
        return [
            certificate(one.facts, known[one.person_id], code_of(one.facts, known[one.person_id], one.secret), language)
            for one in certificates(store, project_id)
            if one.person_id in complete
        ]


def certificate(facts: Facts, name: str, code: str, language: str) -> Document:
    """One person's; where the words are too many for the page with its frame, a plain page says all of them."""
    with speaking(language, on_paper=True):
        badge = tr("Fictional example") if facts.fiction else ""
        printed = Printed(
            told.number(facts.serial), tr("Certificate"), tuple(told.rows(facts, name)), told.sentence(facts),
            told.day(facts.given), facts.issuer, code, badge, facts.stages,
        )  # fmt: skip
        page = certificate_page(printed)
        return Document(
            title=f"{tr('Certificate')} {facts.serial}",
            blocks=(FullPage(page),) if page is not None else tuple(_plain(printed)),
            language=language, kind="certificate", subject=tr("Certificate"),
            badge=badge,
            footer=tr("Fictional example: places, people and figures are invented for teaching. Not the result of a real project.")
            if badge else "",
        )  # fmt: skip


def _plain(printed: Printed) -> list[Block]:
    rows = tuple((ours(label, quiet=True), theirs(value)) for label, value in printed.rows)
    issuer = printed.issuer or "\u00a0"
    return [
        Title(ours(printed.title), ours(printed.serial), (), printed.badge),
        Wide((Table((), rows, widths=(0.2, 0.8), wide=True), Space(12), Paragraph(ours(printed.sentence)))),
        Wide((Paragraph(ours(printed.day)), Heading(theirs(issuer), 3),
              Paragraph(ours(f"{tr('Check code')} {printed.code}"), "note"))),
    ]  # fmt: skip
