"""The board's editor: canvas, quick entry, team chips and tidying, kept in step with the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.actions.notes import next_code
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Activity, Sheet
from livinglab.sheets.board.read import read
from livinglab.sheets.board.setup import item_kind
from livinglab.sheets.board.view import BoardView
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.board import accessible, key_acts
from ui.sheets.board.aside import keep_aside
from ui.sheets.board.authors import Authors
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.echo_offer import EchoOffer
from ui.sheets.board.editing import Editing
from ui.sheets.board.empty import EmptyBoard
from ui.sheets.board.entry import EntryLine
from ui.sheets.board.entry_place import EntryPlace
from ui.sheets.board.extras import BoardExtras
from ui.sheets.board.filtering import Filtering
from ui.sheets.board.hearing import read_again, touched_items
from ui.sheets.board.landing import Act, Landing
from ui.sheets.board.menu_acts import MenuActs
from ui.sheets.board.photo_taking import PhotoTaking
from ui.sheets.board.picture_acts import PictureActs
from ui.sheets.board.picture_saving import PictureSaving
from ui.sheets.board.taking_in import TakingIn
from ui.sheets.board.team_chips import TeamChips
from ui.sheets.board.tidy_button import TidyButton
from ui.sheets.board.tidying import Tidying
from ui.sheets.board_grouping.grouping import BoardGrouping
from ui.sheets.board_record.records import BoardRecords
from ui.sheets.contract import SheetEditor

_COMPACT_BELOW = 740
_PICTURE = 412


class BoardEditor(SheetEditor):
    """One board."""

    for_teams = "beside"
    selection_changed = Signal(str)
    """The id of the item the person stands on or selected alone; empty where there is none."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self.view = read(context.store, sheet)
        if self.view.picture in ("axes", "tree"):
            self.least_width = _PICTURE  # what stands beside another is seen with it
        self.acts = PictureActs(context, sheet, self)
        self.canvas = BoardCanvas(context.theme, self)
        self.canvas.setAccessibleName(tr("Board"))
        self.canvas.stage = context.store.get(Activity, sheet.activity_id).stage
        self.chips = TeamChips(context.theme, self)
        self.tidying = Tidying(context, sheet, self.canvas)
        self.tidy = TidyButton(context.theme, self.tidying, self)
        self.filter = Filtering(context.theme, self.canvas, self.chips, self)
        keep_aside(self.chips, self.tidy, self.filter.button)
        self.entry = EntryLine(context.theme, self)
        if method is not None and method.stage == "ideate":
            self.entry.set_kind("thought")  # an idea is nothing that was seen, on the screen or on paper
        said_by_lane = any(lane.note_kind for lane in self.view.setup.lanes)
        if item_kind(sheet) != "note" or self.view.picture == "tree" or said_by_lane:
            self.entry.offer_kinds(False)
            self.filter.bar.offer_kinds(False)
        self.entry.team_id = sheet.team_id
        self.entry.hide()
        self.authors = Authors(context, sheet, method, self.canvas, self.acts, self.entry)
        self.menus = MenuActs(context.theme, self.canvas, self.acts, self.authors)
        self.editing = Editing(context.theme, self.canvas, self.acts)
        self.records = BoardRecords(context, sheet, self.canvas, self.editing)
        self.empty = EmptyBoard(context, self.canvas)
        self.extras = BoardExtras(context.theme, self.view, self)
        self.entry_place = EntryPlace(self.entry, self.canvas, self.acts)
        self.taking_in = TakingIn(context, self.canvas, self.acts, self.entry)
        self.photos = PhotoTaking(context, self.canvas, self.acts, self.entry)
        self.pictures = PictureSaving(context, self)
        self.same = EchoOffer(context, self.canvas, self.acts, self.entry, self)
        self.grouping = BoardGrouping(context, self.canvas, self.acts, self.entry, method, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter.bar)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.same.strip)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.acts.said.connect(self.said)
        self.said.connect(self._speak)
        self.acts.failed.connect(self.failed)
        self.records.failed.connect(self.failed)
        self.records.side_changed.connect(self.side_changed)
        self.grouping.side_changed.connect(self.side_changed)
        self.records.trace_requested.connect(self.trace_requested)
        self.acts.added.connect(self._show_added)
        self.acts.made.connect(self._done_choosing)
        self.canvas.menu_asked.connect(self.menus.open)
        self.menus.act_asked.connect(self._key_act)
        self.menus.trace_asked.connect(self.trace_requested)
        self.canvas.dropped.connect(self._land)
        self.canvas.moved.connect(self.acts.move)
        self.canvas.key_act.connect(self._key_act)
        self.canvas.selection.changed.connect(self._tell_selected)
        self.entry.wrote.connect(self._wrote)
        self.entry.board_key.connect(self._to_board)
        self.entry.page_key.connect(self.extras.pages.turn)
        self.entry.nothing_entered.connect(self.empty.enter)
        self.empty.bring.connect(self._bring)
        self.empty.paste.connect(self.taking_in.paste)
        self.entry.field.table_pasted.connect(self.taking_in.choose_columns)
        self.entry.field.picture_pasted.connect(self.photos.paste_or_tell)
        self.extras.changed.connect(self._show)
        self.tidy.chosen.connect(self.tidying.tidy)
        self.tidying.said.connect(self.said)
        self.tidying.failed.connect(self.failed)
        self.photos.said.connect(self.said)
        self.photos.failed.connect(self.failed)
        self.pictures.failed.connect(self.failed)
        self.context.bridge.changed.connect(self._changed)

    # --- what the page asks ----------------------------------------------------------------------------------------
    def header_widgets(self) -> Sequence[QWidget]:
        tidied = self.view.picture in ("", "lanes")  # on a map or a tree places mean something
        alike = [self.grouping.button] if self.grouping.offered else []
        chips = [] if self.sheet.team_id else [self.chips]  # on the board of one team there is nothing to choose
        return (*self.extras.widgets(), *chips, self.filter.button, *alike, *([self.tidy] if tidied else []))

    def entry_line(self) -> QWidget | None:
        return self.entry

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.canvas.read_only = read_only
        self.tidy.setEnabled(not read_only)
        if read_only:
            self.commit_input()
        self.records.set_read_only(read_only)
        self.grouping.set_read_only(read_only)
        self.empty.show(self.shown, read_only)

    def commit_input(self) -> None:
        """What is being edited on a note is taken; a line not yet entered stays in its field, composed."""
        self.editing.commit()
        self.entry.field.commit()
        self.records.commit()
        self.acts.retry()

    def leave(self) -> None:
        """A line that was typed but not yet entered goes up as a note: undo takes it down again, nothing else would
        bring it back."""
        self.commit_input()
        self.photos.finish()
        self.entry.enter()

    def hand_over(self) -> str:
        return self.entry.field.take()

    def take_over(self, text: str) -> None:
        self.entry.give_back(text)

    def focus_sheet(self) -> None:
        self.canvas.setFocus()

    def side_panel(self) -> QWidget | None:
        return self.grouping.side_panel() or self.records.side_panel()

    def focus_entry(self) -> None:
        if self.entry.isVisible():
            self.entry.field.setFocus()
        else:
            self.canvas.setFocus()

    def selected_item(self) -> str:
        return self.canvas.selection.focus or next(iter(self.canvas.selection.ids()), "")

    def _tell_selected(self) -> None:
        self.selection_changed.emit(self.selected_item())

    def show_item(self, item_id: str) -> bool:
        self.extras.turn_to(self.view, item_id)
        box = self.canvas.scene.box(item_id)
        if box is None:
            return False
        self.canvas.selection.set([item_id], focus=item_id)
        self.canvas.show_box(box)
        self.canvas.setFocus()
        return True

    # --- what the library says -------------------------------------------------------------------------------------
    def _changed(self, batch: Batch) -> None:
        if not batch.in_project(self.sheet.project_id):
            return
        touched = touched_items(self.context.store, batch)
        if not touched and not batch.touches("team", "sheet", "link"):
            self._show_code()
            return
        store = self.context.store
        if batch.touches("sheet"):
            found = store.find(Sheet, id=self.sheet.id)
            if not found:
                return
            self.sheet = self.acts.sheet = self.tidying.sheet = found[0]
        self.view = read_again(store, self.sheet, self.view, batch, touched)
        self._show()
        if any(notice.direction != "do" for notice in batch.notices):
            self.canvas.overlay.tell(touched)

    @property
    def shown(self) -> BoardView:
        """The page in view, problems or what is wanted instead of them."""
        return self.extras.shown(self.view)

    def _show(self) -> None:
        shown = self.shown
        self.acts.view = shown
        self.acts.objectives = self.extras.objectives
        with self.editing.steady():
            self.canvas.show_view(shown)
        self.chips.show_counts(self.view)
        self.filter.show_count()
        self.entry.set_teams(self.view.teams)
        self.entry_place.show(shown)
        self._show_code()
        self.empty.show(shown, self.read_only)

    def _show_code(self) -> None:
        self.entry.set_code(next_code(self.context.store, self.sheet.project_id, item_kind(self.sheet)))

    # --- writing ---------------------------------------------------------------------------------------------------
    def _wrote(self, texts: list[str], kind: str, team_id: str | None) -> None:
        added = self.acts.add(texts, kind, team_id, self.entry.author.person_id)
        if not added and len(texts) == 1:
            self.entry.give_back(texts[0])
        elif added and self.view.setup.advance:
            self.entry.step_place(len(texts))

    def _bring(self, ids: list[str]) -> None:
        self.acts.bring(ids)
        self.focus_entry()

    def _land(self, ids: list[str], landing: Landing) -> None:
        """What was put onto a mat is let go, or it would go along with whatever is chosen next by Space."""
        self.acts.land(ids, landing)
        if landing.act is Act.JOIN:
            self.canvas.selection.set([])

    def _done_choosing(self, _item_id: str) -> None:
        """What was chosen became one thing; the next to be chosen are others."""
        self.canvas.selection.set([])

    def _show_added(self, ids: list[str]) -> None:
        box = self.canvas.scene.box(ids[-1]) if ids else None
        if box is not None:
            self.canvas.show_box(box)
            self.entry_place.grown(ids[-1])

    # --- acting ----------------------------------------------------------------------------------------------------
    def _speak(self, words: str) -> None:
        accessible.say(self.canvas, words)

    def _key_act(self, name: str, argument: object) -> None:
        key_acts.do(self, name, argument)

    def _to_board(self) -> None:
        """From the entry line up to the newest note."""
        newest = max(self.view.notes(), key=lambda note: (len(note.code), note.code), default=None)
        if newest is not None:
            self.canvas.selection.move_focus(newest.id)
        self.canvas.setFocus()

    # --- size ------------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.canvas.set_compact(self.window().height() < _COMPACT_BELOW)
        self.empty.place()
        self.extras.begin_at_trunk(self.canvas)
        super().resizeEvent(event)
