"""What a field may ask about its project: who takes part, and which items there are to name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from livinglab.model.items import Item
from livinglab.model.lab import Participant, Team
from livinglab.sheets.cards.field_words import title_of
from ui.context import Context


@dataclass(frozen=True)
class FieldDesk:
    """The project behind a form; made anew whenever a field asks, so it keeps nothing alive."""

    context: Context
    project_id: str
    trace: Callable[[str], object]

    def people(self) -> list[tuple[str, str]]:
        """Aliases, then teams; a team is named beside its people."""
        store = self.context.store
        teams = store.find(Team, order="ord", project_id=self.project_id)
        names = {team.id: team.name for team in teams}
        people = store.find(Participant, order="ord", project_id=self.project_id)
        found = [(one.alias, names.get(one.team_id or "", "")) for one in people if one.alias]
        return found + [(team.name, team.label) for team in teams]

    def items(self, kinds: Sequence[str]) -> list[Item]:
        """Items of these kinds, the newest first."""
        found = [
            item for kind in kinds for item in self.context.store.find(Item, project_id=self.project_id, kind=kind)
        ]
        return sorted(found, key=lambda item: (item.prefix, item.series, -item.code_no))

    def item(self, item_id: str) -> Item | None:
        return next(iter(self.context.store.find(Item, id=item_id)), None)

    def today(self) -> date:
        return self.context.store.clock().astimezone().date()


def desk_of(widget: QWidget) -> FieldDesk | None:
    """The desk of the editor or panel a field stands in."""
    step: QWidget | None = widget
    while step is not None:
        found = getattr(step, "field_desk", None)
        if isinstance(found, FieldDesk):
            return found
        step = step.parentWidget()
    return None


def item_title(item: Item) -> str:
    """Code and words of an item in one line."""
    return f"{item.code} {title_of(item)}".strip()
