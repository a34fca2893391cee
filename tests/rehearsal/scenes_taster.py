"""A new facilitator's first ninety minutes: from an empty library to a printed summary, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from livinglab.model.items import Item
from livinglab.model.lab import Project
from livinglab.sheets.ballot.read import read
from tests.rehearsal.hands import Key, Mod, focus
from tests.rehearsal.scenes_board import workshop
from tests.rehearsal.scenes_cards import go_on_to, texts
from tests.rehearsal.scenes_end import accept_dialog, words_of
from tests.rehearsal.scenes_vote import ballot, give, panel
from tests.rehearsal.stage import Stage
from ui.documents.preview_page import PreviewPage

TITLE = "버스 기다리는 자리"
SCENES_TOLD = (
    "비 오면 서 있을 데가 없다", "막차가 언제인지 모른다", "짐이 있으면 앉고 싶다", "밤에는 캄캄하다", "손주가 마중 나오다 넘어졌다",
    "겨울 바람이 제일 춥다",
)  # fmt: skip
LADDER = ("앉아서 기다리고 싶다", "무릎 아픈 어르신도 앉아야 한다", "누구나 편히 기다리는 정류장", "학교 가는 아이들")
QUESTIONS = ("어떻게 하면 비를 피할까", "어떻게 하면 막차를 알까", "어떻게 하면 밤길이 환할까")
BALLOTS = ((1, 2), (2,), (2, 3), (1, 2), (3,), (2,))
MOST_KEYS = 150


def plan(stage: Stage) -> None:
    """Tab leads to the ways to begin, the first is the taster: Enter, its name, Enter; Enter again opens the meeting."""
    hands = stage.hands
    stage.picture("taster-home")
    hands.key(Key.Key_Tab, times=2)
    hands.key(Key.Key_Return)
    hands.say(TITLE)
    hands.key(Key.Key_Return)
    stage.expect_equal([one.title for one in stage.store.find(Project)], [TITLE], "the project is in the library")
    stage.expect_equal(stage.window.here.place, "project", "Enter leads to the project")
    hands.key(Key.Key_Return)
    stage.expect_equal(stage.window.here.place, "workshop", "Enter opens the meeting")
    stage.picture("taster-meeting")


def tell_scenes(stage: Stage) -> None:
    """Opening words, then scenes of the day, one a line."""
    go_on_to(stage, "story_circle")
    for words in SCENES_TOLD:
        stage.hands.say(words)
        stage.hands.key(Key.Key_Return)
    stage.expect_equal(texts(stage, "note"), list(SCENES_TOLD), "what was told stands on the board")
    stage.picture("taster-scenes")
    stage.pass_minutes(25)


def climb(stage: Stage) -> None:
    """Three rungs and who is missing."""
    go_on_to(stage, "need_ladder")
    for place, words in enumerate(LADDER):
        if place:
            stage.hands.key(Key.Key_Tab)
        stage.hands.say(words)
    workshop(stage).commit_input()
    (need,) = stage.store.find(Item, kind="need")
    stage.expect_equal(need.data.get("missing"), LADDER[3], "who is missing is written down")
    stage.picture("taster-ladder")
    stage.pass_minutes(16)


def ask(stage: Stage) -> None:
    """Three questions, Enter after each."""
    go_on_to(stage, "hmw")
    for words in QUESTIONS:
        stage.hands.say(words)
        stage.hands.key(Key.Key_Return)
    stage.expect_equal(texts(stage, "hmw"), list(QUESTIONS), "three questions")
    stage.picture("taster-questions")
    stage.pass_minutes(11)


def vote(stage: Stage) -> None:
    """The questions go onto the ballot; six ballots by number keys; the result opened, one chosen, closed."""
    hands = stage.hands
    go_on_to(stage, "dot_vote")
    stage.picture("taster-vote-empty")
    hands.key(Key.Key_Space)
    stage.expect_equal(len(ballot(stage).view.options), 3, "questions on the ballot")
    for options in BALLOTS:
        give(stage, list(options))
    stage.picture("taster-ballots")
    hands.key(Key.Key_F6)
    stage.expect(panel(stage).isAncestorOf(focus()), "F6 leads to the panel beside")
    press(stage, panel(stage).settings)
    hands.key(Key.Key_6)
    hands.key(Key.Key_Return)
    hands.key(Key.Key_F6)
    press(stage, panel(stage).open)
    stage.picture("taster-result")
    stage.expect(ballot(stage).view.revealed, "the result is open")
    hands.key(Key.Key_Space)
    stage.expect_equal(
        [one.title for one in ballot(stage).view.chosen], [QUESTIONS[1]], "the one most people want goes on"
    )
    hands.key(Key.Key_F6)
    press(stage, panel(stage).close_vote)
    stage.expect(read(stage.store, ballot(stage).sheet).closed, "the vote is closed")
    stage.picture("taster-closed")
    stage.pass_minutes(14)


def press(stage: Stage, button: QWidget) -> None:
    """Tab to a button of the panel and press it."""
    for _ in range(12):
        if focus() is button:
            break
        stage.hands.key(Key.Key_Tab)
    stage.expect(focus() is button, f"Tab leads to {button.accessibleName() or button}")
    stage.hands.key(Key.Key_Space)


def close(stage: Stage) -> None:
    """The closing words, the end, the summary on the screen and saved."""
    hands = stage.hands
    hands.key(Key.Key_Return, Mod.ControlModifier)
    stage.pass_minutes(8)
    hands.key(Key.Key_Return, Mod.ControlModifier)
    running = [one for one in workshop(stage).activities if one.started_at and not one.ended_at]
    stage.expect_equal(running, [], "the meeting is over")
    hands.key(Key.Key_P, Mod.ControlModifier)
    page = stage.window.page
    assert isinstance(page, PreviewPage)
    for _ in range(200):
        if page.rendered is not None and page._job is None:
            break
        hands.wait(50)
    stage.picture("taster-summary")
    QTimer.singleShot(600, accept_dialog)
    hands.key(Key.Key_S, Mod.ControlModifier)
    saved = sorted(Path.home().glob("*.pdf"))
    stage.expect(saved, "the PDF lies in the folder the dialog proposed")
    printed = words_of(saved[-1]) if saved else ""
    for said in (*SCENES_TOLD, *LADDER, *QUESTIONS):
        stage.expect("".join(said.split()) in printed, f"on the paper: {said}")


SCENES: tuple[tuple[str, Callable[[Stage], None]], ...] = (
    ("taster: plan it", plan),
    ("taster: scenes of the day", tell_scenes),
    ("taster: the ladder of needs", climb),
    ("taster: three questions", ask),
    ("taster: vote", vote),
    ("taster: close and print", close),
)


def play_taster(stage: Stage) -> None:
    """All of it; the mouse stays where it is, and fewer than `MOST_KEYS` keys are pressed beyond the words."""
    first = len(stage.tasks)
    for name, scene in SCENES:
        with stage.task(name):
            scene(stage)
    played = stage.tasks[first:]
    stage.expect_equal(sum(task.clicks + task.drags for task in played), 0, "no mouse")
    stage.expect(sum(task.keys for task in played) < MOST_KEYS, f"{sum(task.keys for task in played)} keys")
