"""The vote: eighteen ballots by number keys, a second pass, the result, and the choice."""

from __future__ import annotations

from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import read
from tests.rehearsal.hands import Key, focus
from tests.rehearsal.sample import Sample
from tests.rehearsal.scenes_board import workshop
from tests.rehearsal.scenes_cards import go_on_to
from tests.rehearsal.stage import Stage
from ui.sheets.ballot.editor import BallotEditor
from ui.sheets.ballot.panel import ReconcilePanel


def ballot(stage: Stage) -> BallotEditor:
    editor = workshop(stage).area.editor
    assert isinstance(editor, BallotEditor)
    return editor


def panel(stage: Stage) -> ReconcilePanel:
    found = ballot(stage).side_panel()
    assert isinstance(found, ReconcilePanel)
    return found


def prepare_vote(stage: Stage, _sample: Sample) -> None:
    """Put the ideas up; eighteen people are known from the teams."""
    go_on_to(stage, "dot_vote")
    stage.picture("vote-empty")
    stage.expect(focus() is ballot(stage).empty.button, "the focus is on putting the ideas up")
    stage.hands.key(Key.Key_Space)
    stage.expect_equal(len(ballot(stage).view.options), 6, "ideas on the ballot")
    stage.expect(focus() is ballot(stage).entry.pad, "the number keys wait for the first ballot")
    stage.picture("vote-ready")


def key_in_ballots(stage: Stage, sample: Sample) -> None:
    """Each ballot is three figures and Enter."""
    stage.pass_minutes(4)
    for number, options in enumerate(sample.ballots, 1):
        give(stage, options)
        if number == 12:
            stage.picture("vote-twelve")
    channel = ballot(stage).channel()
    stage.expect_equal(len(channel.slips) if channel else 0, 18, "ballots")
    stage.picture("vote-all-in")


def second_pass(stage: Stage, sample: Sample) -> None:
    """The first three once more, one with a slip of the finger; the question is answered."""
    editor = ballot(stage)
    stage.hands.click(editor.modes._buttons["second"])
    give(stage, sample.ballots[0])
    give(stage, [1, 3, 4])
    give(stage, sample.ballots[2])
    stage.picture("vote-second-pass")
    card = panel(stage).question
    stage.expect(card.isVisible(), "the ballot that differs is asked about")
    stage.hands.click(card.first)
    stage.expect(not card.isVisible(), "the question is answered")
    stage.picture("vote-settled")


def open_and_choose(stage: Stage, sample: Sample) -> None:
    """Open the result, tick two, say it in a sentence, close."""
    hands, side = stage.hands, panel(stage)
    stage.expect(side.open.isEnabled(), f"the result can be opened: {side._why.text()}")
    hands.click(side.open)
    stage.picture("vote-result")
    counted = count(read(stage.store, ballot(stage).sheet))
    tally = {row.option.code: row.dots for row in counted.rows}
    stage.expect_equal(tally, sample.data["dotvote"]["tally"], "the tally")
    chosen = {option.id for option in ballot(stage).view.options if option.code in ("I1", "I3")}
    for option_id in chosen:
        hands.click(ballot(stage).result.ticks[option_id])
    hands.click(ballot(stage).result.why)
    hands.say(sample.data["selected"])
    hands.key(Key.Key_Return)
    hands.click(side.close_vote)
    view = read(stage.store, ballot(stage).sheet)
    stage.expect(view.closed, "the vote is closed")
    stage.expect_equal(sorted(option.code for option in view.chosen), ["I1", "I3"], "what was chosen")
    stage.picture("vote-closed")


def give(stage: Stage, options: list[int]) -> None:
    for option in options:
        stage.hands.key(Key(Key.Key_0 + option))
    stage.hands.key(Key.Key_Return)
