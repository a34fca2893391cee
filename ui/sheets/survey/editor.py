"""The survey sheet in the window: questions above, answers below by number keys, and the result beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from livinglab.actions import survey as acts
from livinglab.actions.cards import write_field
from livinglab.actions.items import delete_items
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.sheets.survey import KIND
from livinglab.sheets.survey.checks import checks
from livinglab.sheets.survey.setup import WAVE_NAMES
from livinglab.sheets.survey.view import SurveyView, asked_elsewhere, read
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.cards.hints import Hints
from ui.sheets.contract import SheetEditor
from ui.sheets.paper_button import PaperButton
from ui.sheets.survey.again import SurveyAgain
from ui.sheets.survey.answer_grid import AnswerGrid
from ui.sheets.survey.entry_line import EntryLine
from ui.sheets.survey.key_line import KeyLine
from ui.sheets.survey.question_list import QuestionList
from ui.sheets.survey.question_row import QuestionRow
from ui.sheets.survey.result_view import ResultView
from ui.sheets.survey.set_offer import SetOffer
from ui.sheets.survey.wave_line import WaveLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented import Segmented

RESULT = "result"
_WIDEST = 820


class SurveyEditor(SheetEditor):
    """The line below takes an alias; its line in the table is then filled with 1 to 5."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self._view: SurveyView = read(context.store, sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(self._scroll)
        self._page = QWidget(self._scroll)
        self._page.setProperty("ground", "paper")
        self._column = QVBoxLayout(self._page)
        self._build_page()
        self._scroll.setWidget(self._page)
        theme = context.theme
        shown = RESULT if self._view.has_both_waves else self._view.wave
        options = [*((wave, tr(WAVE_NAMES[wave])) for wave in self._view.waves), (RESULT, tr("What changed"))]
        self.waves = Segmented(theme, options, shown, name=tr("Which part"), stage="evaluate", parent=self)
        self.waves.chosen.connect(self._wave_chosen)
        self._typed_wave = shown  # the wave an alias still in its line was typed for
        self.paper = PaperButton(self, "survey_sheet")
        self._build_entry()
        context.bridge.changed.connect(self._changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def _build_page(self) -> None:
        theme, page = self.context.theme, self._page
        self._empty = EmptyState(
            theme, tr(KIND.awaits), tr(KIND.how), tr("Ask the earlier questions again"), framed=False, parent=page
        )
        self._empty.acted.connect(self._borrow)
        self.questions = QuestionList(theme, self._view.setup.scale, page)
        self.questions.written.connect(self._written)
        self.questions.remove_asked.connect(self._remove)
        self.questions.trace_requested.connect(self.trace_requested)
        self.questions.scale_chosen.connect(self._scale_chosen)
        self.questions.level_chosen.connect(self._level_chosen)
        self.sets = SetOffer(theme, self._view.setup, page)
        self.sets.asked.connect(self._ask_set)
        self.wave_line = WaveLine(theme, page)
        self.wave_line.invited.connect(self._invited)
        self.wave_line.follow_up.connect(self._follow_up)
        self._keys = KeyLine(theme, page)
        self.grid = AnswerGrid(theme, page)
        self.grid.answered.connect(self._answered)
        self.grid.cleared.connect(self._cleared)
        self.grid.remove_asked.connect(self._remove_person)
        self.grid.moved_to.connect(self._scroll_to)
        self.grid.refused.connect(self.failed)
        self.grid.ended.connect(self._next_alias)
        self.again = SurveyAgain(self.context, page)
        self.again.failed.connect(self.failed)
        self.result = ResultView(theme, page)
        self._hints = Hints(theme, page)
        self._column.addWidget(self._empty)
        for widget in (
            self.questions, self.sets, self.wave_line, self._keys, self.grid, self.again, self.result, self._hints,
        ):  # fmt: skip
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def _build_entry(self) -> None:
        self._entry = EntryLine(self.context.theme, self)
        self.alias = self._entry.field
        self._entry.entered.connect(self._alias_entered)
        self._entry.left_in.connect(self._alias_left)
        self._entry.renamed.connect(self._renamed)
        self._entry.refused.connect(self.failed)
        self.grid.rename_asked.connect(self._entry.rename)
        self._entry.hide()

    # ------------------------------------------------------------------------------------------ in step
    def _changed(self, batch: Batch) -> None:
        if batch.in_project(self.sheet.project_id) and batch.touches(
            "item", "placement", "answer", "sheet", "participant"
        ):
            found = self.context.store.find(Sheet, id=self.sheet.id)
            if found:
                self.sheet = found[0]
                self._view = read(self.context.store, self.sheet)
                self._show()

    def _show(self) -> None:
        part, view = self.waves.current(), self._view
        typing = part != RESULT
        self.paper.show_part(part, typing and bool(view.questions))
        self.questions.show_questions(view.questions, levels=view.has_levels)
        self.questions.setVisible(typing)
        self.sets.show_for(view, open_=typing and not self.read_only)
        self._empty.setVisible(not view.questions)
        self._empty.button.setVisible(
            not view.questions and asked_elsewhere(self.context.store, self.sheet) and not self.read_only
        )
        self.grid.setVisible(typing and bool(view.questions))
        self._keys.setVisible(typing and bool(view.questions) and not self.read_only)
        self.result.setVisible(not typing and bool(view.questions))
        self.wave_line.setVisible(typing and bool(view.questions))
        self.again.show_view(view, part, self.read_only or not typing)
        if typing:
            self.wave_line.show_view(view, part)
            self._keys.show_questions(view.questions)
            self.grid.show_view(view, part)
            self._entry.show_view(view, part)
        else:
            self.result.show_view(view)
        self._hints.show_checks(checks(view))
        self._entry.set_open(typing and bool(view.questions))

    # ------------------------------------------------------------------------------------------ writing
    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as error:
            self.failed.emit(str(error))
            return False
        return True

    def _written(self, row: QuestionRow, key: str, words: str) -> None:
        if row.item_id:
            self._try(lambda: write_field(self.context.store, row.item_id, key, words))
        elif words.strip():
            self._try(lambda: self._begin(row, words))

    def _begin(self, row: QuestionRow, words: str) -> None:
        row.item_id = self._add(words).id
        self.context.bridge.flush()  # the next line is there before Enter goes to it

    def _add(self, words: str) -> Item:
        setup = self._view.setup
        return acts.add_question(self.context.store, self.sheet, words, scale=setup.scale, low_label=str(setup.low),
                                 high_label=str(setup.high))  # fmt: skip

    def _remove(self, row: QuestionRow) -> None:
        if self._try(lambda: delete_items(self.context.store, self.sheet.project_id, [row.item_id])):
            self.said.emit(tr("Deleted the question"))

    def _ask_set(self, key: str) -> None:
        self._try(lambda: acts.ask_set(self.context.store, self.sheet, key))

    def _scale_chosen(self, row: QuestionRow, low: int, high: int) -> None:
        self._try(lambda: acts.set_scale(self.context.store, row.item_id, low, high))

    def _level_chosen(self, row: QuestionRow, level: str) -> None:
        self._try(lambda: acts.set_level(self.context.store, row.item_id, level))

    def _invited(self, people: int) -> None:
        self._try(lambda: acts.set_invited(self.context.store, self.sheet, self._typed_wave, people))

    def _follow_up(self, words: str) -> None:
        self._try(lambda: acts.set_follow_up(self.context.store, self.sheet, words))

    def _borrow(self) -> None:
        self._try(lambda: acts.borrow_questions(self.context.store, self.sheet))

    def _answered(self, question_id: str, alias: str, value: float | None) -> None:
        self._try(lambda: acts.answer(self.context.store, question_id, self.waves.current(), alias, value))

    def _cleared(self, question_id: str, alias: str) -> None:
        self._try(lambda: acts.clear_answer(self.context.store, question_id, self.waves.current(), alias))

    def _remove_person(self, alias: str) -> None:
        if self._try(lambda: acts.remove_respondent(self.context.store, self.sheet, self.waves.current(), alias)):
            self.said.emit(tr("Removed the line of {alias}", alias=alias))

    def _alias_entered(self, text: str) -> None:
        """Somebody who is expected has a line already; only who has answered is refused."""
        wave = self.waves.current()
        if not text.strip():
            return
        alias = " ".join(text.split())
        waiting = next((one for one in self.grid.aliases() if one.casefold() == alias.casefold()), "")
        if not (waiting and waiting not in self._view.present(wave)):
            if not self._try(lambda: acts.add_respondent(self.context.store, self.sheet, wave, alias)):
                return
            self.context.bridge.flush()
            waiting = next((one for one in self.grid.aliases() if one.casefold() == alias.casefold()), alias)
        self.alias.take()
        self.grid.setFocus()
        self.grid.go_to(waiting)

    def _alias_left(self, alias: str) -> None:
        if self._try(lambda: acts.add_respondent(self.context.store, self.sheet, self._typed_wave, alias)):
            self.alias.take()

    def _renamed(self, alias: str, text: str) -> None:
        if text.strip() == alias or self._try(
            lambda: acts.rename_respondent(self.context.store, self.sheet, self.waves.current(), alias, text)
        ):
            self._entry.end_renaming()
            self.context.bridge.flush()
            self.grid.setFocus()
            self.grid.go_to(" ".join(text.split()))

    def _next_alias(self) -> None:
        self.alias.setFocus()

    def _wave_chosen(self, _key: str) -> None:
        self.commit_input()
        self._show()
        self._typed_wave = self.waves.current()

    def _scroll_to(self, point: QPoint) -> None:
        here = self.grid.mapTo(self._page, point)
        margin = self.context.theme.px(48)
        self._scroll.ensureVisible(here.x(), here.y(), margin, margin)

    # ------------------------------------------------------------------------------------------ the contract
    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        for part in (self.grid, self.questions, self.wave_line):
            part.set_read_only(read_only)
        self._show()

    def commit_input(self) -> None:
        self.questions.commit()
        self.wave_line.commit()
        self._entry.commit_input()
        self.again.commit_input()

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.paper, self.waves)

    def entry_line(self) -> QWidget:
        return self._entry

    def focus_entry(self) -> None:
        if not self._view.questions and self.questions.blank is not None:
            self.questions.blank.enter()
        elif self.waves.current() != RESULT:
            self.alias.setFocus()

    def show_item(self, item_id: str) -> bool:
        found = next((row for row in self.questions.rows if row.item_id == item_id), None)
        if found is None:
            return False
        if self.waves.current() == RESULT:
            self.waves.choose(self._view.wave)
        self._scroll.ensureWidgetVisible(found)
        return True

    def selected_item(self) -> str:
        question = self.grid.current_question() if self.grid.hasFocus() else None
        row = next((row for row in self.questions.rows if row.isAncestorOf(self.focusWidget() or self)), None)
        return question.item.id if question else row.item_id if row else ""

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(20), px(24), px(32))
        self._column.setSpacing(px(14))
        self._page.setMaximumWidth(px(_WIDEST))
