"""People arrive, the evening is opened, the official speaks, everybody rests: what the room sees meanwhile."""

from __future__ import annotations

from tests.evening import plan
from tests.evening.afternoon import prepare
from tests.evening.stage import Evening
from tests.rehearsal.hands import Key, Mod
from ui.page import Destination


def start_next(stage: Evening, title: str) -> None:
    """Ctrl+Enter starts the next row; its time is remembered for the end."""
    before = stage.running()
    stage.hands.key(Key.Key_Return, Mod.ControlModifier)
    if before:
        stage.record.ends[before] = stage.now
    if title:
        stage.record.starts[title] = stage.now
    stage.expect_equal(stage.running(), title, "Ctrl+Enter leads to the next part of the evening")
    stage.note(f"{title} 시작" if title else "마침")


def welcome(stage: Evening) -> None:
    """Ten minutes before seven the room's screen is switched on: who comes in reads what the evening will bring."""
    meeting = prepare(stage.store)
    stage.context.bridge.flush()
    stage.window.open(Destination("workshop", meeting.id))
    stage.hands.click(stage.page.clock_bar.sound)
    stage.expect(not stage.context.settings.sound, "the sound is muted by a click")
    stage.hands.key(Key.Key_F5)
    stage.cable.settle()
    seen = stage.seen()
    for words in (plan.MEETING, plan.BEGINS, *(part.title for part in plan.PLAN)):
        stage.expect(words in seen, f"the welcome shows {words}")
    stage.expect(stage.page.isActiveWindow(), "the keys stay in the facilitator's window")
    stage.picture("welcome")


def opening(stage: Evening) -> None:
    """Seven o'clock: the first row, nothing but its clock in the room."""
    stage.until("19:00")
    start_next(stage, plan.OPENING)
    stage.expect(plan.OPENING in stage.seen(), "the room sees what runs")
    stage.until("19:05")
    stage.picture("opening")
    stage.until("19:10")


def speech(stage: Evening) -> None:
    """The head of the township speaks at the minute she was promised; meanwhile the screen is black."""
    stage.expect_equal(f"{stage.now.astimezone():%H:%M}", "19:50", "the speech begins when it was promised")
    start_next(stage, plan.SPEECH)
    stage.hands.key(Key.Key_F8)
    stage.expect_equal(stage.seen(), "", "F8 leaves the room nothing to look at but the speaker")
    stage.picture("speech-black")
    stage.until("19:55")
    stage.hands.key(Key.Key_F8)
    stage.expect(plan.SPEECH in stage.seen(), "F8 brings back what the room saw")


def rest_asleep(stage: Evening) -> None:
    """The lid is closed for the ten minutes of the break: the clock is right when it opens, and the program says so."""
    start_next(stage, plan.REST)
    stage.picture("break")
    stage.lid_closed(10)
    bar, card = stage.page.clock_bar, stage.page.run_sheet.card
    stage.expect_equal(bar.clock.text(), "00:00", "after ten minutes asleep the break is just over")
    stage.expect_equal(bar._ends.text(), "계획한 시간이 지났어요", "and nobody is told of a minute left")
    stage.expect(
        "10분" in card.accessibleName() and card.isVisible(), f"it tells of the sleep: {card.accessibleName()}"
    )
    stage.note(f"노트북이 잠든 뒤: {card.accessibleName()}")
    stage.picture("slept")
    stage.hands.click(card.leave)
    stage.tick()
    stage.expect(not card.isVisible(), "left as it is: it was a break")
    part = stage.part(plan.REST)
    stage.expect_equal(part.data.get("paused_seconds", 0), 0, "nothing was taken out of the break")


def swapped(stage: Evening) -> None:
    """The projector was taken for the laptop: F7 changes the screens, and changes them back."""
    before, screens = stage.seen(), (stage.window.screen(), stage.room.screen())
    for theirs, mine in (screens, screens[::-1]):
        stage.hands.key(Key.Key_F7)
        stage.cable.settle()
        found = (stage.window.screen().name(), stage.room.screen().name())
        stage.expect_equal(found, (mine.name(), theirs.name()), "F7 changes the screens of facilitator and room")
        stage.expect_equal(stage.seen(), before, "the room sees the same")
        stage.expect(stage.page.isActiveWindow(), "and the keys stay with the facilitator")


def closing(stage: Evening) -> None:
    """The last words at the minute that was booked, and the end at nine."""
    stage.expect_equal(f"{stage.now.astimezone():%H:%M}", "20:52", "the closing begins when it was promised")
    start_next(stage, plan.CLOSING)
    stage.until("21:00")
    start_next(stage, "")
    stage.expect("어디까지 왔나" in stage.seen(), "at the end the room sees how far it has come")
    stage.picture("end")
