"""What an empty place says: what is waited for, how to do it, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph


class EmptyState(QFrame):
    """Left-aligned, no picture; `acted` when its button is pressed."""

    acted = Signal()

    def __init__(
        self,
        theme: ThemeHolder,
        title: str,
        how: str,
        act: str = "",
        *,
        icon_name: str = "",
        framed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._framed = framed
        if framed:
            self.setProperty("panel", "empty")
        self._column = QVBoxLayout(self)
        self._title = label(title, "title", wrap=True, parent=self)
        self._how = Paragraph(theme, how, size=15, ink="ink-2", parent=self)
        self.button = Button(theme, act, icon_name=icon_name, parent=self)
        self.button.setVisible(bool(act))
        self.button.clicked.connect(self.acted)
        self._column.addWidget(self._title)
        self._column.addWidget(self._how)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, title: str, how: str, act: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._how.set_text(how)
        self.button.setText(act)
        self.button.setVisible(bool(act))

    def _restyle(self) -> None:
        px = self._theme.px
        side = px(32) if self._framed else 0
        self._column.setContentsMargins(side, px(28) if self._framed else 0, side, side)
        self._column.setSpacing(px(10))


def in_the_middle(theme: ThemeHolder, title: str, how: str, parent: QWidget) -> QWidget:
    """The words alone on a page, away from its edge."""
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(theme.px(32), theme.px(32), theme.px(32), theme.px(32))
    column.addWidget(EmptyState(theme, title, how, framed=False, parent=holder))
    return holder
