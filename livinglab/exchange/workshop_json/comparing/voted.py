"""Counts votes again: dots, grades, the purse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from livinglab.analysis.voting.dots import DotRule, ballot_problems
from livinglab.analysis.voting.equal_shares import EqualShares, equal_shares, equal_shares_add1
from livinglab.analysis.voting.purse import PurseVote, greedy, purse_vote
from livinglab.exchange.workshop_json.comparing.checker import Checker
from livinglab.exchange.workshop_json.comparing.grades import best_first, follows, judged
from livinglab.exchange.workshop_json.comparing.rules import dot_rule
from livinglab.exchange.workshop_json.content import BudgetVote, DotVote, IdeaRow, Judgment
from livinglab.i18n import N_

MOST_WISHES, MOST_OPTIONS = 10_000, 100
"""A purse is counted round by round with exact fractions: for a hall, not for a city."""


def check_dots(checker: Checker, vote: DotVote) -> None:
    if vote.ballots is None:
        return
    budget, cap = dot_rule(vote)
    rule, options = DotRule(budget, cap), {code for ballot in vote.ballots for code in ballot}
    for index, ballot in enumerate(vote.ballots):
        if ballot_problems({code: ballot.count(code) for code in ballot}, rule, options):
            checker.say(N_("{place}: this ballot gives more than the rule allows."), place=f"dotvote.ballots[{index}]")
    _voters(checker, "dotvote", vote.voters, len(vote.ballots))
    counted = {code: sum(ballot.count(code) for ballot in vote.ballots) for code in options}
    if vote.tally is not None:
        _by_option(checker, "dotvote.tally", vote.tally, counted)


def _voters(checker: Checker, place: str, voters: int | None, ballots: int) -> None:
    if voters is not None and ballots > voters:
        checker.say(
            N_("{place}: {n} ballots, but only {voters} voters."), place=f"{place}.ballots", n=ballots, voters=voters
        )


def _by_option(checker: Checker, place: str, claimed: Mapping[str, int], counted: Mapping[str, int]) -> None:
    for code in dict.fromkeys((*claimed, *counted)):
        if code in claimed or counted[code]:
            checker.number(f"{place}.{code}", claimed.get(code, 0), counted.get(code, 0))


def check_judgment(checker: Checker, vote: Judgment) -> None:
    place, best = "majority_judgment", best_first(vote)
    _voters(checker, place, vote.voters, max((len(grades) for grades in vote.ballots.values()), default=0))
    for code, counts in vote.claims.get("counts", {}).items():
        given = vote.ballots.get(code, ())
        checker.numbers(f"{place}.counts.{code}", counts, [given.count(grade) for grade in range(len(vote.grades))])
    if not vote.grades or not vote.ballots:
        for key in ("median", "order"):
            if key in vote.claims:
                checker.cannot(f"{place}.{key}", vote.claims[key])
        return
    count = judged(vote, best)
    for code, claimed in vote.claims.get("median", {}).items():
        middle = count.grades[code].median if code in count.grades else None
        listed = None if middle is None else len(vote.grades) - 1 - middle if best else middle
        if isinstance(claimed, str):
            checker.words(f"{place}.median.{code}", claimed, "–" if listed is None else vote.grades[listed])
        else:
            checker.number(f"{place}.median.{code}", claimed, listed)
    order = vote.claims.get("order")
    if order is not None and not follows(order, count):
        checker.codes(f"{place}.order", order, [code for each in count.order for code in each.options])


def check_budget(checker: Checker, vote: BudgetVote, ideas: Sequence[IdeaRow]) -> None:
    place = "budget_vote"
    counted = {code: len(set(voters)) for code, voters in vote.approvals.items()}
    if "votes" in vote.claims:
        _by_option(checker, f"{place}.votes", vote.claims["votes"], counted)
    results = [key for key in ("greedy", "mes", "mes_add1", "covered") if key in vote.claims]
    purse = _purse(vote, ideas)
    if purse is None:
        for key in results:
            checker.cannot(f"{place}.{key}", vote.claims[key])
        return
    covered = vote.claims.get("covered", {})
    if "greedy" in vote.claims or "greedy" in covered:
        bought = greedy(purse)
        _choice(checker, f"{place}.greedy", vote.claims.get("greedy", {}), bought, float(purse.cost_of(bought)))
        _covered(checker, covered, "greedy", purse, bought)
    for key, count in (("mes", equal_shares), ("mes_add1", equal_shares_add1)):
        if key in vote.claims or key in covered:
            result = count(purse)
            _choice(checker, f"{place}.{key}", vote.claims.get(key, {}), result.selected, float(result.cost), result)
            _covered(checker, covered, key, purse, result.selected)


def _purse(vote: BudgetVote, ideas: Sequence[IdeaRow]) -> PurseVote | None:
    """The vote as it can be counted; None where costs or budget are missing or cannot be right."""
    costs = {row.code: row.cost for row in ideas if row.cost is not None}
    voters = vote.voters if vote.voters is not None else len({one for row in vote.approvals.values() for one in row})
    wishes = sum(len(row) for row in vote.approvals.values())
    if (
        vote.budget is None
        or not set(vote.approvals) <= set(costs)
        or wishes > MOST_WISHES
        or len(costs) > MOST_OPTIONS
    ):
        return None
    try:
        return purse_vote(vote.budget, voters, costs, vote.approvals)
    except ValueError:
        return None


def _choice(checker: Checker, place: str, claimed: Mapping[str, Any], selected: Sequence[str], cost: float,
            result: EqualShares | None = None) -> None:  # fmt: skip
    if "selected" in claimed:
        checker.codes(f"{place}.selected", claimed["selected"], selected)
    checker.number(f"{place}.cost", claimed.get("cost"), cost)
    if result is None:
        return
    checker.number(f"{place}.share", claimed.get("share"), float(result.share))
    rounds = claimed.get("rounds")
    if rounds is None:
        return
    checker.codes(f"{place}.rounds", [option for option, _, _ in rounds], [one.option for one in result.rounds])
    for index, ((_, votes, payment), one) in enumerate(zip(rounds, result.rounds, strict=False)):
        checker.number(f"{place}.rounds[{index}][1]", votes, float(one.effective_votes))
        checker.number(f"{place}.rounds[{index}][2]", payment, float(one.highest_payment))


def _covered(checker: Checker, covered: Mapping[str, int], key: str, purse: PurseVote, chosen: Sequence[str]) -> None:
    if key in covered:
        checker.number(f"budget_vote.covered.{key}", covered[key], purse.coverage(chosen).at_least_one)
