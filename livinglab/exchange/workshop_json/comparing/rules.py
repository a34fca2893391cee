"""The rule of a dot vote as its words say it."""

from __future__ import annotations

import re

from livinglab.exchange.workshop_json.content import DotVote

_CAP = re.compile(
    r"(?:아이디어|한\s*곳|한\s*안|하나)\S*\s*(?:에\s*)?(?:최대\s*)?(\d{1,2})\s*(?:점|개|표)|at most (\d{1,2})",
    re.IGNORECASE,
)
_BUDGET = re.compile(r"(\d{1,2})\s*(?:점|개|표|dots?|votes?)", re.IGNORECASE)
_USUAL = 3


def dot_rule(vote: DotVote) -> tuple[int, int]:
    """Dots a voter and dots an option, from the rule's words; where they are silent, what the ballots show."""
    ballots = vote.ballots or ()
    most = max((len(ballot) for ballot in ballots), default=_USUAL) or _USUAL
    most_of_one = max((ballot.count(code) for ballot in ballots for code in ballot), default=1)
    cap_words = _CAP.search(vote.rule)
    rest = vote.rule.replace(cap_words[0], "") if cap_words else vote.rule
    budget_words = _BUDGET.search(rest)
    budget = int(budget_words[1]) if budget_words and int(budget_words[1]) else most
    cap = int(cap_words[1] or cap_words[2]) if cap_words else most_of_one
    return (budget, max(1, min(cap, budget)))
