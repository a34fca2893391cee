"""The bottom line: the clock, what is running, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.model.lab import Activity
from livinglab.views.run_sheet import Clock
from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label, rule
from ui.workshop.offer_card import Offer
from ui.workshop.time_bar import TimeBar

MORE_MINUTES = 5
_NEXT_WIDTH = 150
_WITHOUT_KEY = (4, 6)  # folds in which what is offered is named alone
_NEXT_WIDE = 320  # while nothing runs


@dataclass(frozen=True)
class _Ahead:
    """What the filled button does: start, next, finish or nothing; the name and stage of what it leads to."""

    act: str
    title: str
    stage: str


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
        self._paused = False
        self._whole = False
        self._heard: bool | None = None
        self._offer: Offer | None = None
        self._ahead = _Ahead("", "", "")
        self._fitted: tuple[object, ...] = ()
        self._left_width = 0
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.clock = label("", "clock", parent=self)
        self._left_word = label("", "caption", ink="2", parent=self)
        self._now = label("", "caption", ink="2", parent=self)
        self.running = ElidedLabel("", "strong", parent=self)
        self._ends = label("", "meta", parent=self)
        self._said = label("", "meta", parent=self)
        self._said.hide()
        self._bar = TimeBar(theme, self)
        self.sound = Button(theme, icon_name="sound", role="bar", parent=self)
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
        left.addWidget(self.sound, 0, Qt.AlignmentFlag.AlignVCenter)
        middle = QVBoxLayout()
        words = QHBoxLayout()
        words.addWidget(self.running)
        words.addWidget(self._ends)
        words.addWidget(self._said)
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
        self._summary_rule = rule(vertical=True, parent=self)
        self._row.addWidget(self._summary_rule)
        self._row.addWidget(self.summary, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = rule(parent=self)

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(56) if self._compact else px(64))
        self._row.setContentsMargins(px(20), 0, px(15), 0)
        self._row.setSpacing(px(8))
        self._line.setGeometry(0, 0, self.width(), 1)
        self._fit()

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self._restyle()

    def resizeEvent(self, event: object) -> None:
        self._line.setGeometry(0, 0, self.width(), 1)
        self._line.raise_()
        self._fit()

    # --- fitting ---------------------------------------------------------------------------------------------------
    def _fit(self) -> None:
        """What comes next is named in full while nothing runs. Where it gets tight the summary loses its word, then pause,
        then when it ends, then the time of day."""
        said = (
            self.pause.isHidden(),
            self.running.text(),
            self._paused,
            self._ahead,
            self._ends.text(),
            self._now.text(),
        )
        state = (self.width(), self._theme.scale, *said)
        if state == self._fitted:
            return
        self._fitted = state
        if self.pause.isHidden():
            self._show_fold(0, _NEXT_WIDE)
            if self._needed() <= self.width():
                return
        for fold in range(7):
            self._show_fold(fold)
            if self._needed() <= self.width():
                return

    def _show_fold(self, fold: int, widest: int = _NEXT_WIDTH) -> None:
        px = self._theme.px
        for button, word, shown in (
            (self.summary, tr("Summary"), fold < 1),
            (self.pause, self._pause_word(), fold < 2),
        ):
            button.setAccessibleName(word)
            if button.text() != (word if shown else ""):
                button.setText(word if shown else "")
        self._ends.setVisible(fold < 3 and not (fold and self._offer))
        self._said.setText(self._offer_words(fold))
        self.running.setVisible(fold < 5 or self._offer is None)
        self._write_next(widest if fold < 4 else _NEXT_WIDTH // 2)
        beside = 0
        for small in (self._left_word, self._now):
            small.setVisible(fold < 5)
            beside = max(beside, small.sizeHint().width() + px(8)) if fold < 5 else 0
        self.sound.setVisible(fold < 5)
        beside += self.sound.sizeHint().width() + px(12) if fold < 5 else 0
        wanted = self.clock.sizeHint().width() + beside
        self._left_width = max(wanted, px(252) - px(8)) if fold == 0 else wanted
        self._left.setFixedWidth(self._left_width)

    def _needed(self) -> int:
        """The width everything wants, the name of what is running cut to a readable piece; that nothing runs is said whole."""
        px = self._theme.px
        buttons = [one for one in (self.pause, self.more, self.next, self.summary) if not one.isHidden()]
        said = px(90) if not self.pause.isHidden() else max(px(90), self.running.sizeHint().width())
        said = 0 if self.running.isHidden() else said
        middle = said + (self._ends.sizeHint().width() if not self._ends.isHidden() and self._ends.text() else 0)
        if not self._said.isHidden():
            middle += self._said.sizeHint().width() + px(8)
        gaps = (len(buttons) + 4) * px(8) + px(20) + px(15)
        return self._left_width + middle + sum(one.sizeHint().width() for one in buttons) + gaps

    def _pause_word(self) -> str:
        return tr("Go on") if self._paused else tr("Pause")

    def _write_next(self, width: int) -> None:
        """The act, and the name of what it leads to cut to a width."""
        title = QFontMetrics(self._theme.font(16, bold=True)).elidedText(
            self._ahead.title, Qt.TextElideMode.ElideRight, self._theme.px(width)
        )
        text = {"start": tr("Start · {title}", title=title), "next": tr("Next · {title}", title=title)}.get(
            self._ahead.act, tr("Finish")
        )
        if self.next.text() != text:
            self.next.setText(text)

    def show_sound(self, on: bool) -> None:
        """Whether the clock is heard."""
        if on == self._heard:
            return
        self._heard = on
        self.sound.set_icon("sound" if on else "muted")
        self.sound.setAccessibleName(
            tr("The clock is heard: mute it") if on else tr("The clock is muted: let it be heard")
        )
        self.sound.setToolTip(self.sound.accessibleName())

    def show_offer(self, offer: Offer | None, whole: bool = False) -> None:
        """What is offered is named here too, in a whole sentence where the run sheet is folded and there is room."""
        if (offer, whole) != (self._offer, self._whole):
            self._offer, self._whole = offer, whole
            self._said.setToolTip(offer.spoken if offer else "")
            self._said.setAccessibleName(offer.spoken if offer else "")
            restyle(self._said, ink="signal" if offer and offer.signal else "2")
            self._said.setText(self._offer_words())
            self._said.setVisible(offer is not None)
            self._fitted = ()

    def _offer_words(self, fold: int = 1) -> str:
        if self._offer is None:
            return ""
        said = self._offer.spoken if self._whole and fold == 0 else self._offer.title
        return f"{said} · Ctrl+K" if self._offer.act and fold not in _WITHOUT_KEY else said

    def show_clock(self, clock: Clock | None, now: datetime, following: Activity | None, none_started: bool) -> None:
        """Show this second: the clock, and the name of what can be started next."""
        self._now.setText(tr("now {time}", time=f"{now.astimezone():%H:%M}"))
        self.pause.setVisible(clock is not None)
        self.more.setVisible(clock is not None)
        self._bar.setVisible(clock is not None)
        for one in (self.summary, self._summary_rule):
            one.setVisible(clock is None)
        self._name_next(following, none_started, clock is not None)
        if clock is None:
            self.clock.setText(f"{now.astimezone():%H:%M}")
            self._left_word.setText("")
            self._now.setText(tr("time now"))
            self.running.setText(
                tr("Nothing is running") if following or none_started else tr("All activities are finished")
            )
            self._ends.setText("")
            self._fit()
            return
        seconds = abs(int(clock.left))
        over = "+" if clock.left <= -1 else ""  # where it gets tight the word beside it is folded away
        self.clock.setText(f"{over}{seconds // 60:02d}:{seconds % 60:02d}")
        self._left_word.setText(tr("over") if clock.left < 0 else tr("left"))
        restyle(self._left_word, ink="signal" if clock.left < 0 else "2")
        self.running.setText(clock.activity.title)
        self._ends.setText(self._ending(clock))
        ink = "signal" if clock.level in ("last", "over") else clock.activity.stage or "ink"
        self._bar.show_share(clock.share_left, ink)
        if clock.paused != self._paused:
            self._paused = clock.paused
            self.pause.set_icon("play" if clock.paused else "pause")
        self._fit()

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
            ahead = _Ahead("finish" if running else "", "", "")
        else:
            ahead = _Ahead("start" if none_started else "next", following.title, following.stage)
        if ahead != self._ahead:
            self._ahead = ahead
            self.next.set_stage(ahead.stage)
            self.next.setToolTip(ahead.title)
        self.next.setVisible(bool(ahead.act))
