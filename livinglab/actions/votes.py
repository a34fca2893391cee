"""Running a vote by any rule: setting it up, keying in ballots or sums, opening, choosing, closing and reopening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from livinglab.actions.items import last_ord, new_item, place
from livinglab.actions.vote_parts import (
    channel_view,
    checked,
    delete_slip,
    mark_item,
    new_channel,
    open_view,
    own_poll,
    refuse_revealed,
    write_slip,
)
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import secret_id
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Sheet, Team
from livinglab.model.order import key_between
from livinglab.model.results import Subtotal
from livinglab.sheets.ballot.checks import missing
from livinglab.sheets.ballot.counting import consented
from livinglab.sheets.ballot.problems import channel_problems, slip_problems
from livinglab.sheets.ballot.read import ASIDE, COUNTED, Difference, Slip, read
from livinglab.sheets.ballot.rule_words import money
from livinglab.sheets.ballot.terms import SETTINGS
from livinglab.store import Store

MOST_PEOPLE = 9_999
ANSWERS = (1, 2, 3)


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
        entered = sum(len(channel.slips) or channel.by_totals for channel in view.channels)
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
    with store.step(N_("Put {n} ideas up for the vote"), project_id=sheet.project_id, n=len(new)) as step:
        ord = last_ord(store, sheet.id)
        for item_id in new:
            ord = key_between(ord)
            place(step, sheet.id, item_id, ord)
        if new:
            poll = own_poll(store, step, sheet, view)
            people = sum(team.people or 0 for team in store.find(Team, project_id=sheet.project_id))
            if view.present is None and people:
                # Who sits in the teams is here until somebody counts anew.
                step.put(replace(poll, data={**poll.data, "voters": people}))
    return len(new)


def withdraw(store: Store, sheet: Sheet, option_id: str) -> None:
    """Take an idea nobody voted for yet off the ballot."""
    view = open_view(store, sheet)
    refuse_revealed(view)
    option = view.option(option_id)
    voted = any(option_id in slip.values for channel in view.channels for slip in (*channel.slips, *channel.second))
    if voted or any(option_id == each for channel in view.channels for each, _ in channel.subtotals):
        raise RuleBroken(N_("{code} already has votes, so it stays on the ballot."), code=option.code if option else "")
    with store.step(
        N_("Took {code} off the ballot"), project_id=sheet.project_id, code=option.code if option else ""
    ) as step:
        for placement in store.find(Placement, sheet_id=sheet.id, item_id=option_id):
            step.delete(placement)


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


def add_channel(store: Store, sheet: Sheet, kind: str) -> str:
    """Another way votes come in; the id of the one that is there already where there is one."""
    view = open_view(store, sheet)
    if (existing := view.channel(kind)) is not None:
        return existing.id
    with store.step(N_("Added a way of voting"), project_id=sheet.project_id) as step:
        return new_channel(step, own_poll(store, step, sheet, view), kind).id


def count_papers(store: Store, sheet: Sheet, channel_id: str, *, issued: int | None, spoiled: int | None,
                 unused: int | None) -> None:  # fmt: skip
    """Say how many papers were given out, spoiled or left unused (None: not known)."""
    channel = channel_view(open_view(store, sheet), channel_id).channel
    if any(number is not None and not 0 <= number <= MOST_PEOPLE for number in (issued, spoiled, unused)):
        raise RuleBroken(N_("That many people cannot be right."))
    with store.step(N_("Counted the ballot papers"), project_id=sheet.project_id) as step:
        step.put(replace(channel, issued=issued, spoiled=spoiled, unused=unused))


# --- ballots ---------------------------------------------------------------------------------------------------------
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
    if channel.by_totals:
        raise RuleBroken(N_("These votes are entered as totals. Clear the totals to enter single ballots."))
    slip = Slip("", serial, entry, status, nfc(reason).strip(), tuple(given))
    if status == COUNTED and not slip.given:
        raise RuleBroken(N_("Nothing was given. Press 0 for a blank ballot."))
    if slip.given and status != ASIDE and (problems := slip_problems(view, slip)):
        raise RuleBroken(problems[0].message_id, **problems[0].args)
    label = N_("Entered ballot {n}") if entry == 1 else N_("Entered ballot {n} once more")
    with store.step(label, project_id=sheet.project_id, n=serial) as step:
        write_slip(store, step, channel, slip)


def ask_hands(store: Store, sheet: Sheet, channel_id: str, answers: Mapping[int, int]) -> None:
    """A consent round asked by raised hands: how many gave each answer. What one of them said stays with its answer."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if not view.options or any(not 0 <= number <= MOST_PEOPLE for number in answers.values()):
        raise RuleBroken(N_("That many people cannot be right."))
    said = {answer: [slip for slip in channel.slips if slip.given and slip.given[0][1] == answer] for answer in ANSWERS}
    wanted: list[Slip] = []
    for answer in ANSWERS:
        kept = sorted(said[answer], key=lambda slip: not slip.reason)[: answers.get(answer, 0)]
        fresh = Slip("", "", 1, COUNTED, "", ((view.options[0].id, float(answer)),))
        wanted += [*kept, *[fresh] * (answers.get(answer, 0) - len(kept))]
    with store.step(N_("Counted the hands"), project_id=sheet.project_id) as step:
        for slip in channel.slips[len(wanted) :]:
            delete_slip(store, step, slip)
        for number, slip in enumerate(wanted, 1):
            write_slip(store, step, channel, replace(slip, serial=str(number)))


def discard_ballot(store: Store, sheet: Sheet, channel_id: str, serial: str, entry: int = 1) -> None:
    """Take a ballot out that should never have been entered."""
    channel = channel_view(open_view(store, sheet), channel_id)
    slips = channel.slips if entry == 1 else channel.second
    with store.step(N_("Took ballot {n} out"), project_id=sheet.project_id, n=serial) as step:
        for slip in slips:
            if slip.serial == serial:
                delete_slip(store, step, slip)


def settle(store: Store, sheet: Sheet, difference: Difference, right: Slip) -> None:
    """Somebody looked at the paper: `right` is what it says; the other pass is corrected to it."""
    channel = channel_view(open_view(store, sheet), difference.channel_id)
    with store.step(N_("Settled ballot {n}"), project_id=sheet.project_id, n=right.serial) as step:
        for wrong in (difference.first, difference.second):
            if wrong.entry != right.entry:
                write_slip(store, step, channel, replace(right, ballot_id=wrong.ballot_id, entry=wrong.entry))


def enter_totals(store: Store, sheet: Sheet, channel_id: str, people: int, totals: Mapping[str, int]) -> None:
    """Write votes known as sums only: how many people voted this way, and dots an option. Nothing at all clears them."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if not view.by_dots:
        raise RuleBroken(N_("By this rule every ballot is entered singly."))
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
    view = open_view(store, sheet)
    if lacking := missing(view):
        raise RuleBroken(lacking[0].message_id, **lacking[0].arguments)
    with store.step(N_("Opened the result"), project_id=sheet.project_id) as step:
        poll = own_poll(store, step, sheet, view)
        step.put(replace(poll, revealed_at=poll.revealed_at or step.at))


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
