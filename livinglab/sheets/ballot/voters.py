"""Who voted which way, by alias and never tied to a ballot: people who stand in two channels are asked about.

`poll.data["voted"]` maps a channel to participants; `poll.data["twice"]` holds {"who", "keep", "drop"} for each answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab.i18n import N_, tr
from livinglab.model import plain
from livinglab.sheets.ballot.channels import ChannelView
from livinglab.sheets.ballot.read import BallotView, Person
from livinglab.sheets.contract import Check

_FIRST = ("early", "other", "hands", "paper")
"""Whose vote was there earlier."""


@dataclass(frozen=True)
class Twice:
    """Somebody with a vote in two ways; the earlier one first."""

    person: Person
    first: ChannelView
    later: ChannelView


def voted(view: BallotView, channel_id: str) -> list[str]:
    """Participants known to have voted this way."""
    known = {person.id for person in view.people}
    found = plain.texts(plain.mapped(view.data.get("voted")).get(channel_id))
    return [person_id for person_id in found if person_id in known]


def answers(view: BallotView) -> list[Mapping[str, Any]]:
    """What was answered so far."""
    return [plain.mapped(one) for one in plain.listed(view.data.get("twice"))]


def twice(view: BallotView) -> list[Twice]:
    """Double voters nobody decided on yet, in the order of the list of people."""
    dropped = {(one.get("who"), one.get("drop")) for one in answers(view)}
    channels = sorted(
        view.channels, key=lambda each: _FIRST.index(each.channel.kind) if each.channel.kind in _FIRST else 9
    )
    rolls = {channel.id: set(voted(view, channel.id)) for channel in channels}
    found = []
    for person in view.people:
        own = [each for each in channels if person.id in rolls[each.id] and (person.id, each.id) not in dropped]
        if len(own) > 1:
            found.append(Twice(person, own[0], own[-1]))
    return found


def twice_check(view: BallotView) -> list[Check]:
    """Opening waits for an answer."""
    number = len(twice(view))
    return (
        [Check(N_("Decide on {n} people who voted twice, then the result can be opened."), {"n": number})]
        if number
        else []
    )


def twice_words(one: Twice) -> tuple[str, dict[str, Any]]:
    """The question about a double voter: message id and arguments."""
    kinds = (one.first.channel.kind, one.later.channel.kind)
    plain_names = not one.first.channel.source and not one.later.channel.source
    if kinds == ("early", "paper") and plain_names:
        return N_("**{alias}** gave an early vote and took paper today too. Which vote shall count?"), {
            "alias": one.person.alias
        }  # fmt: skip
    return N_("**{alias}** voted by ‘{first}’ and by ‘{later}’ too. Which vote shall count?"), {
        "alias": one.person.alias, "first": one.first.name, "later": one.later.name,
    }  # fmt: skip


def set_aside_words(one: Twice, drop: ChannelView) -> tuple[str, dict[str, Any]]:
    """What becomes of the vote that does not count."""
    if drop.channel.kind == "early":
        return N_("The early envelope of {alias} is set aside unopened."), {"alias": one.person.alias}
    return N_("The vote of {alias} by ‘{name}’ counts as not used."), {"alias": one.person.alias, "name": drop.name}


def settled_words(view: BallotView) -> str:
    """Whose two votes were settled and which counts, so that it can be looked up and taken back by the list."""
    names = {person.id: person.alias for person in view.people}
    told = []
    for one in answers(view):
        keep, drop = view.found_channel(str(one.get("keep"))), view.found_channel(str(one.get("drop")))
        if keep and drop and one.get("who") in names:
            told.append(
                tr(
                    "{alias}: {keep} counts, {drop} does not.",
                    alias=names[str(one["who"])],
                    keep=keep.name,
                    drop=drop.name,
                )
            )
    return " ".join(told)
