"""Other ways through a vote: clicks, spoiled papers, many options, other rules, a finished activity."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.model.ids import new_id
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.read import ASIDE, read
from tests.helpers import assert_freed_on_close, send_deferred_deletes
from tests.sheets.lab import BALLOTS, Lab
from tests.ui.ballot.page import LEFT, Page
from ui.context import Context
from ui.sheets.ballot import BallotEditor


@pytest.fixture
def page(qtbot: QtBot, context: Context, vote: Sheet) -> Page:
    return Page(qtbot, context, vote)


def test_clicks_give_and_take_dots(qtbot: QtBot, page: Page) -> None:
    pad = page.editor.entry.pad
    pad.heightForWidth(pad.width())
    rows = [QPoint(pad.width() // 2, int(box.center().y())) for box in pad._rows] or []
    assert rows
    for row in rows[:2]:
        QTest.mouseClick(pad, LEFT, pos=row)
    QTest.mouseClick(pad, LEFT, pos=rows[0])
    assert [option.number for option in pad.hand.options if option.id in pad.hand.given] == [2]


def test_a_slip_is_taken_up_by_a_click_and_a_spoiled_paper_is_set_aside(
    qtbot: QtBot, page: Page, lab: Lab, vote: Sheet
) -> None:
    page.type("132")
    page.type("1", enter=False)
    slips = page.editor.entry.slips
    QTest.mouseClick(slips, LEFT, pos=QPoint(10, 20))
    assert page.editor.entry.number == 1
    QTest.keyClick(page.editor.entry.pad, Qt.Key.Key_Delete)
    QTest.keyClick(page.editor.entry.pad, Qt.Key.Key_Return)
    first, second = read(lab.store, vote).channels[0].slips
    assert first.status == ASIDE
    assert len(second.given) == 1  # what was begun is kept
    assert "넣다 만 2번" in page.panel._why.text()


def test_papers_that_never_come_are_counted_in_the_panel(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    for ballot in BALLOTS[:16]:
        page.type(ballot)
    page.panel.unused.setFocus()
    QTest.keyClicks(page.panel.unused, "2")
    QTest.keyClick(page.panel.unused, Qt.Key.Key_Return)
    assert read(lab.store, vote).channels[0].unused == 2
    assert page.panel.open.isEnabled()


def test_after_the_last_paper_no_key_adds_one_more(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    page.key_in_all()
    page.type("123")
    assert len(read(lab.store, vote).channels[0].slips) == 18


def test_more_than_nine_options_take_two_figures(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", [f"{n}안" for n in range(1, 13)])])
    votes.set_up(lab.store, sheet, voters=2)
    page = Page(qtbot, context, sheet)
    page.type("12", enter=False)
    page.type("0", enter=False)
    QTest.keyClick(page.editor.entry.pad, Qt.Key.Key_Return)
    assert read(lab.store, sheet).channels[0].slips == ()  # half a number is no number
    page.type("3")
    (slip,) = read(lab.store, sheet).channels[0].slips
    options = {option.id: option.number for option in read(lab.store, sheet).options}
    assert [options[option] for option, _ in slip.given] == [12, 3]
    page.type("00")
    assert read(lab.store, sheet).channels[0].blank == 1


def test_a_number_that_is_refused_at_enter_writes_no_ballot(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", [f"{n}안" for n in range(1, 13)])])
    votes.set_up(lab.store, sheet, voters=2)
    page = Page(qtbot, context, sheet)
    QTest.keyClicks(page.editor.entry.pad, "01 0")
    QTest.keyClick(page.editor.entry.pad, Qt.Key.Key_Return)
    assert [slip for slip in read(lab.store, sheet).channels[0].slips if slip.status == "counted"] == []


def test_a_finished_activity_shows_the_vote_and_takes_no_key(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    page.type("132")
    page.editor.set_read_only(True)
    QTest.keyClick(page.editor.entry.pad, Qt.Key.Key_Left)
    assert page.editor.entry.number == 1  # looked at
    page.type("/4")
    QTest.mouseClick(page.editor.entry.slips, LEFT, pos=QPoint(10, 20))
    page.type("456")
    (slip,) = read(lab.store, vote).channels[0].slips
    assert len(slip.given) == 3


def test_a_vote_by_a_rule_nobody_here_knows_says_so(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> None:
    poll = read(lab.store, vote).poll
    assert poll is not None
    from dataclasses import replace

    with lab.store.step("Imported", project_id=lab.project.id) as step:
        step.put(replace(poll, rule="acclaim", revealed_at=step.at))
    editor = BallotEditor(context, vote, None)
    qtbot.addWidget(editor)
    editor.show()
    assert editor.empty.isVisible()
    assert not editor.entry.isVisible()
    assert editor.side_panel() is None
    assert not editor.modes.isVisible()


def test_the_minority_may_carry_the_note_it_came_from(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    from livinglab.actions.items import link
    from livinglab.model.items import Membership

    (note,) = lab.items("note", ["납품 때부터 이미 포장되어 들어온다"])
    (cluster,) = lab.items("cluster", ["진열과 납품의 제약"])
    sixth = read(lab.store, vote).options[5].id
    with lab.store.step("Grouped", project_id=lab.project.id) as step:
        step.add(Membership(id=new_id(), item_id=note.id, cluster_id=cluster.id))
        link(step, sixth, cluster.id, "derived_from")
    page.key_in_all()
    QTest.mouseClick(page.panel.open, LEFT)
    box = page.editor.result.note
    place = box.findData(note.id)
    assert place > 0
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert read(lab.store, vote).data["minority_note"] == note.id


def test_the_editor_leaves_nothing_behind(qapp: object, context: Context, vote: Sheet) -> None:
    assert_freed_on_close(lambda: BallotEditor(context, vote, None))


def test_undo_of_a_number_is_not_written_again_when_the_field_is_left(
    qtbot: QtBot, page: Page, lab: Lab, vote: Sheet, context: Context
) -> None:
    unused = page.panel.unused
    unused.setFocus()
    QTest.keyClicks(unused, "2")
    QTest.keyClick(unused, Qt.Key.Key_Return)
    assert read(lab.store, vote).channels[0].unused == 2
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert unused.value() == 0
    page.editor.focus_entry()
    assert read(lab.store, vote).channels[0].unused == 0
    unused.setFocus()
    QTest.keyClicks(unused, "3")  # half typed
    page.editor.reload()
    assert unused.text() == "3"
    page.editor.commit_input()
    assert read(lab.store, vote).channels[0].unused == 3


def test_the_panel_goes_with_its_editor(qtbot: QtBot, context: Context, vote: Sheet) -> None:
    page = Page(qtbot, context, vote)
    gone: list[str] = []
    page.panel.destroyed.connect(lambda: gone.append("panel"))
    page.editor.deleteLater()
    send_deferred_deletes()
    send_deferred_deletes()
    assert gone == ["panel"]
