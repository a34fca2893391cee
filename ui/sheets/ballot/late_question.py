"""Asks once before the first change after a result was opened: from then on what changes is told beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.ballot.opened import since
from livinglab.sheets.ballot.read import BallotView
from ui.sheets.ballot.question_card import QuestionCard
from ui.sheets.ballot.questions import Answer, Question
from ui.theme.theme import ThemeHolder

_CHANGE, _BACK = "change", "back"


class LateQuestion(QuestionCard):
    """Stands above the votes; while it asks, they are only looked at."""

    agreed = Signal()
    left = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.asks = False
        self._settled = False
        self.answered.connect(self._answer)

    def show_view(self, view: BallotView, *, entering: bool) -> None:
        """Ask where votes of an opened result could be changed and nobody did or said so yet."""
        self._settled = view.revealed and (self._settled or since(view) is not None)
        self.asks = entering and view.revealed and not view.closed and not self._settled
        self.ask(_question() if self.asks else None)

    def _answer(self, answer: object) -> None:
        assert isinstance(answer, Answer)
        if answer.verb == _CHANGE:
            self._settled = True
            self.agreed.emit()
        else:
            self.left.emit()


def _question() -> Question:
    text = tr(
        "The result is open already. Whatever you change here from now on is told beside the result, on the tally sheet and in the report, with the result as it was first opened. Change votes all the same?"
    )
    change, back = tr("Yes, change votes"), tr("Back to the result")
    return Question(text, (Answer(change, change, _CHANGE, ()), Answer(back, back, _BACK, ())))
