"""The thread of a project: what each stage concluded, where it leads, what is waited for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from livinglab.actions.projects import start_project
from livinglab.model.items import Item
from livinglab.model.lab import Project, Workshop
from livinglab.model.results import Poll
from tests import helpers
from tests.ui.home.conftest import Went
from tests.ui.project.conftest import project_id, shown
from ui.context import Context
from ui.home.promise_row import PromiseRow
from ui.project.idea_bar import IdeaBar
from ui.project.line_chart import LineChart
from ui.project.link_words import LinkWords
from ui.project.project_page import ProjectPage


def links(page: ProjectPage, column: int) -> list[LinkWords]:
    return page.flow.columns[column].inside.findChildren(LinkWords)


def texts(page: ProjectPage, column: int) -> list[str]:
    return [link.text() for link in links(page, column)]


def test_the_conclusions_of_the_sample_are_read_at_a_glance(page: ProjectPage) -> None:
    assert texts(page, 0)[0].startswith("1~2인 가구와 어르신이 동네 마트에서")
    assert any("쪽지 16장에서 나왔어요" in text for text in texts(page, 0))
    bars = page.flow.columns[1].inside.findChildren(IdeaBar)
    assert [bar.accessibleName().rsplit(" ", 1)[1] for bar in bars] == ["16명", "12명", "10명", "7명", "6명", "3명"]
    chart = page.flow.columns[2].inside.findChildren(LineChart)[0]
    assert "24/100" in chart.accessibleName()
    assert "43/100" in chart.accessibleName()
    assert any("51/60" in text for text in texts(page, 2))
    assert texts(page, 3)[0] == "보완 후 계속"
    assert len(page.flow.columns[3].inside.findChildren(PromiseRow)) == 4


def test_the_second_sample_tells_its_people_in_counts(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot, project_id(context, "HM"))
    assert any("8명 가운데" in text for text in texts(page, 2))


@pytest.mark.parametrize("column", range(4))
def test_every_conclusion_leads_to_its_card(page: ProjectPage, context: Context, qtbot: QtBot, column: int) -> None:
    went = Went(page)
    for link in links(page, column):
        qtbot.keyClick(link, Qt.Key.Key_Return)
        if link.target.startswith("gate:"):
            assert (went.last.place, went.last.id) == ("gate", page.project_id)
            continue
        assert went.last.place == "item"
        assert context.store.find(Item, id=went.last.id)


def test_the_chart_leads_to_the_experiment_and_a_bar_to_its_idea(
    page: ProjectPage, context: Context, qtbot: QtBot
) -> None:
    went = Went(page)
    qtbot.mouseClick(page.flow.columns[2].inside.findChildren(LineChart)[0], Qt.MouseButton.LeftButton)
    assert context.store.get(Item, went.last.id).kind == "experiment"
    qtbot.keyClick(page.flow.columns[1].inside.findChildren(IdeaBar)[0], Qt.Key.Key_Return)
    assert context.store.get(Item, went.last.id).code == "I1"


def test_a_covered_vote_shows_no_count(context: Context, qtbot: QtBot) -> None:
    poll = context.store.select(Poll, "join sheet s on s.id=t.sheet_id where s.project_id=?", (project_id(context),))[0]
    with context.store.step("Cover", project_id=project_id(context)) as step:
        step.put(replace(poll, revealed_at="", closed_at=""))
    page = shown(context, qtbot, project_id(context))
    assert not page.flow.columns[1].inside.findChildren(IdeaBar)
    assert not any("16" in text for text in texts(page, 1))


def test_a_promise_ticked_here_is_kept(page: ProjectPage, context: Context, qtbot: QtBot) -> None:
    row = page.flow.columns[3].inside.findChildren(PromiseRow)[0]
    kept = row.promise.id
    row.box.setFocus()
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    context.bridge.flush()
    assert context.store.get(Item, kept).data["done"] is True
    rows = page.flow.columns[3].inside.findChildren(PromiseRow)
    again = next(one for one in rows if one.promise.id == kept)
    assert again.box.isChecked()
    qtbot.waitUntil(again.box.hasFocus)


def test_stages_not_reached_say_what_is_waited_for(context: Context, qtbot: QtBot) -> None:
    project = start_project(context.store, "텃밭")
    page = shown(context, qtbot, project.id)
    assert page.axis.isHidden()
    assert not page.flow.columns[0].inside.findChildren(LinkWords)
    assert page.head.act.text() == "모임 계획하기"
    page.head.act.click()
    assert page.tabs.current() == "meetings"
    assert page.panels.meetings is not None
    assert page.panels.meetings.new_title.hasFocus()


def test_the_title_is_edited_in_place(page: ProjectPage, context: Context, qtbot: QtBot) -> None:
    title = page.head.title
    title.setFocus()
    title.setCursorPosition(len(title.text()))
    helpers.type_hangul(title, " 둘")
    helpers.compose(title, "째")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert context.store.get(Project, page.project_id).title == "No 플라스틱 마트 만들기 둘째"


def test_an_empty_title_is_refused_and_the_old_one_stays(page: ProjectPage, context: Context, qtbot: QtBot) -> None:
    title = page.head.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Delete)
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert page.errors.isVisible()
    assert context.store.get(Project, page.project_id).title == "No 플라스틱 마트 만들기"
    assert title.text() == "No 플라스틱 마트 만들기"


def test_the_axis_is_walked_by_arrows_and_clicked(page: ProjectPage, context: Context, qtbot: QtBot) -> None:
    went = Went(page)
    qtbot.keyClick(page.axis, Qt.Key.Key_Right)
    qtbot.keyClick(page.axis, Qt.Key.Key_Return)
    assert context.store.get(Workshop, went.last.id).no == 2
    page.axis.grab()
    first = next(mark for mark in page.axis.marks() if mark.kind == "meeting")
    px = context.theme.px
    x = px(40) + first.at * (page.axis.width() - 2 * px(40))
    qtbot.mouseClick(page.axis, Qt.MouseButton.LeftButton, pos=QPoint(round(x), px(76)))
    assert went.last.id == first.id


def test_an_item_is_brought_into_view_where_the_thread_shows_it(
    page: ProjectPage, context: Context, qtbot: QtBot
) -> None:
    problem = context.store.find(Item, kind="problem", project_id=page.project_id)[0]
    page.tabs.choose("history")
    assert page.show_item(problem.id)
    assert page.tabs.current() == "flow"
    assert isinstance(page.focusWidget(), LinkWords)
    assert not page.show_item("nothing")


def test_buttons_lead_to_documents_and_home(page: ProjectPage, qtbot: QtBot) -> None:
    went = Went(page)
    qtbot.mouseClick(page.head.document, Qt.MouseButton.LeftButton)
    assert (went.last.place, went.last.id) == ("papers", page.project_id)
    qtbot.mouseClick(page.top_bar.back, Qt.MouseButton.LeftButton)
    assert went.last.place == "home"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [800, 1366])
def test_nothing_reaches_out_of_the_page(context: Context, qtbot: QtBot, width: int, scale: float) -> None:
    context.theme.change("light", scale)
    page = shown(context, qtbot, project_id(context), width, 688)
    inside = page.flow.parentWidget()
    assert page.flow.width() <= inside.width() <= page.width()
    for column in page.flow.columns:
        assert column.geometry().right() <= page.flow.width()
        assert column.height() >= column.inside.heightForWidth(column.inside.width())


def test_every_control_has_a_name(page: ProjectPage) -> None:
    for key in ("flow", "meetings", "people", "consents", "history"):
        page.tabs.choose(key)
        for control in [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]:
            inner = isinstance(control, QLineEdit) and control.parent().inherits("QAbstractSpinBox")
            if control.isVisible() and not inner:
                assert control.accessibleName() or control.text(), control


def test_the_page_dies_when_it_is_left(context: Context, qtbot: QtBot) -> None:
    def make() -> ProjectPage:
        made = ProjectPage(context, project_id(context))
        for key in ("meetings", "people", "consents", "history", "flow"):
            made.tabs.choose(key)
        return made

    helpers.assert_freed_on_close(make)
