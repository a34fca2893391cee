"""A choice among named things, each a chip: arrows move it, Space takes it back, the chosen one has a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.layouts import FlowLayout

_WIDEST = 250
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class OptionChip(QAbstractButton):
    """One option; it keeps its width whether chosen or not."""

    def __init__(self, theme: ThemeHolder, key: str, text: str, stage: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._theme = theme
        self._stage = stage
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring-radius", 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the row moves the choice; a button by itself would only move the focus
            return
        super().keyPressEvent(event)

    def _tick(self) -> int:
        return 0 if len(self.text()) < 2 else self._theme.px(18)

    def _beside(self) -> int:
        return self._tick() + self._theme.px(20)

    def _wraps(self) -> bool:
        """A long name takes a second line: the panel beside a board is narrow."""
        said = QFontMetrics(self._theme.font(14, True)).horizontalAdvance(self.text())
        return said + self._beside() > self._theme.px(_WIDEST)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(14, True))
        if not self._wraps():
            return QSize(max(metrics.horizontalAdvance(self.text()) + self._beside(), px(32)), px(32))
        room = QRect(0, 0, px(_WIDEST) - self._beside(), 10_000)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return QSize(px(_WIDEST), max(lines.height() + px(12), px(32)))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour, chosen = self._theme.px, self._theme.colour, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._stage if chosen else "line-strong"
        flat = self._theme.tokens.flat
        fill = f"{self._stage}-soft" if chosen else "hover" if self.underMouse() and self.isEnabled() else "surface"
        painter.setPen(QPen(colour(edge), 2 if chosen and flat else 1))
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        box = QRectF(self.rect())
        if chosen and self._tick():
            side = px(15)
            paint_icon(painter, QRectF(px(8), (self.height() - side) / 2, side, side), "check", colour("ink"))
            box.adjust(px(4) + self._tick(), 0, -px(8) if self._wraps() else 0, 0)
        elif self._wraps():
            box.adjust(self._beside() // 2, 0, -(self._beside() // 2), 0)
        painter.setPen(colour("ink" if chosen or self.isEnabled() else "ink-3"))
        painter.setFont(self._theme.font(14, chosen))
        how = Qt.TextFlag.TextWordWrap if self._wraps() else Qt.TextFlag.TextSingleLine
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | how, self.text())


class OptionRow(QWidget):
    """One of the options, or `several`; nothing chosen is an answer too."""

    chosen = Signal(object)
    """The key, or the list of keys; None where nothing is left chosen."""

    def __init__(
        self,
        theme: ThemeHolder,
        options: Sequence[tuple[str, str]],
        *,
        several: bool = False,
        name: str = "",
        stage: str = "define",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._several = several
        self.setAccessibleName(name)
        flow = FlowLayout(theme, 8, self)
        self._chips = [OptionChip(theme, key, text, stage, self) for key, text in options]
        for chip in self._chips:
            chip.setAccessibleDescription(name)
            chip.clicked.connect(self._clicked)
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._let_tab_in()

    def value(self) -> str | list[str] | None:
        """What is chosen now."""
        keys = [chip.key for chip in self._chips if chip.isChecked()]
        if self._several:
            return keys or None
        return keys[0] if keys else None

    def show_value(self, value: object) -> None:
        """Show a choice without telling anybody."""
        wanted = (
            {str(one) for one in value} if isinstance(value, list | tuple) else {"" if value is None else str(value)}
        )
        for chip in self._chips:
            chip.setChecked(chip.key in wanted)
        self._let_tab_in()

    def set_read_only(self, read_only: bool) -> None:
        for chip in self._chips:
            chip.setEnabled(not read_only)

    def _let_tab_in(self) -> None:
        """Tab stops once at a row of one choice, arrows walk it; of several, each is a stop."""
        stop = next((chip for chip in self._chips if chip.isChecked()), self._chips[0] if self._chips else None)
        for chip in self._chips:
            strong = self._several or chip is stop
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)

    def enter(self) -> None:
        """Stand on what is chosen, else on the first."""
        stop = next((chip for chip in self._chips if chip.isChecked()), self._chips[0] if self._chips else None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self) -> None:
        sender = self.sender()
        if not self._several and isinstance(sender, OptionChip) and sender.isChecked():
            for chip in self._chips:
                chip.setChecked(chip is sender)
        self._let_tab_in()
        self.chosen.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        at = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if at is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._chips[at].click()
        elif step is None:
            super().keyPressEvent(event)
        else:
            target = self._chips[min(max(at + step, 0), len(self._chips) - 1)]
            target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            target.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._several and not target.isChecked():
                target.click()

    def _restyle(self) -> None:
        for chip in self._chips:
            chip.updateGeometry()
        self.updateGeometry()
        self.update()
