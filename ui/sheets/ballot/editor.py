"""The vote in the middle of the workshop page: key in ballots, again, or as totals; then the opened result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.read import ChannelView, read
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.ballot.entry import BallotEntry
from ui.sheets.ballot.words import channel_name, rule_sentence
from ui.sheets.contract import SheetEditor
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.segmented import Segmented

_TABLES = ("poll", "channel", "ballot", "mark", "subtotal", "placement", "item")
_COMPACT = 560  # pixels of height under which rows stand closer
FIRST, SECOND, TOTALS, RESULT = "first", "second", "totals", "result"


class BallotEditor(SheetEditor):
    """A vote sheet; nothing of the result is shown before it is opened, here neither."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self.view = read(context.store, sheet)
        self._channel_id = ""
        self.mode = FIRST
        theme = context.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll)
        self._inner = QWidget(self._scroll)
        self._inner.setProperty("ground", "")
        self._column = QVBoxLayout(self._inner)
        self._scroll.setWidget(self._inner)
        self._head = row(theme, 10)
        self._name = label("", "body", ink="2", parent=self._inner)
        self._counter = label("", "counter", parent=self._inner)
        self._of = label("", "body", ink="2", parent=self._inner)
        self.modes = Segmented(
            theme,
            [(FIRST, tr("First entry")), (SECOND, tr("Enter again")), (TOTALS, tr("As totals"))],
            name=tr("How the votes are entered"), stage="ideate", parent=self._inner,
        )  # fmt: skip
        base = Qt.AlignmentFlag.AlignBottom
        for widget in (self._name, self._counter, self._of):
            self._head.addWidget(widget, 0, base)
        self._head.addStretch(1)
        self._head.addWidget(self.modes)
        self._column.addLayout(self._head)
        self._rule = label("", "meta", wrap=True, parent=self._inner)
        self._column.addWidget(self._rule)
        self.entry = BallotEntry(context, self._inner)
        self._column.addWidget(self.entry, 1)
        self.modes.chosen.connect(self._set_mode)
        self.entry.cursor_moved.connect(self._show_counter)
        context.bridge.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.reload()

    # --- the contract ------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        self.entry.keep()

    def focus_entry(self) -> None:
        self.entry.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_widgets(self) -> Sequence[QWidget]:
        return ()

    # --- what is shown -----------------------------------------------------------------------------------------------
    def channel(self) -> ChannelView | None:
        """The way of voting that is being entered."""
        found = next((each for each in self.view.channels if each.id == self._channel_id), None)
        return found or (self.view.channels[0] if self.view.channels else None)

    def reload(self) -> None:
        """Read the sheet again and show it."""
        self.view = read(self.context.store, self.sheet)
        self._rule.setText(rule_sentence(self.view))
        channel = self.channel()
        if channel is not None:
            self.entry.show_view(self.view, channel, 2 if self.mode == SECOND else 1)
        self._show_counter()

    def _show_counter(self) -> None:
        channel = self.channel()
        if channel is None:
            return
        expected = self.entry.expected()
        self._name.setText(channel_name(channel))
        shown = min(self.entry.cursor, expected) if expected else self.entry.cursor
        self._counter.setText(str(shown))
        self._of.setText(tr("/ {n} ballots", n=expected) if expected is not None else "")

    def _set_mode(self, mode: str) -> None:
        self.entry.keep()
        self.mode = mode
        self.reload()

    def _on_changed(self, batch: object) -> None:
        assert isinstance(batch, Batch)
        if batch.in_project(self.sheet.project_id) and batch.touches(*_TABLES):
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.entry.pad.set_compact(self.height() < self.context.theme.px(_COMPACT))

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(16), px(24), px(16))
        self._column.setSpacing(px(8))
