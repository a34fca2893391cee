"""A survey on paper: its sheets counted, its answers typed a second time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.actions import second_pass as acts
from livinglab.actions import survey
from livinglab.errors import UserError
from livinglab.sheets.second_pass import Apart, again, apart, papers
from livinglab.sheets.survey.on_paper import lines
from livinglab.sheets.survey.view import SurveyView
from ui.context import Context
from ui.sheets.second_pass import SecondPass


class SurveyAgain(SecondPass):
    """Writes what the second pass tells of one wave."""

    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._view: SurveyView | None = None
        self._wave = ""
        self.counted.connect(self._write_count)
        self.typed.connect(self._write_line)
        self.settled.connect(self._settle)

    def show_view(self, view: SurveyView, wave: str, read_only: bool) -> None:
        """Show one wave; hidden where nobody answered yet."""
        self._view, self._wave = view, wave
        found, data = lines(view, wave), view.sheet.data
        self.setVisible(bool(found) and not read_only)
        entered = len(view.answered(wave))
        self.show_sheets(found, papers(data, wave, entered), apart(found, data, wave), set(again(data, wave)))

    def _write_count(self, given: int | None, spoiled: int, unused: int) -> None:
        if self._view is not None:
            self._try(acts.count_sheets, self._view.sheet, self._wave, given, spoiled, unused)

    def _write_line(self, who: str, values: dict[str, float | None]) -> None:
        if self._view is not None:
            self._try(acts.type_again, self._view.sheet, self._wave, who, values)

    def _settle(self, one: object, second: bool) -> None:
        if self._view is None or not isinstance(one, Apart):
            return
        if not second:
            self._try(acts.type_again, self._view.sheet, self._wave, one.who, {one.cell.key: one.cell.value})
        elif one.second is None:
            self._try(survey.clear_answer, one.cell.key, self._wave, one.who)
        else:
            self._try(survey.answer, one.cell.key, self._wave, one.who, one.second)

    def _try(self, act: object, *arguments: object) -> None:
        assert callable(act)
        try:
            act(self._context.store, *arguments)
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self._context.bridge.flush()
