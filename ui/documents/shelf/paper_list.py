"""The shelf itself: papers in the order they are needed, a head for each moment."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.documents.bundle import Taken
from livinglab.documents.shelf import PAPERS
from livinglab.documents.shelf.kinds import Moment
from livinglab.i18n import N_, tr
from ui.documents.shelf.row import PaperRow
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.page_scroll import PageScroll
from ui.widgets.section_header import SectionHeader

_WIDEST = 820
_ABOVE = 64  # room for the head of a moment
_NAMES: dict[Moment, str] = {
    "before": N_("Before the meeting, on the tables"),
    "during": N_("During the meeting"),
    "after": N_("To take home"),
    "project": N_("For partners and the office"),
    "academy": N_("For an academy"),
}


class PaperList(PageScroll):
    """`changed` when other papers are chosen, `show_asked` with the id of one to look at."""

    changed = Signal()
    show_asked = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.rows: list[PaperRow] = []
        self._heads: dict[Moment, SectionHeader] = {}
        self._inner = QVBoxLayout(self.inside)
        for moment, name in _NAMES.items():
            kinds = [kind for kind in PAPERS if kind.moment == moment]
            if kinds:
                self._add_head(moment, tr(name))
            for kind in kinds:
                row = PaperRow(theme, kind, self.inside)
                row.toggled.connect(self.changed)
                row.show_asked.connect(self.show_asked)
                for walked in (row.box, row.show_button):
                    walked.installEventFilter(self)
                self._inner.addWidget(row)
                self.rows.append(row)
        self._inner.addStretch(1)

    def _add_head(self, moment: Moment, name: str) -> None:
        head = SectionHeader(self._theme, name, kind="title", wrap=True, parent=self.inside)
        every = Button(self._theme, tr("Choose all or none"), small=True, role="quiet", parent=head)
        every.setObjectName(moment)
        every.setAccessibleName(tr("Choose all or none: {name}", name=name))
        every.clicked.connect(self._choose_moment)
        head.add(every)
        self._inner.addWidget(head)
        self._heads[moment] = head

    def _choose_moment(self) -> None:
        """All papers of a moment; none where all were chosen."""
        own = [row for row in self.rows if row.kind.moment == self.sender().objectName()]
        wanted = not all(row.wanted() for row in own if row.box.isEnabled())
        for row in own:
            row.want(wanted)
        self.changed.emit()

    def choose(self, moment: str) -> None:
        """The usual papers of a moment, and no others."""
        for row in self.rows:
            row.want(row.kind.usual and row.kind.moment == moment)

    def choose_these(self, papers: Collection[str]) -> None:
        """The papers with these ids, and no others."""
        for row in self.rows:
            row.want(row.kind.id in papers)

    def meant(self) -> frozenset[str]:
        """The ids of the papers that are chosen, those included for which something is missing yet."""
        return frozenset(row.kind.id for row in self.rows if row.is_meant())

    def row(self, paper_id: str) -> PaperRow | None:
        """The line of a paper."""
        return next((row for row in self.rows if row.kind.id == paper_id), None)

    def bring(self, row: PaperRow) -> None:
        """Scroll to a line, the head above it in view."""
        first = next(one for one in self.rows if one.kind.moment == row.kind.moment)
        top = self._heads[row.kind.moment] if row is first else row
        self.verticalScrollBar().setValue(top.y() - self._theme.px(12 if row is first else _ABOVE))

    def wanted(self) -> list[PaperRow]:
        """The papers that are printed."""
        return [row for row in self.rows if row.wanted()]

    def show_taken(self, found: Iterable[Taken]) -> None:
        """Say of each paper what it takes."""
        by_id = {one.paper_id: one for one in found}
        for row in self.rows:
            row.show_taken(by_id[row.kind.id])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go from paper to paper, past those that cannot be chosen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._walk(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, start: QObject, step: int) -> None:
        here = next(n for n, row in enumerate(self.rows) if start in (row.box, row.show_button))
        for row in self.rows[here + 1 :] if step > 0 else self.rows[:here][::-1]:
            following = row.box if start is self.rows[here].box else row.show_button
            if following.isEnabled():
                following.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(row, 0, self._theme.px(_ABOVE))
                return

    def restyle(self, wide: int) -> None:
        """Lines of a length one can follow, in a page `wide` pixels wide."""
        px = self._theme.px
        self._inner.setContentsMargins(px(40), px(24), max(wide - px(_WIDEST), px(40)), px(24))
        self._inner.setSpacing(px(4))
