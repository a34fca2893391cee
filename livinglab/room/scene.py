"""A scene: the one thing the room sees now, in words and blocks; and what of the clock is shown beside it."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Block


@dataclass(frozen=True)
class TeamTime:
    """What is left of a team's own time, by its stamp and paper; `text` is empty for a team that is done."""

    stamp: str
    tint: int
    text: str
    pressing: bool = False


@dataclass(frozen=True)
class RoomClock:
    """`text` as it is read from the last row; `share` of the planned time left; `level` calm, soon, last or over."""

    text: str
    share: float = 1.0
    level: str = "calm"
    stage: str = ""
    word: str = ""
    """What is said under it near the end, empty while there is time."""
    teams: tuple[TeamTime, ...] = ()


@dataclass(frozen=True)
class Scene:
    """`kind` is one of SHOWS but never AUTO; `stage` is empty for openings and breaks, then `kicker` stands there."""

    kind: str
    title: str
    stage: str = ""
    kicker: str = ""
    blocks: tuple[Block, ...] = ()
    clocked: bool = True
    badge: str = ""
    """Says that what is shown is invented, empty for a real project."""
    activity_id: str = ""
    teamed: bool = False
    """Whether teams have clocks of their own, which stand at the foot."""
