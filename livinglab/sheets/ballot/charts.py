"""The picture of a result, for paper, window and room alike: each rule shows what it counts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.charts.grade_profile import GradeProfile, GradeRow
from livinglab.blocks.charts.purse import PurseBars, PurseRow
from livinglab.blocks.charts.run_off import RunOff
from livinglab.blocks.charts.tally import Tally, TallyOption
from livinglab.blocks.drawing import Chart
from livinglab.i18n import tr, trn
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.counting import ballots_of, consented, judged, purse, ranked, shared, squared, starred
from livinglab.sheets.ballot.read import BallotView, Option


def chart(view: BallotView) -> Chart | None:
    """None where there is nothing that could be counted."""
    maker = _CHARTS.get(view.rule)
    if maker is None or not view.options:
        return None
    try:
        return maker(view)
    except (ValueError, ZeroDivisionError):
        return None


def _stage() -> Stage:
    return "ideate"


def _named(view: BallotView) -> dict[str, Option]:
    return {option.code: option for option in view.options}


def _dots(view: BallotView) -> Chart | None:
    counted = count(view)
    if not counted.result.voters:
        return None
    options = tuple(
        TallyOption(
            row.option.code, row.option.title, row.dots if row.people is None else row.people, row.option.chosen
        )
        for row in counted.rows
    )
    return Tally(options, counted.result.voters, people=counted.in_people)


def _bar(option: Option, number: float) -> Bar:
    return Bar(f"{option.code} {option.title}", number, option.chosen)


def _borda(view: BallotView) -> Chart | None:
    result, named = ranked(view), _named(view)
    most = result.voters * max(len(view.options) - 1, 1)
    bars = tuple(_bar(named[code], float(result.points[code])) for place in result.order for code in place.options)
    return Bars(bars, most, _stage(), trn("point", "points", 2)) if result.voters else None


def _judgment(view: BallotView) -> Chart | None:
    result, named = judged(view), _named(view)
    rows = tuple(
        GradeRow(code, named[code].title, result.grades[code].counts, result.grades[code].median, named[code].chosen)
        for place in result.order
        for code in place.options
    )
    return GradeProfile(view.terms.grades, rows, _stage()) if ballots_of(view) else None


def _star(view: BallotView) -> Chart | None:
    result, named = starred(view), _named(view)
    if not result.voters:
        return None
    bars = tuple(_bar(named[code], result.totals[code]) for place in result.order for code in place.options)
    stars = Bars(bars, result.voters * 5, _stage(), trn("star", "stars", 2))
    if len(result.runoff) != 2:
        return stars
    one, other = result.runoff
    winner = None if result.winner is None else int(result.winner == other)
    titles = (f"{one} {named[one].title}", f"{other} {named[other].title}")
    return RunOff(stars, titles, (result.runoff[one], result.runoff[other]), result.no_preference, winner, _stage())


def _quadratic(view: BallotView) -> Chart | None:
    result, named = squared(view), _named(view)
    bars = tuple(_bar(named[code], result.votes[code]) for place in result.order for code in place.options)
    most = max([1, *result.votes.values()])
    return Bars(bars, most, _stage(), trn("vote", "votes", 2)) if result.voters else None


def _shares(view: BallotView) -> Chart | None:
    vote = purse(view)
    result, named = shared(view), _named(view)
    left = dict.fromkeys(result.paid, result.share)
    paid: dict[str, tuple[float, ...]] = {}
    for each in result.rounds:
        payments: list[Fraction] = []
        for voter in vote.approvals[each.option]:
            payment = min(left[voter], each.highest_payment)
            left[voter] -= payment
            payments.append(payment)
        paid[each.option] = tuple(sorted((float(one) for one in payments if one), reverse=True))
    order = [*result.selected, *(code for code in vote.costs if code not in result.selected)]
    rows = tuple(
        PurseRow(code, named[code].title, float(vote.costs[code]), len(vote.approvals[code]), paid.get(code, ()))
        for code in order
    )
    return PurseBars(rows, float(vote.budget), view.terms.unit, _stage())


def _consent(view: BallotView) -> Chart | None:
    result = consented(view)
    bars = (
        Bar(tr("No objection"), result.no_objection, result.stands), Bar(tr("A concern"), result.concern),
        Bar(tr("An objection"), result.objection),
    )  # fmt: skip
    return Bars(bars, result.voters, _stage()) if result.voters else None


_CHARTS: dict[str, Callable[[BallotView], Chart | None]] = {
    "dots": _dots, "approval": _dots, "borda": _borda, "majority_judgment": _judgment, "star": _star,
    "quadratic": _quadratic, "equal_shares": _shares, "consent": _consent,
}  # fmt: skip
