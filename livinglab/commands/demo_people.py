"""A few made-up people for a sample, so that the papers that are somebody's own can be shown too."""

from __future__ import annotations

from dataclasses import replace

from livinglab.actions import attendance
from livinglab.actions.certificates import give_certificates
from livinglab.actions.people import add_people
from livinglab.actions.projects import edit_participant
from livinglab.model.lab import Participant, Project, Team, Workshop
from livinglab.store import Store
from livinglab.store.identity import write_name
from livinglab.views.completion import Terms

_ALIASES = ("두레", "감나무", "솔바람")
_NAME = "홍길동(洪吉童)"


def invent_people(store: Store, project_id: str) -> None:
    """Three of those who answered the survey, or three with aliases of their own: in teams, at the meetings (the last one
    missed the last), one with a name, and with certificates where they came often enough."""
    answered = [row[0] for row in store.rows(
        "select distinct a.respondent from answer a join item i on i.id=a.question_id where i.project_id=? order by a.rowid",
        (project_id,))]  # fmt: skip
    add_people(store, project_id, [*answered, *_ALIASES][: len(_ALIASES)])
    people = store.find(Participant, order="ord", project_id=project_id)
    teams = store.find(Team, order="ord", project_id=project_id)
    for person, team in zip(people, teams, strict=False):
        edit_participant(store, replace(person, team_id=team.id))
    write_name(store, people[0].id, _NAME)
    meetings = store.find(Workshop, order="no, id", project_id=project_id)
    for meeting in meetings:
        there = people if meeting is not meetings[-1] else people[:-1]
        attendance.mark_all(store, meeting.id, [person.id for person in there])
    place = store.get(Project, project_id).place
    attendance.set_terms(store, project_id, Terms(issuer=place))
    give_certificates(store, project_id)
