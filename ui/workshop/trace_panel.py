"""The way of a note: the note itself, where it came from, what became of it; each stop leads on by click or key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from livinglab.blocks.words import Span, Words, ours, theirs
from livinglab.i18n import tr
from livinglab.model.echo import echoes_of
from livinglab.model.items import Item
from livinglab.model.lab import Team
from livinglab.views.trace import Trace, TraceRow, trace
from ui.context import Context
from ui.documents.paper_of_item import paper_of, paper_words
from ui.shapes import StageState, paint_stage
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.chip import paint_stamp
from ui.widgets.labels import label, rule
from ui.widgets.paragraph import Paragraph
from ui.widgets.walk_button import WalkButton
from ui.workshop.made_by import made_by


def _words(row: TraceRow) -> Words:
    """The sentence with its weighty parts in bold; what people wrote is never read as markup."""
    spans: list[Span] = []
    rest = row.sentence
    for part in row.strong:
        before, found, after = rest.partition(part)
        if found:
            spans += [*theirs(before), *theirs(found, bold=True)]
            rest = after
    return (*spans, *theirs(rest))


class _Stop(WalkButton):
    """One stop: shape on the thread, codes, meeting, sentence; a click walks on to it."""

    def __init__(self, theme: ThemeHolder, row: TraceRow, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.row = row
        self._last = last
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring-radius", 4)
        self.setAccessibleName(f"{row.codes} {row.when} {row.sentence}")
        self.setToolTip(tr("Go to {codes}", codes=row.items[0].code))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        head = (Span(row.codes, bold=True), *theirs(f"  {row.when}" if row.when else "", quiet=True))
        self._head = Paragraph(theme, head, size=14, parent=self)
        self._text = Paragraph(theme, _words(row), size=15, parent=self)
        for part in (self._head, self._text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(part)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(36), px(4), px(4), px(10))
        self._column.setSpacing(0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), px(4), px(4))
        stage = self.row.stage or "define"
        side = px(14)
        if not self._last:
            painter.fillRect(QRectF(px(8) - 1, px(24), 2, self.height() - px(26)), theme.colour(stage))
        open_end = self.row.kind == "action" and any(not item.data.get("done") for item in self.row.items)
        state = StageState.NOW if open_end else StageState.DONE
        paint_stage(painter, QRectF(px(1), px(7), side, side), stage, state, theme)


class _ItemCard(QFrame):
    """The item the way is about: a note on its team's paper, a card on white."""

    def __init__(self, theme: ThemeHolder, item: Item, team: Team | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._team = team
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(9), theme.px(12), theme.px(7))
        column.setSpacing(theme.px(4))
        column.addWidget(Paragraph(theme, theirs(item.text.replace("[", "").replace("]", "")), size=15, parent=self))
        column.addWidget(label(item.code, "code", parent=self))
        self.setAccessibleName(f"{item.code} {item.text}")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flat = theme.tokens.flat or self._team is None
        painter.setPen(theme.colour("line-strong") if flat else Qt.PenStyle.NoPen)
        painter.setBrush(
            theme.team(self._team.tint) if self._team and not theme.tokens.flat else theme.colour("surface")
        )
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3))
        if self._team:
            side = theme.px(22)
            paint_stamp(painter, QRectF(self.width() - side - theme.px(8), self.height() - side - theme.px(7), side, side),
                        self._team.stamp, theme)  # fmt: skip


