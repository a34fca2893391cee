"""The scrolled part of the home page: two columns on a wide screen, one below the other on a narrow one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.methods.presets import Preset
from livinglab.views.home import NextMeeting, Promise, RecentMeeting
from livinglab.views.overview import ProjectRow
from ui.home.begin import Begin
from ui.home.loom import SIDE, Loom, LoomHead
from ui.home.next_card import NextCard
from ui.home.promises import Promises
from ui.home.recent import Recent
from ui.home.rename_line import RenameLine
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import rule
from ui.widgets.page_scroll import PageScroll

_TWO_COLUMNS = 1080
_RIGHT = 350
# Above and below: next workshop, renaming, more, empty library, line, ways to begin.
_AROUND = ((0, 20), (8, 0), (4, 0), (0, 0), (24, 0), (16, 0))
_FEW = 8  # more projects are unfolded on demand, so that the ways to begin stay near


class HomeBody(PageScroll):
    """Shows what it is given; `sample_asked` when the empty library's example is wanted."""

    sample_asked = Signal()
    renamed = Signal(str, str)

    def __init__(self, theme: ThemeHolder, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._rows: list[ProjectRow] = []
        self._all = False
        inside = self.inside
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._right_side = QWidget(inside)
        self._right_side.setLayout(self._right)
        self.next_card = NextCard(theme, inside)
        self.head = LoomHead(theme, inside)
        self.loom = Loom(theme, inside)
        self.rename_line = RenameLine(theme, inside)
        self.more = Button(theme, "", role="bar", icon_name="down", trailing=True, parent=inside)
        self.empty = EmptyState(
            theme, tr("Your first living lab begins here"),
            tr("Choose below how much time you have and give it a title. Or look around in the example first: "
               "a market that did without plastic, from the first note to the promises."),
            tr("Open the example"), icon_name="book", parent=inside,
        )  # fmt: skip
        self.begin = Begin(theme, presets, inside)
        self.promises = Promises(theme, inside)
        self.recent = Recent(theme, inside)
        self._line = rule(parent=inside)
        self._build()
        self._connect()
        self._restyle()

    def _build(self) -> None:
        self._insets: list[QHBoxLayout] = []
        for widget in (
            self.next_card, self.head, self.loom, self.rename_line, self.more, self.empty, self._line, self.begin
        ):  # fmt: skip
            if widget in (self.head, self.loom):
                self._left.addWidget(widget)
                continue
            # The loom reaches a little further out, for the ground of a row under the mouse.
            inset = QHBoxLayout()
            inset.addWidget(widget)
            if widget is self.more:
                inset.addStretch(1)
            self._insets.append(inset)
            self._left.addLayout(inset)
        self._left.addStretch(1)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self.promises)
        self._right.addWidget(self.recent)
        self._right.addStretch(1)
        self._both.addLayout(self._left, 1)
        self._both.addWidget(self._right_side)

    def _connect(self) -> None:
        self.empty.acted.connect(self.sample_asked)
        self.more.clicked.connect(self._toggle_all)
        self.loom.walked.connect(self.reveal)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._reveal_line)
        self.begin.shown.connect(self._naming)
        self.begin.ended.connect(self._named)
        self.rename_line.renamed.connect(self.renamed)
        self.rename_line.ended.connect(self._end_rename)
        self._theme.changed.connect(self._restyle)

    def show_all(
        self, rows: Sequence[ProjectRow], following: NextMeeting | None, promises: Sequence[Promise],
        recent: Sequence[RecentMeeting], today: date,
    ) -> None:  # fmt: skip
        """Show the library as it is now."""
        self._rows = list(rows)
        self.next_card.show_meeting(following)
        self._show_rows()
        self.promises.show_promises(promises, today)
        self.recent.show_meetings(recent)
        self._right_side.setVisible(bool(rows))

    def _show_rows(self) -> None:
        rows = self._rows
        folded = len(rows) > _FEW and not self._all
        self.loom.show_rows(rows[:_FEW] if folded else rows)
        self.head.show_count(len(rows))
        for widget in (self.head, self.loom):
            widget.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.more.setVisible(len(rows) > _FEW)
        self.more.setText(
            trn("Show all {n} project", "Show all {n} projects", len(rows)) if folded else tr("Show fewer")
        )
        self.more.set_icon("down" if folded else "up")

    def _toggle_all(self) -> None:
        self._all = not self._all
        self._show_rows()

    # --- place -----------------------------------------------------------------------------------------------------
    def _restyle(self) -> None:
        px, side = self._theme.px, self._theme.px(SIDE)
        self._both.setContentsMargins(px(40) - side, px(8), px(40), px(24))
        self._both.setSpacing(px(40) - side)
        self._left.setSpacing(0)
        self._right.setSpacing(px(24))
        for inset, (above, below) in zip(self._insets, _AROUND, strict=True):
            inset.setContentsMargins(side, px(above), side, px(below))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        wide = self.viewport().width() >= px(_TWO_COLUMNS)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        if wide:
            self._right_side.setFixedWidth(px(_RIGHT))
        else:
            self._right_side.setMinimumWidth(0)
            self._right_side.setMaximumWidth(px(760))

    def reveal(self, rect: QRect) -> None:
        """Scroll so that a row of the loom is seen."""
        corner = self.loom.mapTo(self.inside, rect.center())
        self.ensureVisible(corner.x(), corner.y(), 0, rect.height())

    def _naming(self) -> None:
        self.next_card.set_leading(False)
        self._soon.start()

    def _named(self) -> None:
        self.next_card.set_leading(True)

    def _reveal_line(self) -> None:
        """The naming line has its place only after the layout went round."""
        self.ensureWidgetVisible(self.begin.line, 0, self._theme.px(24))

    # --- renaming --------------------------------------------------------------------------------------------------
    def rename(self, project_id: str) -> None:
        """Open the line below the loom in which a project gets another title."""
        row = next((one for one in self._rows if one.id == project_id), None)
        if row is not None:
            self.rename_line.begin(project_id, row.title)
            self.ensureWidgetVisible(self.rename_line)

    def _end_rename(self) -> None:
        self.loom.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_input(self) -> None:
        """Take what is being composed in a field."""
        for field in (self.begin.title_field, self.begin.place_field, self.rename_line.field):
            field.commit()
