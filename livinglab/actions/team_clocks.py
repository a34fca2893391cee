"""Clocks of parallel tables: start them together, give one team more time, note that one is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.lab import Activity, Team
from livinglab.store import Store

Told = dict[str, Any]


def start_team_clocks(store: Store, activity_id: str, team_ids: Sequence[str]) -> None:
    """Start the clocks of teams now, all in one step; a clock that runs already goes on."""
    activity = store.get(Activity, activity_id)
    if not activity.started_at or activity.ended_at:
        raise RuleBroken(N_("Team clocks run while their activity runs."))
    clocks = _clocks(activity)
    now = store.now()
    begun = {team_id: clocks.get(team_id, {"started_at": now}) for team_id in team_ids}
    _write(store, activity, {**clocks, **begun}, N_("Started the team clocks"))


def remove_team_clocks(store: Store, activity_id: str) -> None:
    """One clock for everybody again."""
    _write(store, store.get(Activity, activity_id), {}, N_("Put the team clocks away"))


def more_for_team(store: Store, activity_id: str, team_id: str, minutes: int) -> None:
    """Give one team some minutes more than the others."""
    activity = store.get(Activity, activity_id)
    clocks = _clocks(activity)
    told = clocks[team_id]
    clocks[team_id] = {**told, "extra": int(told.get("extra", 0)) + minutes}
    _write(store, activity, clocks, N_("Gave {team} {n} more minutes"), team=store.get(Team, team_id).name, n=minutes)


def finish_team(store: Store, activity_id: str, team_id: str) -> None:
    """A team is done; done again it goes on as if it had never stopped."""
    activity = store.get(Activity, activity_id)
    clocks = _clocks(activity)
    told = dict(clocks[team_id])
    done = not told.pop("finished_at", "")
    if done:
        told = {**_let_go(told, store.now()), "finished_at": store.now()}
    clocks[team_id] = told
    label = N_("{team} is done") if done else N_("{team} goes on")
    _write(store, activity, clocks, label, team=store.get(Team, team_id).name)


def held(activity: Activity, now: str) -> Activity:
    """The activity with the clocks of its teams held, where somebody is still at work."""
    return _each(activity, lambda told: told if told.get("finished_at") else {**told, "paused_at": now})


def let_go(activity: Activity, now: str) -> Activity:
    """The activity with the clocks of its teams going on."""
    return _each(activity, lambda told: _let_go(told, now))


def _let_go(told: Told, now: str) -> Told:
    since = told.get("paused_at")
    if not since:
        return told
    seconds = (datetime.fromisoformat(now) - datetime.fromisoformat(since)).total_seconds()
    rest = {key: value for key, value in told.items() if key != "paused_at"}
    return {**rest, "paused_seconds": float(told.get("paused_seconds", 0)) + max(0.0, seconds)}


def _each(activity: Activity, change: Callable[[Told], Told]) -> Activity:
    clocks = _clocks(activity)
    if not clocks:
        return activity
    return replace(
        activity, data={**activity.data, "team_clocks": {team: change(told) for team, told in clocks.items()}}
    )


def _clocks(activity: Activity) -> dict[str, Told]:
    return dict(activity.data.get("team_clocks", {}))


def _write(store: Store, activity: Activity, clocks: dict[str, Told], label: str, **arguments: Any) -> None:
    data = {key: value for key, value in activity.data.items() if key != "team_clocks"}
    if clocks:
        data["team_clocks"] = clocks
    with store.step(label, project_id=activity.project_id, **arguments) as step:
        step.put(replace(activity, data=data))
