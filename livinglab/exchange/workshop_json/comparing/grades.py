"""Majority judgment with grades as a file lists them: which end is the good one, and the count from the worst."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.analysis.voting.majority_judgment import MajorityJudgment, majority_judgment
from livinglab.exchange.workshop_json.content import Judgment

_GOOD = (
    "훌륭",
    "좋",
    "찬성",
    "뛰어",
    "탁월",
    "만족",
    "높",
    "적극",
    "excellent",
    "very good",
    "good",
    "great",
    "outstanding",
)
_BAD = (
    "나쁨",
    "나쁘",
    "반대",
    "거부",
    "부족",
    "미흡",
    "낮",
    "안 됨",
    "bad",
    "poor",
    "reject",
    "inadequate",
    "terrible",
)
_NOT_GOOD = ("좋지 않", "안 좋", "불만족", "만족하지", "not good", "unsatisf")


def best_first(vote: Judgment) -> bool:
    """Whether the scale is listed from the best grade: by the words at its ends, else by what the file's own order
    says, else worst first."""
    if len(vote.grades) < 2:
        return False
    first, last = _warmth(vote.grades[0]), _warmth(vote.grades[-1])
    if first != last:
        return first > last
    order = vote.claims.get("order")
    return order is not None and not follows(order, judged(vote, False)) and follows(order, judged(vote, True))


def _warmth(grade: str) -> int:
    lower = grade.casefold()
    bad = any(word in lower for word in (*_NOT_GOOD, *_BAD))
    return -1 if bad else int(any(word in lower for word in _GOOD))


def judged(vote: Judgment, best_is_first: bool) -> MajorityJudgment:
    """The count; grades are turned so that 0 is the worst."""
    top = len(vote.grades) - 1
    ballots = {
        code: [None if grade is None else top - grade if best_is_first else grade for grade in grades]
        for code, grades in vote.ballots.items()
    }
    return majority_judgment(ballots, len(vote.grades), blank_is_worst=False)


def follows(order: Sequence[str], count: MajorityJudgment) -> bool:
    """Whether a stated order is the counted one; options that are truly tied may stand either way."""
    position = 0
    for place in count.order:
        width = len(place.options)
        if set(order[position : position + width]) != set(place.options):
            return False
        position += width
    return position == len(order)
