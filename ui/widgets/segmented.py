"""A choice among two to four things that stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button, reach_chosen


class _Segment(Button):
    """Wide enough for its words in bold, as they stand while it is chosen."""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setBold(True)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(more, 0), 0)


class Segmented(QFrame):
    """`options` are (key, text); arrows move the choice, `chosen` tells its key."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: ThemeHolder,
        options: Sequence[tuple[str, str]],
        current: str = "",
        *,
        name: str = "",
        stage: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(1, 1, 1, 1)
        line.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        for place, (key, text) in enumerate(options):
            button = _Segment(theme, text, role="segment", stage=stage, parent=self)
            button.setProperty("place", "first" if place == 0 else "last" if place == len(options) - 1 else "middle")
            button.setCheckable(True)
            button.setAccessibleDescription(name)
            self._group.addButton(button)
            self._buttons[key] = button
            line.addWidget(button)
        self.choose(current or options[0][0])
        reach_chosen(self._group)
        self._group.buttonToggled.connect(self._toggled)

    def current(self) -> str:
        """The key of what is chosen."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose from outside; tells `chosen` only if it is another."""
        self._buttons[key].setChecked(True)

    def name_buttons(self, prefix: str) -> None:
        """Give the buttons names a page can find again after it was rebuilt."""
        for key, button in self._buttons.items():
            button.setObjectName(f"{prefix}-{key}")

    def set_shown(self, key: str, shown: bool) -> None:
        """Take a choice that is not there yet out of sight; the row's ends stay round."""
        self._buttons[key].setVisible(shown)
        seen = [button for button in self._buttons.values() if not button.isHidden()]
        for place, button in enumerate(seen):
            restyle(button, place="first" if place == 0 else "last" if place == len(seen) - 1 else "middle")

    def _toggled(self, _button: object, on: bool) -> None:
        if on:
            reach_chosen(self._group)
            self.chosen.emit(self.current())
