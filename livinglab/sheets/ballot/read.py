"""Reads a vote: options, ways votes came in, slips, and what the poll's data mean.

`poll.rule` is one of RULES. `poll.data` holds the terms of the rule (see terms.py), and
    question     what was asked
    voters       people present, None while nobody counted them
    lot          the seed of the order drawn before the vote, for what nothing else parts
    file_rule    the rule in the words of an imported file
    chosen       ids of the options that go on, chosen_text why in people's words, chosen_at when
    minority     what the people behind other options say, minority_note the id of the note it came from
    voted        channel id → ids of participants who voted that way, never tied to a ballot
    twice        who stood in two channels, which vote is kept and which is not (see voters.py)
    weights      groups of channels with their part of the result (see weights.py)
    graded       channel id → option id → how often each grade was given, as listed ("majority_judgment")
    bundles      channel id → sums counted by hand of some papers (see bundles.py)
    recount      channel id → hands counted a second time
    opened       what was counted when the result was opened first (see opened.py)
An option's cost lies in its item's data["cost"].

A mark's value is the number of dots ("dots"), the rank from 1 ("borda"), the index of the grade as listed
("majority_judgment"), 1 for an approved option ("approval", "equal_shares"), stars ("star"), votes ("quadratic"), or
1 no objection, 2 a concern, 3 an objection ("consent").
`ballot.entry` is 1, or 2 for the second pass that finds slips of the finger.
A channel counted by totals has subtotals and no ballots; its `issued` is the number of people who voted that way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from livinglab.model import plain
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Sheet
from livinglab.model.results import Ballot, Channel, Mark, Poll, Subtotal
from livinglab.sheets.ballot.channels import (
    ASIDE,
    BEGUN,
    BLANK,
    CHANNELS,
    COUNTED,
    DOUBT,
    ChannelView,
    Difference,
    Slip,
)
from livinglab.sheets.ballot.setup import Setup
from livinglab.sheets.ballot.terms import Terms, starting_data, terms
from livinglab.sheets.cards.quantity import money
from livinglab.store import Store

__all__ = [
    "ASIDE", "BEGUN", "BLANK", "CHANNELS", "COUNTED", "DOUBT", "BallotView", "ChannelView", "Difference", "Option",
    "Person", "Slip", "read",
]  # fmt: skip


@dataclass(frozen=True)
class Option:
    """Something to vote for: an item on the sheet; `number` is the key that gives it a dot."""

    id: str
    code: str
    title: str
    number: int
    cost: float | None = None
    chosen: bool = False


@dataclass(frozen=True)
class Person:
    """A participant by alias, as the list of who voted knows them."""

    id: str
    alias: str


@dataclass(frozen=True)
class BallotView:
    """A ballot sheet: `poll` is None until the first setting or vote."""

    sheet: Sheet
    poll: Poll | None
    options: tuple[Option, ...]
    channels: tuple[ChannelView, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    counted: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What was counted of it already: counting a purse takes a while, and a view never changes."""

    @cached_property
    def setup(self) -> Setup:
        """What the sheet's method laid out."""
        return Setup.of(self.sheet.data)

    @property
    def rule(self) -> str:
        return self.poll.rule if self.poll else self.setup.rule

    @cached_property
    def terms(self) -> Terms:
        """The terms of the rule as they hold now."""
        return terms(self.rule, self.setup, self.data if self.poll else {**starting_data(self.setup), **self.data})

    @property
    def by_dots(self) -> bool:
        """Whether it is counted in dots; sums may then be handed in instead of ballots."""
        return self.rule in ("dots", "approval")

    @property
    def begun(self) -> bool:
        """Whether anybody's vote is in: from now on the rule stays."""
        return any(channel.begun for channel in self.channels)

    @property
    def by_sums(self) -> bool:
        """Whether sums an option may be handed in; other rules compare options on one ballot."""
        return self.by_dots or self.rule == "majority_judgment"

    @property
    def budget(self) -> int:
        return self.terms.budget

    @property
    def cap(self) -> int:
        return self.terms.cap

    @property
    def question(self) -> str:
        return str(self.data.get("question") or "")

    @property
    def present(self) -> int | None:
        voters = plain.number(self.data.get("voters"))
        return None if voters is None else int(voters)

    @property
    def revealed(self) -> bool:
        return bool(self.poll and (self.poll.revealed_at or self.poll.closed_at))

    @property
    def closed(self) -> bool:
        return bool(self.poll and self.poll.closed_at)

    @property
    def chosen(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.chosen)

    def option(self, option_id: str) -> Option | None:
        return next((option for option in self.options if option.id == option_id), None)

    def channel(self, kind: str) -> ChannelView | None:
        return next((channel for channel in self.channels if channel.channel.kind == kind), None)

    def found_channel(self, channel_id: str) -> ChannelView | None:
        return next((channel for channel in self.channels if channel.id == channel_id), None)

    def takes_the_rest(self, channel: ChannelView) -> bool:
        """The first paper without a number of its own went to everybody who voted no other way."""
        papers = [each for each in self.channels if each.channel.kind == "paper" and each.channel.issued is None]
        return bool(papers) and papers[0].id == channel.id

    @property
    def settled_twice(self) -> int:
        """People with a vote in two ways of which one was put aside: that one is nobody's any more."""
        return len(plain.listed(self.data.get("twice")))

    def issued(self, channel: ChannelView) -> int | None:
        """Papers given out, or people: as entered; paper without a number takes whoever is left of those present."""
        if channel.channel.issued is not None:
            return channel.channel.issued
        if not self.takes_the_rest(channel):
            return channel.accounted
        if self.present is None:
            return None
        others = sum(self.issued(other) or 0 for other in self.channels if other.id != channel.id)
        return max(0, self.present + self.settled_twice - others)

    def left(self, channel: ChannelView) -> int | None:
        """How many are still to be entered; negative where there are more than were given out."""
        issued = self.issued(channel)
        return None if issued is None else issued - channel.accounted

    @property
    def total_issued(self) -> int:
        return sum(self.issued(channel) or 0 for channel in self.channels)

    @property
    def surplus(self) -> int | None:
        """Votes more than people; negative where people have no vote."""
        return None if self.present is None else self.total_issued - self.settled_twice - self.present

    @property
    def differences(self) -> list[Difference]:
        return [difference for channel in self.channels for difference in channel.differences()]


