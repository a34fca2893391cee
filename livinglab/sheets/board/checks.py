"""What is missing or odd on a board; hints only, nothing is locked."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.board.view import BoardView
from livinglab.sheets.contract import Check


def checks(view: BoardView) -> list[Check]:
    """Clusters without a name, teams nobody heard yet, notes left alone beside clusters."""
    found: list[Check] = []
    if not view.count:
        return found
    nameless = [group.code for group in view.clusters if not group.title]
    if nameless:
        found.append(Check(N_("{codes} has no name yet."), {"codes": "·".join(nameless)}))
    empty = [group.code for group in view.clusters if not group.notes]
    if empty:
        found.append(Check(N_("{codes} holds no note."), {"codes": "·".join(empty)}))
    for team_id, count in view.count_by_team().items():
        team = view.team(team_id)
        if team is not None and not count:
            found.append(Check(N_("No note from {team} yet."), {"team": team.name}))
    if view.clusters and view.loose:
        found.append(Check(N_("{n} notes stand alone."), {"n": len(view.loose)}))
    return found
