"""STAR: score from 0 to 5, then automatic run-off between the two options with the most stars."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.places import Place, best_by, check_options, in_code_order, places
from livinglab.i18n import N_

MOST_STARS = 5


@dataclass(frozen=True)
class StarResult:
    """`finalists` are two, or more where a tie for the second seat could not be broken; `winner` is None for a tie.

    `runoff` counts ballots that prefer each finalist, `no_preference` the rest; `decided_by` is a message id."""

    voters: int
    totals: Mapping[str, int]
    fives: Mapping[str, int]
    order: tuple[Place, ...]
    finalists: tuple[str, ...]
    runoff: Mapping[str, int]
    no_preference: int
    winner: str | None
    decided_by: str


def ballot_problems(ballot: Mapping[str, int], options: Collection[str]) -> list[Finding]:
    """What breaks the rule on one ballot; an option without stars counts as 0."""
    problems = [
        Finding(N_("{option} is not on this ballot"), {"option": option})
        for option in in_code_order(set(ballot) - set(options))
    ]
    return problems + [
        Finding(N_("{option} has {n} stars, 0 to {most} are allowed"), {"option": option, "n": n, "most": MOST_STARS})
        for option, n in ((option, ballot[option]) for option in in_code_order(ballot))
        if not 0 <= n <= MOST_STARS
    ]


def star(ballots: Sequence[Mapping[str, int]], options: Sequence[str]) -> StarResult:
    """Rules of starvoting.org (technical specifications).

    Tie for a seat in the run-off: more pairs won among the tied, then more fives. Tie in the run-off: more stars in
    all, then more fives. What is equal then stays a tie."""
    check_options(options)
    if any(ballot_problems(ballot, options) for ballot in ballots):
        raise ValueError("a ballot breaks the rule")
    totals = {option: sum(ballot.get(option, 0) for ballot in ballots) for option in options}
    fives = {option: sum(ballot.get(option, 0) == MOST_STARS for ballot in ballots) for option in options}
    finalists = _finalists(ballots, totals, fives)
    runoff: dict[str, int] = {}
    winner, decided_by = finalists[0] if len(finalists) == 1 else None, N_("tied after all rules")
    if len(finalists) == 2:
        first, second = finalists
        runoff = {first: _prefer(ballots, first, second), second: _prefer(ballots, second, first)}
        winner, decided_by = _winner(finalists, runoff, totals, fives)
    elif len(finalists) > 2:
        winner, decided_by = _ahead_of_each(ballots, finalists, totals, decided_by)
    return StarResult(
        voters=len(ballots),
        totals=totals,
        fives=fives,
        order=places(totals),
        finalists=finalists,
        runoff=runoff,
        no_preference=len(ballots) - sum(runoff.values()) if runoff else 0,
        winner=winner,
        decided_by=N_("the only option") if len(finalists) == 1 else decided_by,
    )


def _prefer(ballots: Sequence[Mapping[str, int]], option: str, other: str) -> int:
    return sum(ballot.get(option, 0) > ballot.get(other, 0) for ballot in ballots)


def _finalists(
    ballots: Sequence[Mapping[str, int]], totals: Mapping[str, int], fives: Mapping[str, int]
) -> tuple[str, ...]:
    seated: tuple[str, ...] = ()
    for place in places(totals):
        free = 2 - len(seated)
        if free <= 0:
            break
        seated += place.options if len(place.options) <= free else _seats(ballots, place.options, free, fives)
    return seated


def _seats(
    ballots: Sequence[Mapping[str, int]], tied: Collection[str], free: int, fives: Mapping[str, int]
) -> tuple[str, ...]:
    """Fill the free seats from options with equal totals; more than `free` come back where nothing separates them."""

    def pairs_won(option: str) -> int:
        return sum(_prefer(ballots, option, other) > _prefer(ballots, other, option) for other in tied)

    best = best_by(tied, pairs_won, fives.__getitem__)
    if len(best) >= free:
        return best
    return best + _seats(ballots, [option for option in tied if option not in best], free - len(best), fives)


def _ahead_of_each(
    ballots: Sequence[Mapping[str, int]], finalists: Sequence[str], totals: Mapping[str, int], otherwise: str
) -> tuple[str | None, str]:
    """One seat is taken and several are level for the other: who beats each of them needs no lot to win."""
    first, *seconds = finalists
    alone = all(totals[first] > totals[other] for other in seconds)
    if alone and all(_prefer(ballots, first, other) > _prefer(ballots, other, first) for other in seconds):
        return first, N_("whoever takes the second seat, it is preferred on more ballots")
    return None, otherwise


def _winner(
    finalists: Sequence[str], runoff: Mapping[str, int], totals: Mapping[str, int], fives: Mapping[str, int]
) -> tuple[str | None, str]:
    reasons = (
        (runoff, N_("preferred on more ballots")),
        (totals, N_("run-off tied, more stars in all")),
        (fives, N_("run-off tied, more fives")),
    )
    for scores, reason in reasons:
        best = best_by(finalists, scores.__getitem__)
        if len(best) == 1:
            return best[0], reason
    return None, N_("tied after all rules")
