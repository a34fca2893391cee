"""Labs made up by chance for papers of people: notes with and without author and team, ties of all sorts, parts missing."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from livinglab.actions.items import new_item
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Link, Membership
from livinglab.model.lab import Participant, Project, Team
from livinglab.model.order import keys
from livinglab.store import Store
from livinglab.store.journal import Step

_LATER = ("note", "cluster", "problem", "hmw", "idea", "experiment", "indicator", "learning", "decision", "action")
_KINDS = ("phenomenon", "asset", "parking", "question", "왠지", "")
_DUES = ("", "2020-01-01", "2031-12-24", "언젠가")


@dataclass(frozen=True)
class Plan:
    """How many of everything, the words, and the luck that ties them."""

    notes: int
    people: int
    teams: int
    cards: int
    words: tuple[str, ...]
    luck: int


def plans(notes: int = 12, people: int = 6) -> st.SearchStrategy[Plan]:
    """Plans of up to so many notes and people."""
    words = st.lists(st.text(max_size=60), min_size=1, max_size=6).map(tuple)
    return st.builds(
        Plan, st.integers(0, notes), st.integers(0, people), st.integers(0, 4), st.integers(0, 5), words,
        st.integers(0, 10**6),
    )  # fmt: skip


def tangled(store: Store, plan: Plan) -> str:
    """A new project in the library laid out by the plan; its id."""
    luck = random.Random(plan.luck)
    project = Project(id=(made_id := new_id()), code=made_id[-12:], title=luck.choice(plan.words))
    with store.step("Laid out", project_id=project.id) as step:
        step.add(project)
        team_ids = _teams(step, project.id, plan, luck)
        people = _people(step, project.id, plan, luck, team_ids)
        made: dict[str, list[Item]] = {}
        for kind in _LATER:
            for _ in range(plan.notes if kind == "note" else luck.randint(0, plan.cards)):
                known = {"team_id": luck.choice(team_ids), "author_id": luck.choice(people)} if kind == "note" else {}
                data = _data(kind, luck, plan)
                item = new_item(store, step, project.id, kind, luck.choice(plan.words), data=data, **known)
                made.setdefault(kind, []).append(item)
        _ties(step, made, luck)
    return project.id


def _teams(step: Step, project_id: str, plan: Plan, luck: random.Random) -> list[str | None]:
    found: list[str | None] = [None]
    for number, ord in enumerate(keys(plan.teams)):
        team = Team(id=new_id(), project_id=project_id, ord=ord, name=luck.choice(plan.words)[:20], tint=number % 6 + 1)
        step.add(team)
        found.append(team.id)
    return found


def _people(step: Step, project_id: str, plan: Plan, luck: random.Random, teams: list[str | None]) -> list[str | None]:
    found: list[str | None] = [None, None]
    for ord in keys(plan.people):
        alias = luck.choice(plan.words)[:20]
        one = Participant(id=new_id(), project_id=project_id, ord=ord, alias=alias, team_id=luck.choice(teams))
        step.add(one)
        found.append(one.id)
    return found


def _data(kind: str, luck: random.Random, plan: Plan) -> dict[str, Any]:
    said = luck.choice(plan.words)
    match kind:
        case "note":
            return {"kind": luck.choice(_KINDS), "kind_text": said[:10]}
        case "idea":
            return {
                "status": luck.choice(("", "chosen", "on_hold", "dropped")),
                "reason": said,
                "cost": luck.choice((said, 5)),
            }
        case "action":
            return {
                "who": said,
                "due": said,
                "due_date": luck.choice(_DUES),
                "done": luck.random() < 0.3,
                "check": said,
            }
        case "decision":
            return {"type": luck.choice(("", "adapt", "stop")), "minority": said}
        case "experiment":
            return {"hypothesis": f"[{said}]", "test": said, "criteria": said}
        case _:
            return {}


def _ties(step: Step, made: dict[str, list[Item]], luck: random.Random) -> None:
    """Each later thing from a few earlier ones; now and then a circle, which a hand may draw too."""
    earlier: list[Item] = []
    for kind in _LATER:
        for item in made.get(kind, ()):
            for source in luck.sample(earlier, min(len(earlier), luck.randint(0, 3))):
                step.add(Link(id=new_id(), src_id=item.id, dst_id=source.id, relation="derived_from"))
            if kind == "cluster":
                for note in luck.sample(made.get("note", []), min(len(made.get("note", [])), 4)):
                    step.add(
                        Membership(id=new_id(), item_id=note.id, cluster_id=item.id, is_primary=luck.random() < 0.8)
                    )
        earlier += made.get(kind, ())
    if len(earlier) > 2:
        first, last = earlier[0], earlier[-1]
        step.add(Link(id=new_id(), src_id=first.id, dst_id=last.id, relation="informed_by"))
