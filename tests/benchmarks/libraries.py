"""Libraries of the sizes the figures speak of: a cohort's hundred projects, and one session of forty people."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from livinglab import paths
from livinglab.actions import notes, projects, workshops
from livinglab.actions.people import add_people
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Project, Sheet
from livinglab.store.keeper import Keeper

PROJECTS, NOTES = 100, 20_000
PEOPLE, SESSION_NOTES, CLUSTERS = 40, 300, 12
# fmt: off
_WORDS = "마트 장바구니 포장 어르신 혼자 사는 이웃 비닐 용기 무게 계산대 시장 골목 버스 병원 놀이터 밤길 수거 안내가 없어서 불편하다 모르겠다 너무 많다 적다 어렵다 있으면 좋겠다 아무도 묻지 않는다 늘 넘친다 멀다 함께 하고 싶다".split()  # noqa: SIM905 - read as a line of words
# fmt: on
_KINDS = ("phenomenon", "need_me", "need_neighbour", "cause", "asset", "barrier_silo", "question")


def cohort(file: Path) -> None:
    """A hundred projects of two hundred notes each, closed cleanly."""
    rng = random.Random(100)
    methods = Library(paths.resources() / "methods")
    keeper = Keeper(file)
    store = keeper.store
    plan = [workshops.Planned("쪽지 쓰기", 30, "affinity", "define")]
    for number in range(1, PROJECTS + 1):
        project = projects.start_project(store, f"마을 실험 {number}", place=f"{number}번 마을")
        with store.step("plan", project_id=project.id) as step:
            workshops.plan_workshop(store, step, project.id, "1", plan, methods)
        sheet = store.find(Sheet, project_id=project.id)[0]
        said = [_sentence(rng) for _ in range(NOTES // PROJECTS)]
        notes.add_notes(store, sheet, said, kind=rng.choice(_KINDS))
    keeper.close()


def session(file: Path) -> None:
    """One project as a workshop of forty people with three hundred notes leaves it, closed cleanly."""
    source = file.with_suffix(".json")
    source.write_text(json.dumps(session_workshop(), ensure_ascii=False), "utf-8")
    keeper = Keeper(file)
    import_workshop(keeper.store, Library(paths.resources() / "methods"), source)
    keeper.close()


def gathering(file: Path) -> None:
    """The same session with its forty people by alias, each the author of some of the notes."""
    session(file)
    keeper = Keeper(file)
    store = keeper.store
    project = store.find(Project)[0].id
    add_people(store, project, [f"이웃 {number}" for number in range(1, PEOPLE + 1)])
    people = store.find(Participant, order="ord", project_id=project)
    with store.step("signed", project_id=project) as step:
        for number, note in enumerate(store.find(Item, project_id=project, kind="note")):
            step.put(replace(note, author_id=people[number % PEOPLE].id))
    keeper.close()


def session_workshop() -> dict[str, Any]:
    """The sample's workshop grown to forty people; what a program counts again is left to be counted."""
    rng = random.Random(40)
    workshop: dict[str, Any] = json.loads(
        (paths.resources() / "samples" / "no-plastic-mart.json").read_text(encoding="utf-8")
    )
    workshop["teams"] = [[name, f"{number}모둠", PEOPLE // 5] for number, name in enumerate("해달별강산", 1)]
    workshop["roles"] = [["장보는 주민", PEOPLE]]
    workshop["clusters"] = [[f"C{number}", f"{_WORDS[number]} 이야기"] for number in range(1, CLUSTERS + 1)]
    workshop["notes"] = [
        [f"N{number:03}", "현상", _sentence(rng), rng.choice("해달별강산"), f"C{number % CLUSTERS + 1}"]
        for number in range(1, SESSION_NOTES + 1)
    ]
    ideas = [row[0] for row in workshop["ideas"]]
    ballots = [rng.sample(ideas, 3) for _ in range(PEOPLE)]
    workshop["dotvote"] = {"rule": workshop["dotvote"]["rule"], "voters": PEOPLE, "ballots": ballots}
    before = [rng.randint(1, 4) for _ in range(PEOPLE)]
    after = [min(5, value + rng.choice((-1, 0, 1, 1, 1, 2))) or 1 for value in before]
    item = workshop["survey"]["item"]
    workshop["survey"] = {"item": item, "n_pairs": PEOPLE, "n_start": PEOPLE, "before": before, "after": after}
    del workshop["evaluation"], workshop["trace"]
    return workshop


def _sentence(rng: random.Random) -> str:
    return " ".join(rng.choices(_WORDS, k=rng.randint(4, 14)))
