"""Dot voting: each voter has a few dots and may put at most so many of them on one option."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.coverage import Coverage, coverage, supports_of
from livinglab.analysis.voting.places import Place, check_options, in_code_order, places, ties
from livinglab.i18n import N_


@dataclass(frozen=True)
class DotRule:
    """`budget` dots a voter, at most `cap` of them on one option; unused dots are allowed."""

    budget: int = 3
    cap: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.cap <= self.budget:
            raise ValueError("at least one dot an option, and no more than a voter has")


@dataclass(frozen=True)
class DotResult:
    """Dots and supporters an option; `supporters` is None where only totals were handed in and cap is above one.

    `order` holds the places, ties together."""

    voters: int
    totals: Mapping[str, int]
    supporters: Mapping[str, int] | None
    order: tuple[Place, ...]
    unused: int
    blank: int | None

    @property
    def ties(self) -> tuple[Place, ...]:
        """Places that several options with at least one dot share."""
        return tuple(place for place in ties(self.order) if self.totals[place.options[0]])


def ballot_problems(ballot: Mapping[str, int], rule: DotRule, options: Collection[str]) -> list[Finding]:
    """What breaks the rule on one ballot; an empty list means that it counts. Fewer dots than allowed are fine."""
    problems = [
        Finding(N_("{option} is not on this ballot"), {"option": option})
        for option in in_code_order(set(ballot) - set(options))
    ]
    problems += [
        Finding(N_("{option} has fewer than no dots"), {"option": option})
        for option in in_code_order(ballot)
        if ballot[option] < 0
    ]
    problems += [
        Finding(N_("{option} has {n} dots, at most {cap} are allowed"), {"option": option, "n": dots, "cap": rule.cap})
        for option, dots in ((option, ballot[option]) for option in in_code_order(ballot))
        if dots > rule.cap
    ]
    used = sum(max(0, dots) for dots in ballot.values())
    if used > rule.budget:
        problems.append(Finding(N_("{n} dots given, {budget} are allowed"), {"n": used, "budget": rule.budget}))
    return problems


def count_dots(ballots: Sequence[Mapping[str, int]], rule: DotRule, options: Sequence[str]) -> DotResult:
    """Add up valid ballots; raises ValueError for one that breaks the rule, since a count must not mend it silently."""
    check_options(options)
    for ballot in ballots:
        if problems := ballot_problems(ballot, rule, options):
            raise ValueError(problems[0].message_id)
    totals = {option: sum(ballot.get(option, 0) for ballot in ballots) for option in options}
    supports = supports_of(ballots)
    return DotResult(
        voters=len(ballots),
        totals=totals,
        supporters={option: sum(option in support for support in supports) for option in options},
        order=places(totals),
        unused=len(ballots) * rule.budget - sum(totals.values()),
        blank=sum(not support for support in supports),
    )


def totals_problems(totals: Mapping[str, int], voters: int, rule: DotRule, options: Collection[str]) -> list[Finding]:
    """What cannot be right in totals that were counted by hand."""
    problems = [
        Finding(N_("{option} is not on this ballot"), {"option": option})
        for option in in_code_order(set(totals) - set(options))
    ]
    most = voters * rule.cap
    problems += [
        Finding(
            N_("{option} has {n} dots, but {voters} voters can give it at most {most}"),
            {"option": option, "n": totals[option], "voters": voters, "most": most},
        )
        for option in in_code_order(totals)
        if not 0 <= totals[option] <= most
    ]
    if (used := sum(totals.values())) > voters * rule.budget:
        problems.append(
            Finding(
                N_("{n} dots counted, but {voters} voters have only {most}"),
                {"n": used, "voters": voters, "most": voters * rule.budget},
            )
        )
    return problems


def dots_from_totals(totals: Mapping[str, int], voters: int, rule: DotRule, options: Sequence[str]) -> DotResult:
    """A result from totals: coverage and the minority view need ballots and cannot be known."""
    check_options(options)
    if problems := totals_problems(totals, voters, rule, options):
        raise ValueError(problems[0].message_id)
    full = {option: totals.get(option, 0) for option in options}
    return DotResult(
        voters=voters,
        totals=full,
        supporters=full if rule.cap == 1 else None,
        order=places(full),
        unused=voters * rule.budget - sum(full.values()),
        blank=None,
    )


def dot_coverage(ballots: Sequence[Mapping[str, int]], chosen: Collection[str], options: Collection[str]) -> Coverage:
    """Who has a dot among the chosen options, and the voices beside them."""
    return coverage(supports_of(ballots), chosen, options)
