"""What a facilitator looks for: words, stage, time, people, writing, and what is not at hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import N_, tr
from livinglab.methods.finding import Wish
from livinglab.methods.method import MATERIALS, WRITING
from livinglab.model.lab import STAGES
from ui.home.top import SearchField
from ui.project.small_controls import Choice, Counter
from ui.sheets.cards.options import OptionChip
from ui.stages import stage_name
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.layouts import FlowLayout, row

MINUTES = (10, 15, 20, 30, 45, 60)
_MOST_PEOPLE = 500


class Filters(QWidget):
    """`changed` carries the new `Wish`."""

    changed = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.wish = Wish()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.words = SearchField(theme, self)
        self.words.setAccessibleName(tr("Search in the methods"))
        self.words.setPlaceholderText(tr("Name, step, word"))
        column.addWidget(self.words)
        self.stage = Choice(
            [("", tr("All stages")), *((one, stage_name(one)) for one in STAGES)], name=tr("Stage"), parent=self
        )
        minutes = [("", tr("Any length")), *((str(n), tr("{n} min at most", n=n)) for n in MINUTES)]
        self.minutes = Choice(minutes, name=tr("Time at hand"), parent=self)
        writing = [("", tr("Writing: any")), ("none", tr(WRITING["none"])), ("little", tr(N_("A few words at most")))]
        self.writing = Choice(writing, name=tr("How much people write"), parent=self)
        self.people = Counter(_MOST_PEOPLE, name=tr("People in the room"), none=tr("Any number"), parent=self)
        self.people.setAlignment(Qt.AlignmentFlag.AlignLeft)  # it reads like its neighbours
        self.people.setSuffix(" " + tr("people"))
        self.own = OptionChip(theme, "own", tr("My own"), "define", self)
        choices = FlowLayout(theme, 8)
        for widget in (self.stage, self.minutes, self.people, self.writing, self.own):
            choices.addWidget(widget)
        column.addLayout(choices)
        head = row(theme, 8)
        self.unfold = Button(theme, tr("What is not at hand"), role="quiet", small=True, icon_name="down", parent=self)
        self.unfold.setCheckable(True)
        head.addWidget(self.unfold)
        head.addStretch(1)
        self.clear = Button(theme, tr("Show all again"), role="quiet", small=True, parent=self)
        head.addWidget(self.clear)
        column.addLayout(head)
        self.materials = [OptionChip(theme, key, tr(name), "define", self) for key, name in MATERIALS.items()]
        self._shelf = QWidget(self)
        flow = FlowLayout(theme, 6, self._shelf)
        for chip in self.materials:
            chip.setAccessibleName(tr("Not at hand: {what}", what=chip.text()))
            chip.toggled.connect(self._ask)
            flow.addWidget(chip)
        column.addWidget(self._shelf)
        self._shelf.hide()
        self.unfold.toggled.connect(self._unfolded)
        for choice in (self.stage, self.minutes, self.writing):
            choice.picked.connect(self._ask)
        self.people.valueChanged.connect(self._ask)
        self.own.toggled.connect(self._ask)
        self.words.live.connect(self._ask)
        self.clear.clicked.connect(self._clear)
        self._show_clear()

    def _unfolded(self, on: bool) -> None:
        self._shelf.setVisible(on)
        self.unfold.set_icon("up" if on else "down")

    def _ask(self) -> None:
        wish = Wish(
            self.words.full_text(), self.stage.key(), int(self.minutes.key() or 0), self.people.value(),
            frozenset(chip.key for chip in self.materials if chip.isChecked()), self.writing.key(), self.own.isChecked(),
        )  # fmt: skip
        if wish != self.wish:
            self.wish = wish
            self._show_clear()
            self.changed.emit(wish)

    def _show_clear(self) -> None:
        self.clear.setVisible(not replace(self.wish, words="").is_empty or bool(self.wish.words))

    def _clear(self) -> None:
        for choice in (self.stage, self.minutes, self.writing):
            choice.show_key("")
        for chip in (*self.materials, self.own):
            chip.setChecked(False)
        self.people.setValue(0)
        self.words.take()
        self._ask()
        self.words.setFocus()
