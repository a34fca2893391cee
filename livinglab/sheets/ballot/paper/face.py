"""What a ballot asks by the vote's rule: the rule in a sentence, its options, and where each is marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isqrt

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.rule_words import money

_CIRCLES = 5
"""Up to so many dots on one option are drawn as circles; more are written as a number."""
_STARS = 5
_MOST_SQUARES = 5


@dataclass(frozen=True)
class Choice:
    """One option as it is spoken: "1번"; `tail` stands at the right end of its line."""

    number: str
    title: str
    tail: str = ""


@dataclass(frozen=True)
class Face:
    """`box`: a box to mark stands before each choice. `cells`: places to mark behind it, with what is printed in each;
    `columns` names them above."""

    rule: str
    choices: tuple[Choice, ...]
    more: tuple[str, ...] = ()
    box: bool = False
    cells: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    round: bool = False
    squares: int = 0
    """Votes whose price is shown in squares."""
    total: str = ""
    """Names the sum that is written under the last column."""
    proposal: str = ""
    reason: str = ""
    """Names the lines to write a reason on."""


def face(view: BallotView) -> Face:
    """The ballot of a vote. Raises KeyError for a rule that is not known here."""
    return _FACES[view.rule](view)


def _choices(view: BallotView) -> tuple[Choice, ...]:
    return tuple(Choice(tr("No. {n}", n=option.number), option.title) for option in view.options)


def _dots(view: BallotView) -> Face:
    budget, cap = view.terms.budget, min(view.terms.cap, view.terms.budget)
    if cap == 1:
        return Face(tr("Choose {n} and put a ○ in their boxes.", n=budget), _choices(view), box=True)
    if cap <= _CIRCLES:
        rule = tr("Share {n} dots out over the circles, at most {cap} for one idea.", n=budget, cap=cap)
        return Face(rule, _choices(view), cells=("",) * cap, round=True)
    rule = tr("Share {n} dots out and write how many in the boxes, at most {cap} for one idea.", n=budget, cap=cap)
    return Face(rule, _choices(view), box=True)


def _approval(view: BallotView) -> Face:
    most = view.terms.most
    if most:
        rule = tr("Put a ○ in the box of up to {n} that you could live with.", n=most)
    else:
        rule = tr("Put a ○ in the box of every one you could live with.")
    return Face(rule, _choices(view), box=True)


def _borda(view: BallotView) -> Face:
    own = view.terms
    more = [tr("You may stop after the first {n}.", n=own.ranks)] if own.ranks else []
    more.append(tr("Equally good ones may have the same number.") if own.ties else tr("Use each number once."))
    return Face(tr("Write 1 for the best, 2 for the next, and so on."), _choices(view), tuple(more), box=True)


def _judgment(view: BallotView) -> Face:
    """The worst grade first, as the keys stand when ballots are entered."""
    own = view.terms
    blank = (
        tr("A row left empty counts as the lowest.") if own.blank_is_worst else tr("A row left empty is not counted.")
    )
    return Face(
        tr("Put one ○ in each row."), _choices(view), (blank,), cells=("",) * len(own.grades), columns=own.grades
    )


def _star(view: BallotView) -> Face:
    cells = tuple(str(stars) for stars in range(_STARS + 1))
    more = (tr("0 is what you like least, 5 what you like best."),)
    return Face(tr("Give each one 0 to 5 stars: ring the number."), _choices(view), more, cells=cells, round=True)


def _quadratic(view: BallotView) -> Face:
    own = view.terms
    rule = (
        tr("Buy votes with {n} tokens; many votes for one idea cost more.", n=own.credits) if own.credits
        else tr("Buy votes with your tokens; many votes for one idea cost more.")
    )  # fmt: skip
    squares = min(isqrt(own.credits) or _MOST_SQUARES, _MOST_SQUARES)
    columns = (tr("Votes"), tr("Tokens"))
    total = tr("Tokens spent, at most {n}", n=own.credits) if own.credits else tr("Tokens spent")
    return Face(rule, _choices(view), cells=("", ""), columns=columns, squares=squares, total=total)


def _shares(view: BallotView) -> Face:
    own = view.terms
    choices = tuple(
        Choice(
            tr("No. {n}", n=option.number), option.title, "" if option.cost is None else money(own, float(option.cost))
        )
        for option in view.options
    )
    more = [tr("The purse for all of us holds {purse}.", purse=money(own, own.purse))] if own.purse else []
    if 1 < own.advise < len(choices):
        more.append(tr("If you can, choose {n} or more.", n=own.advise))
    return Face(tr("Put a ○ in the box of everything you would like to see done."), choices, tuple(more), box=True)


def _consent(view: BallotView) -> Face:
    answers = (tr("I have no objection"), tr("I have a concern"), tr("I object"))
    choices = tuple(Choice(tr("No. {n}", n=number), answer) for number, answer in enumerate(answers, 1))
    proposal = view.options[0].title if view.options else ""
    return Face(
        tr("Put one ○: what do you say to this proposal?"), choices, box=True, proposal=proposal,
        reason=tr("With a concern or an objection, please write why:"),
    )  # fmt: skip


_FACES: dict[str, Callable[[BallotView], Face]] = {
    "dots": _dots, "approval": _approval, "borda": _borda, "majority_judgment": _judgment, "star": _star,
    "quadratic": _quadratic, "equal_shares": _shares, "consent": _consent,
}  # fmt: skip
