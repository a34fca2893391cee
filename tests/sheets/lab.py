"""A small lab to test on: a project with a meeting, and a sheet of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from livinglab.actions.items import new_item
from livinglab.actions.projects import start_project
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Project, Sheet, Workshop
from livinglab.model.order import key_between
from livinglab.store import Store

IDEAS = (
    "용기·장바구니 계산대(안내 문구와 용기 무게표)",
    "로컬푸드 코너 낱개 진열 12품목",
    "장바구니 빌림대(부녀회 천 장바구니 활용)",
    "포장 되돌림 상자와 주간 무게 알림판",
    "용기 지참 도장 10개 = 두부 1모",
    "납품업체와 포장 줄이기 약속",
)
BALLOTS = (
    "132", "135", "124", "314", "215", "132", "216", "351", "261", "134", "324", "152", "431", "123", "345", "135",
    "241", "136",
)  # fmt: skip


class Lab:
    """An open library with one project."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder / "library.sqlite")
        self.project: Project = start_project(self.store, "No 플라스틱 마트 만들기", code="NPM")
        self._ord = ""
        self.workshop = Workshop(id=new_id(), project_id=self.project.id, no=1, title="1회차")
        with self.store.step("Planned", project_id=self.project.id) as step:
            step.add(self.workshop)

    def sheet(self, kind: str, stage: str = "ideate", title: str = "점투표") -> Sheet:
        """A new sheet in an activity of its own."""
        self._ord = key_between(self._ord)
        activity = Activity(
            id=new_id(),
            project_id=self.project.id,
            workshop_id=self.workshop.id,
            ord=self._ord,
            title=title,
            stage=stage,
        )
        sheet = Sheet(id=new_id(), project_id=self.project.id, activity_id=activity.id, kind=kind)
        with self.store.step("Planned", project_id=self.project.id) as step:
            step.add(activity)
            step.add(sheet)
        return sheet

    def items(self, kind: str, texts: Sequence[str], **data: object) -> list[Item]:
        """New items of a kind."""
        with self.store.step("Wrote", project_id=self.project.id) as step:
            return [new_item(self.store, step, self.project.id, kind, text, data=dict(data)) for text in texts]

    def close(self) -> None:
        self.store.close()
