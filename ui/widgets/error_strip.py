"""One sentence about what went wrong, where it went wrong, with an icon and an act; it stays until it is answered."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from livinglab.blocks.words import theirs
from livinglab.errors import UserError
from livinglab.i18n import tr
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.paragraph import Paragraph


class IconView(QWidget):
    """An icon that is not a button."""

    def __init__(
        self, theme: ThemeHolder, name: str, ink: str = "ink-2", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._ink = ink
        self._size = size

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), QRectF(self.rect()), self._name, self._theme.colour(self._ink))


class ErrorStrip(QFrame):
    """Hidden until there is something to say; `acted` when its act is chosen, `dismissed` when closed."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("panel", "strip")
        self._row = QHBoxLayout(self)
        self._text = Paragraph(theme, "", size=15, centred=True, parent=self)
        self.act = Button(theme, "", small=True, parent=self)
        self.close_button = Button(theme, icon_name="close", role="bar", name=tr("Close"), parent=self)
        self.act.clicked.connect(self.acted)
        self.close_button.clicked.connect(self.dismiss)
        self._row.addWidget(IconView(theme, "warning", "signal", parent=self), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.told = 0
        """How many sentences it has told."""
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_error(self, error: UserError, act: str = "") -> None:
        """Tell a fault of the world in its own sentence."""
        self.say(str(error), act)

    def say(self, sentence: str, act: str = "") -> None:
        """Show the strip with a sentence and perhaps an act."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self.told += 1
        self._text.set_text(theirs(sentence))
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def text(self) -> str:
        return self._text.text()

    def dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(14), px(10), px(8), px(10))
        self._row.setSpacing(px(10))
