"""Clocks of parallel tables: each team's own time within the activity that runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from livinglab.model.lab import Activity, Team
from livinglab.views.run_sheet import level_of


@dataclass(frozen=True)
class TeamClock:
    """One team's clock: seconds gone and left (negative when over), of so many seconds."""

    team: Team
    gone: float
    total: float
    paused: bool
    done: bool

    @property
    def left(self) -> float:
        return self.total - self.gone

    @property
    def level(self) -> str:
        """done, calm, soon (a fifth left), last (a twentieth left) or over."""
        return "done" if self.done else level_of(self.left, self.total)


def team_clocks(activity: Activity, teams: Sequence[Team], now: datetime) -> tuple[TeamClock, ...]:
    """The clocks of the teams whose clock was started in an activity, in the order of `teams`; none for most activities."""
    told: dict[str, dict[str, Any]] = activity.data.get("team_clocks", {})
    return tuple(_clock(activity, team, told[team.id], now) for team in teams if team.id in told)


def _clock(activity: Activity, team: Team, told: dict[str, Any], now: datetime) -> TeamClock:
    finished, paused = told.get("finished_at", ""), told.get("paused_at", "")
    end = finished or paused or activity.ended_at
    seconds = _seconds(told["started_at"], end or now.isoformat()) - float(told.get("paused_seconds", 0))
    total = (activity.planned_minutes + int(told.get("extra", 0))) * 60
    done = bool(finished or activity.ended_at)
    return TeamClock(team, max(0.0, seconds), total, bool(paused) and not done, done)


def _seconds(start: str, end: str) -> float:
    return (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds()
