"""How a result came about, one sentence a step; and what the same ballots say by another rule, named as such."""

from __future__ import annotations

from collections.abc import Callable

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting import explain
from livinglab.analysis.voting.approval import ApprovalResult
from livinglab.analysis.voting.equal_shares import EqualShares
from livinglab.analysis.voting.tally import Tally
from livinglab.i18n import N_, tr, trn
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.counting import consented, counted_by, purse, shared
from livinglab.sheets.ballot.problems import dot_rule
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.setup import RULE_NAMES
from livinglab.sheets.ballot.weights import groups

OTHER_RULES = {
    "dots": ("approval",), "borda": (), "majority_judgment": ("borda",), "star": ("borda", "majority_judgment"),
    "quadratic": ("approval", "borda"), "equal_shares": ("approval",),
}  # fmt: skip
"""Rules that can read a rule's own ballots without inventing anything."""


def steps(view: BallotView) -> tuple[str, ...]:
    """Empty while nobody voted, or where the ballots cannot be counted by their rule."""
    if groups(view):
        return ()  # what weights did is told beside the channels
    told = _STEPS.get(view.rule, _counted)
    try:
        return tuple(map(str, told(view)))
    except (ValueError, ZeroDivisionError):
        return ()


def tie_break(view: BallotView) -> str:
    """What was level in front and what parted it; nothing where nothing was."""
    if view.by_dots or view.rule == "consent":
        return ""
    if view.rule == "equal_shares":
        parted = explain.shares_tie(result) if (result := _shared(view)) else None
        return str(parted) if parted else ""
    found = _tally(view, view.rule)
    return str(found.tie_break) if found and found.tie_break else ""


def winners(view: BallotView) -> tuple[str, ...]:
    """Codes of what the rule puts in front; several where it leaves them level."""
    if view.by_dots:
        return tuple(row.option.code for row in count(view).rows if row.rank == 1 and row.dots)
    if view.rule == "consent":
        return tuple(option.code for option in view.options) if consented(view).stands else ()
    if view.rule == "equal_shares":
        return bought.selected if (bought := _shared(view)) else ()
    found = _tally(view, view.rule)
    return found.selected if found else ()


def what_if(view: BallotView) -> tuple[str, ...]:
    """Only of an opened vote: what other rules would have put in front, same or not. Weights know no other rule."""
    if not view.revealed or groups(view) or any(channel.by_totals for channel in view.channels):
        return ()
    own = set(winners(view))
    found = []
    for rule in OTHER_RULES.get(view.rule, ()):
        other = _tally(view, rule)
        if other is None or not other.selected:
            continue
        words = N_("By {rule}: {codes} too.") if set(other.selected) == own else N_("By {rule}: {codes} instead.")
        found.append(tr(words, rule=tr(_name(view, rule)), codes=", ".join(other.selected)))
    return tuple(found)


def _name(view: BallotView, rule: str) -> str:
    if view.rule == "equal_shares" and rule == "approval":
        return N_("most votes first")
    return RULE_NAMES[rule]


def _tally(view: BallotView, rule: str) -> Tally | None:
    try:
        return counted_by(view, rule)
    except (ValueError, ZeroDivisionError):
        return None


def _shared(view: BallotView) -> EqualShares | None:
    try:
        return shared(view)
    except (ValueError, ZeroDivisionError):
        return None


def _shares(view: BallotView) -> tuple[Finding, ...]:
    return explain.shares(purse(view), shared(view))


def _counted(view: BallotView) -> tuple[Finding, ...]:
    return counted_by(view, view.rule).steps


def _dots(view: BallotView) -> tuple[Finding, ...]:
    result = count(view).result
    return explain.dots(result, dot_rule(view)) if result.voters else ()


def _approval(view: BallotView) -> tuple[Finding, ...]:
    result = count(view).result
    named = ApprovalResult(result.voters, result.totals, result.order)
    return explain.approvals(named) if result.voters else ()


def _consent(view: BallotView) -> tuple[str, ...]:
    result = consented(view)
    if not result.voters:
        return ()
    return (
        trn("{n} person was asked one by one.", "{n} people were asked one by one.", result.voters),
        tr("No objection: {a}, a concern: {b}, an objection: {c}.",
           a=result.no_objection, b=result.concern, c=result.objection),
        tr("Nobody objects, so the proposal stands; concerns are kept with it.") if result.stands
        else trn("{n} objection is open, so the proposal does not stand yet.",
                 "{n} objections are open, so the proposal does not stand yet.", result.objection),
    )  # fmt: skip


_STEPS: dict[str, Callable[[BallotView], tuple[object, ...]]] = {
    "dots": _dots, "approval": _approval, "equal_shares": _shares, "consent": _consent,
}  # fmt: skip
