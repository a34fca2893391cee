"""Finds what the room should see: the welcome before the start, what is being worked on, how far it has come after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from livinglab.blocks.blocks import Block, BulletList, Heading, ListItem, Strip, StripCell, Table
from livinglab.blocks.charts.stage import name
from livinglab.blocks.stages import STAGES, Stage
from livinglab.blocks.words import below, ours, plain, slots, theirs
from livinglab.i18n import tr
from livinglab.methods import Library, Method
from livinglab.model.lab import Activity, Project, Sheet, Team, Workshop
from livinglab.room.scene import Scene
from livinglab.room.wish import AUTO, CLOCK, PROGRESS, QUESTION, SHEET, WELCOME, Wish
from livinglab.sheets import kind as kind_of
from livinglab.store import Store
from livinglab.views import run_sheet
from livinglab.views.consents import hidden_photos
from livinglab.views.dates import day_with_weekday
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name
from livinglab.views.overview import DONE, GONE_BACK, NOW, overview


class Scenes:
    """Reads one meeting for the projector."""

    def __init__(self, store: Store, methods: Library, workshop_id: str) -> None:
        self._store = store
        self._methods = methods
        self.workshop = store.get(Workshop, workshop_id)
        self._project = store.get(Project, self.workshop.project_id)
        self.activities = store.find(Activity, order="ord", workshop_id=workshop_id)
        self.teams = store.find(Team, order="ord", project_id=self.workshop.project_id)
        self._badge = tr("Fictional example") if self._project.fiction else ""

    def scene(self, wish: Wish, now: datetime) -> Scene:
        """What to show now."""
        activity = self._activity(wish, now)
        show = wish.show if wish.show != AUTO else self._follow(activity)
        if show == WELCOME or (activity is None and show in (QUESTION, SHEET)):
            return self._welcome(now)
        if show == PROGRESS:
            return self._progress(now)
        if show == CLOCK or activity is None:
            return self._only_clock(activity)
        found = self._sheet(activity, wish) if show == SHEET else ()
        if show == SHEET and found:
            return self._with_sheet(activity, found)
        if wish.show == AUTO and not activity.method_id and run_sheet.running(self.activities, now):
            return self._only_clock(activity)
        return Scene(QUESTION, self._question(activity), activity.stage, self._kicker(activity), badge=self._badge,
                     clocked=not run_sheet.is_finished(activity), activity_id=activity.id)  # fmt: skip

    # --- which ---------------------------------------------------------------------------------------------------------
    def _activity(self, wish: Wish, now: datetime) -> Activity | None:
        """What runs; else what the facilitator looks at once something has begun, or when she asks for it."""
        clock = run_sheet.running(self.activities, now)
        viewed = next((one for one in self.activities if one.id == wish.activity_id), None)
        if wish.show in (QUESTION, SHEET) and viewed is not None:
            return viewed
        if clock is not None:
            return clock.activity
        begun = any(one.started_at or run_sheet.is_finished(one) for one in self.activities)
        return viewed if begun else None

    def _follow(self, activity: Activity | None) -> str:
        if activity is None:
            return WELCOME
        if run_sheet.is_finished(activity) and all(run_sheet.is_finished(one) for one in self.activities):
            return PROGRESS
        return SHEET

    # --- scenes --------------------------------------------------------------------------------------------------------
    def _welcome(self, now: datetime) -> Scene:
        """Title, day and place, and what we are going to do."""
        workshop = self.workshop
        number, title = meeting_name(self._store, workshop)
        day = day_with_weekday(datetime.fromisoformat(workshop.date).date()) if workshop.date else ""
        kicker = " · ".join(part for part in (self._project.title, number, day, workshop.place) if part)
        rows = [row for row in run_sheet.rows(workshop, self.activities, now) if not row.skipped]
        agenda = tuple((ours(row.start), theirs(row.activity.title, bold=bool(row.begins_stage))) for row in rows)
        timed = any(row.start for row in rows)
        found: Block = Table((ours(""), ours("")), agenda, widths=(0.15, 0.85))
        if not timed:
            found = BulletList(tuple(ListItem(theirs(row.activity.title), place) for place, row in enumerate(rows, 1)))
        return Scene(WELCOME, title or self._project.title, "", kicker, (found,) if rows else (), False, self._badge)

    def _progress(self, now: datetime) -> Scene:
        """The four stages with what came of each."""
        rows = overview(self._store, now.astimezone().date(), self._project.id)
        states = {DONE: tr("done"), NOW: tr("now"), GONE_BACK: tr("now")}
        cells = []
        for stage, cell in zip(STAGES, rows[0].stages if rows else (), strict=False):
            said = " · ".join(part for part in (states.get(cell.state, tr("not yet")), cell.caption) if part)
            words = ours(name(stage), bold=cell.state in (NOW, GONE_BACK)) + ours("   ") + theirs(said)
            concluded = self._concluded(stage)
            cells.append(StripCell(stage, below((words, theirs(concluded))) if concluded else words))
        return Scene(PROGRESS, tr("How far we have come"), "", self._project.title, (Strip(tuple(cells)),), False,
                     self._badge)  # fmt: skip

    def _concluded(self, stage: Stage) -> str:
        """What a stage came to in people's own words, empty where that is nothing yet."""
        lab = Lab(self._store, self._project.id)
        if stage == "define":
            return next((plain(slots(one.text)) for one in lab.items("problem") if one.text), "")
        return ", ".join(one.text for one in lab.chosen_ideas) if stage == "ideate" else ""

    def _only_clock(self, activity: Activity | None) -> Scene:
        stage = activity.stage if activity else ""
        return Scene(CLOCK, activity.title if activity else "", stage, "", badge=self._badge,
                     activity_id=activity.id if activity else "")  # fmt: skip

    def _with_sheet(self, activity: Activity, found: tuple[Block, ...]) -> Scene:
        """The sheet under its question; a heading of its own takes the question's place."""
        title, first = self._question(activity), found[0]
        if isinstance(first, Heading) and first.level == 1:
            title, found = plain(first.words), found[1:]
        return Scene(SHEET, title, activity.stage, self._kicker(activity), found, not run_sheet.is_finished(activity),
                     self._badge, activity.id, self._teamed(activity))  # fmt: skip

    def _teamed(self, activity: Activity) -> bool:
        return bool(activity.data.get("team_clocks")) and not run_sheet.is_finished(activity)

    # --- words ---------------------------------------------------------------------------------------------------------
    def _method(self, activity: Activity) -> Method | None:
        return self._methods.get(activity.method_id)

    def _question(self, activity: Activity) -> str:
        method = self._method(activity)
        return (str(method.question) if method else "") or activity.title

    def _kicker(self, activity: Activity) -> str:
        return "" if activity.stage or self._question(activity) == activity.title else activity.title

    def _sheet(self, activity: Activity, wish: Wish) -> tuple[Block, ...]:
        """What lies on the activity's sheet: the one in the facilitator's view, else the first that holds something."""
        sheets = self._store.find(Sheet, order="ord, id", activity_id=activity.id)
        for sheet in sorted(sheets, key=lambda one: one.id != wish.sheet_id):
            kind = kind_of(sheet.kind)
            view = self._agreed(kind.read(self._store, sheet))
            if not kind.is_empty(view) and (found := tuple(kind.room(view))):
                return found
        return ()

    def _agreed(self, view: Any) -> Any:
        """The sheet without photos on which somebody is named who did not agree to it; covering them needs no tick."""
        pictures = getattr(view, "pictures", None)
        if not pictures:
            return view
        hidden = hidden_photos(self._store, self._project.id)
        return replace(view, pictures={key: one for key, one in pictures.items() if key not in hidden})
