"""What a card came from, as codes: click one to walk there, type one to tie it, Delete to untie."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.model.items import Item
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField


class SourceButton(Button):
    """One code; its whole text is its tip."""

    untied = Signal(str)

    def __init__(self, theme: ThemeHolder, item: Item, parent: QWidget) -> None:
        super().__init__(theme, item.code, small=True, parent=parent)
        self.item_id = item.id
        self.setToolTip(item.text)
        self.setAccessibleName(f"{item.code} {item.text}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.untied.emit(self.item_id)
            return
        super().keyPressEvent(event)


class EvidenceRow(QWidget):
    """Codes in a row that flows, and a small field behind them."""

    trace_requested = Signal(str)
    tied = Signal(str)
    """A code somebody typed."""
    untied = Signal(str)
    """The id of a source to let go."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(theme, 6, self)
        self._caption = label(tr("Came from"), "caption", parent=self)
        self._flow.addWidget(self._caption)
        self._buttons: list[SourceButton] = []
        self.field = LineField(name=tr("Code of what it came from"), placeholder=tr("add a code"), parent=self)
        self.field.setProperty("small", True)
        self.field.entered.connect(self._entered)
        self._flow.addWidget(self.field)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_sources(self, sources: Sequence[Item]) -> None:
        """Show these and no others; what stays keeps its button and its focus."""
        if [button.item_id for button in self._buttons] == [item.id for item in sources]:
            return
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._flow.removeWidget(self.field)
        self._buttons = []
        for item in sources:
            button = SourceButton(self._theme, item, self)
            button.clicked.connect(self._clicked)
            button.untied.connect(self.untied)
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)
        self._flow.addWidget(self.field)
        self.updateGeometry()

    def set_read_only(self, read_only: bool) -> None:
        self.field.setVisible(not read_only)
        for button in self._buttons:
            button.blockSignals(False)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, SourceButton):
            self.trace_requested.emit(sender.item_id)

    def _entered(self, text: str) -> None:
        for code in text.replace(",", " ").replace("·", " ").split():
            self.tied.emit(code)
        self.field.take()

    def _restyle(self) -> None:
        px = self._theme.px
        self.field.setFixedWidth(px(112))
        self._caption.setFixedHeight(px(32))
        self.updateGeometry()
