"""Running a vote by any rule: setting it up, keying in ballots or sums, opening, choosing, closing and reopening."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from livinglab.actions.items import last_ord, new_item, place
from livinglab.actions.vote_ballots import discard_ballot, enter_alike, enter_ballot, enter_values, settle
from livinglab.actions.vote_channels import (
    add_channel,
    count_papers,
    name_channel,
    note_voters,
    remove_channel,
    set_weights,
    settle_twice,
)
from livinglab.actions.vote_checking import count_again, decide, settle_hands, sum_bundle
from livinglab.actions.vote_parts import (
    MOST_PEOPLE,
    checked,
    mark_item,
    open_view,
    outdated,
    own_poll,
    refuse_begun,
    refuse_revealed,
)
from livinglab.actions.vote_totals import ask_hands, count_hands, enter_grades, enter_totals, take_out_sums
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.sheets.ballot.checks import missing
from livinglab.sheets.ballot.counting import consented
from livinglab.sheets.ballot.opened import OPENED, kept
from livinglab.sheets.ballot.read import read
from livinglab.sheets.ballot.rule_words import money
from livinglab.sheets.ballot.terms import SETTINGS
from livinglab.store import Store
from livinglab.views.people import people_here

__all__ = [
    "MOST_PEOPLE", "add_channel", "ask_hands", "choose", "close", "count_again", "count_hands", "count_papers", "decide", "discard_ballot", "enter_alike",
    "enter_ballot", "enter_grades", "enter_totals", "enter_values", "keep_minority", "name_channel", "note_voters", "offer",
    "propose", "remove_channel", "reopen", "reveal", "set_cost", "set_up", "set_weights", "settle", "settle_hands", "settle_twice", "sum_bundle",
    "take_out_sums", "withdraw",
]  # fmt: skip


# --- setting up ------------------------------------------------------------------------------------------------------
def set_up(store: Store, sheet: Sheet, **settings: Any) -> None:
    """Set the question, the people here (None: not counted yet) or a term of the rule, which stays as it is once the
    first ballot is in."""
    view = open_view(store, sheet)
    told = {name: nfc(value).strip() if isinstance(value, str) else value for name, value in settings.items()}
    data = checked({**view.data, **told}, view.rule)
    if data.get("voters") is not None and not 0 <= int(data["voters"]) <= MOST_PEOPLE:
        raise RuleBroken(N_("That many people cannot be right."))
    changed = any(data.get(name) != view.data.get(name) for name in told if name in SETTINGS)
    if changed and view.begun:
        entered = sum(len(channel.slips) or int(channel.by_totals) for channel in view.channels)
        raise RuleBroken(
            N_("{n} ballots are in already, so the rule stays. Take them out first to change it."), n=entered
        )
    with store.step(N_("Changed the rule of the vote"), project_id=sheet.project_id) as step:
        poll = own_poll(store, step, sheet, view)
        step.put(replace(poll, data={**poll.data, **data}))


def offer(store: Store, sheet: Sheet, item_ids: Iterable[str]) -> int:
    """Put ideas up for the vote; those already up stay where they are. Says how many are new."""
    view = open_view(store, sheet)
    refuse_revealed(view)
    up = {option.id for option in view.options}
    new = [item_id for item_id in item_ids if item_id not in up]
    if new:
        refuse_begun(view)
    with store.step(N_("Put {n} ideas up for the vote"), project_id=sheet.project_id, n=len(new)) as step:
        ord = last_ord(store, sheet.id)
        for item_id in new:
            ord = key_between(ord)
            place(step, sheet.id, item_id, ord)
        if new:
            poll = own_poll(store, step, sheet, view)
            people = people_here(store, sheet.project_id)
            data = poll.data | outdated(view)
            if view.present is None and people:
                data["voters"] = people  # who is known is here until somebody counts anew
            if data != poll.data:
                step.put(replace(poll, data=data))
    return len(new)


def withdraw(store: Store, sheet: Sheet, option_id: str) -> None:
    """Take an idea off the ballot; the numbers behind it move up, so never once a vote is in."""
    view = open_view(store, sheet)
    refuse_revealed(view)
    refuse_begun(view)
    option = view.option(option_id)
    with store.step(
        N_("Took {code} off the ballot"), project_id=sheet.project_id, code=option.code if option else ""
    ) as step:
        for placement in store.find(Placement, sheet_id=sheet.id, item_id=option_id):
            step.delete(placement)
        if stale := outdated(view):
            poll = own_poll(store, step, sheet, view)
            step.put(replace(poll, data=poll.data | stale))


def set_cost(store: Store, sheet: Sheet, option_id: str, cost: float | None) -> None:
    """What an option takes out of the purse, written on its card too."""
    view = open_view(store, sheet)
    if view.begun:
        raise RuleBroken(N_("{n} ballots are in already, so the rule stays. Take them out first to change it."), n=len(
            [slip for channel in view.channels for slip in channel.slips]))  # fmt: skip
    item = store.get(Item, option_id)
    data = {key: value for key, value in item.data.items() if key not in ("cost", "cost_value")}
    if cost:
        data |= {"cost": money(view.terms, cost), "cost_value": cost}
    with store.step(N_("Wrote down what {code} costs"), project_id=sheet.project_id, code=item.code) as step:
        step.put(replace(item, data=data))


def propose(store: Store, sheet: Sheet, words: str) -> str:
    """Put a proposal up in its own words: a note, since somebody said it. The id of the note."""
    view = open_view(store, sheet)
    refuse_revealed(view)
    if not nfc(words).strip():
        raise RuleBroken(N_("Write the proposal first."))
    with store.step(N_("Put a proposal up"), project_id=sheet.project_id) as step:
        own_poll(store, step, sheet, view)
        item = new_item(store, step, sheet.project_id, "note", nfc(words).strip(), activity_id=sheet.activity_id)
        place(step, sheet.id, item.id, key_between(last_ord(store, sheet.id)))
    return item.id


# --- the result ------------------------------------------------------------------------------------------------------
def reveal(store: Store, sheet: Sheet) -> None:
    """Open the result for everybody; the time is kept, and what was counted when it was opened first. Raises RuleBroken
    with what is missing."""
    view = open_view(store, sheet)
    if lacking := missing(view):
        raise RuleBroken(lacking[0].message_id, **lacking[0].arguments)
    with store.step(N_("Opened the result"), project_id=sheet.project_id) as step:
        poll = own_poll(store, step, sheet, view)
        at = poll.revealed_at or step.at
        step.put(replace(poll, revealed_at=at, data={OPENED: kept(view, at), **poll.data}))


def choose(store: Store, sheet: Sheet, option_ids: Iterable[str], words: str | None = None) -> None:
    """The facilitator says which options go on; they become selected ideas, those no longer chosen go back."""
    view = open_view(store, sheet)
    if not view.revealed or view.poll is None:
        raise RuleBroken(N_("Open the result first."))
    wanted = set(option_ids)
    if view.rule == "consent" and wanted and (objections := consented(view).objection):
        raise RuleBroken(N_("{n} objections are open. Change the proposal and ask again."), n=objections)
    chosen = [option.id for option in view.options if option.id in wanted]
    with store.step(N_("Chose {n} ideas"), project_id=sheet.project_id, n=len(chosen)) as step:
        data = {**view.data, "chosen": chosen, "chosen_at": step.at}
        if words is not None:
            data["chosen_text"] = nfc(words).strip()
        if chosen != list(view.data.get("chosen") or []) or words is not None:
            step.put(replace(view.poll, data=data))
        for option in view.options:
            mark_item(store, step, option.id, option.id in chosen, option.chosen)


def keep_minority(store: Store, sheet: Sheet, words: str, note_id: str | None = None) -> None:
    """Write down what people behind other options say, and the note it came from."""
    view = open_view(store, sheet)
    with store.step(N_("Wrote down the minority view"), project_id=sheet.project_id) as step:
        poll = own_poll(store, step, sheet, view)
        step.put(replace(poll, data={**poll.data, "minority": nfc(words).strip(), "minority_note": note_id}))


def close(store: Store, sheet: Sheet) -> None:
    """Close the vote: from now on it is read-only, can be counted again, and undo stops here."""
    view = open_view(store, sheet)
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
