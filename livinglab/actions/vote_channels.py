"""The ways votes come in: adding, naming, counting papers, weighing them, and who voted which way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from livinglab.actions.vote_parts import (
    MOST_PEOPLE,
    channel_view,
    keep_opened,
    new_channel,
    open_view,
    own_poll,
    refuse_revealed,
)
from livinglab.analysis.voting.weighted import PEOPLE
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.lab import Sheet
from livinglab.model.results import Channel
from livinglab.sheets.ballot.channels import ChannelView
from livinglab.sheets.ballot.problems import channel_problems
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.voters import answers, twice, voted
from livinglab.sheets.ballot.weights import read_weight
from livinglab.store import Store
from livinglab.store.journal import Step


def add_channel(store: Store, sheet: Sheet, kind: str, source: str = "") -> str:
    """Another way votes come in, by its source where there are several of a kind; the id of the same one if it is
    there already."""
    view, source = open_view(store, sheet), nfc(source).strip()
    for channel in view.channels:
        if channel.channel.kind == kind and channel.channel.source in (source, source or channel.channel.source):
            return channel.id
    with store.step(N_("Added a way of voting"), project_id=sheet.project_id) as step:
        return new_channel(step, own_poll(store, step, sheet, view), kind, source).id


def name_channel(store: Store, sheet: Sheet, channel_id: str, source: str) -> None:
    """Say where these votes come from; empty for the plain name of their kind."""
    view, source = open_view(store, sheet), nfc(source).strip()
    channel = channel_view(view, channel_id).channel
    taken = [each for each in view.channels if each.id != channel_id and (each.channel.source or each.name) == source]
    if source and taken:
        raise RuleBroken(N_("{name} is there already. Give it another name."), name=source)
    with store.step(N_("Named a way of voting"), project_id=sheet.project_id) as step:
        step.put(replace(channel, source=source))


def remove_channel(store: Store, sheet: Sheet, channel_id: str) -> None:
    """Take a way of voting away that nobody used."""
    view = open_view(store, sheet)
    refuse_revealed(view)
    channel = channel_view(view, channel_id)
    if channel.begun:
        raise RuleBroken(N_("{name} has votes. Take them out first, then it can go."), name=channel.name)
    if len(view.channels) < 2:
        raise RuleBroken(N_("One way of voting is needed."))
    with store.step(N_("Took a way of voting away"), project_id=sheet.project_id) as step:
        poll = own_poll(store, step, sheet, view)
        rolls = {key: ids for key, ids in dict(view.data.get("voted") or {}).items() if key != channel_id}
        gone = [one for one in answers(view) if channel_id in (one.get("keep"), one.get("drop"))]
        kept = [one for one in answers(view) if one not in gone]
        for one in gone:
            _give_back(step, view, one, but=channel_id)
        data = {**poll.data, "voted": rolls, "twice": [dict(one) for one in kept], "weights": []}
        used = {key for key in ("voted", "twice", "weights") if key in poll.data}
        if used:
            step.put(replace(poll, data={key: value for key, value in data.items() if key in poll.data}))
        step.delete(channel.channel)


def count_papers(store: Store, sheet: Sheet, channel_id: str, *, issued: int | None, spoiled: int | None,
                 unused: int | None) -> None:  # fmt: skip
    """Say how many papers were given out, spoiled or left unused (None: not known)."""
    view = open_view(store, sheet)
    channel = channel_view(view, channel_id)
    if any(number is not None and not 0 <= number <= MOST_PEOPLE for number in (issued, spoiled, unused)):
        raise RuleBroken(N_("That many people cannot be right."))
    changed = replace(channel, channel=replace(channel.channel, issued=issued, spoiled=spoiled, unused=unused))
    refuse_too_many(changed)
    if changed.by_totals and (problems := channel_problems(view, changed)):
        raise RuleBroken(problems[0].message_id, **problems[0].args)
    with store.step(N_("Counted the ballot papers"), project_id=sheet.project_id) as step:
        keep_opened(step, view)
        step.put(changed.channel)


def refuse_too_many(channel: ChannelView, more: int = 0) -> None:
    """Of papers given out in a known number no more can be accounted for."""
    issued, known = channel.channel.issued, channel.accounted + more
    if issued is not None and known > issued:
        raise RuleBroken(
            N_("{issued} papers of {name} were given out, that would make {n}. Correct the number given out first."),
            issued=issued, name=channel.name, n=known,
        )  # fmt: skip


def set_weights(store: Store, sheet: Sheet, wanted: Sequence[tuple[Sequence[str], str, int]], by: str = PEOPLE) -> None:
    """Weigh groups of channels: ids, the weight as a fraction ("1/2") and the number it was typed as. Nothing at all
    lets every vote count the same."""
    view = open_view(store, sheet)
    refuse_revealed(view)
    if wanted and not view.by_dots:
        raise RuleBroken(N_("Only dots and names can be weighed; by this rule every ballot counts the same."))
    weights = [read_weight(text) for _, text, _ in wanted]
    if any(weight is None for weight in weights) or (wanted and sum((w or Fraction()) for w in weights) != 1):
        raise RuleBroken(N_("The weights have to add up to 1, such as 1/2 and 1/2."))
    ids = [channel_id for group, _, _ in wanted for channel_id in group]
    if len(set(ids)) < len(ids):
        raise RuleBroken(N_("One way of voting has one weight."))
    for channel_id in ids:
        channel_view(view, channel_id)
    _refuse_without_people(view, [group for group, _, _ in wanted])
    told = [
        {"channels": list(group), "weight": str(read_weight(text)), "parts": parts} for group, text, parts in wanted
    ]
    with store.step(N_("Set the weights of the votes"), project_id=sheet.project_id) as step:
        poll = own_poll(store, step, sheet, view)
        if told != (poll.data.get("weights") or []) or by != poll.data.get("weight_by", PEOPLE):
            step.put(replace(poll, data={**poll.data, "weights": told, "weight_by": by}))


def _refuse_without_people(view: BallotView, wanted: Sequence[Sequence[str]]) -> None:
    """Weights are agreed on before the votes come in; once all are in, a part nobody voted by has no shares."""
    if not view.begun or view.present is None or any(view.left(channel) for channel in view.channels):
        return
    for group in wanted:
        own = [channel for channel in view.channels if channel.id in group]
        if own and not any(channel.counted + channel.blank for channel in own):
            words = N_("{name} has a weight but nobody voted that way. Enter its votes or take the weight away.")
            raise RuleBroken(words, name=" + ".join(channel.name for channel in own))


def note_voters(store: Store, sheet: Sheet, channel_id: str, people: Iterable[str]) -> None:
    """Who voted this way, by alias and never tied to a ballot. Who is taken off the list is asked about no more."""
    view = open_view(store, sheet)
    channel_view(view, channel_id)
    wanted = set(people)
    here = [person.id for person in view.people if person.id in wanted]
    off = set(voted(view, channel_id)) - set(here)
    gone = [one for one in answers(view) if one.get("who") in off and channel_id in (one.get("keep"), one.get("drop"))]
    kept = [dict(one) for one in answers(view) if one not in gone]
    with store.step(N_("Noted who voted by {name}"), project_id=sheet.project_id,
                    name=channel_view(view, channel_id).name) as step:  # fmt: skip
        poll = own_poll(store, step, sheet, view)
        data = {**poll.data, "voted": {**dict(poll.data.get("voted") or {}), channel_id: here}}
        if gone:
            data["twice"] = kept
        if here != voted(view, channel_id):
            step.put(replace(poll, data=data))
        for one in gone:
            _give_back(step, view, one)


def settle_twice(store: Store, sheet: Sheet, person_id: str, keep: str, drop: str) -> None:
    """Somebody voted in two ways: `keep` counts; an early vote that does not is set aside unopened, a vote of today
    counts as not used."""
    view = open_view(store, sheet)
    found = next((one for one in twice(view) if one.person.id == person_id), None)
    if found is None or {keep, drop} != {found.first.id, found.later.id}:
        raise RuleBroken(N_("Nobody is asked about here any more."))
    dropped = channel_view(view, drop)
    if dropped.by_totals or (dropped.channel.kind == "hands" and dropped.begun):
        raise RuleBroken(
            N_("{name} is in as sums already, so one vote cannot be taken out of it. Count the other vote, or clear the sums and enter them anew without it."),
            name=dropped.name,
        )  # fmt: skip
    if not view.takes_the_rest(dropped):
        refuse_too_many(dropped, 1)
    with store.step(N_("Settled the two votes of {alias}"), project_id=sheet.project_id,
                    alias=found.person.alias) as step:  # fmt: skip
        poll = own_poll(store, step, sheet, view)
        told = {"who": person_id, "keep": keep, "drop": drop, "reason": "voted twice"}
        step.put(replace(poll, data={**poll.data, "twice": [*map(dict, answers(view)), told]}))
        step.put(_put_aside(dropped.channel, 1))


def _put_aside(channel: Channel, number: int) -> Channel:
    """An early vote is spoiled, one of today not used."""
    if channel.kind in ("early", "other"):
        return replace(channel, spoiled=max((channel.spoiled or 0) + number, 0) or None)
    return replace(channel, unused=max((channel.unused or 0) + number, 0) or None)


def _give_back(step: Step, view: BallotView, answer: Mapping[str, Any], but: str = "") -> None:
    """An answer nobody needs any more: the vote that was put aside is back."""
    channel = view.found_channel(str(answer.get("drop")))
    if channel is not None and channel.id != but:
        step.put(_put_aside(channel.channel, -1))
