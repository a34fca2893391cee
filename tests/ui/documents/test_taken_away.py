"""What a paper tells of may be taken away while somebody looks at it: the window goes to what is left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.actions.meetings import add_meeting
from livinglab.actions.projects import add_participant
from livinglab.actions.workshops import Planned, add_activity
from livinglab.methods import Library
from livinglab.model.lab import Participant, Sheet, Workshop
from livinglab.settings import Settings
from livinglab.store import Store
from ui.bridge import Bridge
from ui.context import Context
from ui.documents.shelf import papers_page
from ui.documents.shelf.papers_page import PapersPage
from ui.main_window import MainWindow
from ui.page import Destination
from ui.theme.theme import ThemeHolder


@pytest.fixture
def window(store: Store, sample: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(papers_page, "run_child", lambda *_, **__: None)
    bridge = Bridge(store)
    methods = Library(paths.resources() / "methods")
    made = MainWindow(Context(store, bridge, ThemeHolder(), Settings(), methods))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    bridge.close()


def somebody(window: MainWindow, sample: str) -> Destination:
    add_participant(window.context.store, sample, "달래")
    return Destination("note_page", window.context.store.find(Participant, project_id=sample, alias="달래")[0].id)


def a_vote(window: MainWindow, sample: str) -> Destination:
    store, methods = window.context.store, window.context.methods
    meeting = store.find(Workshop, order="no", project_id=sample)[0]
    activity = add_activity(store, meeting, Planned("점 투표", 10, "dot_vote", "ideate"), methods)
    return Destination("tally", store.find(Sheet, activity_id=activity.id)[0].id)


def a_meeting(window: MainWindow, sample: str) -> Destination:
    meeting = add_meeting(window.context.store, window.context.methods, sample, "다음 모임")
    return Destination("papers", sample, workshop_id=meeting.id)


def a_paper_of_it(window: MainWindow, sample: str) -> Destination:
    meeting = a_meeting(window, sample).workshop_id
    return Destination("paper", sample, part="sign-in", workshop_id=meeting)


@pytest.mark.parametrize("begin", [somebody, a_vote, a_meeting, a_paper_of_it])
def test_undo_under_a_paper_leads_to_the_project(window: MainWindow, sample: str, begin: object, qtbot: QtBot) -> None:
    window.open(begin(window, sample))  # type: ignore[operator]
    window.undo()
    qtbot.waitUntil(lambda: window.here == Destination("project", sample))
    assert not window.page.errors.isVisible()


def test_a_meeting_planned_meanwhile_can_be_chosen_and_one_that_went_is_not(
    window: MainWindow, sample: str, qtbot: QtBot
) -> None:
    window.open(Destination("papers", sample))
    page = window.page
    assert isinstance(page, PapersPage)
    meetings = page.choices.meeting
    before = meetings.count()
    add_meeting(window.context.store, window.context.methods, sample, "다음 모임")
    window.context.bridge.flush()
    assert meetings.count() == before + 1
    meetings.setCurrentIndex(before)
    window.undo()
    assert meetings.count() == before
    assert meetings.currentData() == ""
