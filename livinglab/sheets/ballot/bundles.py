"""Bundles of papers counted by hand beside keying them in: where both sums differ, somebody looks at the papers again.

`poll.data["bundles"]` maps a channel to a list of {"first", "last", "sums": option → number counted by hand}."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import N_
from livinglab.model import plain
from livinglab.sheets.ballot.channels import BEGUN, COUNTED, DOUBT, ChannelView
from livinglab.sheets.ballot.read import BallotView, Option
from livinglab.sheets.contract import Check

SUMMED = ("dots", "approval", "equal_shares", "star", "quadratic")
"""Rules whose ballots have a sum an option that says something."""


@dataclass(frozen=True)
class Bundle:
    """Papers from `first` to `last` of one channel, and their sums by hand."""

    channel: ChannelView
    first: int
    last: int
    sums: tuple[tuple[str, int], ...]

    @property
    def complete(self) -> bool:
        """Whether each of its papers is keyed in."""
        done = {slip.serial for slip in self.channel.slips if slip.status not in (BEGUN, DOUBT)}
        return all(str(number) in done for number in range(self.first, self.last + 1))

    def keyed(self, option_id: str) -> int:
        """The sum of what was keyed in for an option."""
        own = {str(number) for number in range(self.first, self.last + 1)}
        slips = (slip for slip in self.channel.slips if slip.serial in own and slip.status == COUNTED)
        return int(sum(slip.values.get(option_id, 0) for slip in slips))


@dataclass(frozen=True)
class Apart:
    """An option whose two sums differ."""

    bundle: Bundle
    option: Option
    by_hand: int
    keyed: int


def bundles(view: BallotView) -> list[Bundle]:
    """All of them, in the order they were counted."""
    told = plain.mapped(view.data.get("bundles")) if view.rule in SUMMED else {}
    found = []
    for channel in view.channels:
        for one in map(plain.mapped, plain.listed(told.get(channel.id))):
            first, last = plain.whole(one.get("first"), 0), plain.whole(one.get("last"), 0)
            sums = tuple((each, plain.whole(number, 0)) for each, number in plain.mapped(one.get("sums")).items())
            if 1 <= first <= last < first + 1000:
                found.append(Bundle(channel, first, last, sums))
    return found


def compared(view: BallotView, bundle: Bundle) -> bool:
    """Whether its sums can be held against what was keyed in: each of its papers is in, or all papers of its way are, so
    that one that is missing from it never comes."""
    channel = bundle.channel
    told = channel.channel.issued is not None or view.takes_the_rest(channel)
    return bundle.complete or (told and view.left(channel) is not None and (view.left(channel) or 0) <= 0)


def differing(view: BallotView) -> list[Apart]:
    """Options that differ, of bundles whose papers are in."""
    return [
        Apart(bundle, option, number, bundle.keyed(option_id))
        for bundle in bundles(view)
        if compared(view, bundle)
        for option_id, number in bundle.sums
        if (option := view.option(option_id)) is not None and number != bundle.keyed(option_id)
    ]


def bundle_checks(view: BallotView) -> list[Check]:
    """Opening waits until both sums agree or the hand-counted one was taken away."""
    number = len({(one.bundle.channel.id, one.bundle.first, one.bundle.last) for one in differing(view)})
    return (
        [Check(N_("Look at {n} bundles again whose sums differ, then the result can be opened."), {"n": number})]
        if number
        else []
    )
