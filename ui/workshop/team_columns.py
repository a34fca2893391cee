"""The parts of the boards of several teams: a column a board, and what stands for all of them in the question line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from ui.context import Context
from ui.sheets.contract import SheetEditor
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.workshop.team_head import TeamHead


class TeamColumn(QFrame):
    """A team's board under its head; `own` is what its editor puts into the question line."""

    def __init__(self, context: Context, head: TeamHead, editor: SheetEditor, parent: QWidget) -> None:
        super().__init__(parent)
        self.head = head
        self.editor = editor
        self.own = QWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(editor, 1)
        row = QHBoxLayout(self.own)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(8))
        for widget in editor.header_widgets():
            row.addWidget(widget)
            if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                widget.show()

    def remove(self) -> None:
        """The board is no more: it goes with all that stands elsewhere."""
        for widget in (self, self.own, self.editor.entry_line()):
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def show_here(self, here: bool, alone: bool, read_only: bool) -> None:
        """Whether the keyboard is here: the line below and the keys are its own, and where it stands alone its widgets
        above."""
        for shortcut in self.editor.findChildren(QShortcut):
            shortcut.setEnabled(here)  # the same key on three boards would mean none of them
        self.head.setChecked(here)
        self.own.setVisible(here and alone)
        entry = self.editor.entry_line()
        if entry is not None:
            entry.setVisible(here and not read_only)


class BoardsHead(QWidget):
    """What stands in the question line for all boards: which are in view where more are than fit, the widgets of one
    that stands alone, and the button that makes one large."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.before = Button(theme, icon_name="back", role="bar", name=tr("Boards before"), parent=self)
        self.after = Button(theme, icon_name="forward", role="bar", name=tr("Boards behind"), parent=self)
        self.where = label("", "meta", parent=self)
        self.large = Button(theme, icon_name="zoom-in", parent=self,
                            name=tr("One board large, or all beside each other"))  # fmt: skip
        self.large.setToolTip(f"{self.large.accessibleName()}  (F4)")
        self.large.setCheckable(True)
        self._own = QHBoxLayout()
        row.addWidget(self.before)
        row.addWidget(self.where)
        row.addWidget(self.after)
        row.addLayout(self._own)
        row.addWidget(self.large)
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)  # the page shows it

    def add_own(self, widget: QWidget) -> None:
        """The widgets of one board."""
        self._own.addWidget(widget)

    def show_place(self, first: int, across: int, count: int, alone: bool) -> None:
        for widget in (self.before, self.where, self.after):
            widget.setVisible(1 < across < count)
        self.where.setText(tr("{first}–{last} of {n}", first=first + 1, last=first + across, n=count))
        self.before.setEnabled(first > 0)
        self.after.setEnabled(first + across < count)
        self.large.setChecked(alone)
