"""The tabs of an activity with several sheets: one a sheet, and one for the boards of all teams side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from livinglab.actions.team_boards import of_sheet
from livinglab.actions.workshops import is_used
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.items import ITEM_NAMES
from livinglab.model.lab import Sheet, Team
from livinglab.sheets import kind as kind_of
from livinglab.store import Store
from ui.context import Context
from ui.sheets import editor as editor_of


@dataclass(frozen=True)
class Tab:
    """One sheet; or the sheets of the teams that are shown beside each other."""

    sheets: tuple[Sheet, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(sheet.id for sheet in self.sheets)

    @property
    def beside(self) -> bool:
        return bool(self.sheets[0].team_id) and editor_of(self.sheets[0].kind).for_teams == "beside"


def tabs_of(sheets: Sequence[Sheet], teams: Sequence[Team]) -> list[Tab]:
    """The sheets of the whole room first, each with those of the teams behind it."""
    order = {team.id: place for place, team in enumerate(teams)}
    of_teams: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        if sheet.team_id:
            of_teams.setdefault(of_sheet(sheet), []).append(sheet)
    found: list[Tab] = []
    for sheet in (one for one in sheets if not one.team_id):
        found += [Tab((sheet,)), *_of_teams(of_teams.pop(sheet.id, []), order)]
    for rest in of_teams.values():  # a package may bring sheets of teams without the one they belong to
        found += _of_teams(rest, order)
    return found


def _of_teams(sheets: list[Sheet], order: dict[str, int]) -> list[Tab]:
    ordered = tuple(sorted(sheets, key=lambda one: order.get(one.team_id or "", len(order))))
    if not ordered:
        return []
    together = Tab(ordered)
    return [together] if together.beside and len(ordered) > 1 else [Tab((sheet,)) for sheet in ordered]


def where_to_begin(store: Store, tabs: Sequence[Tab]) -> int:
    """At the boards of the teams, until something was gathered from them."""
    return 1 if len(tabs) > 1 and tabs[1].beside and not is_used(store, tabs[0].sheets[0]) else 0


class TabNames:
    """What a tab says."""

    def __init__(self, context: Context, sheets: Sequence[Sheet], method: Method | None) -> None:
        self._context = context
        self._sheets = sheets
        self._method = method

    def method_of(self, sheet: Sheet) -> Method | None:
        """The method of a sheet: its own where the activity has several sheets, else the activity's."""
        return self._context.methods.get(str(sheet.data.get("method") or "")) or self._method

    def of(self, tab: Tab) -> str:
        """The teams, the team, or the sheet itself."""
        sheet = tab.sheets[0]
        if len(tab.sheets) > 1:
            return tr("Boards of the teams")
        if sheet.team_id:
            found = self._context.store.find(Team, id=sheet.team_id)
            return found[0].name if found else tr("Team")
        if any(one.team_id for one in self._sheets) and sum(not one.team_id for one in self._sheets) == 1:
            return tr("All together")
        return self._of_sheet(sheet)

    def _of_sheet(self, sheet: Sheet) -> str:
        """The method, or where two sheets share one, the kind of card on it."""
        method = self.method_of(sheet)
        shared = [one for one in self._sheets if not one.team_id and self.method_of(one) is method]
        if method is not None and len(shared) == 1:
            return str(method.name)
        rows = self._context.store.rows(
            "select i.kind from placement p join item i on i.id=p.item_id where p.sheet_id=? order by p.ord limit 1",
            (sheet.id,),
        )
        return tr(ITEM_NAMES.get(rows[0][0], "")) if rows and rows[0][0] in ITEM_NAMES else tr(kind_of(sheet.kind).name)
