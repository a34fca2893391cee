"""What came up in the brainwriting becomes idea cards with one click, and undo takes all of it back."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from livinglab.actions.notes import add_notes
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.model.items import Item
from livinglab.model.lab import Project, Sheet, Workshop
from livinglab.views.trace import trace
from tests.ui.workshop.conftest import METHODS
from ui.main_window import MainWindow
from ui.page import Destination
from ui.sheets.cards import CardsEditor
from ui.workshop.workshop_page import WorkshopPage


def plan(window: MainWindow) -> tuple[Project, Workshop, Sheet]:
    store = window.context.store
    project = store.find(Project, code="BUS")[0]
    parts = [Planned("생각 모으기", 30, "brainwriting", "ideate"), Planned("아이디어 카드", 15, "idea_card", "ideate")]
    with store.step("plan", project_id=project.id) as step:
        workshop, activities = plan_workshop(store, step, project.id, "둘째 모임", parts, METHODS)
    return project, workshop, store.find(Sheet, activity_id=activities[0].id)[0]


def open_ideas(window: MainWindow, workshop: Workshop) -> CardsEditor:
    window.open(Destination("workshop", workshop.id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    page.view_activity(page.activities[1].id)
    assert isinstance(page.area.editor, CardsEditor)
    return page.area.editor


def test_one_click_makes_a_card_of_each_thought(window: MainWindow, qtbot: QtBot) -> None:
    store = window.context.store
    project, workshop, board = plan(window)
    notes = add_notes(store, board, ["그늘막을 친다", "의자를 내놓는다"])
    editor = open_ideas(window, workshop)
    assert editor.from_notes.isVisible()
    assert editor.from_notes.text() == "쪽지 2장을 카드로"
    editor.from_notes.click()
    window.context.bridge.flush()
    ideas = store.find(Item, order="code_no", project_id=project.id)
    assert [idea.text for idea in ideas if idea.kind == "idea"] == ["그늘막을 친다", "의자를 내놓는다"]
    assert [row.kind for row in trace(store, notes[0].id).forward] == ["idea"]
    assert not editor.from_notes.isVisible(), "nothing waits any more"
    window.undo()
    assert not [idea for idea in store.find(Item, project_id=project.id) if idea.kind == "idea"]
    assert editor.from_notes.isVisible()


def test_without_thoughts_nothing_is_offered(window: MainWindow) -> None:
    _project, workshop, _board = plan(window)
    assert not open_ideas(window, workshop).from_notes.isVisible()
