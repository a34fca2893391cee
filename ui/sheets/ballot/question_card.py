"""One thing that does not fit, as a question with its answers as buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.sheets.ballot.questions import Question
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.layouts import FlowLayout
from ui.widgets.paragraph import Paragraph


class QuestionCard(QFrame):
    """Asks about one thing at a time; `answered` carries the answer somebody pressed."""

    answered = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self.setProperty("panel", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        column.setSpacing(theme.px(10))
        self._text = Paragraph(theme, "", size=15, parent=self)
        self.first, self.second, self.third = self.buttons = tuple(
            Button(theme, small=True, parent=self) for _ in range(3)
        )
        flow = FlowLayout(theme, 8)
        column.addWidget(self._text)
        column.addLayout(flow)
        for button in self.buttons:
            flow.addWidget(button)
            button.clicked.connect(self._pressed)
        self.hide()

    def ask(self, question: Question | None) -> None:
        """Ask it; hidden where there is nothing to ask."""
        self._question = question
        self.setVisible(question is not None)
        if question is None:
            return
        self._text.set_text(question.text)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(question.answers))
            if place < len(question.answers):
                button.setText(question.answers[place].words.replace("&", "&&"))
                button.setAccessibleName(question.answers[place].name)
                button.setToolTip(question.answers[place].said)

    def text(self) -> str:
        return self._text.text()

    def _pressed(self) -> None:
        sender = self.sender()
        if self._question is not None and isinstance(sender, Button):
            self.answered.emit(self._question.answers[self.buttons.index(sender)])
