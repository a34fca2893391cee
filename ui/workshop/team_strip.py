"""A row of clocks over the clock bar: one a team while tables work side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.views.team_clocks import TeamClock
from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.chip import paint_stamp
from ui.widgets.labels import label, rule
from ui.widgets.layouts import FlowLayout

_STAMP = 24
_ACT = 32
_TIME = 54
_WALK = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MINUTES = {Qt.Key.Key_1: 1, Qt.Key.Key_5: 5}


class TeamBox(QFrame):
    """One team's clock with its three acts; the keys 1 and 5 give minutes, Enter says it is done."""

    more_asked = Signal(str, int)
    done_asked = Signal(str)
    walked = Signal(int)

    def __init__(self, theme: ThemeHolder, clock: TeamClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.clock = clock
        self.setProperty("panel", "true")
        self.setProperty("ring-radius", 8)
        self.time = label("", "lead", parent=self)
        self._word = label("", "caption", ink="2", parent=self)
        name = clock.team.name
        self.one = self._button("+1", tr("{n} more minutes for {team}", n=1, team=name))
        self.five = self._button("+5", tr("{n} more minutes for {team}", n=5, team=name))
        self.done = Button(theme, icon_name="check", role="quiet", small=True, name=tr("{team} is done", team=name),
                           parent=self)  # fmt: skip
        self._line = QHBoxLayout(self)
        for widget in (self.time, self._word, self.one, self.five, self.done):
            self._line.addWidget(widget)
        for button in (self.one, self.five, self.done):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setStyleSheet("padding: 0px;")
        self.one.clicked.connect(self._one)
        self.five.clicked.connect(self._five)
        self.done.clicked.connect(self._done)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_clock(clock)

    def _button(self, text: str, name: str) -> Button:
        button = Button(self._theme, text, role="quiet", small=True, name=name, parent=self)
        button.setToolTip(name)
        return button

    def _restyle(self) -> None:
        px = self._theme.px
        self._line.setContentsMargins(px(8 + _STAMP + 6), px(2), px(4), px(2))
        self._line.setSpacing(px(4))
        for button in (self.one, self.five, self.done):
            button.setFixedWidth(px(_ACT))
        self._fit_time()
        self._word.setFixedWidth(2 * px(_ACT) + px(4))

    def _fit_time(self) -> None:
        """As wide as minutes and seconds; wider only while they are too many, or over."""
        self.time.setFixedWidth(max(self._theme.px(_TIME), self.time.sizeHint().width()))

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def show_clock(self, clock: TeamClock) -> None:
        """Show this second."""
        self.clock = clock
        seconds = abs(int(clock.left))
        over = clock.left < 0
        self.time.setText(f"{'+' if over else ''}{seconds // 60:02d}:{seconds % 60:02d}")
        late = clock.level in ("last", "over")
        restyle(self.time, ink="signal" if late else "3" if clock.done else "1")
        self._fit_time()
        word = tr("done") if clock.done else tr("paused") if clock.paused else tr("over") if over else tr("left")
        # Six teams stand side by side: only what is over needs a word, where its buttons stood.
        self._word.setText(tr("done"))
        self._word.setVisible(clock.done)
        self.one.setVisible(not clock.done)
        self.five.setVisible(not clock.done)
        # By the minute: a name that changed each second would be read aloud without an end.
        name = f"{clock.team.name}, {tr('{n} min', n=seconds // 60)} {word}"
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WALK:
            self.walked.emit(_WALK[key])
        elif key in _MINUTES and not self.clock.done:
            self.more_asked.emit(self.clock.team.id, _MINUTES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._done()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(px(7), (self.height() - px(_STAMP)) / 2, px(_STAMP), px(_STAMP))
        if not self._theme.tokens.flat:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.team(self.clock.team.tint))
            painter.drawEllipse(box)
        paint_stamp(painter, box, self.clock.team.name, self._theme)

    def _one(self) -> None:
        self.more_asked.emit(self.clock.team.id, 1)

    def _five(self) -> None:
        self.more_asked.emit(self.clock.team.id, 5)

    def _done(self) -> None:
        self.done_asked.emit(self.clock.team.id)


class TeamStrip(QFrame):
    """Hidden while the activity has one clock for everybody."""

    more_asked = Signal(str, int)
    done_asked = Signal(str)
    away_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Team clocks"))
        self.boxes: list[TeamBox] = []
        self.away = Button(theme, icon_name="close", role="bar", name=tr("Put the team clocks away"), parent=self)
        self.away.clicked.connect(self.away_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule(parent=self))
        self._line = QHBoxLayout()
        self._flow = FlowLayout(theme, 8)
        self._line.addLayout(self._flow, 1)
        self._line.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._line)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        px = self._theme.px
        self._line.setContentsMargins(px(15), px(6), px(15), px(6))

    def show_clocks(self, clocks: Sequence[TeamClock]) -> None:
        """Show this second of every team's clock, or nothing."""
        if [one.team.id for one in clocks] != [box.clock.team.id for box in self.boxes]:
            self._rebuild(clocks)
        for box, clock in zip(self.boxes, clocks, strict=True):
            box.show_clock(clock)
        self.setVisible(bool(clocks))

    def _rebuild(self, clocks: Sequence[TeamClock]) -> None:
        for box in self.boxes:
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = [TeamBox(self._theme, clock, self) for clock in clocks]
        for place, box in enumerate(self.boxes):
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus if place else Qt.FocusPolicy.StrongFocus)
            box.more_asked.connect(self.more_asked)
            box.done_asked.connect(self.done_asked)
            box.walked.connect(self._walk)
            self._flow.addWidget(box)

    def _walk(self, by: int) -> None:
        """The arrows go from team to team."""
        place = next((n for n, box in enumerate(self.boxes) if box is self.sender()), None)
        if place is not None:
            self.boxes[(place + by) % len(self.boxes)].setFocus(Qt.FocusReason.TabFocusReason)
