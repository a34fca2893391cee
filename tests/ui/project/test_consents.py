"""Writing down what people agreed to: a table answered by keys or mouse, each answer undone for itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from livinglab.actions.items import new_item
from livinglab.actions.people import add_people
from livinglab.actions.photos import put_up_photos
from livinglab.actions.projects import start_project
from livinglab.model.consent import Consent, consents_of
from livinglab.model.consent_terms import Terms
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Participant, Project, Sheet, Workshop
from tests import helpers
from tests.documents.consent.guarded import picture
from tests.ui.project.conftest import shown
from ui.context import Context
from ui.project.consent_panel import ConsentPanel
from ui.project.project_page import ProjectPage


@pytest.fixture
def page(empty: Context, qtbot: QtBot) -> ProjectPage:
    project = start_project(empty.store, "등굣길 안전 지도")
    add_people(empty.store, project.id, [f"{number}번" for number in range(1, 41)])
    return shown(empty, qtbot, project.id, height=688)


@pytest.fixture
def panel(page: ProjectPage) -> ConsentPanel:
    QTest.keyClick(page, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert page.panels.consents is not None
    assert page.panels.consents.grid.hasFocus(), "who comes by key answers at once"
    return page.panels.consents


def people(page: ProjectPage) -> list[Participant]:
    return page.context.store.find(Participant, order="ord", project_id=page.project_id)


def answers(page: ProjectPage, number: int = 0) -> dict[str, Consent]:
    return consents_of(people(page)[number].data)


def given(page: ProjectPage, number: int = 0) -> list[bool | None]:
    return [one.given for one in answers(page, number).values()]


def press(panel: ConsentPanel, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(panel.grid, key)


def test_forty_people_are_answered_with_a_key_each(page: ProjectPage, panel: ConsentPanel) -> None:
    space, no = Qt.Key.Key_Space, Qt.Key.Key_N
    for _person in range(3):
        press(panel, space, space, no, space, space, space, no)
    press(panel, Qt.Key.Key_A)
    assert [given(page, number) for number in range(3)] == [[True, True, False, True, True, True, False]] * 3
    assert given(page, 3) == [True] * 7
    assert given(page, 4) == [None] * 7
    assert panel.grid.person() == people(page)[4], "the next one is waiting"


def test_each_answer_is_taken_back_for_itself(page: ProjectPage, panel: ConsentPanel) -> None:
    press(panel, Qt.Key.Key_Space, Qt.Key.Key_N)
    store = page.context.store
    store.undo(page.project_id)
    assert given(page)[:2] == [True, None]
    press(panel, Qt.Key.Key_Home, Qt.Key.Key_Delete)
    assert given(page)[:2] == [None, None]
    press(panel, Qt.Key.Key_A)
    store.undo(page.project_id)
    assert given(page) == [None] * 7


def test_taking_back_keeps_the_yes_and_says_so(page: ProjectPage, panel: ConsentPanel) -> None:
    assert not panel.buttons["back"].isEnabled()
    press(panel, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_W)
    first = next(iter(answers(page).values()))
    assert first.given
    assert first.withdrawn
    assert panel.grid.accessibleName().startswith("1번, 참여 기록: 예")
    assert "거둠" in panel.grid.accessibleName()


def test_day_way_and_witness_stand_for_all_that_is_entered(
    page: ProjectPage, panel: ConsentPanel, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.day, "2026-03-02")
    assert not panel.witness.isVisible()
    panel.way.choose("spoken")
    helpers.type_hangul(panel.witness, "달래")
    qtbot.keyClick(panel.witness, Qt.Key.Key_Return)
    assert panel.grid.hasFocus()
    press(panel, Qt.Key.Key_Space)
    first = answers(page)["record"]
    assert (first.date, first.way, first.witness) == ("2026-03-02", "spoken", "달래")


def test_a_day_that_is_none_writes_nothing_and_says_so(page: ProjectPage, panel: ConsentPanel, qtbot: QtBot) -> None:
    helpers.type_hangul(panel.day, "언젠가")
    press(panel, Qt.Key.Key_Space)
    assert given(page) == [None] * 7
    assert panel._wrong.isVisible()
    assert panel._told.text().startswith("1번, 참여 기록"), "the keys wait where nothing was written"


def test_the_mouse_chooses_a_cell_and_a_button_answers(page: ProjectPage, panel: ConsentPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=panel.grid.point_of(2, 4))
    assert panel._told.text() == "3번, 이야기 게재: 여쭙지 않음"
    qtbot.mouseClick(panel.buttons["no"], Qt.MouseButton.LeftButton)
    assert answers(page, 2)["story"].given is False
    assert panel.grid.hasFocus()


def test_keys_of_the_hangul_side_do_the_same(page: ProjectPage, panel: ConsentPanel) -> None:
    QTest.sendKeyEvent(QTest.KeyAction.Click, panel.grid, Qt.Key.Key_unknown, "ㅜ", Qt.KeyboardModifier.NoModifier)
    assert given(page)[0] is False


def test_the_current_line_is_scrolled_into_sight(page: ProjectPage, panel: ConsentPanel) -> None:
    press(panel, *[Qt.Key.Key_Down] * 39)
    spot = panel.grid.mapTo(page, panel.grid.point_of(39, 0))
    assert 0 < spot.y() < page.height()


def test_what_the_form_says_is_written_and_confirmed_here(page: ProjectPage, panel: ConsentPanel, qtbot: QtBot) -> None:
    def terms() -> Terms:
        return Terms.of(page.context.store.get(Project, page.project_id).data)

    helpers.type_hangul(panel.terms.fields["kept_until"], "2027년 12월 31일")
    qtbot.keyClick(panel.terms.fields["kept_until"], Qt.Key.Key_Return)
    qtbot.keyClick(panel.terms.confirmed, Qt.Key.Key_Space)
    assert (terms().kept_until, terms().confirmed) == ("2027년 12월 31일", True)
    helpers.type_hangul(panel.terms.fields["organisation"], "주민자치회")
    page.leave()
    assert terms().organisation == "주민자치회"
    assert not panel.terms.confirmed.isChecked(), "other words are to be confirmed again"


def test_an_empty_list_says_what_to_do(empty: Context, qtbot: QtBot) -> None:
    page = shown(empty, qtbot, start_project(empty.store, "빈 마을").id)
    page.tabs.choose("consents")
    assert page.panels.consents is not None
    assert not page.panels.consents.grid.isVisible()
    assert "모둠·참여자" in page.panels.consents._remark.text()
    assert page.panels.consents.grid.person() is None


# --- stories and photos -----------------------------------------------------------------------------------------------
@pytest.fixture
def told(page: ProjectPage) -> tuple[Item, Item]:
    """A story of 1번, and a photo on a board."""
    store, lab = page.context.store, page.project_id
    workshop = Workshop(id=new_id(), project_id=lab, no=1, title="1회차")
    activity = Activity(id=new_id(), project_id=lab, workshop_id=workshop.id, ord="a1", title="사진")
    board = Sheet(id=new_id(), project_id=lab, activity_id=activity.id, kind="board")
    with store.step("Planned", project_id=lab) as step:
        for record in (workshop, activity, board):
            step.add(record)
        story = new_item(store, step, lab, "story", "처음으로 말한 이야기", data={"teller": "1번"})
    return story, put_up_photos(store, board, [(picture(), "장터")])[0]


def test_each_story_and_photo_says_why_it_is_not_printed(
    told: tuple[Item, Item], page: ProjectPage, panel: ConsentPanel
) -> None:
    story, photo = panel.items.rows
    assert "처음으로 말한 이야기" in story.words.toolTip() + story.words.text()
    assert story.why.text() == photo.why.text() == "실어도 되는지 아직 여쭙지 않았어요."
    press(panel, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_N)
    assert story.why.text() == "1번 님이 동의하지 않았어요."
    press(panel, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert story.why.text() == "종이에 실어요."


def test_a_tick_lets_a_photo_in_and_somebody_named_on_it_decides_too(
    told: tuple[Item, Item], page: ProjectPage, panel: ConsentPanel, qtbot: QtBot
) -> None:
    row = panel.items.rows[1]
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    assert row.why.text() == "종이에 실어요."
    qtbot.keyClick(row.who, Qt.Key.Key_Space)
    menu = row.findChild(QMenu)
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    assert row.who.text() == "1번"
    assert row.why.text() == "1번 님께 아직 여쭙지 않았어요."
    press(panel, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert row.why.text() == "종이에 실어요."
    press(panel, Qt.Key.Key_Left, Qt.Key.Key_W)
    assert row.why.text() == "1번 님이 동의를 거두었어요."
    assert page.context.store.get(Item, told[1].id).data["photo"]["printable"], "the tick itself stays"
