"""Checking a count before it is opened: bundles summed by hand, hands counted again, doubtful ballots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from livinglab.actions.vote_parts import MOST_PEOPLE, channel_view, keep_opened, open_view, own_poll, write_slip
from livinglab.actions.vote_totals import ask_hands, enter_totals
from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.bundles import SUMMED
from livinglab.sheets.ballot.channels import ASIDE, DOUBT, Slip
from livinglab.sheets.ballot.problems import slip_problems
from livinglab.sheets.ballot.recount import again, hands_of
from livinglab.store import Store


def sum_bundle(store: Store, sheet: Sheet, channel_id: str, first: int, last: int, sums: Mapping[str, int]) -> None:
    """Write down what was counted by hand on the papers from `first` to `last`; without a sum the bundle is gone."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if view.rule not in SUMMED:
        raise RuleBroken(N_("By this rule the sum of an option says nothing. Enter the ballots a second time instead."))
    if not 1 <= first <= last < first + 1000:
        raise RuleBroken(N_("A bundle goes from a lower number to a higher one."))
    if any(not 0 <= number <= MOST_PEOPLE * 20 for number in sums.values()):
        raise RuleBroken(N_("That many people cannot be right."))
    told = dict(view.data.get("bundles") or {})
    others = [one for one in told.get(channel.id) or [] if (one.get("first"), one.get("last")) != (first, last)]
    own = {option.id: sums[option.id] for option in view.options if option.id in sums}
    new = [{"first": first, "last": last, "sums": own}] if own else []
    with store.step(N_("Counted ballots {first} to {last} by hand"), project_id=sheet.project_id, first=first,
                    last=last) as step:  # fmt: skip
        poll = own_poll(store, step, sheet, view)
        step.put(replace(poll, data={**poll.data, "bundles": {**told, channel.id: others + new}}))


def count_again(store: Store, sheet: Sheet, channel_id: str, key: str, hands: int | None) -> None:
    """Hands of an option (or an answer) counted a second time, kept beside the first; None takes the count back."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if hands is not None and not 0 <= hands <= MOST_PEOPLE:
        raise RuleBroken(N_("That many people cannot be right."))
    own = {each: number for each, number in again(view, channel).items() if each != key}
    if hands is not None:
        own[key] = hands
    with store.step(N_("Counted the hands again"), project_id=sheet.project_id) as step:
        poll = own_poll(store, step, sheet, view)
        told = {**dict(poll.data.get("recount") or {}), channel_id: own}
        step.put(replace(poll, data={**poll.data, "recount": told}))


def settle_hands(store: Store, sheet: Sheet, channel_id: str, key: str, hands: int) -> None:
    """Which of the two counts is right; both say it from then on."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    told = hands_of(view, channel)
    if told.get(key, 0) == hands:
        count_again(store, sheet, channel_id, key, hands)
    elif view.rule == "consent":
        ask_hands(store, sheet, channel_id, {int(answer): number for answer, number in {**told, key: hands}.items()})
    else:
        enter_totals(store, sheet, channel_id, channel.people_by_totals, {**told, key: hands})


def decide(store: Store, sheet: Sheet, channel_id: str, serial: str, counts: bool) -> None:
    """A doubtful ballot: it counts as it is written, or it is spoiled. The reason stays with it."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    slip: Slip | None = next((one for one in channel.slips if one.serial == serial and one.status == DOUBT), None)
    if slip is None:
        raise RuleBroken(N_("Nobody is asked about here any more."))
    if counts and (problems := slip_problems(view, slip) if slip.given else []):
        raise RuleBroken(problems[0].message_id, **problems[0].args)
    if counts and not slip.given:
        raise RuleBroken(N_("Nothing was given. Press 0 for a blank ballot."))
    with store.step(N_("Decided on ballot {n}"), project_id=sheet.project_id, n=serial) as step:
        keep_opened(step, view)
        write_slip(store, step, channel, replace(slip, status="counted" if counts else ASIDE))
