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
    return still_wanted(view.present, printed(view), outdated(view))


def still_wanted(present: int | None, printed: int, outdated: int = 0) -> int:
    """How many numbered papers to print next for so many people; who is not counted yet is taken for twenty."""
    people = present or _UNKNOWN
    spare = spare_for(present)
    wanted = people + spare - (printed - outdated)
    return max(1, min(wanted if wanted > 0 else spare, left_after(printed)))


def spare_for(present: int | None) -> int:
    """One paper more for each ten people, for those who miswrite or come late."""
    return -(-(present or _UNKNOWN) // 10)


def left_after(highest: int) -> int:
    """How many numbers can be printed next."""
    return min(HIGHEST - highest, AT_ONCE)
