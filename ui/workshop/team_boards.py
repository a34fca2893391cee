"""The boards of several teams side by side: one has the keyboard, a key leads to the next, another makes it large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.methods import Method
from livinglab.model.lab import Sheet, Team
from ui.bridge import Batch
from ui.context import Context
from ui.sheets import editor as editor_of
from ui.sheets.contract import SheetEditor
from ui.workshop.team_columns import BoardsHead, TeamColumn
from ui.workshop.team_head import TeamHead

_MOST = 4  # columns beside each other
_COUNT = (
    "select count(*) from placement p join item i on i.id=p.item_id and i.kind<>'cluster' where p.sheet_id=?"
    " and p.layer='now'"
)


class TeamBoards(SheetEditor):
    """Acts as one editor for the page; `sheet` is that of the team whose board has the keyboard."""

    moved = Signal()
    """Another team's board has the keyboard."""

    def __init__(
        self, context: Context, sheets: Sequence[Sheet], method: Method | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, sheets[0], method, parent)
        self._sheets = tuple(sheets)
        self._columns: dict[str, TeamColumn] = {}
        self._tabs: dict[str, TeamHead] = {}
        self._first = 0
        self.alone = False
        self._going = False
        self._entries = QWidget(self)
        self._lines = QVBoxLayout(self._entries)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._entries.hide()
        self._strip = QFrame(self)
        self._strip_row = QHBoxLayout(self._strip)
        self._strip_row.setContentsMargins(0, 0, 0, 0)
        self._strip_row.setSpacing(1)
        self._row = QHBoxLayout()
        self._row.setSpacing(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._strip)
        whole.addLayout(self._row, 1)
        self.head = BoardsHead(context.theme, self)
        self.head.before.clicked.connect(self._page_back)
        self.head.after.clicked.connect(self._page_on)
        self.head.large.clicked.connect(self.enlarge)
        self.set_sheets(sheets)
        for keys, act in (("Ctrl+Tab", self.next_board), ("Ctrl+Shift+Tab", self.board_before), ("F4", self.enlarge)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(self._number_pressed)
        context.bridge.changed.connect(self._changed)
        QApplication.instance().focusChanged.connect(self._focus_went)  # type: ignore[union-attr]

    # --- which boards ----------------------------------------------------------------------------------------------
    def set_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Boards came or went: those that stay, and what is being written on them, are left alone."""
        self._sheets = tuple(sheets)
        there = {sheet.id for sheet in sheets}
        for sheet_id in [one for one in self._columns if one not in there]:
            self._columns.pop(sheet_id).remove()
        for tab in self._tabs.values():
            tab.hide()
            tab.deleteLater()
        self._tabs = {}
        teams = {team.id: team for team in self.context.store.find(Team, project_id=self.sheet.project_id)}
        for number, sheet in enumerate(sheets, start=1):
            team = teams.get(sheet.team_id or "")
            if team is not None:
                self._tabs[sheet.id] = self._head(team, number, self._strip, wide=False)
                self._strip_row.addWidget(self._tabs[sheet.id], 1)
        if self.sheet.id not in there:
            self.sheet = sheets[0]
        self._arrange()
        self._count()

    def _head(self, team: Team, number: int, parent: QWidget, *, wide: bool) -> TeamHead:
        head = TeamHead(self.context.theme, team, number, parent, wide=wide)
        head.clicked.connect(self._head_pressed)
        return head

    @property
    def place(self) -> int:
        """Which board has the keyboard."""
        return next((place for place, sheet in enumerate(self._sheets) if sheet.id == self.sheet.id), 0)

    @property
    def current(self) -> SheetEditor:
        """The editor of the board that has the keyboard."""
        return self._column(self.sheet).editor

    def shown(self) -> list[Sheet]:
        """The boards in view, from left to right."""
        return list(self._sheets[self._first : self._first + self._across()])

    def editors(self) -> list[SheetEditor]:
        """Those made so far."""
        return [column.editor for column in self._columns.values()]

    def _column(self, sheet: Sheet) -> TeamColumn:
        """Made when it is first seen."""
        if sheet.id in self._columns:
            return self._columns[sheet.id]
        made = editor_of(sheet.kind)(self.context, sheet, self.method, self)
        made.trace_requested.connect(self.trace_requested)
        made.said.connect(self.said)
        made.failed.connect(self.failed)
        made.go.connect(self.go)
        made.side_changed.connect(self.side_changed)
        made.set_read_only(self.read_only)
        head = self._head(self._tabs[sheet.id].team, self._sheets.index(sheet) + 1, self, wide=True)
        head.set_count(self._tabs[sheet.id].count())
        self._columns[sheet.id] = TeamColumn(self.context, head, made, self)
        entry = made.entry_line()
        if entry is not None:
            self._lines.addWidget(entry)
        self.head.add_own(self._columns[sheet.id].own)
        return self._columns[sheet.id]

    def _across(self) -> int:
        """How many stand beside each other."""
        if self.alone:
            return 1
        least = self.context.theme.px(self.current.least_width)
        return max(1, min(_MOST, len(self._sheets), self.width() // least))

    def _arrange(self) -> None:
        """The boards in view, the one with the keyboard among them; its line below, its widgets in the question line."""
        across, count = self._across(), len(self._sheets)
        self._first = min(max(self._first, self.place - across + 1), self.place, max(count - across, 0))
        seen = self.shown()
        for place, sheet in enumerate(seen):
            column = self._column(sheet)
            self._row.insertWidget(place, column, 1)
            column.head.setVisible(across > 1)
            column.show()
        for sheet_id, column in self._columns.items():
            if sheet_id not in {sheet.id for sheet in seen}:
                column.hide()
            column.show_here(sheet_id == self.sheet.id, self.alone, self.read_only)
        for sheet_id, tab in self._tabs.items():
            tab.setChecked(sheet_id == self.sheet.id)
        self._strip.setVisible(across == 1)
        self.head.show_place(self._first, across, count, self.alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    # --- going from board to board ---------------------------------------------------------------------------------
    def go_to(self, place: int) -> None:
        """The keyboard goes to another board: into its line, or onto it where it was on one."""
        sheet = self._sheets[place % len(self._sheets)]
        on_board = self.current.isAncestorOf(QApplication.focusWidget() or self)
        self._stand_on(sheet)
        if on_board:
            self.current.focus_sheet()
        else:
            self.current.focus_entry()

    def next_board(self) -> None:
        self.go_to(self.place + 1)

    def board_before(self) -> None:
        self.go_to(self.place - 1)

    def enlarge(self) -> None:
        """The board with the keyboard alone, or all beside each other again."""
        self.alone = not self.alone
        self._going = True
        self._arrange()
        self._going = False
        self.current.focus_entry()

    def _stand_on(self, sheet: Sheet) -> None:
        if sheet.id == self.sheet.id:
            return
        self.sheet = sheet
        self._going = True  # what is hidden lets the keyboard go to anything; nobody went there
        self._arrange()
        self._going = False
        self.side_changed.emit()
        self.moved.emit()

    def _focus_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Somebody clicked into another board, or went there by Tab."""
        if now is None or self._going or not self.isVisible():
            return
        for sheet in self._sheets:
            column = self._columns.get(sheet.id)
            if column is not None and column.editor.isAncestorOf(now):
                self._stand_on(sheet)
                return

    def _number_pressed(self) -> None:
        keys = self.sender()
        if isinstance(keys, QShortcut):
            place = int(keys.key().toString()[-1]) - 1
            if place < len(self._sheets):
                self.go_to(place)

    def _head_pressed(self) -> None:
        head = self.sender()
        if isinstance(head, TeamHead):
            head.setChecked(True)
            place = next(place for place, sheet in enumerate(self._sheets) if sheet.team_id == head.team.id)
            self.go_to(place)

    def _page_back(self) -> None:
        self.go_to(max(self._first - self._across(), 0))

    def _page_on(self) -> None:
        self.go_to(min(self._first + 2 * self._across() - 1, len(self._sheets) - 1))

    # --- what the library says -------------------------------------------------------------------------------------
    def _changed(self, batch: Batch) -> None:
        if not batch.in_project(self.sheet.project_id):
            return
        if batch.touches("team"):
            self._rename()
        if batch.touches("placement", "item"):
            self._count()

    def _count(self) -> None:
        for sheet in self._sheets:
            count = self.context.store.rows(_COUNT, (sheet.id,))[0][0]
            for head in self._heads(sheet.id):
                head.set_count(count)

    def _rename(self) -> None:
        teams = {team.id: team for team in self.context.store.find(Team, project_id=self.sheet.project_id)}
        for sheet in self._sheets:
            for head in self._heads(sheet.id):
                head.call(teams.get(sheet.team_id or "", head.team))

    def _heads(self, sheet_id: str) -> list[TeamHead]:
        column, tab = self._columns.get(sheet_id), self._tabs.get(sheet_id)
        return [*([column.head] if column else []), *([tab] if tab else [])]

    # --- what the page asks ----------------------------------------------------------------------------------------
    def header_widgets(self) -> Sequence[QWidget]:
        return (self.head,)

    def entry_line(self) -> QWidget | None:
        return self._entries

    def side_panel(self) -> QWidget | None:
        return self.current.side_panel()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        for editor in self.editors():
            editor.set_read_only(read_only)
        self._arrange()

    def commit_input(self) -> None:
        for editor in self.editors():
            editor.commit_input()

    def leave(self) -> None:
        for editor in self.editors():
            editor.leave()

    def hand_over(self) -> str:
        return " ".join(text for editor in self.editors() if (text := editor.hand_over()))

    def take_over(self, text: str) -> None:
        self.current.take_over(text)

    def focus_entry(self) -> None:
        self.current.focus_entry()

    def focus_sheet(self) -> None:
        self.current.focus_sheet()

    def selected_item(self) -> str:
        return self.current.selected_item()

    def show_item(self, item_id: str) -> bool:
        for sheet in self._sheets:
            if self.context.store.rows("select 1 from placement where sheet_id=? and item_id=?", (sheet.id, item_id)):
                self._stand_on(sheet)
                return self.current.show_item(item_id)
        return False
