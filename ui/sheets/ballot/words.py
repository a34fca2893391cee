"""Sentences about a vote that several widgets say."""

from __future__ import annotations

from livinglab.i18n import tr, trn
from livinglab.sheets.ballot.read import CHANNELS, BallotView, ChannelView


def channel_name(channel: ChannelView) -> str:
    """What a way of voting is called; another hall by its own name."""
    if channel.channel.source:
        return channel.channel.source
    known = CHANNELS.get(channel.channel.kind)
    return tr(known) if known else channel.channel.kind


def people_remark(view: BallotView) -> str:
    """How many people are here, or that nobody said so."""
    return trn("{n} person", "{n} people", view.present) if view.present is not None else tr("people not counted yet")
