"""The head of the home page: the name, the search field, the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from livinglab.i18n import tr
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.chip import KeyCap
from ui.widgets.error_strip import IconView
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.line_field import LineField
from ui.widgets.saved_label import SHOWN_FOR

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}


class SearchField(LineField):
    """A line with a glass before it; the arrows walk what was found instead of the text."""

    walked = Signal(int)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(name=tr("Search"), placeholder=tr("Find notes, ideas, what people said"), parent=parent)
        self._glass = IconView(theme, "find", parent=self)
        self._cap = KeyCap(theme, "Ctrl F", self)
        self._theme = theme
        self.textChanged.connect(self._show_cap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.walked.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _show_cap(self) -> None:
        """The key stands there until something is typed."""
        self._cap.setVisible(not self.text() and not self.preedit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, side = self._theme.px, self._theme.px(18)
        self._glass.setGeometry(px(13), (self.height() - side) // 2, side, side)
        size = self._cap.sizeHint()
        self.setTextMargins(px(26), 0, size.width() + px(4), 0)
        self._cap.setGeometry(
            self.width() - size.width() - self._theme.px(12),
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )


class HomeTop(QWidget):
    """Says what was asked; the page acts."""

    settings_asked = Signal()
    methods_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "paper")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name = label(tr("Living Lab"), "page", parent=self)
        self.field = SearchField(theme, self)
        self.settings = Button(theme, tr("Settings"), role="bar", icon_name="settings", parent=self)
        self.settings.clicked.connect(self.settings_asked)
        self.methods = Button(theme, tr("Methods"), role="bar", icon_name="methods", parent=self)
        self.methods.clicked.connect(self.methods_asked)
        self._said = ElidedLabel("", "meta", ink="2", parent=self)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SHOWN_FOR)
        self._silence.timeout.connect(self._be_silent)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._name)
        self._row.addWidget(self.field)
        self._row.addWidget(self._said, 1)
        self._row.addWidget(self.methods)
        self._row.addWidget(self.settings)
        QWidget.setTabOrder(self.methods, self.settings)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, sentence: str) -> None:
        """Tell for a moment what was just done."""
        self._said.setText(sentence)
        self._silence.start()

    def said(self) -> str:
        return self._said.accessibleName()

    def _be_silent(self) -> None:
        self._said.setText("")

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(64))
        self._row.setContentsMargins(px(40), 0, px(30), 0)
        self._row.setSpacing(px(16))
        self._name.setMinimumWidth(px(94))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow the field gives way, then the settings lose their word."""
        px = self._theme.px
        room = self.width() - px(40 + 94 + 16 + 16 + 30)
        roomy = room > px(430)
        for button, text, icon in (
            (self.settings, tr("Settings"), "settings"),
            (self.methods, tr("Methods"), "methods"),
        ):
            button.setText(text if roomy else "")
            button.setAccessibleName(text)
            button.set_icon(icon)
        self.field.setFixedWidth(max(px(120), min(px(420), room - px(220 if roomy else 88))))
