"""Puts a theme on the application: palette, type and style sheet at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from livinglab import paths
from ui.theme.qss import style_sheet
from ui.theme.theme import Theme, ThemeHolder

_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "well",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on-fill",
    QPalette.ColorRole.Highlight: "ink",
    QPalette.ColorRole.HighlightedText: "paper",
    QPalette.ColorRole.Link: "ink",
    QPalette.ColorRole.LinkVisited: "ink-2",
    QPalette.ColorRole.PlaceholderText: "ink-3",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "paper",
    QPalette.ColorRole.Accent: "ink",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line-strong",
    QPalette.ColorRole.Shadow: "line-strong",
}


def palette(theme: Theme) -> QPalette:
    """The colours for whatever Qt paints without asking the style sheet."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("ink-3"))
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the application in a theme."""
    app.setPalette(palette(theme))
    app.setFont(theme.font(16))
    app.setStyleSheet(style_sheet(theme, paths.resources() / "theme"))


class ThemeApplier(QObject):
    """Keeps the application dressed in what the holder holds; lives as long as the application."""

    def __init__(self, app: QApplication, holder: ThemeHolder) -> None:
        super().__init__(app)
        self._app = app
        self._holder = holder
        holder.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        apply(self._app, self._holder.now)


def restyle(widget: QWidget, **properties: object) -> None:
    """Set the properties the style sheet looks at (role, stage, wrong…) and let the widget take the new rules."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    # A widget that was never shown has not looked at the sheet yet.
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
