"""The participants' summary: what everybody takes home, four pages and, where wanted, everything else behind them."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, Document
from livinglab.documents.compose.define import define, thoughts
from livinglab.documents.compose.evaluate import evaluate, thanks
from livinglab.documents.compose.experiment import experiment
from livinglab.documents.compose.ideate import ideate
from livinglab.documents.compose.opening import opening, title_of
from livinglab.documents.compose.rest import rest, unknown_only
from livinglab.documents.compose.words import fiction_foot
from livinglab.documents.permitted import composed
from livinglab.i18n import speaking, tr
from livinglab.store import Store
from livinglab.views.lab import Lab

PAGES = 4


def summary(store: Store, project_id: str, *, language: str = "ko", appendix: bool = True) -> Document:
    """The summary as blocks; with `appendix` everything else that was written down follows on pages of its own.

    The participants' own words stay in the language they were said in."""
    return composed(
        store, project_id, lambda seen: [_summary(seen, project_id, language, appendix)], language=language
    )[0]


def _summary(store: Store, project_id: str, language: str, appendix: bool) -> Document:
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        fiction = bool(lab.project.fiction)
        kicker = tr("Summary for participants")
        badge = tr("Fictional example") if fiction else ""
        title = title_of(lab)
        body: list[Block] = [
            *opening(lab, kicker, badge), *define(lab), *thoughts(lab, "ideate"), *ideate(lab, stepwise=appendix),
            *experiment(lab),
            *thoughts(lab, "experiment"), *thoughts(lab, "evaluate"), *evaluate(lab), *thanks(lab),
        ]  # fmt: skip
        tail: list[Block] = rest(lab, body) if appendix else unknown_only(lab)
        return Document(
            title=title,
            blocks=(*body, *tail),
            language=language,
            kind="summary",
            subject=kicker,
            header=f"{title} · {kicker}",
            badge=badge,
            footer=fiction_foot() if fiction else "",
            wanted_pages=PAGES,
        )  # fmt: skip
