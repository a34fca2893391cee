"""Fields as on paper: a line to write on that grows with what is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.theme.theme import ThemeHolder
from ui.widgets.text_field import TextField

_BELOW = 5


class PaperField(TextField):
    """Enter ends a `line` and goes on to the next field; in a text it makes a new line and Tab goes on. A `quiet` one
    shows no line once something is written, as in a list."""

    def __init__(
        self,
        theme: ThemeHolder,
        text: str = "",
        *,
        name: str = "",
        hint: str = "",
        line: bool = True,
        bold: bool = False,
        goes_on: bool = True,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._theme = theme
        self._line = line
        super().__init__(text, name=name, placeholder=hint, enter_commits=line, parent=parent)
        self._bold = bold
        self._quiet = quiet
        self.setProperty("bare", True)
        self.setProperty("strong", bold)
        self.setUndoRedoEnabled(False)  # the store undoes
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        if line and goes_on:
            self.entered.connect(self._go_on)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _go_on(self, _text: str) -> None:
        self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the page undoes
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        font = self._theme.font(16, self._bold)
        self.document().setDefaultFont(font)
        self._fit()

    def _fit(self, _size: object = None) -> None:
        lines = max(1, round(self.document().size().height()))
        spacing = QFontMetrics(self._theme.font(16, self._bold)).lineSpacing()
        height = lines * spacing + self._theme.px(_BELOW + 3)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():
            event.ignore()  # Qt would put a committed syllable into a text that is only read
            return
        super().inputMethodEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        written = bool(self.toPlainText())
        if self.isReadOnly() or (written and self._quiet and not self.hasFocus() and not self.underMouse()):
            return
        painter = QPainter(self.viewport())
        wide = 2 if self.hasFocus() else 1
        ink = "ink" if self.hasFocus() else "line" if written and not self.underMouse() else "line-strong"
        painter.setPen(QPen(self._theme.colour(ink), wide))
        y = self.viewport().height() - wide
        painter.drawLine(0, y, self.viewport().width(), y)
