"""A library with one board of as many notes as are asked for."""

from __future__ import annotations

import random
from pathlib import Path

from livinglab.actions import clusters, notes, projects, workshops
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.store import Store

# fmt: off
_WORDS = "마트 장바구니 포장 어르신 혼자 사는 이웃 비닐 용기 무게 계산대 시장 골목 버스 병원 놀이터 밤길 쓰레기 수거 안내 없어서 불편하다 모르겠다 많다 적다 어렵다 필요하다 있으면 좋겠다 아무도 묻지 않는다 늘 넘친다 멀다 비싸다 함께 하고 싶다".split()  # noqa: SIM905 - read as a line of words
# fmt: on


def library(folder: Path, count: int) -> tuple[Store, Sheet]:
    """A library with one board of `count` notes, a third of them in clusters."""
    rng = random.Random(7)
    store = Store(folder / "library.db")
    project = projects.start_project(store, f"{count:,}")
    teams = [projects.add_team(store, project.id, name) for name in ("해", "달", "별", "강", "산", "들")]
    with store.step("plan", project_id=project.id) as step:
        workshops.plan_workshop(
            store, step, project.id, "1", [workshops.Planned("친화도 묶기", 30, "affinity", "define")],
            Library(resources() / "methods"),
        )  # fmt: skip
    sheet = store.find(Sheet)[0]
    kinds = ("phenomenon", "need_me", "need_neighbour", "cause", "asset", "barrier_silo", "question")
    made = []
    for part in range(0, count, 100):
        texts = [" ".join(rng.choices(_WORDS, k=rng.randint(3, 11))) for _ in range(min(100, count - part))]
        made += notes.add_notes(store, sheet, texts, kind=rng.choice(kinds), team_id=rng.choice(teams).id)
    for number in range(min(40, count // 48)):
        inside = [note.id for note in made[number * 16 : number * 16 + 16]]
        clusters.make_cluster(store, sheet, inside, f"묶음 {number + 1}의 이름을 한 문장으로")
    return store, sheet
