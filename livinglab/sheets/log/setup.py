"""What a method says about a log: the kinds of entry it offers, and what is written beside the words of an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from livinglab.i18n import N_, tr
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import MethodTable, Words
from livinglab.model.lab import Sheet
from livinglab.sheets.log.kinds import LOG_KINDS

if TYPE_CHECKING:
    from livinglab.methods.method import Method

FIELD_TYPES = ("line", "text", "number")
TAKEN = ("text", "when", "date", "kind", "kind_text", "change")
"""What every entry has already."""
_MOST_FIELDS = 4


@dataclass(frozen=True)
class Setup:
    """The `[setup]` of a log method."""

    kinds: tuple[str, ...] = tuple(LOG_KINDS)

    @staticmethod
    def read(table: MethodTable) -> Setup:
        """Raises FieldMistake."""
        table.only(("kinds",))
        kinds = table.choices("kinds", LOG_KINDS) if "kinds" in table.value else Setup.kinds
        if not kinds:
            raise table.mistake("kinds", N_("this is missing."))
        return Setup(kinds)


def setup_of(sheet: Sheet | None) -> Setup:
    """What a sheet carries; one without it, or with something no longer understood, offers every kind."""
    value = sheet.data.get("setup") if sheet is not None else None
    try:
        return Setup.read(MethodTable(value)) if isinstance(value, dict) else Setup()
    except FieldMistake:
        return Setup()


def diary_name(sheet: Sheet) -> str:
    """What the entries of a sheet are called together: the name of its method."""
    name = sheet.data.get("name")
    return str(Words.read(name)) if isinstance(name, dict) and {"ko", "en"} <= set(name) else tr("Diary")


def check_method(method: Method, setup: MethodTable) -> None:
    """Layout, item kind, fields and set-up of a method file of this kind. Raises FieldMistake."""
    whole = MethodTable(method.raw)
    whole.choice("layout", ("free",), "free")
    whole.choice("item_kind", ("", "log"), "")
    if len(method.fields) > _MOST_FIELDS:
        raise whole.mistake("fields", N_("{n} fields at most are expected here."), n=_MOST_FIELDS)
    seen: set[str] = set()
    for number, one in enumerate(method.fields):
        place = MethodTable({}, (*whole.place, "fields", number))
        if one.type not in FIELD_TYPES:
            raise place.mistake("type", N_("A sheet of this layout has no room for “{value}”. Possible: {allowed}."),
                                value=one.type, allowed=", ".join(FIELD_TYPES))  # fmt: skip
        if one.key in seen or one.key in TAKEN:
            raise place.mistake("key", N_("“{word}” stands here twice."), word=one.key)
        seen.add(one.key)
    Setup.read(setup)
