"""What is missing or odd on a board; hints only, nothing is locked."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.board.view import BoardView
from livinglab.sheets.contract import Check


def checks(view: BoardView) -> list[Check]:
    """Clusters without a name, teams nobody heard yet, notes left alone beside clusters."""
    found: list[Check] = []
    if not view.count:
        return [*found, *_on_picture(view)]


def _on_picture(view: BoardView) -> list[Check]:
    """What lanes, a map or a tree still miss."""
    found: list[Check] = []
    if view.picture == "lanes":
        empty = [lane.title for lane in view.lanes if not lane.notes] if view.setup.pages == 1 else []
        if empty and len(empty) < len(view.lanes):
            found.append(Check(N_("Nothing in {lanes} yet."), {"lanes": ", ".join(empty)}))
    elif view.picture == "axes":
        waiting = sum(note.x is None for note in view.loose)
        if waiting:
            found.append(Check(N_("{n} are not on the map yet."), {"n": waiting}))
    elif view.picture == "tree" and view.setup.tree is not None:
        if not any(note.side == "trunk" for note in view.loose):
            found.append(Check(N_("The tree has no trunk yet."), {}))
        elif view.setup.tree.weight and not any(note.weight for note in view.loose):
            found.append(Check(N_("Nobody has said yet which causes weigh most."), {}))
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
    if view.clusters and view.loose and not view.picture:
        found.append(Check(N_("{n} notes stand alone."), {"n": len(view.loose)}))
    return found
