"""One paper of the shelf: whether it is printed with the others, what it takes, and its pages to look at."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.documents.bundle import Taken
from livinglab.documents.shelf import PaperKind
from livinglab.i18n import tr, trn
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.paragraph import Paragraph

_INDENT = 28  # below the words of the box


class PaperRow(QWidget):
    """`show_asked` carries the id of the paper; `toggled` tells that the choice changed."""

    show_asked = Signal(str)
    toggled = Signal()

    def __init__(self, theme: ThemeHolder, kind: PaperKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.kind = kind
        self._wanted = False
        self.taken: Taken | None = None
        self.box = QCheckBox(tr(kind.name), self)
        self.box.setProperty("type", "list")
        self.box.clicked.connect(self._clicked)
        self._told = Paragraph(theme, tr("Counting the sheets …"), size=14, ink="ink-2", parent=self)
        self.show_button = Button(theme, tr("View"), small=True, parent=self)
        self.show_button.setAccessibleName(tr("View: {name}", name=tr(kind.name)))
        self.show_button.clicked.connect(self._ask)
        line = QHBoxLayout(self)
        words = QVBoxLayout()
        words.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        below = QVBoxLayout()
        below.addWidget(self._told)
        words.addLayout(below)
        line.addLayout(words, 1)
        line.addWidget(self.show_button)
        self._line, self._words, self._below = line, words, below
        self._fit()
        theme.changed.connect(self._fit)

    def wanted(self) -> bool:
        """Whether it is printed with the others; never while something is missing for it."""
        return self.box.isEnabled() and self.box.isChecked()

    def is_meant(self) -> bool:
        """Whether it is chosen, be it that something is missing for it yet."""
        return self._wanted

    def want(self, wanted: bool) -> None:
        """Choose it; a paper that cannot be printed yet is taken as soon as it can."""
        self._wanted = wanted
        self.box.setChecked(wanted and self.box.isEnabled())

    def show_taken(self, taken: Taken) -> None:
        """Say what it takes, or what is missing for it."""
        self.taken = taken
        there = not taken.missing
        self.box.setEnabled(there)
        self.box.setChecked(there and self._wanted)
        self.show_button.setEnabled(there)
        self._told.set_text(taken.missing or said(taken))
        self.box.setAccessibleDescription(taken.missing or said(taken))

    def show_again(self) -> None:
        """The numbers are being counted anew."""
        self.taken = None

    def _clicked(self, checked: bool) -> None:
        self._wanted = checked
        self.toggled.emit()

    def _ask(self) -> None:
        self.show_asked.emit(self.kind.id)

    def _fit(self) -> None:
        px = self._theme.px
        self._below.setContentsMargins(px(_INDENT), 0, 0, 0)
        self._line.setContentsMargins(0, px(4), 0, px(4))
        self._line.setSpacing(px(12))
        self._words.setSpacing(0)


def said(taken: Taken) -> str:
    """ "4쪽 × 18벌 · A4 36장"."""
    pages = trn("{n} page", "{n} pages", taken.pages)
    copies = trn("{n} copy", "{n} copies", taken.copies)
    begun = f"{pages} × {copies}" if taken.copies > 1 else pages
    return " · ".join([begun, *sheets_said(taken.sheets, taken.large_sheets)])


def sheets_said(sheets: int, large_sheets: int) -> list[str]:
    """Sheets of each size that is used."""
    found = []
    if sheets:
        found.append(trn("A4: {n} sheet", "A4: {n} sheets", sheets))
    if large_sheets:
        found.append(trn("A3: {n} sheet", "A3: {n} sheets", large_sheets))
    return found
