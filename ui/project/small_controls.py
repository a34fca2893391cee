"""Small controls for rows of a panel: boxes and counters that do not change by a turn of the mouse wheel in passing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSizePolicy, QSpinBox, QWidget

from livinglab.i18n import tr
from ui.theme.theme import ThemeHolder
from ui.theme.tokens import TEAMS
from ui.widgets.chip import paint_stamp


def quiet_style(theme: ThemeHolder) -> str:
    """Fields marked `quiet` look like a list until the mouse or the keyboard is on them; in high contrast they do not."""
    if theme.tokens.flat:
        return ""
    kinds = ("QLineEdit", "QComboBox", "QSpinBox")
    hex_of = theme.now.hex

    def rule(state: str, body: str) -> str:
        return ", ".join(f'{kind}[quiet="true"]{state}' for kind in kinds) + f" {{ {body} }}"

    return (
        rule("", "border-color: transparent; background: transparent;")
        + rule(":hover", f"border-color: {hex_of('line-strong')}; background: {hex_of('surface')};")
        + rule(":focus", f"border: 2px solid {hex_of('ink')}; background: {hex_of('surface')};")
    )


class Choice(QComboBox):
    """`picked` carries the key of what the person chose; setting it from outside tells nobody."""

    picked = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("small", True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        for key, text in options:
            self.addItem(text, key)
        self.activated.connect(self._activated)

    def show_key(self, key: str) -> None:
        """Show a choice; an unknown key shows the first."""
        self.setCurrentIndex(max(self.findData(key), 0))

    def key(self) -> str:
        return str(self.currentData() or "")

    def _activated(self) -> None:
        self.picked.emit(self.key())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


_BESIDE = 8  # the style gives the words of a spin box no room beside them


class Counter(QSpinBox):
    """`counted` carries the number the person set, once they leave it or press Enter."""

    counted = Signal(int)

    def __init__(self, most: int, *, name: str, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = 0
        self.setRange(0, most)
        self.setProperty("small", True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSpecialValueText(none)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.lineEdit().setTextMargins(_BESIDE, 0, _BESIDE, 0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.selectAll)
        self.editingFinished.connect(self._finished)

    def show_number(self, number: int) -> None:
        """Show a number, unless the person is at it."""
        if not self.hasFocus():
            self._told = number
            self.setValue(number)

    def _finished(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.counted.emit(self._told)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes in types a new number, not a figure between the words for none."""
        super().focusInEvent(event)
        self.selectAll()
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._soon.start(0)  # the click that follows would put the cursor between the figures

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PaperButton(QAbstractButton):
    """A team's paper with its stamp; pressed, it takes the next of the six."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tint, self._name = 1, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring-radius", 3)
        theme.changed.connect(self._restyle)

    def show_team(self, tint: int, name: str) -> None:
        self._tint, self._name = tint, name
        self.setAccessibleName(tr("Paper {n} of {most}; press for the next", n=tint, most=TEAMS))
        self.setToolTip(self.accessibleName())
        self.update()

    def following(self) -> int:
        """The paper after this one."""
        return self._tint % TEAMS + 1

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(48), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(theme.colour("line-strong"), 1) if self.underMouse() or theme.tokens.flat else Qt.PenStyle.NoPen
        )
        painter.setBrush(theme.team(self._tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        side = px(22)
        paint_stamp(
            painter, QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side), self._name, theme
        )
