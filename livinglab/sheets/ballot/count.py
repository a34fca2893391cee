"""Counts a vote by dots or by names from its slips and sub-totals; all arithmetic is the analysis room's."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.coverage import Coverage
from livinglab.analysis.voting.dots import DotResult, count_dots, dot_coverage, dots_from_totals
from livinglab.analysis.voting.places import Place, places, ties
from livinglab.analysis.voting.weighted import Part, Weighted, weighted
from livinglab.sheets.ballot.problems import channel_problems, dot_rule, marks_by_code, slip_problems
from livinglab.sheets.ballot.read import BLANK, COUNTED, BallotView, ChannelView, Option
from livinglab.sheets.ballot.weights import groups, weight_base, weight_checks


@dataclass(frozen=True)
class DotRow:
    """One option of the result: its dots, its people where they are known, and its score where channels are weighed."""

    option: Option
    dots: int
    people: int | None
    rank: int
    score: Fraction | None = None


@dataclass(frozen=True)
class DotCount:
    """A counted dot vote. `coverage` is None where some votes are known as sums only; `problems` tell what cannot be
    counted (then those ballots are left out, and it is said). `parts` are the ways votes came in, each counted alone."""

    result: DotResult
    rows: tuple[DotRow, ...]
    ties: tuple[tuple[Option, ...], ...]
    coverage: Coverage | None
    problems: tuple[Finding, ...]
    parts: tuple[tuple[ChannelView, DotResult], ...] = ()
    weighted: Weighted | None = None

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
    parts: list[tuple[ChannelView, DotResult]] = []
    for channel in view.channels:
        if channel.by_totals:
            found = channel_problems(view, channel)
            problems += found
            if not found:
                sums = {_code(view, option_id): count for option_id, count in channel.subtotals}
                parts.append((channel, dots_from_totals(sums, channel.people_by_totals, rule, codes)))
            continue
        own, broken = _ballots(view, channel)
        problems += broken
        ballots += own
        parts.append((channel, count_dots(own, rule, codes)))
    known = [(channel, result) for channel, result in parts if result.voters]
    result = _added([result for _, result in known] or [count_dots([], rule, codes)], codes)
    scores = _weighted(view, known, codes)
    coverage = None
    if not any(channel.by_totals for channel, _ in known):
        coverage = dot_coverage(ballots, [option.code for option in view.chosen], codes)
    order = scores.order if scores else result.order
    return DotCount(
        result,
        _rows(view, result, order, scores),
        _ties(view, result, order),
        coverage,
        tuple(problems),
        tuple(known),
        scores,
    )


def _ballots(view: BallotView, channel: ChannelView) -> tuple[list[dict[str, int]], list[Finding]]:
    """Ballots that count, and what is wrong with those that do not."""
    good: list[dict[str, int]] = []
    problems: list[Finding] = []
    for slip in channel.slips:
        if slip.status in (COUNTED, BLANK):
            found = slip_problems(view, slip)
            problems += found
            if not found:
                good.append(marks_by_code(view, slip))
    return good, problems


def _code(view: BallotView, option_id: str) -> str:
    option = view.option(option_id)
    return option.code if option else option_id


def _added(parts: list[DotResult], codes: list[str]) -> DotResult:
    """Several ways of voting together; what one of them cannot know, the sum does not know either."""
    if len(parts) == 1:
        return parts[0]
    totals = {code: sum(part.totals[code] for part in parts) for code in codes}
    supporters: dict[str, int] | None = dict.fromkeys(codes, 0)
    blank: int | None = 0
    for part in parts:
        known = part.supporters
        supporters = None if supporters is None or known is None else {c: supporters[c] + known[c] for c in codes}
        blank = None if blank is None or part.blank is None else blank + part.blank
    return DotResult(
        voters=sum(part.voters for part in parts),
        totals=totals,
        supporters=supporters,
        order=places(totals),
        unused=sum(part.unused for part in parts),
        blank=blank,
    )


def _weighted(view: BallotView, parts: list[tuple[ChannelView, DotResult]], codes: list[str]) -> Weighted | None:
    """None where nothing is weighed, or the weights do not fit what came in."""
    found = []
    for group in groups(view) if not weight_checks(view) else ():
        own = [result for channel, result in parts if channel in group.channels]
        totals = {code: sum(result.totals[code] for result in own) for code in codes}
        found.append(Part(group.weight, sum(result.voters for result in own), totals))
    try:
        return weighted(found, codes, weight_base(view)) if found else None
    except ValueError:
        return None


def _rows(view: BallotView, result: DotResult, order: tuple[Place, ...], scores: Weighted | None) -> tuple[DotRow, ...]:
    by_code = {option.code: option for option in view.options}
    return tuple(
        DotRow(
            by_code[code],
            result.totals[code],
            None if result.supporters is None else result.supporters[code],
            place.rank,
            scores.scores[code] if scores else None,
        )
        for place in order
        for code in place.options
    )


def _ties(view: BallotView, result: DotResult, order: tuple[Place, ...]) -> tuple[tuple[Option, ...], ...]:
    by_code = {option.code: option for option in view.options}
    level = [place for place in ties(order) if result.totals[place.options[0]]]
    return tuple(tuple(by_code[code] for code in place.options) for place in level)
