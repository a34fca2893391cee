"""Results of votes that follow another rule than dots: counted anew from their ballots and shown as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from livinglab.analysis.concordance import concordance
from livinglab.analysis.display import number_text
from livinglab.analysis.voting.approval import count_approvals
from livinglab.analysis.voting.borda import borda
from livinglab.analysis.voting.equal_shares import equal_shares, equal_shares_add1
from livinglab.analysis.voting.majority_judgment import majority_judgment
from livinglab.analysis.voting.places import Place
from livinglab.analysis.voting.purse import greedy, purse_vote
from livinglab.analysis.voting.quadratic import quadratic
from livinglab.analysis.voting.star import star
from livinglab.i18n import N_, language, tr, trn
from livinglab.sheets.ballot.read import BLANK, COUNTED, BallotView, Option

RULE_WORDS = {
    "approval": N_("Each person names every idea they could live with; the most named come first."),
    "borda": N_("Each person puts the ideas in order; the first of n gets n − 1 points, the last none."),
    "majority_judgment": N_("Each person gives every idea a grade in words; the best middle grade wins."),
    "star": N_("Each person gives 0 to 5 stars; the two with the most stars meet in a run-off."),
    "quadratic": N_("n votes for one idea cost n × n tokens."),
    "equal_shares": N_("Everybody owns the same part of the purse and pays only for what they want."),
}


@dataclass(frozen=True)
class RuleResult:
    """A table with one row an option, best first, and sentences about it."""

    head: tuple[str, ...]
    rows: tuple[tuple[Option, tuple[str, ...]], ...]
    sentences: tuple[str, ...] = ()


def other_result(view: BallotView) -> RuleResult | None:
    """The result of a vote by another rule; None where nobody voted or the rule is not known."""
    counter = _COUNTERS.get(view.rule)
    if counter is None or not _ballots(view) or not view.options:
        return None
    try:
        return counter(view)
    except (ValueError, ZeroDivisionError):
        return RuleResult((), (), (tr("These ballots cannot be counted by their rule. They are kept as they came."),))


def _ballots(view: BallotView) -> list[dict[str, float]]:
    """Counted ballots by option code."""
    codes = {option.id: option.code for option in view.options}
    return [
        {codes[option]: value for option, value in slip.given if option in codes}
        for channel in view.channels
        for slip in channel.slips
        if slip.status in (COUNTED, BLANK)
    ]


def _whole(view: BallotView) -> list[dict[str, int]]:
    return [{code: int(value) for code, value in ballot.items()} for ballot in _ballots(view)]


def _codes(view: BallotView) -> list[str]:
    return [option.code for option in view.options]


def _table(
    view: BallotView, order: Sequence[Place], head: tuple[str, ...], cells: Callable[[str], tuple[str, ...]]
) -> tuple[tuple[str, ...], tuple[tuple[Option, tuple[str, ...]], ...]]:
    by_code = {option.code: option for option in view.options}
    rows = tuple((by_code[code], (str(place.rank), *cells(code))) for place in order for code in place.options)
    return (tr("Place"), *head), rows


def _number(value: float) -> str:
    return number_text(value, language())


def _approval(view: BallotView) -> RuleResult:
    result = count_approvals([set(ballot) for ballot in _ballots(view)], _codes(view))
    head, rows = _table(
        view, result.order, (tr("Named by"),), lambda code: (trn("{n} person", "{n} people", result.approvals[code]),)
    )
    return RuleResult(head, rows, (tr("{n} people voted.", n=result.voters),))


def _borda(view: BallotView) -> RuleResult:
    ballots, codes = _ballots(view), _codes(view)
    result = borda(ballots, codes)
    head, rows = _table(view, result.order, (tr("Points"),), lambda code: (_number(float(result.points[code])),))
    sentences = [tr("{n} people put them in order.", n=result.voters)]
    agreement = concordance([[ballot.get(code) for code in codes] for ballot in ballots])
    if agreement is not None and agreement.w is not None and agreement.reading:
        sentences.append(
            tr("{reading} (W {w}; chance alone would give {chance}).", reading=tr(agreement.reading),
               w=_number(round(agreement.w, 2)), chance=_number(round(agreement.chance, 2)))
        )  # fmt: skip
    return RuleResult(head, rows, tuple(sentences))


def _judgment(view: BallotView) -> RuleResult:
    grades = [str(grade) for grade in view.data.get("grades") or ()]
    best_first = bool(view.data.get("best_first"))
    worst_first = list(reversed(grades)) if best_first else grades
    ballots = _ballots(view)

    def grade(ballot: dict[str, float], code: str) -> int | None:
        if code not in ballot:
            return None
        value = int(ballot[code])
        return len(grades) - 1 - value if best_first else value

    columns = {code: [grade(ballot, code) for ballot in ballots] for code in _codes(view)}
    result = majority_judgment(columns, len(grades), blank_is_worst=False)

    def cells(code: str) -> tuple[str, ...]:
        own = result.grades[code]
        middle = tr("none") if own.median is None else worst_first[own.median]
        return (middle, *(str(count) for count in reversed(own.counts)))

    head, rows = _table(view, result.order, (tr("Middle grade"), *reversed(worst_first)), cells)
    return RuleResult(head, rows, (tr("{n} people voted.", n=len(ballots)),))


def _star(view: BallotView) -> RuleResult:
    result = star(_whole(view), _codes(view))
    head, rows = _table(view, result.order, (tr("Stars"),), lambda code: (str(result.totals[code]),))
    sentences = [tr("{n} people voted.", n=result.voters)]
    if result.winner and len(result.runoff) == 2:
        loser = next(code for code in result.runoff if code != result.winner)
        sentences.append(
            tr("In the run-off {winner} was preferred on {a} ballots, {loser} on {b}.", winner=result.winner, loser=loser,
               a=result.runoff[result.winner], b=result.runoff[loser])
        )  # fmt: skip
    sentences.append(tr("How it was decided: {rule}.", rule=tr(result.decided_by)))
    return RuleResult(head, rows, tuple(sentences))


def _quadratic(view: BallotView) -> RuleResult:
    ballots = _whole(view)
    most = max((sum(votes * votes for votes in ballot.values()) for ballot in ballots), default=0)
    result = quadratic(ballots, int(view.data.get("credits") or most), _codes(view))
    head, rows = _table(view, result.order, (tr("Votes"),), lambda code: (str(result.votes[code]),))
    return RuleResult(head, rows, (tr("{n} people voted.", n=result.voters),))


def _shares(view: BallotView) -> RuleResult:
    ballots = _ballots(view)
    approvals = {code: [n for n, ballot in enumerate(ballots) if ballot.get(code)] for code in _codes(view)}
    costs = {option.code: option.cost for option in view.options if option.cost}
    unit = str(view.data.get("unit") or "")
    vote = purse_vote(float(view.data["purse"]) if view.data.get("purse") else 0, len(ballots), costs, approvals)
    simple, shared, full = set(greedy(vote)), equal_shares(vote), equal_shares_add1(vote)
    order = count_approvals([set(ballot) for ballot in ballots], _codes(view)).order

    def cells(code: str) -> tuple[str, ...]:
        taken = (code in simple, code in shared.selected, code in full.selected)
        return (
            str(len(approvals[code])),
            f"{_number(costs[code])} {unit}".strip(),
            *(tr("taken") if one else "–" for one in taken),
        )

    head, rows = _table(
        view,
        order,
        (tr("Wanted by"), tr("Cost"), tr("Most votes first"), tr("Equal shares"), tr("Equal shares, spent on")),
        cells,
    )
    sentences = (
        tr("{n} people voted.", n=len(ballots)),
        tr("The purse holds {purse} {unit}; equal shares spend {cost}.", purse=_number(float(vote.budget)), unit=unit,
           cost=f"{_number(float(full.cost))} {unit}".strip()),
        tr("{k} of {n} people find something of theirs among what equal shares take.",
           k=vote.coverage(full.selected).at_least_one, n=len(ballots)),
    )  # fmt: skip
    return RuleResult(head, rows, sentences)


_COUNTERS: dict[str, Callable[[BallotView], RuleResult]] = {
    "approval": _approval, "borda": _borda, "majority_judgment": _judgment, "star": _star, "quadratic": _quadratic,
    "equal_shares": _shares,
}  # fmt: skip
