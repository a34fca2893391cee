"""The run sheet: the meeting's activities in order, walked by key or mouse, past ones folded when it gets tight."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.views.run_sheet import Row
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.workshop.folded_row import FoldedRow
from ui.workshop.offer_card import Offer, OfferCard
from ui.workshop.row_carrier import RowCarrier
from ui.workshop.run_row import RunRow
from ui.workshop.times_edit import TimesEdit

_FOLD_FROM = 2  # so many finished rows are worth folding


class RunSheet(QFrame):
    """The panel at the left. `opened` carries the id of the activity whose sheet is wanted."""

    opened = Signal(str)
    act_asked = Signal(str, str)
    """Name of the act and id of the row."""
    menu_asked = Signal(str, QPoint)
    dropped = Signal(str, int)
    """A row was carried to a place among the others."""
    print_asked = Signal()
    fold_changed = Signal()
    """Opened or folded by hand, where there is no room for both sheet and run sheet."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "surface")
        self.setAccessibleName(tr("Run sheet"))
        self._rows: list[RunRow] = []
        self._data: list[Row] = []
        self._viewed = ""
        self._now = datetime.now(UTC)
        self._compact = False
        self._tight = False
        self._open = False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._build_head()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget(self)
        self._inside.setProperty("ground", "surface")
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.folded = FoldedRow(theme, self._inside)
        self.folded.toggled.connect(self._fold)
        self._list.addWidget(self.folded)
        self.card = OfferCard(theme, self._inside)
        self._list.addWidget(self.card)
        self.times = TimesEdit(theme, self._inside)
        self.times.closed.connect(self.focus_row)
        self._carrier = RowCarrier(theme, self._inside)
        self._carrier.dropped.connect(self.dropped)
        self._list.addStretch(1)
        self._scroll.setWidget(self._inside)
        self._column.addWidget(self._scroll, 1)
        theme.changed.connect(self._restyle)
        self._show_fold()

    def _build_head(self) -> None:
        self._head = QHBoxLayout()
        self._title = label(tr("Run sheet"), "lead", parent=self)
        self._remark = label(tr("planned → actual, min"), "caption", parent=self)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._remark)
        self.print_button = Button(
            self._theme, icon_name="print", role="bar", name=tr("Print the run sheet"), parent=self
        )
        self.print_button.clicked.connect(self.print_asked)
        self._head.addWidget(self.print_button)
        self.fold_button = Button(self._theme, icon_name="fold", role="bar", parent=self)
        self.fold_button.clicked.connect(self._toggle)
        self._head.addWidget(self.fold_button)
        self._column.addLayout(self._head)
        self._column.setAlignment(self._head, Qt.AlignmentFlag.AlignTop)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(4) if self._compact else px(8), 0, 0)
        self._head.setContentsMargins(*(px(side) for side in ((2, 0, 2, 0) if self.is_folded else (16, 2, 8, 6))))

    # --- folding ---------------------------------------------------------------------------------------------------
    @property
    def is_folded(self) -> bool:
        return self._tight and not self._open

    def wanted_width(self) -> int:
        """A rail of one button, or the whole run sheet; in pixels at 100 % text."""
        return 47 if self.is_folded else 271

    def set_tight(self, tight: bool) -> None:
        """Where the page is too narrow it folds to a rail; it can be opened to choose an activity."""
        if tight != self._tight:
            self._tight, self._open = tight, False
            self._show_fold()

    def _toggle(self) -> None:
        self._open = not self._open
        self._show_fold()
        self.fold_changed.emit()
        if self._open and (row := self.row_of(self._viewed)) is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_fold(self) -> None:
        for widget in (self._title, self._remark, self.print_button, self._scroll):
            widget.setVisible(not self.is_folded)
        self.fold_button.setVisible(self._tight)
        self.fold_button.set_icon("fold" if self.is_folded else "unfold")
        self.fold_button.setAccessibleName(tr("Open the run sheet") if self.is_folded else tr("Fold the run sheet"))
        self.fold_button.setToolTip(self.fold_button.accessibleName())
        self._restyle()

    def set_compact(self, compact: bool) -> None:
        """On a low screen finished rows fold into one."""
        self._compact = compact
        self._restyle()
        self._fold()

    def show_rows(self, rows: list[Row], viewed: str, now: datetime | None = None) -> None:
        """Show the meeting at this moment; rows keep their widgets while the activities stay the same."""
        same = [row.activity.id for row in rows] == [row.row.activity.id for row in self._rows]
        rails = _rails(rows)
        if same:
            for widget, row, rail in zip(self._rows, rows, rails, strict=True):
                widget.show_row(row, rail)
        else:
            self._rebuild(rows, rails)
        self._data = rows
        self._viewed = viewed
        self._now = now or self._now
        edited = self.times.activity and self.row_of(self.times.activity.id)
        if edited:
            self.times.show_activity(edited.row.activity, self._now)
        elif self.times.activity is not None:
            self.times.close_edit()
        self._arrange(rails)
        for widget in self._rows:
            widget.set_viewed(widget.row.activity.id == viewed)
        self._let_tab_in()
        self._fold()

    def row_of(self, activity_id: str) -> RunRow | None:
        return next((row for row in self._rows if row.row.activity.id == activity_id), None)

    def show_offer(self, offer: Offer | None) -> None:
        """Show what the program proposes between now and next, or nothing."""
        appears = offer is not None and not self.card.isVisibleTo(self)
        self.card.show_offer(offer)
        self._arrange(_rails(self._data))
        if appears:
            self._inside.adjustSize()
            self._scroll.ensureWidgetVisible(self.card)

    def _arrange(self, rails: list[tuple[str, str]]) -> None:
        """The card behind what is running, else behind what is past; the times under their row."""
        behind = next((n for n, row in enumerate(self._data) if row.state == "now"), None)
        if behind is None:
            behind = next((n for n, row in enumerate(self._data) if row.state == "ahead"), len(self._data)) - 1
        before = self.card.offer.before if self.card.offer else ""
        above = next((n for n, row in enumerate(self._data) if row.activity.id == before), None)
        behind = behind if above is None else above - 1
        self.card.set_rail(rails[behind][1] if behind >= 0 else "")
        wanted: list[QWidget] = [self.folded] if behind >= 0 else [self.folded, self.card]
        for place, widget in enumerate(self._rows):
            wanted.append(widget)
            if self.times.activity is not None and self.times.activity.id == widget.row.activity.id:
                wanted.append(self.times)
            if place == behind:
                wanted.append(self.card)
        for place, one in enumerate(wanted):
            if self._list.indexOf(one) != place:
                self._list.removeWidget(one)
                self._list.insertWidget(place, one)

    def _rebuild(self, rows: list[Row], rails: list[tuple[str, str]]) -> None:
        for widget in self._rows:
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows = []
        for row, rail in zip(rows, rails, strict=True):
            widget = RunRow(self._theme, row, rail, self._inside)
            widget.clicked.connect(self._clicked)
            widget.walked.connect(self._walk)
            widget.act_asked.connect(self._ask)
            widget.menu_asked.connect(self._ask_menu)
            self._rows.append(widget)
        self._carrier.watch(self._rows)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, RunRow):
            self.opened.emit(sender.row.activity.id)
            if self._tight and self._open:
                self._toggle()

    def _fold(self) -> None:
        past = [row for row in self._data if row.state == "past"]
        fold = self._compact and len(past) >= _FOLD_FROM and any(row.state != "past" for row in self._data)
        self.folded.setVisible(fold)
        self.folded.show_rows(past)
        for widget in self._rows:
            hidden = fold and not self.folded.isChecked() and widget.row.state == "past" and not widget.viewed
            widget.setVisible(not hidden)

    def _let_tab_in(self) -> None:
        """Tab reaches the run sheet once, at the row in view."""
        wanted = self.row_of(self._viewed) or (self._rows[0] if self._rows else None)
        for widget in self._rows:
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if widget is wanted else Qt.FocusPolicy.ClickFocus)

    def _walk(self, step: int) -> None:
        """The arrows go from row to row."""
        visible = [row for row in self._rows if row.isVisibleTo(self)]
        place = next((i for i, row in enumerate(visible) if row is self.sender()), None)
        if place is not None:
            target = visible[min(max(place + step, 0), len(visible) - 1)]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(target)

    # --- acting on a row -------------------------------------------------------------------------------------------
    def _ask(self, name: str) -> None:
        sender = self.sender()
        if isinstance(sender, RunRow):
            self.act_asked.emit(name, sender.row.activity.id)

    def _ask_menu(self, where: QPoint) -> None:
        sender = self.sender()
        if isinstance(sender, RunRow):
            self.menu_asked.emit(sender.row.activity.id, where)

    def focus_row(self, activity_id: str) -> None:
        """The keys stay on a row that was moved or written in."""
        row = self.row_of(activity_id)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(row)

    def edit_times(self, activity_id: str) -> None:
        """Open the lines in which a row's times are written."""
        row = self.row_of(activity_id)
        if row is None:
            return
        self.times.open_for(row.row.activity, self._now)
        self._arrange(_rails(self._data))
        self._inside.adjustSize()
        self._scroll.ensureWidgetVisible(self.times)

    def commit_input(self) -> None:
        """Take what is being typed under a row."""
        self.times.commit_input()


def _rails(rows: list[Row]) -> list[tuple[str, str]]:
    """Inks of the rail above and below each row: the stage's colour, grey for breaks, none before the first stage."""
    inks = []
    stage = ""
    for row in rows:
        stage = row.activity.stage or stage
        inks.append("line-strong" if row.is_break and stage else stage)
    found = []
    for place, ink in enumerate(inks):
        above = inks[place - 1] if place else ""
        below = ink if place + 1 < len(inks) else ""
        found.append((above if not rows[place].begins_stage or place else "", below))
    return found
