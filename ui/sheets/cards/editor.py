"""The cards sheet in the window: a page of forms, each saved as it is filled in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from livinglab.actions import cards as acts
from livinglab.actions.idea_cards import idea_from_case
from livinglab.actions.items import delete_items
from livinglab.errors import UserError
from livinglab.i18n import tr, trn
from livinglab.methods import Method
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Sheet
from livinglab.sheets import kind as kind_of
from livinglab.sheets.cards.checks import MOST_HMW, too_many_questions
from livinglab.sheets.cards.form import form_of
from livinglab.sheets.cards.setup import carried_kinds
from livinglab.sheets.cards.shapes import HowMightWe
from livinglab.sheets.cards.view import CardsView, read
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.frozen_card import FrozenCard
from ui.sheets.cards.hints import Hints
from ui.sheets.cards.section import CardSection
from ui.sheets.cards.sheet_acts import SheetActs
from ui.sheets.contract import SheetEditor
from ui.sheets.unsaved import Unsaved
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_scroll import PageScroll

_WIDEST = 820


class CardsEditor(SheetEditor):
    """Sections by kind of card; everything is written through `livinglab.actions.cards`."""

    for_teams = "tabs"

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        theme = context.theme
        self._view: CardsView = read(context.store, sheet)
        activity = context.store.find(Activity, id=sheet.activity_id)
        self._stage = (method.stage if method else "") or (activity[0].stage if activity else "") or "define"
        self._sections: dict[str, CardSection] = {}
        self._led_to = ""
        self._unsaved = Unsaved(self.failed.emit)
        self.acts = SheetActs(context, sheet, self)
        self.from_notes = self.acts.from_notes
        self.from_notes.clicked.connect(self._bring_thoughts)
        self.acts.draw.clicked.connect(self._draw_cases)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(theme, self)
        whole.addWidget(self._scroll)
        page = self._scroll.inside
        self._page = page
        self._column = QVBoxLayout(page)
        kind = kind_of(sheet.kind)
        self._empty = EmptyState(theme, tr(kind.awaits), tr(kind.how), framed=False, parent=page)
        self._column.addWidget(self._empty)
        self._hints = Hints(theme, page)
        self._column.addWidget(self._hints)
        self._column.addStretch(1)
        context.bridge.changed.connect(self._changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    # ------------------------------------------------------------------------------------------ in step
    def _changed(self, batch: Batch) -> None:
        if batch.in_project(self.sheet.project_id) and batch.touches("item", "placement", "link", "version"):
            self._view = read(self.context.store, self.sheet)
            self._show()

    def _show(self) -> None:
        view = self._view
        kinds = self._kinds()
        for gone in [kind for kind in self._sections if kind not in kinds]:
            section = self._sections.pop(gone)
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
        for kind in kinds:
            shown = self._section(kind, len(kinds) > 1)
            if shown is not None:
                shown.sync(view.kind(kind), view)
        self._empty.setVisible(not view.cards)
        self.acts.show(kinds, view, self.read_only)
        chosen = sum(isinstance(card, HowMightWe) and card.chosen for card in view.cards)
        self._hints.show_checks([too_many_questions(chosen)] if chosen > MOST_HMW else [])

    def header_widgets(self) -> Sequence[QWidget]:
        return self.acts.buttons(self._kinds(), self._view)

    def _bring_thoughts(self) -> None:
        self.commit_input()
        made: list[int] = []
        if self._try(lambda: made.append(self.acts.bring_thoughts())) and made[0]:
            self.said.emit(trn("Made {n} card", "Made {n} cards", made[0]))

    def _draw_cases(self) -> None:
        self.commit_input()
        drawn: list[int] = []
        if self._try(lambda: drawn.append(self.acts.draw_cases(self._view))):
            words = trn("Drew {n} case", "Drew {n} cases", drawn[0]) if drawn[0] else tr("All cases lie here already.")
            self.said.emit(words)

    def _make_idea(self, frame: CardFrame) -> None:
        made: list[Item] = []
        if self._try(lambda: made.append(idea_from_case(self.context.store, self.sheet, frame.item_id))):
            self.said.emit(
                tr(
                    "Made {code} of {source}",
                    code=made[0].code,
                    source=self.context.store.get(Item, frame.item_id).code,
                )
            )

    def _kinds(self) -> list[str]:
        """What the method makes and what is here already; what stands on another sheet of the activity is made there."""
        here = list(dict.fromkeys(card.item.kind for card in self._view.cards))
        elsewhere = {
            row[0]
            for row in self.context.store.rows(
                "select distinct i.kind from item i join placement p on p.item_id=i.id join sheet s on s.id=p.sheet_id"
                " where s.activity_id=? and s.id<>?", (self.sheet.activity_id, self.sheet.id),
            )
        }  # fmt: skip
        wanted = carried_kinds(self.sheet)
        if self.method and self.method.kind == "cards":
            wanted = self.method.item_kinds
        own = [kind for kind in wanted if kind in here or kind not in elsewhere]
        return own + [kind for kind in here if kind not in own]

    def _section(self, kind: str, named: bool) -> CardSection | None:
        if kind not in self._sections:
            form = form_of(self.context.methods, self.method, kind, self.sheet)
            if form is None:
                return None
            made = CardSection(self.context.theme, form, self._stage, named, self._page)
            made.made.connect(self._wire)
            made.moved.connect(self._moved)
            made.set_read_only(self.read_only)
            self._sections[kind] = made
            self._column.insertWidget(self._column.count() - 2, made)
        section = self._sections[kind]
        section.title.setVisible(named)
        return section

    def _wire(self, frame: CardFrame) -> None:
        frame.written.connect(self._written)
        frame.slot_written.connect(self._slot_written)
        frame.trace_requested.connect(self.trace_requested)
        frame.tied.connect(self._tied)
        frame.untied.connect(self._untied)
        frame.remove_asked.connect(self._remove)
        frame.move_asked.connect(self._move)
        frame.freeze_asked.connect(self._freeze)
        frame.idea_asked.connect(self._make_idea)
        frame.amended.connect(self._amend)
        frame.refused.connect(self.failed)

    # ------------------------------------------------------------------------------------------ writing
    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as error:
            self.failed.emit(str(error))
            return False
        return True

    def _begin(self, frame: CardFrame, fields: dict[str, object]) -> None:
        last = next((card.item.id for card in reversed(self._view.kind(frame.form.kind))), None)
        ahead = frame.form.later(self.context.store.clock().astimezone().date())
        item = acts.begin_card(
            self.context.store, self.sheet, frame.form.kind, {**ahead, **frame.new_data, **fields}, after=last,
            dates=frame.form.dates,
        )  # fmt: skip
        frame.adopt(item.id)
        self.said.emit(tr("Added {code}", code=item.code))

    def _written(self, frame: CardFrame, key: str, value: object) -> None:
        self._unsaved.write(lambda: self._write_field(frame, key, value))

    def _write_field(self, frame: CardFrame, key: str, value: object) -> None:
        if not frame.is_blank:
            acts.write_field(self.context.store, frame.item_id, key, value, dated=key in frame.form.dates)
        elif value not in (None, "", False):
            self._begin(frame, {key: value})

    def _slot_written(self, frame: CardFrame, key: str, index: int, value: str) -> None:
        self._unsaved.write(lambda: self._write_slot(frame, key, index, value))

    def _write_slot(self, frame: CardFrame, key: str, index: int, value: str) -> None:
        part = frame.form.part(key)
        blank = part.blank if part else None
        if not frame.is_blank:
            acts.write_slot(self.context.store, frame.item_id, key, index, value, blank.text if blank else "")
        elif blank is not None and value:
            self._begin(frame, {key: blank.with_slot(index, value).text})

    def _tied(self, frame: CardFrame, code: str) -> None:
        self._try(lambda: acts.add_evidence(self.context.store, frame.item_id, code))

    def _untied(self, frame: CardFrame, source_id: str) -> None:
        self._try(lambda: acts.remove_evidence(self.context.store, frame.item_id, source_id))

    def _remove(self, frame: CardFrame) -> None:
        code = self.context.store.get(Item, frame.item_id).code
        if self._try(lambda: delete_items(self.context.store, self.sheet.project_id, [frame.item_id])):
            self.said.emit(tr("Deleted {code}", code=code))

    def _moved(self, frame: CardFrame, behind: str | None) -> None:
        self._try(lambda: acts.move_card(self.context.store, self.sheet.id, frame.item_id, behind))

    def _move(self, frame: CardFrame, by: int) -> None:
        can, behind = self._sections[frame.form.kind].neighbour(frame, by)
        if can:
            frame.commit()
            self._moved(frame, behind)

    def _freeze(self, frame: CardFrame) -> None:
        if self._try(lambda: acts.freeze_card(self.context.store, frame.item_id)):
            self.said.emit(tr("Frozen. From now on it changes by amendments."))

    def _amend(self, frame: CardFrame, key: str, reason: str, at_text: str) -> None:
        left = self._try(lambda: acts.amend(self.context.store, frame.item_id, {}, reason, at_text, section=key))
        if left and isinstance(frame, FrozenCard):
            frame.amend_form.clear()
            frame.amend_form.hide()

    # ------------------------------------------------------------------------------------------ the contract
    @property
    def frames(self) -> list[CardFrame]:
        return [frame for section in self._sections.values() for frame in section.frames]

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        for section in self._sections.values():
            section.set_read_only(read_only)
        self._show()

    def commit_input(self) -> None:
        for frame in self.frames:
            frame.commit()
        self._unsaved.write()

    def focus_entry(self) -> None:
        frames = self.frames
        waiting = next((frame for frame in frames if frame.is_blank), frames[0] if frames else None)
        if waiting is not None:
            waiting.enter()

    def selected_item(self) -> str:
        step = QApplication.focusWidget()
        while step is not None and step is not self:
            if isinstance(step, CardFrame):
                return step.item_id
            step = step.parentWidget()
        return self._led_to

    def show_item(self, item_id: str) -> bool:
        found = next((frame for frame in self.frames if frame.item_id == item_id), None)
        if found is None:
            return False
        self._led_to = item_id
        for frame in self.frames:
            frame.set_chosen(frame is found)
            frame.update()
        self._scroll.ensureWidgetVisible(found, 0, self.context.theme.px(24))
        return True

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(20), px(24), px(32))
        self._column.setSpacing(px(20))
        self._page.setMaximumWidth(px(_WIDEST))
