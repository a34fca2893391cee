"""A course of three meetings and the weeks of an experiment, with people who came to some of them."""

from __future__ import annotations

from pathlib import Path

from livinglab import paths
from livinglab.actions import attendance, people, workshops
from livinglab.actions.certificates import Outlook, give_certificates
from livinglab.methods import Library
from livinglab.model.ids import new_id
from livinglab.model.lab import Participant, Workshop
from livinglab.views.certificates import Certificate, certificates
from tests.sheets.lab import Lab

METHODS = Library(paths.resources() / "methods")
PLAN = (("1회차 · 문제 정의", "meeting", "define", "affinity", 120), ("2회차 · 아이디어", "meeting", "ideate", "brainwriting", 90),
        ("실험 6주", "period", "experiment", "log", 0), ("3회차 · 평가", "meeting", "evaluate", "orid", 100))  # fmt: skip


class Course(Lab):
    """A lab with meetings; `came` writes down who was where."""

    def __init__(self, folder: Path, aliases: tuple[str, ...] = ("두레", "감나무", "솔바람")) -> None:
        super().__init__(folder)
        with self.store.step("Planned", project_id=self.project.id) as step:
            step.delete(self.workshop)
            for number, (title, form, _, _, minutes) in enumerate(PLAN, 1):
                step.add(Workshop(id=new_id(), project_id=self.project.id, no=number, title=title, form=form,
                                  planned_minutes=minutes or None))  # fmt: skip
        for workshop, (title, _, stage, method, _) in zip(self.meetings, PLAN, strict=True):
            workshops.add_activity(self.store, workshop, workshops.Planned(title, 30, method, stage), METHODS)
        if aliases:
            people.add_people(self.store, self.project.id, aliases)

    @property
    def meetings(self) -> list[Workshop]:
        return self.store.find(Workshop, order="no", project_id=self.project.id)

    @property
    def people(self) -> list[Participant]:
        return self.store.find(Participant, order="ord", project_id=self.project.id)

    def person(self, alias: str) -> Participant:
        return next(one for one in self.people if one.alias == alias)

    def came(self, *table: str) -> None:
        """A line a meeting of the plan: the aliases that were there."""
        for workshop, line in zip(self.meetings, table, strict=False):
            attendance.mark_all(self.store, workshop.id, [self.person(alias).id for alias in line.split()])

    def give(self) -> Outlook:
        return give_certificates(self.store, self.project.id)

    @property
    def given(self) -> list[Certificate]:
        return certificates(self.store, self.project.id)

    def serials(self) -> dict[str, str]:
        """Alias → number."""
        aliases = {one.id: one.alias for one in self.people}
        return {aliases[one.person_id]: one.serial for one in self.given if one.person_id in aliases}
