"""Running a dot vote: setting it up, keying in ballots or sums, opening, choosing, closing and reopening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from livinglab.actions.items import last_ord, place
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import new_id, secret_id
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Participant, Sheet, Team
from livinglab.model.order import key_between
from livinglab.model.results import Ballot, Channel, Mark, Poll, Subtotal
from livinglab.sheets.ballot.checks import missing
from livinglab.sheets.ballot.count import channel_problems, slip_problems
from livinglab.sheets.ballot.read import (
    BUDGET,
    CAP,
    CHANNELS,
    COUNTED,
    BallotView,
    ChannelView,
    Difference,
    Slip,
    read,
)
from livinglab.store import Store
from livinglab.store.journal import Step

CHOSEN = "chosen"  # an idea's status, see livinglab.sheets.cards.choices
MOST_DOTS = 20
MOST_PEOPLE = 9_999


# --- setting up ------------------------------------------------------------------------------------------------------
def set_up(store: Store, sheet: Sheet, **settings: Any) -> None:
    """Set question, budget, cap or voters (None: not counted yet); ballots already entered must keep to the new rule."""
    view = _open_view(store, sheet)
    data = {
        **view.data,
        **{name: nfc(value).strip() if isinstance(value, str) else value for name, value in settings.items()},
    }
    budget, cap = int(data.get("budget") or BUDGET), int(data.get("cap") or CAP)
    if not 1 <= budget <= MOST_DOTS:
        raise RuleBroken(N_("A person can have 1 to {most} dots."), most=MOST_DOTS)
    data["budget"], data["cap"] = budget, min(max(1, cap), budget)
    if data.get("voters") is not None and not 0 <= int(data["voters"]) <= MOST_PEOPLE:
        raise RuleBroken(N_("That many people cannot be right."))
    changed = replace(view, data=data)
    broken = sum(bool(slip_problems(changed, slip)) for channel in view.channels for slip in channel.slips)
    if broken:
        raise RuleBroken(N_("{n} ballots already entered would break that rule."), n=broken)
    with store.step(N_("Changed the rule of the vote"), project_id=sheet.project_id) as step:
        poll = _poll(store, step, sheet, view)
        step.put(replace(poll, data={**poll.data, **data}))


def people_here(store: Store, project_id: str) -> int | None:
    """How many people the project knows of: its participants, else the head counts of its teams."""
    people = len(store.find(Participant, project_id=project_id))
    teams = store.find(Team, project_id=project_id)
    return people or sum(team.people or 0 for team in teams) or None


def offer(store: Store, sheet: Sheet, item_ids: Iterable[str]) -> int:
    """Put ideas up for the vote; those already up stay where they are. Says how many are new."""
    view = _open_view(store, sheet)
    _refuse_revealed(view)
    up = {option.id for option in view.options}
    new = [item_id for item_id in item_ids if item_id not in up]
    with store.step(N_("Put {n} ideas up for the vote"), project_id=sheet.project_id, n=len(new)) as step:
        ord = last_ord(store, sheet.id)
        for item_id in new:
            ord = key_between(ord)
            place(step, sheet.id, item_id, ord)
        if new:
            _poll(store, step, sheet, view)
    return len(new)


def withdraw(store: Store, sheet: Sheet, option_id: str) -> None:
    """Take an idea nobody voted for yet off the ballot."""
    view = _open_view(store, sheet)
    _refuse_revealed(view)
    option = view.option(option_id)
    voted = any(option_id in slip.values for channel in view.channels for slip in (*channel.slips, *channel.second))
    if voted or any(option_id == each for channel in view.channels for each, _ in channel.subtotals):
        raise RuleBroken(N_("{code} already has votes, so it stays on the ballot."), code=option.code if option else "")
    with store.step(
        N_("Took {code} off the ballot"), project_id=sheet.project_id, code=option.code if option else ""
    ) as step:
        for placement in store.find(Placement, sheet_id=sheet.id, item_id=option_id):
            step.delete(placement)


def add_channel(store: Store, sheet: Sheet, kind: str) -> str:
    """Another way votes come in; the id of the one that is there already where there is one."""
    view = _open_view(store, sheet)
    if (existing := view.channel(kind)) is not None:
        return existing.id
    with store.step(N_("Added a way of voting"), project_id=sheet.project_id) as step:
        return _channel(step, _poll(store, step, sheet, view), kind).id


def count_papers(store: Store, sheet: Sheet, channel_id: str, *, issued: int | None, spoiled: int | None,
                 unused: int | None) -> None:  # fmt: skip
    """Say how many papers were given out, spoiled or left unused (None: not known)."""
    channel = _channel_view(_open_view(store, sheet), channel_id).channel
    if any(number is not None and not 0 <= number <= MOST_PEOPLE for number in (issued, spoiled, unused)):
        raise RuleBroken(N_("That many people cannot be right."))
    with store.step(N_("Counted the ballot papers"), project_id=sheet.project_id) as step:
        step.put(replace(channel, issued=issued, spoiled=spoiled, unused=unused))


# --- ballots ---------------------------------------------------------------------------------------------------------
def enter_ballot(store: Store, sheet: Sheet, channel_id: str, serial: str, given: Sequence[str], *,
                 status: str = COUNTED, entry: int = 1, reason: str = "") -> None:  # fmt: skip
    """Write one ballot: option ids in the order they were said, one for each dot. An earlier one of the same number
    is replaced. Ids are random: they tell neither time nor order."""
    view = _open_view(store, sheet)
    channel = _channel_view(view, channel_id)
    if channel.by_totals:
        raise RuleBroken(N_("These votes are entered as totals. Clear the totals to enter single ballots."))
    values: dict[str, int] = {}
    for option_id in given:
        values[option_id] = values.get(option_id, 0) + 1
    slip = Slip("", serial, entry, status, reason, tuple(values.items()))
    if status == COUNTED and not values:
        raise RuleBroken(N_("Nothing was given. Press 0 for a blank ballot."))
    if problems := slip_problems(view, slip):
        raise RuleBroken(problems[0].message_id, **problems[0].args)
    label = N_("Entered ballot {n}") if entry == 1 else N_("Entered ballot {n} once more")
    with store.step(label, project_id=sheet.project_id, n=serial) as step:
        _write_slip(store, step, channel, slip)


def discard_ballot(store: Store, sheet: Sheet, channel_id: str, serial: str, entry: int = 1) -> None:
    """Take a ballot out that should never have been entered."""
    channel = _channel_view(_open_view(store, sheet), channel_id)
    slips = channel.slips if entry == 1 else channel.second
    with store.step(N_("Took ballot {n} out"), project_id=sheet.project_id, n=serial) as step:
        for slip in slips:
            if slip.serial == serial:
                _delete_slip(store, step, slip)


def settle(store: Store, sheet: Sheet, difference: Difference, right: Slip) -> None:
    """Somebody looked at the paper: `right` is what it says; the other pass is corrected to it."""
    channel = _channel_view(_open_view(store, sheet), difference.channel_id)
    with store.step(N_("Settled ballot {n}"), project_id=sheet.project_id, n=right.serial) as step:
        for wrong in (difference.first, difference.second):
            if wrong.entry != right.entry:
                _write_slip(store, step, channel, replace(right, ballot_id=wrong.ballot_id, entry=wrong.entry))


def enter_totals(store: Store, sheet: Sheet, channel_id: str, people: int, totals: Mapping[str, int]) -> None:
    """Write votes known as sums only: how many people voted this way, and dots an option. Nothing at all clears them."""
    view = _open_view(store, sheet)
    channel = _channel_view(view, channel_id)
    if channel.slips:
        raise RuleBroken(
            N_("Single ballots were entered here. One way of voting is entered either as ballots or as totals.")
        )
    if not 0 <= people <= MOST_PEOPLE:
        raise RuleBroken(N_("That many people cannot be right."))
    subtotals = (
        tuple((option.id, totals[option.id]) for option in view.options if option.id in totals) if people else ()
    )
    changed = replace(channel, channel=replace(channel.channel, issued=people or None), subtotals=subtotals)
    if problems := channel_problems(view, changed):
        raise RuleBroken(problems[0].message_id, **problems[0].args)
    with store.step(N_("Entered totals"), project_id=sheet.project_id) as step:
        step.put(changed.channel)
        stored = {sub.option_id: sub for sub in store.find(Subtotal, channel_id=channel.id)}
        for option_id, number in subtotals:
            known = stored.pop(option_id, None)
            if known is None or known.count != number:
                sub_id = known.id if known else secret_id()
                step.put(Subtotal(id=sub_id, channel_id=channel.id, option_id=option_id, count=number))
        for gone in stored.values():
            step.delete(gone)


# --- the result ------------------------------------------------------------------------------------------------------
def reveal(store: Store, sheet: Sheet) -> None:
    """Open the result for everybody; the time is kept. Raises RuleBroken with what is missing."""
    view = _open_view(store, sheet)
    if lacking := missing(view):
        raise RuleBroken(lacking[0].message_id, **lacking[0].arguments)
    with store.step(N_("Opened the result"), project_id=sheet.project_id) as step:
        poll = _poll(store, step, sheet, view)
        step.put(replace(poll, revealed_at=poll.revealed_at or step.at))


def choose(store: Store, sheet: Sheet, option_ids: Iterable[str], words: str | None = None) -> None:
    """The facilitator says which options go on; they become selected ideas, those no longer chosen go back."""
    view = _open_view(store, sheet)
    if not view.revealed or view.poll is None:
        raise RuleBroken(N_("Open the result first."))
    wanted = set(option_ids)
    chosen = [option.id for option in view.options if option.id in wanted]
    with store.step(N_("Chose {n} ideas"), project_id=sheet.project_id, n=len(chosen)) as step:
        data = {**view.data, "chosen": chosen, "chosen_at": step.at}
        if words is not None:
            data["chosen_text"] = nfc(words).strip()
        if chosen != list(view.data.get("chosen") or []) or words is not None:
            step.put(replace(view.poll, data=data))
        for option in view.options:
            _mark_item(store, step, option.id, option.id in chosen, option.chosen)


def keep_minority(store: Store, sheet: Sheet, words: str, note_id: str | None = None) -> None:
    """Write down what people behind other options say, and the note it came from."""
    view = _open_view(store, sheet)
    with store.step(N_("Wrote down the minority view"), project_id=sheet.project_id) as step:
        poll = _poll(store, step, sheet, view)
        step.put(replace(poll, data={**poll.data, "minority": nfc(words).strip(), "minority_note": note_id}))


def close(store: Store, sheet: Sheet) -> None:
    """Close the vote: from now on it is read-only, can be counted again, and undo stops here."""
    view = _open_view(store, sheet)
    if not view.revealed or view.poll is None:
        raise RuleBroken(N_("Open the result first."))
    with store.step(N_("Closed the vote"), project_id=sheet.project_id, barrier=True) as step:
        step.put(replace(view.poll, closed_at=step.at))


def reopen(store: Store, sheet: Sheet) -> None:
    """Open a closed vote again; when it was closed and reopened stays in the record."""
    view = read(store, sheet)
    if view.poll is None or not view.closed:
        return
    with store.step(N_("Reopened the vote"), project_id=sheet.project_id) as step:
        history = [*view.data.get("reopened", []), {"closed": view.poll.closed_at, "reopened": step.at}]
        step.put(replace(view.poll, closed_at="", data={**view.data, "reopened": history}))


# --- parts -----------------------------------------------------------------------------------------------------------
def _open_view(store: Store, sheet: Sheet) -> BallotView:
    view = read(store, sheet)
    if view.closed:
        raise RuleBroken(N_("The vote is closed. Reopen it to change something."))
    if view.rule != "dots":
        raise RuleBroken(N_("This vote follows another rule and can only be read here."))
    return view


def _refuse_revealed(view: BallotView) -> None:
    if view.revealed:
        raise RuleBroken(N_("The result is open, so the ideas on the ballot stay as they are."))


def _channel_view(view: BallotView, channel_id: str) -> ChannelView:
    for channel in view.channels:
        if channel.id == channel_id:
            return channel
    raise KeyError(channel_id)


def _poll(store: Store, step: Step, sheet: Sheet, view: BallotView) -> Poll:
    """The sheet's poll; the first thing done on the sheet makes it, with paper and hands as ways to vote."""
    if view.poll is not None:
        return view.poll
    data = {"question": "", "budget": BUDGET, "cap": CAP, "voters": people_here(store, sheet.project_id)}
    poll = Poll(id=new_id(), sheet_id=sheet.id, opened_at=step.at, data=data)
    step.add(poll)
    for kind in ("paper", "hands"):
        _channel(step, poll, kind)
    return poll


