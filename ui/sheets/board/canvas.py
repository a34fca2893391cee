"""The painted board: shows a scene through a camera, in tiles, and follows mouse, keys and wheel."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from livinglab.sheets.board.geometry import Box
from livinglab.sheets.board.sieve import Sieve
from livinglab.sheets.board.view import BoardView
from ui.sheets.board import accessible, wheel
from ui.sheets.board.camera import Camera
from ui.sheets.board.glide import Glide
from ui.sheets.board.keys import Keys
from ui.sheets.board.note_painter import NotePainter
from ui.sheets.board.overlay import Overlay
from ui.sheets.board.photos import Photos
from ui.sheets.board.pointer import Pointer
from ui.sheets.board.reach import Reach
from ui.sheets.board.scene import Scene
from ui.sheets.board.scroll_bars import ScrollBars
from ui.sheets.board.selection import Selection
from ui.sheets.board.tiles import Tiles
from ui.theme.theme import ThemeHolder

_AROUND = 14  # a ring or a carried shadow reaches this far beyond its note
_MANY = 40  # more notes than this, and all in view is painted anew
_ZOOMING_MS = 60  # while zooming the old squares are enough


class BoardCanvas(QWidget):
    """One board, painted. It changes nothing itself: acts are asked for by signals."""

    edit_asked = Signal(str)
    menu_asked = Signal(QPoint)
    dropped = Signal(object, object)
    """Ids and a `Landing`."""
    moved = Signal(object)
    """Ids and where they stand now on a free wall, as a dict."""
    key_act = Signal(str, object)
    """A key asked for an act by name, with its argument."""
    filter_key = Signal(bool)
    """The filter is asked for, or (False) to be taken away."""
    view_changed = Signal()
    """Scrolled or zoomed."""
    accessible: QAccessibleInterface | None = None  # Qt keeps no reference of its own
    aliases: Mapping[str, str] = MappingProxyType({})  # of those who may be named to whoever works here

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.scene = Scene(theme)
        self.camera = Camera()
        self.selection = Selection(self)
        self.photos = Photos(self)
        self.painter = NotePainter(theme, self.scene, self.photos)
        self.tiles = Tiles(self.painter.draw, self.painter.papers.draw_far_away)
        self.overlay = Overlay(self)
        self.glide = Glide(self)
        self.pointer = Pointer(self)
        self.keys = Keys(self)
        self.reach = Reach(self)
        self.stage, self.read_only = "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setProperty("ring", "none")
        self._bars = ScrollBars(theme, self)
        self._bars.moved.connect(self._scroll_to)
        self._again, self._zooming = QTimer(self), QTimer(self)
        for timer, pause, act in ((self._again, 0, self._paint_waiting), (self._zooming, _ZOOMING_MS, self.update)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(act)
        self.selection.changed.connect(self._look_again)
        accessible.Teller(self)
        theme.changed.connect(self.restyle)

    # --- showing ---------------------------------------------------------------------------------------------------
    def show_view(self, view: BoardView) -> None:
        """Show another state of the board; only what changed is painted anew."""
        whole = self.scene.view is None or self.scene.view.sheet.layout != view.sheet.layout
        order, before, places = self.scene.reading_order(), self.scene.notes, self.scene.laid.notes
        changed = self.scene.show(view, *self.flow(view))
        self.glide.start(before, places, self.pointer.take_hand())
        self.painter.papers.forget_far_away()
        self.selection.keep_only({*self.scene.notes, *self.scene.groups}, order)
        self._take_content()
        if changed is None:
            self.painter.forget()
            if whole:
                self.tiles.forget()
            self.tiles.spoil(None)
            self.update()
        else:
            self.repaint_boxes(changed)
        self.pointer.scene_changed()
        self.view_changed.emit()

    def restyle(self) -> None:
        """Theme, text size or spacing changed."""
        self.scene.restyle()
        self._relayout()

    def set_compact(self, compact: bool) -> None:
        """The tighter notes of a low screen."""
        if compact != self.scene.measures.compact:
            self.scene.restyle(compact)
            self._relayout()

    def sift(self, sieve: Sieve) -> None:
        """Let the notes that are not looked for step back."""
        changed = self.scene.sift(sieve)
        self.painter.papers.forget_far_away()
        self.tiles.spoil_where(lambda area: not changed.isdisjoint(self.painter.ids_in(area)))
        self.update()

    def _relayout(self) -> None:
        self.painter.forget()
        self.tiles.forget()
        if self.scene.view is not None:
            self.scene.show(self.scene.view, *self.flow(self.scene.view))
            self._take_content()
        self.update()
        self.view_changed.emit()

    def flow(self, view: BoardView, zoom: float = 0.0) -> tuple[float, float]:
        """How wide the board may lay itself out, and how high where its picture fills the window."""
        near = 1.0 if self.scene.listed else zoom
        wide = max(self.camera.flow_width(self.width(), near), float(self.theme.px(226)))
        return wide, self.camera.flow_width(self.height(), zoom) if view.picture == "axes" else 0.0

    def _take_content(self) -> None:
        laid = self.scene.laid
        self.camera.content = QSizeF(laid.width, laid.height)
        self.camera.scroll_to(self.camera.x, self.camera.y)
        self._bars.place(self.camera)

    # --- looking ---------------------------------------------------------------------------------------------------
    def zoom_to(self, zoom: float, around: QPointF | None = None) -> None:
        """Zoom so that the point (or the middle) stays; a flowing board may lay itself out with more columns."""
        around = around or QPointF(self.width() / 2, self.height() / 2)
        board = self.camera.to_board(around)
        held = self.scene.note_at(*board) or self.scene.group_at(*board) or self.selection.focus
        before = self.scene.whole_box(held) if held else None
        old = self.camera.to_screen(before).topLeft() if before else None
        if not self.camera.zoom_to(zoom, around):
            return
        self._zooming.start()
        view = self.scene.view
        if view is not None and self.flow(view) != (self.scene.width, self.scene.height):
            self.scene.reflow(*self.flow(view))
            self.painter.papers.forget_far_away()
            self.camera.content = QSizeF(self.scene.laid.width, self.scene.laid.height)
            box = self.scene.whole_box(held) if held else None
            if box is not None and old is not None:
                self.camera.scroll_to(box.x * self.camera.zoom - old.x(), box.y * self.camera.zoom - old.y())
            self.tiles.forget()
        self._take_content()
        self.tiles.rezoom(self.camera.zoom, self._seen())
        self.update()
        self.view_changed.emit()

    def scroll_by(self, dx: float, dy: float) -> None:
        self._scroll_to(self.camera.x + dx, self.camera.y + dy)

    def _scroll_to(self, x: float, y: float) -> None:
        if self.camera.scroll_to(x, y):
            self._scrolled()

    def show_box(self, box: Box) -> None:
        if self.camera.show(box, self.theme.px(16)):
            self._scrolled()

    def _scrolled(self) -> None:
        self._bars.place(self.camera)
        self.pointer.scene_changed()
        self.update()
        self.view_changed.emit()

    def _seen(self) -> QRect:
        return QRect(self.camera.x, self.camera.y, self.width(), self.height())

    def is_sharp(self) -> bool:
        """Whether all in view is painted as it is."""
        return self.tiles.is_sharp(self._seen())

    # --- painting --------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        self.painter.set_zoom(self.camera.zoom, ratio)
        self.tiles.rezoom(self.camera.zoom, self._seen())
        offset = QPoint(self.camera.x, self.camera.y)
        if not self._zooming.isActive() and not self.is_sharp():
            changed = self.tiles.prepare(self._seen(), ratio).translated(-offset)
            outside = changed.subtracted(QRegion(event.rect()))
            if not outside.isEmpty():
                self.update(outside)
            if not self.is_sharp():
                self._again.start(0)
        painter = QPainter(self)
        self.tiles.paint(painter, event.rect(), offset, self.theme.colour("ground"))
        self.glide.paint(painter, QRectF(event.rect()))
        self.overlay.paint(painter, QRectF(event.rect()))
        painter.end()

    def _paint_waiting(self) -> None:
        waiting = self.tiles.waiting(self._seen()).translated(-self.camera.x, -self.camera.y)
        self.update(waiting.intersected(self.rect()))

    def repaint_boxes(self, boxes: Collection[Box]) -> None:
        """What lies in these board boxes looks different."""
        self.tiles.spoil([self.painter.world(box) for box in boxes])
        for box in boxes:
            self.update_box(box)

    def update_box(self, box: Box | None) -> None:
        """Paint the surroundings of a board box anew."""
        if box is not None:
            self.update(self.camera.to_screen(box).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).toAlignedRect())

    def _look_again(self, ids: Iterable[str]) -> None:
        some = tuple(ids)
        if len(some) > _MANY:
            self.update()
            return
        for item_id in some:
            self.update_box(self.scene.opened(item_id) or self.scene.whole_box(item_id))

    # --- events ----------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.camera.screen = QSizeF(self.width(), self.height())
        view = self.scene.view
        if view is not None and self.flow(view) != (self.scene.width, self.scene.height):
            self._relayout()
        self._take_content()
        self.view_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointer.context_menu(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        wheel.roll(self, event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and wheel.pinch(self, event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.pointer.hover(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keys.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.selection.focus and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.keys.stand_somewhere()
        self._look_again([self.selection.focus])
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._look_again([self.selection.focus])
        super().focusOutEvent(event)
