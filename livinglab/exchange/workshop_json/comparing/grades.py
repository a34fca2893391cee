"""Which end of a list of grades is the good one."""

from __future__ import annotations

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


def best_first(vote: Judgment) -> bool:
    """Whether the scale is listed from the best grade; from the words at its ends, else worst first."""
    if len(vote.grades) < 2:
        return False
    return _warmth(vote.grades[0]) > _warmth(vote.grades[-1])


def _warmth(grade: str) -> int:
    lower = grade.casefold()
    negated = any(word in lower for word in ("좋지 않", "안 좋", "not good"))
    bad = negated or any(word in lower for word in _BAD)
    return -1 if bad else int(any(word in lower for word in _GOOD))
