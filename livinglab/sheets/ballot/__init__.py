"""The ballot: people choose by a stated rule, and the count stays covered until all votes are in."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.ballot.blocks import blocks, room
from livinglab.sheets.ballot.checks import checks
from livinglab.sheets.ballot.read import BallotView, read
from livinglab.sheets.ballot.setup import LAYOUTS, check_method
from livinglab.sheets.ballot.worksheet import worksheet
from livinglab.sheets.contract import SheetKind


def _is_empty(view: BallotView) -> bool:
    return not view.options and not any(channel.slips or channel.by_totals for channel in view.channels)


KIND = SheetKind(
    id="ballot",
    name=N_("Vote"),
    awaits=N_("Waiting for ideas to vote on"),
    how=N_("Put the ideas up, settle the rule, then key in the ballots by their numbers."),
    item_kinds=(),
    read=read,
    is_empty=_is_empty,
    checks=checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
    layouts=LAYOUTS,
    check_method=check_method,
)
