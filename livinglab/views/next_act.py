"""What is sensible to do next in a project: one act, the filled button of its page."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import tr
from livinglab.model.lab import Workshop
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name
from livinglab.views.run_sheet import is_finished


@dataclass(frozen=True)
class NextAct:
    """`place` is workshop, experiment or meetings (the panel in which one is planned); `text` is the button."""

    place: str
    id: str
    text: str
    stage: str = ""


def next_act(lab: Lab) -> NextAct:
    """The running or the next meeting; without one the experiment; else planning a meeting."""
    following = next_meeting(lab)
    if following is not None:
        running = any(one.workshop_id == following.id and one.started_at and not one.ended_at for one in lab.activities)
        name = meeting_name(lab.store, following)[0] or following.title
        text = tr("Go on with {title}", title=name) if running else tr("Open {title}", title=name)
        return NextAct("workshop", following.id, text)
    experiments = lab.items("experiment")
    if experiments and not lab.items("decision"):
        return NextAct("experiment", experiments[-1].id, tr("Open the experiment {code}", code=experiments[-1].code))
    return NextAct("meetings", "", tr("Plan the next meeting") if lab.workshops else tr("Plan a meeting"))


def next_meeting(lab: Lab) -> Workshop | None:
    """The first meeting in which something is left to do; one that runs comes first."""
    running = {one.workshop_id for one in lab.activities if one.started_at and not one.ended_at}
    left = {one.workshop_id for one in lab.activities if not is_finished(one)}
    meetings = [one for one in lab.workshops if one.form == "meeting"]
    first = next((one for one in meetings if one.id in running), None)
    return first or next((one for one in meetings if one.id in left), None)


def place_of_stage(lab: Lab, stage: str) -> NextAct | None:
    """Where a stage is worked on: the first meeting with an activity of it that is not over, else any."""
    own = [one for one in lab.activities if one.stage == stage]
    activity = next((one for one in own if not is_finished(one)), own[0] if own else None)
    if activity is None:
        return None
    workshop = next(one for one in lab.workshops if one.id == activity.workshop_id)
    name = meeting_name(lab.store, workshop)[0] or workshop.title
    return NextAct("workshop", workshop.id, tr("Open {title}", title=name), stage)
