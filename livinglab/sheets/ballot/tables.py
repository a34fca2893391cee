"""The result of a vote as a table, one row an option, best first; counted anew from the ballots each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from livinglab.analysis.concordance import concordance
from livinglab.analysis.display import number_text
from livinglab.analysis.voting.approval import count_approvals
from livinglab.analysis.voting.places import Place
from livinglab.analysis.voting.purse import greedy
from livinglab.i18n import language, tr, trn
from livinglab.sheets.ballot.channel_words import score_text
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.counting import (
    ballots_of,
    codes_of,
    consented,
    judged,
    purse,
    ranked,
    shared,
    squared,
    starred,
)
from livinglab.sheets.ballot.problems import slip_problems
from livinglab.sheets.ballot.read import COUNTED, BallotView, Option
from livinglab.sheets.ballot.rule_words import money


@dataclass(frozen=True)
class RuleResult:
    """A table with one row an option, best first, and sentences about it."""

    head: tuple[str, ...]
    rows: tuple[tuple[Option, tuple[str, ...]], ...]
    sentences: tuple[str, ...] = ()


def rule_result(view: BallotView) -> RuleResult | None:
    """The result by the vote's own rule; None where nobody voted or the rule is not known."""
    maker = _TABLES.get(view.rule)
    slips = any(channel.slips or channel.by_totals for channel in view.channels)
    if maker is None or not slips or not view.options:
        return None
    try:
        found = maker(view)
    except (ValueError, ZeroDivisionError):
        return RuleResult((), (), (tr("These ballots cannot be counted by their rule. They are kept as they came."),))
    if aside := broken(view):
        left = trn(
            "{n} ballot that breaks the rule is not counted.", "{n} ballots that break the rule are not counted.", aside
        )
        found = RuleResult(found.head, found.rows, (*found.sentences, left))
    return found


def broken(view: BallotView) -> int:
    """How many ballots were kept that the rule cannot count."""
    return sum(
        slip.status == COUNTED and bool(slip_problems(view, slip))
        for channel in view.channels
        for slip in channel.slips
    )


def _table(
    view: BallotView, order: Sequence[Place], head: tuple[str, ...], cells: Callable[[str], tuple[str, ...]]
) -> tuple[tuple[str, ...], tuple[tuple[Option, tuple[str, ...]], ...]]:
    by_code = {option.code: option for option in view.options}
    rows = tuple((by_code[code], (str(place.rank), *cells(code))) for place in order for code in place.options)
    return (tr("Place"), *head), rows


def _number(value: float) -> str:
    return number_text(value, language())


def _dots(view: BallotView) -> RuleResult:
    """Places follow the weights where there are any; the plain numbers stand beside them."""
    counted, named = count(view), view.rule == "approval"
    head = [tr("Place"), tr("Named by") if named else tr("Dots")]
    if counted.weighted is not None:
        head.append(tr("Weighted"))
    rows = []
    for row in counted.rows:
        number = trn("{n} person", "{n} people", row.dots) if named else str(row.dots)
        scores = () if row.score is None else (score_text(row.score),)
        rows.append((row.option, (str(row.rank), number, *scores)))
    return RuleResult(tuple(head), tuple(rows), (tr("{n} people voted.", n=counted.result.voters),))


def _borda(view: BallotView) -> RuleResult:
    result = ranked(view)
    ballots, codes = ballots_of(view), codes_of(view)
    head, rows = _table(view, result.order, (tr("Points"),), lambda code: (_number(float(result.points[code])),))
    sentences = [tr("{n} people put them in order.", n=result.voters)]
    agreement = concordance([[ballot.get(code) for code in codes] for ballot in ballots], with_p=False)
    if agreement is not None and agreement.w is not None and agreement.reading:
        sentences.append(
            tr("{reading} (W {w}; chance alone would give {chance}).", reading=tr(agreement.reading),
               w=_number(round(agreement.w, 2)), chance=_number(round(agreement.chance, 2)))
        )  # fmt: skip
    return RuleResult(head, rows, tuple(sentences))


def _judgment(view: BallotView) -> RuleResult:
    result, grades = judged(view), view.terms.grades

    def cells(code: str) -> tuple[str, ...]:
        own = result.grades[code]
        middle = tr("none") if own.median is None else grades[own.median]
        return (middle, *(str(number) for number in reversed(own.counts)))

    head, rows = _table(view, result.order, (tr("Middle grade"), *reversed(grades)), cells)
    return RuleResult(head, rows, (tr("{n} people voted.", n=len(ballots_of(view))),))


def _star(view: BallotView) -> RuleResult:
    result = starred(view)
    head, rows = _table(view, result.order, (tr("Stars"),), lambda code: (str(result.totals[code]),))
    return RuleResult(head, rows, (tr("{n} people voted.", n=result.voters),))


def _quadratic(view: BallotView) -> RuleResult:
    result = squared(view)
    head, rows = _table(view, result.order, (tr("Votes"),), lambda code: (str(result.votes[code]),))
    return RuleResult(head, rows, (tr("{n} people voted.", n=result.voters),))


def _shares(view: BallotView) -> RuleResult:
    vote, terms = purse(view), view.terms
    simple, plain, full = set(greedy(vote)), shared(view, add1=False), shared(view, add1=True)
    order = count_approvals([set(ballot) for ballot in ballots_of(view)], codes_of(view)).order

    def cells(code: str) -> tuple[str, ...]:
        taken = (code in simple, code in plain.selected, code in full.selected)
        return (
            str(len(vote.approvals[code])), money(terms, float(vote.costs[code])),
            *(tr("taken") if one else "–" for one in taken),
        )  # fmt: skip

    columns = (tr("Wanted by"), tr("Cost"), tr("Most votes first"), tr("Equal shares"), tr("Equal shares, spent on"))
    head, rows = _table(view, order, columns, cells)
    own = full if terms.add1 else plain
    sentences = [
        tr("{n} people voted.", n=vote.voters),
        tr("The purse holds {purse}; equal shares spend {cost}.", purse=money(terms, float(vote.budget)),
           cost=money(terms, float(own.cost))),
    ]  # fmt: skip
    if set(own.selected) != {option.code for option in view.chosen}:  # else the same is said of what was chosen
        covered = vote.coverage(own.selected).at_least_one
        sentences.append(
            tr("{k} of {n} people find something of theirs among what equal shares take.", k=covered, n=vote.voters)
        )
    return RuleResult(head, rows, tuple(sentences))


def _consent(view: BallotView) -> RuleResult:
    result = consented(view)
    cells = (str(result.no_objection), str(result.concern), str(result.objection))
    head = (tr("No objection"), tr("A concern"), tr("An objection"))
    return RuleResult(head, tuple((option, cells) for option in view.options[:1]))


_TABLES: dict[str, Callable[[BallotView], RuleResult]] = {
    "dots": _dots, "approval": _dots, "borda": _borda, "majority_judgment": _judgment, "star": _star,
    "quadratic": _quadratic, "equal_shares": _shares, "consent": _consent,
}  # fmt: skip
