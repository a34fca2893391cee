"""What each idea got in the votes that were opened: its place, and of how many people."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import language
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.counting import ballots_of
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.tables import rule_result
from livinglab.views.lab import Lab

_NAMED = ("dots", "approval", "equal_shares")
"""Rules in which people name what they are for."""


@dataclass(frozen=True)
class Voted:
    """One idea in one vote. `people` of `voters` were for it, where the rule asks that and people are known; `figures`
    are the columns of the vote's own result. `shared` where another idea has the same place."""

    view: BallotView
    place: str
    options: int
    voters: int
    people: int | None
    figures: tuple[tuple[str, str], ...]
    shared: bool = False


def idea_votes(lab: Lab) -> dict[str, list[Voted]]:
    """Votes by the id of the idea, in the order they were held; counted once."""
    return lab.remembered(f"votes of ideas {language()}", lambda: _idea_votes(lab))


def _idea_votes(lab: Lab) -> dict[str, list[Voted]]:
    found: dict[str, list[Voted]] = {}
    for view in lab.votes:
        result = rule_result(view) if view.rule != "consent" else None
        if result is None:
            continue
        people, voters = _people(view)
        places = [cells[0] for _, cells in result.rows]
        for option, cells in result.rows:
            figures = tuple(zip(result.head[1:], cells[1:], strict=False))
            voted = Voted(
                view, cells[0], len(result.rows), voters, people.get(option.id), figures, places.count(cells[0]) > 1
            )
            found.setdefault(option.id, []).append(voted)
    return found


def _people(view: BallotView) -> tuple[dict[str, int], int]:
    """How many people were for each option, and how many voted."""
    if view.by_dots:
        counted = count(view)
        known = {row.option.id: row.people for row in counted.rows if row.people is not None}
        return known, counted.result.voters
    ballots = ballots_of(view)
    if view.rule not in _NAMED:
        return {}, len(ballots)
    return {one.id: sum(bool(ballot.get(one.code)) for ballot in ballots) for one in view.options}, len(ballots)
