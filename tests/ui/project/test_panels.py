"""Planning meetings, seating teams, keeping names apart, reading the history: by keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.actions import workshops
from livinglab.actions.presets import begin_from_preset
from livinglab.methods.presets import Presets
from livinglab.model.lab import Activity, Participant, Team, Workshop
from livinglab.paths import resources
from livinglab.store.identity import name_of
from tests import helpers
from tests.ui.home.conftest import METHODS, Went
from tests.ui.project.conftest import project_id, shown
from ui.context import Context
from ui.project.meeting_section import MeetingSection
from ui.project.meetings_panel import MeetingsPanel
from ui.project.people_panel import PeoplePanel
from ui.project.project_page import ProjectPage


@pytest.fixture
def planned(context: Context, qtbot: QtBot) -> ProjectPage:
    """A project begun as a taster, its meetings in view."""
    preset = Presets(resources() / "presets").get("taster")
    assert preset is not None
    page = shown(context, qtbot, begin_from_preset(context.store, METHODS, preset, "등굣길 안전 지도").id)
    page.tabs.choose("meetings")
    return page


def meetings(page: ProjectPage) -> MeetingsPanel:
    assert page.panels.meetings is not None
    return page.panels.meetings


def section(page: ProjectPage) -> MeetingSection:
    return meetings(page).sections[0]


def people(page: ProjectPage) -> PeoplePanel:
    page.tabs.choose("people")
    assert page.panels.people is not None
    return page.panels.people


def titles(page: ProjectPage) -> list[str]:
    return [one.title for one in page.context.store.find(Activity, order="ord", project_id=page.project_id)]


# --- meetings ---------------------------------------------------------------------------------------------------------
def test_the_meeting_that_comes_next_is_unfolded(planned: ProjectPage) -> None:
    assert section(planned).inside.isVisible()
    assert [row.title.text() for row in section(planned).rows] == titles(planned)


def test_an_activity_is_added_renamed_timed_and_pinned(planned: ProjectPage, qtbot: QtBot) -> None:
    new = section(planned).new
    new.setFocus()
    helpers.type_hangul(new, "노래 부르기")
    qtbot.keyClick(new, Qt.Key.Key_Return)
    assert titles(planned)[-1] == "노래 부르기"
    row = section(planned).rows[-1]
    row.title.setFocus()
    row.title.setCursorPosition(len(row.title.text()))
    helpers.type_hangul(row.title, " 둘")
    row.minutes.setFocus()
    row.minutes.selectAll()
    qtbot.keyClicks(row.minutes, "25")
    qtbot.keyClick(row.minutes, Qt.Key.Key_Return)
    qtbot.keyClick(row.pin, Qt.Key.Key_Space)
    stored = planned.context.store.find(Activity, id=row.activity.id)[0]
    assert (stored.title, stored.planned_minutes, stored.pinned) == ("노래 부르기 둘", 25, True)


def test_what_is_called_like_a_method_gets_it(planned: ProjectPage, qtbot: QtBot) -> None:
    method = next(one for one in METHODS if one.kind)
    new = section(planned).new
    new.setFocus()
    helpers.commit(new, str(method.name))
    qtbot.keyClick(new, Qt.Key.Key_Return)
    assert planned.context.store.find(Activity, order="ord", project_id=planned.project_id)[-1].method_id == method.id


def test_alt_and_arrows_move_an_activity_and_the_cursor_goes_along(planned: ProjectPage, qtbot: QtBot) -> None:
    before = titles(planned)
    row = section(planned).rows[0]
    row.title.setFocus()
    qtbot.keyClick(row.title, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(planned)[:2] == [before[1], before[0]]
    assert section(planned).rows[1] is row
    assert row.title.hasFocus()
    qtbot.keyClick(row.title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(planned) == before


def test_an_activity_is_removed_by_key_and_undo_brings_it_back(planned: ProjectPage, qtbot: QtBot) -> None:
    before = titles(planned)
    row = section(planned).rows[2]
    row.title.setFocus()
    qtbot.keyClick(row.title, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert len(titles(planned)) == len(before) - 1
    planned.context.store.undo(planned.project_id)
    planned.context.bridge.flush()
    assert [one.title.text() for one in section(planned).rows] == before


def test_a_method_is_chosen_from_the_list(planned: ProjectPage) -> None:
    row = section(planned).rows[0]
    row.method.setCurrentIndex(row.method.findData("kpt"))
    row.method.activated.emit(row.method.currentIndex())
    assert planned.context.store.get(Activity, row.activity.id).method_id == "kpt"


def test_day_and_start_are_written_as_people_write_them(planned: ProjectPage, qtbot: QtBot) -> None:
    day, start = section(planned).day, section(planned).start
    day.setFocus()
    qtbot.keyClicks(day, "2026-12-03")
    start.setFocus()
    qtbot.keyClicks(start, "1400")
    day.setFocus()
    workshop = planned.context.store.find(Workshop, project_id=planned.project_id)[0]
    assert (workshop.date, workshop.starts_at) == ("2026-12-03", "14:00")
    start.setFocus()
    assert day.text() == "12.3(목)"
    start.selectAll()
    helpers.type_hangul(start, "점심때")
    qtbot.keyClick(start, Qt.Key.Key_Return)
    assert "14:00" in section(planned)._wrong.text()
    assert planned.context.store.get(Workshop, workshop.id).starts_at == "14:00"


def test_another_meeting_is_added_and_an_untouched_one_removed(planned: ProjectPage, qtbot: QtBot) -> None:
    panel = meetings(planned)
    panel.new_title.setFocus()
    helpers.type_hangul(panel.new_title, "둘째 만남")
    panel.preset.show_key("half_day/0")
    qtbot.keyClick(panel.new_title, Qt.Key.Key_Return)
    assert len(panel.sections) == 2
    assert len(panel.sections[1].rows) > 5
    qtbot.waitUntil(panel.sections[1].inside.isVisible)
    assert not panel.sections[0].inside.isVisible()
    qtbot.mouseClick(panel.sections[1].remove, Qt.MouseButton.LeftButton)
    assert len(panel.sections) == 1


def test_a_meeting_of_the_sample_stays_and_says_why(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot, project_id(context))
    page.tabs.choose("meetings")
    first = section(page)
    first.set_unfolded(True)
    qtbot.mouseClick(first.remove, Qt.MouseButton.LeftButton)
    assert page.errors.isVisible()
    assert "남겨" in page.errors.text()


def test_a_meeting_opens(planned: ProjectPage, qtbot: QtBot) -> None:
    went = Went(planned)
    qtbot.mouseClick(section(planned).open_button, Qt.MouseButton.LeftButton)
    assert (went.last.place, went.last.id) == ("workshop", section(planned).workshop.id)


def test_an_empty_run_sheet_is_begun_from_the_first_button(context: Context, qtbot: QtBot) -> None:
    preset = Presets(resources() / "presets").get("blank")
    assert preset is not None
    page = shown(context, qtbot, begin_from_preset(context.store, METHODS, preset, "텃밭").id)
    qtbot.mouseClick(page.head.act, Qt.MouseButton.LeftButton)
    assert section(page).new.hasFocus()


# --- teams and people ---------------------------------------------------------------------------------------------------
def test_teams_are_added_named_counted_and_given_paper(page: ProjectPage, context: Context, qtbot: QtBot) -> None:
    panel = people(page)
    panel.new_team.setFocus()
    helpers.type_hangul(panel.new_team, "솔")
    qtbot.keyClick(panel.new_team, Qt.Key.Key_Return)
    row = panel.team_rows[-1]
    row.people.setFocus()
    row.people.selectAll()
    qtbot.keyClicks(row.people, "7")
    qtbot.keyClick(row.people, Qt.Key.Key_Return)
    qtbot.keyClick(row.paper, Qt.Key.Key_Space)
    row.label.setFocus()
    helpers.type_hangul(row.label, "4모둠")
    qtbot.keyClick(row.label, Qt.Key.Key_Return)
    team = context.store.get(Team, row.team.id)
    assert (team.name, team.people, team.tint, team.label) == ("솔", 7, 5, "4모둠")
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert len(panel.team_rows) == 3


def test_a_team_that_wrote_stays(page: ProjectPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(people(page).team_rows[0].remove, Qt.MouseButton.LeftButton)
    assert page.errors.isVisible()
    assert len(people(page).team_rows) == 3


def test_a_pasted_list_adds_one_person_a_line(page: ProjectPage, context: Context, qtbot: QtBot) -> None:
    panel = people(page)
    QApplication.clipboard().setText("솔잎\n바람\n\n물결\n")
    panel.new_person.setFocus()
    qtbot.keyClick(panel.new_person, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [row.alias.text() for row in panel.person_rows] == ["솔잎", "바람", "물결"]
    context.store.undo(page.project_id)
    context.bridge.flush()
    assert panel.person_rows == []


def add(panel: PeoplePanel, qtbot: QtBot, alias: str) -> None:
    panel.new_person.setFocus()
    helpers.type_hangul(panel.new_person, alias)
    qtbot.keyClick(panel.new_person, Qt.Key.Key_Return)


def test_two_people_cannot_share_an_alias(page: ProjectPage, qtbot: QtBot) -> None:
    panel = people(page)
    add(panel, qtbot, "솔잎")
    add(panel, qtbot, "솔잎")
    assert len(panel.person_rows) == 1
    assert page.errors.isVisible()
    assert panel.new_person.full_text() == "솔잎"  # to be made another alias, not typed again


def test_team_and_role_are_written_and_the_name_stands_apart(page: ProjectPage, context: Context, qtbot: QtBot) -> None:
    panel = people(page)
    add(panel, qtbot, "솔잎")
    row = panel.person_rows[0]
    row.team.setCurrentIndex(2)
    row.team.activated.emit(2)
    row.role.setFocus()
    helpers.type_hangul(row.role, "시장 상인")
    row.name.setFocus()
    helpers.type_hangul(row.name, "가나다")
    row.alias.setFocus()
    person = context.store.get(Participant, row.person.id)
    assert person.role == "시장 상인"
    assert context.store.get(Team, str(person.team_id)).name == "달"
    identity = name_of(context.store, person.id)
    assert identity is not None
    assert identity.name == "가나다"
    assert not context.store.rows("select 1 from change where after like '%가나다%'")


def test_a_person_is_erased_only_after_a_second_yes(page: ProjectPage, context: Context, qtbot: QtBot) -> None:
    panel = people(page)
    add(panel, qtbot, "솔잎")
    row = panel.person_rows[0]
    row.name.setFocus()
    helpers.type_hangul(row.name, "가나다")
    row.alias.setFocus()
    row.erase.click()
    assert panel.erase_strip.isVisible()
    assert panel.erase_strip.cancel.hasFocus()
    panel.erase_strip.sure.click()
    assert name_of(context.store, row.person.id) is None
    assert context.store.get(Participant, row.person.id).alias == "참여자 1"


# --- history --------------------------------------------------------------------------------------------------------------
def test_the_history_tells_what_was_done_and_taken_back(planned: ProjectPage, qtbot: QtBot) -> None:
    new = section(planned).new
    new.setFocus()
    helpers.type_hangul(new, "노래")
    qtbot.keyClick(new, Qt.Key.Key_Return)
    planned.tabs.choose("history")
    panel = planned.panels.history
    assert panel is not None
    model = panel.list.model()
    lines = [str(model.index(place, 0).data()) for place in range(model.rowCount())]
    assert "노래" in lines[0]
    assert "등굣길 안전 지도" in lines[-1]
    planned.context.store.undo(planned.project_id)
    planned.context.bridge.flush()
    assert model.rowCount() == len(lines) + 1
    assert "되돌" in str(model.index(0, 0).data())


def test_control_and_a_digit_change_the_panel(page: ProjectPage, qtbot: QtBot) -> None:
    for key, name in (
        (Qt.Key.Key_2, "meetings"),
        (Qt.Key.Key_4, "attendance"),
        (Qt.Key.Key_5, "history"),
        (Qt.Key.Key_1, "flow"),
    ):
        qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
        assert page.tabs.current() == name


def test_a_run_sheet_that_is_too_long_says_so_and_is_kept_as_ones_own(
    context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LIVINGLAB_HOME", str(tmp_path / "home"))
    page = shown(context, qtbot, project_id(context))
    page.tabs.choose("meetings")
    assert page.panels.meetings is not None
    section = page.panels.meetings.sections[0]
    section.set_unfolded(True)
    section.booked.setFocus()
    qtbot.keyClicks(section.booked, "60")
    qtbot.keyClick(section.booked, Qt.Key.Key_Return)
    assert context.store.get(Workshop, section.workshop.id).planned_minutes == 60
    assert "60분보다" in section._odd.text()
    qtbot.mouseClick(section.save, Qt.MouseButton.LeftButton)
    (kept,) = (tmp_path / "home" / "presets").glob("*.toml")
    assert "No 플라스틱 마트" in kept.read_text(encoding="utf-8")
    with qtbot.waitSignal(page.go) as went:
        qtbot.mouseClick(section.pick, Qt.MouseButton.LeftButton)
    assert went.args[0].place == "methods"
    assert went.args[0].workshop_id == section.workshop.id


def test_a_meeting_and_an_activity_left_half_typed_are_added(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot, project_id(context))
    page.tabs.choose("meetings")
    panel = page.panels.meetings
    assert panel is not None
    section = panel.sections[0]
    section.set_unfolded(True)
    meetings, activities = len(panel.sections), len(section.rows)
    qtbot.keyClicks(section.new, "walk the market")
    qtbot.keyClicks(panel.new_title, "one more")
    page.leave()
    page.leave()
    assert len(panel.sections) == meetings + 1
    assert panel.sections[-1].workshop.title == "one more"
    assert [row.title.text() for row in section.rows][activities:] == ["walk the market"]


def test_a_run_sheet_without_a_break_gets_one_by_a_button(planned: ProjectPage) -> None:
    part = section(planned)
    store = planned.context.store
    for row in part.rows:
        activity = store.get(Activity, row.activity.id)
        workshops.edit_activity(store, replace(activity, stage="define", planned_minutes=50))
    planned.context.bridge.flush()
    assert part.rest.isVisible()
    assert part.rest.text() == f"“{part.rows[1].activity.title}” 앞에 10분 쉬는 시간 넣기"
    part.rest.click()
    planned.context.bridge.flush()
    assert part.rows[1].activity.planned_minutes == 10
    assert part.rows[1].activity.title == "쉬는 시간"
