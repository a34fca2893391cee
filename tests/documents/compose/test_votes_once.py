"""A vote is told where ideas are chosen, and not a second time in the appendix."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from livinglab.blocks.charts.tally import Tally
from livinglab.documents.compose.summary import summary
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.store import Store


def votes_in(blocks: Any) -> int:
    """How many votes are drawn, wherever they stand."""
    if isinstance(blocks, Tally):
        return 1
    if isinstance(blocks, tuple):
        return sum(map(votes_in, blocks))
    return sum(votes_in(getattr(blocks, one.name)) for one in fields(blocks)) if is_dataclass(blocks) else 0


def test_an_opened_vote_is_drawn_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.sqlite")
    sample = resources() / "samples" / "no-plastic-mart.json"
    project_id = import_workshop(store, Library(resources() / "methods"), sample).project_id
    assert votes_in(summary(store, project_id).blocks) == 1
    store.close()
