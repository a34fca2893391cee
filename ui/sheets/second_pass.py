"""Sheets on paper beside a table: how many there are, typing their numbers again, and what differs as a question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from livinglab.actions.second_pass import MOST_SHEETS
from livinglab.blocks.words import literal
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.second_pass import Apart, Line, Papers, coverage_sentence, typed_line
from ui.sheets.ballot.count_field import CountField
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, column, row
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph


class SecondPass(QWidget):
    """Folded until paper came in; what it tells is written by whoever shows it."""

    counted = Signal(object, int, int)
    """Sheets given out (None: nobody counted), spoiled, not used."""
    typed = Signal(str, dict)
    settled = Signal(object, bool)
    """What differed, and whether the second number is right."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._apart: list[Apart] = []
        self._done: set[str] = set()
        outer = column(theme, 8, self)
        self.fold = Button(
            theme, tr("Sheets on paper: count and type again"), small=True, role="quiet", icon_name="paper", parent=self
        )
        self.fold.setCheckable(True)
        self._body = QWidget(self)
        inner = column(theme, 8, self._body)
        self.given = CountField(tr("Sheets given out"), MOST_SHEETS, blank=tr("not counted"), parent=self._body)
        self.spoiled = CountField(tr("Spoiled or blank sheets"), MOST_SHEETS, parent=self._body)
        self.unused = CountField(tr("Sheets not used"), MOST_SHEETS, parent=self._body)
        flow = FlowLayout(theme, 16)
        for field in (self.given, self.spoiled, self.unused):
            holder = QWidget(self._body)
            line = row(theme, 8, holder)
            line.addWidget(label(field.accessibleName(), "meta", parent=holder))
            line.addWidget(field)
            field.counted.connect(self._count)
            flow.addWidget(holder)
        inner.addLayout(flow)
        self.told = label("", "meta", wrap=True, parent=self._body)
        inner.addWidget(self.told)
        inner.addLayout(self._typing(theme))
        self._refusal = label("", "meta", ink="signal", wrap=True, parent=self._body)
        self._refusal.hide()
        inner.addWidget(self._refusal)
        self.question = Paragraph(theme, "", size=15, parent=self._body)
        self.first, self.second = (Button(theme, small=True, parent=self._body) for _ in range(2))
        answers = FlowLayout(theme, 8)
        inner.addWidget(self.question)
        for button in (self.first, self.second):
            answers.addWidget(button)
        inner.addLayout(answers)
        outer.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self._body)
        self._body.hide()
        self.fold.toggled.connect(self._body.setVisible)
        self.first.clicked.connect(self._first_is_right)
        self.second.clicked.connect(self._second_is_right)

    def _typing(self, theme: ThemeHolder) -> FlowLayout:
        flow = FlowLayout(theme, 8)
        self.who = QComboBox(self._body)
        self.who.setAccessibleName(tr("Whose sheet is typed again"))
        self.who.setProperty("small", True)
        words = tr("All numbers of the sheet again, such as 4 5 3; x where there is none")
        self.line = LineField(name=words, placeholder=tr("such as 4 5 3, then Enter"), parent=self._body)
        self.line.setFixedWidth(theme.px(260))
        holder = QWidget(self._body)
        whose = row(theme, 8, holder)
        whose.addWidget(label(tr("Type again"), "meta", parent=holder))
        whose.addWidget(self.who)
        self.line.setProperty("small", True)
        flow.addWidget(holder)
        flow.addWidget(self.line)
        self.line.entered.connect(self._typed)
        return flow

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_sheets(self, lines: Sequence[Line], papers: Papers, apart: list[Apart], done: set[str]) -> None:
        """Sheets by alias, their count, what differs, and who was typed again."""
        self._lines, self._apart, self._done = tuple(lines), apart, done
        self.given.show_number(papers.given or 0)
        self.spoiled.show_number(papers.spoiled)
        self.unused.show_number(papers.unused)
        self.told.setText(
            " ".join(part for part in (coverage_sentence(papers), self._left(papers), self._again()) if part)
        )
        self.told.setVisible(bool(self.told.text()))
        self._show_people()
        self._ask()

    @staticmethod
    def _left(papers: Papers) -> str:
        if papers.given is None or not papers.left:
            return tr("All sheets are accounted for.") if papers.given else ""
        if papers.left > 0:
            return tr("{n} sheets are missing.", n=papers.left)
        return tr("{n} sheets more than were given out.", n=-papers.left)

    def _again(self) -> str:
        number = len([line for line in self._lines if line.who in self._done])
        return tr("Typed again: {k} of {n}.", k=number, n=len(self._lines)) if number else ""

    def _show_people(self) -> None:
        names = [line.who for line in self._lines]
        if [self.who.itemText(place) for place in range(self.who.count())] != names:
            current = self.who.currentText()
            self.who.clear()
            self.who.addItems(names)
            self.who.setCurrentIndex(max(names.index(current), 0) if current in names else 0)
        for part in (self.who, self.line):
            part.setEnabled(bool(names))

    def _ask(self) -> None:
        one = self._apart[0] if self._apart else None
        for part in (self.question, self.first, self.second):
            part.setVisible(one is not None)
        if one is None:
            return
        told = [_number(value) for value in (one.cell.value, one.second)]
        self.question.set_text(
            tr("**{who}**, {words}: first {a}, then {b}. What does the sheet say?", who=literal(one.who),
               words=literal(one.cell.words), a=told[0], b=told[1])
        )  # fmt: skip
        for button, words in ((self.first, told[0]), (self.second, told[1])):
            button.setText(words)
            button.setAccessibleName(f"{one.who}, {one.cell.words}: {words}")

    # --- what is done ------------------------------------------------------------------------------------------------
    def _count(self) -> None:
        self.counted.emit(self.given.value() or None, self.spoiled.value(), self.unused.value())

    def _typed(self, words: str) -> None:
        line = next((one for one in self._lines if one.who == self.who.currentText()), None)
        if line is None or not words.strip():
            return
        try:
            values = typed_line(words, line.cells)
        except UserError as error:
            self._refusal.setText(str(error))
            self._refusal.show()
            return
        self._refusal.hide()
        self.line.set_text("")
        self.line.take()
        self.typed.emit(line.who, values)
        waiting = [one.who for one in self._lines if one.who not in self._done | {line.who}]
        if waiting:
            self.who.setCurrentText(waiting[0])

    def _first_is_right(self) -> None:
        self.settled.emit(self._apart[0], False)

    def _second_is_right(self) -> None:
        self.settled.emit(self._apart[0], True)

    def commit_input(self) -> None:
        """Take what is being typed; a line of numbers stays until it is whole."""
        if self._body.isVisible():
            for field in (self.given, self.spoiled, self.unused):
                field.commit()


def _number(value: float | None) -> str:
    return tr("nothing") if value is None else f"{value:g}"
