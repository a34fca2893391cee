"""Ratings on paper: their sheets counted, their numbers typed a second time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.actions import ratings
from livinglab.actions import second_pass as acts
from livinglab.errors import UserError
from livinglab.sheets.rating.on_paper import differing, lines, round_papers
from livinglab.sheets.rating.read import RatingView, cell_of
from livinglab.sheets.second_pass import Apart, again
from ui.context import Context
from ui.sheets.second_pass import SecondPass


class RatingAgain(SecondPass):
    """Writes what the second pass tells of one round."""

    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._view: RatingView | None = None
        self._moment = ""
        self.counted.connect(self._write_count)
        self.typed.connect(self._write_line)
        self.settled.connect(self._settle)

    def show_view(self, view: RatingView, moment: str, read_only: bool) -> None:
        """Show one round; hidden where nobody rated yet."""
        self._view, self._moment = view, moment
        found = lines(view, moment)
        self.setVisible(bool(found) and not read_only)
        self.show_sheets(
            found, round_papers(view, moment), differing(view, moment), set(again(view.sheet.data, moment))
        )  # fmt: skip

    def _write_count(self, given: int | None, spoiled: int, unused: int) -> None:
        if self._view is not None:
            self._try(acts.count_sheets, self._view.sheet, self._moment, given, spoiled, unused)

    def _write_line(self, who: str, values: dict[str, float | None]) -> None:
        if self._view is not None:
            self._try(acts.type_again, self._view.sheet, self._moment, who, values)

    def _settle(self, one: object, second: bool) -> None:
        if self._view is None or not isinstance(one, Apart):
            return
        key, target = cell_of(one.cell.key)
        if not second:
            self._try(acts.type_again, self._view.sheet, self._moment, one.who, {one.cell.key: one.cell.value})
        elif one.second is None:
            self._try(ratings.clear_rating, self._view.sheet, key, one.who, target_id=target, moment=self._moment)
        else:
            self._try(ratings.rate, self._view.sheet, key, one.who, one.second, target_id=target, moment=self._moment)

    def _try(self, act: object, *arguments: object, **named: object) -> None:
        assert callable(act)
        try:
            act(self._context.store, *arguments, **named)
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self._context.bridge.flush()
