"""The summary on two pages: the answer and what was chosen on the first; results, promises and whom to ask on the second."""

from __future__ import annotations

from dataclasses import replace

from livinglab.blocks.blocks import Block, Document, Figure, Heading, Keep, PageBreak, Paragraph, SideNote
from livinglab.blocks.words import Words, literal, ours
from livinglab.documents.compose.define import problem_part
from livinglab.documents.compose.evaluate import answers_in_brief, decided, thanks
from livinglab.documents.compose.experiment import criteria_told, how_to_read
from livinglab.documents.compose.ideate import choice_in_brief
from livinglab.documents.compose.opening import change_heading, opening, title_of
from livinglab.documents.compose.papers import badge_of, paper
from livinglab.documents.compose.timelines import panels_of, timeline
from livinglab.documents.permitted import composed
from livinglab.i18n import speaking, tr
from livinglab.sheets.log.read import ExperimentView
from livinglab.store import Store
from livinglab.views.indicators import runs, series_of
from livinglab.views.lab import Lab

PAGES = 2


def summary_short(store: Store, project_id: str, *, language: str = "ko") -> Document:
    """The two pages as blocks; everything else stands in the full form."""
    return composed(store, project_id, lambda seen: [_short(seen, project_id, language)], language=language)[0]


def _short(store: Store, project_id: str, language: str) -> Document:
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        kicker, title = tr("Summary on two pages"), title_of(lab)
        first: list[Block] = [*opening(lab, kicker, badge_of(lab)), *problem_part(lab), *choice_in_brief(lab)]
        second: list[Block] = [*_results(lab), *decided(lab), *thanks(lab)]
        return paper(
            lab, (*first, PageBreak(), *second), title=title, kind="summary-short", subject=kicker, pages=PAGES
        )


def _results(lab: Lab) -> list[Block]:
    """The first experiment with numbers: its leading indicator and its criteria; then the answers, a line a question."""
    shown = next((blocks for run in runs(lab) if (blocks := _measured(lab, run))), [])
    return [*shown, *(Keep((block,)) for block in answers_in_brief(lab))]


def _measured(lab: Lab, run: ExperimentView) -> list[Block]:
    series = [one for one in series_of(run) if one.readings or one.source.before]
    judged = criteria_told(lab, run)
    if not series and not judged:
        return []
    leading = panels_of(series)[:1]
    head = change_heading(leading[0]) if leading and leading[0].readings else tr("This is what we measured")
    drawn = timeline(run, leading)
    drawn = replace(drawn, events=()) if drawn else None  # their numbers are explained in the full form only
    side: list[Words] = how_to_read(leading) if drawn else []
    figure: list[Block] = [Figure(drawn)] if drawn else []
    if run.changes and drawn:
        side = [*side[:1], ours(tr("After the change (squares) two measures are mixed, so the line stops."))]
    body = [*figure, *judged] or [Paragraph(ours(tr("not measured")))]
    return [Heading(ours(literal(head)), stage="experiment"), SideNote(tuple(side), tuple(body))]
