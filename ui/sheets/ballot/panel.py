"""표 맞추기: what came in which way against the people present, one question at a time, and opening the result."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.checks import missing
from livinglab.sheets.ballot.read import BallotView, ChannelView
from ui.context import Context
from ui.sheets.ballot.channel_row import ChannelRow
from ui.sheets.ballot.count_field import CountField
from ui.sheets.ballot.question_card import QuestionCard
from ui.sheets.ballot.words import channel_name, people_remark
from ui.widgets.buttons import Button
from ui.widgets.error_strip import IconView
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader

_ICONS = {"paper": "paper", "hands": "hand", "early": "mail", "other": "people"}


class ReconcilePanel(QWidget):
    """Stands in the guide's place while the vote is shown; the editor hands it each new view."""

    channel_chosen = Signal(str)
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
        self.rows: dict[str, ChannelRow] = {}
        theme = context.theme
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(scroll)
        inner = QWidget(scroll)
        inner.setProperty("ground", "")
        scroll.setWidget(inner)
        self._column = QVBoxLayout(inner)
        self._header = SectionHeader(theme, tr("Matching the votes"), kind="lead", line=False, parent=inner)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._total = ChannelRow(theme, "", parent=inner)
        self._papers = self._paper_fields(inner)
        self.question = QuestionCard(theme, inner)
        self._column.addWidget(self._header)
        self._column.addLayout(self._rows)
        self._column.addWidget(self._total)
        self._column.addWidget(self._papers)
        self._column.addWidget(self.question)
        self._column.addStretch(1)
        self._opening(inner)
        self.question.answered.connect(self._settle)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _paper_fields(self, parent: QWidget) -> QWidget:
        """Papers that will never be keyed in: spoiled on the side, or not used."""
        holder = QWidget(parent)
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._blank = label("0", "strong", parent=holder)
        self.spoiled = CountField(tr("Spoiled, not keyed in"), votes.MOST_PEOPLE, parent=holder)
        self.unused = CountField(tr("Not used"), votes.MOST_PEOPLE, parent=holder)
        form.addRow(label(tr("Blank ballots"), "meta", parent=holder), self._blank)
        for field in (self.spoiled, self.unused):
            field.counted.connect(self._write_papers)
            form.addRow(label(field.accessibleName(), "meta", parent=holder), field)
        return holder

    def _opening(self, parent: QWidget) -> None:
        theme = self._context.theme
        self._veil = row(theme, 8)
        self._veil_icon = IconView(theme, "hide", "ink", 20, parent)
        self._veil_title = label("", "lead", wrap=True, parent=parent)
        self._veil.addWidget(self._veil_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._veil.addWidget(self._veil_title, 1)
        self._why = Paragraph(theme, "", size=14, ink="ink-2", parent=parent)
        self.settings = Button(theme, tr("Enter the number of people"), role="link", parent=parent)
        self.open = Button(theme, tr("Open the result"), parent=parent)
        self.close_vote = Button(theme, tr("Close the vote"), icon_name="lock", parent=parent)
        self.reopen = Button(theme, tr("Reopen the vote"), role="quiet", parent=parent)
        self._column.addLayout(self._veil)
        self._column.addWidget(self._why)
        self._column.addWidget(self.settings, 0, Qt.AlignmentFlag.AlignLeft)
        for button in (self.open, self.close_vote, self.reopen):
            self._column.addWidget(button)
        self.settings.clicked.connect(self.settings_asked)
        self.open.clicked.connect(self._open)
        self.close_vote.clicked.connect(self._close)
        self.reopen.clicked.connect(self._reopen)

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_view(self, view: BallotView, current: str) -> None:
        """Show a view; `current` is the channel being entered."""
        self._view, self._current = view, current
        self._header.set_remark(tr("People: {n}", n=view.present) if view.present is not None else people_remark(view))
        self._show_rows(view)
        self._show_papers(view)
        self.question.ask(view)
        self._show_opening(view)

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
            shown.show_numbers(channel_name(channel), "–" if not issued else str(issued), *self._remark(view, channel))
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
        if view.present is None:
            return "", False
        surplus = view.total_issued - view.present
        if surplus > 0:
            return tr("{n} too many", n=surplus), True
        return (tr("{n} missing", n=-surplus), True) if surplus < 0 else (tr("fits"), False)

    def _channel(self) -> ChannelView | None:
        view = self._view
        return next((each for each in view.channels if each.id == self._current), None) if view else None

    def _show_papers(self, view: BallotView) -> None:
        channel = self._channel()
        self._papers.setVisible(channel is not None and channel.channel.kind == "paper")
        if channel is None:
            return
        self._blank.setText(str(channel.blank))
        for field, number in ((self.spoiled, channel.channel.spoiled), (self.unused, channel.unused)):
            field.setEnabled(not view.closed)
            field.show_number(number or 0)

    def _show_opening(self, view: BallotView) -> None:
        lacking = [] if view.revealed else missing(view)
        covered = not view.revealed
        self._veil_icon.setVisible(covered)
        if view.closed:
            self._veil_title.setText(tr("The vote is closed"))
            self._why.set_text(tr("It can be counted again at any time. Reopening stays in the record."))
        elif view.revealed:
            self._veil_title.setText(tr("The result is open"))
            self._why.set_text(tr("Tick what you take forward, then close the vote."))
        else:
            self._veil_title.setText(tr("The result is still covered"))
            tail = tr("The sums are not shown on this screen either.")
            self._why.set_text(" ".join([check.sentence() for check in lacking] + [tail]))
        self.settings.setVisible(covered and view.present is None)
        self.open.setVisible(covered)
        self.open.setEnabled(not lacking)
        self.open.setToolTip(" ".join(check.sentence() for check in lacking))
        self.close_vote.setVisible(view.revealed and not view.closed)
        self.reopen.setVisible(view.closed)

    def commit_input(self) -> None:
        """Take what is being typed."""
        if self._papers.isVisible():
            self.spoiled.commit()
            self.unused.commit()

    # --- what is done ------------------------------------------------------------------------------------------------
    def _chosen(self) -> None:
        sender = self.sender()
        if isinstance(sender, ChannelRow):
            sender.setChecked(sender.key == self._current)
            self.channel_chosen.emit(sender.key)

    def _write_papers(self) -> None:
        channel, view = self._channel(), self._view
        if channel is None or view is None or view.closed:
            return
        try:
            votes.count_papers(
                self._context.store, view.sheet, channel.id, issued=channel.channel.issued,
                spoiled=self.spoiled.value() or None, unused=self.unused.value() or None,
            )  # fmt: skip
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()

    def _settle(self, difference: object, right: object) -> None:
        self._do("settle", tr("The ballot is settled."), difference, right)

    def _open(self) -> None:
        self._do("reveal", tr("The result is open"))
        if self._view is not None and self._view.revealed:
            self.opened.emit()

    def _close(self) -> None:
        self._do("close", tr("The vote is closed"))

    def _reopen(self) -> None:
        self._do("reopen", tr("The vote is open again"))

    def _do(self, verb: str, sentence: str, *arguments: object) -> None:
        if self._view is None:
            return
        try:
            getattr(votes, verb)(self._context.store, self._view.sheet, *arguments)
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self._context.bridge.flush()
            self.said.emit(sentence)

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._column.setContentsMargins(px(20), px(12), px(20), px(16))
        self._column.setSpacing(px(10))
