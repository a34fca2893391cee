"""Votes known as numbers only: raised hands, sums from another hall, and how often each grade was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from livinglab.actions.vote_parts import (
    MOST_PEOPLE,
    channel_view,
    delete_slip,
    keep_opened,
    open_view,
    own_poll,
    write_slip,
)
from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model import plain
from livinglab.model.ids import secret_id
from livinglab.model.lab import Sheet
from livinglab.model.results import Subtotal
from livinglab.sheets.ballot.problems import channel_problems
from livinglab.sheets.ballot.read import COUNTED, BallotView, ChannelView, Slip
from livinglab.sheets.ballot.recount import came_as_sums
from livinglab.store import Store

ANSWERS = (1, 2, 3)


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
        keep_opened(step, view)
        for slip in channel.slips[len(wanted) :]:
            delete_slip(store, step, slip)
        for number, slip in enumerate(wanted, 1):
            write_slip(store, step, channel, replace(slip, serial=str(number)))


def enter_totals(store: Store, sheet: Sheet, channel_id: str, people: int, totals: Mapping[str, int]) -> None:
    """Write votes known as sums only: how many people voted this way, and dots an option. Nothing at all clears them."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if not view.by_dots:
        raise RuleBroken(N_("By this rule every ballot is entered singly."))
    found = {option.id: totals[option.id] for option in view.options if option.id in totals} if people else {}
    changed = replace(_with_people(channel, people), subtotals=tuple(found.items()))
    if problems := channel_problems(view, changed):
        raise RuleBroken(problems[0].message_id, **problems[0].args)
    with store.step(N_("Entered totals"), project_id=sheet.project_id) as step:
        keep_opened(step, view)
        step.put(changed.channel)
        stored = {sub.option_id: sub for sub in store.find(Subtotal, channel_id=channel.id)}
        for option_id, number in found.items():
            known = stored.pop(option_id, None)
            if known is None or known.count != number:
                sub_id = known.id if known else secret_id()
                step.put(Subtotal(id=sub_id, channel_id=channel.id, option_id=option_id, count=number))
        for gone in stored.values():
            step.delete(gone)


def count_hands(store: Store, sheet: Sheet, channel_id: str, option_id: str, hands: int) -> None:
    """Hands raised for one option; how many vote by hand at all is said first."""
    channel = channel_view(open_view(store, sheet), channel_id)
    if not channel.people_by_totals:
        raise RuleBroken(N_("Say first how many people vote by hand."))
    enter_totals(store, sheet, channel_id, channel.people_by_totals, {**dict(channel.subtotals), option_id: hands})


def enter_grades(store: Store, sheet: Sheet, channel_id: str, people: int, counts: Mapping[str, Sequence[int]]) -> None:
    """Write how often each grade was given to each option, grades as they are listed. Nobody at all clears them."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if view.rule != "majority_judgment":
        raise RuleBroken(N_("By this rule every ballot is entered singly."))
    found = {option.id: list(counts[option.id]) for option in view.options if option.id in counts} if people else {}
    changed = replace(_with_people(channel, people), graded=tuple((each, tuple(n)) for each, n in found.items()))
    _refuse_grades(view, changed)
    with store.step(N_("Entered totals"), project_id=sheet.project_id) as step:
        poll = own_poll(store, step, sheet, view)
        graded = {**dict(poll.data.get("graded") or {}), channel_id: found}
        if not found:
            del graded[channel_id]
        step.put(replace(poll, data={**poll.data, "graded": graded}))
        step.put(changed.channel)


def take_out_sums(store: Store, sheet: Sheet, channel_id: str) -> None:
    """Take all numbers of a way of voting out again that came as sums, also a second count of them, in one act."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if not came_as_sums(view, channel):
        raise RuleBroken(N_("No sums of {name} are in."), name=channel.name)
    with store.step(N_("Took the sums of {name} out"), project_id=sheet.project_id, name=channel.name) as step:
        poll = own_poll(store, step, sheet, view)
        data = dict(poll.data)
        for told in ("graded", "recount"):
            if channel_id in (mine := plain.mapped(data.get(told))):
                data[told] = {key: numbers for key, numbers in mine.items() if key != channel_id}
        if data != view.data:
            step.put(replace(poll, data=data))
        if channel.by_totals:
            step.put(replace(channel.channel, issued=None))
        for sub in store.find(Subtotal, channel_id=channel_id):
            step.delete(sub)
        for slip in channel.slips if not channel.by_totals else ():
            delete_slip(store, step, slip)


def _with_people(channel: ChannelView, people: int) -> ChannelView:
    """The channel with so many people; what was set aside comes on top."""
    if channel.slips:
        raise RuleBroken(
            N_("Single ballots were entered here. One way of voting is entered either as ballots or as totals.")
        )
    if not 0 <= people <= MOST_PEOPLE:
        raise RuleBroken(N_("That many people cannot be right."))
    issued = people + (channel.channel.spoiled or 0) + channel.unused if people else None
    return replace(channel, channel=replace(channel.channel, issued=issued))


def _refuse_grades(view: BallotView, channel: ChannelView) -> None:
    codes = {option.id: option.code for option in view.options}
    for option_id, counts in channel.graded:
        if len(counts) != len(view.terms.grades) or any(number < 0 for number in counts):
            raise RuleBroken(N_("Each grade of {code} needs a number of 0 or more."), code=codes[option_id])
        if sum(counts) > channel.people_by_totals:
            raise RuleBroken(
                N_("{code} has {n} grades from {voters} people."),
                code=codes[option_id], n=sum(counts), voters=channel.people_by_totals,
            )  # fmt: skip
