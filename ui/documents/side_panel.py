"""What stands beside paper: choices that scroll where room is short, and what is done with them, always in view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme.theme import ThemeHolder
from ui.widgets.labels import rule

_WIDTH, _SHARE = 300, 0.42


class SidePanel(QFrame):
    """Choices go into `choices` with `inside` as their parent, buttons into `foot`."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "surface")
        self.inside = QFrame(self)
        self.inside.setProperty("ground", "surface")
        self.choices = QVBoxLayout(self.inside)
        self.foot = QVBoxLayout()
        self._edge = rule(parent=self)
        self._edge.hide()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self._edge)
        column.addLayout(self.foot)
        scroll.verticalScrollBar().rangeChanged.connect(self._show_edge)
        theme.changed.connect(self._fit)
        self._fit()

    def _show_edge(self, _least: int, most: int) -> None:
        """A line where choices pass under the foot."""
        self._edge.setVisible(most > 0)

    def fit_into(self, width: int) -> None:
        """As wide as a page of this width can spare."""
        self.setFixedWidth(min(self._theme.px(_WIDTH), max(round(width * _SHARE), _WIDTH)))

    def _fit(self) -> None:
        px = self._theme.px
        self.choices.setContentsMargins(px(20), px(20), px(20), px(12))
        self.choices.setSpacing(px(12))
        self.foot.setContentsMargins(px(20), px(8), px(20), px(20))
        self.foot.setSpacing(px(10))
