"""The terms of one vote as they hold: what the method laid out until somebody set them, then what the vote keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab.methods.table import Words
from livinglab.model import plain
from livinglab.sheets.ballot.setup import ADVISED, BUDGET, CAP, EXCLUDED, LOWEST, Setup

SETTINGS = ("budget", "cap", "most", "ties", "ranks", "grades", "blank", "credits", "purse", "unit", "add1", "lot")
"""What is part of the rule, and stays once the first ballot is in."""


@dataclass(frozen=True)
class Terms:
    """`grades` stand worst first; a mark holds a grade's place as listed, from the other end where `best_first`.

    `credits` of 0: nobody wrote down how many there were."""

    rule: str = "dots"
    budget: int = BUDGET
    cap: int = CAP
    most: int = 0
    ties: bool = True
    ranks: int = 0
    grades: tuple[str, ...] = ()
    best_first: bool = False
    blank_is_worst: bool = False
    credits: int = 0
    purse: float = 0
    unit: str = ""
    add1: bool = True
    advise: int = ADVISED
    lot: str = ""

    def grade(self, value: float) -> int:
        """The place of a stored grade counted from the worst, and the other way round."""
        return len(self.grades) - 1 - int(value) if self.best_first else int(value)


def starting_data(setup: Setup) -> dict[str, Any]:
    """What a new vote keeps of its method's rule."""
    match setup.rule:
        case "approval":
            return {"most": setup.most}
        case "borda":
            return {"ties": setup.ties, "ranks": setup.ranks}
        case "majority_judgment":
            return {"grades": [one.data() for one in setup.grades], "blank": setup.blank}
        case "quadratic":
            return {"credits": setup.credits}
        case "equal_shares":
            return {"purse": setup.purse, "unit": setup.unit.data(), "add1": setup.add1}
        case "dots":
            return {"budget": setup.budget, "cap": setup.cap}
        case _:
            return {}


def terms(rule: str, setup: Setup, data: Mapping[str, Any]) -> Terms:
    """Of a poll's data; `setup` says only what no poll keeps."""
    grades = tuple(_words(one) for one in plain.listed(data.get("grades")))
    best_first = bool(data.get("best_first"))
    return Terms(
        rule=rule,
        budget=plain.whole(data.get("budget"), 0) or BUDGET,
        cap=plain.whole(data.get("cap"), 0) or CAP,
        most=plain.whole(data.get("most"), 0),
        ties=bool(data.get("ties", True)),
        ranks=plain.whole(data.get("ranks"), 0),
        grades=grades[::-1] if best_first else grades,
        best_first=best_first,
        blank_is_worst=data.get("blank", EXCLUDED) == LOWEST,
        credits=plain.whole(data.get("credits"), 0),
        purse=max(plain.number(data.get("purse")) or 0, 0),
        unit=_words(data.get("unit") or ""),
        add1=bool(data.get("add1", True)),
        advise=setup.advise,
        lot=str(data.get("lot") or ""),
    )


def _words(value: object) -> str:
    """Words that came with a file, or words in both languages."""
    both = plain.mapped(value)
    return str(Words.read(both)) if {"ko", "en"} <= both.keys() else str(value)
