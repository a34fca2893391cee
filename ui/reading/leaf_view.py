"""One leaf read in full: what it says, its figures as they are printed in the source, and with what care."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.methods.leaves import Leaf
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader


class LeafView(QWidget):
    """Made anew for each leaf."""

    def __init__(self, theme: ThemeHolder, leaf: Leaf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(leaf.title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(label(leaf.title, "page", wrap=True, parent=self))
        if leaf.beside:
            self._column.addWidget(label(leaf.beside, "list", ink="2", wrap=True, parent=self))
        for sentence in leaf.body:
            self._say(sentence, size=18)
        for point in leaf.points:
            line = row(theme, 8)
            line.addWidget(label("·", "strong", ink="2", parent=self))
            line.addWidget(Paragraph(theme, literal(point), size=16, parent=self), 1)
            self._column.addLayout(line)
        if leaf.figures:
            self._figures(leaf)
        if leaf.caution:
            self._head(tr("Read with care"))
            self._say(leaf.caution)
        self._head(tr("Where it comes from"))
        self._say(leaf.source, size=15)
        self._column.addStretch(1)

    def _head(self, title: str) -> None:
        self._column.addSpacing(self._theme.px(12))
        self._column.addWidget(SectionHeader(self._theme, title, kind="title", parent=self))

    def _say(self, text: str, *, size: int = 16) -> None:
        self._column.addWidget(Paragraph(self._theme, literal(text), size=size, parent=self))

    def _figures(self, leaf: Leaf) -> None:
        self._head(tr("Figures of the source"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(16))
        grid.setVerticalSpacing(self._theme.px(4))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(leaf.figures):
            grid.addWidget(Paragraph(self._theme, literal(name), size=15, ink="ink-2", parent=self), place, 0)
            grid.addWidget(Paragraph(self._theme, literal(value), size=15, parent=self), place, 1)
        self._column.addLayout(grid)
