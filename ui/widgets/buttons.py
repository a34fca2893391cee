"""Buttons: one filled primary a screen, plain ones, quiet ones, and those of the top bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.icons import icon
from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder

_ICON = 18
_GAP = 6


class Button(QPushButton):
    """A push button of a `role` (plain, primary, quiet, bar, link), perhaps with an icon before or after its label.

    A button of an icon alone needs `name`, said by screen readers and shown as its tip."""

    def __init__(
        self,
        theme: ThemeHolder,
        text: str = "",
        *,
        role: str = "plain",
        icon_name: str = "",
        trailing: bool = False,
        stage: str = "",
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = ""
        self._look: tuple[str, bool, str] | None = None
        self._trailing = trailing
        self._folded = ""
        self._whole = 0
        self.setProperty("role", role)
        self.setProperty("small", small)
        self.setProperty("stage", stage)
        self.setAutoDefault(False)
        if trailing:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if name:
            self.setAccessibleName(name)
            if not text:
                self.setToolTip(name)
        self.set_icon(icon_name)
        theme.changed.connect(self._restyle)

    def set_icon(self, icon_name: str) -> None:
        """Show another icon of the table, or none."""
        self._icon_name = icon_name
        beside = bool(icon_name and self.text())
        look = (icon_name, beside, self.property("role"))
        if look == self._look:
            return
        self._look = look
        restyle(self, **{"with-icon": "text" if beside else "only" if icon_name else ""})
        if icon_name:
            ink = "on-fill" if self.property("role") == "primary" else "ink-2"
            leading = beside and not self._trailing
            self.setIcon(icon(self._theme, icon_name, ink, leading, beside and self._trailing))
        self._restyle()

    def setText(self, text: str) -> None:
        self._folded = ""
        super().setText(text)
        self.set_icon(self._icon_name)

    def fold(self, folded: bool) -> None:
        """Where room is short the words go; the icon stays, and they are its name and its tip."""
        words = self._folded or self.text()
        if folded and self._icon_name and self.text():
            self._whole = self.sizeHint().width()
            self.setAccessibleName(self.accessibleName() or words)
            self.setToolTip(self.toolTip() or words)
            self.setText("")
            self._folded = words
        elif not folded and self._folded:
            self.setText(words)

    def folding(self) -> int:
        """How much narrower it stands than with its words."""
        return self._whole - self.sizeHint().width() if self._folded else 0

    def set_stage(self, stage: str) -> None:
        """Wear a stage's colour; the empty name gives ink."""
        restyle(self, stage=stage)

    def set_role(self, role: str) -> None:
        restyle(self, role=role)
        self.set_icon(self._icon_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does, outside dialogs too."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        side = self._theme.px(_ICON)
        self.setIconSize(QSize(side + self._theme.px(_GAP) if self.text() else side, side))


def reach_chosen(group: QButtonGroup) -> None:
    """Tab reaches the button that is chosen, not the first of its group; arrows go on from there."""
    for button in group.buttons():
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)
