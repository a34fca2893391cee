"""The full report: cover, one page in brief, the chapters from background to what stays open, and the appendices."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, Contents, Document, PageBreak
from livinglab.blocks.walk import sections
from livinglab.documents.compose.experiment import experiment
from livinglab.documents.compose.full_report import appendices, beginning, limits, open_ends, work
from livinglab.documents.compose.full_report.chapters import Chapter, appendix, chapters
from livinglab.documents.compose.ideate import ideate
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import paper
from livinglab.documents.compose.rest import assumptions
from livinglab.documents.permitted import composed
from livinglab.i18n import speaking, tr
from livinglab.store import Store
from livinglab.views.lab import Lab


def full_report(store: Store, project_id: str, *, language: str = "ko") -> Document:
    """The report as blocks; the same parts the other papers are made of, in the order an office reads them."""
    return composed(store, project_id, lambda seen: [_full_report(seen, project_id, language)], language=language)[0]


def _full_report(store: Store, project_id: str, language: str) -> Document:
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        kicker = tr("Project report")
        title = title_of(lab)
        body: list[Block] = [*chapters(_chapters(lab))]
        tail = appendix(appendices.all_of(lab, body))
        contents = Contents(tuple(sections((*body, *tail))))
        cover = beginning.cover(lab, kicker)
        return paper(
            lab, (*cover, contents, PageBreak(), *body, *tail), title=title, kind="full-report", subject=kicker
        )


def _chapters(lab: Lab) -> list[Chapter]:
    return [
        Chapter(tr("At a glance"), beginning.at_a_glance(lab)),
        Chapter(tr("Background and people"), beginning.background(lab)),
        Chapter(tr("How we worked"), work.method(lab)),
        Chapter(tr("The problem"), work.problem(lab), "define"),
        Chapter(tr("Ideas and choice"), [*ideate(lab), *work.ideas(lab)], "ideate"),
        Chapter(tr("Experiment and results"), [*assumptions(lab), *experiment(lab, tabled=True)], "experiment"),
        Chapter(tr("What changed for people"), work.change(lab), "evaluate"),
        Chapter(tr("Who is counted, and what cannot be said"), [*limits.coverage(lab), *limits.bounds(lab)]),
        Chapter(tr("Decision and commitments"), open_ends.promised(lab)),
        Chapter(tr("What is still open"), open_ends.undecided(lab)),
    ]
