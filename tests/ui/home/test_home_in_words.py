"""What a screen reader and a tooltip say of the projects on the loom and of what search found."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from livinglab.actions.projects import start_project
from livinglab.i18n import speaking
from livinglab.model.lab import Project
from livinglab.views.overview import overview
from livinglab.views.search import search
from tests.ui.home.conftest import shown
from ui.context import Context
from ui.home.loom import Loom
from ui.home.loom_model import LoomModel, in_words
from ui.home.search_results import SearchResults

Role = Qt.ItemDataRole


def model_of(view: QListView) -> LoomModel:
    model = view.model()
    assert isinstance(model, LoomModel)
    return model


def test_a_row_of_the_loom_is_told_in_words_with_all_four_stages(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    loom = page.findChildren(Loom)[0]
    model = model_of(loom)
    place = model.place_of(context.store.find(Project, code="NPM")[0].id)
    index = model.index(place)
    told = model.data(index, Role.AccessibleTextRole)
    assert isinstance(told, str)
    for word in ("No 플라스틱 마트 만들기", "문제 정의", "아이디어", "실험", "평가"):
        assert word in told
    assert model.data(index, Role.DisplayRole) == "No 플라스틱 마트 만들기"
    tip = model.data(index, Role.ToolTipRole)
    assert isinstance(tip, str)
    assert tip.splitlines()[0] == "No 플라스틱 마트 만들기"
    assert model.data(index, Role.DecorationRole) is None
    assert model.data(QModelIndex(), Role.DisplayRole) is None


def test_a_row_is_told_in_the_language_in_use(context: Context) -> None:
    row = overview(context.store, date(2026, 12, 1))[0]
    korean = in_words(row)
    with speaking("en"):
        english = in_words(overview(context.store, date(2026, 12, 1))[0])
    assert "문제 정의" in korean
    assert "문제 정의" not in english


def test_projects_that_come_and_go_move_no_other(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    loom = page.findChildren(Loom)[0]
    model = model_of(loom)
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(1))
    before = model.rowCount()
    made = start_project(context.store, "버스 기다리는 자리")
    context.bridge.flush()
    assert model.rowCount() == before + 1
    assert model.place_of(made.id) >= 0
    context.store.undo(made.id)
    context.bridge.flush()
    assert model.rowCount() == before
    assert model.place_of(made.id) == -1
    assert not resets, "a single row is never a new list"


def test_what_search_found_is_told_with_code_words_and_project(context: Context, qtbot: QtBot) -> None:
    results = SearchResults(context.theme)
    qtbot.addWidget(results)
    for wanted, part in (("장바구니", "장바구니"), ("플라스틱 마트", "No 플라스틱 마트 만들기"), ("N04", "N04")):
        hits = search(context.store, wanted)
        assert hits
        results.show_hits(wanted, hits, 600, 400)
        results.show()
        model = results.list.model()
        told = model.data(model.index(0, 0), Role.AccessibleTextRole)
        assert part in told
        assert model.data(model.index(0, 0), Role.DecorationRole) is None
        results.grab()
    assert model.data(QModelIndex(), Role.DisplayRole) is None


def test_the_one_the_keys_stand_on_is_seen_in_every_look(context: Context, qtbot: QtBot) -> None:
    results = SearchResults(context.theme)
    qtbot.addWidget(results)
    results.show_hits("마", search(context.store, "마"), 600, 400)
    results.show()
    for name in ("light", "dark", "contrast"):
        context.theme.change(name, 1.0)
        results.step(1)
        first = results.grab().toImage()
        results.step(1)
        assert results.grab().toImage() != first
        results.step(-1)
    context.theme.change("light", 1.0)
