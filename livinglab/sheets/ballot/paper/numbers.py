"""Which numbers a vote's papers have: how many were printed already, and how many to print next."""

from __future__ import annotations

from livinglab.model import plain
from livinglab.sheets.ballot.read import BallotView

HIGHEST = 9_999
AT_ONCE = 400
"""So many are printed in one go."""
_UNKNOWN = 20


def printed(view: BallotView) -> int:
    """The highest number printed so far; 0 for none."""
    return max(plain.whole(view.data.get("printed"), 0), 0)


def outdated(view: BallotView) -> int:
    """Papers up to this number were printed with other ideas; 0 for none."""
    return min(max(plain.whole(view.data.get("outdated"), 0), 0), printed(view))


def advised(view: BallotView) -> int:
    """A paper for everybody who is here and one more for each ten; of those the ones not printed yet."""
    people = view.present or _UNKNOWN
    wanted = people + -(-people // 10) - (printed(view) - outdated(view))
    return max(1, min(wanted if wanted > 0 else -(-people // 10), left_after(printed(view))))


def left_after(highest: int) -> int:
    """How many numbers can be printed next."""
    return min(HIGHEST - highest, AT_ONCE)
