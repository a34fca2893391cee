"""A ballot that was keyed in differently the second time, as a question: what does the paper say?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView, Difference, Slip
from ui.sheets.ballot.hands import slip_words
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.layouts import FlowLayout
from ui.widgets.paragraph import Paragraph


class QuestionCard(QFrame):
    """Asks about one difference at a time; `answered` carries it and the slip that is right."""

    answered = Signal(object, object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._difference: Difference | None = None
        self.setProperty("panel", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        column.setSpacing(theme.px(10))
        self._text = Paragraph(theme, "", size=15, parent=self)
        self.first = Button(theme, small=True, parent=self)
        self.second = Button(theme, small=True, parent=self)
        flow = FlowLayout(theme, 8)
        flow.addWidget(self.first)
        flow.addWidget(self.second)
        column.addWidget(self._text)
        column.addLayout(flow)
        self.first.clicked.connect(self._say_first)
        self.second.clicked.connect(self._say_second)
        self.hide()

    def ask(self, view: BallotView) -> None:
        """Ask about the first ballot that differs; hidden where none does."""
        differences = [] if view.closed else view.differences
        self._difference = differences[0] if differences else None
        self.setVisible(bool(differences))
        if self._difference is None:
            return
        first, second = self._words(view, self._difference.first), self._words(view, self._difference.second)
        serial = self._difference.first.serial
        self._text.set_text(
            tr("Ballot **{n}** was keyed in as {first} first, then as {second}. What does the paper say?",
               n=serial, first=first, second=second)
        )  # fmt: skip
        self.first.setText(first)
        self.second.setText(second)
        self.first.setAccessibleName(tr("Ballot {n}: {words}", n=serial, words=first))
        self.second.setAccessibleName(tr("Ballot {n}: {words}", n=serial, words=second))

    def text(self) -> str:
        return self._text.text()

    @staticmethod
    def _words(view: BallotView, slip: Slip) -> str:
        words = slip_words(view, slip) + (f" ({slip.reason})" if slip.reason else "")
        return words.replace(" ", "\u00a0")  # a ballot never breaks in two

    def _say_first(self) -> None:
        if self._difference is not None:
            self.answered.emit(self._difference, self._difference.first)

    def _say_second(self) -> None:
        if self._difference is not None:
            self.answered.emit(self._difference, self._difference.second)
