"""The thread through the four stages, as in the top line: shapes with their names, a line behind and ahead."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.shapes import StageState, paint_stage
from ui.stages import stage_in_words, stage_name, states_until
from ui.theme.theme import ThemeHolder
from ui.theme.tokens import STAGES

_SHAPE = 14
_TEXT = 14
_GAP = 8
_HEIGHT = 32
_LINE = 20
_SHORT_LINE = 6
_NOWS = (StageState.NOW, StageState.GONE_BACK)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class StageButton(QAbstractButton):
    """One stage: its shape in its state, and a caption."""

    def __init__(self, theme: ThemeHolder, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._theme = theme
        self._state = StageState.NOT_YET
        self._caption = ""
        self._compact = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring-radius", 4)
        self.show_state(StageState.NOT_YET)

    def state(self) -> StageState:
        return self._state

    def show_state(self, state: StageState, caption: str = "") -> None:
        """Show another state; without a caption the stage's name stands there."""
        self._state = state
        self._caption = caption or stage_name(self.stage)
        words = stage_in_words(self.stage, state)
        self.setAccessibleName(f"{words}: {caption}" if caption else words)
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the shape alone; the caption stays as a tip."""
        self._compact = compact
        self.setToolTip(self._caption if compact else "")
        self.updateGeometry()
        self.update()

    def _bold(self) -> bool:
        return self._state in _NOWS

    def sizeHint(self) -> QSize:
        # Bold is measured always, so the line does not move when the stage changes.
        text = QFontMetrics(self._theme.font(_TEXT, bold=True)).horizontalAdvance(self._caption)
        px = self._theme.px
        caption = 0 if self._compact else px(_GAP) + text
        return QSize(px(_SHAPE) + caption + px(4), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        side = px(_SHAPE)
        middle = self.height() / 2
        paint_stage(painter, QRectF(px(2), middle - side / 2, side, side), self.stage, self._state, self._theme)
        if self._compact:
            return
        ahead = self._state is StageState.NOT_YET
        painter.setFont(self._theme.font(_TEXT, self._bold()))
        painter.setPen(self._theme.colour("ink-3" if ahead else self.stage))
        left = px(2) + side + px(_GAP)
        box = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._caption)
        if self.underMouse() and self.isEnabled():
            advance = QFontMetrics(painter.font()).horizontalAdvance(self._caption)
            below = middle + px(_TEXT) * 0.62
            painter.drawLine(round(left), round(below), round(left + advance), round(below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows and Enter are the whole line's; a button alone would move the focus its own way.
        if Qt.Key(event.key()) in _STEPS or event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class ThreadBar(QWidget):
    """The four stages in a row; Tab reaches the line once, arrows walk it, Enter or Space opens a stage."""

    chosen = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._buttons = [StageButton(theme, stage, self) for stage in STAGES]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons:
            self._row.addWidget(button)
            button.clicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_states(states_until(""))

    def show_states(self, states: Mapping[str, StageState], captions: Mapping[str, str] | None = None) -> None:
        """Show where the project stands; a stage that is not named is not yet."""
        captions = captions or {}
        for button in self._buttons:
            button.show_state(states.get(button.stage, StageState.NOT_YET), captions.get(button.stage, ""))
        self._let_tab_in(self._current())
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Where the place is narrow, only the stage that is now keeps its caption."""
        self._compact = compact
        self._restyle()
        for button in self._buttons:
            button.set_compact(compact and button is not self._current())

    def retranslate(self) -> None:
        """Say the names again in the language in use."""
        self.show_states({button.stage: button.state() for button in self._buttons})

    def _current(self) -> StageButton:
        return next((button for button in self._buttons if button.state() in _NOWS), self._buttons[0])

    def _let_tab_in(self, wanted: StageButton) -> None:
        for button in self._buttons:
            both = Qt.FocusPolicy.StrongFocus if button is wanted else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(both)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, StageButton):
            self.chosen.emit(sender.stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        focused = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        if focused is not None and event.key() in _ENTER:
            self._buttons[focused].click()
        elif step is None or focused is None:
            super().keyPressEvent(event)
        else:
            target = self._buttons[min(max(focused + step, 0), len(self._buttons) - 1)]
            self._let_tab_in(target)
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.px(_SHORT_LINE if self._compact else _LINE) + 2 * self._theme.px(6))
        for button in self._buttons:
            button.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap = self._theme.px(6)
        for before, after in zip(self._buttons, self._buttons[1:], strict=False):
            walked = before.state() is StageState.DONE
            painter.setPen(QPen(self._theme.colour(before.stage if walked else "line"), 2))
            y = self.height() / 2
            painter.drawLine(round(before.geometry().right() + gap), round(y), round(after.x() - gap), round(y))
