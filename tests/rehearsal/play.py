"""The play: the tasks of a facilitator's first meeting, in the order of the day."""

from __future__ import annotations

from collections.abc import Callable

from tests.rehearsal import scenes_begin, scenes_board, scenes_cards, scenes_end, scenes_room, scenes_vote
from tests.rehearsal.sample import Sample
from tests.rehearsal.stage import Stage

Scene = tuple[str, Callable[[Stage, Sample], None]]

SCENES: tuple[Scene, ...] = (
    ("begin a project from half a day", lambda stage, _sample: scenes_begin.begin_project(stage)),
    ("name three teams", scenes_begin.name_teams),
    ("open the meeting and start", lambda stage, _sample: scenes_begin.open_meeting(stage)),
    ("show it to the room", scenes_room.switch_on),
    ("write twelve notes", scenes_board.write_notes),
    ("paste a list of three", scenes_board.paste_list),
    ("edit a note, undo, redo", scenes_board.edit_and_undo),
    ("bring the notes along and group them", scenes_board.group_notes),
    ("let the room see the groups, black out, go on", scenes_room.see_the_board),
    ("climb the need ladder", scenes_cards.climb_ladder),
    ("write the problem sentence", scenes_cards.write_problem),
    ("ask three questions", scenes_cards.ask_questions),
    ("gather six ideas", scenes_cards.gather_ideas),
    ("put the ideas up for the vote", scenes_vote.prepare_vote),
    ("keep the vote covered for the room", scenes_room.covered),
    ("key in eighteen ballots", scenes_vote.key_in_ballots),
    ("key in three again and settle one", scenes_vote.second_pass),
    ("open, choose, close", scenes_vote.open_and_choose),
    ("let the room read the result", scenes_room.opened),
    ("pause, go on, five minutes more", scenes_end.keep_time),
    ("walk the way of N04 and back", scenes_end.walk_the_way),
    ("preview the summary and save it", scenes_end.print_summary),
    ("all papers for everybody in one file", scenes_end.print_for_everybody),
    ("pull the plug and open again", lambda stage, _sample: scenes_end.pull_the_plug(stage)),
)


def play(stage: Stage, names: tuple[str, ...] = ()) -> None:
    """Play all scenes, or the named ones."""
    sample = Sample()
    for name, scene in SCENES:
        if not names or name in names:
            with stage.task(name):
                scene(stage, sample)
