"""Ballots of a vote: entered one by one or several alike at once, taken out, and settled where two passes differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from livinglab.actions.vote_channels import refuse_too_many
from livinglab.actions.vote_parts import channel_view, delete_slip, keep_opened, open_view, write_slip
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.problems import slip_problems
from livinglab.sheets.ballot.read import ASIDE, BEGUN, COUNTED, DOUBT, BallotView, ChannelView, Difference, Slip
from livinglab.store import Store

MOST_ALIKE = 200
_OPEN = (BEGUN, DOUBT)  # nothing of such a ballot is decided


def enter_ballot(store: Store, sheet: Sheet, channel_id: str, serial: str, given: Sequence[str], *,
                 status: str = COUNTED, entry: int = 1, reason: str = "") -> None:  # fmt: skip
    """Write one ballot of dots or names: option ids in the order they were said, one for each dot."""
    values: dict[str, float] = {}
    for option_id in given:
        values[option_id] = values.get(option_id, 0) + 1
    enter_values(
        store, sheet, channel_id, serial, tuple(values.items()), status=status, entry=entry, reason=reason
    )  # fmt: skip


def enter_values(store: Store, sheet: Sheet, channel_id: str, serial: str, given: Iterable[tuple[str, float]], *,
                 status: str = COUNTED, entry: int = 1, reason: str = "") -> None:  # fmt: skip
    """Write one ballot by the vote's own rule: what it says of each option, in the order it was said. An earlier one of
    the same number is replaced. Ids are random: they tell neither time nor order."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    slip = Slip("", serial, entry, status, nfc(reason).strip(), tuple(given))
    _refuse(view, channel, slip, [serial])
    label = N_("Entered ballot {n}") if entry == 1 else N_("Entered ballot {n} once more")
    with store.step(label, project_id=sheet.project_id, n=serial) as step:
        keep_opened(step, view)
        write_slip(store, step, channel, slip)


def enter_alike(store: Store, sheet: Sheet, channel_id: str, serials: Sequence[str], slip: Slip) -> None:
    """Write several ballots that say the same, in one step."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if not 1 <= len(serials) <= MOST_ALIKE:
        raise RuleBroken(N_("1 to {most} ballots can be entered at once."), most=MOST_ALIKE)
    if taken := {one.serial for one in _pass(channel, slip.entry) if one.status != BEGUN} & set(serials):
        raise RuleBroken(N_("Ballot {n} is in already."), n=min(taken, key=lambda each: (len(each), each)))
    _refuse(view, channel, slip, serials)
    with store.step(N_("Entered {n} ballots that are alike"), project_id=sheet.project_id, n=len(serials)) as step:
        keep_opened(step, view)
        for serial in serials:
            write_slip(store, step, channel, replace(slip, serial=serial))


def _pass(channel: ChannelView, entry: int) -> tuple[Slip, ...]:
    return channel.slips if entry == 1 else channel.second


def _refuse(view: BallotView, channel: ChannelView, slip: Slip, serials: Sequence[str]) -> None:
    """Raise RuleBroken for a ballot that cannot be kept: nothing on it, against the rule, or one more than there are."""
    if channel.by_totals:
        raise RuleBroken(N_("These votes are entered as totals. Clear the totals to enter single ballots."))
    if slip.status == COUNTED and not slip.given:
        raise RuleBroken(N_("Nothing was given. Press 0 for a blank ballot."))
    if slip.given and slip.status not in (ASIDE, DOUBT) and (problems := slip_problems(view, slip)):
        raise RuleBroken(problems[0].message_id, **problems[0].args)
    if slip.entry == 1 and slip.status not in _OPEN:
        known = {one.serial for one in channel.slips if one.status not in _OPEN}
        more = len(set(serials) - known)
        refuse_too_many(channel, more)
        people = view.issued(channel) if view.takes_the_rest(channel) else None
        if people is not None and more and channel.accounted + more > people:
            raise RuleBroken(
                N_("{people} people can vote by {name}, that would make {n}. Correct the number of people first."),
                people=people, name=channel.name, n=channel.accounted + more,
            )  # fmt: skip


def discard_ballot(store: Store, sheet: Sheet, channel_id: str, serial: str, entry: int = 1) -> None:
    """Take a ballot out that should never have been entered."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    slips = channel.slips if entry == 1 else channel.second
    with store.step(N_("Took ballot {n} out"), project_id=sheet.project_id, n=serial) as step:
        keep_opened(step, view)
        for slip in slips:
            if slip.serial == serial:
                delete_slip(store, step, slip)


def settle(store: Store, sheet: Sheet, difference: Difference, right: Slip) -> None:
    """Somebody looked at the paper: `right` is what it says; the other pass is corrected to it."""
    view = open_view(store, sheet)
    channel = channel_view(view, difference.channel_id)
    with store.step(N_("Settled ballot {n}"), project_id=sheet.project_id, n=right.serial) as step:
        keep_opened(step, view)
        for wrong in (difference.first, difference.second):
            if wrong.entry != right.entry:
                write_slip(store, step, channel, replace(right, ballot_id=wrong.ballot_id, entry=wrong.entry))
