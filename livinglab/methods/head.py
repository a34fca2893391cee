"""Fields at the head of a sheet: whom it is about, where people met. Any kind of sheet may have them."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.methods.field import Field
from livinglab.methods.table import MethodTable

HEAD = "head"
HEAD_TYPES = ("line", "text", "number", "money", "date", "time", "person", "choice", "several", "scale", "flag")


def read_head(setup: MethodTable) -> tuple[Field, ...]:
    """The fields a set-up puts at the head; one without a type is a line. Raises FieldMistake."""
    found: list[Field] = []
    for table in setup.tables(HEAD):
        field = Field.of(MethodTable({"type": "line", **table.value}, table.place))
        table.choice("type", HEAD_TYPES, "line")
        if field.key in {one.key for one in found}:
            raise table.mistake("key", N_("“{word}” stands here twice."), word=field.key)
        found.append(field)
    return tuple(found)


def without_head(setup: MethodTable) -> MethodTable:
    """What is left of a set-up for its kind of sheet to read."""
    return MethodTable({key: value for key, value in setup.value.items() if key != HEAD}, setup.place)
