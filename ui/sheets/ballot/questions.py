"""What does not fit in a vote, one question at a time: what is asked, and the act each answer stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.sheets.ballot.bundles import Apart, differing
from livinglab.sheets.ballot.channels import ChannelView, Difference, Slip
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.recount import Recount, recounts
from livinglab.sheets.ballot.voters import Twice, set_aside_words, twice, twice_words
from ui.sheets.ballot.hands import ANSWERS, hand_for, slip_words

LOOK = "look"
"""Not an act: the keys go to a channel and, where there is one, to a ballot, so that somebody can look again."""


@dataclass(frozen=True)
class Answer:
    """A button: its words, its full name, the verb of livinglab.actions.votes with what it takes, and what is said then."""

    words: str
    name: str
    verb: str
    arguments: tuple[object, ...]
    said: str = ""


@dataclass(frozen=True)
class Question:
    """One sentence with up to three answers."""

    text: str
    answers: tuple[Answer, ...]


def next_question(view: BallotView) -> Question | None:
    """The first thing that needs an answer; None where everything fits, or the vote is closed."""
    return None if view.closed else next(_open_questions(view), None)


def _open_questions(view: BallotView) -> Iterator[Question]:
    for difference in view.differences:
        yield _keyed_twice(view, difference)
    for one in twice(view):
        yield _voted_twice(one)
    for apart in differing(view):
        yield _summed_apart(view, apart)
    for counted in recounts(view):
        yield _hands_apart(view, counted)
    for channel in view.channels:
        if channel.doubtful and (view.left(channel) or 0) <= len(channel.doubtful):
            yield _doubtful(view, channel, channel.doubtful[0])
    for channel in view.channels if not view.revealed else ():
        if (view.left(channel) or 0) < 0:
            yield _too_many(view, channel, -(view.left(channel) or 0))
    if not view.revealed and _all_in(view) and view.surplus:
        yield _people_and_votes(view, view.surplus)


def left_over(view: BallotView) -> ChannelView | None:
    """A way of voting with papers nobody accounted for yet; asked about only when somebody wants to know."""
    if view.revealed or next_question(view) is not None:
        return None
    return next((channel for channel in view.channels if _papers_left(view, channel) > 0), None)


def left_question(view: BallotView, channel: ChannelView) -> Question:
    """What became of the papers that are neither keyed in nor told of."""
    left, own = _papers_left(view, channel), channel.channel
    unused = {"issued": own.issued, "spoiled": own.spoiled, "unused": (own.unused or 0) + left}
    spoiled = {"issued": own.issued, "spoiled": (own.spoiled or 0) + left, "unused": own.unused}
    text = tr("{name}: {n} are left. What became of them?", name=literal(channel.name), n=left)
    return Question(text, (
        _counting(tr("They were not used"), channel, unused), _counting(tr("They are spoiled"), channel, spoiled),
        Answer(tr("I am still keying in"), tr("I am still keying in"), LOOK, (channel.id, 0)),
    ))  # fmt: skip


def _papers_left(view: BallotView, channel: ChannelView) -> int:
    no_papers = channel.by_totals or channel.channel.kind == "hands"
    return 0 if no_papers else (view.left(channel) or 0) - len(channel.doubtful)


def _counting(words: str, channel: ChannelView, numbers: dict[str, int | None]) -> Answer:
    return Answer(words, words, "count_papers", (channel.id, numbers), tr("The papers are counted."))


def _too_many(view: BallotView, channel: ChannelView, over: int) -> Question:
    """More than were given out, or than people are here: one of the two numbers is another."""
    text = tr("{name}: {n} more than there can be. What is right?", name=literal(channel.name), n=over)
    look = tr("I look at the votes again")
    if view.takes_the_rest(channel):
        people = (view.present or 0) + over
        words = tr("{n} people are here", n=people)
        right = Answer(words, words, "set_up", ({"voters": people},), tr("The number of people is {n} now.", n=people))
    else:
        words = tr("{n} were given out", n=channel.accounted)
        own = channel.channel
        right = _counting(words, channel, {"issued": channel.accounted, "spoiled": own.spoiled, "unused": own.unused})
    return Question(text, (right, Answer(look, look, LOOK, (channel.id, 0))))


def _keyed_twice(view: BallotView, difference: Difference) -> Question:
    serial = difference.first.serial
    told = [_slip(view, slip) for slip in (difference.first, difference.second)]
    text = tr("Ballot **{n}** was keyed in as {first} first, then as {second}. What does the paper say?",
              n=serial, first=told[0], second=told[1])  # fmt: skip
    return Question(text, tuple(
        Answer(words, tr("Ballot {n}: {words}", n=serial, words=words), "settle", (difference, slip), tr("The ballot is settled."))
        for words, slip in zip(told, (difference.first, difference.second), strict=True)
    ))  # fmt: skip


def _slip(view: BallotView, slip: Slip) -> str:
    words = slip_words(view, slip) + (f" ({slip.reason})" if slip.reason else "")
    return words.replace(" ", "\u00a0")  # a ballot never breaks in two


def _voted_twice(one: Twice) -> Question:
    message_id, arguments = twice_words(one)
    pairs = ((one.first, one.later), (one.later, one.first))
    return Question(
        tr(message_id, **{name: literal(str(value)) for name, value in arguments.items()}),
        tuple(_count_this(one, keep, drop) for keep, drop in pairs),
    )


def _count_this(one: Twice, keep: ChannelView, drop: ChannelView) -> Answer:
    message_id, arguments = set_aside_words(one, drop)
    if keep.channel.kind == "early" and not keep.channel.source:
        words = tr("Count the early vote")
    elif keep.channel.kind == "paper" and not keep.channel.source:
        words = tr("Count today's paper")
    else:
        words = tr("Count the vote by {name}", name=keep.name)
    said = tr(message_id, **arguments)
    return Answer(words, f"{words}. {said}", "settle_twice", (one.person.id, keep.id, drop.id), said)


def summed_words(view: BallotView, one: Apart) -> str:
    """Both sums once the result is open; before, only that they differ."""
    bundle = one.bundle
    if not view.revealed:
        return tr("Ballots {first} to {last}: for {code} the sum by hand and the ballots keyed in differ. Look at these papers again.",
                  first=bundle.first, last=bundle.last, code=literal(one.option.code))  # fmt: skip
    return tr("Ballots {first} to {last}: {code} has {hand} counted by hand and {keyed} keyed in. Look at these papers again.",
              first=bundle.first, last=bundle.last, code=literal(one.option.code), hand=one.by_hand, keyed=one.keyed)  # fmt: skip


def _summed_apart(view: BallotView, one: Apart) -> Question:
    bundle = one.bundle
    look, right = tr("I look at the papers"), tr("The ballots are right")
    agreed = {option_id: number for option_id, number in bundle.sums if number == bundle.keyed(option_id)}
    return Question(summed_words(view, one), (
        Answer(look, look, LOOK, (bundle.channel.id, bundle.first)),
        Answer(right, right, "sum_bundle", (bundle.channel.id, bundle.first, bundle.last, agreed), tr("The sums by hand that differ are taken away.")),
    ))  # fmt: skip


def _hands_apart(view: BallotView, one: Recount) -> Question:
    option = view.option(one.key)
    name = option.title if option else tr(ANSWERS[int(one.key) - 1]) if one.key in ("1", "2", "3") else one.key
    text = tr("Hands for **{title}** were counted twice: {a}, then {b}. Which is right?",
              title=literal(name), a=one.first, b=one.second)  # fmt: skip
    return Question(text, tuple(
        Answer(str(number), tr("{n} hands", n=number), "settle_hands", (one.channel.id, one.key, number), tr("The count is settled."))
        for number in (one.first, one.second)
    ))  # fmt: skip


def _doubtful(view: BallotView, channel: ChannelView, slip: Slip) -> Question:
    hand = hand_for(view)
    hand.take(slip)
    told = hand.told().replace(" ", "\u00a0")
    text = tr("Ballot **{n}** is doubtful: {reason}. What becomes of it?", n=slip.serial, reason=literal(slip.reason)) if (
        slip.reason
    ) else tr("Ballot **{n}** is doubtful. What becomes of it?", n=slip.serial)  # fmt: skip
    counted, spoiled, look = tr("It counts as {words}", words=told), tr("It is spoiled"), tr("I look at the paper")
    found = [Answer(spoiled, spoiled, "decide", (channel.id, slip.serial, False), tr("The ballot is decided."))]
    if told:
        found.insert(
            0, Answer(counted, counted, "decide", (channel.id, slip.serial, True), tr("The ballot is decided."))
        )
    return Question(
        text, (*found, Answer(look, look, LOOK, (channel.id, int(slip.serial) if slip.serial.isdecimal() else 0)))
    )


def _all_in(view: BallotView) -> bool:
    return view.begun and all(not view.left(channel) for channel in view.channels)


def _people_and_votes(view: BallotView, surplus: int) -> Question:
    votes, people = view.total_issued - view.settled_twice, view.present or 0
    if surplus > 0:
        text = tr("There are {votes} votes but {people} people. How many people are here?", votes=votes, people=people)
    else:
        text = tr("{n} people have no vote. Did they not want to vote?", n=-surplus)
    right = tr("{n} people are here", n=votes) if surplus > 0 else tr("{n} did not vote", n=-surplus)
    look = tr("I look at the votes again")
    return Question(text, (
        Answer(right, right, "set_up", ({"voters": votes},), tr("The number of people is {n} now.", n=votes)),
        Answer(look, look, LOOK, ("", 0)),
    ))  # fmt: skip
