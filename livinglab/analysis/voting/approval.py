"""Approval voting: each voter names all options she could live with; the most named come first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.coverage import Coverage, coverage
from livinglab.analysis.voting.places import Place, check_options, in_code_order, places
from livinglab.i18n import N_


@dataclass(frozen=True)
class ApprovalResult:
    """How many voters approve of each option; `order` holds the places, ties together."""

    voters: int
    approvals: Mapping[str, int]
    order: tuple[Place, ...]


def ballot_problems(ballot: Collection[str], options: Collection[str], most: int | None = None) -> list[Finding]:
    """What breaks the rule on one ballot; `most` limits how many options a voter may name."""
    problems = [
        Finding(N_("{option} is not on this ballot"), {"option": option})
        for option in in_code_order(set(ballot) - set(options))
    ]
    if most is not None and len(set(ballot)) > most:
        problems.append(Finding(N_("{n} options named, {most} are allowed"), {"n": len(set(ballot)), "most": most}))
    return problems


def count_approvals(ballots: Sequence[Collection[str]], options: Sequence[str]) -> ApprovalResult:
    """Count valid ballots; an option named twice on one ballot counts once."""
    check_options(options)
    if any(ballot_problems(ballot, options) for ballot in ballots):
        raise ValueError("a ballot names an option that is not on it")
    approvals = {option: sum(option in set(ballot) for ballot in ballots) for option in options}
    return ApprovalResult(len(ballots), approvals, places(approvals))


def approval_coverage(
    ballots: Sequence[Collection[str]], chosen: Collection[str], options: Collection[str]
) -> Coverage:
    """Who finds something of hers among the chosen options."""
    return coverage([set(ballot) for ballot in ballots], chosen, options)
