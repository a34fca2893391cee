"""The method of equal shares: each voter owns the same part of the purse and pays only for what she wants."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from livinglab.analysis.voting.crowd import Bought, Crowd
from livinglab.analysis.voting.line import Horizon, Line
from livinglab.analysis.voting.places import in_code_order
from livinglab.analysis.voting.purse import PurseVote
from livinglab.i18n import N_


@dataclass(frozen=True)
class Round:
    """One option bought: the highest payment of a voter, and cost ÷ that payment as its effective votes.

    `tied` lists others with the same effective votes; `tie_rule` (a message id) says what decided."""

    option: str
    effective_votes: Fraction
    highest_payment: Fraction
    payers: int
    tied: tuple[str, ...] = ()
    tie_rule: str | None = None


@dataclass(frozen=True)
class EqualShares:
    """What was bought in which order; `share` is each voter's part, `raised` how far it was raised above budget ÷ voters.

    `raised` is exact. `paid` shows what each voter paid; where the share was raised, voters may have paid unequal parts:
    print it."""

    rounds: tuple[Round, ...]
    cost: Fraction
    share: Fraction
    raised: Fraction
    paid: Mapping[Hashable, Fraction]

    @property
    def selected(self) -> tuple[str, ...]:
        """The options in the order they were bought."""
        return tuple(each.option for each in self.rounds)


def split(cost: Fraction, purses: Iterable[Fraction]) -> list[Fraction] | None:
    """Share a cost as equally as the purses allow: who has too little gives all, the others the same amount each.

    None where the purses together hold too little."""
    own = list(purses)
    equal = _highest_payment(cost, [Line(purse) for purse in own], Horizon())
    return None if equal is None else [min(purse, equal.at) for purse in own]


def equal_shares(vote: PurseVote) -> EqualShares:
    """Peters, Pierczyński & Skowron (2021), as explained at equalshares.net: in each round the option with the most
    effective votes is bought. Money may be left over; `equal_shares_add1` spends on."""
    return _count(vote, vote.share)[0]


def equal_shares_add1(vote: PurseVote) -> EqualShares:
    """The Add1 completion: raise each share to the next whole number and count anew, until nothing more fits or the
    purse would be overdrawn (then the count before stands). As equalshares.net does it: shares are whole after the first
    count, and an option nobody wants counts as one that would still fit.

    At a table a count also tells up to which raise the next ones are the same, so won by won needs no more counts than
    by thousands. A whole town (`vote.countable` is False) is counted at each step."""
    result, horizon = _count(vote, vote.share)
    while horizon is not None and _fits_more(vote, result):
        share = max(floor(result.share) + 1, ceil(result.share + horizon))
        higher, horizon = _count(vote, Fraction(share))
        if higher.cost > vote.budget:
            # every share up to the one before counts as the last one kept
            return result if share - 1 <= result.share else _count(vote, Fraction(share - 1))[0]
        result = higher
    return result


def _fits_more(vote: PurseVote, result: EqualShares) -> bool:
    rest = set(vote.costs) - set(result.selected)
    return any(result.cost + vote.costs[option] <= vote.budget for option in rest)


def _count(vote: PurseVote, share: Fraction) -> tuple[EqualShares, Fraction | None]:
    """Count once; also the smallest further raise that could change any decision (None: none can)."""
    return _count_at_a_table(vote, share) if vote.countable else _count_a_town(vote, share)


def _count_a_town(vote: PurseVote, share: Fraction) -> tuple[EqualShares, Fraction | None]:
    crowd = Crowd(vote, share)
    rounds = tuple(_round_of(vote, bought) for bought in crowd.purchases())
    cost = vote.cost_of([each.option for each in rounds])
    everything = len(rounds) == sum(map(bool, vote.approvals.values()))
    return EqualShares(rounds, cost, share, share - vote.share, crowd.paid), None if everything else Fraction(1)


def _round_of(vote: PurseVote, bought: Bought) -> Round:
    return Round(
        bought.option, 1 / bought.rate, bought.payment, len(vote.approvals[bought.option]), in_code_order(bought.tied),
        _tie_rule(vote, bought.option, bought.tied) if bought.tied else None,
    )  # fmt: skip


def _count_at_a_table(vote: PurseVote, share: Fraction) -> tuple[EqualShares, Fraction | None]:
    people = {voter for supporters in vote.approvals.values() for voter in supporters}
    purses = dict.fromkeys(people, Line(share, Fraction(1)))
    horizon = Horizon()
    rounds: list[Round] = []
    rest = [option for option in vote.costs if vote.approvals[option]]
    while payments := _affordable(vote, rest, purses, horizon):
        bought = _next_round(vote, payments, horizon)
        _pay(purses, vote.approvals[bought.option], payments[bought.option])
        rest.remove(bought.option)
        rounds.append(bought)
    paid = {voter: share - purse.at for voter, purse in purses.items()}
    cost = vote.cost_of([each.option for each in rounds])
    return EqualShares(tuple(rounds), cost, share, share - vote.share, paid), horizon.nearest


def _affordable(
    vote: PurseVote, rest: Iterable[str], purses: Mapping[Hashable, Line], horizon: Horizon
) -> dict[str, Line]:
    found = {
        option: _highest_payment(vote.costs[option], [purses[voter] for voter in vote.approvals[option]], horizon)
        for option in rest
    }
    return {option: payment for option, payment in found.items() if payment is not None}


def _highest_payment(cost: Fraction, purses: list[Line], horizon: Horizon) -> Line | None:
    """Water-filling: the smallest purses give all they have, the rest is shared equally by those who have enough."""
    missing = Line(cost)
    purses = sorted(purses, key=lambda purse: (purse.at, purse.slope))
    for poorer, purse in enumerate(purses):
        equal = missing.times(Fraction(1, len(purses) - poorer))
        if purse.at >= equal.at:
            for each in purses:
                horizon.compare(each, equal)
            return equal
        missing -= purse
    horizon.compare(missing, Line(Fraction()))
    return None


def _next_round(vote: PurseVote, payments: Mapping[str, Line], horizon: Horizon) -> Round:
    """Most effective votes, which is the lowest payment for each unit of cost."""
    rates = {option: payment.times(1 / vote.costs[option]) for option, payment in payments.items()}
    lowest = min(rate.at for rate in rates.values())
    equal = [option for option, rate in rates.items() if rate.at == lowest]
    best = min(equal, key=vote.tie_key)
    for rate in rates.values():
        horizon.compare(rates[best], rate)
    others = [option for option in equal if option != best]
    return Round(
        option=best,
        effective_votes=1 / lowest,
        highest_payment=payments[best].at,
        payers=len(vote.approvals[best]),
        tied=in_code_order(others),
        tie_rule=_tie_rule(vote, best, others) if others else None,
    )


def _tie_rule(vote: PurseVote, best: str, others: Iterable[str]) -> str:
    key = vote.tie_key(best)
    nearest = min(vote.tie_key(option) for option in others)
    if key[0] < nearest[0]:
        return N_("equal, the lower cost goes first")
    if key[1] < nearest[1]:
        return N_("equal, more votes go first")
    return N_("equal, the lot drawn before the vote decides")


def _pay(purses: dict[Hashable, Line], payers: Iterable[Hashable], payment: Line) -> None:
    for voter in payers:
        purse = purses[voter]
        purses[voter] = Line(Fraction()) if purse.at < payment.at else purse - payment
