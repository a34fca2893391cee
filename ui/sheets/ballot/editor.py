"""The vote in the middle of the workshop page: key in ballots, again, or as totals; then the opened result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.read import ChannelView, read
from livinglab.sheets.ballot.rule_words import rule_sentence
from livinglab.sheets.ballot.setup import RULES
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.ballot.empty_words import empty_words
from ui.sheets.ballot.entry import BallotEntry
from ui.sheets.ballot.head import FIRST, RESULT, SECOND, TOTALS, VoteHead
from ui.sheets.ballot.late_question import LateQuestion
from ui.sheets.ballot.panel import ReconcilePanel
from ui.sheets.ballot.paper_buttons import PaperButtons
from ui.sheets.ballot.result import ResultView
from ui.sheets.ballot.scrolled import scrolled
from ui.sheets.ballot.settings import VoteSettings
from ui.sheets.ballot.sums import Sums, takes_sums
from ui.sheets.contract import SheetEditor
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.paragraph import Paragraph

_TABLES = ("poll", "channel", "ballot", "mark", "subtotal", "placement", "item", "participant", "team")
_COMPACT = 560  # pixels of height under which rows stand closer


class BallotEditor(SheetEditor):
    """A vote sheet; nothing of the result is shown before it is opened, here neither."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self.view = read(context.store, sheet)
        self._channel_id = ""
        self._panel: ReconcilePanel | None = None
        self.mode = RESULT if self.view.revealed else FIRST
        theme = context.theme
        self._scroll, self._inner = scrolled(self, sideways=True)
        self._column = QVBoxLayout(self._inner)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_focus)
        self.head = VoteHead(theme, self.mode, self._inner)
        self.modes = self.head.modes
        self.change_rule = Button(theme, tr("Change the rule"), small=True, parent=self)
        self.change_rule.hide()
        self.papers = PaperButtons(theme, sheet.id, self)
        self.papers.asked.connect(self.go)
        self._column.addWidget(self.head)
        self.late = LateQuestion(theme, self._inner)
        self.settings = VoteSettings(context, self._inner)
        self.entry = BallotEntry(context, self._inner)
        self.sums = Sums(context, self._inner)
        self.result = ResultView(context, self._inner)
        self.proposal = Paragraph(theme, "", size=18, parent=self._inner)
        self.empty = EmptyState(theme, "", "", parent=self._inner)
        for widget in (self.settings, self.late, self.proposal, self.entry, self.sums, self.result, self.empty):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.settings.hide()
        self._connect()
        self._restyle()
        self.reload()

    def _connect(self) -> None:
        self.modes.chosen.connect(self._set_mode)
        self.entry.cursor_moved.connect(self._show_counter)
        self.change_rule.clicked.connect(self._toggle_settings)
        self.settings.done.connect(self._fold_settings)
        self.empty.acted.connect(self._begin)
        self.late.agreed.connect(self._change_late)
        self.late.left.connect(self._back_to_result)
        for part in (self.entry, self.settings, self.sums, self.result):
            part.failed.connect(self.failed)
        for part in (self.settings, self.sums, self.result):
            part.said.connect(self.said)
        self.context.bridge.changed.connect(self._on_changed)
        self.context.theme.changed.connect(self._restyle)

    # --- the contract ------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        self.settings.commit_input()
        self.sums.commit_input()
        self.result.commit_input()
        if self._panel is not None:
            self._panel.commit_input()
        if self.mode in (FIRST, SECOND) and not self.read_only:
            self.entry.keep()
            self.entry.bundle.commit_input()

    def focus_entry(self) -> None:
        if self.empty.isVisible():
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.late.asks:
            self.late.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.mode == TOTALS:
            self.sums.focus_entry()
        else:
            self.entry.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_result(self) -> None:
        """The result was just opened: the keys stand on its first option, in view once it has its place."""
        self.result.take_focus()
        self._soon.start()

    def _show_focus(self) -> None:
        focused = self.result.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused)

    def side_panel(self) -> QWidget | None:
        """The reconciliation, by every rule that is known here."""
        if self.view.rule not in RULES:
            return None
        if self._panel is None:
            self._panel = ReconcilePanel(self.context, self)
            self._panel.hide()
            self._panel.setEnabled(not self.read_only)
            self._panel.channel_chosen.connect(self._set_channel)
            self._panel.opened.connect(self._to_result)
            self._panel.ballot_asked.connect(self._go_to_ballot)
            self._panel.settings_asked.connect(self._ask_people)
            self._panel.said.connect(self.said)
            self._panel.failed.connect(self.failed)
            self.destroyed.connect(self._panel.deleteLater)  # the page gives it another parent
            self.reload()
        return self._panel

    def header_widgets(self) -> Sequence[QWidget]:
        """Paper to print and changing the rule, beside the question."""
        return (self.papers, self.change_rule)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        if self._panel is not None:
            self._panel.setEnabled(not read_only)
        self.reload()

    def show_item(self, item_id: str) -> bool:
        return self.view.option(item_id) is not None

    # --- what is shown -----------------------------------------------------------------------------------------------
    def channel(self) -> ChannelView | None:
        """The way of voting that is being entered."""
        return self.view.found_channel(self._channel_id) or (self.view.channels[0] if self.view.channels else None)

    def reload(self) -> None:
        """Read the sheet again and show it."""
        was_open = self.view.revealed
        self.view = view = read(self.context.store, self.sheet)
        if view.revealed != was_open:
            self.mode = RESULT if view.revealed else FIRST
        channel = self.channel()
        if self.mode == FIRST and channel is not None and channel.by_totals:
            self.mode = TOTALS
        self.late.show_view(view, entering=self.mode != RESULT and not self.read_only)
        self._show_parts()
        self.settings.show_view(view)
        if channel is not None:
            self.entry.show_view(view, channel, 2 if self.mode == SECOND else 1)
            self.sums.show_view(view, channel)
        self.entry.set_read_only(self.read_only or self.late.asks)
        if view.revealed:
            self.result.show_view(view)
        if self._panel is not None:
            self._panel.show_view(view, channel.id if channel else "")
        self._show_counter()

    def _show_parts(self) -> None:
        view = self.view
        known, bare = view.rule in RULES, not view.options
        voting = known and not bare
        asking = view.rule == "consent"
        self.empty.setVisible(not voting and self.settings.isHidden())
        if not voting:
            self._say_empty()
        self.entry.setVisible(voting and self.mode in (FIRST, SECOND))
        self.sums.setVisible(voting and self.mode == TOTALS)
        self.proposal.setVisible(voting and asking and self.mode != RESULT)
        self.proposal.set_text(literal(view.options[0].title) if voting and asking else "")
        self.result.setVisible(voting and self.mode == RESULT)
        self.change_rule.setVisible(voting and not view.revealed and not self.read_only)
        self.papers.show_view(view, self.read_only)
        self.head.rule.setText(rule_sentence(view))
        entering = voting and self.mode in (FIRST, SECOND)
        self.head.show_parts(counting=voting and self.mode != RESULT, ruled=entering, voting=voting)
        self.modes.set_shown(RESULT, view.revealed)
        self.modes.set_shown(TOTALS, takes_sums(view))
        self.modes.choose(self.mode)
        self.result.setEnabled(not self.read_only)
        self.sums.setEnabled(not self.read_only and not self.late.asks)

    def _say_empty(self) -> None:
        self.settings.show_view(self.view)
        self.empty.say(*empty_words(self.view, len(self.settings.waiting_ideas())))

    def _show_counter(self) -> None:
        channel = self.channel()
        if channel is None:
            return
        name = channel.name
        if self.mode == TOTALS:
            self.head.show_counter(name, str(channel.counted), tr("people voted this way"))
            return
        expected = self.entry.expected()
        place = self.entry.place()
        shown = min(place, expected) if expected else place
        of = tr("/ {n} ballots", n=expected) if expected is not None else ""
        self.head.show_counter(name, str(shown), of)
        self._fit_head()

    # --- what is done ------------------------------------------------------------------------------------------------
    def _set_mode(self, mode: str) -> None:
        if mode == self.mode:
            return
        self.commit_input()
        self.mode = mode
        self.reload()
        if mode in (FIRST, SECOND) or self.late.asks:
            self.focus_entry()

    def _change_late(self) -> None:
        self.reload()
        self.focus_entry()

    def _back_to_result(self) -> None:
        self._set_mode(RESULT)
        self._to_result()

    def _set_channel(self, channel_id: str) -> None:
        self.commit_input()
        self._channel_id = channel_id
        channel = self.channel()
        if channel is not None and not self.view.revealed:
            by_hand = self.view.by_dots or self.view.rule == "consent"
            sums = channel.by_totals or (by_hand and channel.channel.kind == "hands" and not channel.slips)
            self.mode = TOTALS if sums else FIRST
        self.reload()
        self.focus_entry()

    def _go_to_ballot(self, number: int) -> None:
        if number and self.mode == FIRST:
            self.entry.go_to(number)

    def _begin(self) -> None:
        if self.view.rule == "consent":
            self.settings.show()
            self.empty.hide()
            self.settings.terms.focus()
            return
        self.settings.add_ideas.click()
        self.focus_entry()

    def _toggle_settings(self) -> None:
        if self.settings.isVisible():
            self._fold_settings()
        else:
            self.settings.show()
            self.settings.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold_settings(self) -> None:
        self.settings.commit_input()
        self.settings.hide()
        self.focus_entry()

    def _ask_people(self) -> None:
        self.settings.show()
        self.settings.people.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settings.people.selectAll()

    def _on_changed(self, batch: object) -> None:
        assert isinstance(batch, Batch)
        if batch.in_project(self.sheet.project_id) and batch.touches(*_TABLES):
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.entry.pad.set_compact(self.height() < self.context.theme.px(_COMPACT))
        self._fit_head()

    def _fit_head(self) -> None:
        px = self.context.theme.px
        self.head.fit(self.width() - 2 * px(24) - px(12))

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(12), px(24), px(10))
        self._column.setSpacing(px(8))
