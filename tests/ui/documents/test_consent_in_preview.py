"""Papers opened on their own pass the same gate as those of the shelf."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livinglab.blocks.walk import spans
from livinglab.model.items import Item
from livinglab.model.lab import Team
from livinglab.settings import Settings
from tests.documents.consent.guarded import NOTE, Guarded, guarded
from tests.exchange.workshops import library
from ui.bridge import Bridge
from ui.context import Context
from ui.documents.own_papers import note_paper, trace_paper
from ui.documents.papers import Paper, summary_paper
from ui.page import Destination
from ui.theme.theme import ThemeHolder


@pytest.fixture
def refused(tmp_path: Path) -> Iterator[Guarded]:
    made = guarded(tmp_path)
    made.say(False)
    yield made
    made.store.close()


def words(paper: Paper) -> str:
    made = paper.compose("ko", True)
    return " ".join(
        span.text for one in ([made] if not isinstance(made, (list, tuple)) else made) for span in spans(one.blocks)
    )


def test_what_was_refused_is_in_no_preview(refused: Guarded, theme: ThemeHolder) -> None:
    store = refused.store
    bridge = Bridge(store)
    context = Context(store, bridge, theme, Settings(), library())
    team = next(one for one in store.find(Team, project_id=refused.project_id) if one.name == "해")
    experiment = store.find(Item, project_id=refused.project_id, kind="experiment")[0]
    papers = [
        summary_paper(context, refused.project_id), note_paper(context, Destination("note_page", team.id)),
        trace_paper(context, Destination("trace_page", experiment.id)),
    ]  # fmt: skip
    for paper in papers:
        told = words(paper)
        assert NOTE not in told, paper.name
        assert len(told) > 100, paper.name
    bridge.close()
