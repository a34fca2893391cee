"""Which widget shows a card: by the layout of its form, and whether it is frozen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from livinglab.sheets.cards.form import Form
from ui.sheets.cards.borrow_card import BorrowCard
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.form_card import FormCard
from ui.sheets.cards.frozen_card import FrozenCard
from ui.sheets.cards.ladder_card import LadderCard
from ui.sheets.cards.picture_card import PictureCard
from ui.sheets.cards.row_card import RowCard
from ui.sheets.cards.rows_card import RowsCard
from ui.theme.theme import ThemeHolder

_FRAMES: dict[str, type[CardFrame]] = {
    "ladder": LadderCard, "list": RowCard, "columns": RowCard, "boxes": PictureCard, "flow": PictureCard, "rows": RowsCard,
}  # fmt: skip

_FORMS: dict[str, type[CardFrame]] = {"borrowing": BorrowCard}


class FrameFactory:
    """Makes frames of one form; it knows no page, so nothing it makes keeps one alive."""

    def __init__(self, theme: ThemeHolder, form: Form, stage: str) -> None:
        self._theme = theme
        self._form = form
        self._stage = stage

    def make(self, frozen: bool, parent: QWidget) -> CardFrame:
        """A frame that shows no card yet."""
        form = _FORMS.get(self._form.kind, FormCard) if self._form.layout == "form" else FormCard
        kind = FrozenCard if frozen else _FRAMES.get(self._form.layout, form)
        return kind(self._theme, self._form, self._stage, parent)
