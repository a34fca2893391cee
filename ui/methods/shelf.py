"""The left of the method library: what one looks for, and the methods that fit."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods import Library
from livinglab.methods.finding import found
from ui.methods.filters import Filters
from ui.methods.method_list import MethodList
from ui.theme.theme import ThemeHolder
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import label


class Shelf(QWidget):
    """Filters, how many fit, and the list; a sentence where none does."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = Filters(theme, self)
        self.count = label("", "meta", ink="2", parent=self)
        self.list = MethodList(theme, self)
        self.nothing = EmptyState(theme, tr("No method fits"), tr("Take one of the wishes back, then more of them fit."),
                                  tr("Show all again"), framed=False, parent=self)  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.filters, self.count, self.list, self.nothing):
            column.addWidget(widget, 1 if widget is self.list else 0)
        self.nothing.hide()
        self.filters.words.walked.connect(self.list.step)
        self.filters.words.entered.connect(self.list.setFocus)
        self.nothing.acted.connect(self.filters.clear.click)

    def show_fitting(self, library: Library, wanted: str) -> None:
        """Show the methods that fit; the one with the id `wanted` is picked if it is among them."""
        methods = list(found(library, self.filters.wish))
        self.count.setText(tr("{k} of {n} methods", k=len(methods), n=len(list(library))))
        self.list.setVisible(bool(methods))
        self.nothing.setVisible(not methods)
        self.list.show_methods(methods, wanted)
