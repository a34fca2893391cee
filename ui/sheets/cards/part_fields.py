"""Which widget fills in which type of field."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from livinglab.sheets.cards.form import Part
from ui.sheets.cards.items_field import ItemsField
from ui.sheets.cards.part_field import ChoiceField as ChoiceField
from ui.sheets.cards.part_field import FlagField as FlagField
from ui.sheets.cards.part_field import PartField as PartField
from ui.sheets.cards.part_field import SentenceField as SentenceField
from ui.sheets.cards.part_field import WordsField as WordsField
from ui.sheets.cards.person_field import PersonField
from ui.sheets.cards.photo_field import PhotoField
from ui.sheets.cards.understood_field import UnderstoodField
from ui.theme.theme import ThemeHolder

_FIELDS: dict[str, type[PartField]] = {
    "choice": ChoiceField, "several": ChoiceField, "scale": ChoiceField, "flag": FlagField, "number": UnderstoodField,
    "money": UnderstoodField, "date": UnderstoodField, "time": UnderstoodField, "person": PersonField,
    "items": ItemsField, "photo": PhotoField,
}  # fmt: skip


def part_field(
    theme: ThemeHolder, part: Part, stage: str, parent: QWidget, *, named: bool = True, size: int = 16
) -> PartField:
    """The widget for a part of a form."""
    if part.is_sentence:
        return SentenceField(theme, part, stage, parent, named=named, size=size)
    return _FIELDS.get(part.field.type, WordsField)(theme, part, stage, parent, named=named)
