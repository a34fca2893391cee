"""One way to begin: its stages as a flat bar to scale, its name, how long it takes and how far it goes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from livinglab.blocks.words import theirs
from livinglab.i18n import tr
from livinglab.methods.presets import Preset, Share
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import lay_out, paint_words

_PAD = 12
_GAP = 2


class PresetCard(QAbstractButton):
    """Click, Space or Enter begins with it; checked while its project is being named. One of one's own can be removed by
    its menu or with Delete."""

    remove_asked = Signal(str)

    def __init__(self, theme: ThemeHolder, preset: Preset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.preset = preset
        self.setCheckable(True)
        self.setText(str(preset.name))
        self.setAccessibleName(", ".join([str(preset.name), *map(str, preset.lines)]))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("ring-radius", 8)
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._theme.px(142)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._theme.px(108)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        inner = width - 2 * px(_PAD)
        lines = sum(lay_out(theirs(str(line)), inner, self._theme, 14).lineCount() for line in self.preset.lines)
        names = lay_out(theirs(self.text(), bold=True), inner, self._theme, 16).lineCount()
        return px(30) + names * px(24) + lines * px(20) + px(14)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.preset.own:
            menu = QMenu(self)
            menu.addAction(tr("Remove this run sheet")).triggered.connect(self._remove)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.preset.own:
            self._remove()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        self.remove_asked.emit(self.preset.id)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.isChecked()
        width = 2 if self.isChecked() else 1
        half = width / 2
        painter.setPen(QPen(theme.colour("ink" if self.isChecked() else "line-strong" if lit else "line"), width))
        painter.setBrush(theme.colour("hover" if self.underMouse() and not self.isChecked() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), px(8), px(8))
        inner = self.width() - 2 * px(_PAD)
        self._paint_bar(painter, QRectF(px(_PAD), px(13), inner, px(8)))
        y = float(px(30))
        y += paint_words(painter, QRectF(px(_PAD), y, inner, 1), theirs(self.text(), bold=True), theme, 16)
        for line in self.preset.lines:
            y += paint_words(painter, QRectF(px(_PAD), y, inner, 1), theirs(str(line)), theme, 14, "ink-2")

    def _paint_bar(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        shares = _long_enough(self.preset.stage_bar)
        total = sum(share.minutes for share in shares)
        room = box.width() - _GAP * (len(shares) - 1)
        x = box.left()
        for share in shares:
            width = room * share.minutes / total
            painter.fillRect(QRectF(x, box.top(), width, box.height()), self._theme.colour(share.stage or "line"))
            x += width + _GAP
        painter.restore()


def _long_enough(shares: tuple[Share, ...]) -> tuple[Share, ...]:
    """A share that would vanish is drawn at a fiftieth of the whole."""
    total = sum(share.minutes for share in shares)
    return tuple(Share(share.stage, max(share.minutes, total // 50, 1)) for share in shares)
