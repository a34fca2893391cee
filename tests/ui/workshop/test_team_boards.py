"""Several teams at once: a board for each, side by side, walked by key, gathered on one without copying a word."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions import clusters, notes, projects, team_boards
from livinglab.actions.workshops import Planned, add_activity
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Sheet, Workshop
from livinglab.sheets.board import KIND
from tests import helpers
from tests.ui.workshop.conftest import METHODS
from ui.main_window import MainWindow
from ui.page import Destination
from ui.sheets.board import BoardEditor
from ui.widgets.paragraph import Paragraph
from ui.workshop.team_boards import TeamBoards
from ui.workshop.workshop_page import WorkshopPage

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@dataclass
class Room:
    """The affinity board of the plain meeting, with hands for the teams."""

    qtbot: QtBot
    window: MainWindow
    page: WorkshopPage
    sheet: Sheet

    @property
    def boards(self) -> TeamBoards:
        assert isinstance(self.page.area.editor, TeamBoards)
        return self.page.area.editor

    @property
    def board(self) -> BoardEditor:
        """The one with the keyboard."""
        editor = self.page.area.editor
        found = editor.current if isinstance(editor, TeamBoards) else editor
        assert isinstance(found, BoardEditor)
        return found

    def sheets(self) -> list[Sheet]:
        return team_boards.family(self.window.context.store, self.sheet)

    def texts(self, sheet: Sheet) -> list[str]:
        return [note.text for note in KIND.read(self.window.context.store, sheet).notes()]

    def menu(self, text: str) -> None:
        """Pick a line of the teams' menu."""
        acts = self.page.area.team_acts
        acts.button.click()
        assert acts.menu is not None
        next(act for act in acts.menu.actions() if act.text().startswith(text)).trigger()
        acts.menu.close()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        self.window.context.bridge.flush()

    def write(self, text: str) -> None:
        field = self.board.entry.field
        helpers.type_hangul(field, text)
        QTest.keyClick(field, K.Key_Return)
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        self.settle()

    def undo(self) -> None:
        self.window.context.store.undo(self.sheet.project_id)
        self.settle()


@pytest.fixture
def room(plain_window: MainWindow, qtbot: QtBot) -> Room:
    store = plain_window.context.store
    activity = store.find(Activity, method_id="affinity")[0]
    projects.add_team(store, activity.project_id, "별", 5)
    plain_window.open(Destination("workshop", activity.workshop_id, activity_id=activity.id))
    page = plain_window.page
    assert isinstance(page, WorkshopPage)
    plain_window.activateWindow()
    qtbot.waitUntil(plain_window.isActiveWindow)
    page.area.focus_entry()
    return Room(qtbot, plain_window, page, store.find(Sheet, activity_id=activity.id)[0])


@pytest.fixture
def teams(room: Room) -> Room:
    """Three boards beside each other."""
    room.menu("모둠마다 판 하나")
    return room


def tab_texts(room: Room) -> list[str]:
    return [button.text() for button in room.page.area._head.tabs]


def test_one_act_makes_a_board_for_each_team_and_undo_takes_them_away(room: Room) -> None:
    steps = len(room.window.context.store.history(room.sheet.project_id))
    room.menu("모둠마다 판 하나")
    assert len(room.window.context.store.history(room.sheet.project_id)) == steps + 1
    assert [sheet.layout for sheet in room.sheets()] == [room.sheet.layout] * 3
    assert [head.text() for head in room.boards._tabs.values()] == ["해", "달", "별"]
    assert len(room.boards.shown()) == 3
    assert tab_texts(room) == ["함께 보는 판", "모둠 판"]
    room.undo()
    assert room.sheets() == []
    assert isinstance(room.page.area.editor, BoardEditor)
    assert tab_texts(room) == []


def test_notes_go_to_the_board_with_the_keyboard_and_to_its_team(teams: Room) -> None:
    teams.write("해의 말")
    teams.key(K.Key_Tab, CTRL)
    teams.write("달의 말")
    teams.key(K.Key_3, CTRL)
    teams.write("별의 말")
    teams.write("별의 둘째")
    teams.key(K.Key_Tab, CTRL)
    teams.write("다시 해")
    assert [teams.texts(sheet) for sheet in teams.sheets()] == [
        ["해의 말", "다시 해"],
        ["달의 말"],
        ["별의 말", "별의 둘째"],
    ]
    store = teams.window.context.store
    for sheet in teams.sheets():
        items = [
            store.get(Item, row[0]) for row in store.rows("select item_id from placement where sheet_id=?", (sheet.id,))
        ]
        assert {item.team_id for item in items} == {sheet.team_id}
    assert [head.count() for head in teams.boards._tabs.values()] == [2, 1, 2]


