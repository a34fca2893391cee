"""The keys of the rating table, shown where typing is the work."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import tr
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import KeyCap
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout


class KeyLine(QWidget):
    """Caps with their words, flowing to a second line where it is narrow."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(theme, 6)
        self._theme = theme
        self._labels = []
        self._scale = label("", "meta", parent=self)
        flow.addWidget(self._scale)
        for cap, words in (
            ("-", tr("do not know, does not apply")), ("Enter", tr("down")), ("PgDn", tr("next rater")),
            ("F2", tr("why")), ("Delete", tr("clear")),
        ):  # fmt: skip
            flow.addWidget(KeyCap(theme, cap, self))
            self._labels.append(label(words, "meta", parent=self))
            flow.addWidget(self._labels[-1])
        column.addLayout(flow)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        """Words as high as the caps beside them."""
        for words in (self._scale, *self._labels):
            words.setMinimumHeight(self._theme.px(22))

    def show_scale(self, bounds: tuple[int, int]) -> None:
        """Which numbers may be typed."""
        self._scale.setText(tr("Type {low} to {high}", low=bounds[0], high=bounds[1]))
