"""What a method says about a survey: when it is asked, its scale, and ready-made questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from livinglab.i18n import N_
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import NO_WORDS, MethodTable, Words
from livinglab.model.lab import Sheet

if TYPE_CHECKING:
    from livinglab.methods.method import Method

WAVE_NAMES = {
    "before": N_("Before"),
    "after": N_("After"),
    "then": N_("Back then, seen from now"),
    "follow_up": N_("Months later"),
}
"""Every wave a survey may be asked in; "then" is asked afterwards about how it was."""
LEVELS = {
    "reaction": N_("Reaction"),
    "learning": N_("What people learned"),
    "behaviour": N_("Behaviour"),
    "results": N_("Results"),
}
"""Kirkpatrick's levels of a training."""
DEFAULT_SCALE = (1, 5)
MOST_INVITED = 9999


@dataclass(frozen=True)
class QuestionSet:
    """Ready-made questions that are put on a sheet together."""

    key: str
    name: Words
    questions: tuple[Words, ...]
    level: str = ""


@dataclass(frozen=True)
class Setup:
    """The `[setup]` of a survey method."""

    waves: tuple[str, ...] = ("before", "after")
    scale: tuple[int, int] = DEFAULT_SCALE
    low: Words = NO_WORDS
    high: Words = NO_WORDS
    sets: tuple[QuestionSet, ...] = ()

    @staticmethod
    def read(table: MethodTable) -> Setup:
        """Raises FieldMistake."""
        table.only(("waves", "scale", "low", "high", "sets"))
        waves = table.choices("waves", WAVE_NAMES) if "waves" in table.value else Setup.waves
        if not waves:
            raise table.mistake("waves", N_("this is missing."))
        scale = table.span("scale", most=10) if "scale" in table.value else DEFAULT_SCALE
        if scale[0] == scale[1]:
            raise table.mistake("scale", N_("a scale has two steps at least."))
        sets = tuple(_set(one) for one in table.tables("sets"))
        for number, one in enumerate(sets):
            if any(one.key == other.key for other in sets[:number]):
                raise table.mistake("sets", N_("“{word}” stands here twice."), word=one.key)
        return Setup(waves, scale, table.words("low", NO_WORDS), table.words("high", NO_WORDS), sets)


def setup_of(sheet: Sheet) -> Setup:
    """What a sheet carries; one without it, or with something no longer understood, is asked before and after."""
    value = sheet.data.get("setup")
    try:
        return Setup.read(MethodTable(value)) if isinstance(value, dict) else Setup()
    except FieldMistake:
        return Setup()


def check_method(method: Method, setup: MethodTable) -> None:
    """Layout, item kind and set-up of a method file of this kind. Raises FieldMistake."""
    whole = MethodTable(method.raw)
    whole.choice("layout", ("free",), "free")
    whole.choice("item_kind", ("", "question"), "")
    if method.fields:
        raise whole.mistake("fields", N_("a survey has questions; no fields are expected here."))
    Setup.read(setup)


def _set(table: MethodTable) -> QuestionSet:
    table.only(("key", "ko", "en", "level", "questions"))
    key = table.text("key")
    if not key:
        raise table.mistake("key", N_("this is missing."))
    level = table.choice("level", LEVELS) if "level" in table.value else ""
    questions = table.tables("questions")
    if not questions:
        raise table.mistake("questions", N_("this is missing."))
    for one in questions:
        one.only(("ko", "en"))
    return QuestionSet(key, table.as_words(), tuple(one.as_words() for one in questions), level)
