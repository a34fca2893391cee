"""표 맞추기: what came in which way against the people present, one question at a time, and opening the result."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.channel_words import papers_line
from livinglab.sheets.ballot.read import BallotView, ChannelView
from ui.context import Context
from ui.sheets.ballot.channel_row import ChannelRow
from ui.sheets.ballot.opening import Opening
from ui.sheets.ballot.papers import PapersForm
from ui.sheets.ballot.question_card import QuestionCard
from ui.sheets.ballot.questions import LOOK, Answer, left_over, left_question, next_question
from ui.sheets.ballot.roster import Roster
from ui.sheets.ballot.scrolled import scrolled
from ui.sheets.ballot.words import people_remark
from ui.widgets.labels import label
from ui.widgets.section_header import SectionHeader

_ICONS = {"paper": "paper", "hands": "hand", "early": "mail", "other": "people"}


class ReconcilePanel(QWidget):
    """Stands in the guide's place while the vote is shown; the editor hands it each new view."""

    channel_chosen = Signal(str)
    ballot_asked = Signal(int)
    """A ballot to look at again; 0 for none in particular."""
    settings_asked = Signal()
    opened = Signal()
    """The result was just opened here: the keys go to it."""
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._current = ""
        self._asks_left = False
        self.rows: dict[str, ChannelRow] = {}
        theme = context.theme
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        _, inner = scrolled(self, sideways=False)
        self._column = QVBoxLayout(inner)
        self._header = SectionHeader(theme, tr("Matching the votes"), kind="lead", line=False, parent=inner)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._total = ChannelRow(theme, "", parent=inner)
        self.papers = PapersForm(theme, inner)
        self.spoiled, self.unused = self.papers.spoiled, self.papers.unused
        self.roster = Roster(theme, inner)
        self.question = QuestionCard(theme, inner)
        opening = self._opening = Opening(theme, inner)
        self._why, self.settings = opening.why, opening.settings
        self.open, self.close_vote, self.reopen = opening.open, opening.close_vote, opening.reopen
        self._column.addWidget(self._header)
        self._column.addLayout(self._rows)
        self.equation = label("", "meta", wrap=True, parent=inner)
        self._column.addWidget(self._total)
        self._column.addWidget(self.equation)
        self._column.addWidget(self.question)
        self._column.addWidget(self.papers)
        self._column.addWidget(self.roster)
        self._column.addStretch(1)
        self._column.addWidget(opening)
        self._connect()
        self._restyle()

    def _connect(self) -> None:
        self.papers.counted.connect(self._write_papers)
        self.roster.ticked.connect(self._write_voters)
        self.question.answered.connect(self._answer)
        self.settings.clicked.connect(self.settings_asked)
        self._opening.left.clicked.connect(self._ask_left)
        self.open.clicked.connect(self._open)
        self.close_vote.clicked.connect(self._close)
        self.reopen.clicked.connect(self._reopen)
        self._context.theme.changed.connect(self._restyle)

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_view(self, view: BallotView, current: str) -> None:
        """Show a view; `current` is the channel being entered."""
        self._view, self._current = view, current
        self._header.set_remark(tr("People: {n}", n=view.present) if view.present is not None else people_remark(view))
        self._show_rows(view)
        channel = self._channel()
        over = left_over(view) if self._asks_left else None
        self._asks_left = over is not None
        question = left_question(view, over) if over is not None else next_question(view)
        self.question.ask(question)
        self.papers.show_channel(view, channel)
        if question is not None and not self.papers.isAncestorOf(self.papers.focusWidget() or self):
            self.papers.hide()  # one thing at a time
        self.roster.show_channel(view, channel)
        self._opening.show_view(view)

    def _show_rows(self, view: BallotView) -> None:
        wanted = [channel.id for channel in view.channels]
        if list(self.rows) != wanted:
            for old in self.rows.values():
                old.deleteLater()
            self.rows = {}
            for channel in view.channels:
                made = ChannelRow(
                    self._context.theme,
                    channel.id,
                    _ICONS.get(channel.channel.kind, "people"),
                    self._total.parentWidget(),
                )
                made.clicked.connect(self._chosen)
                self._rows.addWidget(made)
                self.rows[channel.id] = made
        for channel in view.channels:
            issued = view.issued(channel)
            shown = self.rows[channel.id]
            shown.setChecked(channel.id == self._current)
            shown.show_numbers(channel.name, "–" if not issued else str(issued), *self._remark(view, channel))
        equation = papers_line(view)
        self.equation.setText(equation)
        self.equation.setVisible(bool(equation))
        self._total.show_numbers(tr("All"), str(view.total_issued), *self._balance(view))

    @staticmethod
    def _remark(view: BallotView, channel: ChannelView) -> tuple[str, bool]:
        left = view.left(channel)
        if left is None:
            return tr("{n} entered", n=channel.accounted), False
        if left > 0:
            return tr("{n} left", n=left), False
        if left < 0:
            return tr("{n} too many", n=-left), True
        return (tr("entered"), False) if view.issued(channel) else (tr("not used"), False)

    @staticmethod
    def _balance(view: BallotView) -> tuple[str, bool]:
        surplus = view.surplus
        if surplus is None:
            return "", False
        if surplus > 0:
            return tr("{n} too many", n=surplus), True
        return (tr("{n} missing", n=-surplus), True) if surplus < 0 else (tr("fits"), False)

    def _channel(self) -> ChannelView | None:
        view = self._view
        return next((each for each in view.channels if each.id == self._current), None) if view else None

    def commit_input(self) -> None:
        """Take what is being typed."""
        self.papers.commit()

    # --- what is done ------------------------------------------------------------------------------------------------
    def _chosen(self) -> None:
        sender = self.sender()
        if isinstance(sender, ChannelRow):
            sender.setChecked(sender.key == self._current)
            self.channel_chosen.emit(sender.key)

    def _write_papers(self) -> None:
        channel, view = self._channel(), self._view
        if channel is not None and view is not None and not view.closed:
            self._do("count_papers", "", channel.id, **self.papers.numbers(channel))

    def _write_voters(self, people: list[str]) -> None:
        channel = self._channel()
        if channel is not None:
            self._do("note_voters", "", channel.id, people)

    def _ask_left(self) -> None:
        self._asks_left = True
        if self._view is not None:
            self.show_view(self._view, self._current)
            self.question.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, answer: object) -> None:
        assert isinstance(answer, Answer)
        self._asks_left = False
        if answer.verb == LOOK:
            channel_id, number = answer.arguments
            self.channel_chosen.emit(str(channel_id) or self._current)
            self.ballot_asked.emit(int(str(number)))
        elif answer.arguments and isinstance(answer.arguments[-1], dict) and answer.verb in ("set_up", "count_papers"):
            self._do(answer.verb, answer.said, *answer.arguments[:-1], **cast(dict[str, Any], answer.arguments[-1]))
        else:
            self._do(answer.verb, answer.said, *answer.arguments)

    def _open(self) -> None:
        self._do("reveal", tr("The result is open"))
        if self._view is not None and self._view.revealed:
            self.opened.emit()

    def _close(self) -> None:
        self._do("close", tr("The vote is closed"))

    def _reopen(self) -> None:
        self._do("reopen", tr("The vote is open again"))

    def _do(self, verb: str, sentence: str, *arguments: object, **named: object) -> None:
        if self._view is None:
            return
        try:
            getattr(votes, verb)(self._context.store, self._view.sheet, *arguments, **named)
        except UserError as error:
            self.show_view(self._view, self._current)
            self.failed.emit(str(error))
        else:
            self._context.bridge.flush()
            if sentence:
                self.said.emit(sentence)

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._column.setContentsMargins(px(20), px(12), px(20), px(16))
        self._column.setSpacing(px(10))
