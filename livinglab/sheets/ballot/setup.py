"""What a vote's method lays out: its rule, and where the rule leaves something open, how it begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab.i18n import N_
from livinglab.methods import Method, MethodTable
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import NO_WORDS, Words

RULE_NAMES = {
    "dots": N_("dot vote"), "approval": N_("approval"), "borda": N_("ranking"),
    "majority_judgment": N_("majority judgment"), "star": N_("STAR"), "quadratic": N_("quadratic vote"),
    "equal_shares": N_("equal shares"), "consent": N_("consent round"),
}  # fmt: skip
RULES = tuple(RULE_NAMES)

LOWEST, EXCLUDED = "lowest", "excluded"
BUDGET, CAP, CREDITS, ADVISED = 3, 1, 25, 3
MOST_DOTS, MOST_CREDITS, MOST_GRADES, MOST_PURSE = 20, 99, 9, 10**12

_KEYS: Mapping[str, tuple[str, ...]] = {
    "dots": ("budget", "cap"), "approval": ("most",), "borda": ("ties", "ranks"),
    "majority_judgment": ("grades", "blank"), "star": (), "quadratic": ("credits",),
    "equal_shares": ("purse", "unit", "add1", "advise"), "consent": ("text",),
}  # fmt: skip


@dataclass(frozen=True)
class Setup:
    """The `[setup]` of a ballot method. A sheet without one is a dot vote, or one that came with its own rule."""

    rule: str = "dots"
    budget: int = BUDGET
    cap: int = CAP
    most: int = 0
    """Approvals a person; 0 for as many as she likes."""
    ties: bool = True
    ranks: int = 0
    """How many options a person puts in order; 0 for all."""
    grades: tuple[Words, ...] = ()
    """Worst first."""
    blank: str = EXCLUDED
    """What a missing grade counts as: the lowest, or not at all."""
    credits: int = CREDITS
    purse: int = 0
    unit: Words = NO_WORDS
    add1: bool = True
    advise: int = ADVISED
    """Fewer approvals than this on a ballot make equal shares work badly; said, never refused."""
    text: Words = NO_WORDS
    """A proposal to begin with, in a consent round."""

    @staticmethod
    def read(table: MethodTable) -> Setup:
        """Raises FieldMistake, also for a key of another rule."""
        rule = table.choice("rule", RULES)
        table.only(("rule", *_KEYS[rule]))
        budget = table.whole("budget", BUDGET, least=1, most=MOST_DOTS)
        judged = rule == "majority_judgment"
        return Setup(
            rule=rule,
            budget=budget,
            cap=table.whole("cap", CAP, least=1, most=budget),
            most=table.whole("most", 0, most=40),
            ties=table.flag("ties", True),
            ranks=table.whole("ranks", 0, most=40),
            grades=_grades(table) if judged else (),
            blank=table.choice("blank", (LOWEST, EXCLUDED)) if judged else EXCLUDED,
            credits=table.whole("credits", CREDITS, least=1, most=MOST_CREDITS),
            purse=table.whole("purse", 0, most=MOST_PURSE),
            unit=table.words("unit", NO_WORDS),
            add1=table.flag("add1", True),
            advise=table.whole("advise", ADVISED, most=40),
            text=table.words("text", NO_WORDS),
        )

    @staticmethod
    def of(data: Mapping[str, Any]) -> Setup:
        """Of a sheet, or as nothing was laid out where what it carries cannot be read."""
        value = data.get("setup")
        try:
            return Setup.read(MethodTable(value)) if isinstance(value, Mapping) and value else Setup()
        except FieldMistake:
            return Setup()


def _grades(table: MethodTable) -> tuple[Words, ...]:
    found = []
    keys = set()
    for one in table.tables("grades"):
        one.only(("key", "ko", "en"))
        key = one.text("key")
        if key in keys:
            raise one.mistake("key", N_("this name is given twice."))
        keys.add(key)
        found.append(one.as_words())
    if not 2 <= len(found) <= MOST_GRADES:
        raise table.mistake("grades", N_("2 to {most} grades are expected here, the worst first."), most=MOST_GRADES)
    return tuple(found)


def check_method(method: Method, setup: MethodTable) -> None:
    """Raises FieldMistake for what is not a vote: a layout, fields or cards, or a rule nobody can follow."""
    top = MethodTable(method.raw)
    top.choice("layout", LAYOUTS, "free")
    if method.fields:
        raise top.mistake("fields", N_("a vote has no fields; its options are written elsewhere."))
    if method.item_kind:
        raise top.mistake("item_kind", N_("a vote has no cards of its own; its options are written elsewhere."))
    Setup.read(setup)


LAYOUTS = {"free": N_("A ballot")}
