"""One open commitment: a box to tick, what was promised, who and for which project, and until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from livinglab.blocks.words import theirs
from livinglab.i18n import tr, trn
from livinglab.views.dates import day_with_weekday
from livinglab.views.home import Promise
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.paragraph import Paragraph

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Box(QCheckBox):
    """Space ticks, Enter shows where the commitment came from."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PromiseRow(QWidget):
    """`ticked` carries the item's id and whether it is kept; `opened` its id."""

    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(
        self,
        theme: ThemeHolder,
        promise: Promise,
        today: date,
        *,
        with_project: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.promise = promise
        self._with_project = with_project
        self.box = _Box(self)
        self.box.setAccessibleName(tr("{code} {title}: kept", code=promise.code, title=promise.text))
        self.box.toggled.connect(self._toggled)
        self.box.entered.connect(self._open)
        self._text = Paragraph(theme, theirs(promise.text), size=15, parent=self)
        late = promise.days_late(today)
        due = trn("{n} day late", "{n} days late", late) if late > 0 else _due(promise)
        self.due = label(due, "strong" if late > 0 else "meta", ink="signal" if late > 0 else "2", parent=self)
        below = " · ".join(part for part in (promise.who, promise.project if with_project else "") if part)
        self._below = ElidedLabel(below, "meta", ink="3", parent=self)
        self._below.setVisible(bool(below) and with_project)
        self._grid = QGridLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.box, 0, 0, top)
        self._words = QVBoxLayout()
        self._words.addWidget(self._text)
        self._grid.addLayout(self._words, 0, 1)
        self._grid.addWidget(self.due, 0, 2, top)
        self._grid.addWidget(self._below, 1, 1, 1, 2)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Show where {code} came from", code=promise.code))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        above, below = (5, 8) if self._with_project else (0, 0)
        self._grid.setContentsMargins(0, px(above), 0, px(below))
        self._grid.setHorizontalSpacing(px(4))
        self._grid.setVerticalSpacing(px(1))
        self._words.setContentsMargins(0, px(3), 0, 0)
        self.due.setContentsMargins(0, px(4), 0, 0)

    def _toggled(self, kept: bool) -> None:
        """A ticked row stays in sight, quieter, until the page is left: a slip of the hand is one click from undone."""
        self._text.set_text(theirs(self.promise.text), "ink-3" if kept else "ink")
        self.ticked.emit(self.promise.id, kept)

    def show_kept(self, kept: bool) -> None:
        """Show a promise that was kept already; tells nobody."""
        self.box.blockSignals(True)
        self.box.setChecked(kept)
        self.box.blockSignals(False)
        self._text.set_text(theirs(self.promise.text), "ink-3" if kept else "ink")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def _open(self) -> None:
        self.opened.emit(self.promise.id)


def _due(promise: Promise) -> str:
    return day_with_weekday(promise.day) if promise.day else promise.due
