"""The room's screen follows what is worked on, shows no half-typed word, and can be blacked out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.actions.team_clocks import finish_team, more_for_team, start_team_clocks
from livinglab.i18n import speaking
from livinglab.model.lab import Activity, Sheet, Team
from livinglab.model.results import Poll
from tests import helpers
from tests.ui.workshop.conftest import Clock, meeting
from ui.main_window import MainWindow
from ui.page import Destination
from ui.room import projector, show
from ui.room.window import RoomWindow
from ui.workshop.workshop_page import WorkshopPage


def begin(window: MainWindow, code: str = "BUS") -> WorkshopPage:
    window.open(Destination("workshop", meeting(window.context.store, code).id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    return page


def switch_on(window: MainWindow, qtbot: QtBot) -> RoomWindow:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    room = window.projector.window
    assert room is not None
    qtbot.waitUntil(room.isVisible)
    return room


def seen(room: RoomWindow) -> str:
    return room.accessibleName()


def wait_seen(qtbot: QtBot, room: RoomWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in seen(room))


def test_before_the_start_the_room_is_welcomed_with_the_agenda(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    room = switch_on(window, qtbot)
    assert "문제 정의" in seen(room)
    assert "친화도 묶기" in seen(room)
    assert "쉬는 시간" in seen(room)


def test_it_follows_what_runs_and_shows_a_note_once_it_is_up(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window)
    room = switch_on(window, qtbot)
    page.clock_bar.next.click()
    page.clock_bar.next.click()
    wait_seen(qtbot, room, "비슷한 쪽지끼리")
    page.area.focus_entry()
    field = window.focusWidget()
    qtbot.keyClicks(field, "no shade")
    helpers.compose(field, "그")
    window.context.bridge.flush()
    assert "shade" not in seen(room)
    helpers.commit(field, "늘")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait_seen(qtbot, room, "no shade늘")
    assert page.room_strip.now().startswith("물음과 판")


def test_looking_at_something_else_does_not_change_what_the_room_sees(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window)
    room = switch_on(window, qtbot)
    page.clock_bar.next.click()
    page.clock_bar.next.click()
    wait_seen(qtbot, room, "비슷한 쪽지끼리")
    page.view_activity(page.activities[3].id)
    qtbot.wait(200)
    assert "비슷한 쪽지끼리" in seen(room)


def test_black_is_black_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window)
    room = switch_on(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert seen(room) == ""
    assert room.grab().toImage().pixelColor(40, 40).name() == "#000000"
    assert page.room_strip.now() == "가려 두었어요"
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert "문제 정의" in seen(room)


def test_keys_stay_with_the_facilitator(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window)
    page.clock_bar.next.click()
    page.clock_bar.next.click()
    page.area.focus_entry()
    field = window.focusWidget()
    room = switch_on(window, qtbot)
    assert QApplication.activeWindow() is not room
    assert window.focusWidget() is field
    assert room.cursor().shape() == Qt.CursorShape.BlankCursor


def test_closing_the_program_takes_the_room_with_it(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    room = switch_on(window, qtbot)
    window.close()
    assert not room.isVisible()


@pytest.mark.parametrize(
    ("kind", "words"), [("clock", "여는 말"), ("progress", "어디까지 왔나"), ("welcome", "친화도 묶기")]
)
def test_the_menu_shows_something_else(window: MainWindow, qtbot: QtBot, kind: str, words: str) -> None:
    page = begin(window)
    page.clock_bar.next.click()
    page.room_strip.offer()
    menu = page.room_strip.menu
    assert menu is not None
    next(action for action in menu.actions() if action.data() == kind).trigger()
    menu.close()
    room = window.projector.window
    assert room is not None
    wait_seen(qtbot, room, words)


def test_the_clock_of_the_room_runs_on(window: MainWindow, qtbot: QtBot, clock: Clock) -> None:
    page = begin(window)
    room = switch_on(window, qtbot)
    page.clock_bar.next.click()
    wait_seen(qtbot, room, "여는 말")
    clock.pass_minutes(4)
    qtbot.waitUntil(lambda: room._clock is not None and "".join(room._clock.texts()).startswith("06:00"))
    clock.pass_minutes(5.5)
    qtbot.waitUntil(lambda: room._clock is not None and "1분 남았어요" in room._clock.texts())


def test_pages_are_turned_by_key_and_stay_turned(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, "NPM")
    grouped = next(one for one in page.activities if one.method_id == "affinity")
    page.view_activity(grouped.id)
    room = switch_on(window, qtbot)
    window.context.room.show("sheet")
    wait_seen(qtbot, room, "적은 양을 사기 어려운 묶음 포장:")
    qtbot.keyClick(window, Qt.Key.Key_F9)
    wait_seen(qtbot, room, "용기·장바구니 사용의 망설임:")
    qtbot.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    wait_seen(qtbot, room, "적은 양을 사기 어려운 묶음 포장:")
    assert isinstance(window.context.store.get(Activity, grouped.id), Activity)


def test_a_page_is_turned_without_laying_all_of_them_out_anew(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(window, "NPM")
    page.view_activity(next(one for one in page.activities if one.method_id == "affinity").id)
    room = switch_on(window, qtbot)
    window.context.room.show("sheet")
    wait_seen(qtbot, room, "적은 양을 사기 어려운 묶음 포장:")
    monkeypatch.setattr(show, "pages", pytest.fail)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert "용기·장바구니 사용의 망설임:" in seen(room)


def test_undo_of_the_meeting_leaves_an_empty_screen(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    room = switch_on(window, qtbot)
    window.undo()
    window.context.bridge.flush()
    qtbot.waitUntil(lambda: seen(room) == "")


def test_a_note_taken_back_is_taken_from_the_room_at_once(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window)
    room = switch_on(window, qtbot)
    page.clock_bar.next.click()
    page.clock_bar.next.click()
    page.area.focus_entry()
    for words in ("그늘이 없다", "김영희 집 앞"):
        helpers.commit(window.focusWidget(), words)
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        wait_seen(qtbot, room, words)
    assert room._news is not None
    assert "김영희" in room._news.alt
    window.undo()
    assert room._news is None
    qtbot.waitUntil(lambda: "김영희" not in seen(room))


@pytest.mark.parametrize("still", [False, True])
def test_a_new_note_is_large_for_a_while_and_then_fades(window: MainWindow, qtbot: QtBot, still: bool) -> None:
    page = begin(window)
    window.context.theme.reduced_motion = still
    room = switch_on(window, qtbot)
    page.clock_bar.next.click()
    page.clock_bar.next.click()
    page.area.focus_entry()
    for words in ("one", "two"):
        qtbot.keyClicks(window.focusWidget(), words)
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        wait_seen(qtbot, room, words)
    assert room._news is not None
    assert room._large.interval() == 6000
    room._large.setInterval(0)
    room._large.start()
    qtbot.waitUntil(lambda: room._news is None)
    assert (room._fade.duration() == 320) is not still


@pytest.mark.parametrize("still", [False, True])
def test_the_bars_of_an_opened_result_grow_once(window: MainWindow, qtbot: QtBot, still: bool) -> None:
    page = begin(window, "NPM")
    window.context.theme.reduced_motion = still
    vote = next(one for one in page.activities if one.method_id == "dot_vote")
    page.view_activity(vote.id)
    store = window.context.store
    poll = store.find(Poll, sheet_id=store.find(Sheet, activity_id=vote.id)[0].id)[0]

    def open_(revealed: bool) -> None:
        with store.step("open", project_id=page.project_id) as step:
            step.put(replace(store.get(Poll, poll.id), closed_at="", revealed_at=store.now() if revealed else ""))

    open_(False)
    room = switch_on(window, qtbot)
    window.context.room.show("sheet")
    wait_seen(qtbot, room, "1번")
    open_(True)
    wait_seen(qtbot, room, "16명")
    running = room._growth.state() == QVariantAnimation.State.Running
    assert running is not still
    qtbot.waitUntil(lambda: room._growth.state() == QVariantAnimation.State.Stopped)


def test_the_page_with_the_newest_note_is_turned_to(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window)
    room = switch_on(window, qtbot)
    page.clock_bar.next.click()
    page.clock_bar.next.click()
    page.area.focus_entry()
    for number in range(9):
        qtbot.keyClicks(window.focusWidget(), f"note {number} of this evening")
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        wait_seen(qtbot, room, f"note {number}")
    assert "note 0" not in seen(room)
    desk = window.context.room
    assert desk.page == desk.shown.pages - 1
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert "note 0" in seen(room)


def test_another_language_reaches_the_room_too(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window)
    room = switch_on(window, qtbot)
    page.clock_bar.next.click()
    window.context.room.show("progress")
    wait_seen(qtbot, room, "어디까지 왔나")
    qtbot.wait(200)  # what the start of a part asked for is done: nothing but the language changes
    with speaking("en"):
        window.retranslate()
        wait_seen(qtbot, room, "How far we have come")


def test_a_meeting_only_looked_up_does_not_take_the_room_from_the_one_that_runs(
    window: MainWindow, qtbot: QtBot
) -> None:
    begin(window).clock_bar.next.click()
    room = switch_on(window, qtbot)
    wait_seen(qtbot, room, "여는 말")
    other = begin(window, "NPM")
    qtbot.wait(200)
    assert "여는 말" in seen(room)
    other.room_strip.offer()
    menu = other.room_strip.menu
    assert menu is not None
    next(action for action in menu.actions() if action.data() == "welcome").trigger()
    menu.close()
    wait_seen(qtbot, room, "No 플라스틱")
    begin(window)
    wait_seen(qtbot, room, "여는 말")


def test_the_small_picture_follows_clock_and_theme(window: MainWindow, qtbot: QtBot, clock: Clock) -> None:
    page = begin(window)
    switch_on(window, qtbot)
    page.clock_bar.next.click()
    qtbot.wait(200)
    desk = window.context.room

    def picture() -> QImage:
        assert desk.shown.picture is not None
        return desk.shown.picture.toImage()

    before = picture()
    clock.pass_minutes(3)
    for _ in range(20):
        window.projector._show._ticked()  # type: ignore[union-attr]
    assert picture() != before
    window.context.theme.change("dark", 1.0)
    assert picture().pixelColor(2, 2).lightness() < 60


class Screens:
    """Screens that are plugged in and out without a cable: the offscreen platform has one only."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, screen: QScreen) -> None:
        self.there = True
        self._screen = screen
        monkeypatch.setattr(projector, "screen_for_room", self._choose)

    def _choose(self, *_: object) -> QScreen | None:
        return self._screen if self.there else None


