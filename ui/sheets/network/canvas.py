"""The picture of a network, to be worked on: walk with the arrows, tie by dragging or with T, edit with Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from livinglab.blocks.charts.network import Network
from livinglab.i18n import tr
from ui.sheets.network.picture_view import PictureView
from ui.sheets.network.walking import next_place
from ui.theme.theme import ThemeHolder

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_STEPS = {"[": -1, "]": 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NetworkCanvas(PictureView):
    """Selects one; while a tie is being drawn the arrows choose whom to tie it to."""

    selected = Signal(str)
    edit_asked = Signal(str)
    tie_asked = Signal(str, str)
    remove_asked = Signal(str)
    menu_asked = Signal(QPoint)
    step_asked = Signal(int)
    """A year on or back."""
    told = Signal(str)
    """A sentence on what to do next; empty when it is done."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.current = ""
        self.tying = ""
        self.read_only = False
        self.abouts: dict[str, str] = {}  # what is known of each, told on hover and to a screen reader
        self._pressed = QPointF()
        self._drag: QPointF | None = None
        self._target = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring-radius", 6)

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_chart(self, chart: Network) -> None:
        """Draw another picture; what was selected stays so while it is there."""
        if chart == self._chart:
            return
        there = {node.id for node in chart.nodes if node.shown != "hidden"}
        self.tying = self.tying if self.tying in there else ""
        self._drag, self._target = None, self._target if self._target in there else ""
        self.set_chart(chart)
        if self.current and self.current not in there:
            self.select("")
        self._tell()

    # --- choosing ----------------------------------------------------------------------------------------------------
    def select(self, node_id: str) -> None:
        if node_id != self.current:
            self.current = node_id
            self._tell()
            self.selected.emit(node_id)
            self.update()

    def begin_tie(self) -> None:
        """From the selected one: arrows choose to whom, Enter ties, Escape leaves it."""
        if self.read_only or not self.current:
            return
        self.tying, self._target = self.current, self.current
        self.told.emit(tr("Choose with the arrows whom to tie it to, then press Enter. Escape leaves it."))
        self.update()

    def end_tie(self) -> None:
        self.tying, self._target, self._drag = "", "", None
        self.told.emit("")
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(tr("Picture of the network"))
        chosen = self._target if self.tying else self.current
        self.setAccessibleDescription(
            self.abouts.get(chosen) or self._name(chosen) or (self._drawing.alt if self._drawing else "")
        )

    def _name(self, node_id: str) -> str:
        return next((node.name for node in self._chart.nodes if node.id == node_id), "") if self._chart else ""

    def _finish(self, other: str) -> None:
        one = self.tying
        self.end_tie()
        if one and other and one != other:
            self.tie_asked.emit(one, other)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key in _ARROWS:
            self._walk(*_ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.places():
            self._go(self.places()[0 if key == Qt.Key.Key_Home else -1].node.id)
        elif self.tying and key in _ENTER:
            if self._target != self.tying:
                self._finish(self._target)
        elif self.tying and (key == Qt.Key.Key_Escape or event.text().casefold() in ("t", "ㅅ")):
            self.end_tie()
        elif self.current and key in (*_ENTER, Qt.Key.Key_F2):
            self.edit_asked.emit(self.current)
        elif self.current and key == Qt.Key.Key_Delete and not self.read_only:
            self.remove_asked.emit(self.current)
        elif plain and (key == Qt.Key.Key_T or event.text() == "ㅅ"):
            self.begin_tie()
        elif plain and event.text() in _STEPS:
            self.step_asked.emit(_STEPS[event.text()])
        elif key == Qt.Key.Key_Menu and self.current:
            self.menu_asked.emit(self.mapToGlobal(self.centre(self.current)))
        elif key == Qt.Key.Key_Escape and self.current:
            self.select("")
        else:
            super().keyPressEvent(event)

    def _walk(self, dx: int, dy: int) -> None:
        found = next_place(self.places(), self._target if self.tying else self.current, dx, dy)
        if found is not None:
            self._go(found.node.id)

    def _go(self, node_id: str) -> None:
        if not self.tying:
            self.select(node_id)
            return
        self._target = node_id
        self._tell()
        self.told.emit(tr("Tie to {name}: Enter", name=self._name(node_id)))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.tying and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
                                             Qt.FocusReason.MouseFocusReason):  # fmt: skip
            self.end_tie()

    # --- with the mouse ----------------------------------------------------------------------------------------------
    def at(self, point: QPointF) -> str:
        """The group under a point."""
        for place in self.places():
            if self._box(place).contains(point):
                return place.node.id
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        under = self.at(event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            self.select(under or self.current)
            return
        if self.tying:
            self._finish(under)
            return
        self.select(under)
        self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton or self.read_only or not self.current:
            return
        far = (event.position() - self._pressed).manhattanLength() > self._theme.px(8)
        if self._drag is not None or far:
            self.tying = self.current
            self._drag = event.position()
            self._target = self.at(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._finish(self.at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if under := self.at(event.position()):
            self.edit_asked.emit(under)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            under = self.at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.abouts.get(under, ""), self)
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_asked.emit(event.globalPos())

    # --- painting ----------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for node_id, style in ((self.current, Qt.PenStyle.SolidLine), (self._target, Qt.PenStyle.DashLine)):
            if node_id and not (box := self.box(node_id)).isEmpty():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("ink"), 2, style))
                painter.drawRoundedRect(box, 5, 5)
                self._name_beside(painter, node_id, box)
        end = self._drag
        if self.tying and end is None and self._target and self._target != self.tying:
            end = QPointF(self.centre(self._target))
        if self.tying and end is not None and not self.box(self.tying).isEmpty():
            painter.setPen(QPen(self._theme.colour("ink"), 2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(self.centre(self.tying)), end)