def _channel(step: Step, poll: Poll, kind: str) -> Channel:
    if kind not in CHANNELS:
        raise ValueError(kind)
    channel = Channel(id=new_id(), poll_id=poll.id, kind=kind)
    step.add(channel)
    return channel


def _write_slip(store: Store, step: Step, channel: ChannelView, slip: Slip) -> None:
    stored = store.find(Ballot, channel_id=channel.id, serial=slip.serial, entry=slip.entry)
    ballot_id = stored[0].id if stored else secret_id()
    step.put(
        Ballot(
            id=ballot_id,
            channel_id=channel.id,
            serial=slip.serial,
            entry=slip.entry,
            status=slip.status,
            reason=nfc(slip.reason),
        )
    )
    marks = {mark.option_id: mark for mark in store.find(Mark, ballot_id=ballot_id)}
    for rank, (option_id, value) in enumerate(slip.given, 1):
        known = marks.pop(option_id, None)
        step.put(
            Mark(
                id=known.id if known else secret_id(),
                ballot_id=ballot_id,
                option_id=option_id,
                value=float(value),
                rank=rank,
            )
        )
    for gone in marks.values():
        step.delete(gone)


def _delete_slip(store: Store, step: Step, slip: Slip) -> None:
    for mark in store.find(Mark, ballot_id=slip.ballot_id):
        step.delete(mark)
    step.delete(store.get(Ballot, slip.ballot_id))


def _mark_item(store: Store, step: Step, item_id: str, chosen: bool, before: bool) -> None:
    item = store.get(Item, item_id)
    if chosen and item.data.get("status") != CHOSEN:
        step.put(replace(item, data={**item.data, "status": CHOSEN}))
    elif before and not chosen and item.data.get("status") == CHOSEN:
        data = dict(item.data)
        del data["status"]
        step.put(replace(item, data=data))
