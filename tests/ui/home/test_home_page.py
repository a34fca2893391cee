"""What a facilitator does on the home page, by keyboard and mouse."""

from __future__ import annotations

import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from livinglab.actions.items import new_item
from livinglab.actions.people import add_people
from livinglab.actions.presets import begin_from_preset
from livinglab.actions.projects import describe_project, start_project
from livinglab.methods.presets import Presets
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Project, Workshop
from livinglab.paths import resources
from tests import helpers
from tests.ui.home.conftest import METHODS, Went, shown
from ui.context import Context
from ui.home.home_page import HomePage
from ui.home.loom_model import in_words


def projects(context: Context) -> list[str]:
    return [project.title for project in context.store.find(Project, order="created_at")]


# --- loom ------------------------------------------------------------------------------------------------------------
def test_enter_opens_the_project_the_arrows_stand_on(home: HomePage, qtbot: QtBot) -> None:
    went = Went(home)
    home.setFocus()
    qtbot.keyClick(home.body.loom, Qt.Key.Key_Down)
    qtbot.keyClick(home.body.loom, Qt.Key.Key_Return)
    assert (went.last.place, went.last.id) == ("project", home.body.loom.row(1).id)


def test_a_click_opens_a_project(home: HomePage, qtbot: QtBot) -> None:
    went = Went(home)
    loom = home.body.loom
    place = loom.visualRect(loom.model().index(0, 0)).center()
    qtbot.mouseClick(loom.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert went.last.id == loom.row(0).id


def test_a_row_is_said_in_words(home: HomePage) -> None:
    words = in_words(home.body.loom.row(0))
    assert words.startswith("No 플라스틱 마트 만들기, 예시, (가상) 새솔읍")
    assert "아이디어, 마침: 6개 가운데 2개" in words


def test_a_renamed_project_changes_one_row_and_the_cursor_stays(home: HomePage, context: Context) -> None:
    loom = home.body.loom
    second = loom.row(1).id
    loom.setCurrentIndex(loom.model().index(1, 0))
    resets = []
    loom.model().modelReset.connect(lambda: resets.append(1))
    describe_project(context.store, second, title="새 이름")
    context.bridge.flush()
    assert loom.row(0).id == second
    assert loom.row(0).title == "새 이름"
    assert loom.current_project() == second
    assert not resets


def test_a_hundred_projects_are_unfolded_on_demand(context: Context, qtbot: QtBot) -> None:
    for number in range(20):
        start_project(context.store, f"프로젝트 {number}")
    home = shown(context, qtbot)
    assert home.body.loom.rows() == 8
    home.body.more.click()
    assert home.body.loom.rows() == 22
    home.body.more.click()
    assert home.body.loom.rows() == 8


def test_a_project_is_renamed_in_place(home: HomePage, context: Context, qtbot: QtBot) -> None:
    home.body.rename(home.body.loom.row(0).id)
    field = home.body.rename_line.field
    field.take()
    helpers.type_hangul(field, "줄이는 마트")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    context.bridge.flush()
    assert home.body.loom.row(0).title == "줄이는 마트"
    assert home.body.rename_line.isHidden()


def test_the_menu_exports_a_package(home: HomePage, tmp_path: Path, qtbot: QtBot) -> None:
    menu = home.menu.show_for(home.body.loom.row(0).id, home.mapToGlobal(home.rect().center()))
    assert [action.text() for action in menu.actions()] == [
        "열기",
        "이름 바꾸기",
        "꾸러미로 내보내기",
        "자료 내보내기 (Excel)",
        "연구용 익명 자료로 내보내기 (Excel)",
        "연구용 익명 꾸러미로 내보내기",
        "수료증 한꺼번에",
    ]
    menu.close()
    with qtbot.waitSignal(home.menu.exported):
        home.menu.export_to(str(tmp_path / "a.livinglab"))
    assert (tmp_path / "a.livinglab").exists()
    assert home.top.said() == "a.livinglab로 내보냈어요"
    home.menu.export_to(str(tmp_path / "a.livinglab" / "b.livinglab"))
    assert home.errors.isVisible()


def test_the_menu_exports_for_research_without_names(home: HomePage, tmp_path: Path, qtbot: QtBot) -> None:
    project_id = home.body.loom.row(0).id
    add_people(home.context.store, project_id, ["솔잎"])
    home.menu.show_for(project_id, home.mapToGlobal(home.rect().center())).close()
    for export, file in (
        (home.menu.export_masked_to, tmp_path / "masked.livinglab"), (home.menu.export_research_to, tmp_path / "data.zip"),
    ):  # fmt: skip
        with qtbot.waitSignal(home.menu.exported):
            export(str(file))
    package = (tmp_path / "masked.livinglab").read_bytes()
    with zipfile.ZipFile(tmp_path / "data.zip") as data:
        tables = b"".join(data.read(name) for name in data.namelist())
    assert "솔잎".encode() not in package + tables
    assert "새로 뽑은 번호".encode() in tables


# --- next meeting and recent ----------------------------------------------------------------------------------------------
def test_the_next_meeting_is_one_click_away(context: Context, qtbot: QtBot) -> None:
    preset = Presets(resources() / "presets").get("taster")
    assert preset is not None
    project = begin_from_preset(context.store, METHODS, preset, "등굣길 안전 지도")
    meeting = context.store.find(Workshop, project_id=project.id)[0]
    with context.store.step("Plan", project_id=project.id) as step:
        step.put(replace(meeting, date=(date.today() + timedelta(days=1)).isoformat(), starts_at="14:00"))
    home = shown(context, qtbot)
    went = Went(home)
    assert home.body.next_card.isVisible()
    qtbot.mouseClick(home.body.next_card.open_button, Qt.MouseButton.LeftButton)
    assert (went.last.place, went.last.id) == ("workshop", meeting.id)


def test_without_a_planned_meeting_no_card_stands_there(home: HomePage) -> None:
    assert home.body.next_card.isHidden()


def test_a_recent_meeting_opens(home: HomePage, qtbot: QtBot) -> None:
    went = Went(home)
    qtbot.keyClick(home.body.recent.rows[0], Qt.Key.Key_Space)
    assert (went.last.place, went.last.id) == ("workshop", home.body.recent.rows[0].meeting.id)


# --- promises --------------------------------------------------------------------------------------------------------------
def test_a_promise_is_ticked_and_taken_back_where_it_stands(home: HomePage, context: Context, qtbot: QtBot) -> None:
    row = home.body.promises.rows[0]
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    context.bridge.flush()
    assert context.store.get(Item, row.promise.id).data["done"] is True
    assert home.body.promises.rows[0] is row
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    context.bridge.flush()
    assert "done" not in context.store.get(Item, row.promise.id).data


def test_enter_on_a_promise_shows_where_it_came_from(home: HomePage, qtbot: QtBot) -> None:
    went = Went(home)
    row = home.body.promises.rows[1]
    qtbot.keyClick(row.box, Qt.Key.Key_Return)
    assert (went.last.place, went.last.id) == ("item", row.promise.id)


def test_an_overdue_promise_says_so_in_words_and_stands_first(context: Context, qtbot: QtBot) -> None:
    item = context.store.find(Item, kind="action")[3]
    day = (date.today() - timedelta(days=4)).isoformat()
    with context.store.step("Due", project_id=item.project_id) as step:
        step.put(replace(item, data={**item.data, "due_date": day}))
    home = shown(context, qtbot)
    rows = home.body.promises.rows
    assert [row.promise.id for row in rows] == [item.id]
    assert rows[0].due.text() == "4일 지났어요"
    home.body.promises.more.click()
    assert len(home.body.promises.rows) == 8


# --- beginning -------------------------------------------------------------------------------------------------------------
def test_a_project_begins_in_place_with_the_keyboard_alone(home: HomePage, context: Context, qtbot: QtBot) -> None:
    went = Went(home)
    begin = home.body.begin
    begin.cards[0].setFocus()
    qtbot.keyClick(begin.cards[0], Qt.Key.Key_Return)
    assert begin.is_naming()
    assert not begin.start_button.isEnabled()
    helpers.type_hangul(begin.title_field, "버스 기다리는 자리")
    assert begin.start_button.isEnabled()
    helpers.compose(begin.title_field, "리")
    qtbot.keyClick(begin.title_field, Qt.Key.Key_Return)
    project = context.store.get(Project, went.last.id)
    assert (went.last.place, project.title) == ("project", "버스 기다리는 자리리")
    assert len(context.store.find(Activity, project_id=project.id)) == 6


def test_escape_puts_the_naming_line_away_and_begins_nothing(home: HomePage, context: Context, qtbot: QtBot) -> None:
    begin = home.body.begin
    begin.cards[2].click()
    helpers.type_hangul(begin.title_field, "그만")
    qtbot.keyClick(begin.title_field, Qt.Key.Key_Escape)
    assert not begin.is_naming()
    assert len(projects(context)) == 2
    home.commit_input()
    assert len(projects(context)) == 2


def test_arrows_walk_the_cards(home: HomePage, qtbot: QtBot) -> None:
    cards = home.body.begin.cards
    assert [card.preset.id for card in cards] == [
        "taster", "half_day", "full_day", "three_meetings", "hundred_days", "semester", "village_term", "blank",
    ]  # fmt: skip
    cards[0].setFocus()
    qtbot.keyClick(cards[0], Qt.Key.Key_Right)
    assert cards[1].hasFocus()


@pytest.mark.parametrize("width", [500, 800, 1024, 1366, 1920])
def test_the_cards_stand_in_rows_as_even_as_can_be(context: Context, qtbot: QtBot, width: int) -> None:
    home = shown(context, qtbot, width, 688)
    cards = home.body.begin.cards
    rows = Counter(card.y() for card in cards)
    assert max(rows.values()) - min(rows.values()) <= len(rows) - 1
    assert len({card.width() // 2 for card in cards}) <= 2


# --- places --------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [800, 1366, 1920])
def test_nothing_reaches_out_of_the_page(context: Context, qtbot: QtBot, width: int, scale: float) -> None:
    context.theme.change("light", scale)
    home = shown(context, qtbot, width, 688)
    inside = home.body.inside
    assert inside.width() <= home.body.viewport().width()
    for widget in (home.body.loom, home.body.begin, home.body.promises, home.body.recent):
        corner = widget.mapTo(inside, widget.rect().bottomRight())
        assert corner.x() <= inside.width()
        assert corner.y() <= inside.height()


def test_every_control_has_a_name(home: HomePage) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    for control in [*home.findChildren(QAbstractButton), *home.findChildren(QLineEdit)]:
        if control.isVisible():
            assert control.accessibleName() or control.text(), control


def test_naming_a_project_takes_the_one_filled_button(context: Context, qtbot: QtBot) -> None:
    preset = Presets(resources() / "presets").get("taster")
    assert preset is not None
    begin_from_preset(context.store, METHODS, preset, "등굣길 안전 지도")
    home = shown(context, qtbot)
    home.body.begin.cards[0].click()
    assert home.body.next_card.open_button.property("role") == "plain"
    home.body.begin.cancel()
    assert home.body.next_card.open_button.property("role") == "primary"


def test_opening_asks_the_library_a_handful_of_questions_however_many_projects(context: Context, qtbot: QtBot) -> None:
    def questions() -> int:
        asked: list[str] = []
        context.bridge.flush()
        context.store.connection.set_trace_callback(asked.append)
        shown(context, qtbot)
        context.store.connection.set_trace_callback(None)
        return len(asked)

    few = questions()
    for number in range(30):
        project = start_project(context.store, f"프로젝트 {number}")
        with context.store.step("Notes", project_id=project.id) as step:
            new_item(context.store, step, project.id, "note", "말")
    assert questions() == few


def test_the_page_dies_when_it_is_left(context: Context, qtbot: QtBot) -> None:
    helpers.assert_freed_on_close(lambda: HomePage(context))
