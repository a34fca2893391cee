"""One vote by each rule: set up, three ways to vote, keyed in, checked, opened, chosen and closed, all by keys and clicks."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QWidget

from livinglab.sheets.ballot.read import BallotView, read
from tests.evening import covered, papers, plan
from tests.evening.expected import Told, told
from tests.evening.papers import Vote, Way, vote
from tests.evening.scenes_room import start_next
from tests.evening.stage import Evening, squeezed
from tests.rehearsal.hands import Key, focus
from tests.rehearsal.scenes_vote import ballot, panel
from ui.sheets.ballot.channel_row import ChannelRow
from ui.sheets.ballot.count_field import CountField


def hold(stage: Evening, rule: str, until: str) -> None:
    """A whole vote, from the empty sheet until a time of the evening."""
    cast = vote(rule)
    start_next(stage, plan.VOTES[rule].title)
    prepare(stage, cast)
    veil = covered.Veil(stage)
    if rule == "dots":
        settle_double_voter(stage)
    stage.pass_minutes(1)
    for way in cast.ways:
        take_in(stage, cast, way)
    second_pass(stage, cast)
    reconciled(stage, rule)
    veil.still_holds()
    stage.picture(f"{rule}-covered")
    open_and_close(stage, cast)
    stage.until(until)


# --- before the first ballot -----------------------------------------------------------------------------------------
def prepare(stage: Evening, cast: Vote) -> None:
    """The ideas go up by one key, the ways votes come in are named, purse and costs written down."""
    hands, editor = stage.hands, ballot(stage)
    stage.expect(focus() is editor.empty.button, "the focus is on putting up what is voted on")
    hands.key(Key.Key_Space)
    if cast.rule == "consent":
        hands.say(plan.PROPOSAL)
        hands.key(Key.Key_Return)
    else:
        hands.click(editor.change_rule)
    if cast.rule == "equal_shares":
        terms = editor.settings.terms
        for field, number in zip(
            (terms.numbers["purse"], *terms.costs.values()), (plan.PURSE, *plan.COSTS), strict=True
        ):
            write(stage, field, number)
    channels = editor.settings.channels
    for way in cast.ways:
        if way.source:
            hands.click(channels.early if way.kind == "early" else channels.other)
            hands.wait(10)  # the name that waits there is chosen
            hands.say(way.source)
            hands.key(Key.Key_Return)
    hands.click(editor.settings.finish)
    view = _view(stage)
    stage.expect_equal(view.rule, cast.rule, "the rule of the method")
    stage.expect_equal(view.present, plan.PEOPLE, "forty people are here, as they sit in their teams")
    wanted = {way.source for way in cast.ways if way.source}
    stage.expect(wanted <= {channel.name for channel in view.channels}, f"votes come in from {wanted}")


def settle_double_voter(stage: Evening) -> None:
    """Somebody who took paper had given an early vote: it is asked, and her envelope stays closed."""
    for kind in ("early", "paper"):
        choose(stage, kind)
        roster = panel(stage).roster
        if not roster.fold.isChecked():
            stage.hands.click(roster.fold)
        set_tick(stage, next(tick for tick in roster.ticks.values() if tick.text() == plan.ASKED_TWICE))
    card = panel(stage).question
    stage.expect(
        card.isVisible() and plan.ASKED_TWICE in card.text(), f"two votes of one person are asked about: {card.text()}"
    )
    stage.picture("dots-voted-twice")
    stage.hands.click(next(each for each in card.buttons if "종이" in each.text()))
    early = next(channel for channel in _view(stage).channels if channel.channel.kind == "early")
    stage.expect_equal(early.spoiled, 1, "her early envelope is set aside unopened")
    stage.note(f"두 번 낸 표: {plan.ASKED_TWICE} 님의 사전 표는 열지 않고 빼 두었다")


# --- the ways votes come in ------------------------------------------------------------------------------------------
def choose(stage: Evening, kind: str) -> None:
    """A click on a way of voting: the keys enter its votes."""
    stage.hands.click(_row(stage, kind))


def take_in(stage: Evening, cast: Vote, way: Way) -> None:
    choose(stage, way.kind)
    if way.kind == "paper":
        given_out = panel(stage).papers
        for field, number in ((given_out.issued, papers.GIVEN_OUT), (given_out.spoiled, papers.SPOILED),
                              (given_out.unused, papers.UNUSED)):  # fmt: skip
            write(stage, field, number)
        choose(stage, way.kind)
        for number, paper in enumerate(way.papers, 1):
            key_in(stage, papers.slipped(paper, cast.rule) if number == papers.SLIP_AT else paper.keys, number)
            if number == 5:
                stage.picture(f"{cast.rule}-keying")
    elif way.singly:
        for number, paper in enumerate(way.papers, 1):
            key_in(stage, paper.keys, number)
    elif cast.rule == "consent":
        type_numbers(stage, papers.answers(way))
    elif way.kind == "hands" and cast.rule != "majority_judgment":
        type_numbers(stage, [len(way.papers), *(line[0] for line in papers.sums(cast.rule, way))])
    else:
        type_sums(stage, cast, way)
    stage.note(f"{plan.VOTES[cast.rule].title}: {_row(stage, way.kind).words()}")


def key_in(stage: Evening, keys: str, number: int) -> None:
    """One ballot: its figures and Enter; a concern is asked for its reason."""
    hands = stage.hands
    for figure in keys:
        hands.key(Key.Key_Slash if figure == "/" else Key(Key.Key_0 + int(figure)))
    if focus() is ballot(stage).entry.reason:
        hands.say(plan.CONCERNS[number % len(plan.CONCERNS)])
    hands.key(Key.Key_Return)


def type_numbers(stage: Evening, numbers: list[int]) -> None:
    """Hands counted one option after another: number, Enter."""
    stage.expect(focus() is ballot(stage).sums.pad, "hands are counted by keys at once")
    for number in numbers:
        for figure in str(number):
            stage.hands.key(Key(Key.Key_0 + int(figure)))
        stage.hands.key(Key.Key_Return)


def type_sums(stage: Evening, cast: Vote, way: Way) -> None:
    """Sums somebody else counted: first the people, then line by line, Tab between them."""
    editor = ballot(stage)
    stage.hands.click(editor.modes._buttons["totals"])
    form = editor.sums.form()
    write(stage, form.people, len(way.papers))
    rows = form.fields.values()
    for fields, numbers in zip(rows, papers.sums(cast.rule, way), strict=True):
        for field, number in zip(fields if isinstance(fields, list) else [fields], numbers, strict=True):
            write(stage, field, number)


def write(stage: Evening, field: QWidget, number: int) -> None:
    """A click into a field of a number, the number, Enter."""
    assert isinstance(field, CountField)
    stage.hands.click(field)
    for figure in str(number):
        stage.hands.key(Key(Key.Key_0 + int(figure)))
    stage.hands.key(Key.Key_Return)


# --- checking --------------------------------------------------------------------------------------------------------
def second_pass(stage: Evening, cast: Vote) -> None:
    """Today's papers once more: the slip of the finger is found, and the paper decides."""
    choose(stage, "paper")
    stage.hands.click(ballot(stage).modes._buttons["second"])
    for number, paper in enumerate(cast.ways[0].papers[: stage.second_pass], 1):
        key_in(stage, paper.keys, number)
    card = panel(stage).question
    stage.expect(card.isVisible() and f"{papers.SLIP_AT}번" in card.text(), f"the slip is asked about: {card.text()}")
    if card.isVisible():
        stage.hands.click(card.second)
    stage.expect(not card.isVisible(), "and nothing else differs")
    stage.hands.click(ballot(stage).modes._buttons["first"])


