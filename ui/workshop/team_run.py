"""Runs the clocks of parallel tables: shows them, and does what is asked of one team."""

from __future__ import annotations

from datetime import datetime

from livinglab.actions import team_clocks as acts
from livinglab.model.lab import Activity, Team
from livinglab.views.team_clocks import team_clocks
from ui.context import Context
from ui.workshop.attempts import Attempts
from ui.workshop.team_strip import TeamStrip


class TeamRun(Attempts):
    """Of the activity that runs; told each second."""

    def __init__(self, context: Context, strip: TeamStrip) -> None:
        super().__init__(context, strip)
        self._strip = strip
        self._running: Activity | None = None
        strip.more_asked.connect(self._more)
        strip.done_asked.connect(self._done)
        strip.away_asked.connect(self.put_away)

    def show(self, running: Activity | None, now: datetime) -> None:
        """Show this second, or nothing where everybody has one clock."""
        self._running = running
        told = running is not None and bool(running.data.get("team_clocks"))
        self._strip.show_clocks(team_clocks(running, self._teams(), now) if running and told else ())

    def _teams(self) -> list[Team]:
        assert self._running is not None
        return self.context.store.find(Team, order="ord", project_id=self._running.project_id)

    def toggle(self, activity: Activity) -> None:
        """Start a clock for each team, or put them away."""
        if activity.data.get("team_clocks"):
            self.attempt(lambda: acts.remove_team_clocks(self.context.store, activity.id))
            return
        teams = self.context.store.find(Team, order="ord", project_id=activity.project_id)
        self.attempt(lambda: acts.start_team_clocks(self.context.store, activity.id, [one.id for one in teams]))

    def put_away(self) -> None:
        """One clock for everybody again."""
        if self._running is not None:
            self.toggle(self._running)

    def _more(self, team_id: str, minutes: int) -> None:
        activity = self._running
        if activity is not None:
            self.attempt(lambda: acts.more_for_team(self.context.store, activity.id, team_id, minutes))

    def _done(self, team_id: str) -> None:
        activity = self._running
        if activity is not None:
            self.attempt(lambda: acts.finish_team(self.context.store, activity.id, team_id))
