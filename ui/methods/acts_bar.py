"""What can be done with the method in view."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.methods import Method
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.layouts import FlowLayout


class ActsBar(QWidget):
    """Shows only what is possible now."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(theme, 8, self)
        self.back = Button(theme, tr("All methods"), icon_name="back", parent=self)
        self.add = Button(theme, tr("Put into the meeting"), role="primary", icon_name="plus", parent=self)
        self.change = Button(theme, tr("Change it"), icon_name="edit", parent=self)
        self.done = Button(theme, tr("Done"), role="primary", parent=self)
        self.done.setToolTip(tr("The change is done (Ctrl+Enter)"))
        self.copy = Button(theme, tr("Make my own of it"), icon_name="copy", parent=self)
        self.paper = Button(theme, tr("Blank worksheet"), icon_name="print", parent=self)
        self.give = Button(theme, tr("Give out as a file"), icon_name="export", parent=self)
        self.take = Button(theme, tr("Take in a file"), icon_name="import", parent=self)
        self.remove = Button(theme, tr("Remove"), icon_name="delete", role="quiet", parent=self)
        for button in (
            self.back,
            self.add,
            self.change,
            self.done,
            self.copy,
            self.paper,
            self.give,
            self.take,
            self.remove,
        ):
            row.addWidget(button)

    def show_for(self, method: Method | None, *, editing: bool, meeting: bool, alone: bool) -> None:
        """`meeting`: there is one the method may be put into; `alone`: the list is not beside it."""
        read = method is not None and not editing
        own = read and method is not None and method.own
        for button, shown in (
            (self.back, alone and not editing), (self.add, read and meeting), (self.change, own), (self.done, editing), (self.copy, read), (self.paper, read and bool(method and method.kind)), (self.give, read),
            (self.take, not editing), (self.remove, own),
        ):  # fmt: skip
            button.setVisible(shown)
