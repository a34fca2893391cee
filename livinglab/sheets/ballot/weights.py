"""Weights of channels: which of them count together, for how much, and how that is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.voting.weighted import MARKS, PEOPLE
from livinglab.i18n import N_, tr
from livinglab.model import plain
from livinglab.sheets.ballot.channels import ChannelView
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.contract import Check

_LONGEST = 20  # figures of a fraction that anybody writes


@dataclass(frozen=True)
class Group:
    """Channels that count together; `parts` is the number somebody typed, of which the weight was made."""

    channels: tuple[ChannelView, ...]
    weight: Fraction
    parts: int

    @property
    def name(self) -> str:
        return " + ".join(channel.name for channel in self.channels)

    @property
    def people(self) -> int:
        return sum(channel.counted + channel.blank for channel in self.channels)


def read_weight(text: str) -> Fraction | None:
    """ "1/2" as a fraction above 0 and up to 1; None for anything else."""
    if len(text) > _LONGEST:
        return None
    try:
        found = Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None
    return found if 0 < found <= 1 else None


def groups(view: BallotView) -> tuple[Group, ...]:
    """As they were set; empty where every vote counts the same. Only sums of dots or names can be weighed."""
    found = _groups(view)
    return found if len(found) > 1 else ()


def typed_parts(view: BallotView) -> dict[str, int]:
    """The number typed for each group, at the first of its channels."""
    return {group.channels[0].id: group.parts for group in _groups(view)}


def _groups(view: BallotView) -> tuple[Group, ...]:
    found = []
    for one in plain.listed(view.data.get("weights")) if view.by_dots else []:
        told = plain.mapped(one)
        ids = plain.texts(told.get("channels"))
        weight = read_weight(str(told.get("weight") or ""))
        channels = tuple(channel for channel in view.channels if channel.id in ids)
        if channels and weight is not None:
            found.append(Group(channels, weight, plain.whole(told.get("parts"), 0) or weight.numerator))
    return tuple(found)


def weight_base(view: BallotView) -> str:
    """Shares of people, or of the marks they gave."""
    return MARKS if view.data.get("weight_by") == MARKS else PEOPLE


def weight_checks(view: BallotView) -> list[Check]:
    """What keeps weights from being used."""
    found = groups(view)
    if not found:
        return []
    if sum((group.weight for group in found), Fraction()) != 1:
        return [Check(N_("The weights do not add up to 1. Set them again to open the result."), {})]
    inside = {channel.id for group in found for channel in group.channels}
    outside = [channel for channel in view.channels if channel.begun and channel.id not in inside]
    if outside:
        return [Check(N_("{name} has votes but no weight. Set the weights again."), {"name": outside[0].name})]
    empty = [group for group in found if not group.people]
    if empty:
        words = N_("{name} has a weight but nobody voted that way. Enter its votes or take the weight away.")
        return [Check(words, {"name": empty[0].name})]
    return []


def share_words(weight: Fraction) -> str:
    """Half, or 2/3 as it is said."""
    if weight == Fraction(1, 2):
        return tr("half")
    return str(weight) if weight == 1 else tr("{n} of {d} parts", n=weight.numerator, d=weight.denominator)


def channel_shares(found: Sequence[Group]) -> dict[str, str]:
    """Channel id → its weight in words; of channels that count together each says so, lest four halves be read."""
    told: dict[str, str] = {}
    for group in found:
        share = share_words(group.weight)
        words = tr("{share} together", share=share) if len(group.channels) > 1 else share
        told |= {channel.id: words for channel in group.channels}
    return told


def weights_sentence(found: Sequence[Group]) -> str:
    """주민 앱 투표 절반, 현장 투표 절반."""
    return ", ".join(f"{group.name} {share_words(group.weight)}" for group in found)
