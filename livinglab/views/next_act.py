"""What is sensible to do next in a project: one act, the filled button of its page."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import tr
from livinglab.model.lab import STAGES, Workshop
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
    return plan_act(lab)


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


def stage_act(lab: Lab, stage: str) -> NextAct | None:
    """The one act an empty stage offers: its meeting; the first stage without one offers planning it."""
    found = place_of_stage(lab, stage)
    if found is not None:
        return found
    missing = next(one for one in STAGES if place_of_stage(lab, one) is None)
    return plan_act(lab) if missing == stage else None


def plan_act(lab: Lab) -> NextAct:
    """Laying out the meeting whose run sheet is still empty, else planning another."""
    planned = {one.workshop_id for one in lab.activities}
    empty = next((one for one in lab.workshops if one.form == "meeting" and one.id not in planned), None)
    if empty is not None:
        name = meeting_name(lab.store, empty)[0] or empty.title
        return NextAct("meetings", empty.id, tr("Lay out {title}", title=name))
    return NextAct("meetings", "", tr("Plan the next meeting") if lab.workshops else tr("Plan a meeting"))
