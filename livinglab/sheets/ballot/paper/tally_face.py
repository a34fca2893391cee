"""What a tally sheet asks by the vote's rule: a row an option, how it is counted by hand, and what must add up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from livinglab.i18n import tr
from livinglab.sheets.ballot.paper.face import Choice, face
from livinglab.sheets.ballot.read import BallotView

GAP = "____"
"""Stands for a line to write a number on."""
_UNKNOWN = 20
_COLUMNS = 9


@dataclass(frozen=True)
class TallyFace:
    """`strokes`: squares for 正 in each row; `columns`: boxes for numbers instead; neither: room to write."""

    rows: tuple[Choice, ...]
    how: str
    total: str
    check: str
    strokes: int = 0
    columns: tuple[str, ...] = ()
    sum: str = ""
    """Names the sum of the totals."""
    decided: str = ""
    """How what is in front is settled, with lines to write on."""


def tally_face(view: BallotView) -> TallyFace:
    """Raises KeyError for a rule that is not known here."""
    return _FACES[view.rule](view)


def _squares(view: BallotView, each: int = 1) -> int:
    return -(-(view.present or _UNKNOWN) * each // 5)


def _rows(view: BallotView) -> tuple[Choice, ...]:
    return face(view).choices


def _dots(view: BallotView) -> TallyFace:
    own = view.terms
    cap = min(own.cap, own.budget)
    how = tr("A paper with more than {n} dots is spoiled. One with fewer is counted.", n=own.budget)
    if cap > 1:
        how += " " + tr("More than {n} for one idea is spoiled too.", n=cap)
    return TallyFace(
        _rows(view), how, tr("Total"),
        tr("Counted ____ papers × {n} − dots not used ____ = all dots ____", n=own.budget),
        strokes=_squares(view, cap), sum=tr("All dots"),
    )  # fmt: skip


def _named(view: BallotView) -> TallyFace:
    most = view.terms.most if view.rule == "approval" else 0
    how = tr("A paper with more than {n} marks is spoiled.", n=most) if most else tr("Every mark is counted.")
    return TallyFace(
        _rows(view), how, tr("Total"), tr("No total is larger than counted ____ papers"), strokes=_squares(view)
    )


def _borda(view: BallotView) -> TallyFace:
    many = len(view.options)
    how = tr("The first gets {n} points, each next one point less, the last none.", n=many - 1)
    if many > _COLUMNS:
        return TallyFace(_rows(view), how, tr("Points"), _points(many))
    places = tuple(tr("Place {n}", n=number) for number in range(1, many + 1))
    return TallyFace(_rows(view), how, tr("Points"), _points(many), columns=places, sum=tr("All points"))


def _points(many: int) -> str:
    return tr(
        "Counted ____ papers × {n} = all points ____ (where everybody put all in order)", n=many * (many - 1) // 2
    )


def _judgment(view: BallotView) -> TallyFace:
    own = view.terms
    how = (
        tr("A row left empty counts as “{grade}”.", grade=own.grades[0]) if own.blank_is_worst and own.grades
        else tr("A row left empty is not counted.")
    )  # fmt: skip
    how += " " + tr("Lined up from the worst to the best, the grade in the middle counts.")
    check = tr("Each row adds up to counted ____ papers, empty rows with it")
    return TallyFace(_rows(view), how, tr("Middle grade"), check, columns=own.grades)


def _star(view: BallotView) -> TallyFace:
    stars = tuple(tr("{n} stars", n=number) for number in range(6))
    return TallyFace(
        _rows(view), tr("A row left empty counts as 0."), tr("All stars"),
        tr("Each row adds up to counted ____ papers"), columns=stars,
        decided=tr("Run-off of No. ____ and No. ____: ____ like the first better, ____ the second"),
    )  # fmt: skip


def _quadratic(view: BallotView) -> TallyFace:
    tokens = view.terms.credits
    how = tr("A paper that spends more than {n} tokens is spoiled.", n=tokens) if tokens else ""
    how += " " + tr("Write the votes of each paper into the box and add them up.")
    check = tr("The tokens were added up on all ____ papers")
    return TallyFace(_rows(view), how.strip(), tr("Votes"), check, sum=tr("All votes"))


def _consent(view: BallotView) -> TallyFace:
    how = tr("The reasons are read out and written down, without saying whose they are.")
    check = tr("The three answers add up to counted ____ papers")
    return TallyFace(_rows(view), how, tr("Total"), check, strokes=_squares(view), sum=tr("Sum of the answers"))


_FACES: dict[str, Callable[[BallotView], TallyFace]] = {
    "dots": _dots, "approval": _named, "borda": _borda, "majority_judgment": _judgment, "star": _star,
    "quadratic": _quadratic, "equal_shares": _named, "consent": _consent,
}  # fmt: skip
