"""Records on a sheet: items with the fields their method declares, told field by field for reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from livinglab.blocks.blocks import Block, CardBox, CardField, Heading, Keep
from livinglab.blocks.words import ours, theirs
from livinglab.i18n import N_, tr
from livinglab.methods.field import Field
from livinglab.methods.mistake import FieldMistake
from livinglab.model import plain
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.sheets.cards.field_words import field_words, named_items, title_of
from livinglab.sheets.photo_blocks import photo_blocks, printable_pictures
from livinglab.store import Store

TEXT = "text"
OLDER_FIELDS = {"weight": N_("Importance and support")}
"""Fields of imported records that no method asks for any more."""


def record_fields(sheet: Sheet) -> tuple[Field, ...]:
    """The fields of the records on a sheet, as its method laid them out; those not understood are left out."""
    found = []
    for raw in plain.listed(sheet.data.get("fields")):
        try:
            field = Field.read(raw)
        except FieldMistake:
            continue
        if field.type not in ("sentence", "slot", "columns"):
            found.append(field)
    return tuple(found)


def record_kind(sheet: Sheet) -> str:
    """The kind of item that is a record here; empty where the sheet holds notes."""
    return str(sheet.data.get("item_kind") or "").split(" ")[0] if sheet.data.get("fields") else ""


def records_on(store: Store, sheet: Sheet) -> list[Item]:
    """The records on a sheet in their order."""
    return store.select(
        Item, "join placement p on p.item_id=t.id where p.sheet_id=? and p.layer='now' and t.kind=? order by p.ord",
        (sheet.id, record_kind(sheet)))  # fmt: skip


def record_blocks(store: Store, sheet: Sheet) -> list[Block]:
    """Everything filled in on the records of a sheet, a box each; records with words alone stand on the board already."""
    fields = [field for field in record_fields(sheet) if field.key != TEXT]
    records = records_on(store, sheet) if fields else []
    datas = [record.data for record in records]
    named = named_items(store, fields, datas)
    pictures = printable_pictures(store, fields, datas)
    found: list[Block] = []
    for record in records:
        shown = [field for field in fields if not photo_blocks(record.data.get(field.key), pictures)]
        rows = _rows(record, shown, named)  # a photo that is printed has its caption below it
        photos = [block for field in fields if field.type == "photo"
                  for block in photo_blocks(record.data.get(field.key), pictures)]  # fmt: skip
        if rows or photos:
            title = Heading(ours(f"{record.code} ", quiet=True) + theirs(title_of(record)), 3)
            found.append(Keep((title, *([CardBox(rows)] if rows else ()), *photos)))
    return found


def _rows(record: Item, fields: Sequence[Field], named: Mapping[str, Item]) -> tuple[CardField, ...]:
    rows = [(str(field.name), field_words(field, record.data.get(field.key), named)) for field in fields]
    older = [(tr(name), theirs(str(record.data[key]))) for key, name in OLDER_FIELDS.items()
             if record.data.get(key) and key not in {field.key for field in fields}]  # fmt: skip
    return tuple(CardField(name, words) for name, words in (*rows, *older) if words)
