"""The play: the tasks of a facilitator's first meeting, in the order of the day."""

from __future__ import annotations

from collections.abc import Callable

from tests.rehearsal import scenes_begin, scenes_board, scenes_end
from tests.rehearsal.sample import Sample
from tests.rehearsal.stage import Stage

Scene = tuple[str, Callable[[Stage, Sample], None]]

SCENES: tuple[Scene, ...] = (
    ("begin a project from half a day", lambda stage, _sample: scenes_begin.begin_project(stage)),
    ("name three teams", scenes_begin.name_teams),
    ("open the meeting and start", lambda stage, _sample: scenes_begin.open_meeting(stage)),
    ("write twelve notes", scenes_board.write_notes),
    ("paste a list of three", scenes_board.paste_list),
    ("edit a note, undo, redo", scenes_board.edit_and_undo),
    ("preview the summary and save it", scenes_end.print_summary),
    ("pull the plug and open again", lambda stage, _sample: scenes_end.pull_the_plug(stage)),
)


def play(stage: Stage, names: tuple[str, ...] = ()) -> None:
    """Play all scenes, or the named ones."""
    sample = Sample()
    for name, scene in SCENES:
        if not names or name in names:
            with stage.task(name):
                scene(stage, sample)
