"""A small living lab with one board, for tests about notes and clusters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from livinglab.actions import clusters, notes, projects, workshops
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Project, Sheet, Team
from livinglab.paths import resources
from livinglab.sheets.board import KIND
from livinglab.sheets.board.view import BoardView
from livinglab.store import Store

METHODS = Library(resources() / "methods")


@dataclass
class Lab:
    """A project with three teams and a meeting of two boards: writing in silence, then grouping."""

    store: Store
    project: Project
    teams: list[Team]
    sheets: list[Sheet]

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    def view(self, sheet: Sheet | None = None) -> BoardView:
        read: BoardView = KIND.read(self.store, sheet or self.sheet)
        return read

    def write(self, *texts: str, team: int = 0, kind: str = "cause", sheet: Sheet | None = None) -> list[Item]:
        return notes.add_notes(
            self.store, sheet or self.sheet, texts, kind=kind, team_id=self.teams[team].id if team >= 0 else None
        )

    def lay_out(self, method_id: str) -> Sheet:
        """The last board becomes the one a method lays out."""
        method = METHODS.get(method_id)
        assert method is not None
        laid = replace(self.sheet, layout=method.layout, data=method.sheet_data())
        with self.store.step("Laid out", project_id=self.project.id) as step:
            step.put(laid)
        self.sheets[-1] = laid
        return laid

    def steps(self) -> int:
        return len(self.store.history(self.project.id))

    def undo(self) -> None:
        self.store.undo(self.project.id)

    def group(self, items: Sequence[Item], title: str = "") -> Item:
        return clusters.make_cluster(self.store, self.sheet, [item.id for item in items], title)

    def shape(self) -> dict[str, list[str]]:
        """Texts by the title of their cluster; "" for those that stand alone."""
        view = self.view()
        found = {group.title: [note.text for note in group.notes] for group in view.groups}
        return {**found, "": [note.text for note in view.loose]}


def make_lab(path: Path) -> Lab:
    store = Store(path)
    project = projects.start_project(store, "가상 마을 실험실")
    teams = [projects.add_team(store, project.id, name) for name in ("해", "달", "별")]
    plan = [
        workshops.Planned("조용히 쓰기", 10, "affinity", "define"),
        workshops.Planned("친화도 묶기", 30, "affinity", "define"),
    ]
    with store.step("Planned", project_id=project.id) as step:
        _, activities = workshops.plan_workshop(store, step, project.id, "1회차", plan, METHODS)
    sheets = [store.find(Sheet, activity_id=activity.id)[0] for activity in activities]
    return Lab(store, project, teams, sheets)
