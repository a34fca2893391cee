"""The run sheet: meetings and activities as printed, each with the method its title speaks of, and sheets hung on them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts import stage as stages
from livinglab.exchange.workshop_json.content import Meeting
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.exchange.workshop_json.writing.homes import FIRST, HOMES, methods_in, stage_of
from livinglab.i18n import tr
from livinglab.methods import Library
from livinglab.model.lab import STAGES, Activity, Sheet, Workshop
from livinglab.model.order import key_between

_ANYWHERE = {("pre_post",), ("decision_action",)}
_HOURS = re.compile(r"(\d{1,2})\s*(?:시간|hours?)")
_MINUTES = re.compile(r"(\d{1,4})\s*(?:분|min)")


@dataclass(frozen=True)
class _Slot:
    """An activity a sheet may hang on, with the methods its title speaks of."""

    activity: Activity
    methods: tuple[str, ...]
    period: bool


class RunSheet:
    """All meetings of the file; `sheet` finds the activity something was made in, or makes one."""

    def __init__(self, desk: Desk, methods: Library) -> None:
        self._desk = desk
        self._methods = methods
        self._slots: list[_Slot] = []
        self._extra: Workshop | None = None
        self._meetings = 0
        for meeting in desk.content.agenda:
            self._meeting(meeting, last=meeting is desk.content.agenda[-1])

    def _meeting(self, meeting: Meeting, last: bool) -> None:
        period = bool(meeting.text)
        workshop = self._workshop(meeting.title, "period" if period else "meeting", planned_minutes(meeting.title))
        ord = stage = ""
        for step in meeting.steps:
            ord = key_between(ord)
            named = methods_in(step.title)
            # A survey or promises at the end of an earlier meeting do not yet begin the evaluation.
            stage = stage if not last and named[:1] in _ANYWHERE else stage_of(named)
            data: dict[str, object] = {"imported": True}
            if step.minutes_text:
                data["minutes_text"] = step.minutes_text
            self._activity(workshop, ord, step.title, named, stage, step.minutes, data)
        if period:
            self._activity(
                workshop, key_between(), meeting.text, ("log",), "experiment", 0, {"imported": True}, period=True
            )

    def _workshop(self, title: str, form: str, minutes: int | None) -> Workshop:
        self._meetings += 1
        workshop = Workshop(
            id=self._desk.new_id(), project_id=self._desk.project_id, no=self._meetings, title=title, form=form,
            planned_minutes=minutes, data={"imported": True},
        )  # fmt: skip
        self._desk.step.add(workshop)
        return workshop

    def _activity(self, workshop: Workshop, ord: str, title: str, methods: tuple[str, ...], stage: str, minutes: int,
                  data: dict[str, object], *, period: bool = False) -> Activity:  # fmt: skip
        activity = Activity(
            id=self._desk.new_id(), project_id=self._desk.project_id, workshop_id=workshop.id, ord=ord, title=title, stage=stage,
            method_id=methods[0] if methods else "", planned_minutes=minutes, data=data,
        )  # fmt: skip
        self._desk.step.add(activity)
        self._slots.append(_Slot(activity, methods, period))
        return activity

    def sheet(self, content: str, **data: object) -> Sheet:
        """A new sheet for some content of the file, hung on the activity it was made in."""
        home = HOMES[content]
        slot = self._slot(content)
        given = {key: value for key, value in data.items() if value not in ("", None)}
        method_id = home.lays_out or next((one for one in home.methods if one in slot.methods), home.methods[0])
        method = self._methods.get(method_id)
        fitting = method if method is not None and method.kind == home.kind else None
        layout = fitting.layout if fitting is not None else home.layout
        carried = fitting.sheet_data() if fitting is not None else {"method": method_id}
        number = self._desk.step.connection.execute(
            "select count(*) from sheet where activity_id=?", (slot.activity.id,)
        ).fetchone()[0]
        ord = ""
        for _ in range(number + 1):
            ord = key_between(ord)
        sheet = Sheet(
            id=self._desk.new_id(), project_id=self._desk.project_id, activity_id=slot.activity.id, kind=home.kind, ord=ord,
            layout=layout, data={**carried, "content": content, **given},
        )  # fmt: skip
        self._desk.step.add(sheet)
        return sheet

    def _slot(self, content: str) -> _Slot:
        home = HOMES[content]
        for method_id in home.methods:
            fitting = [slot for slot in self._slots if method_id in slot.methods]
            if fitting:
                periods = [slot for slot in fitting if slot.period]
                return periods[0] if periods else fitting[0 if home.which == FIRST else -1]
        return self._made_up(home.stage, home.methods[0])

    def _made_up(self, stage: str, method_id: str) -> _Slot:
        """The agenda has no such activity: one a stage, in a meeting of its own, takes what has no other place."""
        if self._extra is None:
            title = tr("Further sheets") if self._desk.content.agenda else self._desk.content.title_ko
            self._extra = self._workshop(title, "meeting", None)
        mine = [slot for slot in self._slots if slot.activity.workshop_id == self._extra.id]
        for slot in mine:
            if slot.activity.stage == stage:
                return slot
        place = f"a{STAGES.index(stage)}i" if stage in STAGES else "a"
        self._activity(self._extra, place, stages.name(cast(Stage, stage)), (method_id,), stage, 0, {"imported": True})
        return self._slots[-1]


def planned_minutes(title: str) -> int | None:
    """The length in a title: "(210분)", "(3시간 30분)"; None where it says none."""
    hours, minutes = _HOURS.search(title), _MINUTES.search(title)
    if hours is None and minutes is None:
        return None
    return (int(hours[1]) * 60 if hours else 0) + (int(minutes[1]) if minutes else 0)
