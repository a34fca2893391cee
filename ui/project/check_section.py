"""Checking a certificate somebody brings: its number and code beside what the library keeps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.views.certificate_words import told
from livinglab.views.verifying import Checked, check
from ui.context import Context
from ui.widgets.buttons import Button
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader


class CheckSection(QWidget):
    """Writes nothing; asks all projects of the library. `bring_asked` carries where the answer stands."""

    bring_asked = Signal(QWidget)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = SectionHeader(theme, tr("Check a certificate"), parent=self)
        self.serial = LineField(
            name=tr("Number of the certificate"), placeholder=tr("Number, such as 2026-NPM-001"), parent=self
        )
        self.code = LineField(name=tr("Check code"), placeholder=tr("Check code, twelve letters"), parent=self)
        self.name = LineField(
            name=tr("Name on the paper"), placeholder=tr("Name on the paper (if asked for)"), parent=self
        )
        self.button = Button(theme, tr("Check"), parent=self)
        self.answer = Paragraph(theme, "", size=16, parent=self)
        self.facts = Paragraph(theme, "", size=15, ink="ink-2", parent=self)
        flow = FlowLayout(theme, 10)
        for widget in (self.serial, self.code, self.name, self.button):
            flow.addWidget(widget)
        self._column.addWidget(self._head)
        self._column.addLayout(flow)
        self._column.addWidget(self.answer)
        self._column.addWidget(self.facts)
        for field in (self.serial, self.code, self.name):
            field.entered.connect(self._check)
        self.button.clicked.connect(self._check)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show(None)

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._column.setSpacing(px(10))
        self._column.setContentsMargins(0, px(18), 0, 0)
        for field in (self.serial, self.code, self.name):
            field.setFixedWidth(px(250))

    def _check(self) -> None:
        if not self.serial.text().strip():
            self.answer.show()
            self.facts.hide()
            self.answer.set_text(tr("Enter the number and the check code as they stand on the paper."))
            self.serial.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._ask()
        self.bring_asked.emit(self.facts if self.facts.isVisibleTo(self) else self.answer)

    def _ask(self) -> None:
        self._show(check(self._context.store, self.serial.text(), self.code.text(), self.name.text()))

    def _show(self, found: Checked | None) -> None:
        self.answer.setVisible(found is not None)
        self.facts.setVisible(found is not None and found.facts is not None)
        if found is None:
            return
        self.answer.set_text(found.sentence)
        if found.facts is not None:
            self.facts.set_text(told(found.facts, found.name))
