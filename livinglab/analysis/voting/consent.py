"""A consent round: not who likes a proposal, but whether anybody has a reason why it must not be tried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from livinglab.analysis.finding import Finding
from livinglab.i18n import N_

NO_OBJECTION, CONCERN, OBJECTION = 1, 2, 3


@dataclass(frozen=True)
class ConsentResult:
    """How many said what; `stands` when at least one person spoke and nobody objects."""

    no_objection: int
    concern: int
    objection: int

    @property
    def voters(self) -> int:
        return self.no_objection + self.concern + self.objection

    @property
    def stands(self) -> bool:
        return self.voters > 0 and not self.objection


def ballot_problems(answers: Sequence[int]) -> list[Finding]:
    """What breaks the rule in what one person said."""
    if len(answers) != 1 or answers[0] not in (NO_OBJECTION, CONCERN, OBJECTION):
        return [Finding(N_("One of three answers is expected: no objection, a concern, an objection."))]
    return []


def consent(answers: Sequence[int]) -> ConsentResult:
    """Count what was said; raises ValueError for an answer that is none of the three."""
    if any(ballot_problems([answer]) for answer in answers):
        raise ValueError("an answer is none of the three")
    return ConsentResult(*(answers.count(one) for one in (NO_OBJECTION, CONCERN, OBJECTION)))
