"""What is missing or odd on a board; hints only, nothing is locked."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.board.view import BoardView
from livinglab.sheets.contract import Check


def checks(view: BoardView) -> list[Check]:
    """Clusters without a name, teams nobody heard yet, notes left alone, and what the picture still misses."""
    if not view.count:
        return []
    return [*_on_clusters(view), *_PICTURES[view.picture](view)]


def _on_clusters(view: BoardView) -> list[Check]:
    found: list[Check] = []
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
    return found


def _on_plain(view: BoardView) -> list[Check]:
    return [Check(N_("{n} notes stand alone."), {"n": len(view.loose)})] if view.clusters and view.loose else []


def _on_lanes(view: BoardView) -> list[Check]:
    empty = [lane.title for lane in view.lanes if not lane.notes]
    if view.setup.pages > 1 or not empty or len(empty) == len(view.lanes):
        return []
    return [Check(N_("Nothing in {lanes} yet."), {"lanes": ", ".join(dict.fromkeys(empty))})]


def _on_map(view: BoardView) -> list[Check]:
    waiting = sum(note.x is None for note in view.loose)
    return [Check(N_("{n} are not on the map yet."), {"n": waiting})] if waiting else []


def _on_tree(view: BoardView) -> list[Check]:
    if not any(note.side == "trunk" for note in view.loose):
        return [Check(N_("The tree has no trunk yet."), {})]
    weighs = view.setup.tree is not None and view.setup.tree.weight
    if weighs and not any(note.weight for note in view.loose):
        return [Check(N_("Nobody has said yet which causes weigh most."), {})]
    return []


_PICTURES = {"": _on_plain, "lanes": _on_lanes, "axes": _on_map, "tree": _on_tree}
