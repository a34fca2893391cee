"""Hands counted a second time: the second count stands beside the first, and a difference is asked about.

`poll.data["recount"]` maps a channel to option (or answer) → hands counted again."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import N_
from livinglab.model import plain
from livinglab.sheets.ballot.channels import ChannelView
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.contract import Check


@dataclass(frozen=True)
class Recount:
    """What was counted differently: an option, or an answer of a consent round ("1" to "3")."""

    channel: ChannelView
    key: str
    first: int
    second: int


def hands_of(view: BallotView, channel: ChannelView) -> dict[str, int]:
    """Hands of the first count: an option each, or an answer each in a consent round."""
    if view.rule != "consent":
        return dict(channel.subtotals)
    answers = [str(int(value)) for slip in channel.slips for _, value in slip.given]
    return {key: answers.count(key) for key in ("1", "2", "3")}


def came_as_sums(view: BallotView, channel: ChannelView) -> bool:
    """Whether its votes are numbers without ballots; hands of a consent round are, whatever was said beside them."""
    return channel.by_totals or (view.rule == "consent" and channel.channel.kind == "hands" and channel.begun)


def again(view: BallotView, channel: ChannelView) -> dict[str, int]:
    """Hands of the second count, as far as it went."""
    told = plain.mapped(plain.mapped(view.data.get("recount")).get(channel.id))
    return {key: plain.whole(number, 0) for key, number in told.items()}


def recounts(view: BallotView) -> list[Recount]:
    """What differs, in the order of the ballot."""
    found = []
    for channel in view.channels if view.by_dots or view.rule == "consent" else ():
        if not channel.begun:
            continue
        first, second = hands_of(view, channel), again(view, channel)
        found += [
            Recount(channel, key, first.get(key, 0), number)
            for key, number in second.items()
            if first.get(key, 0) != number
        ]
    return found


def recount_checks(view: BallotView) -> list[Check]:
    """Opening waits for an answer."""
    number = len(recounts(view))
    return (
        [Check(N_("Settle {n} counts of hands that differ, then the result can be opened."), {"n": number})]
        if number
        else []
    )
