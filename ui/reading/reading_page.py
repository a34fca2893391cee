"""Cases and knowledge as a page: searched at the left, read at the right."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods.leaves import Leaf, bookshelves
from ui.context import Context
from ui.home.top import SearchField
from ui.page import Page
from ui.project.small_controls import Choice
from ui.reading.leaf_view import LeafView
from ui.reading.shelves import place_behind, shelf_place, shelves, way_back
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import label, rule
from ui.widgets.layouts import row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.two_line_list import ListLine, TwoLineList

_SIDE = 380
_NARROW = 900
_WIDEST = 16_777_215


class ReadingPage(Page):
    """`shelf` is a key of `bookshelves`; `workshop_id` the meeting one came from."""

    def __init__(
        self, context: Context, shelf: str = "cases", workshop_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, margin=40)
        self.workshop_id = workshop_id
        self._shelf = bookshelves()[shelf]
        self._leaves: dict[str, Leaf] = {}
        self._reading = False
        theme = context.theme
        self.top_bar.show_place(place_behind(context, workshop_id), "", "")
        self.switch = shelves(theme, shelf, self)
        self.top_bar.add_middle(self.switch)
        self._side = QWidget(self)
        self._make_side()
        self._scroll = PageScroll(theme, self)
        self._detail = QVBoxLayout(self._scroll.inside)
        self.leaf_view: LeafView | None = None
        self._make_acts()
        self._grid = QGridLayout()
        self.column.addWidget(rule(parent=self))
        self.column.addLayout(self._grid, 1)
        self._connect()
        self._refill()
        self._restyle()

    def _make_side(self) -> None:
        theme, shelf = self.context.theme, self._shelf
        self.words = SearchField(theme, self._side)
        self.words.setAccessibleName(tr("Search in “{name}”", name=shelf.name))
        self.words.setPlaceholderText(tr("Place, theme, word"))
        tags = [("", tr("All themes")), *shelf.tags.items()]
        self.tag = Choice(tags, name=tr("Theme"), parent=self._side)
        self.count = label("", "meta", ink="2", parent=self._side)
        self.list = TwoLineList(theme, shelf.name, self._side)
        self.nothing = EmptyState(theme, tr("Nothing fits"), tr("Take a word back, or look under all themes."),
                                  tr("Show all again"), framed=False, parent=self._side)  # fmt: skip
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        line = row(theme, 8)
        line.addWidget(self.tag)
        line.addWidget(self.count)
        line.addStretch(1)
        column.addWidget(self.words)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        self.nothing.hide()

    def _make_acts(self) -> None:
        theme = self.context.theme
        self._acts = QWidget(self)
        line = row(theme, 8)
        self._acts.setLayout(line)
        self.all = Button(theme, tr("Show the list"), icon_name="back", parent=self._acts)
        self.copy = Button(theme, tr("Copy the text"), icon_name="copy", parent=self._acts)
        line.addWidget(self.all)
        line.addWidget(self.copy)
        line.addStretch(1)

    def _connect(self) -> None:
        self.words.live.connect(self._refill)
        self.words.walked.connect(self.list.step)
        self.words.entered.connect(self.list.setFocus)
        self.tag.picked.connect(self._refill)
        self.nothing.acted.connect(self._clear)
        self.list.chosen.connect(self._show)
        self.list.activated.connect(self._read)
        self.all.clicked.connect(self._to_list)
        self.copy.clicked.connect(self._copy)
        self.switch.chosen.connect(self._switched)
        self.top_bar.back_asked.connect(self._back)
        self.context.theme.changed.connect(self._restyle)
        QShortcut(QKeySequence("Ctrl+Shift+C"), self).activated.connect(self._copy)

    # --- showing ---------------------------------------------------------------------------------------------------
    def _refill(self) -> None:
        found = self._shelf.find(self.words.full_text(), self.tag.key())
        wanted = self.list.current_id()
        self._leaves = {leaf.id: leaf for leaf in found}
        self.count.setText(tr("{k} of {n} shown", k=len(found), n=self._shelf.size))
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.list.show_lines([ListLine(leaf.id, leaf.title, leaf.beside) for leaf in found], wanted)
        self._show(self.list.current_id())

    def _show(self, leaf_id: str) -> None:
        if self.leaf_view is not None:
            self._detail.removeWidget(self.leaf_view)
            self.leaf_view.hide()
            self.leaf_view.deleteLater()
            self.leaf_view = None
        leaf = self._leaves.get(leaf_id)
        if leaf is not None:
            self.leaf_view = LeafView(self.context.theme, leaf, self._scroll.inside)
            self._detail.addWidget(self.leaf_view)
            self.leaf_view.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._show_places()

    def _clear(self) -> None:
        self.tag.show_key("")
        self.words.take()
        self._refill()
        self.words.setFocus()

    def _copy(self) -> None:
        leaf = self._leaves.get(self.list.current_id())
        if leaf is not None:
            QGuiApplication.clipboard().setText(leaf.text)
            self.top_bar.saved.show_act(tr("Copied: {name}", name=leaf.title), can_undo=False)

    # --- room ------------------------------------------------------------------------------------------------------
    def _is_narrow(self) -> bool:
        """Too narrow for list and leaf side by side: one of them is shown."""
        return self.width() < self.context.theme.px(_NARROW)

    def _show_places(self) -> None:
        narrow = self._is_narrow()
        self._side.setVisible(not narrow or not self._reading)
        self._scroll.setVisible(not narrow or self._reading)
        self._acts.setVisible((not narrow or self._reading) and self.leaf_view is not None)
        self.all.setVisible(narrow)

    def _restyle(self) -> None:
        px = self.context.theme.px
        for widget in (self._side, self._scroll, self._acts):
            self._grid.removeWidget(widget)
        beside = 0 if self._is_narrow() else 1
        self._grid.addWidget(self._side, 0, 0, 2, 1)
        self._grid.addWidget(self._scroll, 0, beside)
        self._grid.addWidget(self._acts, 1, beside)
        self._grid.setColumnStretch(0, 0 if beside else 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(0, 1)
        most = min(px(_SIDE), self.width() // 2)
        self._side.setMinimumWidth(most if beside else 0)
        self._side.setMaximumWidth(most if beside else _WIDEST)
        self._grid.setContentsMargins(px(40), px(12), px(40), px(12))
        self._grid.setHorizontalSpacing(px(32) if beside else 0)
        self._grid.setVerticalSpacing(px(10))
        self._detail.setContentsMargins(0, 0, px(10), 0)
        self._show_places()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def _read(self) -> None:
        """Enter on a leaf: where it is narrow it takes the list's place."""
        self._reading = True
        self._show_places()
        self.copy.setFocus()

    def _to_list(self) -> None:
        self._reading = False
        self._show_places()
        self.list.setFocus()

    # --- going -----------------------------------------------------------------------------------------------------
    def take_focus(self) -> None:
        self.focus_search()

    def focus_search(self) -> None:
        """The cursor where words are looked for."""
        self._to_list()
        self.words.setFocus()

    def _switched(self, key: str) -> None:
        self.go.emit(shelf_place(key, self.workshop_id))

    def _back(self) -> None:
        self.go.emit(way_back(self.workshop_id))
