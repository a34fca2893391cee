"""The bottom line: the clock, what is running, what comes next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.model.lab import Activity
from livinglab.views.run_sheet import Clock
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label, rule

MORE_MINUTES = 5
_NEXT_WIDTH = 150


class _TimeBar(QWidget):
    """What is left of the planned time, as a bar."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._ink = "ink"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(8))

    def show_share(self, share: float, ink: str) -> None:
        if (share, ink) != (self._share, self._ink):
            self._share, self._ink = share, ink
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(self._theme.colour("ground"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setBrush(self._theme.colour(self._ink))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * self._share, self.height()), radius, radius)


class ClockBar(QFrame):
    """Shows the running activity's clock and asks for pause, more time and the next activity."""

    pause_asked = Signal()
    more_asked = Signal()
    next_asked = Signal()
    summary_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.clock = label("", "clock", parent=self)
        self._left_word = label("", "caption", ink="2", parent=self)
        self._now = label("", "caption", ink="2", parent=self)
        self.running = ElidedLabel("", "strong", parent=self)
        self._ends = label("", "meta", parent=self)
        self._bar = _TimeBar(theme, self)
        self.pause = Button(theme, tr("Pause"), icon_name="pause", parent=self)
        self.more = Button(theme, tr("{n} more minutes", n=MORE_MINUTES), parent=self)
        self.next = Button(theme, "", role="primary", icon_name="forward", trailing=True, parent=self)
        self.summary = Button(theme, tr("Summary"), icon_name="print", parent=self)
        self.summary.setToolTip(tr("Print the summary for participants (Ctrl+P)"))
        self.summary.clicked.connect(self.summary_asked)
        self.pause.clicked.connect(self.pause_asked)
        self.more.clicked.connect(self.more_asked)
        self.next.clicked.connect(self.next_asked)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        self._row = QHBoxLayout(self)
        small = QVBoxLayout()
        small.setSpacing(0)
        small.addStretch(1)
        small.addWidget(self._left_word)
        small.addWidget(self._now)
        small.addStretch(1)
        self._left = QWidget(self)
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.clock)
        left.addLayout(small)
        left.addStretch(1)
        middle = QVBoxLayout()
        words = QHBoxLayout()
        words.addWidget(self.running)
        words.addWidget(self._ends)
        words.addStretch(1)
        middle.addStretch(1)
        middle.addLayout(words)
        middle.addWidget(self._bar)
        middle.addStretch(1)
        self._row.addWidget(self._left)
        self._row.addWidget(rule(vertical=True, parent=self))
        self._row.addLayout(middle, 1)
        for button in (self.pause, self.more, self.next):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(rule(vertical=True, parent=self))
        self._row.addWidget(self.summary, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = rule(parent=self)

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(56) if self._compact else px(64))
        self._row.setContentsMargins(px(20), 0, px(15), 0)
        self._row.setSpacing(px(8))
        self._left.setFixedWidth(px(252) - px(8))
        self._line.setGeometry(0, 0, self.width(), 1)

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self._restyle()

    def resizeEvent(self, event: object) -> None:
        self._line.setGeometry(0, 0, self.width(), 1)
        self._line.raise_()

    def show_clock(self, clock: Clock | None, now: datetime, following: Activity | None, none_started: bool) -> None:
        """Show this second: the clock, and the name of what can be started next."""
        self._now.setText(tr("now {time}", time=f"{now.astimezone():%H:%M}"))
        self.pause.setVisible(clock is not None)
        self.more.setVisible(clock is not None)
        self._bar.setVisible(clock is not None)
        self._name_next(following, none_started, clock is not None)
        if clock is None:
            self.clock.setText(f"{now.astimezone():%H:%M}")
            self._left_word.setText("")
            self._now.setText(tr("time now"))
            self.running.setText(tr("Nothing is running") if following else tr("All activities are finished"))
            self._ends.setText("")
            return
        seconds = abs(int(clock.left))
        self.clock.setText(f"{seconds // 60:02d}:{seconds % 60:02d}")
        self._left_word.setText(tr("over") if clock.left < 0 else tr("left"))
        self._left_word.setProperty("ink", "signal" if clock.left < 0 else "2")
        self.running.setText(clock.activity.title)
        self._ends.setText(self._ending(clock))
        ink = "signal" if clock.level in ("last", "over") else clock.activity.stage or "ink"
        self._bar.show_share(clock.share_left, ink)
        self.pause.setText(tr("Go on") if clock.paused else tr("Pause"))
        self.pause.set_icon("play" if clock.paused else "pause")

    def _ending(self, clock: Clock) -> str:
        if clock.paused:
            return tr("paused")
        if clock.level == "over":
            return tr("planned time is over")
        ends = tr("ends at {time}", time=clock.ends)
        if clock.level == "last":
            return tr("{n} min left", n=max(1, round(clock.left / 60)))
        return tr("{ends} · ends soon", ends=ends) if clock.level == "soon" else ends

    def _name_next(self, following: Activity | None, none_started: bool, running: bool) -> None:
        if following is None:
            text, stage = (tr("Finish"), "") if running else ("", "")
        else:
            title = QFontMetrics(self._theme.font(16, bold=True)).elidedText(
                following.title, Qt.TextElideMode.ElideRight, self._theme.px(_NEXT_WIDTH)
            )
            text = tr("Start · {title}", title=title) if none_started else tr("Next · {title}", title=title)
            stage = following.stage
            self.next.setToolTip(following.title)
        if self.next.text() != text:
            self.next.setText(text)
            self.next.set_stage(stage)
            self.next.set_icon("forward" if text else "")
        self.next.setVisible(bool(text))
