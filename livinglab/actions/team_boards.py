"""The same activity at several tables: a sheet for each team, and all of them gathered on one for the whole room."""

from __future__ import annotations

from dataclasses import replace

from livinglab.actions.items import last_ord, place
from livinglab.actions.workshops import WRITTEN, is_used
from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.ids import new_id
from livinglab.model.lab import Sheet, Team
from livinglab.model.order import key_between
from livinglab.store import Store

OF = "team_of"
"""Where the data of a team's sheet names the sheet of the whole room it belongs to."""


def of_sheet(sheet: Sheet) -> str:
    """The id of the sheet of the whole room; its own for that one."""
    return str(sheet.data.get(OF) or sheet.id)


def family(store: Store, sheet: Sheet) -> list[Sheet]:
    """The sheets of the teams that belong to one, in the order of the teams."""
    order = {
        team.id: place for place, team in enumerate(store.find(Team, order="ord, id", project_id=sheet.project_id))
    }
    sheets = store.find(Sheet, order="ord, id", activity_id=sheet.activity_id)
    mine = [one for one in sheets if one.team_id and one.data.get(OF) == of_sheet(sheet)]
    return sorted(mine, key=lambda one: order.get(one.team_id or "", len(order)))


def make_team_sheets(store: Store, sheet: Sheet) -> list[Sheet]:
    """A sheet like this one for each team that has none yet, as one step."""
    teams = store.find(Team, order="ord, id", project_id=sheet.project_id)
    if len(teams) < 2:
        raise RuleBroken(N_("Name at least two teams on the project page first."))
    have = {one.team_id for one in family(store, sheet)}
    data = {key: value for key, value in sheet.data.items() if key not in WRITTEN}
    ord = max((one.ord for one in store.find(Sheet, activity_id=sheet.activity_id)), default="")
    made: list[Sheet] = []
    with store.step(N_("Made a sheet for each team"), project_id=sheet.project_id) as step:
        for team in teams:
            if team.id not in have:
                ord = key_between(ord)
                made.append(replace(sheet, id=new_id(), ord=ord, team_id=team.id, data={**data, OF: of_sheet(sheet)}))
                step.add(made[-1])
    return made


def remove_empty(store: Store, sheet: Sheet) -> int:
    """Take away the team sheets nobody wrote on, as one step."""
    empty = [one for one in family(store, sheet) if not is_used(store, one)]
    with store.step(N_("Took away {n} empty sheets"), project_id=sheet.project_id, n=len(empty)) as step:
        for one in empty:
            step.delete(one)
    return len(empty)


def not_gathered(store: Store, sheet: Sheet) -> list[tuple[str, str, float | None, float | None]]:
    """What stands on the teams' sheets and not on the one of the whole room: id, lane and place, team by team. Groups
    stay with their team; their notes come."""
    found: dict[str, tuple[str, str, float | None, float | None]] = {}
    for one in family(store, sheet):
        rows = store.rows(
            "select p.item_id,p.lane,p.x,p.y from placement p join item i on i.id=p.item_id and i.kind<>'cluster'"
            " where p.sheet_id=? and p.layer='now' and not exists(select 1 from placement q where q.item_id=p.item_id"
            " and q.sheet_id=? and q.layer='now') order by p.ord, i.code_no", (one.id, of_sheet(sheet)))  # fmt: skip
        for row in rows:
            found.setdefault(row[0], tuple(row))
    return list(found.values())


def gather(store: Store, sheet: Sheet) -> list[str]:
    """Stand everything from the teams' sheets on the one of the whole room too, as one step: the same items, whose stay
    whose. What stands there already stays where it is, so it can be done again when more was written."""
    target = store.get(Sheet, of_sheet(sheet))
    rows = not_gathered(store, target)
    ord = last_ord(store, target.id)
    with store.step(N_("Gathered {n} notes of the teams"), project_id=target.project_id, n=len(rows)) as step:
        for item_id, lane, x, y in rows:
            ord = key_between(ord)
            on_map = target.layout == "axes"
            place(step, target.id, item_id, ord, x=x if on_map else None, y=y if on_map else None,
                  lane="" if target.layout == "tree" else lane)  # fmt: skip
    return [row[0] for row in rows]