def test_a_click_into_a_board_takes_the_line_there(teams: Room) -> None:
    second = teams.boards.editors()[1]
    assert isinstance(second, BoardEditor)
    QTest.mouseClick(second.canvas, Qt.MouseButton.LeftButton, pos=second.canvas.rect().bottomLeft() + QPoint(5, -5))
    assert teams.boards.current is second
    assert second.entry.isVisible()
    teams.key(K.Key_L, CTRL)
    assert second.entry.field.hasFocus()
    teams.boards.current.focus_sheet()
    teams.key(K.Key_Tab, CTRL)
    third = teams.boards.current
    assert isinstance(third, BoardEditor)
    assert third.canvas.hasFocus()


def test_a_line_half_typed_waits_on_its_own_board(teams: Room) -> None:
    first = teams.board.entry.field
    helpers.type_hangul(first, "아직 쓰는 ")
    helpers.compose(first, "중")
    teams.key(K.Key_Tab, CTRL)
    teams.write("달의 말")
    teams.key(K.Key_Tab, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert teams.board.entry.field.full_text() == "아직 쓰는 중"
    assert teams.board.entry.field.hasFocus()
    teams.page.leave()
    teams.settle()
    assert [teams.texts(sheet) for sheet in teams.sheets()] == [["아직 쓰는 중"], ["달의 말"], []]


def test_one_board_is_made_large_by_key(teams: Room) -> None:
    teams.key(K.Key_2, CTRL)
    teams.key(K.Key_F4)
    assert [sheet.team_id for sheet in teams.boards.shown()] == [teams.boards.sheet.team_id]
    assert teams.board.tidy.isVisible(), "the widgets of the one board are there"
    assert all(tab.isVisible() for tab in teams.boards._tabs.values())
    teams.boards._tabs[teams.sheets()[2].id].click()
    assert teams.boards.sheet.id == teams.sheets()[2].id
    assert teams.board.entry.field.hasFocus()
    teams.key(K.Key_F4)
    assert len(teams.boards.shown()) == 3
    assert not teams.board.tidy.isVisible()


def test_a_narrow_window_shows_tabs_and_many_teams_pages(teams: Room) -> None:
    store = teams.window.context.store
    for name in ("구름", "바람", "비"):
        projects.add_team(store, teams.sheet.project_id, name)
    teams.settle()
    writing = teams.board.entry.field
    helpers.compose(writing, "말")
    teams.menu("모둠마다 판 하나")
    assert writing.full_text() == "말", "boards that come do not touch what is being typed"
    assert len(teams.boards.shown()) == 3
    assert teams.boards.head.where.text() == "1–3 / 6"
    teams.boards.head.after.click()
    assert [sheet.id for sheet in teams.boards.shown()] == [sheet.id for sheet in teams.sheets()[3:]]
    assert not teams.boards.head.after.isEnabled()
    teams.window.resize(760, 700)
    teams.boards.resize(300, 500)
    assert len(teams.boards.shown()) == 1
    assert all(tab.isVisible() for tab in teams.boards._tabs.values())


def test_gathering_stands_the_same_notes_on_one_board_and_again_without_doubling(teams: Room) -> None:
    teams.write("해의 말")
    teams.key(K.Key_Tab, CTRL)
    teams.write("달의 말")
    store = teams.window.context.store
    before = store.rows("select count(*) from item")[0][0]
    teams.menu("한 판에 모으기")
    assert store.rows("select count(*) from item")[0][0] == before, "no words are copied"
    assert teams.texts(teams.sheet) == ["해의 말", "달의 말"]
    assert isinstance(teams.page.area.editor, BoardEditor)
    gathered = list(teams.board.view.notes())
    assert [note.team_id for note in gathered] == [sheet.team_id for sheet in teams.sheets()[:2]]
    clusters.make_cluster(store, teams.board.sheet, [note.id for note in gathered], "함께 묶은 것")
    third = teams.sheets()[2]
    notes.add_notes(store, third, ["별의 말"], team_id=third.team_id)
    teams.settle()
    assert [teams.texts(sheet) for sheet in teams.sheets()] == [["해의 말"], ["달의 말"], ["별의 말"]]
    teams.menu("한 판에 모으기")
    assert teams.texts(teams.sheet) == ["해의 말", "달의 말", "별의 말"]
    assert [group.title for group in teams.board.view.clusters] == ["함께 묶은 것"]
    teams.undo()
    assert teams.texts(teams.sheet) == ["해의 말", "달의 말"]


def test_empty_boards_are_taken_away_and_others_stay(teams: Room) -> None:
    teams.write("해의 말")
    teams.menu("빈 모둠 판 치우기")
    assert [teams.texts(sheet) for sheet in teams.sheets()] == [["해의 말"]]
    teams.undo()
    assert len(teams.sheets()) == 3


def test_words_typed_on_a_board_that_goes_stand_in_the_next_line(teams: Room) -> None:
    field = teams.board.entry.field
    helpers.type_hangul(field, "쓰던 ")
    helpers.compose(field, "말")
    teams.undo()
    assert isinstance(teams.page.area.editor, BoardEditor)
    assert teams.board.entry.field.full_text() == "쓰던 말"
    assert teams.board.entry.field.hasFocus()


def test_a_note_of_a_team_is_found_on_its_board(teams: Room) -> None:
    third = teams.sheets()[2]
    (item,) = notes.add_notes(teams.window.context.store, third, ["별의 말"], team_id=third.team_id)
    teams.settle()
    teams.page.area._tab_clicked(0)
    assert teams.page.show_item(item.id)
    assert teams.boards.sheet.id == third.id
    assert teams.page.area.selected_item() == item.id


def test_without_two_teams_there_is_nothing_to_offer(room: Room) -> None:
    votes = room.window.context.store.find(Activity, method_id="dot_vote")[0]
    assert room.page.area.team_acts.button.isVisible()
    room.page.view_activity(votes.id)
    assert not room.page.area.team_acts.button.isVisible()


@pytest.mark.parametrize("method_id", ["idea_card", "nuf"])
def test_cards_and_ratings_of_teams_stand_in_tabs(room: Room, method_id: str) -> None:
    store = room.window.context.store
    meeting = store.get(Workshop, store.get(Activity, room.sheet.activity_id).workshop_id)
    activity = add_activity(store, meeting, Planned("모둠 활동", 20, method_id, "ideate"), METHODS)
    room.settle()
    room.page.view_activity(activity.id)
    room.menu("모둠마다 판 하나")
    assert tab_texts(room) == ["함께 보는 판", "해", "달", "별"]
    editor = room.page.area.editor
    assert editor is not None
    assert editor.sheet.team_id == team_boards.family(store, editor.sheet)[0].team_id
    room.page.area._head.tabs[2].click()
    assert room.page.area.editor is not None
    assert room.page.area.editor.sheet.team_id != editor.sheet.team_id
    room.page.area.team_acts.button.click()
    menu = room.page.area.team_acts.menu
    assert menu is not None
    assert [act.text() for act in menu.actions() if act.text()] == ["빈 모둠 판 치우기"]
    menu.close()


def test_what_a_team_wrote_is_seen_by_the_room(teams: Room) -> None:
    heard: list[str] = []
    teams.page.area.sheet_changed.connect(lambda: heard.append(teams.boards.sheet.id))
    teams.key(K.Key_2, CTRL)
    assert heard == [teams.sheets()[1].id]


def test_a_key_of_the_board_means_the_one_with_the_keyboard(teams: Room) -> None:
    teams.key(K.Key_2, CTRL)
    teams.key(K.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)
    bars = [board.filter.bar.isVisible() for board in teams.boards.editors() if isinstance(board, BoardEditor)]
    assert bars == [False, True, False]


def test_what_empty_boards_wait_for_is_told_whole(teams: Room) -> None:
    for board in teams.boards.editors():
        assert isinstance(board, BoardEditor)
        state = board.empty.state
        assert state is not None
        told = state.findChildren(Paragraph)[0]
        assert told.height() >= told.heightForWidth(told.width()), "no line of it is cut"
