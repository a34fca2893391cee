"""The lines for an amendment: which section, what changed and why, and when; in the card, no dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.cards.form import Part
from ui.sheets.cards.fields import PaperField
from ui.sheets.cards.options import OptionRow
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label


class AmendForm(QFrame):
    """The section is the way of checking unless another is chosen: that is what changes most."""

    left = Signal(str, str, str)
    """Section key, what changed and why, when."""

    def __init__(self, theme: ThemeHolder, parts: Sequence[Part], stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._theme = theme
        self._keys = [part.key for part in parts if part.is_sentence or part.field.type in ("line", "text")]
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(8))
        options = [(part.key, str(part.field.name)) for part in parts if part.key in self._keys]
        self.section = OptionRow(theme, options, name=tr("Which section changes"), stage=stage, parent=self)
        self.section.show_value("test" if "test" in self._keys else self._keys[0] if self._keys else "")
        self.reason = PaperField(theme, name=tr("What changed, and why?"), line=False, parent=self)
        self.when = PaperField(theme, name=tr("When?"), hint=tr("for example: Thursday of week 2"), parent=self)
        for name, widget in (
            (tr("Which section changes"), self.section), (tr("What changed, and why?"), self.reason), (tr("When?"), self.when),
        ):  # fmt: skip
            column.addWidget(label(name, "caption", parent=self))
            column.addWidget(widget)
        buttons = QHBoxLayout()
        self.leave = Button(theme, tr("Leave this amendment"), role="primary", stage=stage, small=True, parent=self)
        self.leave.clicked.connect(self._leave)
        self.cancel = Button(theme, tr("Leave it as it is"), role="quiet", small=True, parent=self)
        self.cancel.clicked.connect(self.hide)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def enter(self) -> None:
        self.reason.setFocus()

    def commit(self) -> None:
        """Finish compositions; nothing is written before the button is pressed."""
        for field in (self.reason, self.when):
            field.commit()

    def clear(self) -> None:
        """Empty the lines for the next amendment."""
        for field in (self.reason, self.when):
            field.take()

    def _leave(self) -> None:
        self.commit()
        key = self.section.value()
        self.left.emit(str(key or ""), self.reason.toPlainText(), self.when.toPlainText())
