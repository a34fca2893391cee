"""Ratings and surveys go on paper from their editors; the number on a sheet is keyed in where a name would stand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions.numbered_papers import remember_sheets
from livinglab.actions.workshops import reopen_activity
from livinglab.model.items import Placement
from livinglab.model.lab import Sheet
from livinglab.sheets.numbered import printed
from livinglab.sheets.rating.read import read as read_rating
from livinglab.sheets.survey.view import read as read_survey
from livinglab.store import Store
from tests.ui.documents.test_worksheet import clock, in_preview, timed_store, window, words
from ui.main_window import MainWindow
from ui.page import Destination
from ui.sheets.contract import SheetEditor
from ui.sheets.rating import RatingEditor
from ui.sheets.survey import SurveyEditor
from ui.workshop.workshop_page import WorkshopPage

__all__ = ["clock", "timed_store", "window"]


def opened(window: MainWindow, kind: str) -> tuple[SheetEditor, Sheet]:
    """The editor of the sample's first sheet of a kind, open for writing."""
    store = window.context.store
    sheet = store.find(Sheet, order="id", kind=kind)[0]
    activity = reopen_activity(store, sheet.activity_id)
    window.open(Destination("workshop", activity.workshop_id, activity_id=activity.id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert page.area.editor is not None
    return page.area.editor, sheet


def test_a_survey_is_printed_with_faces_and_one_comes_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    editor, sheet = opened(window, "survey")
    assert isinstance(editor, SurveyEditor)
    editor.waves.choose("before")
    qtbot.mouseClick(editor.paper, Qt.MouseButton.LeftButton)
    page = in_preview(window, qtbot)
    told = words(page)
    assert "물음마다네모하나에○표를합니다." in told
    assert "001-카" in told
    assert page.numbered is not None
    assert page.appendix.text() == "숫자 위에 얼굴 그림"
    page.numbered.count.setValue(2)
    qtbot.waitUntil(
        lambda: page._job is None and page.rendered is not None and page.rendered.count == 2, timeout=60_000
    )
    page.save(tmp_path / "sheets.pdf")
    assert printed(window.context.store.get(Sheet, sheet.id), "before") == 2
    page.top_bar.back.click()
    assert isinstance(window.page, WorkshopPage)


def test_the_next_wave_begins_with_the_first_number_again(window: MainWindow, qtbot: QtBot) -> None:
    editor, sheet = opened(window, "survey")
    assert isinstance(editor, SurveyEditor)
    remember_sheets(window.context.store, sheet, "before", 18)
    editor.waves.choose("after")
    qtbot.mouseClick(editor.paper, Qt.MouseButton.LeftButton)
    page = in_preview(window, qtbot)
    assert page.numbered is not None
    assert page.numbered.told.text().startswith("001-카")


def test_a_number_is_keyed_in_as_who_answered(window: MainWindow, qtbot: QtBot) -> None:
    editor, sheet = opened(window, "survey")
    assert isinstance(editor, SurveyEditor)
    store = window.context.store
    editor.waves.choose("before")
    remember_sheets(store, sheet, "before", 40)
    window.context.bridge.flush()
    editor.alias.set_text("039-다")
    told: list[str] = []
    editor.failed.connect(told.append)
    QTest.keyClick(editor.alias, Qt.Key.Key_Return)
    assert told
    assert "39번의 글자는" in told[0]
    assert "39" not in read_survey(store, store.get(Sheet, sheet.id)).present("before")
    editor.alias.take()
    editor.alias.set_text("039-라")
    QTest.keyClick(editor.alias, Qt.Key.Key_Return)
    assert "39" in read_survey(store, store.get(Sheet, sheet.id)).present("before")


def test_a_rating_is_printed_and_its_number_is_a_rater(window: MainWindow, qtbot: QtBot) -> None:
    editor, sheet = opened(window, "rating")
    assert isinstance(editor, RatingEditor)
    store = window.context.store
    remember_sheets(store, sheet, "", 9)
    window.context.bridge.flush()
    editor.raters.field.set_text("007-가")
    QTest.keyClick(editor.raters.field, Qt.Key.Key_Return)
    window.context.bridge.flush()
    assert "7" in read_rating(store, store.get(Sheet, sheet.id)).raters
    qtbot.mouseClick(editor.paper, Qt.MouseButton.LeftButton)
    page = in_preview(window, qtbot)
    assert page.numbered is not None
    assert page.numbered.told.text().startswith("010-")
    assert "줄마다숫자하나에○표를합니다." in words(page)


def test_a_survey_without_questions_offers_no_paper(window: MainWindow, timed_store: Store) -> None:
    editor, sheet = opened(window, "survey")
    assert isinstance(editor, SurveyEditor)
    editor.waves.choose("before")
    assert not editor.paper.isHidden()
    with timed_store.step("Emptied", project_id=sheet.project_id) as step:
        for placed in timed_store.find(Placement, sheet_id=sheet.id):
            step.delete(placed)
    window.context.bridge.flush()
    assert editor.paper.isHidden()
