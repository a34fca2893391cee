"""One row of a run sheet while it is planned: title, method, minutes, pin; moved and removed by key or button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.model.lab import Activity
from ui.project.small_controls import Choice, Counter
from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.line_field import LineField

_MOST_MINUTES = 600


class ActivityRow(QWidget):
    """Asks the panel for what the person does to the activity `activity_id`."""

    changed = Signal(str, str, object)
    """Id, field, value."""
    move_asked = Signal(str, int)
    remove_asked = Signal(str)

    def __init__(
        self, theme: ThemeHolder, activity: Activity, methods: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.activity = activity
        self.number = label("", "meta", ink="3", parent=self)
        self.title = LineField(name=tr("Title"), parent=self)
        self.title.setProperty("small", True)
        self.method = Choice(methods, name=tr("Method"), parent=self)
        self.minutes = Counter(_MOST_MINUTES, name=tr("Minutes"), parent=self)
        for field in (self.title, self.method, self.minutes):
            field.setProperty("quiet", True)
        self.minutes.setSuffix(" " + tr("min"))
        self.pin = self._button("pin", tr("Pin: this time is not shortened"))
        self.pin.setCheckable(True)
        self.up = self._button("up", tr("Move up (Alt+↑)"))
        self.down = self._button("down", tr("Move down (Alt+↓)"))
        self.remove = self._button("close", tr("Remove (Alt+Delete)"))
        line = row(theme, 6, self)
        line.addWidget(self.number)
        line.addWidget(self.title, 3)
        line.addWidget(self.method, 2)
        line.addWidget(self.minutes)
        for button in (self.pin, self.up, self.down, self.remove):
            line.addWidget(button)
        self._connect()
        self._restyle()
        theme.changed.connect(self._restyle)

    def _button(self, icon_name: str, name: str) -> Button:
        return Button(self._theme, icon_name=icon_name, role="quiet", small=True, name=name, parent=self)

    def _connect(self) -> None:
        self.title.committed.connect(self._titled)
        self.method.picked.connect(self._method_picked)
        self.minutes.counted.connect(self._counted)
        self.pin.clicked.connect(self._pinned)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.remove.clicked.connect(self._remove)

    def _restyle(self) -> None:
        px = self._theme.px
        self.number.setFixedWidth(px(24))
        self.minutes.setFixedWidth(px(88))
        self.title.setMinimumWidth(px(120))

    def show_activity(self, activity: Activity, number: int, last: bool) -> None:
        """Show the activity as it is now; what the person is in stays as they have it."""
        self.activity = activity
        self.number.setText(str(number))
        self.title.set_text(activity.title)
        self.method.show_key(activity.method_id)
        self.minutes.show_number(activity.planned_minutes)
        self.pin.setChecked(activity.pinned)
        restyle(self.pin, role="plain" if activity.pinned else "quiet")
        self.up.setEnabled(number > 1)
        self.down.setEnabled(not last)
        self.setAccessibleName(f"{number}. {activity.title}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_asked.emit(self.activity.id, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif alt and event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def _titled(self, text: str) -> None:
        self.changed.emit(self.activity.id, "title", text)

    def _method_picked(self, key: str) -> None:
        self.changed.emit(self.activity.id, "method_id", key)

    def _counted(self, minutes: int) -> None:
        self.changed.emit(self.activity.id, "planned_minutes", minutes)

    def _pinned(self) -> None:
        self.changed.emit(self.activity.id, "pinned", self.pin.isChecked())

    def _up(self) -> None:
        self.move_asked.emit(self.activity.id, -1)

    def _down(self) -> None:
        self.move_asked.emit(self.activity.id, 1)

    def _remove(self) -> None:
        self.remove_asked.emit(self.activity.id)
