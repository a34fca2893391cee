"""Quadratic voting: v votes for an option cost v² credits, so strong wishes show but grow dear."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.places import Place, check_options, in_code_order, places
from livinglab.i18n import N_


@dataclass(frozen=True)
class QuadraticResult:
    """Votes an option; `unspent` credits of all voters together."""

    voters: int
    votes: Mapping[str, int]
    order: tuple[Place, ...]
    unspent: int


def cost(ballot: Mapping[str, int]) -> int:
    """Credits a ballot uses: Σv² (Posner & Weyl 2015)."""
    return sum(votes * votes for votes in ballot.values())


def ballot_problems(ballot: Mapping[str, int], credits_each: int, options: Collection[str]) -> list[Finding]:
    """What breaks the rule on one ballot; unspent credits are allowed."""
    problems = [
        Finding(N_("{option} is not on this ballot"), {"option": option})
        for option in in_code_order(set(ballot) - set(options))
    ]
    problems += [
        Finding(N_("{option} has fewer than no votes"), {"option": option})
        for option in in_code_order(ballot)
        if ballot[option] < 0
    ]
    if (spent := cost(ballot)) > credits_each:
        problems.append(Finding(N_("{n} credits spent, {credits} are allowed"), {"n": spent, "credits": credits_each}))
    return problems


def quadratic(ballots: Sequence[Mapping[str, int]], credits_each: int, options: Sequence[str]) -> QuadraticResult:
    """Add up valid ballots; raises ValueError for one that spends too much."""
    check_options(options)
    if any(ballot_problems(ballot, credits_each, options) for ballot in ballots):
        raise ValueError("a ballot breaks the rule")
    votes = {option: sum(ballot.get(option, 0) for ballot in ballots) for option in options}
    unspent = len(ballots) * credits_each - sum(cost(ballot) for ballot in ballots)
    return QuadraticResult(len(ballots), votes, places(votes), unspent)
