"""At the end of a stage a facilitator sees what is missing and who, goes there, goes on all the same, or back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.actions.items import new_item, place
from livinglab.actions.projects import start_project
from livinglab.model.ids import new_id
from livinglab.model.lab import Activity, Project, Sheet, Workshop
from livinglab.views.gates import gate, moves
from livinglab.views.lab import Lab
from tests.ui.home.conftest import Went, context, empty
from tests.ui.project.conftest import project_id, shown
from ui.context import Context
from ui.gate.gate_page import GatePage
from ui.page import Destination

__all__ = ["Went", "context", "empty"]


def opened(context: Context, qtbot: QtBot, which: str, stage: str = "define") -> GatePage:
    page = GatePage(context, which, stage)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.take_focus()
    return page


@pytest.fixture
def begun(context: Context) -> Project:
    return start_project(context.store, "빈집 마당 텃밭", place="안골")


def test_a_missing_thing_is_begun_with_one_key(context: Context, qtbot: QtBot, begun: Project) -> None:
    page = opened(context, qtbot, begun.id)
    first = page.rows()[0]
    assert (first.line.key, first.button is not None and first.button.hasFocus()) == ("problem", True)
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(first.button, Qt.Key.Key_Space)
    (activity,) = context.store.find(Activity, project_id=begun.id)
    assert activity.method_id == "problem_statement"
    assert went.args == [Destination("workshop", activity.workshop_id, activity_id=activity.id)]


def test_going_on_is_always_possible_and_going_back_asks_why(context: Context, qtbot: QtBot, begun: Project) -> None:
    page = opened(context, qtbot, begun.id)
    assert not page.back_to.isVisible()
    qtbot.mouseClick(page.missing_people, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.missing_people, "young parents")
    with qtbot.waitSignal(page.go):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = gate(Lab(context.store, begun.id), "define")
    assert (found.missing_people, bool(found.passed_at)) == ("young parents", True)
    again = opened(context, qtbot, begun.id)
    assert again.back_to.isVisible()
    qtbot.keyClicks(again.why, "too wide")
    with qtbot.waitSignal(again.go):
        qtbot.mouseClick(again.back_to, Qt.MouseButton.LeftButton)
    assert [(one.stage, one.back, one.why) for one in moves(Lab(context.store, begun.id))] == [
        ("ideate", False, ""),
        ("define", True, "too wide"),
    ]


def test_what_is_there_leads_to_its_sheet(context: Context, qtbot: QtBot) -> None:
    page = opened(context, qtbot, project_id(context), "evaluate")
    there = next(row for row in page.rows() if row.line.done and row.line.item_id)
    with qtbot.waitSignal(page.go) as went:
        qtbot.mouseClick(there.button, Qt.MouseButton.LeftButton)
    assert went.args == [Destination("item", there.line.item_id)]


def test_a_change_elsewhere_leaves_the_keys_where_they_are(context: Context, qtbot: QtBot, begun: Project) -> None:
    from livinglab.actions.projects import add_team

    page = opened(context, qtbot, begun.id)
    row = page.rows()[2]
    assert row.button is not None
    row.button.setFocus()
    key = row.line.key
    add_team(context.store, begun.id, "해", 5)
    context.bridge.flush()
    focused = next(one for one in page.rows() if one.button is not None and one.button.hasFocus())
    assert focused.line.key == key


def test_the_project_page_leads_to_the_gate(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot, project_id(context))
    link = page.flow.show_item("gate:evaluate")
    assert link is not None
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(link, Qt.Key.Key_Return)
    assert went.args == [Destination("gate", project_id(context), stage="evaluate")]


def test_whose_needs_were_spoken_of_is_seen_before_ideas(context: Context, qtbot: QtBot, begun: Project) -> None:
    page = opened(context, qtbot, begun.id)
    assert not page.needs.isVisible()
    with context.store.step("planned", project_id=begun.id) as step:
        meeting = Workshop(id=new_id(), project_id=begun.id, no=1, title="1회차")
        part = Activity(
            id=new_id(), project_id=begun.id, workshop_id=meeting.id, ord="m", title="이야기", stage="define"
        )
        sheet = Sheet(id=new_id(), project_id=begun.id, activity_id=part.id, kind="board")
        for record in (meeting, part, sheet):
            step.add(record)
        note = new_item(context.store, step, begun.id, "note", "버스가 안 와요", data={"kind": "need_village"})
        place(step, sheet.id, note.id, "m")
    context.bridge.flush()
    qtbot.waitUntil(page.needs.isVisible)
    assert "동네의 필요 1" in page.needs.accessibleName()


def test_tab_walks_what_is_missing_then_who_then_the_way_on(context: Context, qtbot: QtBot, begun: Project) -> None:
    page = opened(context, qtbot, begun.id)
    stops = [row.button for row in page.rows() if row.button is not None]
    walked = [stops[0]]
    for _ in range(len(stops) + 1):
        focused = QApplication.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == [*stops, page.missing_people, page.on]
