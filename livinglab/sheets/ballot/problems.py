"""What breaks the rule on a ballot, for every rule; each found before the ballot is kept."""

from __future__ import annotations

from collections.abc import Callable

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting import approval, borda, consent, dots, majority_judgment, quadratic, star
from livinglab.i18n import N_
from livinglab.sheets.ballot.read import BLANK, COUNTED, BallotView, ChannelView, Slip

Values = dict[str, int]


def dot_rule(view: BallotView) -> dots.DotRule:
    """The rule of a vote that is counted in dots; naming options is giving each one dot."""
    if view.rule == "approval":
        return dots.DotRule(view.terms.most or max(len(view.options), 1), 1)
    return dots.DotRule(view.budget, min(view.cap, view.budget))


def marks_by_code(view: BallotView, slip: Slip) -> Values:
    """A slip as the analysis reads it: a value an option, by code."""
    codes = {option.id: option.code for option in view.options}
    return {codes.get(option_id, option_id): int(value) for option_id, value in slip.given}


def slip_problems(view: BallotView, slip: Slip) -> list[Finding]:
    """What breaks the rule on one slip."""
    check = _CHECKS.get(view.rule)
    return check(view, marks_by_code(view, slip)) if check else []


def good_slips(view: BallotView) -> list[Slip]:
    """Slips of the first pass that count, blank ones among them."""
    return [
        slip
        for channel in view.channels
        for slip in channel.slips
        if slip.status in (COUNTED, BLANK) and (slip.status == BLANK or not slip_problems(view, slip))
    ]


def channel_problems(view: BallotView, channel: ChannelView) -> list[Finding]:
    """What cannot be right in a channel's totals."""
    codes = {option.id: option.code for option in view.options}
    totals = {codes.get(option_id, option_id): count for option_id, count in channel.subtotals}
    return dots.totals_problems(totals, channel.people_by_totals, dot_rule(view), _codes(view))


def _codes(view: BallotView) -> set[str]:
    return {option.code for option in view.options}


def _dots(view: BallotView, values: Values) -> list[Finding]:
    return dots.ballot_problems(values, dot_rule(view), _codes(view))


def _approval(view: BallotView, values: Values) -> list[Finding]:
    named = approval.ballot_problems(values, _codes(view), view.terms.most or None)
    return named or dots.ballot_problems(values, dots.DotRule(max(len(view.options), 1), 1), _codes(view))


def _borda(view: BallotView, values: Values) -> list[Finding]:
    problems = borda.ballot_problems(values, _codes(view))
    ranks = list(values.values())
    if not view.terms.ties and len(set(ranks)) < len(ranks):
        problems.append(Finding(N_("Two options have the same rank; every rank is given once.")))
    if view.terms.ranks and len(values) > view.terms.ranks:
        problems.append(
            Finding(N_("{n} options are in order, {most} are allowed"), {"n": len(values), "most": view.terms.ranks})
        )
    return problems


def _judgment(view: BallotView, values: Values) -> list[Finding]:
    return majority_judgment.ballot_problems(list(values.values()), len(view.terms.grades))


def _star(view: BallotView, values: Values) -> list[Finding]:
    return star.ballot_problems(values, _codes(view))


def _quadratic(view: BallotView, values: Values) -> list[Finding]:
    own = view.terms.credits
    return quadratic.ballot_problems(values, own or quadratic.cost(values), _codes(view))


def _consent(_view: BallotView, values: Values) -> list[Finding]:
    return consent.ballot_problems(list(values.values()))


_CHECKS: dict[str, Callable[[BallotView, Values], list[Finding]]] = {
    "dots": _dots, "approval": _approval, "equal_shares": _approval, "borda": _borda, "majority_judgment": _judgment,
    "star": _star, "quadratic": _quadratic, "consent": _consent,
}  # fmt: skip
