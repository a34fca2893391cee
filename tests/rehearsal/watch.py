"""Notices every moment the window stood still: a heartbeat of the event loop, and how long each event took."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time

LIMIT_MS = 100.0
_SCHEDULER = Path("/proc/thread-self/schedstat")


@dataclass(frozen=True)
class Stall:
    """A stretch in which the window answered nothing."""

    task: str
    doing: str
    milliseconds: float
    own: float
    """Of these, how many the program itself worked; in the rest it waited for the disk of a busy machine."""

    @property
    def is_ours(self) -> bool:
        return self.own > LIMIT_MS / 2


class Watch:
    """`begin` before something is done, `beat` whenever the event loop turns, `rest` where nobody waits."""

    def __init__(self) -> None:
        self.task = ""
        self.doing = ""
        self.stalls: list[Stall] = []
        self.longest: dict[str, float] = {}
        self._since: float | None = None
        self._worked = 0.0

    def begin(self, doing: str) -> None:
        """Something is done now; the window answers when the loop turns again."""
        self.doing = doing
        self._since, self._worked = _now(), thread_time()

    def beat(self) -> None:
        """The event loop turns: what came before is over."""
        if self._since is not None:
            now = _now()
            self._note((now - self._since) * 1000)
            self._since, self._worked = now, thread_time()

    def rest(self) -> None:
        """From here on nobody waits for the window: pictures are taken, the clock is wound."""
        if self._since is not None:
            self._note((_now() - self._since) * 1000)
        self._since = None

    def of(self, task: str = "") -> list[Stall]:
        """Stalls of the program's own making, in one task or in all."""
        return [one for one in self.stalls if one.is_ours and task in ("", one.task)]

    def _note(self, milliseconds: float) -> None:
        self.longest[self.task] = max(self.longest.get(self.task, 0.0), milliseconds)
        if milliseconds > LIMIT_MS:
            own = (thread_time() - self._worked) * 1000
            self.stalls.append(Stall(self.task, self.doing, round(milliseconds, 1), round(own, 1)))


def _now() -> float:
    """Seconds this thread ran or slept. On Linux without the time it stood in the queue for a processor, since that
    belongs to whatever else runs on the machine, not to the window."""
    return perf_counter() - _queued()


def _queued() -> float:
    try:
        return int(_SCHEDULER.read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0
