"""A method read in full: what it is for, how it goes, what to ask and to watch, what it feeds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.methods import Method, Words
from livinglab.methods.method import MATERIALS, WRITING
from livinglab.sheets import kind as kind_of
from ui.methods.method_list import facts
from ui.stages import stage_name
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import Chip
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, row
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader


class MethodView(QWidget):
    """Made anew for each method."""

    def __init__(self, theme: ThemeHolder, method: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(str(method.name))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        title = label(str(method.name), "page", wrap=True, parent=self)
        title.setProperty("stage", method.stage)
        self._column.addWidget(title)
        self._column.addWidget(label(_place(method), "list", ink="2", wrap=True, parent=self))
        self._say(method.purpose, size=16)
        self._column.addSpacing(theme.px(4))
        self._chips(method)
        self._part(tr("What the room sees"), [method.question])
        self._part(tr("Step by step"), method.steps, numbered=True)
        self._part(tr("Ask it this way"), method.questions)
        self._part(tr("Keep an eye on"), method.look_for)
        self._part(tr("For people who do not write"), method.not_writing)
        self._part(tr("What it hands over"), [method.feeds])
        if method.source.ko:
            self._part(tr("Where it comes from"), [method.source])

    def _say(self, words: Words, *, size: int = 15, before: str = "") -> None:
        self._column.addWidget(Paragraph(self._theme, before + literal(str(words)), size=size, parent=self))

    def _chips(self, method: Method) -> None:
        holder = QWidget(self)
        flow = FlowLayout(self._theme, 6, holder)
        texts = [tr(WRITING[method.writing]), *(tr(MATERIALS[key]) for key in method.needs)]
        for text in texts:
            flow.addWidget(Chip(self._theme, text, parent=holder))
        self._column.addWidget(holder)
        self._column.addWidget(
            Paragraph(self._theme, literal(str(method.materials)), size=15, ink="ink-2", parent=self)
        )

    def _part(self, title: str, lines: Iterable[Words], *, numbered: bool = False) -> None:
        self._column.addSpacing(self._theme.px(12))
        self._column.addWidget(SectionHeader(self._theme, title, kind="title", parent=self))
        for number, words in enumerate(lines, 1):
            line = row(self._theme, 8)
            if numbered:
                line.addWidget(label(str(number), "strong", ink="2", parent=self))
            line.addWidget(Paragraph(self._theme, literal(str(words)), size=15, parent=self), 1)
            self._column.addLayout(line)


def _place(method: Method) -> str:
    stage = stage_name(method.stage) if method.stage else ""
    kind = tr(kind_of(method.kind).name) if method.kind else ""
    return " · ".join(part for part in (stage, facts(method), kind) if part)
