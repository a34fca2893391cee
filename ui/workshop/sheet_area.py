"""The middle of the workshop page: the question line, the sheet's editor, and its entry line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.items import ITEM_NAMES
from livinglab.model.lab import Activity, Sheet
from livinglab.sheets import kind as kind_of
from livinglab.sheets.head import head_of
from livinglab.views.run_sheet import is_finished
from ui.context import Context
from ui.sheets import editor as editor_of
from ui.sheets.contract import SheetEditor
from ui.sheets.head_strip import HeadStrip
from ui.theme.apply import restyle
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedLabel, rule


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
        self._extras: list[QWidget] = []
        context.theme.changed.connect(self._restyle)
        self._restyle()

    def _build_head(self) -> None:
        theme = self._context.theme
        self._head = QFrame(self)
        self._head.setProperty("ground", "paper")
        self._head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head_row = QHBoxLayout(self._head)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = ElidedLabel("", "title", parent=self._head)
        self._question = ElidedLabel("", "list", ink="2", parent=self._head)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._question)
        words.addStretch(1)
        self._head_row.addLayout(words, 1)
        self._tabs = QButtonGroup(self)
        self._tabs.idClicked.connect(self._tab_clicked)
        self.reopen = Button(theme, tr("Reopen"), small=True, parent=self._head)
        self.reopen.clicked.connect(self.reopen_asked)
        self._head_row.addWidget(self.reopen)
        self._column.addWidget(self._head)
        self._column.addWidget(rule(parent=self))

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._head.setFixedHeight(px(48) if self._compact else px(64))
        self._head_row.setContentsMargins(px(15), 0, px(15), 0)
        self._head_row.setSpacing(px(8))
        # On a low screen one line remains: the question of what is being done, the title of what is finished.
        asked = bool(self._question.text()) and not self._is_read_only()
        restyle(self._question, type="lead" if self._compact else "list", ink="1" if self._compact else "2")
        self._title.setVisible(not self._compact or not asked)
        self._question.setVisible(bool(self._question.text()) and (asked or not self._compact))

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        if self.strip is not None:
            self.strip.set_tight(compact)
        self._restyle()

    # --- what is shown ---------------------------------------------------------------------------------------------
    def show_nothing(self) -> None:
        """A meeting without activities says so."""
        self._clear()
        self._title.setText("")
        self._question.setText("")
        self.reopen.hide()
        self._put_words(tr("This meeting has no run sheet yet"), tr("Add activities on the project page."))

    def show_activity(self, activity: Activity, method: Method | None) -> None:
        """Show an activity; one that is finished is read-only until it is opened again."""
        if self._activity is not None and activity.id == self._activity.id:
            self.activity_changed(activity)
            return
        self.leave()
        self._activity, self._method = activity, method
        self._sheets = self._context.store.find(Sheet, order="ord, id", activity_id=activity.id)
        self._show_words()
        self._show_sheet(0)

    def activity_changed(self, activity: Activity) -> None:
        """The same activity was started, finished, renamed: keep the editor, and what is being typed in it."""
        sheets = self._context.store.find(Sheet, order="ord, id", activity_id=activity.id)
        same = [sheet.id for sheet in sheets] == [sheet.id for sheet in self._sheets]
        self._activity = activity
        self._show_words()
        if not same:
            self._sheets = sheets
            self._show_sheet(0)
        elif self.editor is not None:
            self.editor.set_read_only(self._is_read_only())
            if self.strip is not None:
                self.strip.set_read_only(self._is_read_only())
            self._show_entry()

    def _show_words(self) -> None:
        activity, method = self._activity, self._method
        assert activity is not None
        question = str(method.question) if method else ""
        if self._is_read_only():
            question = tr("This activity is finished. It can be read; open it again to write.")
        self._title.setText(activity.title)
        self._question.setText(question)
        self.reopen.setVisible(self._is_read_only() and bool(self._sheets))
        self._restyle()

    def _is_read_only(self) -> bool:
        activity = self._activity
        return activity is not None and is_finished(activity)

    def _show_sheet(self, place: int) -> None:
        self._clear()
        if not self._sheets:
            self._put_words(
                tr("Nothing is written down in this part"),
                tr("The clock below keeps the time. What people say here can be written on any sheet."),
            )
            return
        sheet = self._sheets[place]
        made = editor_of(sheet.kind)(self._context, sheet, self._method_of(sheet), self)
        made.trace_requested.connect(self.trace_requested)
        made.said.connect(self.said)
        made.failed.connect(self.failed)
        made.go.connect(self.go)
        made.side_changed.connect(self._tell_side)
        made.set_read_only(self._is_read_only())
        self.editor = made
        self._put_head(sheet)
        self._put(made)
        self._add_tabs(place)
        for widget in made.header_widgets():
            self._head_row.insertWidget(self._head_row.count() - 1, widget)
            if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                widget.show()  # an editor may have hidden what it does not offer now
            self._extras.append(widget)
        self._show_entry()

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

    def _add_tabs(self, place: int) -> None:
        if len(self._sheets) < 2:
            return
        for number, sheet in enumerate(self._sheets):
            tab = Button(self._context.theme, self._name_of(sheet), role="segment", parent=self._head)
            tab.setCheckable(True)
            tab.setChecked(number == place)
            self._tabs.addButton(tab, number)
            self._head_row.insertWidget(self._head_row.count() - 1, tab)
            self._extras.append(tab)

    def _method_of(self, sheet: Sheet) -> Method | None:
        """The method of a sheet: its own where the activity has several sheets, else the activity's."""
        return self._context.methods.get(str(sheet.data.get("method") or "")) or self._method

    def _name_of(self, sheet: Sheet) -> str:
        """What its tab says: the method, or where two sheets share one, the kind of card on it."""
        method = self._method_of(sheet)
        shared = [one for one in self._sheets if self._method_of(one) is method]
        if method is not None and len(shared) == 1:
            return str(method.name)
        rows = self._context.store.rows(
            "select i.kind from placement p join item i on i.id=p.item_id where p.sheet_id=? order by p.ord limit 1",
            (sheet.id,),
        )
        return tr(ITEM_NAMES.get(rows[0][0], "")) if rows and rows[0][0] in ITEM_NAMES else tr(kind_of(sheet.kind).name)

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
        theme = self._context.theme
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(theme.px(32), theme.px(32), theme.px(32), theme.px(32))
        column.addWidget(EmptyState(theme, title, how, framed=False, parent=holder))
        self._put(holder)

    def _clear(self) -> None:
        for button in self._tabs.buttons():
            self._tabs.removeButton(button)
        for widget in (*self._extras, *self._content):
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._extras.clear()
        self._content.clear()
        self.editor = None
        self.strip = None

    def _tab_clicked(self, place: int) -> None:
        self.leave()
        self._show_sheet(place)
        self.sheet_changed.emit()

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
        for place, sheet in enumerate(self._sheets):
            found = self._context.store.rows(
                "select 1 from placement where sheet_id=? and item_id=?", (sheet.id, item_id)
            )
            if found and sheet.id != self.editor.sheet.id:
                self._show_sheet(place)
                return self.show_item_here(item_id)
        return False

    def show_item_here(self, item_id: str) -> bool:
        return self.editor.show_item(item_id) if self.editor else False

    def selected_item(self) -> str:
        """The item the person stands on, for the trace key; empty where there is none."""
        return self.editor.selected_item() if self.editor else ""
