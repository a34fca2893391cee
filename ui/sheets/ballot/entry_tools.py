"""Beside the pad: going to a paper by its printed number, and entering several ballots that are alike."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from livinglab.actions.vote_ballots import MOST_ALIKE
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.check_letter import read_serial, serial_text
from ui.sheets.ballot.count_field import CountField
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, row
from ui.widgets.line_field import LineField


class EntryTools(QWidget):
    """`went` carries a number whose check letter fits, `alike` how many ballots say what is in the hand."""

    went = Signal(int)
    refused = Signal(str)
    alike = Signal(int)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(theme, 16)
        words = tr("Number on the paper, such as 7 or {example}", example=serial_text(7))
        self.serial = LineField(name=words, placeholder=tr("7 or {example}", example=serial_text(7)), parent=self)
        self.serial.setProperty("small", True)
        self.serial.setFixedWidth(theme.px(120))
        self.many = CountField(tr("How many ballots say the same"), MOST_ALIKE, 1, parent=self)
        self.enter_many = Button(theme, tr("Enter as often"), small=True, parent=self)
        for said, fields in (
            (tr("Go to number (#)"), (self.serial,)), (tr("The same ballot (*)"), (self.many, self.enter_many)),
        ):  # fmt: skip
            holder = QWidget(self)
            line = row(theme, 8, holder)
            line.addWidget(label(said, "meta", parent=holder))
            for field in fields:
                line.addWidget(field)
            flow.addWidget(holder)
        self.setLayout(flow)
        self.serial.entered.connect(self._go)
        self.many.lineEdit().returnPressed.connect(self._enter)
        self.enter_many.clicked.connect(self._enter)

    def to_serial(self) -> None:
        self.serial.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.serial.selectAll()

    def to_many(self) -> None:
        self.many.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go(self, words: str) -> None:
        try:
            number = read_serial(words)
        except UserError as error:
            self.refused.emit(str(error))
            self.serial.selectAll()
            return
        if number is None:
            self.refused.emit(
                tr("Type the number that is printed on the paper, such as 7 or {example}.", example=serial_text(7))
            )
            return
        self.serial.set_text("")
        self.went.emit(number)

    def _enter(self) -> None:
        self.many.interpretText()
        number = self.many.value()
        self.many.show_number(1)
        self.many.setValue(1)
        self.alike.emit(number)
