"""The middle of the workshop page: the question line, the sheet's editor, and its entry line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Activity, Sheet, Team
from livinglab.sheets.head import head_of
from livinglab.views.run_sheet import is_finished
from ui.context import Context
from ui.sheets import editor as editor_of
from ui.sheets.contract import SheetEditor
from ui.sheets.head_strip import HeadStrip
from ui.widgets.empty_state import in_the_middle
from ui.widgets.labels import rule
from ui.workshop.question_line import QuestionLine
from ui.workshop.sheet_tabs import Tab, TabNames, tabs_of, where_to_begin
from ui.workshop.team_acts import TeamActs
from ui.workshop.team_boards import TeamBoards


class SheetArea(QWidget):
    """Shows one activity's sheets, one editor at a time; several sheets get a row of tabs."""

    trace_requested = Signal(str)
    said = Signal(str)
    failed = Signal(str)
    reopen_asked = Signal()
    go = Signal(object)
    side_changed = Signal(object)
    sheet_changed = Signal()
    """Another sheet of the same part was chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._activity: Activity | None = None
        self._method: Method | None = None
        self._sheets: list[Sheet] = []
        self._compact = False
        self.editor: SheetEditor | None = None
        self.strip: HeadStrip | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._build_head()
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.setSpacing(0)
        self._column.addLayout(self._holder, 1)
        self._content: list[QWidget] = []
        self._choices: list[Tab] = []
        self._tab: Tab | None = None

    def _build_head(self) -> None:
        self._head = QuestionLine(self._context.theme, self)
        self._head.tab_asked.connect(self._tab_clicked)
        self.reopen = self._head.reopen
        self.reopen.clicked.connect(self.reopen_asked)
        self.team_acts = TeamActs(self._context, self._head)
        self.team_acts.said.connect(self.said)
        self.team_acts.failed.connect(self.failed)
        self.team_acts.made.connect(self._show_teams)
        self.team_acts.gathered.connect(self._show_gathered)
        self._head.add_fixed(self.team_acts.button)
        self._column.addWidget(self._head)
        self._column.addWidget(rule(parent=self))

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        if self.strip is not None:
            self.strip.set_tight(compact)
        self._head.set_compact(compact)

    # --- what is shown ---------------------------------------------------------------------------------------------
    def show_nothing(self) -> None:
        """A meeting without activities says so."""
        self._clear()
        self._choices = []
        self._add_tabs()
        self._head.show_words("", "", False)
        self.reopen.hide()
        self._put_words(tr("This meeting has no run sheet yet"), tr("Add activities on the project page."))

    def show_activity(self, activity: Activity, method: Method | None) -> None:
        """Show an activity; one that is finished is read-only until it is opened again."""
        if self._activity is not None and activity.id == self._activity.id:
            self.activity_changed(activity)
            return
        self.leave()
        self._activity, self._method = activity, method
        self._read_sheets(activity)
        self._show_words()
        self._show_tab(where_to_begin(self._context.store, self._choices))

    def activity_changed(self, activity: Activity) -> None:
        """The same activity was started, finished, renamed: keep the editor, and what is being typed in it."""
        self._activity = activity
        before = [tab.ids for tab in self._choices]
        self._read_sheets(activity)
        self._show_words()
        if before != [tab.ids for tab in self._choices]:
            self._sheets_changed()
        if self.editor is not None:
            self.editor.set_read_only(self._is_read_only())
            if self.strip is not None:
                self.strip.set_read_only(self._is_read_only())
            self._show_entry()
            self.team_acts.show_for(self._tab.sheets[0] if self._tab else None, self._is_read_only())

    def _read_sheets(self, activity: Activity) -> None:
        store = self._context.store
        self._sheets = store.find(Sheet, order="ord, id", activity_id=activity.id)
        self._choices = tabs_of(self._sheets, store.find(Team, order="ord, id", project_id=activity.project_id))
        if self._tab is not None:
            self._tab = next((tab for tab in self._choices if tab.ids == self._tab.ids), self._tab)

    def _sheets_changed(self) -> None:
        """Sheets came or went: what is being written in stays as it is; where its sheet is gone its words go along."""
        now = next((tab for tab in self._choices if self._tab and set(tab.ids) & set(self._tab.ids)), None)
        if (
            now is not None
            and self._tab is not None
            and (now.ids == self._tab.ids or isinstance(self.editor, TeamBoards))
        ):
            self._tab = now
            if isinstance(self.editor, TeamBoards):
                self.editor.set_sheets(now.sheets)
            self._add_tabs()
            return
        words = self.editor.hand_over() if self.editor is not None else ""
        self._show_tab(self._choices.index(now) if now is not None else 0)
        if words and self.editor is not None:
            self.editor.take_over(words)
            self.focus_entry()
        self.sheet_changed.emit()

    def _show_words(self) -> None:
        activity, method = self._activity, self._method
        assert activity is not None
        question = str(method.question) if method else ""
        if self._is_read_only():
            question = tr("This activity is finished. It can be read; open it again to write.")
        self._head.show_words(activity.title, question, self._is_read_only())
        self.reopen.setVisible(self._is_read_only() and bool(self._sheets))

    def _is_read_only(self) -> bool:
        activity = self._activity
        return activity is not None and is_finished(activity)

    def _show_tab(self, place: int) -> None:
        self._clear()
        if not self._choices:
            self._add_tabs()
            self._put_words(
                tr("Nothing is written down in this part"),
                tr("The clock below keeps the time. What people say here can be written on any sheet."),
            )
            return
        self._tab = tab = self._choices[place]
        sheet = tab.sheets[0]
        made = self._make(tab)
        made.trace_requested.connect(self.trace_requested)
        made.said.connect(self.said)
        made.failed.connect(self.failed)
        made.go.connect(self.go)
        made.side_changed.connect(self._tell_side)
        made.set_read_only(self._is_read_only())
        self.editor = made
        self._put_head(sheet)
        self._put(made)
        self._add_tabs()
        self._head.show_widgets(made.header_widgets())
        self._show_entry()

    def _make(self, tab: Tab) -> SheetEditor:
        """The editor of a sheet, or of those of all teams."""
        sheet = tab.sheets[0]
        method = TabNames(self._context, self._sheets, self._method).method_of(sheet)
        if not tab.beside or len(tab.sheets) < 2:
            return editor_of(sheet.kind)(self._context, sheet, method, self)
        boards = TeamBoards(self._context, tab.sheets, method, self)
        boards.moved.connect(self.sheet_changed)
        return boards

    def _put_head(self, sheet: Sheet) -> None:
        """The fields above the sheet, where its method declares any."""
        if not head_of(sheet).fields:
            return
        stage = self._activity.stage if self._activity else ""
        self.strip = HeadStrip(self._context, sheet, stage or "define", self)
        self.strip.failed.connect(self.failed)
        self.strip.trace_requested.connect(self.trace_requested)
        self.strip.set_read_only(self._is_read_only())
        self._put(self.strip, 0)
        self.strip.set_tight(self._compact)

    def _add_tabs(self) -> None:
        """A button for each sheet, where there is a choice; and what may be done for teams."""
        names = TabNames(self._context, self._sheets, self._method)
        chosen = self._choices.index(self._tab) if self._tab in self._choices else -1
        self._head.show_tabs([names.of(tab) for tab in self._choices], chosen)
        self.team_acts.show_for(self._tab.sheets[0] if self._tab else None, self._is_read_only())

    def _show_entry(self) -> None:
        entry = self.editor.entry_line() if self.editor else None
        if entry is not None:
            if entry not in self._content:
                self._put(entry, 0)
            entry.setVisible(not self._is_read_only())

    def _put(self, widget: QWidget, stretch: int = 1) -> None:
        self._holder.addWidget(widget, stretch)
        self._content.append(widget)
        widget.show()

    def _put_words(self, title: str, how: str) -> None:
        """Where nothing is filled in: what there is instead, away from the edge."""
        self._put(in_the_middle(self._context.theme, title, how, self))

    def _clear(self) -> None:
        self._head.show_widgets(())
        for widget in self._content:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._content.clear()
        self.editor = None
        self.strip = None
        self._tab = None

    def _tab_clicked(self, place: int) -> None:
        self.leave()
        self._show_tab(place)
        self.sheet_changed.emit()

    def _show_teams(self) -> None:
        """To the sheets the teams just got."""
        here = self._choices.index(self._tab) if self._tab in self._choices else 0
        if here + 1 < len(self._choices):
            self._tab_clicked(here + 1)
            self.focus_entry()

    def _show_gathered(self, sheet_id: str, ids: list[str]) -> None:
        """To the board everything was gathered on."""
        place = next((place for place, tab in enumerate(self._choices) if sheet_id in tab.ids), 0)
        if self._tab is not self._choices[place]:
            self._tab_clicked(place)
        if ids:
            self.show_item_here(ids[0])

    # --- passing on ------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        if self.strip is not None:
            self.strip.commit()
        if self.editor is not None:
            self.editor.commit_input()

    def leave(self) -> None:
        if self.strip is not None:
            self.strip.commit()
        if self.editor is not None:
            self.editor.leave()

    def focus_entry(self) -> None:
        if self.editor is not None:
            self.editor.focus_entry()

    def side_panel(self) -> QWidget | None:
        return self.editor.side_panel() if self.editor else None

    def _tell_side(self) -> None:
        self.side_changed.emit(self.side_panel())

    def show_item(self, item_id: str) -> bool:
        """Bring an item into view, on another sheet of the same activity if it stands there."""
        if self.editor is None:
            return False
        if self.editor.show_item(item_id):
            return True
        standing = {
            row[0] for row in self._context.store.rows("select sheet_id from placement where item_id=?", (item_id,))
        }
        for place, tab in enumerate(self._choices):
            if standing & set(tab.ids) and tab != self._tab:
                self._tab_clicked(place)
                return self.show_item_here(item_id)
        return False

    def show_item_here(self, item_id: str) -> bool:
        return self.editor.show_item(item_id) if self.editor else False

    def selected_item(self) -> str:
        """The item the person stands on, for the trace key; empty where there is none."""
        return self.editor.selected_item() if self.editor else ""
