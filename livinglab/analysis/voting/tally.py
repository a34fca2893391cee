"""Counts an election by a rule and tells how the result came about, step by step; one table names all rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting import approval, dots, majority_judgment, quadratic, star
from livinglab.analysis.voting import explain as told
from livinglab.analysis.voting.borda import borda
from livinglab.analysis.voting.election import Election
from livinglab.analysis.voting.equal_shares import equal_shares, equal_shares_add1
from livinglab.analysis.voting.places import Place
from livinglab.analysis.voting.purse import greedy, purse_vote
from livinglab.i18n import N_

Total = Fraction | str


@dataclass(frozen=True)
class Tally:
    """What came out: the chosen (one, or the tied ones, where a rule chooses one), a figure an option, all places, and
    the steps that led there. `aside` names ballots that break the rule (counted from 1) and why; they count nowhere."""

    rule: str
    voters: int
    blank: int
    selected: tuple[str, ...]
    totals: Mapping[str, Total]
    order: tuple[Place, ...]
    steps: tuple[Finding, ...]
    tie_break: Finding | None = None
    aside: tuple[tuple[int, Finding], ...] = ()
    cost: Fraction | None = None


@dataclass(frozen=True)
class Terms:
    """What a rule needs to be told: dots or credits a person, most dots on one option, the lot's seed, what a blank grade
    means, and whether equal shares spend on (Add1)."""

    budget: int | None = None
    cap: int | None = None
    lot_seed: str = ""
    blank_is_worst: bool = True
    add1: bool = True


class CannotCount(ValueError):
    """The ballots are of another form than the rule asks for; `finding` says so in a sentence."""

    def __init__(self, message_id: str, **args: object) -> None:
        super().__init__(message_id)
        self.finding = Finding(message_id, args)


def tally(election: Election, rule: str, terms: Terms | None = None) -> Tally:
    """Count by one of RULES. Raises CannotCount where the ballots do not fit the rule, KeyError for an unknown rule."""
    counter = RULES[rule]
    if not election.options:
        raise CannotCount(N_("There is nothing to choose from."))
    if not election.ballots:
        raise CannotCount(N_("There are no ballots to count."))
    return counter(election, terms or Terms())


def _split(
    ballots: Sequence[Mapping[str, int]], problems: Callable[[Mapping[str, int]], list[Finding]]
) -> tuple[list[Mapping[str, int]], tuple[tuple[int, Finding], ...]]:
    """Ballots that count, and those set aside with the first reason."""
    good, aside = [], []
    for number, ballot in enumerate(ballots, 1):
        if found := problems(ballot):
            aside.append((number, found[0]))
        else:
            good.append(ballot)
    return good, tuple(aside)


def _whole(election: Election) -> list[dict[str, int]]:
    try:
        return election.whole()
    except ValueError as error:
        raise CannotCount(N_("This rule counts whole numbers only.")) from error


def _refuse(election: Election, *forms: str) -> None:
    if election.form not in forms:
        raise CannotCount(N_("These ballots hold another kind of answer than this rule asks for."))


def _blank(ballots: Collection[Mapping[str, object]]) -> int:
    return sum(not ballot for ballot in ballots)


def _first(order: Sequence[Place], counts: Mapping[str, object]) -> tuple[str, ...]:
    """The first place, unless nobody gave anything to anybody."""
    return order[0].options if order and any(counts.values()) else ()


def _approval(election: Election, terms: Terms) -> Tally:
    named = election.approvals()
    result = approval.count_approvals(named, election.options)
    totals: dict[str, Total] = {option: Fraction(n) for option, n in result.approvals.items()}
    blank = sum(not one for one in named)
    if election.costs and election.budget is not None:
        vote = purse_vote(election.budget, len(named), election.costs, _wanting(election), terms.lot_seed)
        chosen = greedy(vote)
        steps = (*told.approvals(result), *told.greedy(vote, chosen))
        return Tally(
            "approval", len(named), blank, chosen, totals, result.order, steps, told.ties_of(result.order, totals),
            cost=vote.cost_of(chosen),
        )  # fmt: skip
    chosen = _first(result.order, result.approvals)
    return Tally("approval", len(named), blank, chosen, totals, result.order, told.approvals(result), told.tie(chosen))


def _dots(election: Election, terms: Terms) -> Tally:
    ballots = [dict.fromkeys(one, 1) for one in election.approvals()] if election.form == "named" else _whole(election)
    _refuse(election, "named", "valued")
    most = max((sum(ballot.values()) for ballot in ballots), default=1)
    budget = terms.budget or max(1, most)
    cap = min(budget, terms.cap or max([1, *(value for ballot in ballots for value in ballot.values())]))
    rule = dots.DotRule(budget, cap)
    good, aside = _split(ballots, lambda ballot: dots.ballot_problems(ballot, rule, election.options))
    result = dots.count_dots(good, rule, election.options)
    totals: dict[str, Total] = {option: Fraction(n) for option, n in result.totals.items()}
    chosen = _first(result.order, result.totals)
    return Tally(
        "dots", len(good), _blank(good), chosen, totals, result.order, told.dots(result, rule), told.tie(chosen), aside
    )


def _borda(election: Election, _terms: Terms) -> Tally:
    _refuse(election, "ranked", "valued", "named")
    result = borda(election.ballots, election.options)
    chosen = _first(result.order, result.points)
    return Tally(
        "borda", result.voters, _blank(election.ballots), chosen, result.points, result.order, told.borda(result),
        told.tie(chosen),
    )  # fmt: skip


def _judgment(election: Election, terms: Terms) -> Tally:
    _refuse(election, "graded", "valued", "named")
    ballots = _whole(election)
    values = [value for ballot in ballots for value in ballot.values()]
    if min(values, default=0) < 0:
        raise CannotCount(N_("Grades are counted from 0."))
    steps = len(election.grades) or max(values, default=0) + 1
    columns = {option: [ballot.get(option) for ballot in ballots] for option in election.options}
    result = majority_judgment.majority_judgment(columns, steps, terms.blank_is_worst)
    names = election.grades or tuple(str(step) for step in range(steps))
    totals: dict[str, Total] = {
        option: "" if own.median is None else names[own.median] for option, own in result.grades.items()
    }
    chosen = result.order[0].options if values else ()
    return Tally(
        "majority_judgment", len(ballots), _blank(ballots), chosen, totals, result.order, told.judgment(result, names),
        told.judgment_tie(result, names) or told.tie(chosen),
    )  # fmt: skip


def _star(election: Election, _terms: Terms) -> Tally:
    _refuse(election, "valued", "named")
    good, aside = _split(_whole(election), lambda ballot: star.ballot_problems(ballot, election.options))
    result = star.star(good, election.options)
    totals: dict[str, Total] = {option: Fraction(n) for option, n in result.totals.items()}
    chosen = (result.winner,) if result.winner else result.finalists
    return Tally(
        "star", result.voters, _blank(good), chosen if any(result.totals.values()) else (), totals, result.order,
        told.star(result), told.star_tie(result), aside,
    )  # fmt: skip


def _quadratic(election: Election, terms: Terms) -> Tally:
    _refuse(election, "valued", "named")
    ballots = _whole(election)
    credits_each = terms.budget or max((quadratic.cost(ballot) for ballot in ballots), default=0)
    good, aside = _split(ballots, lambda ballot: quadratic.ballot_problems(ballot, credits_each, election.options))
    result = quadratic.quadratic(good, credits_each, election.options)
    totals: dict[str, Total] = {option: Fraction(n) for option, n in result.votes.items()}
    chosen = _first(result.order, result.votes)
    return Tally(
        "quadratic", result.voters, _blank(good), chosen, totals, result.order, told.quadratic(result, credits_each),
        told.tie(chosen), aside,
    )  # fmt: skip


def _wanting(election: Election) -> dict[str, set[int]]:
    wanting: dict[str, set[int]] = {option: set() for option in election.options}
    for number, named in enumerate(election.approvals()):
        for option in named:
            wanting[option].add(number)
    return wanting


def _shares(election: Election, terms: Terms) -> Tally:
    purse = Fraction(terms.budget) if terms.budget else election.budget
    if purse is None or set(election.costs) != set(election.options):
        raise CannotCount(N_("Equal shares need a purse and what every option costs."))
    if purse <= 0 or any(cost <= 0 for cost in election.costs.values()):
        raise CannotCount(N_("The purse and every cost must be above zero."))
    vote = purse_vote(purse, len(election.ballots), election.costs, _wanting(election), terms.lot_seed)
    result = equal_shares_add1(vote) if terms.add1 else equal_shares(vote)
    counted = approval.count_approvals(election.approvals(), election.options)
    totals: dict[str, Total] = {option: Fraction(n) for option, n in counted.approvals.items()}
    blank = sum(not one for one in election.approvals())
    return Tally(
        "equal_shares", len(election.ballots), blank, result.selected, totals, counted.order, told.shares(vote, result),
        told.shares_tie(result), cost=result.cost,
    )  # fmt: skip


RULES: dict[str, Callable[[Election, Terms], Tally]] = {
    "approval": _approval, "dots": _dots, "borda": _borda, "majority_judgment": _judgment, "star": _star,
    "quadratic": _quadratic, "equal_shares": _shares,
}  # fmt: skip
