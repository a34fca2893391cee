"""A made-up meeting ahead with a vote by each rule and a rating, so that their papers can be shown too."""

from __future__ import annotations

from livinglab.actions import votes
from livinglab.actions.meetings import add_meeting
from livinglab.actions.ratings import choose_targets
from livinglab.actions.workshops import Planned, add_activity
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.store import Store

_BY_RULE = (
    "dot_vote", "approval_vote", "ranking", "majority_judgment", "star_vote", "quadratic", "equal_shares", "consent_round",
)  # fmt: skip
_RATING = "nuf"
_COST = 100
_VOTERS, _RATED = 4, 2  # a page or two of each


def invent_votes(store: Store, methods: Library, project_id: str) -> None:
    """Votes on the ideas of the sample, by every rule, and a rating of them; nobody has voted yet."""
    ideas = [one.id for one in store.find(Item, order="prefix, code_no", project_id=project_id, kind="idea")]
    meeting = add_meeting(store, methods, project_id, "다음 모임")
    for method_id in (*_BY_RULE, _RATING):
        method = methods.get(method_id)
        if method is None:
            continue
        activity = add_activity(store, meeting, Planned(str(method.name), 10, method_id, method.stage), methods)
        sheet = store.find(Sheet, activity_id=activity.id)[0]
        if method_id == _RATING:
            choose_targets(store, sheet, ideas[:_RATED])
        else:
            _set_up(store, sheet, method_id, ideas)


def _set_up(store: Store, sheet: Sheet, method_id: str, ideas: list[str]) -> None:
    if method_id == "consent_round":
        votes.propose(store, sheet, store.get(Item, ideas[0]).text)
    else:
        votes.offer(store, sheet, ideas)
    if method_id == "equal_shares":
        for place, idea in enumerate(ideas, 1):
            votes.set_cost(store, sheet, idea, _COST * place)
    purse = {"purse": _COST * len(ideas)} if method_id == "equal_shares" else {}
    votes.set_up(store, sheet, voters=_VOTERS, **purse)
