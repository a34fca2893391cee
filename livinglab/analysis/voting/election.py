"""An election as it was handed in: what could be chosen, what it costs, and every ballot, before any rule looks at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True)
class Election:
    """`ballots` hold a value an option named on them, in the order it was written: 1 for "named", a rank from 1, stars,
    dots, votes, or a grade counted from 0, the worst. `form` says which: named, ranked, valued or graded.

    `budget` is a purse to be shared where options have costs. `grades` name the steps of a graded ballot, worst first."""

    options: tuple[str, ...]
    ballots: tuple[Mapping[str, Fraction], ...]
    form: str
    names: Mapping[str, str] = field(default_factory=dict)
    costs: Mapping[str, Fraction] = field(default_factory=dict)
    budget: Fraction | None = None
    grades: tuple[str, ...] = ()

    def whole(self) -> list[dict[str, int]]:
        """The ballots with whole numbers; a ballot with a broken one raises ValueError."""
        found = []
        for ballot in self.ballots:
            if any(value.denominator != 1 for value in ballot.values()):
                raise ValueError("a whole number is expected on a ballot")
            found.append({option: int(value) for option, value in ballot.items()})
        return found

    def approvals(self) -> list[set[str]]:
        """Who names what: everything ranked, or given more than nothing."""
        return [
            {option for option, value in ballot.items() if value > 0 or self.form == "ranked"}
            for ballot in self.ballots
        ]
