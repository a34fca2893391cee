"""Ready-made questions a method brings along: one button a set, gone once all of it is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.survey.setup import LEVELS, QuestionSet, Setup
from livinglab.sheets.survey.view import SurveyView
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout


class SetOffer(QWidget):
    """Hidden where there is nothing to offer."""

    asked = Signal(str)
    """The key of a set."""

    def __init__(self, theme: ThemeHolder, setup: Setup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sets = setup.sets
        flow = FlowLayout(theme, 8)
        self.setLayout(flow)
        flow.addWidget(label(tr("Ready-made questions"), "meta", parent=self))
        self.buttons: dict[str, Button] = {}
        for one in self._sets:
            button = Button(theme, _words(one), role="quiet", small=True, icon_name="plus", parent=self)
            button.setObjectName(one.key)
            button.setToolTip("\n".join(str(words) for words in one.questions))
            button.clicked.connect(self._clicked)
            flow.addWidget(button)
            self.buttons[one.key] = button

    def show_for(self, view: SurveyView, *, open_: bool) -> None:
        """Offer what is not yet asked on this sheet."""
        asked = {question.ready for question in view.questions}
        for one in self._sets:
            missing = any(f"{one.key}.{number}" not in asked for number in range(1, len(one.questions) + 1))
            self.buttons[one.key].setVisible(missing)
        self.setVisible(open_ and any(not button.isHidden() for button in self.buttons.values()))

    def _clicked(self) -> None:
        self.asked.emit(self.sender().objectName())


def _words(one: QuestionSet) -> str:
    return tr("{level}: {name}", level=tr(LEVELS[one.level]), name=str(one.name)) if one.level else str(one.name)
