"""The ring that shows where the keyboard is: two pixels of ink around the focused widget, two pixels away from it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.theme.theme import ThemeHolder

WIDTH = 2
GAP = 2
_RADIUS = 6
# Fields show focus by their own border (LOOK §3); painted areas paint it around the thing inside them.
_OWN_FOCUS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox, QAbstractScrollArea)
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
}


def paint_focus_ring(painter: QPainter, rect: QRectF, theme: ThemeHolder, radius: float = _RADIUS) -> None:
    """The ring around `rect`, for widgets that paint several focusable things."""
    out = GAP + WIDTH / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("ink"), WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = theme.px(radius) + out
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), corner, corner)
    painter.restore()


class FocusRing(QWidget):
    """Follows the focused widget of one window; `ring="none"` on a widget says it shows its focus itself and
    `ring-radius` names its corner."""

    def __init__(self, theme: ThemeHolder, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)
        theme.changed.connect(self._place)

    def target(self) -> QWidget | None:
        """The widget the ring is around now."""
        return self._target

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A click shows by itself where one is; the ring is for whoever comes by keyboard.
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        wanted = new if new is not None and new.window() is self.parentWidget() and not by_mouse else None
        if wanted is not None and (wanted.property("ring") == "none" or isinstance(wanted, _OWN_FOCUS)):
            wanted = None
        self._follow(wanted)

    def _follow(self, target: QWidget | None) -> None:
        for widget in self._watched:
            # A widget that is just dying moves the focus before it says that it is gone.
            if isValid(widget):
                widget.removeEventFilter(self)
                widget.destroyed.disconnect(self._gone)
        self._watched = []
        self._target = target
        if target is None:
            self.hide()
            return
        window = self.parentWidget()
        step: QWidget | None = target
        while step is not None and step is not window:
            self._watched.append(step)
            step.installEventFilter(self)
            step.destroyed.connect(self._gone)
            step = step.parentWidget()
        self._place()

    def _gone(self) -> None:
        """The focused widget died, or something it stood in and then it does too."""
        self._watched = []
        self._target = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._target is not None:
            self._place()
        return False

    def _place(self) -> None:
        target = self._target
        if target is None:
            return
        if not target.isVisible():
            self.hide()
            return
        out = GAP + WIDTH
        window = target.window()
        around = QRect(target.mapTo(window, QPointF(0, 0)).toPoint(), target.size()).adjusted(-out, -out, out, out)
        seen = self._seen(target, around)
        if seen.isEmpty():
            self.hide()  # an empty mask would be none at all
            return
        self.setGeometry(around)
        if seen == around:
            self.clearMask()
        else:
            self.setMask(seen.translated(-around.topLeft()))
        self.raise_()
        self.show()
        self.update()

    def _seen(self, target: QWidget, around: QRect) -> QRect:
        """What is scrolled out of sight has no ring."""
        seen = around
        window = target.window()
        step = target.parentWidget()
        while step is not None and step is not window:
            if isinstance(step.parentWidget(), QAbstractScrollArea):
                seen = seen.intersected(QRect(step.mapTo(window, QPointF(0, 0)).toPoint(), step.size()))
            step = step.parentWidget()
        return seen

    def paintEvent(self, event: QPaintEvent) -> None:
        target = self._target
        if target is None:
            return
        radius = target.property("ring-radius")
        out = GAP + WIDTH
        painter = QPainter(self)
        paint_focus_ring(
            painter,
            QRectF(self.rect()).adjusted(out, out, -out, -out),
            self._theme,
            _RADIUS if radius is None else float(radius),
        )
