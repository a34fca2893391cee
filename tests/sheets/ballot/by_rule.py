"""A vote by each rule, as a method lays it out, with ballots and what comes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from livinglab.actions import votes
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.sheets.ballot.read import BallotView, read
from tests.sheets.lab import Lab

METHODS = Library(resources() / "methods")


@dataclass(frozen=True)
class Case:
    """`ballots` give a value an option number; `keys` is how each is typed; `wrong` breaks the rule."""

    rule: str
    method: str
    ballots: Sequence[Mapping[int, float]]
    keys: Sequence[str]
    first: tuple[str, ...]
    wrong: Mapping[int, float]
    settings: Mapping[str, Any] = field(default_factory=dict)
    costs: Sequence[float] = ()

    def __str__(self) -> str:
        return self.rule


CASES = (
    Case("dots", "dot_vote", ({1: 1, 2: 1}, {1: 1, 3: 1}, {1: 1}), ("12", "13", "1"), ("I1",), {1: 2}),
    Case("approval", "approval_vote", ({1: 1, 2: 1}, {2: 1}, {2: 1, 3: 1}), ("12", "2", "23"), ("I2",),
         {1: 1, 2: 1, 3: 1}, {"most": 2}),
    Case("borda", "ranking", ({3: 1, 1: 2, 2: 3}, {3: 1, 2: 2, 1: 2}, {1: 1, 3: 2, 2: 3}), ("312", "32=1", "132"), ("I3",),
         {1: 1, 2: 2, 3: 3}, {"ranks": 0}),
    Case("majority_judgment", "majority_judgment", ({1: 4, 2: 2, 3: 0}, {1: 3, 2: 2}, {1: 3, 2: 4, 3: 1}),
         ("531", "43", "452"), ("I1",), {1: 5}),
    Case("star", "star_vote", ({1: 5, 2: 3, 3: 0}, {1: 4, 2: 5, 3: 1}, {1: 5, 2: 0, 3: 2}), ("530", "451", "502"),
         ("I1",), {1: 6}),
    Case("quadratic", "quadratic", ({1: 5}, {1: 3, 2: 4}, {2: 2, 3: 3}), ("5", "34", "023"), ("I1",), {1: 5, 2: 1}),
    Case("equal_shares", "equal_shares", ({1: 1, 2: 1}, {1: 1}, {3: 1}), ("12", "1", "3"), ("I1", "I3"),
         {9: 1}, {"purse": 300}, (200, 300, 100)),
    Case("consent", "consent_round", ({1: 1}, {1: 1}, {1: 2}), ("1", "1", "2"), ("N01",), {1: 4}),
)  # fmt: skip


def prepare(lab: Lab, case: Case) -> Sheet:
    """A sheet as its method makes it, with three people and three ideas."""
    from dataclasses import replace

    method = METHODS.get(case.method)
    assert method is not None
    sheet = replace(lab.sheet("ballot"), data=method.sheet_data())
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.put(sheet)
    if case.rule == "consent":
        votes.propose(lab.store, sheet, "10월부터 계산대 옆에 무게표를 둔다")
    else:
        ideas = lab.items("idea", ["계산대", "낱개 진열", "빌림대"])
        votes.offer(lab.store, sheet, [idea.id for idea in ideas])
        for idea, cost in zip(ideas, case.costs, strict=False):
            votes.set_cost(lab.store, sheet, idea.id, cost)
    votes.set_up(lab.store, sheet, voters=3, question="무엇을 먼저?", **case.settings)
    return sheet


def given(view: BallotView, values: Mapping[int, float]) -> list[tuple[str, float]]:
    return [
        (view.options[number - 1].id if number <= len(view.options) else "?", value) for number, value in values.items()
    ]


def enter(lab: Lab, sheet: Sheet, case: Case) -> None:
    view = read(lab.store, sheet)
    for serial, values in enumerate(case.ballots, 1):
        reason = "무게표가 무거울까 걱정" if case.rule == "consent" and 2 in values.values() else ""
        votes.enter_values(
            lab.store, sheet, view.channels[0].id, str(serial), given(view, values), reason=reason
        )  # fmt: skip
