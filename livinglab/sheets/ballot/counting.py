"""Hands a vote's ballots to the rules that count them; all arithmetic is the analysis room's."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from livinglab.analysis.voting import tally as voting
from livinglab.analysis.voting.borda import BordaResult, borda
from livinglab.analysis.voting.consent import ConsentResult, consent
from livinglab.analysis.voting.coverage import Coverage, coverage
from livinglab.analysis.voting.election import Election
from livinglab.analysis.voting.equal_shares import EqualShares, equal_shares, equal_shares_add1
from livinglab.analysis.voting.majority_judgment import MajorityJudgment, majority_judgment
from livinglab.analysis.voting.purse import PurseVote, purse_vote
from livinglab.analysis.voting.quadratic import QuadraticResult, cost, quadratic
from livinglab.analysis.voting.star import StarResult, star
from livinglab.sheets.ballot.problems import good_slips, marks_by_code
from livinglab.sheets.ballot.read import BallotView, ChannelView

FORMS = {
    "dots": "valued", "approval": "named", "borda": "ranked", "majority_judgment": "graded", "star": "valued",
    "quadratic": "valued", "equal_shares": "named",
}  # fmt: skip


def codes_of(view: BallotView) -> list[str]:
    return [option.code for option in view.options]


def ballots_of(view: BallotView) -> list[dict[str, int]]:
    """Ballots that count, blank ones empty; grades from the worst, whatever way they were listed. Grades known as numbers
    only stand on ballots nobody wrote: majority judgment looks at one option at a time, so they say the same to it."""
    terms, judged, known = view.terms, view.rule == "majority_judgment", set(codes_of(view))
    single = [
        {code: terms.grade(value) if judged else value for code, value in marks_by_code(view, slip).items() if code in known}
        for slip in good_slips(view)
    ]  # fmt: skip
    return single + [ballot for channel in view.channels if channel.graded for ballot in _graded(view, channel)]


def _graded(view: BallotView, channel: ChannelView) -> list[dict[str, int]]:
    ballots: list[dict[str, int]] = [{} for _ in range(channel.people_by_totals)]
    for option_id, counts in channel.graded:
        option = view.option(option_id)
        listed = [view.terms.grade(grade) for grade, number in enumerate(counts) for _ in range(number)]
        for ballot, grade in zip(ballots, listed, strict=False):
            if option is not None and 0 <= grade < len(view.terms.grades):
                ballot[option.code] = grade
    return ballots


def election(view: BallotView) -> Election:
    """The vote as the rules read it."""
    terms, shared = view.terms, view.rule == "equal_shares"
    ballots = [{code: Fraction(value) for code, value in ballot.items()} for ballot in ballots_of(view)]
    costs = {option.code: Fraction(str(option.cost)) for option in view.options if option.cost} if shared else {}
    return Election(
        tuple(codes_of(view)), tuple(ballots), FORMS[view.rule], {option.code: option.title for option in view.options},
        costs, Fraction(str(terms.purse)) if shared and terms.purse else None, terms.grades,
    )  # fmt: skip


def counted_by(view: BallotView, rule: str) -> voting.Tally:
    """Count by any rule the ballots fit. Raises ValueError, of which CannotCount is one."""
    if view.rule not in FORMS:
        raise ValueError("nobody here knows this rule")
    terms = view.terms
    own = rule == view.rule
    budget = {"dots": terms.budget, "quadratic": terms.credits or None}.get(rule) if own else None
    asked = voting.Terms(
        budget, terms.cap if own and rule == "dots" else None, terms.lot, terms.blank_is_worst, terms.add1
    )
    read = election(view)
    return voting.tally(read if own or rule != "borda" else _in_order(view, read), rule, asked)


def _in_order(view: BallotView, given: Election) -> Election:
    """What got more stands before what got less; nothing given is the least, but a missing grade says nothing."""
    ballots = []
    for ballot in given.ballots:
        said = ballot if view.rule == "majority_judgment" or not ballot else {
            code: ballot.get(code, Fraction()) for code in given.options
        }  # fmt: skip
        ballots.append(
            {code: Fraction(1 + sum(more > value for more in said.values())) for code, value in said.items()}
        )
    return replace(given, form="ranked", ballots=tuple(ballots))


def judged(view: BallotView) -> MajorityJudgment:
    ballots, terms = ballots_of(view), view.terms
    columns = {code: [ballot.get(code) for ballot in ballots] for code in codes_of(view)}
    return majority_judgment(columns, len(terms.grades), terms.blank_is_worst)


def ranked(view: BallotView) -> BordaResult:
    return borda(ballots_of(view), codes_of(view))


def starred(view: BallotView) -> StarResult:
    return star(ballots_of(view), codes_of(view))


def squared(view: BallotView) -> QuadraticResult:
    ballots = ballots_of(view)
    return quadratic(ballots, view.terms.credits or max(map(cost, ballots), default=0), codes_of(view))


def purse(view: BallotView) -> PurseVote:
    """Raises ValueError where the purse or a cost is missing."""
    if "purse" not in view.counted:
        view.counted["purse"] = _purse(view)
    found = view.counted["purse"]
    assert isinstance(found, PurseVote)
    return found


def _purse(view: BallotView) -> PurseVote:
    ballots = ballots_of(view)
    wanted = {code: [n for n, ballot in enumerate(ballots) if ballot.get(code)] for code in codes_of(view)}
    costs = {option.code: Fraction(str(option.cost)) for option in view.options if option.cost}
    return purse_vote(Fraction(str(view.terms.purse)), len(ballots), costs, wanted, view.terms.lot)


def shared(view: BallotView, add1: bool | None = None) -> EqualShares:
    """By the terms of the vote, or with Add1 or without."""
    name = "add1" if (view.terms.add1 if add1 is None else add1) else "plain"
    if name not in view.counted:
        view.counted[name] = equal_shares_add1(purse(view)) if name == "add1" else equal_shares(purse(view))
    found = view.counted[name]
    assert isinstance(found, EqualShares)
    return found


def consented(view: BallotView) -> ConsentResult:
    return consent([int(value) for slip in good_slips(view) for _, value in slip.given])


def heard(view: BallotView) -> Coverage | None:
    """Who finds something of hers among what goes on. A rank in the upper half, a grade above the middle of the scale and
    three stars or more count as hers; None where only sums are known, or nothing can be hers."""
    if view.rule == "consent" or any(channel.by_totals for channel in view.channels):
        return None
    supports = [{code for code, value in ballot.items() if _hers(view, value)} for ballot in ballots_of(view)]
    return coverage(supports, [option.code for option in view.chosen], codes_of(view))


def _hers(view: BallotView, value: int) -> bool:
    match view.rule:
        case "borda":
            return 2 * value <= len(view.options)
        case "majority_judgment":
            return 2 * value >= len(view.terms.grades)
        case "star":
            return value >= 3
        case _:
            return value > 0
