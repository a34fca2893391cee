"""The rule of the vote, in place: the question, the people here, what the rule leaves open, and the ideas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.sheets.ballot.options import waiting_options
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.setup import MOST_DOTS
from ui.context import Context
from ui.sheets.ballot.channel_list import ChannelList
from ui.sheets.ballot.count_field import CountField
from ui.sheets.ballot.terms_fields import TermsFields
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField


class VoteSettings(QFrame):
    """An inline panel; every change is written at once."""

    said = Signal(str)
    failed = Signal(str)
    done = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        theme = context.theme
        self.setProperty("panel", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(10))
        self.question = LineField(name=tr("What is voted on"), placeholder=tr("What shall we try first?"), parent=self)
        self.budget = CountField(tr("Dots a person"), MOST_DOTS, 1, parent=self)
        self.cap = CountField(tr("Dots on one idea"), MOST_DOTS, 1, parent=self)
        self.people = CountField(tr("People here"), votes.MOST_PEOPLE, 0, blank=tr("not counted"), parent=self)
        column.addWidget(label(tr("What is voted on"), "meta", parent=self))
        column.addWidget(self.question)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        self._of_dots: list[QWidget] = []
        for place, field in enumerate((self.budget, self.cap, self.people)):
            words = label(field.accessibleName(), "meta", parent=self)
            grid.addWidget(words, 0, place)
            grid.addWidget(field, 1, place)
            self._of_dots += [words, field] if field is not self.people else []
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        self.terms = TermsFields(theme, self)
        column.addWidget(self.terms)
        self.channels = ChannelList(theme, self)
        column.addWidget(self.channels)
        self._ideas = FlowLayout(theme, 8)
        column.addLayout(self._ideas)
        buttons = FlowLayout(theme, 8)
        self.add_ideas = Button(theme, "", small=True, icon_name="plus", parent=self)
        self.finish = Button(theme, tr("Fold"), small=True, role="quiet", parent=self)
        for button in (self.add_ideas, self.finish):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.question.committed.connect(self._question)
        self.budget.counted.connect(self._budget)
        self.cap.counted.connect(self._cap)
        self.people.counted.connect(self._people)
        self.terms.settled.connect(self._settle)
        self.terms.costed.connect(self._cost)
        self.terms.proposed.connect(self._propose)
        self.add_ideas.clicked.connect(self._offer)
        self.channels.added.connect(self._add_channel)
        self.channels.named.connect(self._name_channel)
        self.channels.removed.connect(self._remove_channel)
        self.channels.weighed.connect(self._weigh)
        self.finish.clicked.connect(self.done)
        self._removers: list[Button] = []

    def show_view(self, view: BallotView) -> None:
        """Show a view; a field somebody is in keeps what they type."""
        self._view = view
        self.question.set_text(view.question)
        self.budget.show_number(view.budget)
        self.cap.show_number(view.cap)
        self.people.show_number(view.present or 0)
        self.terms.show_view(view)
        for part in self._of_dots:
            part.setVisible(view.rule == "dots")
        waiting = self.waiting_ideas()
        self.add_ideas.setText(tr("Put {n} more ideas up", n=len(waiting)))
        self.add_ideas.setVisible(bool(waiting) and not view.revealed and view.rule != "consent")
        self.channels.show_view(view)
        self._show_ideas(view)

    def waiting_ideas(self) -> list[Item]:
        """What can be voted on and is not on the ballot: see `waiting_options`."""
        return [] if self._view is None else waiting_options(self._context.store, self._view)

    def _show_ideas(self, view: BallotView) -> None:
        wanted = [] if view.revealed else [(option.id, option.code) for option in view.options]
        if [(button.property("option"), button.text()) for button in self._removers] == wanted:
            return
        for button in self._removers:
            self._ideas.removeWidget(button)
            button.deleteLater()
        self._removers = []
        for option_id, code in wanted:
            button = Button(
                self._context.theme, code, small=True, icon_name="close", trailing=True,
                name=tr("Take {code} off the ballot", code=code), parent=self,
            )  # fmt: skip
            button.setProperty("option", option_id)
            button.clicked.connect(self._withdraw)
            self._ideas.addWidget(button)
            button.show()
            self._removers.append(button)

    def commit_input(self) -> None:
        """Take what is being typed in any field."""
        if self.isVisible():
            self.question.commit()
            self.terms.commit_input()
            self.channels.commit_input()
            for field in (self.budget, self.cap, self.people):
                field.commit()

    # --- what is done ------------------------------------------------------------------------------------------------
    def _do(self, act: Callable[[BallotView], object], sentence: str = "") -> None:
        if self._view is None or self._view.closed:
            return
        try:
            act(self._view)
        except UserError as error:
            self.show_view(self._view)
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        if sentence:
            self.said.emit(sentence)

    def _set(self, **settings: object) -> None:
        self._do(lambda view: votes.set_up(self._context.store, view.sheet, **settings))

    def _question(self, text: str) -> None:
        self._set(question=text)

    def _budget(self, number: int) -> None:
        self._set(budget=number)

    def _cap(self, number: int) -> None:
        self._set(cap=number)

    def _settle(self, name: str, value: object) -> None:
        self._set(**{name: value})

    def _cost(self, option_id: str, cost: int) -> None:
        self._do(lambda view: votes.set_cost(self._context.store, view.sheet, option_id, cost or None))

    def _propose(self, words: str) -> None:
        self._do(lambda view: votes.propose(self._context.store, view.sheet, words), tr("The proposal is up"))

    def _people(self, number: int) -> None:
        self._set(voters=number or None)

    def _offer(self) -> None:
        ids = [idea.id for idea in self.waiting_ideas()]
        self._do(lambda view: votes.offer(self._context.store, view.sheet, ids), tr("{n} ideas are up", n=len(ids)))

    def _add_channel(self, kind: str, source: str) -> None:
        self._do(lambda view: votes.add_channel(self._context.store, view.sheet, kind, source))

    def _name_channel(self, channel_id: str, source: str) -> None:
        self._do(lambda view: votes.name_channel(self._context.store, view.sheet, channel_id, source))

    def _remove_channel(self, channel_id: str) -> None:
        self._do(lambda view: votes.remove_channel(self._context.store, view.sheet, channel_id))

    def _weigh(self, groups: list[tuple[list[str], str, int]], by: str) -> None:
        self._do(lambda view: votes.set_weights(self._context.store, view.sheet, groups, by))

    def _withdraw(self) -> None:
        sender = self.sender()
        option_id = str(sender.property("option")) if sender is not None else ""
        self._do(lambda view: votes.withdraw(self._context.store, view.sheet, option_id))

    def keyPressEvent(self, event: object) -> None:
        if getattr(event, "key", lambda: None)() == Qt.Key.Key_Escape:
            self.done.emit()
