"""A sentence and the ways to go on, for what must be said before there is a page to say it on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.blocks.words import theirs
from livinglab.i18n import tr
from ui.focus_ring import FocusRing
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.error_strip import IconView
from ui.widgets.paragraph import Paragraph

_WIDTH = 460


class SentenceDialog(QDialog):
    """`choices` are (key, text), the first one filled; `chosen` tells the key, empty when the dialog is just closed."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: ThemeHolder,
        sentence: str,
        choices: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
        *,
        title: str = "",
        icon_name: str = "warning",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title or tr("Living Lab"))
        self.setAccessibleDescription(sentence)
        self._choice = ""
        self._ring = FocusRing(theme, self)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(20))
        column.setSpacing(px(20))
        said = QHBoxLayout()
        said.setSpacing(px(12))
        said.addWidget(IconView(theme, icon_name, "signal", 24, self), 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(Paragraph(theme, theirs(sentence), parent=self), 1)
        column.addLayout(said)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        self.buttons: dict[str, Button] = {}
        for place, (key, text) in enumerate(choices or [("close", tr("Close"))]):
            button = Button(theme, text, role="plain" if place else "primary", parent=self)
            button.setObjectName(key)
            button.clicked.connect(self._clicked)
            self.buttons[key] = button
            row.addWidget(button)
        column.addLayout(row)
        next(iter(self.buttons.values())).setDefault(True)
        self.setFixedWidth(px(_WIDTH))
        self.finished.connect(self._finished)

    def showEvent(self, event: QShowEvent) -> None:
        # Qt measures a window's height for the width it would like, not for the one it gets.
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def choice(self) -> str:
        return self._choice

    def _clicked(self) -> None:
        self._choice = self.sender().objectName()
        self.accept()

    def _finished(self, _result: int) -> None:
        self.chosen.emit(self._choice)

    @classmethod
    def ask(cls, theme: ThemeHolder, sentence: str, choices: Sequence[tuple[str, str]] = (), title: str = "") -> str:
        """Show it and wait; only before the main window exists. Tests replace this."""
        dialog = cls(theme, sentence, choices, title=title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.exec()
        choice = dialog.choice()
        dialog.deleteLater()
        return choice