def read(store: Store, sheet: Sheet) -> BallotView:
    """Everything on a ballot sheet."""
    polls = store.find(Poll, order="id", sheet_id=sheet.id)
    poll = polls[0] if polls else None
    data = poll.data if poll else {}
    chosen = set(plain.texts(data.get("chosen")))
    items = store.select(
        Item, "join placement p on p.item_id=t.id where p.sheet_id=? order by p.ord, t.prefix, t.code_no", (sheet.id,)
    )
    options = tuple(
        Option(item.id, item.code, item.text, number, _cost(item), item.id in chosen)
        for number, item in enumerate(items, 1)
    )
    graded = plain.mapped(data.get("graded")) if poll and poll.rule == "majority_judgment" else {}
    found = _channels(store, poll) if poll else []
    channels = tuple(_channel(store, channel, _grades(graded.get(channel.id))) for channel in found)
    there = store.find(Participant, order="ord", project_id=sheet.project_id)
    people = tuple(Person(person.id, person.alias) for person in there if person.alias)
    return BallotView(sheet, poll, options, channels, data, people)


def _cost(item: Item) -> float | None:
    return money(item.data, "cost").value


def _channels(store: Store, poll: Poll) -> list[Channel]:
    kinds = tuple(CHANNELS)
    found = store.find(Channel, poll_id=poll.id)
    place = {kind: number for number, kind in enumerate(kinds)}
    return sorted(found, key=lambda channel: (place.get(channel.kind, len(kinds)), channel.source, channel.id))


def _grades(value: object) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple(
        (option_id, tuple(plain.whole(number, 0) for number in plain.listed(counts)))
        for option_id, counts in plain.mapped(value).items()
    )


def _channel(store: Store, channel: Channel, graded: tuple[tuple[str, tuple[int, ...]], ...]) -> ChannelView:
    marks: dict[str, list[Mark]] = {}
    for mark in store.select(
        Mark, "join ballot b on b.id=t.ballot_id where b.channel_id=? order by t.rank, t.option_id", (channel.id,)
    ):
        marks.setdefault(mark.ballot_id, []).append(mark)
    slips = sorted(
        (_slip(ballot, marks.get(ballot.id, ())) for ballot in store.find(Ballot, channel_id=channel.id)), key=_serial
    )
    return ChannelView(
        channel,
        tuple(slip for slip in slips if slip.entry == 1),
        tuple(slip for slip in slips if slip.entry != 1),
        tuple((sub.option_id, sub.count) for sub in store.find(Subtotal, channel_id=channel.id)),
        graded,
    )


def _slip(ballot: Ballot, marks: Sequence[Mark]) -> Slip:
    given = () if ballot.status == BLANK else tuple((mark.option_id, mark.value) for mark in marks)
    return Slip(ballot.id, ballot.serial, ballot.entry, ballot.status, ballot.reason, given)


def _serial(slip: Slip) -> tuple[int, str]:
    """Numbers by size, whatever else stands on a paper behind them."""
    return (int(slip.serial), "") if slip.serial.isdecimal() and len(slip.serial) < 10 else (10**9, slip.serial)
