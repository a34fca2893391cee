"""Which keys answer: the ends of the scales that are asked, "do not know", the next person, an alias set right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.survey.view import Question
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import KeyCap
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout


class KeyLine(QWidget):
    """A line of key caps above the table."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = FlowLayout(theme, 6)
        self.setLayout(self._line)
        self.low, self.high = KeyCap(theme, "1", self), KeyCap(theme, "5", self)
        self._line.addWidget(self.low)
        self._line.addWidget(self.high)
        self._line.addWidget(label(tr("answer"), "meta", parent=self))
        for cap, words in (
            ("-", tr("does not know, does not apply")),
            ("Enter", tr("next person")),
            ("F2", tr("correct an alias")),
        ):
            self._line.addWidget(KeyCap(theme, cap, self))
            self._line.addWidget(label(words, "meta", parent=self))

    def show_questions(self, questions: Sequence[Question]) -> None:
        """The lowest and the highest key any of these is answered with."""
        if questions:
            self.low.show_key(str(min(question.scale[0] for question in questions)))
            self.high.show_key(str(max(question.scale[1] for question in questions)))
