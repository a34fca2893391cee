"""Equal shares for a whole town: voters who have the same money left are counted together, and an option is looked at
again only when it could come next. Exact: floating point only says which few options need exact fractions."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.voting.purse import PurseVote

_NEAR = 1e-9  # floats this close, as a share of each other, are settled in fractions


@dataclass(frozen=True)
class Bought:
    """One purchase: payment ÷ cost as `rate`, the highest payment, and options with exactly the same rate."""

    option: str
    rate: Fraction
    payment: Fraction
    tied: tuple[str, ...]


class Crowd:
    """The voters of one count, each with `share` to spend. `buy` takes one option after another until none fits."""

    def __init__(self, vote: PurseVote, share: Fraction) -> None:
        self._vote = vote
        people = list(dict.fromkeys(voter for wanting in vote.approvals.values() for voter in wanting))
        number = {voter: place for place, voter in enumerate(people)}
        self._people = people
        self._share = share
        self._wanting = {
            option: [number[voter] for voter in wanting] for option, wanting in vote.approvals.items() if wanting
        }
        # A class is everybody with the same money left; class 0 has nothing, class 1 has paid nothing.
        self._money = [Fraction(), share]
        self._rough = [0.0, float(share)]
        self._class = [1] * len(people)
        self._costs = {option: float(vote.costs[option]) for option in self._wanting}
        # The smallest rate an option may have: money only shrinks, so rates only grow.
        self._queue = [(1 / len(wanting), option) for option, wanting in self._wanting.items()]
        heapq.heapify(self._queue)

    def purchases(self) -> Iterable[Bought]:
        """What is bought, in order."""
        while (bought := self._next()) is not None:
            self._pay(bought)
            yield bought

    @property
    def paid(self) -> Mapping[Hashable, Fraction]:
        """What each voter has paid so far."""
        return {voter: self._share - self._money[own] for voter, own in zip(self._people, self._class, strict=True)}

    def _next(self) -> Bought | None:
        looked_at: list[tuple[float, str]] = []
        best = float("inf")
        while self._queue and self._queue[0][0] <= best * (1 + _NEAR):
            _, option = heapq.heappop(self._queue)
            rate = self._rough_rate(option)
            if rate is not None:  # else its supporters cannot afford it, and never will
                looked_at.append((rate, option))
                best = min(best, rate)
        near = [option for rate, option in looked_at if rate <= best * (1 + _NEAR)]
        rates = {option: self._payment(option) / self._vote.costs[option] for option in near}
        if not rates:
            return None
        lowest = min(rates.values())
        equal = [option for option, rate in rates.items() if rate == lowest]
        option = min(equal, key=self._vote.tie_key)
        for entry in looked_at:
            if entry[1] != option:
                heapq.heappush(self._queue, entry)
        tied = tuple(other for other in equal if other != option)
        return Bought(option, lowest, lowest * self._vote.costs[option], tied)

    def _classes(self, option: str) -> list[tuple[int, int]]:
        """Class and number of supporters in it, the poorest first."""
        of = self._class
        rough = self._rough
        return sorted(Counter([of[voter] for voter in self._wanting[option]]).items(), key=lambda one: rough[one[0]])

    def _rough_rate(self, option: str) -> float | None:
        cost = self._costs[option]
        classes = self._classes(option)
        held = sum(self._rough[own] * people for own, people in classes)
        if held < cost * (1 + _NEAR) and not self._affords(option, classes, held < cost * (1 - _NEAR)):
            return None
        missing, payers = cost, len(self._wanting[option])
        for own, people in classes:
            if self._rough[own] * payers >= missing:
                break
            missing -= self._rough[own] * people
            payers -= people
        return missing / max(1, payers) / cost

    def _affords(self, option: str, classes: list[tuple[int, int]], clearly_not: bool) -> bool:
        if clearly_not:
            return False
        return sum(self._money[own] * people for own, people in classes) >= self._vote.costs[option]

    def _payment(self, option: str) -> Fraction:
        """Water-filling: who has less than the equal part gives all, the others share the rest equally."""
        missing, payers = self._vote.costs[option], len(self._wanting[option])
        for own, people in sorted(self._classes(option), key=lambda one: self._money[one[0]]):
            if self._money[own] * payers >= missing:
                break
            missing -= self._money[own] * people
            payers -= people
        return missing / payers

    def _pay(self, bought: Bought) -> None:
        made: dict[int, int] = {}
        for voter in self._wanting[bought.option]:
            own = self._class[voter]
            if own not in made:
                made[own] = self._class_after(own, bought.payment)
            self._class[voter] = made[own]

    def _class_after(self, own: int, payment: Fraction) -> int:
        left = self._money[own] - payment
        if left <= 0:
            return 0
        self._money.append(left)
        self._rough.append(float(left))
        return len(self._money) - 1