def reconciled(stage: Evening, rule: str) -> None:
    """Given out = counted + blank + spoiled + not used, in each way and in all."""
    view, side = _view(stage), panel(stage)
    for channel in view.channels:
        parts = channel.counted + channel.blank + channel.spoiled + channel.unused
        stage.expect_equal(
            view.issued(channel), parts, f"{channel.name}: given out = counted + blank + spoiled + unused"
        )
    stage.expect_equal(view.surplus, 0, "as many votes as people")
    stage.expect("맞아요" in side._total.words(), f"the panel says that it fits: {side._total.words()}")
    stage.expect(side.open.isEnabled(), f"the result can be opened: {side._why.text()}")
    stage.note(f"{plan.VOTES[rule].title}: {side._total.words()}")


# --- the result ------------------------------------------------------------------------------------------------------
def open_and_close(stage: Evening, cast: Vote) -> None:
    """Open, compare with the count made apart from the program, choose the first, close."""
    hands, side = stage.hands, panel(stage)
    hands.click(side.open)
    expected = told(cast)
    in_window, in_room = (
        squeezed(" ".join(covered.texts(stage.page))),
        squeezed(stage.seen_on_all_pages()),
    )
    for words in expected.room:
        stage.expect(squeezed(words) in in_room, f"{cast.rule}: the room reads {words}")
    for words in expected.window:
        stage.expect(squeezed(words) in in_window, f"{cast.rule}: the window says {words}")
    stage.picture(f"{cast.rule}-result")
    stage.record.votes.append((cast, expected.summary))
    pick(stage, expected)
    hands.click(side.close_vote)
    stage.expect(_view(stage).closed, "the vote is closed")


def pick(stage: Evening, expected: Told) -> None:
    options = _view(stage).options
    set_tick(stage, ballot(stage).result.ticks[options[expected.first - 1].id])
    stage.expect_equal([each.number for each in _view(stage).chosen], [expected.first], "what stands in front goes on")


def set_tick(stage: Evening, tick: QCheckBox) -> None:
    """A click on the box itself: beside its words there is nothing to click."""
    stage.hands.click(tick, QPoint(10, tick.height() // 2))


def _row(stage: Evening, kind: str) -> ChannelRow:
    channel = next(each for each in _view(stage).channels if each.channel.kind == kind)
    return panel(stage).rows[channel.id]


def _view(stage: Evening) -> BallotView:
    return read(stage.store, ballot(stage).sheet)
