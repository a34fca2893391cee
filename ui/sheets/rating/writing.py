"""The acts of the rating sheet: each writes one step, tells why it was refused, and what can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from livinglab.actions import ratings as acts
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.model.lab import Sheet
from ui.context import Context
from ui.sheets.rating.choosing import number_in


class Writing(QObject):
    """`moment` is the round or moment that is typed. Every act is true where it was done."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._sheet = context, sheet
        self.moment = ""

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as error:
            self.failed.emit(str(error))
            return False
        self._context.bridge.flush()
        return True

    # --- cells
    def rate(self, target_id: str | None, key: str, rater: str, value: float | None) -> bool:
        store, moment = self._context.store, self.moment
        return self._try(lambda: acts.rate(store, self._sheet, key, rater, value, target_id=target_id, moment=moment))

    def clear(self, target_id: str | None, key: str, rater: str) -> bool:
        store, moment = self._context.store, self.moment
        return self._try(lambda: acts.clear_rating(store, self._sheet, key, rater, target_id=target_id, moment=moment))

    def comment(self, target_id: str | None, key: str, rater: str, moment: str, words: str) -> bool:
        store = self._context.store
        return self._try(
            lambda: acts.comment_rating(store, self._sheet, key, rater, words, target_id=target_id, moment=moment)
        )

    def write_evidence(self, key: str, words: str) -> bool:
        return self._try(
            lambda: acts.write_beside(self._context.store, self._sheet, key, "evidence", words, more=False)
        )

    def write_more(self, key: str, field: str, words: str) -> bool:
        return self._try(lambda: acts.write_beside(self._context.store, self._sheet, key, field, words))

    # --- criteria
    def write_criterion(self, key: str, words: str) -> bool:
        """A new criterion where there is no key."""
        store = self._context.store
        if key:
            return self._try(lambda: acts.rename_criterion(store, self._sheet, key, words))
        return self._try(lambda: acts.add_criterion(store, self._sheet, words))

    def add_criteria(self, words: Sequence[str]) -> bool:
        return self._try(lambda: acts.add_criteria(self._context.store, self._sheet, words))

    def remove_criterion(self, key: str) -> None:
        if self._try(lambda: acts.remove_criterion(self._context.store, self._sheet, key)):
            self.said.emit(tr("Took the criterion away with its numbers"))

    def weigh(self, key: str, words: str) -> bool:
        return self._try(lambda: acts.weigh(self._context.store, self._sheet, key, number_in(words)))

    # --- what is rated, and by whom
    def choose(self, item_ids: Sequence[str]) -> bool:
        return self._try(lambda: acts.choose_targets(self._context.store, self._sheet, item_ids))

    def remove_target(self, item_id: str) -> None:
        if self._try(lambda: acts.remove_target(self._context.store, self._sheet, item_id)):
            self.said.emit(tr("Took a card off this sheet with its numbers"))

    def add_raters(self, names: Sequence[str]) -> bool:
        return self._try(lambda: acts.add_raters(self._context.store, self._sheet, names))

    def rename_rater(self, old: str, new: str) -> bool:
        return self._try(lambda: acts.rename_rater(self._context.store, self._sheet, old, new))

    def remove_rater(self, rater: str) -> None:
        if self._try(lambda: acts.remove_rater(self._context.store, self._sheet, rater)):
            self.said.emit(tr("Took the column of {name} away", name=rater or tr("Agreed together")))

    # --- the whole
    def cover(self, covered: bool) -> bool:
        return self._try(lambda: acts.cover(self._context.store, self._sheet, covered))

    def choose_region(self, region_type: str, why: str) -> bool:
        project_id = self._sheet.project_id
        return self._try(lambda: acts.choose_region_type(self._context.store, project_id, region_type, why))
