"""Borda count: the first of n options gets n − 1 points, the last none, and the points are added up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.exact import Number, exact, mid_ranks
from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.places import Place, check_options, in_code_order, places
from livinglab.i18n import N_


@dataclass(frozen=True)
class BordaResult:
    """Points an option (exact, since ties share); `incomplete` counts ballots that left options out.

    `beaten` says for each option which others a majority of the voters who rank both differently put it before."""

    voters: int
    points: Mapping[str, Fraction]
    order: tuple[Place, ...]
    incomplete: int
    beaten: Mapping[str, tuple[str, ...]]

    @property
    def beats_all(self) -> str | None:
        """The option that wins each pair against another (Condorcet), where there is one."""
        rest = len(self.points) - 1
        return next((option for option, beaten in self.beaten.items() if rest and len(beaten) == rest), None)


def ballot_problems(ballot: Mapping[str, Number], options: Collection[str]) -> list[Finding]:
    """What breaks the rule on one ballot of ranks; equal ranks and missing options are allowed."""
    return [
        Finding(N_("{option} is not on this ballot"), {"option": option})
        for option in in_code_order(set(ballot) - set(options))
    ]


def borda(ballots: Sequence[Mapping[str, Number]], options: Sequence[str]) -> BordaResult:
    """Borda (1784). A ballot gives ranks, 1 for the first. Equal ranks share the mean of their points; options left
    out share the mean of the points nobody used, so a short ballot gives away as many points as a full one."""
    check_options(options)
    if any(ballot_problems(ballot, options) for ballot in ballots):
        raise ValueError("a ballot ranks an option that is not on it")
    points = dict.fromkeys(options, Fraction())
    ahead = {option: dict.fromkeys(options, 0) for option in options}
    for ballot in ballots:
        ranks = _full_ranks(ballot, options)
        for option in options:
            points[option] += len(options) - ranks[option]
            for other in options:
                ahead[option][other] += ranks[option] < ranks[other]
    beaten = {
        option: in_code_order(other for other in options if ahead[option][other] > ahead[other][option])
        for option in options
    }
    incomplete = sum(len(ballot) < len(options) for ballot in ballots)
    return BordaResult(len(ballots), points, places(points), incomplete, beaten)


def _full_ranks(ballot: Mapping[str, Number], options: Sequence[str]) -> dict[str, Fraction]:
    """Mid-ranks of all options; those left out stand together behind the last one named."""
    named = {option: exact(rank) for option, rank in ballot.items()}
    behind = max(named.values(), default=Fraction()) + 1
    return dict(zip(options, mid_ranks([named.get(option, behind) for option in options]), strict=True))
