"""This week's promises at the right of the home page; all open ones on demand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.views.dates import day_short
from livinglab.views.home import Promise, due_by, week_of
from ui.home.promise_row import PromiseRow
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import rule
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader

_FEW = 4
_MOST = 60  # a list longer than this is read in the projects


class Promises(QWidget):
    """Overdue and due this week; where nothing is due, the next few open ones."""

    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: list[Promise] = []
        self._today = date.min
        self._all = False
        self.rows: list[PromiseRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = SectionHeader(theme, "", parent=self)
        self._column.addWidget(self._head)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._column.addLayout(self._list)
        self._nothing = Paragraph(theme, "", size=15, ink="ink-3", parent=self)
        self._column.addWidget(self._nothing)
        self.more = Button(theme, "", role="bar", icon_name="forward", trailing=True, parent=self)
        self.more.clicked.connect(self._toggle_all)
        self.more.setStyleSheet("padding: 0;")  # its words stand under the words above
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.px(4), 0, 0)
        line.addWidget(self.more)
        line.addStretch(1)
        self._column.addLayout(line)

    def show_promises(self, found: Sequence[Promise], today: date) -> None:
        """Show these; rows that were just ticked stay until the page is left."""
        just_kept = {row.promise.id for row in self.rows if row.box.isChecked()}
        if just_kept and not just_kept & {one.id for one in found}:
            return
        self._found, self._today = list(found), today
        self._rebuild()

    def _shown(self) -> list[Promise]:
        if self._all:
            return self._found[:_MOST]
        due = due_by(self._found, week_of(self._today)[1])
        return (due or self._found)[:_FEW] if len(due) <= _FEW else due

    def _rebuild(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        shown = self._shown()
        monday, sunday = week_of(self._today)
        has_due = bool(due_by(self._found, sunday))
        self._head.set_title(tr("Promises of this week") if has_due else tr("Open promises"))
        self._head.set_remark(f"{day_short(monday)} – {day_short(sunday)}" if has_due else "")
        self.rows = []
        for place, promise in enumerate(shown):
            if place:
                self._list.addWidget(rule(parent=self))
            row = PromiseRow(self._theme, promise, self._today, parent=self)
            row.ticked.connect(self.ticked)
            row.opened.connect(self.opened)
            self._list.addWidget(row)
            self.rows.append(row)
        self._nothing.set_text(tr("Nothing is open. What people promise at the end of a workshop stands here."))
        self._nothing.setVisible(not shown)
        self.more.setText(
            tr("Show fewer")
            if self._all
            else trn("Show all {n} open promise", "Show all {n} open promises", len(self._found))
        )
        self.more.setVisible(self._all or len(shown) < len(self._found))

    def _toggle_all(self) -> None:
        self._all = not self._all
        self._rebuild()
