"""Before the people come: a project from half a day, its teams, and the meeting opened."""

from __future__ import annotations

from livinglab.model.lab import Project, Team, Workshop
from tests.rehearsal.hands import Key, Mod, focus
from tests.rehearsal.sample import Sample
from tests.rehearsal.stage import Stage
from ui.home.home_page import HomePage
from ui.project.project_page import ProjectPage
from ui.workshop.workshop_page import WorkshopPage

TITLE = "No 플라스틱 마트 만들기"
PLACE = "(가상) 새솔읍 한아름마트와 옆 전통시장"


def begin_project(stage: Stage) -> None:
    """Choose half a day and give the project its name in place."""
    page = stage.window.page
    assert isinstance(page, HomePage)
    stage.picture("home-empty")
    hands = stage.hands
    hands.click(next(card for card in page.body.begin.cards if card.preset.id == "half_day"))
    stage.expect(focus() is page.body.begin.title_field, "the cursor waits where the title goes")
    hands.say(TITLE)
    hands.key(Key.Key_Tab)
    hands.say(PLACE)
    stage.picture("home-naming")
    hands.key(Key.Key_Return)
    stage.expect_equal(stage.window.here.place, "project", "Enter leads to the new project")
    stage.expect_equal([one.title for one in stage.store.find(Project)], [TITLE], "the project is in the library")
    stage.picture("project-new")


def name_teams(stage: Stage, sample: Sample) -> None:
    """Three teams and how many sit in each, on the project page."""
    page, hands = stage.window.page, stage.hands
    assert isinstance(page, ProjectPage)
    hands.key(Key.Key_3, Mod.ControlModifier)
    panel = page.panels.people
    assert panel is not None
    stage.expect(focus() is panel.new_team, "the cursor waits where the first team goes")
    for name, _people in sample.teams:
        hands.say(name)
        hands.key(Key.Key_Return)
    for row, (_name, people) in zip(panel.team_rows, sample.teams, strict=True):
        hands.click(row.people)
        hands.key(Key(Key.Key_0 + people))
        hands.key(Key.Key_Return)
    stage.picture("project-teams")
    found = [(team.name, team.people) for team in teams_of(stage)]
    stage.expect_equal(found, sample.teams, "the teams with their people")


def open_meeting(stage: Stage) -> None:
    """From the project to the meeting with its one filled button, then start the first part."""
    page = stage.window.page
    assert isinstance(page, ProjectPage)
    stage.hands.click(page.head.act)
    stage.expect_equal(stage.window.here.place, "workshop", "the filled button opens the meeting")
    stage.picture("meeting-before")
    begun = stage.window.page
    assert isinstance(begun, WorkshopPage)
    stage.clock.pass_minutes(10)
    stage.hands.click(begun.clock_bar.next)
    running = [one for one in begun.activities if one.started_at and not one.ended_at]
    stage.expect_equal(len(running), 1, "one part of the meeting runs")
    stage.expect(stage.store.get(Workshop, begun.workshop.id), "the meeting is there")


def teams_of(stage: Stage) -> list[Team]:
    return stage.store.find(Team, order="ord", project_id=stage.store.find(Project)[0].id)
