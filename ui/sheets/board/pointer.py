"""The mouse on the board: choosing, the rubber band, panning, and carrying notes from one place to another."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip

from livinglab.sheets.board.geometry import Box
from ui.sheets.board.carrying import HOLD, bundle
from ui.sheets.board.landing import Act, Landing, landing_at
from ui.sheets.board.map_places import shares
from ui.sheets.board.measures import SLIP_BELOW
from ui.sheets.board.note_tip import tip

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_EDGE = 28  # this near the edge the board scrolls by itself while something is carried
_SCROLL_MS = 16


class _Doing(Enum):
    NOTHING = 0
    PRESSED = 1  # on a note, not yet carried
    CARRYING = 2
    BANDING = 3
    PANNING = 4


class Pointer(QObject):
    """Reads the mouse for a canvas; `carried`, `landing` and `band` are what the overlay shows."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._doing = _Doing.NOTHING
        self._from = QPointF()
        self._at = QPointF()
        self._hit = ""
        self._band_base: list[str] = []
        self._grip = QPointF()
        self._hand: dict[str, Box] = {}
        self.space_held = False
        self.carried: dict[str, None] = {}
        self.landing: Landing | None = None
        self.band: QRectF | None = None
        self.picture: QPixmap | None = None
        self._scroller = QTimer(self)
        self._scroller.setInterval(_SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_at_edge)

    # --- events ----------------------------------------------------------------------------------------------------
    def press(self, event: QMouseEvent) -> None:
        self._from = self._at = event.position()
        canvas = self._canvas
        if event.button() == Qt.MouseButton.MiddleButton or (
            self.space_held and event.button() == Qt.MouseButton.LeftButton
        ):
            self._doing = _Doing.PANNING
            canvas.keys.space_used = True
            canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        more = bool(event.modifiers() & (_CTRL | _SHIFT))
        self._hit = self.hit(event.position())
        if self._hit:
            self._press_on(self._hit, more)
        else:
            self._doing = _Doing.BANDING
            self._band_base = canvas.selection.ids() if more else []
            if not more:
                canvas.selection.set([])

    def _press_on(self, item_id: str, more: bool) -> None:
        selection = self._canvas.selection
        if more:
            selection.toggle(item_id)
        elif item_id not in selection:
            selection.set([item_id])
        selection.move_focus(item_id)
        self._doing = _Doing.PRESSED if item_id in selection else _Doing.NOTHING

    def move(self, event: QMouseEvent) -> None:
        position = event.position()
        if self._doing is _Doing.PANNING:
            self._canvas.scroll_by(self._at.x() - position.x(), self._at.y() - position.y())
        elif self._doing is _Doing.BANDING:
            self._stretch_band(position)
        elif self._doing is _Doing.PRESSED and _far_enough(position - self._from):
            self._begin_carrying()
        self._at, before = position, self._at
        if self._doing is _Doing.CARRYING:
            self._carry(before)

    def release(self, event: QMouseEvent) -> None:
        doing, self._doing = self._doing, _Doing.NOTHING
        canvas = self._canvas
        if doing is _Doing.PANNING:
            canvas.unsetCursor()
        elif doing is _Doing.BANDING:
            self._end_band()
        elif doing is _Doing.CARRYING:
            self._drop()
        elif doing is _Doing.PRESSED and not event.modifiers() & (_CTRL | _SHIFT):
            canvas.selection.set([self._hit])

    def double_click(self, event: QMouseEvent) -> None:
        item_id = self.hit(event.position())
        self._doing = _Doing.NOTHING
        if item_id and event.button() == Qt.MouseButton.LeftButton:
            self._canvas.edit_asked.emit(item_id)

    def context_menu(self, event: QContextMenuEvent) -> None:
        canvas = self._canvas
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            item_id = self.hit(QPointF(event.pos()))
            if item_id and item_id not in canvas.selection:
                canvas.selection.set([item_id])
            if item_id:
                canvas.selection.move_focus(item_id)
            canvas.menu_asked.emit(event.globalPos())
        else:
            canvas.keys.ask_menu()

    def hover(self, event: QHelpEvent) -> None:
        """What cannot be read on what is under the mouse is told."""
        canvas = self._canvas
        board = canvas.camera.to_board(QPointF(event.pos()))
        note = canvas.scene.notes.get(canvas.scene.note_at(*board) or "")
        group = canvas.scene.groups.get(canvas.scene.group_at(*board) or "")
        slip = note is not None and note.id in canvas.scene.laid.slips
        far = canvas.camera.zoom < SLIP_BELOW - 1e-6 or slip
        QToolTip.showText(event.globalPos(), tip(canvas, note, group, far), canvas)

    def hit(self, place: QPointF) -> str:
        """The note under a screen point, or the mat whose title is there."""
        scene = self._canvas.scene
        x, y = self._canvas.camera.to_board(place)
        note = scene.note_at(x, y)
        if note is not None:
            return note
        group = scene.group_at(x, y)
        return group if group is not None and scene.head_box(group).contains(x, y) else ""

    # --- rubber band -----------------------------------------------------------------------------------------------
    def _stretch_band(self, to: QPointF) -> None:
        canvas = self._canvas
        self.band = QRectF(self._from, to).normalized()
        left, top = canvas.camera.to_board(self.band.topLeft())
        right, bottom = canvas.camera.to_board(self.band.bottomRight())
        inside = canvas.scene.grid.touching(Box(left, top, right - left, bottom - top))
        canvas.selection.set(dict.fromkeys([*self._band_base, *inside]))
        canvas.update()

    def _end_band(self) -> None:
        self.band = None
        self._canvas.update()

    # --- carrying --------------------------------------------------------------------------------------------------
    def _begin_carrying(self) -> None:
        canvas = self._canvas
        group = canvas.scene.groups.get(self._hit)
        # a mat is carried by its title, alone; notes are carried together
        ids = [self._hit] if group else [key for key in canvas.selection.ids() if key in canvas.scene.notes]
        box = canvas.scene.box(self._hit)
        if canvas.read_only or not ids or box is None or (group is not None and group.lane):
            self._doing = _Doing.NOTHING
            return
        self._doing = _Doing.CARRYING
        self.carried = dict.fromkeys(ids)
        self._grip = self._from - canvas.camera.to_screen(box).topLeft()
        self.picture, held = bundle(canvas, self._hit, ids)
        self._grip += held
        self._scroller.start()
        canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        canvas.update()

    def picture_at(self) -> QPointF:
        """The upper left corner of the carried picture."""
        return self._at - self._grip - QPointF(HOLD, HOLD)

    def _carry(self, before: QPointF) -> None:
        """Follow the hand; only where the picture was and is gets painted again."""
        canvas = self._canvas
        old = self.landing
        x, y = canvas.camera.to_board(self._at)
        self.landing = landing_at(canvas.scene, x, y, self.carried)
        for landing in (old, self.landing) if old != self.landing else ():
            if landing is not None:
                canvas.update_box(landing.ring)
                canvas.update_box(landing.line)
        if self.picture is not None:
            size = self.picture.deviceIndependentSize()
            for at in (before, self._at):
                corner = at - self._grip - QPointF(HOLD, HOLD)
                canvas.update(QRectF(corner, size).adjusted(-2, -2, 2, 2).toAlignedRect())

    def _drop(self) -> None:
        canvas = self._canvas
        ids, landing = list(self.carried), self.landing
        self._hand = self._places_in_hand(ids)
        places = self._moved_places(ids) if landing is not None and landing.act is Act.MOVE else {}
        self._let_go()
        if places:
            canvas.moved.emit(places)
        elif landing is not None and landing.act is not Act.NOTHING:
            canvas.dropped.emit(ids, landing)

    def _places_in_hand(self, ids: list[str]) -> dict[str, Box]:
        """Where the carried picture was when it was let go, for each note in it."""
        canvas, laid = self._canvas, self._canvas.scene.laid.notes
        x, y = canvas.camera.to_board(self._at - self._grip)
        return {key: Box(x, y, laid[key].width, laid[key].height) for key in ids if key in laid}

    def take_hand(self) -> dict[str, Box]:
        """Where notes were dropped just now; told once."""
        hand, self._hand = self._hand, {}
        return hand

    def _moved_places(self, ids: list[str]) -> dict[str, tuple[float, float]]:
        """Where the carried things stand now. With the first thing moved, all others get the places they have, or
        they would close the gap it leaves."""
        canvas, laid = self._canvas, self._canvas.scene.laid
        way = (self._at - self._from) / canvas.camera.zoom
        if laid.plot is not None:
            return shares(canvas.scene, laid.plot, ids, (way.x(), way.y()), canvas.camera.to_board(self._at))
        boxes = {
            **laid.mats,
            **{note.id: laid.notes[note.id] for note in canvas.scene.notes.values() if not note.group},
        }
        boxes.update({item_id: laid.notes[item_id] for item_id in ids if item_id in laid.notes})
        standing = {group.id for group in canvas.scene.groups.values() if group.x is not None}
        standing |= {note.id for note in canvas.scene.notes.values() if note.x is not None}
        places = {key: (box.x, box.y) for key, box in boxes.items() if key not in standing}
        for item_id in ids:
            places[item_id] = (max(0.0, boxes[item_id].x + way.x()), max(0.0, boxes[item_id].y + way.y()))
        return places

    def cancel(self) -> bool:
        """Escape: what is carried goes back. True when there was something to cancel."""
        if self._doing in (_Doing.CARRYING, _Doing.BANDING):
            self._doing = _Doing.NOTHING
            self._let_go()
            self._end_band()
            return True
        return False

    def scene_changed(self) -> None:
        """Notes came or went, or the board scrolled under the hand: forget those that went, look again."""
        if not self.carried:
            return
        self.carried = {key: None for key in self.carried if self._canvas.scene.box(key) is not None}
        if not self.carried:
            self._doing = _Doing.NOTHING
            self._let_go()
        else:
            self._carry(self._at)

    def _let_go(self) -> None:
        self._scroller.stop()
        self.carried = {}
        self.landing = None
        self.picture = None
        self._canvas.unsetCursor()
        self._canvas.update()

    def _scroll_at_edge(self) -> None:
        canvas, edge = self._canvas, self._canvas.theme.px(_EDGE)
        dx = _push(self._at.x(), canvas.width(), edge)
        dy = _push(self._at.y(), canvas.height(), edge)
        if dx or dy:
            canvas.scroll_by(dx, dy)


def _far_enough(way: QPointF) -> bool:
    return way.manhattanLength() >= QApplication.startDragDistance()


def _push(at: float, length: float, edge: float) -> float:
    if at < edge:
        return max(at - edge, -edge) / 2
    if at > length - edge:
        return min(at - length + edge, edge) / 2
    return 0.0
