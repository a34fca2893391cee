"""What was chosen on the shelf of a project: it is still so when somebody comes back from looking at a paper."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.views.papers import Today


@dataclass(frozen=True)
class Kept:
    """Holds as long as the same meeting is at hand, before or after it."""

    today: Today
    workshop_id: str
    papers: frozenset[str]
