"""Papers with numbers on them: how many are printed, which number comes first, and what to do with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from livinglab.blocks.blocks import Document
from livinglab.i18n import tr
from livinglab.sheets.ballot.check_letter import serial_text
from ui.sheets.ballot.count_field import CountField
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph

Compose = Callable[[str, int, bool, bool], Document]
"""In a language, so many, in large print or not, with the paper's choice ticked or not."""


@dataclass(frozen=True)
class Numbered:
    """Asked anew each time: numbers go on once papers were printed."""

    advised: Callable[[], int]
    """How many to print where nobody says."""
    first: Callable[[], int]
    """The first number that is not on a paper yet."""
    most: Callable[[], int]
    """How many numbers are left."""
    compose: Compose
    remember: Callable[[int], None]
    """Everything up to this number was printed."""
    remark: str = ""
    """What to do with them, in a sentence."""


class NumberedChoice(QWidget):
    """The count of papers, which numbers they get, and the remark."""

    changed = Signal()

    def __init__(self, theme: ThemeHolder, numbered: Numbered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbered = numbered
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.count = CountField(tr("How many papers"), max(numbered.most(), 1), 1, parent=self)
        self.count.show_number(numbered.advised())
        form.addRow(label(tr("How many papers"), "body", parent=self), self.count)
        column.addLayout(form)
        self.told = Paragraph(theme, "", size=15, ink="ink-2", parent=self)
        column.addWidget(self.told)
        column.addWidget(Paragraph(theme, numbered.remark, size=15, parent=self))
        self.count.counted.connect(self._counted)
        self.show_numbers()

    def show_numbers(self) -> None:
        """The numbers the next papers get."""
        first = serial_text(self._numbered.first())
        self.told.set_text(tr("Numbers {first} to {last}", first=first, last=serial_text(self.last)))

    @property
    def last(self) -> int:
        """The last number of the next papers."""
        return self._numbered.first() + self.count.value() - 1

    def go_on(self) -> None:
        """They were printed: the next numbers, and as many as are still lacking."""
        self.count.setMaximum(max(self._numbered.most(), 1))
        self.count.show_number(self._numbered.advised())
        self.show_numbers()

    def _counted(self) -> None:
        self.show_numbers()
        self.changed.emit()
