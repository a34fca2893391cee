"""A vote on several projects with costs and one purse: what was asked, and the simple count to compare with."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from livinglab.analysis.exact import Number, exact
from livinglab.analysis.voting.coverage import Coverage, coverage
from livinglab.analysis.voting.lot import lot_order

MOST_OPTIONS = 40
MOST_APPROVALS = 1_000


@dataclass(frozen=True)
class PurseVote:
    """`approvals` names for each option the voters who want it; `voters` also counts those who want nothing.

    `lot` lists all options in the order drawn before the vote; it decides only what cost and votes leave equal."""

    budget: Fraction
    voters: int
    costs: Mapping[str, Fraction]
    approvals: Mapping[str, frozenset[Hashable]]
    lot: tuple[str, ...]

    @property
    def countable(self) -> bool:
        """Whether it is a village's vote, counted with all its turning points; a whole town's is counted step by step."""
        return len(self.costs) <= MOST_OPTIONS and sum(map(len, self.approvals.values())) <= MOST_APPROVALS

    @property
    def share(self) -> Fraction:
        """Each voter's part of the purse."""
        return self.budget / self.voters

    def tie_key(self, option: str) -> tuple[Fraction, int, int]:
        """Smallest first: lower cost, then more votes, then the lot (tie-breaking of equalshares.net)."""
        return (self.costs[option], -len(self.approvals[option]), self.lot.index(option))

    def cost_of(self, options: Collection[str]) -> Fraction:
        """What these options cost together."""
        return sum((self.costs[option] for option in options), Fraction())

    def coverage(self, chosen: Collection[str]) -> Coverage:
        """Who finds something of hers among the chosen."""
        people = {voter for voters in self.approvals.values() for voter in voters}
        supports = [{option for option, voters in self.approvals.items() if voter in voters} for voter in people]
        wanting = coverage(supports, chosen, self.costs)
        return replace(wanting, voters=self.voters, blank=self.voters - len(people))


def purse_vote(
    budget: Number,
    voters: int,
    costs: Mapping[str, Number],
    approvals: Mapping[str, Collection[Hashable]],
    lot_seed: str = "",
) -> PurseVote:
    """Check and collect a vote; raises ValueError where it cannot be counted."""
    people = {voter for supporters in approvals.values() for voter in supporters}
    if unknown := set(approvals) - set(costs):
        raise ValueError(f"no cost for {min(unknown)}")
    if len(people) > voters or voters < 1:
        raise ValueError(f"{len(people)} people approve, {voters} vote")
    prices = {option: exact(cost) for option, cost in costs.items()}
    if exact(budget) <= 0 or any(price <= 0 for price in prices.values()):
        raise ValueError("the purse and every cost must be above zero")
    wanted = {option: frozenset(approvals.get(option, ())) for option in costs}
    return PurseVote(exact(budget), voters, prices, wanted, lot_order(costs, lot_seed))


def greedy(vote: PurseVote) -> tuple[str, ...]:
    """Most votes first, each taken while it still fits: the usual count, where a majority can spend the whole purse."""
    chosen: list[str] = []
    for option in sorted(vote.costs, key=lambda option: (-len(vote.approvals[option]), vote.tie_key(option))):
        if vote.approvals[option] and vote.cost_of([*chosen, option]) <= vote.budget:
            chosen.append(option)
    return tuple(chosen)
