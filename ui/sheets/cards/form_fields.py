"""The widget for a part of a form, with what the form's set-up says about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from livinglab.sheets.cards.form import Form, Part
from ui.sheets.cards.case_field import CaseField
from ui.sheets.cards.meaning_field import MeaningField
from ui.sheets.cards.part_field import PartField
from ui.sheets.cards.part_fields import part_field
from ui.theme.theme import ThemeHolder


def form_field(
    theme: ThemeHolder, form: Form, part: Part, stage: str, parent: QWidget, *, named: bool = True, size: int = 16
) -> PartField:
    """A field that picks a case, a choice with what it means, or the widget of the part's type."""
    if part.key == form.setup.case:
        return CaseField(theme, part, stage, parent, named=named)
    if part.key in form.setup.meanings:
        return MeaningField(theme, part, stage, parent, form.setup.meanings[part.key], named=named)
    return part_field(theme, part, stage, parent, named=named, size=size)
