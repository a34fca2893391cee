"""Writes votes: ballots as they were cast, closed and open to everybody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from livinglab.exchange.workshop_json.comparing.grades import best_first
from livinglab.exchange.workshop_json.comparing.rules import dot_rule
from livinglab.exchange.workshop_json.content import BudgetVote, DotVote, Judgment
from livinglab.exchange.workshop_json.writing.agenda import RunSheet
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.exchange.workshop_json.writing.ideas import idea_of
from livinglab.model.ids import secret_id
from livinglab.model.items import Item
from livinglab.model.results import Ballot, Channel, Mark, Poll, Subtotal

Given = Sequence[tuple[str, float]]
"""Option ids with their values, in the order they stand on the ballot."""


def write_votes(desk: Desk, run_sheet: RunSheet) -> None:
    content = desk.content
    if content.dotvote is not None:
        _dots(desk, run_sheet, content.dotvote)
    if content.majority_judgment is not None:
        _judgment(desk, run_sheet, content.majority_judgment)
    if content.budget_vote is not None:
        _budget(desk, run_sheet, content.budget_vote)


def _dots(desk: Desk, run_sheet: RunSheet, vote: DotVote) -> None:
    named = [code for ballot in vote.ballots or () for code in ballot] + list(vote.tally or ())
    options = _options(desk, named, "dotvote")
    budget, cap = dot_rule(vote)
    voters = vote.voters if vote.voters is not None else (len(vote.ballots) if vote.ballots is not None else None)
    data = {"budget": budget, "cap": cap, "voters": voters, "file_rule": vote.rule}
    channel = _poll(desk, run_sheet, "dotvote", "dots", options, voters, data)
    if vote.ballots is None:  # only sums are known
        for code, count in (vote.tally or {}).items():
            option = idea_of(desk, code, "dotvote")
            desk.step.add(Subtotal(id=secret_id(), channel_id=channel.id, option_id=option.id, count=count))
        return
    for number, ballot in enumerate(vote.ballots, 1):
        values: dict[str, float] = {}
        for code in ballot:
            option = idea_of(desk, code, "dotvote")
            values[option.id] = values.get(option.id, 0) + 1
        _ballot(desk, channel, str(number), list(values.items()))


def _judgment(desk: Desk, run_sheet: RunSheet, vote: Judgment) -> None:
    options = _options(desk, vote.ballots, "majority_judgment")
    longest = max((len(grades) for grades in vote.ballots.values()), default=0)
    voters = vote.voters if vote.voters is not None else longest
    data = {"grades": list(vote.grades), "best_first": best_first(vote), "voters": voters}
    channel = _poll(desk, run_sheet, "majority_judgment", "majority_judgment", options, voters, data)
    for number in range(longest):
        given = [
            (desk.items[code].id, float(grades[number]))  # type: ignore[arg-type]
            for code, grades in vote.ballots.items()
            if number < len(grades) and grades[number] is not None
        ]
        _ballot(desk, channel, str(number + 1), given)


def _budget(desk: Desk, run_sheet: RunSheet, vote: BudgetVote) -> None:
    options = _options(desk, vote.approvals, "budget_vote")
    wanted: dict[str, list[tuple[str, float]]] = {}
    if vote.voters is not None and vote.voters < 10_000:
        wanted = {str(number): [] for number in range(1, vote.voters + 1)}
    for code, voters in vote.approvals.items():
        for voter in dict.fromkeys(voters):
            wanted.setdefault(voter, []).append((desk.items[code].id, 1.0))
    voters_count = vote.voters if vote.voters is not None else len(wanted)
    data = {"purse": vote.budget, "unit": vote.unit, "voters": voters_count}
    channel = _poll(desk, run_sheet, "budget_vote", "equal_shares", options, voters_count, data)
    for voter, given in wanted.items():
        _ballot(desk, channel, voter, given)


def _options(desk: Desk, named: Iterable[str], where: str) -> list[Item]:
    """What stands on the ballot: all ideas of the file, and those only the vote names."""
    for code in dict.fromkeys(named):
        idea_of(desk, code, where)
    return desk.made.get("idea", [])


def _poll(desk: Desk, run_sheet: RunSheet, content: str, rule: str, options: Sequence[Item], voters: int | None,
          data: dict[str, Any]) -> Channel:  # fmt: skip
    sheet = run_sheet.sheet(content)
    desk.lay_out(sheet, options)
    chosen = [item.id for item in desk.named_in(desk.content.selected, "idea")]
    words = {"chosen": chosen, "chosen_text": desk.content.selected} if desk.content.selected else {}
    poll = Poll(
        id=desk.new_id(), sheet_id=sheet.id, rule=rule, opened_at=desk.step.at, revealed_at=desk.step.at,
        closed_at=desk.step.at, data={key: value for key, value in data.items() if value not in ("", None)} | words,
    )  # fmt: skip
    channel = Channel(id=desk.new_id(), poll_id=poll.id, kind="paper", issued=voters)
    desk.step.add(poll)
    desk.step.add(channel)
    return channel


def _ballot(desk: Desk, channel: Channel, serial: str, given: Given) -> None:
    """Ids are random: they tell neither time nor order."""
    ballot = Ballot(id=secret_id(), channel_id=channel.id, serial=serial, status="counted" if given else "blank")
    desk.step.add(ballot)
    for rank, (option_id, value) in enumerate(given, 1):
        desk.step.add(Mark(id=secret_id(), ballot_id=ballot.id, option_id=option_id, value=value, rank=rank))
