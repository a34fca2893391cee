"""The projector: switched on by one key, followed by itself, blacked out, and never in the way of the keys."""

from __future__ import annotations

from tests.rehearsal.hands import Key, Mod
from tests.rehearsal.sample import Sample
from tests.rehearsal.stage import Stage
from ui.room.window import RoomWindow


def _room(stage: Stage) -> RoomWindow:
    room = stage.window.projector.window
    assert room is not None
    return room


def switch_on(stage: Stage, _sample: Sample) -> None:
    """F5 while the meeting runs: the room sees what is worked on, the field keeps the keys."""
    before = stage.app.focusWidget()
    stage.hands.key(Key.Key_F5)
    room = _room(stage)
    room.resize(1920, 1080)
    stage.hands.wait(300)
    stage.expect(room.isVisible(), "the room's screen is on")
    stage.expect(stage.app.focusWidget() is before, "nothing typed goes astray")
    picture(stage, "room-begins")


def see_the_board(stage: Stage, sample: Sample) -> None:
    """The grouped board page by page, then black, then back."""
    room, hands = _room(stage), stage.hands
    hands.wait(400)
    said = room.accessibleName()
    stage.expect(any(title in said for title in sample.clusters.values()), "a group of the board is near")
    picture(stage, "room-board")
    hands.key(Key.Key_F9)
    hands.wait(200)
    stage.expect(room.accessibleName() != said, "another group is near")
    hands.key(Key.Key_F9, Mod.ShiftModifier)
    hands.wait(200)
    stage.expect_equal(room.accessibleName(), said, "and the one before again")
    hands.key(Key.Key_F8)
    stage.expect_equal(room.accessibleName(), "", "black is black")
    hands.key(Key.Key_F8)
    stage.expect_equal(room.accessibleName(), said, "and back")


def covered(stage: Stage, sample: Sample) -> None:
    """The vote: the room sees what can be chosen, and no number of votes."""
    hands = stage.hands
    hands.wait(400)
    said = _room(stage).accessibleName()
    first = sample.ideas[0][0]
    stage.expect(first in said, "the ideas can be read")
    picture(stage, "room-covered")


def opened(stage: Stage, sample: Sample) -> None:
    """The result, once it was opened."""
    hands = stage.hands
    hands.wait(500)
    said = _room(stage).accessibleName()
    stage.expect("16" in said and sample.ideas[0][0] in said, "the result can be read")
    picture(stage, "room-result")


def picture(stage: Stage, name: str) -> None:
    """What the room sees now."""
    stage.picture_of(_room(stage), name)
