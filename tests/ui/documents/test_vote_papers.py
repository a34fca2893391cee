"""A vote's ballots are printed from the vote, numbered on from the last printing, and one comes back to the vote."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.actions.items import new_item
from livinglab.model.lab import Activity, Project, Sheet
from livinglab.sheets.ballot.paper.numbers import printed
from livinglab.sheets.ballot.read import read
from livinglab.store import Store
from tests.ui.documents.test_worksheet import clock, in_preview, timed_store, window, words
from ui.documents.preview_page import PreviewPage
from ui.main_window import MainWindow
from ui.page import Destination
from ui.sheets.ballot import BallotEditor
from ui.workshop.workshop_page import WorkshopPage

__all__ = ["clock", "timed_store", "window"]


@pytest.fixture
def vote(timed_store: Store, window: MainWindow) -> Sheet:
    """Three ideas before twelve people, on the screen."""
    project = timed_store.find(Project, code="BUS")[0]
    sheet = timed_store.find(Sheet, project_id=project.id, kind="ballot")[0]
    with timed_store.step("Wrote", project_id=project.id) as step:
        ideas = [new_item(timed_store, step, project.id, "idea", text) for text in ("긴 의자", "비 가림", "시간표")]
    votes.offer(timed_store, sheet, [idea.id for idea in ideas])
    activity = timed_store.get(Activity, sheet.activity_id)
    window.open(Destination("workshop", activity.workshop_id, activity_id=activity.id))
    return sheet


def editor(window: MainWindow) -> BallotEditor:
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert isinstance(page.area.editor, BallotEditor)
    return page.area.editor


def test_from_the_vote_to_its_ballots_and_back(window: MainWindow, vote: Sheet, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    page = in_preview(window, qtbot)
    assert page.numbered is not None
    assert page.numbered.count.value() == 14  # twelve people and one in ten more
    assert page.numbered.told.text() == "001-카부터 014-카까지"
    assert "섞어서" in " ".join(child.text() for child in page.numbered.children() if hasattr(child, "text"))
    told = words(page)
    assert "3개를골라네모안에○표를합니다." in told
    assert "014-카" in told
    assert "015" not in told
    assert page.rendered is not None
    assert page.rendered.count == 4
    page.top_bar.back.click()
    assert editor(window).sheet.id == vote.id


def test_a_second_printing_goes_on_with_the_next_number(
    window: MainWindow, vote: Sheet, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(editor(window).papers.ballots, Qt.MouseButton.LeftButton)
    page = in_preview(window, qtbot)
    assert page.numbered is not None
    page.numbered.count.setFocus()
    page.numbered.count.selectAll()
    QTest.keyClicks(page.numbered.count, "10")
    QTest.keyClick(page.numbered.count, Qt.Key.Key_Return)
    assert page.numbered.told.text() == "001-카부터 010-자까지"
    in_preview(window, qtbot)
    assert "011" not in words(page)
    page.save(tmp_path / "ballots.pdf")
    assert (tmp_path / "ballots.pdf").read_bytes().startswith(b"%PDF")
    assert printed(read(window.context.store, vote)) == 10
    assert page.numbered.count.value() == 4
    assert page.numbered.told.text() == "011-다부터 014-카까지"
    qtbot.waitUntil(lambda: page._job is None and "011-다" in words(page), timeout=60_000)
    assert "010-자" not in words(page)
    store = window.context.store
    store.undo(vote.project_id)
    window.context.bridge.flush()
    assert page.numbered.told.text().startswith("001-카")


def test_what_is_remembered_is_what_was_in_view(window: MainWindow, vote: Sheet, qtbot: QtBot, tmp_path: Path) -> None:
    window.open(Destination("ballots", vote.id))
    page = in_preview(window, qtbot)
    assert page.numbered is not None
    page.numbered.count.setValue(3)  # and saved before the new pages are there
    page.save(tmp_path / "ballots.pdf")
    assert printed(read(window.context.store, vote)) == 14
    page.save(tmp_path / "ballots.pdf")  # the same papers once more
    assert printed(read(window.context.store, vote)) == 14


def test_large_print_takes_more_pages(window: MainWindow, vote: Sheet, qtbot: QtBot) -> None:
    window.open(Destination("ballots", vote.id))
    page = in_preview(window, qtbot)
    assert isinstance(page, PreviewPage)
    page.large.setChecked(True)
    qtbot.waitUntil(
        lambda: page._job is None and page.rendered is not None and page.rendered.count == 7, timeout=60_000
    )


def test_nothing_is_printed_once_the_result_is_open(window: MainWindow, vote: Sheet, qtbot: QtBot) -> None:
    assert not editor(window).papers.ballots.isHidden()
    store = window.context.store
    view = read(store, vote)
    votes.set_up(store, vote, voters=1)
    votes.enter_ballot(store, vote, view.channels[0].id, "1", [view.options[0].id])
    votes.reveal(store, vote)
    window.context.bridge.flush()
    assert editor(window).papers.ballots.isHidden()


def test_the_tally_sheet_is_blank_until_the_result_is_open(window: MainWindow, vote: Sheet, qtbot: QtBot) -> None:
    store = window.context.store
    view = read(store, vote)
    votes.set_up(store, vote, voters=1)
    votes.enter_ballot(store, vote, view.channels[0].id, "1", [view.options[0].id])
    window.context.bridge.flush()
    qtbot.mouseClick(editor(window).papers.tally, Qt.MouseButton.LeftButton)
    page = in_preview(window, qtbot)
    assert "맞추어보기" in words(page)
    assert page.appendix.isHidden()
    page.top_bar.back.click()
    votes.reveal(store, vote)
    window.context.bridge.flush()
    qtbot.mouseClick(editor(window).papers.tally, Qt.MouseButton.LeftButton)
    page = in_preview(window, qtbot)
    assert "1명×3점−안쓴점2=1점입니다." in words(page)
    qtbot.mouseClick(page.appendix, Qt.MouseButton.LeftButton, pos=QPoint(8, page.appendix.height() // 2))
    assert page.appendix.isChecked()
    qtbot.waitUntil(lambda: page._job is None and "맞추어보기" in words(page), timeout=60_000)