class TracePanel(QFrame):
    """Stands in the guide's place. `walked` carries the id of the item the person went to, `closed` when shut, `go` the
    place of a paper."""

    walked = Signal(str)
    closed = Signal()
    go = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.item_id = ""
        self.trace: Trace | None = None
        self._walk: list[str] = []
        theme = context.theme
        self.setProperty("ground", "surface")
        self.setProperty("ring", "none")  # the whole panel takes the keys; a ring around it says nothing
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        self._title = label("", "title", parent=self)
        self.back_button = Button(theme, icon_name="back", role="bar", name=tr("Back along the way"), parent=self)
        self.close_button = Button(theme, icon_name="close", role="bar", name=tr("Close"), parent=self)
        self.paper_button = Button(theme, icon_name="print", role="bar", name=tr("On paper"), parent=self)
        self.paper_button.clicked.connect(self._print)
        self.back_button.clicked.connect(self.walk_back)
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.back_button)
        head.addWidget(self._title, 1)
        head.addWidget(self.paper_button)
        head.addWidget(self.close_button)
        self._column.addLayout(head)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addWidget(self._scroll, 1)
        context.bridge.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._column.setContentsMargins(px(20), px(8), px(12), px(8))
        if self.item_id:
            self._show()

    def show_item(self, item_id: str) -> None:
        """Show the way of another item and remember where the walk came from."""
        if self.item_id and self.item_id != item_id:
            self._walk.append(self.item_id)
        self.item_id = item_id
        self._show()

    def walk_back(self) -> None:
        """Go to the item looked at before."""
        if self._walk:
            self.item_id = self._walk.pop()
            self._show()
            self._walk_on()

    def _print(self) -> None:
        """Show on paper what this way is a part of."""
        paper = paper_of(self.trace.item) if self.trace else None
        if paper is not None:
            self.go.emit(paper)

    def _walk_on(self) -> None:
        """Tell where the walk went; the sheet that shows it takes the keys, but the walk goes on by key here."""
        self.walked.emit(self.item_id)
        if self.isVisible():
            self.setFocus()

    def stops(self) -> list[_Stop]:
        """The stops in view, earliest first."""
        shown = self._scroll.widget()
        return shown.findChildren(_Stop) if shown is not None else []

    def _on_changed(self) -> None:
        if self.item_id and self.isVisible():
            self._show()

    def _show(self) -> None:
        store = self._context.store
        if not store.find(Item, id=self.item_id):
            self.closed.emit()
            return
        self.trace = trace(store, self.item_id)
        item = self.trace.item
        self._title.setText(tr("The way of this note") if item.kind == "note" else tr("The way of this card"))
        self.back_button.setVisible(bool(self._walk))
        self.paper_button.setVisible(paper_of(item) is not None)
        self.paper_button.setToolTip(paper_words(item))
        theme = self._context.theme
        inside = QWidget(self)
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.setSpacing(0)
        self._add_stops(column, inside, self.trace.back, tr("Where it came from"))
        teams = store.find(Team, id=item.team_id) if item.team_id else []
        column.addSpacing(theme.px(6))
        column.addWidget(_ItemCard(theme, item, teams[0] if teams else None, inside))
        column.addSpacing(theme.px(6))
        column.addWidget(Paragraph(theme, made_by(store, item, teams), size=14, ink="ink-2", parent=inside))
        self._add_echoes(column, inside, item)
        column.addSpacing(theme.px(8))
        column.addWidget(rule(parent=inside))
        column.addSpacing(theme.px(8))
        self._add_stops(column, inside, self.trace.forward, tr("What became of it"))
        if not self.trace.forward:
            column.addWidget(Paragraph(theme, tr("Nothing was made of it yet. It stays in the library and is never lost."),
                                       size=15, ink="ink-2", parent=inside))  # fmt: skip
        column.addStretch(1)
        before = self._scroll.takeWidget()
        self._scroll.setWidget(inside)
        if before is not None:
            before.deleteLater()  # the stop that was clicked is still at work

    def _add_echoes(self, column: QVBoxLayout, inside: QWidget, item: Item) -> None:
        """Who said the same, each in their own words."""
        echoes = echoes_of(item.data)
        if not echoes:
            return
        teams = {team.id: team.name for team in self._context.store.find(Team, project_id=item.project_id)}
        column.addSpacing(self._context.theme.px(8))
        column.addWidget(label(tr("Said by others too"), "strong", ink="2", parent=inside))
        for echo in echoes:
            who = " · ".join(part for part in (echo.code, teams.get(echo.team_id or "", "")) if part)
            words = ours(f"{who}  ", quiet=True) + theirs(echo.text)
            column.addWidget(Paragraph(self._context.theme, words, size=15, parent=inside))

    def _add_stops(self, column: QVBoxLayout, inside: QWidget, rows: tuple[TraceRow, ...], title: str) -> None:
        if rows:
            column.addWidget(label(title, "strong", ink="2", parent=inside))
        for place, row in enumerate(rows):
            stop = _Stop(self._context.theme, row, place == len(rows) - 1, inside)
            stop.clicked.connect(self._stop_clicked)
            stop.walked.connect(self._walk_stops)
            column.addWidget(stop)

    def _stop_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Stop):
            target = sender.row.items[0].id
            self.show_item(target)
            self._walk_on()

    def _walk_stops(self, step: int) -> None:
        """The arrows go from stop to stop."""
        stops = self.stops()
        place = next((i for i, stop in enumerate(stops) if stop is self.sender()), None)
        if place is not None:
            self._stand_on(stops[min(max(place + step, 0), len(stops) - 1)])

    def _stand_on(self, stop: _Stop) -> None:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_Backspace:
            self.walk_back()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.stops():
            self._stand_on(self.stops()[0 if key == Qt.Key.Key_Down else -1])
        else:
            super().keyPressEvent(event)
