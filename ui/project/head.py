"""The head of the project page: its title, edited in place, the facts below it, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.views.next_act import NextAct
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import label
from ui.widgets.line_field import LineField

_NARROW = 760


class TitleField(LineField):
    """A title that looks like one until it is clicked; as wide as its words."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(name=tr("Title of the project"), parent=parent)
        self._theme = theme
        self.setProperty("bare", True)
        self.setTextMargins(-2, 0, 0, 0)  # a line edit keeps two pixels of its own
        self.live.connect(self._fit)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        ink = self._theme.now.hex("ink")
        self.setStyleSheet(
            f"QLineEdit {{ font-size: {px(24)}px; font-weight: 700; min-height: {px(32)}px; padding: 0; border: none;"
            " background: transparent; }"
            f"QLineEdit:focus {{ border: none; border-bottom: 2px solid {ink}; border-radius: 0; }}"
        )
        self._fit()

    def _fit(self) -> None:
        width = QFontMetrics(self._theme.font(24, bold=True)).horizontalAdvance(self.full_text())
        self.setMaximumWidth(width + self._theme.px(6))
        self.setMinimumWidth(min(width + self._theme.px(6), self._theme.px(220)))
        self.setToolTip(self.text() if self.width() < width else tr("Click to change the title"))


class ProjectHead(QWidget):
    """`renamed` carries the new title."""

    renamed = Signal(str)
    document_asked = Signal()
    act_asked = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._act: NextAct | None = None
        self.title = TitleField(theme, self)
        self.chip = Chip(theme, tr("example"), parent=self)
        self.meta = label("", "meta", wrap=True, parent=self)
        self.document = Button(theme, tr("Documents"), icon_name="print", parent=self)
        self.act = Button(theme, "", role="primary", parent=self)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        left = QVBoxLayout()
        self._line = QHBoxLayout()
        self._line.addWidget(self.title, 1)
        self._line.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addStretch(0)
        left.addLayout(self._line)
        left.addWidget(self.meta)
        self._left = left
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.document)
        self._buttons.addWidget(self.act)
        self._buttons.addStretch(0)
        self._both.addLayout(left, 1)
        self._both.addLayout(self._buttons)
        self.title.committed.connect(self.renamed)
        self.title.escaped.connect(self._leave)
        self.title.entered.connect(self._leave)
        self.document.clicked.connect(self.document_asked)
        self.act.clicked.connect(self._acted)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_project(self, title: str, is_sample: bool, facts: str, act: NextAct) -> None:
        """Show what the project is called, its facts, and the one act."""
        self.title.set_text(title)
        self.chip.setVisible(is_sample)
        self.meta.setText(facts)
        self.meta.setVisible(bool(facts))
        self._act = act
        self.act.setText(act.text)

    def _leave(self) -> None:
        """Enter takes the title, Escape gives the old one back; both go on to the next thing."""
        if self.sender() is self.title and self.title.hasFocus():
            self.document.setFocus(Qt.FocusReason.OtherFocusReason)

    def _acted(self) -> None:
        if self._act is not None:
            self.act_asked.emit(self._act)

    def _restyle(self) -> None:
        px = self._theme.px
        self._both.setContentsMargins(0, px(18), 0, 0)
        self._both.setSpacing(px(12))
        self._line.setSpacing(px(8))
        self._left.setSpacing(px(4))
        self._buttons.setSpacing(px(12))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self._theme.px(_NARROW)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
