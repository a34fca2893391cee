"""Votes that came with a sample are shown, printed and counted by their own rule, and can be reopened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.blocks.blocks import Figure, Table
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.model.results import Poll
from livinglab.paths import resources
from livinglab.sheets.ballot import KIND
from livinglab.sheets.ballot.read import read
from livinglab.sheets.ballot.steps import steps, winners
from livinglab.store import Store
from tests.exchange.workshops import THIRD, as_bytes
from tests.helpers import clear_windows
from tests.ui.ballot.page import LEFT, Page
from ui.bridge import Bridge
from ui.context import Context
from ui.theme.theme import ThemeHolder

METHODS = Library(resources() / "methods")


@pytest.fixture
def sample(tmp_path: Path, theme: ThemeHolder) -> Iterator[Context]:
    store = Store(tmp_path / "samples.sqlite")
    import_workshop(store, METHODS, resources() / "samples" / "hometown-mother.json")
    import_workshop(store, METHODS, as_bytes(THIRD))
    yield Context(store, Bridge(store), theme, cast(Any, None), METHODS)
    clear_windows()
    store.close()


def voted(store: Store, rule: str) -> Sheet:
    return store.get(Sheet, store.find(Poll, rule=rule)[0].sheet_id)


@pytest.mark.parametrize("rule", ["majority_judgment", "equal_shares"])
def test_an_imported_vote_is_shown_printed_and_reopened(qtbot: QtBot, sample: Context, rule: str) -> None:
    sheet = voted(sample.store, rule)
    view = read(sample.store, sheet)
    assert winners(view)
    assert steps(view)
    paper = KIND.blocks(view)
    assert [block for block in paper if isinstance(block, Figure)]
    assert [block for block in paper if isinstance(block, Table)]
    page = Page(qtbot, sample, sheet)
    assert page.editor.result.isVisible()
    drawn = page.editor.result.chart.drawing()
    assert drawn is not None
    assert all(option.code in drawn.alt for option in view.options)
    assert not next(iter(page.editor.result.ticks.values())).isEnabled()
    page.editor.modes.choose("first")
    assert len(page.editor.entry.slips.faces()) == len(view.channels[0].slips)
    page.type("1")
    assert read(sample.store, sheet).channels == view.channels
    QTest.mouseClick(page.panel.reopen, LEFT)
    assert not read(sample.store, sheet).closed
