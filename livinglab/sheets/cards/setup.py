"""What a cards method lays out: which fields a layout takes, and how the drawn ones put them together."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from livinglab.i18n import N_
from livinglab.methods import Field, Method, MethodTable
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import Words
from livinglab.model.lab import Sheet

_SHORT = (
    "text",
    "line",
    "flag",
    "choice",
    "several",
    "scale",
    "number",
    "money",
    "date",
    "time",
    "person",
    "items",
    "photo",
)
LAYOUTS = {
    "sentence": N_("A sentence with slots"), "ladder": N_("A ladder"), "list": N_("A list"), "form": N_("A form"),
    "columns": N_("Columns"), "boxes": N_("Boxes in a round"), "flow": N_("A chain with arrows"),
    "rows": N_("Rows of questions"),
}  # fmt: skip
TYPES: Mapping[str, tuple[str, ...]] = {
    "sentence": (*_SHORT, "sentence", "slot"), "ladder": ("text", "line"), "list": (*_SHORT, "sentence", "slot"),
    "form": (*_SHORT, "sentence", "slot"), "columns": ("columns", "text", "line"), "boxes": ("text", "line"),
    "flow": ("text", "line", "several"), "rows": _SHORT,
}  # fmt: skip
"""The types of field each layout has room for."""
NO_CARDS = ("note", "cluster", "log", "question", "criterion")
"""Kinds of item that are made elsewhere and are no cards."""
FEWEST_BOXES, MOST_BOXES = 2, 9
_KIND = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Row:
    """A question of a sheet of rows, and the fields that answer it."""

    name: Words
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Later:
    """A day that lies so many months ahead unless somebody writes another."""

    field: str
    months: int

    def day(self, today: date) -> date:
        """So many months from today; the last day of a shorter month."""
        year, month = divmod(today.year * 12 + today.month - 1 + self.months, 12)
        return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Setup:
    """The `[setup]` of a cards method; most have none."""

    rows: tuple[Row, ...] = ()
    arrows: tuple[str, ...] = ()
    """In a chain: the fields written on its arrows, from the first on."""
    measurable: str = ""
    """In a chain: the field that says which boxes can be measured."""
    case: str = ""
    """The field that names a case of the box of cases."""
    later: Later | None = None
    meanings: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    """By field and option: what choosing it means, such as the promise that goes with a level of participation."""

    @staticmethod
    def read(table: MethodTable) -> Setup:
        """Raises FieldMistake."""
        table.only(("rows", "arrows", "measurable", "case", "later", "meanings"))
        later = table.maybe("later")
        later.only(("field", "months"))
        return Setup(
            rows=tuple(_row(one) for one in table.tables("rows")),
            arrows=table.texts("arrows"),
            measurable=table.text("measurable", ""),
            case=table.text("case", ""),
            later=Later(later.text("field"), later.whole("months", least=1, most=60)) if later.value else None,
            meanings={
                key: {option: inner.words(option) for option in inner.value}
                for key in table.maybe("meanings").value
                for inner in (table.maybe("meanings").table(key),)
            },
        )

    @staticmethod
    def of(data: Mapping[str, Any]) -> Setup:
        """Of a sheet, or with nothing laid out where what it carries cannot be read."""
        value = data.get("setup", {})
        try:
            return Setup.read(MethodTable(value)) if isinstance(value, Mapping) else Setup()
        except FieldMistake:
            return Setup()


def _row(table: MethodTable) -> Row:
    table.only(("ko", "en", "fields"))
    fields = table.texts("fields")
    if not fields:
        raise table.mistake("fields", N_("this is missing."))
    return Row(table.as_words(), fields)


def check_method(method: Method, setup: MethodTable) -> None:
    """Raises FieldMistake for a layout, a kind of card, a field or a set-up that cannot be shown as a cards sheet."""
    top = MethodTable(method.raw)
    top.choice("layout", LAYOUTS)
    _check_kinds(method, top)
    for number, one in enumerate(method.fields):
        _check_field(method, one, top, number)
    for kind in method.item_kinds:
        if not any(one.key == "text" for one in method.fields_of(kind)):
            raise top.mistake("fields", N_("a card needs a field with the key “text”: its own words."))
    read = Setup.read(setup)
    _check_layout(method, read, top, setup)
    _check_named(method, read, setup)


def _check_kinds(method: Method, top: MethodTable) -> None:
    if not method.item_kinds:
        raise top.mistake("item_kind", N_("this is missing."))
    for kind in method.item_kinds:
        if kind in NO_CARDS or not _KIND.fullmatch(kind):
            raise top.mistake("item_kind", N_("“{value}” cannot be the name of a kind of card."), value=kind)


def _check_field(method: Method, field: Field, top: MethodTable, number: int) -> None:
    place = MethodTable({}, (*top.place, "fields", number))
    allowed = TYPES[method.layout]
    main = method.item_kinds[0]
    if field.card and field.card not in method.item_kinds:
        raise place.mistake("card", N_("“{value}” is not known here. Possible: {allowed}."), value=field.card,
                            allowed=", ".join(method.item_kinds))  # fmt: skip
    if field.card in ("", main) and field.type not in allowed:
        raise place.mistake("type", N_("A sheet of this layout has no room for “{value}”. Possible: {allowed}."),
                            value=field.type, allowed=", ".join(allowed))  # fmt: skip
    if field.key == "text" and field.type not in ("text", "line", "sentence"):
        raise place.mistake("type", N_("the card’s own words are a text, a line or a sentence."))
    if field.type == "slot" and _sentence_of(method, field) is None:
        raise place.mistake("key", N_("a slot is called after its sentence, as in “text.who”."))
    if field.type == "sentence" and not any(
        one.type == "slot" and one.key.startswith(f"{field.key}.") for one in method.fields
    ):
        raise place.mistake("key", N_("a sentence needs a slot at least."))
    earlier = (one for one in method.fields[:number] if one.key == field.key)
    if any(not one.card or not field.card or one.card == field.card for one in earlier):
        raise place.mistake("key", N_("this word stands here twice."))


def _sentence_of(method: Method, slot: Field) -> Field | None:
    key = slot.key.split(".")[0]
    return next((one for one in method.fields if one.key == key and one.type == "sentence"), None)


def _check_layout(method: Method, read: Setup, top: MethodTable, setup: MethodTable) -> None:
    main = method.fields_of(method.item_kinds[0])
    if method.layout == "sentence" and not any(field.type == "sentence" for field in main):
        raise top.mistake("fields", N_("this layout needs a field of the type “{value}”."), value="sentence")
    if method.layout == "columns" and sum(field.type == "columns" for field in main) != 1:
        raise top.mistake("fields", N_("this layout needs a field of the type “{value}”."), value="columns")
    if method.layout in ("boxes", "flow") and not FEWEST_BOXES <= len(boxes_of(main, read)) <= MOST_BOXES:
        raise top.mistake("fields", N_("from {least} to {most} boxes are expected here."), least=FEWEST_BOXES,
                          most=MOST_BOXES)  # fmt: skip
    if method.layout == "flow" and len(read.arrows) != len(boxes_of(main, read)) - 1:
        raise setup.mistake("arrows", N_("there is one arrow less than there are boxes."))
    if bool(read.rows) != (method.layout == "rows"):
        raise setup.mistake("rows", N_("rows belong to a sheet of rows, and only there."))
    if read.rows:
        _check_rows(main, read, setup)


def _check_rows(main: tuple[Field, ...], read: Setup, setup: MethodTable) -> None:
    """Each field stands in one row, the card's own words above them all."""
    laid = [key for row in read.rows for key in row.fields]
    for one in main:
        if laid.count(one.key) != (0 if one.key == "text" else 1):
            raise setup.mistake("rows", N_("“{value}” has to stand in one row."), value=one.key)


