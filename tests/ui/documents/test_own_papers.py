"""A team's page, a participant's and an experiment's trace are one press away from where they are looked at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from livinglab.actions.consents import record_consents
from livinglab.actions.projects import add_participant
from livinglab.model.lab import Team
from tests.told import told
from tests.ui.documents.test_worksheet import in_preview, words
from tests.ui.workshop.conftest import clock, meeting, timed_store, window
from tests.ui.workshop.test_walk import item
from ui.documents.own_papers import note_paper, trace_paper
from ui.experiment.host import ExperimentHost
from ui.main_window import MainWindow
from ui.page import Destination
from ui.project.people_panel import PeoplePanel
from ui.project.project_page import ProjectPage
from ui.workshop.workshop_page import WorkshopPage

__all__ = ["clock", "timed_store", "window"]


def _people(window: MainWindow) -> PeoplePanel:
    window.open(Destination("project", meeting(window.context.store, "NPM").project_id))
    assert isinstance(window.page, ProjectPage)
    window.page.tabs.choose("people")
    panel = window.page.panels.people
    assert panel is not None
    return panel


def test_from_the_list_of_people_and_back(window: MainWindow, qtbot: QtBot) -> None:
    store = window.context.store
    team = next(one for one in store.find(Team, name="별"))
    add_participant(store, team.project_id, "소나무", team.id)
    (row,) = _people(window).person_rows
    qtbot.keyClick(row.print, Qt.Key.Key_Space)
    page = in_preview(window, qtbot)
    assert "내쪽지는어디로갔나" in words(page)
    assert "소나무·별모둠" in words(page)
    page.top_bar.back.click()
    assert isinstance(window.page, ProjectPage)
    next(row for row in _people(window).team_rows if row.team.name == "해").print.click()
    assert "우리쪽지는어디로갔나" in words(in_preview(window, qtbot))


def test_from_the_way_of_a_note_and_back_to_it(window: MainWindow, qtbot: QtBot) -> None:
    store = window.context.store
    window.open(Destination("workshop", meeting(store, "NPM").id, item(store, "N04").id))
    assert isinstance(window.page, WorkshopPage)
    window.page.show_trace(item(store, "C2").id)
    assert not window.page.trace.paper_button.isVisible(), "a group has no page of its own"
    window.page.show_trace(item(store, "N04").id)
    qtbot.keyClick(window.page.trace.paper_button, Qt.Key.Key_Space)
    page = in_preview(window, qtbot)
    assert "반찬통을가져가도받아줄지몰라" in words(page)
    page.top_bar.back.click()
    assert isinstance(window.page, WorkshopPage)
    assert window.page.trace.item_id == item(store, "N04").id


def test_from_the_experiment_and_back(window: MainWindow, qtbot: QtBot) -> None:
    store = window.context.store
    window.open(Destination("experiment", item(store, "E1").id))
    assert isinstance(window.page, ExperimentHost)
    qtbot.keyClick(window.page.experiment.paper, Qt.Key.Key_Space)
    page = in_preview(window, qtbot)
    assert "이숫자는어디에서왔나" in words(page)
    page.top_bar.back.click()
    assert isinstance(window.page, ExperimentHost)
    window.page.show_trace(item(store, "E1").id)
    window.page.trace.paper_button.click()
    assert "쪽지" in words(in_preview(window, qtbot))


def test_words_of_who_said_no_are_on_no_page_from_here(window: MainWindow) -> None:
    store = window.context.store
    note = item(store, "N04")
    assert note.team_id is not None
    pine = add_participant(store, note.project_id, "소나무", note.team_id)
    with store.step("Signed", project_id=note.project_id) as step:
        step.put(replace(note, author_id=pine.id))
    papers = (
        note_paper(window.context, Destination("note_page", pine.id)),
        trace_paper(window.context, Destination("trace_page", item(store, "E1").id)),
    )
    assert all(note.text in told(one.compose("ko", False)) for one in papers)
    record_consents(store, pine.id, {"record": False})
    assert not any(note.text in told(one.compose("ko", False)) for one in papers)
