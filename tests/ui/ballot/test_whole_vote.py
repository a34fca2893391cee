"""One vote from the empty sheet to the closed record, with keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Poll
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import ASIDE, read
from tests.helpers import assert_freed_on_close, type_hangul
from tests.sheets.lab import BALLOTS, IDEAS, Lab
from ui.context import Context
from ui.sheets.ballot import BallotEditor
from ui.sheets.ballot.panel import ReconcilePanel

LEFT = Qt.MouseButton.LeftButton


class Page:
    """The editor with its panel beside it, as the workshop page shows them."""

    def __init__(self, qtbot: QtBot, context: Context, sheet: Sheet) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.editor = BallotEditor(context, sheet, None, self.window)
        panel = self.editor.side_panel()
        assert isinstance(panel, ReconcilePanel)
        self.panel = panel
        panel.setParent(self.window)
        self.window.resize(1100, 660)
        self.editor.setGeometry(0, 0, 780, 656)
        panel.setGeometry(784, 0, 312, 656)
        panel.show()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.editor.focus_entry()

    def type(self, keys: str, enter: bool = True) -> None:
        QTest.keyClicks(self.editor.entry.pad, keys)
        if enter:
            QTest.keyClick(self.editor.entry.pad, Qt.Key.Key_Return)

    def key_in_all(self) -> None:
        for ballot in BALLOTS:
            self.type(ballot)


@pytest.fixture
def page(qtbot: QtBot, context: Context, vote: Sheet) -> Page:
    return Page(qtbot, context, vote)


def test_an_empty_vote_offers_the_ideas_there_are(qtbot: QtBot, context: Context, lab: Lab) -> None:
    lab.items("idea", IDEAS)
    sheet = lab.sheet("ballot")
    page = Page(qtbot, context, sheet)
    assert page.editor.empty.isVisible()
    assert "6" in page.editor.empty.button.text()
    QTest.mouseClick(page.editor.empty.button, LEFT)
    assert len(read(lab.store, sheet).options) == 6
    assert page.editor.entry.pad.isVisible()


def test_the_number_of_people_is_asked_for_in_place(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    page = Page(qtbot, context, sheet)
    assert page.panel.settings.isVisible()
    assert not page.panel.open.isEnabled()
    QTest.mouseClick(page.panel.settings, LEFT)
    people = page.editor.settings.people
    assert people.hasFocus()
    QTest.keyClicks(people, "18")
    QTest.keyClick(people, Qt.Key.Key_Return)
    assert read(lab.store, sheet).present == 18
    assert page.editor.entry.expected() == 18


def test_the_rule_and_the_question_are_changed_in_place(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    QTest.mouseClick(page.editor.change_rule, LEFT)
    question = page.editor.settings.question
    assert question.hasFocus()
    question.selectAll()
    type_hangul(question, "무엇부터 할까요")
    page.editor.settings.budget.setFocus()
    page.editor.settings.budget.selectAll()
    QTest.keyClicks(page.editor.settings.budget, "4")
    QTest.keyClick(page.editor.settings.budget, Qt.Key.Key_Return)
    view = read(lab.store, vote)
    assert (view.question, view.budget) == ("무엇부터 할까요", 4)
    QTest.mouseClick(page.editor.settings.finish, LEFT)
    assert page.editor.settings.isHidden()
    assert page.editor.entry.pad.hasFocus()


def test_an_idea_is_taken_off_the_ballot_in_place(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    QTest.mouseClick(page.editor.change_rule, LEFT)
    remover = page.editor.settings._removers[5]
    QTest.mouseClick(remover, LEFT)
    assert len(read(lab.store, vote).options) == 5
    assert "1" in page.editor.settings.add_ideas.text()


def test_a_rule_that_ballots_break_is_refused_and_the_field_goes_back(
    qtbot: QtBot, page: Page, lab: Lab, vote: Sheet
) -> None:
    page.type("132")
    QTest.mouseClick(page.editor.change_rule, LEFT)
    budget = page.editor.settings.budget
    budget.setFocus()
    with qtbot.waitSignal(page.editor.failed) as failed:
        QTest.keyClick(budget, Qt.Key.Key_Down)
    assert "1장" in failed.args[0]
    assert read(lab.store, vote).budget == 3


def test_the_result_stays_covered_until_all_is_in_and_then_opens(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    for ballot in BALLOTS[:15]:
        page.type(ballot)
    assert not page.panel.open.isEnabled()
    assert "표 3장을 더 넣으면" in page.panel._why.text()
    assert not page.editor.result.isVisible()
    for ballot in BALLOTS[15:]:
        page.type(ballot)
    assert page.panel.open.isEnabled()
    with qtbot.waitSignal(page.editor.said):
        QTest.mouseClick(page.panel.open, LEFT)
    assert page.editor.result.isVisible()
    assert read(lab.store, vote).revealed


def test_ticking_chooses_and_closing_fixes_it(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    page.key_in_all()
    QTest.mouseClick(page.panel.open, LEFT)
    options = read(lab.store, vote).options
    for number in (0, 2):
        tick = page.editor.result.ticks[options[number].id]
        tick.setFocus()
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert [option.code for option in read(lab.store, vote).chosen] == ["I1", "I3"]
    assert "18명 가운데 18명" in page.editor.result._words.text()
    assert "납품업체와 포장 줄이기 약속" in page.editor.result._voices.text()
    page.editor.result.minority.setFocus()
    type_hangul(page.editor.result.minority, "납품 때부터 포장되어 온다")
    page.editor.commit_input()
    QTest.mouseClick(page.panel.close_vote, LEFT)
    view = read(lab.store, vote)
    assert view.closed
    assert view.data["minority"] == "납품 때부터 포장되어 온다"
    assert not page.editor.result.ticks[options[0].id].isEnabled()
    QTest.mouseClick(page.panel.reopen, LEFT)
    assert not read(lab.store, vote).closed
    assert page.editor.result.ticks[options[0].id].isEnabled()


def test_the_second_pass_asks_about_the_ballot_that_differs(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    page.key_in_all()
    page.editor.modes.choose("second")
    assert page.editor.entry.number == 1
    assert page.editor.entry.slips.faces()[1].words == ""  # the first pass is not shown
    page.type("132")
    page.type("136")
    assert page.panel.question.isVisible()
    assert "1 3 5" in page.panel.question.text()
    assert not page.panel.open.isEnabled()
    QTest.mouseClick(page.panel.question.first, LEFT)
    assert page.panel.question.isHidden()
    assert page.panel.open.isEnabled()


def test_raised_hands_are_entered_as_totals(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    hands = next(row for row in page.panel.rows.values() if "손" in row.words())
    QTest.mouseClick(hands, LEFT)
    assert page.editor.totals.isVisible()
    people = page.editor.totals.people
    assert people.hasFocus()
    QTest.keyClicks(people, "2")
    QTest.keyClick(people, Qt.Key.Key_Tab)
    first = next(iter(page.editor.totals.fields.values()))
    assert first.hasFocus()
    QTest.keyClicks(first, "3")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert page.editor.totals._refusal.text()
    first.selectAll()
    QTest.keyClicks(first, "2")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert page.editor.totals._refusal.text() == ""
    view = read(lab.store, vote)
    assert view.channels[1].people_by_totals == 2
    assert count(view).result.totals["I1"] == 2
    assert "16장 남음" in next(iter(page.panel.rows.values())).words()
    QTest.mouseClick(page.editor.totals.clear, LEFT)
    assert not read(lab.store, vote).channels[1].by_totals


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


def test_a_finished_activity_shows_the_vote_and_takes_no_key(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    page.editor.set_read_only(True)
    page.type("132")
    assert read(lab.store, vote).channels[0].slips == ()


def test_a_vote_by_another_rule_is_shown_to_be_read(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> None:
    poll = read(lab.store, vote).poll
    assert poll is not None
    from dataclasses import replace

    with lab.store.step("Imported", project_id=lab.project.id) as step:
        step.put(replace(poll, rule="approval", revealed_at=step.at))
    editor = BallotEditor(context, vote, None)
    qtbot.addWidget(editor)
    editor.show()
    assert editor.other.isVisible()
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
    assert Item
    assert Poll
