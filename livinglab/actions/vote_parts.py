"""What the verbs of a vote share: the view they may change, the poll they write to, slips and chosen ideas."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Any

from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import new_id, secret_id
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Ballot, Channel, Mark, Poll
from livinglab.sheets.ballot.opened import with_opened
from livinglab.sheets.ballot.paper.numbers import printed
from livinglab.sheets.ballot.read import CHANNELS, BallotView, ChannelView, Slip, read
from livinglab.sheets.ballot.setup import BUDGET, CAP, MOST_CREDITS, MOST_DOTS, MOST_GRADES, MOST_PURSE, RULES
from livinglab.sheets.ballot.terms import starting_data
from livinglab.store import Store
from livinglab.store.journal import Step
from livinglab.views.people import people_here

MOST_PEOPLE = 9_999
CHOSEN = "chosen"  # an idea's status, see livinglab.sheets.cards.choices


def open_view(store: Store, sheet: Sheet) -> BallotView:
    view = read(store, sheet)
    if view.closed:
        raise RuleBroken(N_("The vote is closed. Reopen it to change something."))
    if view.rule not in RULES:
        raise RuleBroken(N_("This vote follows another rule and can only be read here."))
    return view


def checked(data: dict[str, Any], rule: str) -> dict[str, Any]:
    """The terms of a rule as they can be kept; raises RuleBroken for what nobody can follow."""
    found = dict(data)
    if rule == "dots":
        budget, cap = int(data.get("budget") or BUDGET), int(data.get("cap") or CAP)
        if not 1 <= budget <= MOST_DOTS:
            raise RuleBroken(N_("A person can have 1 to {most} dots."), most=MOST_DOTS)
        found |= {"budget": budget, "cap": min(max(1, cap), budget)}
    if "credits" in data and not 1 <= int(data["credits"] or 0) <= MOST_CREDITS:
        raise RuleBroken(N_("A person can have 1 to {most} tokens."), most=MOST_CREDITS)
    if rule == "majority_judgment" and not 2 <= len(data.get("grades") or ()) <= MOST_GRADES:
        raise RuleBroken(N_("A scale has 2 to {most} grades."), most=MOST_GRADES)
    if not 0 <= float(data.get("purse") or 0) <= MOST_PURSE:
        raise RuleBroken(N_("That much money cannot be right."))
    return found


def refuse_revealed(view: BallotView) -> None:
    if view.revealed:
        raise RuleBroken(N_("The result is open, so the ideas on the ballot stay as they are."))


def refuse_begun(view: BallotView) -> None:
    """The numbers on papers that came back stand for the ideas that stood there."""
    if view.begun:
        raise RuleBroken(
            N_("Votes are in already, so the ideas on the ballot stay as they are. Take the votes out first.")
        )


def outdated(view: BallotView) -> dict[str, int]:
    """What is remembered when the ideas change after papers were printed: up to which number they show other ones."""
    return {"outdated": printed(view)} if printed(view) else {}


def channel_view(view: BallotView, channel_id: str) -> ChannelView:
    for channel in view.channels:
        if channel.id == channel_id:
            return channel
    raise KeyError(channel_id)


def own_poll(store: Store, step: Step, sheet: Sheet, view: BallotView) -> Poll:
    """The sheet's poll; the first thing done on the sheet makes it by the rule of its method, with paper and hands as
    ways to vote, and draws the lot. Of an opened vote it holds what was counted before anything else changes."""
    if (known := with_opened(view)) is not None:
        return known
    data = {
        "question": "", "voters": people_here(store, sheet.project_id), "lot": secrets.token_hex(3),
        **starting_data(view.setup),
    }  # fmt: skip
    poll = Poll(id=new_id(), sheet_id=sheet.id, rule=view.rule, opened_at=step.at, data=data)
    step.add(poll)
    for kind in ("paper", "hands"):
        new_channel(step, poll, kind)
    return poll


def keep_opened(step: Step, view: BallotView) -> None:
    """Before the first change of an opened vote that came from elsewhere: what was counted then."""
    if (poll := with_opened(view)) is not None and poll is not view.poll:
        step.put(poll)


def new_channel(step: Step, poll: Poll, kind: str, source: str = "") -> Channel:
    if kind not in CHANNELS:
        raise ValueError(kind)
    channel = Channel(id=new_id(), poll_id=poll.id, kind=kind, source=source)
    step.add(channel)
    return channel


def write_slip(store: Store, step: Step, channel: ChannelView, slip: Slip) -> None:
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


def delete_slip(store: Store, step: Step, slip: Slip) -> None:
    for mark in store.find(Mark, ballot_id=slip.ballot_id):
        step.delete(mark)
    step.delete(store.get(Ballot, slip.ballot_id))


def mark_item(store: Store, step: Step, item_id: str, chosen: bool, before: bool) -> None:
    item = store.get(Item, item_id)
    if item.kind != "idea":  # a question or a cluster goes on or not; only ideas have a status
        if chosen != bool(item.data.get("chosen")):
            step.put(replace(item, data={**item.data, "chosen": chosen}))
        return
    if chosen and item.data.get("status") != CHOSEN:
        step.put(replace(item, data={**item.data, "status": CHOSEN}))
    elif before and not chosen and item.data.get("status") == CHOSEN:
        data = dict(item.data)
        del data["status"]
        step.put(replace(item, data=data))
