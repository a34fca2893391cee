"""Tells in the top line that everything is saved, and for a moment what was just done, with a way back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.i18n import tr
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row

SHOWN_FOR = 6000


class _Tick(QWidget):
    """The small tick before the time."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(16), self._theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._theme.px(16)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), box, "check", self._theme.colour("ink-2"))


class SavedLabel(QWidget):
    """ "15:20 저장됨"; after an act "N17을 붙였어요 · 되돌리기" for six seconds."""

    undo_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._at: datetime | None = None
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._row = row(theme, 6, self)
        self._tick = _Tick(theme, self)
        self._saved = label("", "meta", parent=self)
        self._act = label("", "meta", ink="1", parent=self)
        self.undo = Button(theme, tr("Undo"), role="link", parent=self)
        self.undo.clicked.connect(self._undo_clicked)
        for widget in (self._tick, self._saved, self._act, self.undo):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.forget_act)
        theme.changed.connect(self._restyle)
        self.forget_act()

    def show_saved(self, at: datetime) -> None:
        """Everything up to `at` is on the disk."""
        self._at = at
        self._tell()

    def show_act(self, sentence: str, can_undo: bool = True) -> None:
        """Say what was just done, for six seconds."""
        self._act.setText(sentence)
        self._act.setVisible(True)
        self.undo.setVisible(can_undo)
        self._timer.start(SHOWN_FOR)
        self._tell()

    def forget_act(self) -> None:
        """Only the time of saving remains."""
        self._timer.stop()
        self._act.setVisible(False)
        self.undo.setVisible(False)
        self._tell()

    def set_compact(self, compact: bool) -> None:
        """Where the place is narrow the tick alone stands for what its tip says."""
        self._compact = compact
        self._tell()

    def retranslate(self) -> None:
        self.undo.setText(tr("Undo"))
        self._tell()

    def text(self) -> str:
        """What the line says now."""
        return self.accessibleName()

    def _tell(self) -> None:
        said = tr("Saved {time}", time=self._at.strftime("%H:%M")) if self._at else ""
        act = self._act.text() if self._timer.isActive() else ""
        self._tick.setVisible(bool(said))
        self._saved.setText("" if self._compact else said)
        self._saved.setVisible(not self._compact and not act)
        self._tick.setToolTip(said)
        self.setAccessibleName(" ".join(part for part in (said, act) if part))

    def _undo_clicked(self) -> None:
        self.forget_act()
        self.undo_asked.emit()

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.px(6))
        self._tick.updateGeometry()
        self.update()