def test_pulling_the_projector_out_hides_the_room_and_plugging_it_in_brings_it_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(window)
    screens = Screens(monkeypatch, window.screen())
    room = switch_on(window, qtbot)
    assert window.context.room.shown.where == "screen"
    assert window.context.settings.room_screen == window.screen().name()
    screens.there = False
    QGuiApplication.instance().screenRemoved.emit(window.screen())  # type: ignore[union-attr]
    assert not room.isVisible()
    assert page.room_strip.now() == "프로젝터가 빠졌어요"
    screens.there = True
    QGuiApplication.instance().screenAdded.emit(window.screen())  # type: ignore[union-attr]
    qtbot.waitUntil(room.isVisible)
    assert "문제 정의" in seen(room)


def test_teams_with_clocks_of_their_own_stand_at_the_foot(window: MainWindow, qtbot: QtBot, clock: Clock) -> None:
    page = begin(window)
    store = window.context.store
    page.clock_bar.next.click()
    page.clock_bar.next.click()
    teams = store.find(Team, order="ord", project_id=page.project_id)
    start_team_clocks(store, page.activities[1].id, [team.id for team in teams])
    more_for_team(store, page.activities[1].id, teams[1].id, 5)
    room = switch_on(window, qtbot)
    clock.pass_minutes(1)
    wait_clock(qtbot, room, "해 29:00 달 34:00")
    finish_team(store, page.activities[1].id, teams[0].id)
    wait_clock(qtbot, room, "해 마침 달 34:00")


def wait_clock(qtbot: QtBot, room: RoomWindow, words: str) -> None:
    qtbot.waitUntil(lambda: room._clock is not None and words in room._clock.alt)
