"""The evening from ten to seven until nine, in the order it happens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from tests.evening import plan, scenes_end, scenes_late, scenes_notes, scenes_room, scenes_votes
from tests.evening.stage import Evening

BEGIN = datetime.fromisoformat(f"{plan.DAY}T18:50:00+09:00")
Scene = tuple[str, Callable[[Evening], None]]

_ENDS = ("20:21", "20:26", "20:32", "20:37", "20:41", "20:45", "20:49", "20:52")
_FIRST_LATE = {plan.GROUPS: 16}
_SECOND_LATE = {plan.VOTES["approval"].title: 5, plan.VOTES["borda"].title: 6}


def _too_long(stage: Evening) -> None:
    """Nobody wants to stop: the second part takes nine minutes more than planned."""
    stage.until("19:34")
    scenes_late.back_on_time(stage, 9, _FIRST_LATE, "late")


def _too_long_again(stage: Evening) -> None:
    """The first vote took six minutes more."""
    scenes_late.back_on_time(stage, 6, _SECOND_LATE, "late-again")


_VOTES = [
    (f"vote: {rule}", partial(scenes_votes.hold, rule=rule, until=until))
    for rule, until in zip(plan.VOTES, _ENDS, strict=True)
]
SCENES: tuple[Scene, ...] = (
    ("the room is welcomed", scenes_room.welcome),
    ("opening", scenes_room.opening),
    ("silent notes", scenes_notes.write),
    ("the same words again", scenes_notes.say_again),
    ("a list and a file", scenes_notes.paste_and_file),
    ("nine minutes late", _too_long),
    ("grouping", scenes_notes.group),
    ("grouping help", scenes_notes.help_asked),
    ("the projector unplugged", scenes_notes.unplugged),
    ("screens swapped", scenes_room.swapped),
    ("the official speaks", scenes_room.speech),
    ("the laptop sleeps", scenes_room.rest_asleep),
    _VOTES[0],
    ("six minutes late", _too_long_again),
    *_VOTES[1:],
    ("closing", scenes_room.closing),
    ("times kept", scenes_end.times_kept),
    ("summary and paper", scenes_end.summary_tells),
    ("the library is sound", scenes_end.library_is_sound),
)


def play(stage: Evening) -> list[str]:
    """All of it, or as far as it goes; what was not as a facilitator would count on."""
    for name, scene in SCENES:
        with stage.task(name) as task:
            try:
                scene(stage)
            except (AssertionError, StopIteration) as stuck:
                task.failures.append(f"it does not go on: {stuck!r}")
                break
    return [f"{task.name}: {failure}" for task in stage.tasks for failure in task.failures]
