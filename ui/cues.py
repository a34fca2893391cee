"""When the clock is heard: once at a fifth left, once at a twentieth, once when the time is over."""

from __future__ import annotations

from livinglab.views.run_sheet import Clock

_RANKS = {"calm": 0, "soon": 1, "last": 2, "over": 3}


class Cues:
    """Remembers what was heard of the activity that runs; what was passed before it was first seen stays silent."""

    def __init__(self) -> None:
        self._of: tuple[str, int] | None = None
        self._rank = 0

    def heard(self, clock: Clock | None) -> str:
        """The level just reached, empty where nothing is to be heard. More minutes make it be heard again."""
        if clock is None:
            self._of = None
            return ""
        rank, of = _RANKS[clock.level], (clock.activity.id, clock.activity.planned_minutes)
        if of != self._of:
            self._of, self._rank = of, rank
            return ""
        if rank <= self._rank or clock.paused:
            return ""
        self._rank = rank
        return clock.level
