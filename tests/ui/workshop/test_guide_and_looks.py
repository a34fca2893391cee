"""The guide's ticks, the page at twice the text size, every page in every look, and the keys of the way of a note."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Project
from livinglab.store import Store
from tests.ui.workshop.conftest import METHODS, meeting
from ui.focus_ring import GAP, WIDTH
from ui.main_window import MainWindow
from ui.page import Destination
from ui.workshop.workshop_page import WorkshopPage


def settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()


def open_meeting(window: MainWindow, code: str = "BUS", place: int = 0) -> WorkshopPage:
    window.open(Destination("workshop", meeting(window.context.store, code, place).id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    return page


def view(page: WorkshopPage, title: str) -> None:
    page.view_activity(next(one.id for one in page.activities if one.title == title))


def steps(page: WorkshopPage) -> list[QAbstractButton]:
    return [one for one in page.guide.findChildren(QAbstractButton) if one.isCheckable()]


def item(store: Store, code: str) -> Item:
    project = store.find(Project, code="NPM")[0]
    return next(one for one in store.find(Item, project_id=project.id) if one.code == code)


# --- the guide -------------------------------------------------------------------------------------------------------
def test_a_step_is_ticked_by_space_and_by_click_and_stays_ticked(window: MainWindow, qtbot: QtBot) -> None:
    page = open_meeting(window)
    view(page, "친화도 묶기")
    first, _, third = steps(page)[:3]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.mouseClick(third, Qt.MouseButton.LeftButton)
    ticks = [step.isChecked() for step in steps(page)]
    assert ticks[:3] == [True, False, True]
    view(page, "여는 말")
    assert steps(page) == [] or not any(step.isChecked() for step in steps(page))
    view(page, "친화도 묶기")
    settle()
    assert [step.isChecked() for step in steps(page)] == ticks
    qtbot.mouseClick(steps(page)[0], Qt.MouseButton.LeftButton)
    assert not steps(page)[0].isChecked(), "a click too many is taken back by another"


def test_ticking_writes_nothing_in_the_library(window: MainWindow, qtbot: QtBot) -> None:
    page = open_meeting(window)
    view(page, "친화도 묶기")
    before = window.context.store.rows("select count(*) from step")
    qtbot.mouseClick(steps(page)[0], Qt.MouseButton.LeftButton)
    assert window.context.store.rows("select count(*) from step") == before


def test_the_guide_folds_to_a_rail_and_opens_again(window: MainWindow, qtbot: QtBot) -> None:
    page = open_meeting(window)
    wide = page.guide.width()
    page.guide.fold_button.setFocus()
    qtbot.keyClick(page.guide.fold_button, Qt.Key.Key_Space)
    settle()
    assert page.guide.is_folded
    assert page.guide.width() < wide / 3
    window.resize(1500, 800)
    settle()
    assert page.guide.is_folded, "who folded it wants it so at any width"
    qtbot.mouseClick(page.guide.fold_button, Qt.MouseButton.LeftButton)
    settle()
    assert page.guide.width() == wide


# --- large text ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_large_text_leaves_the_sheet_the_room(window: MainWindow, scale: float) -> None:
    page = open_meeting(window)
    view(page, "친화도 묶기")
    window.context.theme.change("light", scale)
    settle()
    assert page.guide.is_folded
    assert page.area.width() > page.width() / 2
    assert page.run_sheet.x() >= 0
    assert page.run_sheet.width() + page.area.width() + page.guide.width() <= page.width() + 4
    window.context.theme.change("light", 1.0)
    settle()
    assert not page.guide.is_folded


def test_in_a_narrow_window_the_guide_gives_way(window: MainWindow) -> None:
    page = open_meeting(window)
    assert not page.guide.is_folded
    window.resize(1100, 768)
    settle()
    assert page.guide.is_folded
    window.resize(1366, 688)
    settle()
    assert not page.guide.is_folded
    low = page.clock_bar.height()
    window.resize(1366, 900)
    settle()
    assert page.clock_bar.height() > low, "a low window has a lower clock"


# --- looks -----------------------------------------------------------------------------------------------------------
def destination(store: Store, place: str) -> Destination:
    project = store.find(Project, code="NPM")[0]
    ids = {
        "project": project.id, "workshop": meeting(store, "NPM").id,
        "experiment": store.find(Item, project_id=project.id, kind="experiment")[0].id,
    }  # fmt: skip
    return Destination(place, ids.get(place, ""))


@pytest.mark.parametrize("place", ["home", "project", "workshop", "experiment"])
def test_a_page_in_view_changes_its_looks_and_keeps_its_place(window: MainWindow, place: str) -> None:
    window.open(destination(window.context.store, place))
    page = window.page
    steps_before = window.context.store.rows("select count(*) from step")
    seen = []
    for name, scale in (("light", 1.0), ("dark", 1.0), ("contrast", 1.0), ("light", 2.0), ("light", 1.0)):
        window.context.theme.change(name, scale)
        settle()
        seen.append(page.grab().toImage())
    assert window.page is page
    assert all(picture != seen[0] for picture in seen[1:4])
    assert window.context.store.rows("select count(*) from step") == steps_before


@pytest.mark.parametrize("place", ["home", "project", "workshop", "experiment"])
def test_every_control_can_be_reached_and_has_a_name(window: MainWindow, place: str) -> None:
    window.open(destination(window.context.store, place))
    settle()
    buttons = [one for one in window.page.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    assert buttons
    nameless = [one for one in buttons if not (one.accessibleName() or one.text())]
    assert [type(one).__name__ for one in nameless] == []


# --- the clock, the thread, the way ----------------------------------------------------------------------------------
def test_the_clock_is_held_lengthened_and_led_on_by_key(window: MainWindow, qtbot: QtBot) -> None:
    page = open_meeting(window)
    store = window.context.store
    first = page.activities[0]
    page.conduct.pause()
    page.conduct.more()
    assert store.get(Activity, first.id) == first, "before the start there is nothing to hold"
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    running = store.get(Activity, page.activities[0].id)
    assert running.started_at
    page.clock_bar.more_asked.emit()
    assert store.get(Activity, running.id).planned_minutes > running.planned_minutes
    page.clock_bar.pause_asked.emit()
    assert store.get(Activity, running.id).data["paused_at"]
    page.clock_bar.pause_asked.emit()
    assert "paused_at" not in store.get(Activity, running.id).data
    for _ in page.activities:
        page.clock_bar.next_asked.emit()
        window.context.bridge.flush()
    assert all(store.get(Activity, one.id).ended_at for one in page.activities), "after the last one it is over"


def test_the_thread_leads_to_its_stage_here_or_to_the_project(window: MainWindow, qtbot: QtBot) -> None:
    page = open_meeting(window)
    page.top_bar.stage_asked.emit("ideate")
    assert page.area.editor is not None
    assert page.area.editor.sheet.kind == "ballot"
    with qtbot.waitSignal(page.go) as went:
        page.top_bar.stage_asked.emit("evaluate")
    assert went.args[0].place == "project"


def test_ctrl_t_opens_and_closes_the_way_of_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    store = window.context.store
    window.open(Destination("workshop", meeting(store, "NPM").id, item(store, "N04").id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert page.show_item(item(store, "N04").id)
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.trace.isVisible()
    assert page.trace.item_id == item(store, "N04").id
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert not page.trace.isVisible()


def test_the_arrows_go_from_stop_to_stop_and_enter_walks_on(window: MainWindow, qtbot: QtBot) -> None:
    store = window.context.store
    window.open(Destination("workshop", meeting(store, "NPM").id, item(store, "N04").id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    page.show_trace(item(store, "N04").id)
    settle()
    qtbot.keyClick(page.trace, Qt.Key.Key_Down)
    first = window.focusWidget()
    assert first is page.trace.stops()[0]
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert window.focusWidget() is page.trace.stops()[1]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    assert window.focusWidget() is first, "above the first there is nothing"
    page.trace.setFocus()
    qtbot.keyClick(page.trace, Qt.Key.Key_Up)
    assert window.focusWidget() is page.trace.stops()[-1], "from below one comes to the last"
    page.trace.grab()


def test_the_way_follows_what_changes_and_closes_with_its_item(window: MainWindow) -> None:
    from livinglab.actions.items import delete_items, edit_text
    from livinglab.actions.notes import add_notes
    from livinglab.model.lab import Sheet

    page = open_meeting(window)
    view(page, "친화도 묶기")
    store, project_id = window.context.store, page.project_id
    sheet = store.find(Sheet, project_id=project_id, kind="board")[0]
    (note,) = add_notes(store, sheet, ["그늘이 없다"])
    page.show_trace(note.id)
    edit_text(store, note.id, "그늘이 전혀 없다")
    window.context.bridge.flush()
    assert page.trace.trace is not None
    assert page.trace.trace.item.text == "그늘이 전혀 없다"
    delete_items(store, project_id, [note.id])
    window.context.bridge.flush()
    assert not page.trace.isVisible()


# --- the bottom line -------------------------------------------------------------------------------------------------
def test_what_can_be_started_is_named_in_full_where_there_is_room(window: MainWindow) -> None:
    store = window.context.store
    project = store.find(Project, code="BUS")[0]
    title = "모임 준비와 함께하는 약속 정하기"
    with store.step("planned", project_id=project.id) as step:
        planned, _ = plan_workshop(store, step, project.id, "둘째", [Planned(title, 10)], METHODS)
    window.resize(1366, 688)
    window.open(Destination("workshop", planned.id))
    settle()
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert page.clock_bar.next.text().endswith(title)
    assert not page.clock_bar.running.is_cut()


def test_a_meeting_without_a_run_sheet_is_not_called_finished(window: MainWindow) -> None:
    store = window.context.store
    project = store.find(Project, code="BUS")[0]
    with store.step("planned", project_id=project.id) as step:
        planned, _ = plan_workshop(store, step, project.id, "둘째", [], METHODS)
    window.open(Destination("workshop", planned.id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert page.clock_bar.running.text() == "진행 중인 순서가 없어요"


def test_the_ring_around_a_step_has_room_in_the_guide(window: MainWindow) -> None:
    page = open_meeting(window)
    view(page, "친화도 묶기")
    settle()
    for step in steps(page):
        inside = step.parentWidget()
        assert step.x() >= GAP + WIDTH
        assert step.y() >= GAP + WIDTH
        assert step.geometry().right() + GAP + WIDTH < inside.width()
