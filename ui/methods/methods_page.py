"""The method library as a page of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from livinglab.actions.workshops import Planned, add_activity
from livinglab.errors import UserError
from livinglab.hangul import nfc
from livinglab.i18n import tr
from livinglab.methods import Method, own
from livinglab.model.lab import Workshop
from ui.context import Context
from ui.methods.acts_bar import ActsBar
from ui.methods.method_form import MethodForm
from ui.methods.method_view import MethodView
from ui.methods.shelf import Shelf
from ui.page import Destination, Page
from ui.reading.shelves import place_behind, shelf_place, shelves, way_back
from ui.widgets.labels import label, rule
from ui.widgets.page_scroll import PageScroll

_SIDE = 380
_NARROW = 900


class MethodsPage(Page):
    """Find, read, copy and change methods. `workshop_id` names the meeting a method may be put into."""

    def __init__(
        self, context: Context, method_id: str = "", workshop_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, margin=40)
        self.workshop_id = workshop_id
        self._shown: Method | None = None
        self._editing = ""
        self._reading = False
        self._own = own.OwnMethods(context.methods)
        theme = context.theme
        self.top_bar.show_place(place_behind(context, workshop_id), "", "")
        self.switch = shelves(theme, "methods", self)
        self.top_bar.add_middle(self.switch)
        self.shelf = Shelf(theme, self)
        self.filters, self.list = self.shelf.filters, self.shelf.list
        self._scroll = PageScroll(theme, self)
        self._detail = QVBoxLayout(self._scroll.inside)
        self._content: QWidget | None = None
        self.acts = ActsBar(theme, self)
        self._grid = QGridLayout()
        self.column.addWidget(rule(parent=self))
        self.column.addLayout(self._grid, 1)
        self._refused = label("", "meta", ink="signal", wrap=True, parent=self)
        self.column.addWidget(self._refused)
        self._connect()
        self._fill(method_id)
        self._show_refused()
        self._restyle()

    def _connect(self) -> None:
        for button, act in (
            (self.acts.add, self._main_act), (self.acts.change, self._begin_change), (self.acts.done, self._end_change),
            (self.acts.copy, self._duplicate), (self.acts.paper, self._to_paper), (self.acts.give, self._give_out), (self.acts.take, self._take_in),
            (self.acts.remove, self._remove),
        ):  # fmt: skip
            button.clicked.connect(act)
        self.filters.changed.connect(self._refill)
        self.list.picked.connect(self._show)
        self.list.activated.connect(self._read)
        self.acts.back.clicked.connect(self._to_list)
        self.top_bar.back_asked.connect(self._back)
        self.switch.chosen.connect(self._switched)
        self.context.theme.changed.connect(self._restyle)
        for keys, act in (("Ctrl+D", self._duplicate), ("Ctrl+Return", self._main_act), ("F2", self._begin_change)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _restyle(self) -> None:
        px = self.context.theme.px
        for widget in (self.shelf, self._scroll, self.acts):
            self._grid.removeWidget(widget)
        beside = 0 if self._is_narrow() else 1
        self._grid.addWidget(self.shelf, 0, 0, 2, 1)
        self._grid.addWidget(self._scroll, 0, beside)
        self._grid.addWidget(self.acts, 1, beside)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(0, 0 if beside else 1)
        self._grid.setRowStretch(0, 1)
        most = min(px(_SIDE), self.width() // 2)
        self.shelf.setMinimumWidth(most if beside else 0)
        self.shelf.setMaximumWidth(most if beside else 16_777_215)
        self._grid.setContentsMargins(px(40), px(12), px(40), px(12))
        self._grid.setHorizontalSpacing(px(32) if beside else 0)
        self._grid.setVerticalSpacing(px(10))
        self._detail.setContentsMargins(0, 0, px(10), 0)
        self._show_places()

    def _is_narrow(self) -> bool:
        """Too narrow for list and method side by side: one of them is shown."""
        return self.width() < self.context.theme.px(_NARROW)

    def _show_places(self) -> None:
        narrow = self._is_narrow()
        reading = self._reading or bool(self._editing)
        self.shelf.setVisible(not narrow or not reading)
        self._scroll.setVisible(not narrow or reading)
        self.acts.setVisible(not narrow or reading)
        self._show_acts()

    def _read(self) -> None:
        """Enter on a method: where it is narrow it takes the list's place; else the keys go to what can be done."""
        self._reading = True
        self._show_places()
        (self.acts.add if self.acts.add.isVisible() else self.acts.copy).setFocus()

    def _to_list(self) -> None:
        self._reading = False
        self._show_places()
        self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def take_focus(self) -> None:
        self.focus_search()

    def focus_search(self) -> None:
        """The cursor where words are looked for."""
        self._to_list()
        self.filters.words.setFocus()

    # --- showing ---------------------------------------------------------------------------------------------------
    def _refill(self) -> None:
        self._fill(self._shown.id if self._shown else "")

    def _fill(self, wanted: str) -> None:
        self.shelf.show_fitting(self.context.methods, wanted)
        self._show(self.list.current())

    def _show(self, method: Method | None) -> None:
        if method is not None and self._shown is not None and method == self._shown and self._content is not None:
            return
        if self._editing and (method is None or method.id != self._editing):
            self._end_change()
        self._shown = method
        self._show_content()

    def _show_content(self) -> None:
        self._retire()
        method = self._shown
        if method is not None and method.id == self._editing:
            form = MethodForm(self.context.theme, method, self._scroll.inside)
            form.changed.connect(self._keep)
            self._content = form
        elif method is not None:
            self._content = MethodView(self.context.theme, method, self._scroll.inside)
        if self._content is not None:
            self._detail.addWidget(self._content)
            self._content.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._show_places()

    def _show_acts(self) -> None:
        self.acts.show_for(
            self._shown, editing=bool(self._editing), meeting=bool(self.workshop_id), alone=self._is_narrow()
        )

    def _show_refused(self) -> None:
        """Files that could not be used are told below, each in its sentence."""
        told = [str(one) for one in self.context.methods.refused]
        self._refused.setText("\n".join(told))
        self._refused.setVisible(bool(told))

    # --- one's own -------------------------------------------------------------------------------------------------
    def _duplicate(self) -> None:
        if self._shown is None or self._editing:
            return
        method = self._shown
        made = self._try(lambda: own.duplicate(self.context.methods, method))
        if made is not None:
            self._editing = made.id
            self._after(made.id)
            if isinstance(self._content, MethodForm):
                self._content.words["name"].fields["ko"].setFocus()
                self._content.words["name"].fields["ko"].selectAll()

    def _begin_change(self) -> None:
        if self._shown is not None and self._shown.own and not self._editing:
            self._editing = self._shown.id
            self._show_content()

    def _end_change(self) -> None:
        self.commit_input()
        changed, self._editing = self._editing, ""
        if changed:
            self._retire()
            self._after(changed)

    def _retire(self) -> None:
        """Put what is shown away; what comes next is made anew."""
        old, self._content = self._content, None
        if old is not None:
            self._detail.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _keep(self, raw: dict[str, Any]) -> None:
        """Write what was changed at once; one with a mistake is told, and the file stays as it was."""
        method = self._shown
        if method is not None and raw != method.raw:
            self._shown = self._try(lambda: self._own.change(method, raw)) or method

    def undo_here(self) -> bool:
        """Take back the last change of a method; False where there is none."""
        self.commit_input()
        restored = self._try(self._own.take_back)
        if restored is not None:
            self._retire()
            self._after(restored.id)
        return restored is not None

    def _remove(self) -> None:
        method = self._shown
        if method is not None and method.own:
            self._try(lambda: self._own.remove(method))
            self._after("")
            self.top_bar.saved.show_act(tr("Removed {name}", name=str(method.name)), can_undo=True)

    def _after(self, method_id: str) -> None:
        """The library is another one now."""
        self._shown = None
        method = self.context.methods.get(method_id)
        if method is not None and not self.filters.wish.allows(method):
            self.filters.clear.click()
        self._fill(method_id)
        self._show_refused()

    # --- files -----------------------------------------------------------------------------------------------------
    def _give_out(self) -> None:
        if self._shown is not None:
            proposed = f"{nfc(str(self._shown.name)).replace('/', '-')}.toml"
            name, _kind = QFileDialog.getSaveFileName(self, tr("Give out as a file"), proposed, "TOML (*.toml)")
            if name:
                self.give_out(Path(name))

    def give_out(self, file: Path) -> None:
        """Write the method in view to a file."""
        method = self._shown
        if method is not None and self._try(lambda: own.give_out(method, file)) is not None:
            self.top_bar.saved.show_act(tr("Written to {file}", file=file.name), can_undo=False)

    def _take_in(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, tr("Take in a file"), "", "TOML (*.toml)")
        if name:
            self.take_in(Path(name))

    def take_in(self, file: Path) -> None:
        """Take a method in; one with a mistake is refused in a sentence that names its line."""
        made = self._try(lambda: own.take_in(self.context.methods, file))
        if made is not None:
            self._after(made.id)

    # --- going -----------------------------------------------------------------------------------------------------
    def _main_act(self) -> None:
        if self._editing:
            self._end_change()
            self._read()
        elif self._shown is not None and self.workshop_id:
            method, meeting = self._shown, self.context.store.get(Workshop, self.workshop_id)
            planned = Planned(str(method.name), method.minutes[0], method.id, method.stage)
            made = self._try(lambda: add_activity(self.context.store, meeting, planned, self.context.methods))
            if made is not None:
                self.context.bridge.flush()
                self.go.emit(Destination("workshop", meeting.id, activity_id=made.id))

    def _to_paper(self) -> None:
        if self._shown is not None:
            self.go.emit(Destination("worksheet", self._shown.id, workshop_id=self.workshop_id))

    def _switched(self, key: str) -> None:
        self.go.emit(shelf_place(key, self.workshop_id))

    def _back(self) -> None:
        self.go.emit(way_back(self.workshop_id))

    def commit_input(self) -> None:
        if isinstance(self._content, MethodForm):
            self._content.commit()
        super().commit_input()

    def _try(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except UserError as error:
            self.fail(str(error))
            return None
