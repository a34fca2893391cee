"""Counts a vote by dots or by names from its slips and sub-totals; all arithmetic is the analysis room's."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.coverage import Coverage
from livinglab.analysis.voting.dots import DotResult, count_dots, dot_coverage, dots_from_totals
from livinglab.analysis.voting.places import places
from livinglab.sheets.ballot.problems import channel_problems, dot_rule, marks_by_code, slip_problems
from livinglab.sheets.ballot.read import BLANK, COUNTED, BallotView, Option


@dataclass(frozen=True)
class DotRow:
    """One option of the result: its dots, and its people where they are known."""

    option: Option
    dots: int
    people: int | None
    rank: int


@dataclass(frozen=True)
class DotCount:
    """A counted dot vote. `coverage` is None where some votes are known as sums only; `problems` tell what cannot be
    counted (then those ballots are left out, and it is said)."""

    result: DotResult
    rows: tuple[DotRow, ...]
    ties: tuple[tuple[Option, ...], ...]
    coverage: Coverage | None
    problems: tuple[Finding, ...]

    @property
    def in_people(self) -> bool:
        """Whether the bars may be read as people: one dot an option, or people known."""
        return self.result.supporters is not None


def count(view: BallotView) -> DotCount:
    """Count what has been entered so far, paper by paper and sum by sum."""
    codes = [option.code for option in view.options]
    rule = dot_rule(view)
    ballots: list[dict[str, int]] = []
    problems: list[Finding] = []
    summed: list[DotResult] = []
    for channel in view.channels:
        if channel.by_totals:
            found = channel_problems(view, channel)
            problems += found
            if not found:
                sums = {_code(view, option_id): count for option_id, count in channel.subtotals}
                summed.append(dots_from_totals(sums, channel.people_by_totals, rule, codes))
            continue
        for slip in channel.slips:
            if slip.status not in (COUNTED, BLANK):
                continue
            found = slip_problems(view, slip)
            problems += found
            if not found:
                ballots.append(marks_by_code(view, slip))
    result = _added([count_dots(ballots, rule, codes), *summed], codes)
    coverage = None if summed else dot_coverage(ballots, [option.code for option in view.chosen], codes)
    return DotCount(result, _rows(view, result), _ties(view, result), coverage, tuple(problems))


def _code(view: BallotView, option_id: str) -> str:
    option = view.option(option_id)
    return option.code if option else option_id


def _added(parts: list[DotResult], codes: list[str]) -> DotResult:
    """Several ways of voting together; what one of them cannot know, the sum does not know either."""
    if len(parts) == 1:
        return parts[0]
    totals = {code: sum(part.totals[code] for part in parts) for code in codes}
    supporters: dict[str, int] | None = dict.fromkeys(codes, 0)
    for part in parts:
        known = part.supporters
        supporters = None if supporters is None or known is None else {c: supporters[c] + known[c] for c in codes}
    return DotResult(
        voters=sum(part.voters for part in parts),
        totals=totals,
        supporters=supporters,
        order=places(totals),
        unused=sum(part.unused for part in parts),
        blank=None,
    )


def _rows(view: BallotView, result: DotResult) -> tuple[DotRow, ...]:
    by_code = {option.code: option for option in view.options}
    return tuple(
        DotRow(
            by_code[code],
            result.totals[code],
            None if result.supporters is None else result.supporters[code],
            place.rank,
        )
        for place in result.order
        for code in place.options
    )


def _ties(view: BallotView, result: DotResult) -> tuple[tuple[Option, ...], ...]:
    by_code = {option.code: option for option in view.options}
    return tuple(tuple(by_code[code] for code in place.options) for place in result.ties)