def _check_named(method: Method, read: Setup, setup: MethodTable) -> None:
    """Every field the set-up names is there, and of a fitting type."""
    types = {field.key: field.type for field in method.fields}
    for key, names, fitting in (
        ("rows", [one for row in read.rows for one in row.fields], ()),
        ("arrows", list(read.arrows), ("text", "line")),
        ("measurable", [read.measurable] if read.measurable else [], ("several",)),
        ("case", [read.case] if read.case else [], ("line",)),
        ("later", [read.later.field] if read.later else [], ("date",)),
        ("meanings", list(read.meanings), ("choice",)),
    ):
        for name in names:
            if name not in types or (fitting and types[name] not in fitting):
                raise setup.mistake(key, N_("there is no fitting field “{value}”."), value=name)
    if read.arrows and method.layout != "flow":
        raise setup.mistake("arrows", N_("arrows belong to a chain, and only there."))
    for option in _measured(method, read):
        if option not in types:
            raise setup.mistake("measurable", N_("there is no fitting field “{value}”."), value=option)


def _measured(method: Method, read: Setup) -> Iterator[str]:
    for one in method.fields:
        if read.measurable and one.key == read.measurable:
            yield from (key for key, _words in one.options)


def boxes_of(fields: tuple[Field, ...], setup: Setup) -> tuple[Field, ...]:
    """The fields that are boxes of a picture, in their order: all but those on arrows and the mark of what is measured."""
    beside = (*setup.arrows, setup.measurable)
    return tuple(field for field in fields if field.key not in beside and field.type in ("text", "line"))


def carried_kinds(sheet: Sheet) -> tuple[str, ...]:
    """The kinds of card a sheet's method makes, the main one first."""
    return tuple(str(sheet.data.get("item_kind", "")).split())


def carried_fields(sheet: Sheet) -> tuple[Field, ...]:
    """The fields a sheet carries; none where they cannot be read."""
    raw = sheet.data.get("fields", [])
    try:
        return tuple(Field.read(one) for one in raw) if isinstance(raw, list) else ()
    except (FieldMistake, AttributeError, TypeError):
        return ()
