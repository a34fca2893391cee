"""The keyboard on the board: everything the mouse can do, and quicker."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from livinglab.sheets.board.geometry import Box
from ui.sheets.board.entry_author import is_author_key

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
# With the Hangul keyboard the same keys say jamo.
_LETTERS = {
    Qt.Key.Key_N: "write", Qt.Key.Key_Insert: "write", "ㅜ": "write", Qt.Key.Key_P: "photos", "ㅔ": "photos",
    Qt.Key.Key_G: "group", Qt.Key.Key_U: "take_out", Qt.Key.Key_M: "merge", Qt.Key.Key_L: "relate_next",
    "ㅎ": "group", "ㅕ": "take_out", "ㅡ": "merge", "ㅣ": "relate_next",
}  # fmt: skip
_TREE = {
    Qt.Key.Key_N: "write", Qt.Key.Key_Insert: "write", "ㅜ": "write",
    Qt.Key.Key_C: "ask_cause", Qt.Key.Key_E: "ask_effect", Qt.Key.Key_S: "ask_beside", Qt.Key.Key_T: "trunk",
    Qt.Key.Key_W: "weigh", Qt.Key.Key_R: "reach", Qt.Key.Key_U: "take_out", "ㅕ": "take_out", "ㅊ": "ask_cause", "ㄷ": "ask_effect", "ㄴ": "ask_beside",
    "ㅅ": "trunk", "ㅈ": "weigh", "ㄱ": "reach",
}  # fmt: skip
_DIGITS = range(int(Qt.Key.Key_0), int(Qt.Key.Key_9) + 1)
_NEXT_DIGIT = 0.7  # seconds within which 1 and 2 mean cluster 12
_STEP = 64
_AROUND = 3000.0  # board pixels to look for a neighbour in
_LEAST_FAR = 0.3  # what lies beyond is at least this part of it away, as `_far` counts


class Keys(QObject):
    """Reads keys for a canvas; acts that change something are asked for with `key_act`."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.space_used = False
        self._number = ""
        self._number_at = 0.0
        self._looking: dict[int, Callable[[], None]] = {
            int(Qt.Key.Key_Home): self._to_first,
            int(Qt.Key.Key_End): self._to_last,
            int(Qt.Key.Key_PageUp): self._page_up,
            int(Qt.Key.Key_PageDown): self._page_down,
            int(Qt.Key.Key_Menu): self.ask_menu,
        }

    # --- keys ------------------------------------------------------------------------------------------------------
    def press(self, event: QKeyEvent) -> bool:
        """True when the key meant something here."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & _CTRL:
            return self._with_ctrl(event)
        if modifiers & _ALT:
            return self._with_alt(event)
        if key in _ARROWS:
            self._arrow(_ARROWS[Qt.Key(key)], bool(modifiers & _SHIFT))
            return True
        if key == Qt.Key.Key_F10 and modifiers & _SHIFT:
            self.ask_menu()
            return True
        if key in self._looking:
            self._looking[key]()
            return True
        return self._plain(event)

    def release(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            return False
        canvas = self._canvas
        canvas.pointer.space_held = False
        if not self.space_used and canvas.selection.focus:
            canvas.selection.toggle(canvas.selection.focus)
        self.space_used = False
        return True

    def _with_ctrl(self, event: QKeyEvent) -> bool:
        canvas = self._canvas
        key = event.key()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            canvas.selection.set(item_id for item_id in canvas.scene.reading_order() if item_id in canvas.scene.notes)
        elif event.matches(QKeySequence.StandardKey.Copy):
            notes = [canvas.scene.notes[key] for key in canvas.selection.acted_on() if key in canvas.scene.notes]
            QGuiApplication.clipboard().setText("\n".join(note.text for note in notes))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._ask("paste")
        elif key in (Qt.Key.Key_E, Qt.Key.Key_O):
            self._ask("same" if key == Qt.Key.Key_E else "take_in")
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            canvas.zoom_to(canvas.camera.next_step(1), self._middle())
        elif key == Qt.Key.Key_Minus:
            canvas.zoom_to(canvas.camera.next_step(-1), self._middle())
        elif key == Qt.Key.Key_0:
            canvas.zoom_to(1.0, self._middle())
        elif key == Qt.Key.Key_9:
            canvas.reach.whole()
        elif key in _ARROWS and self._picture() and canvas.selection.focus in canvas.scene.notes:
            self._ask("push", (*_ARROWS[Qt.Key(key)], bool(event.modifiers() & _SHIFT)))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            canvas.key_act.emit("page", -1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and canvas.selection.focus in canvas.scene.groups:
            canvas.selection.set([])
            self._ask("shift", -1 if key == Qt.Key.Key_Left else 1)
        else:
            return False
        return True

    def _with_alt(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _DIGITS and key - _DIGITS.start <= 6:
            self._ask("team", key - _DIGITS.start)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._ask("next_kind", -1 if key == Qt.Key.Key_Up else 1)
        elif is_author_key(event):
            self._ask("author")
        else:
            return False
        return True

    def _plain(self, event: QKeyEvent) -> bool:
        canvas, key = self._canvas, event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if canvas.selection.focus:
                canvas.edit_asked.emit(canvas.selection.focus)
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                if not canvas.selection.focus:
                    self.stand_somewhere()
                canvas.pointer.space_held = True
                self.space_used = False
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._ask("delete")
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_Slash:
            canvas.filter_key.emit(True)
        elif key == Qt.Key.Key_Z or event.text() == "ㅋ":
            canvas.reach.one()
        elif key in _DIGITS:
            self._digit(key - _DIGITS.start)
        else:
            letters = _TREE if self._picture() == "tree" else _LETTERS
            act = letters.get(Qt.Key(key) if key in letters else event.text())
            if act is None:
                return False
            self._ask(act)
        return True

    def _escape(self) -> None:
        """What is carried goes back, then the selection goes, then the filter."""
        canvas = self._canvas
        if not canvas.pointer.cancel():
            if len(canvas.selection):
                canvas.selection.set([])
            else:
                canvas.filter_key.emit(False)

    def _picture(self) -> str:
        view = self._canvas.scene.view
        return view.picture if view is not None else ""

    def _ask(self, act: str, argument: object = None) -> None:
        if not self._canvas.read_only:
            self._canvas.key_act.emit(act, argument)

    def ask_menu(self) -> None:
        """The menu beside the note the keyboard stands on."""
        canvas = self._canvas
        box = canvas.scene.box(canvas.selection.focus)
        place = canvas.camera.to_screen(box).center().toPoint() if box else canvas.rect().center()
        canvas.menu_asked.emit(canvas.mapToGlobal(place))

    # --- clusters by number ----------------------------------------------------------------------------------------
    def _digit(self, digit: int) -> None:
        """1 … 9 put the selected notes into the cluster of that number; 1 and 2 quickly after each other mean 12."""
        now = time.monotonic()
        self._number = self._number + str(digit) if now - self._number_at < _NEXT_DIGIT else str(digit)
        self._number_at = now
        self._ask("join_number", int(self._number))

    # --- moving about ----------------------------------------------------------------------------------------------
    def stand_somewhere(self) -> None:
        """Coming by Tab, stand on the first note in view."""
        canvas = self._canvas
        scene, seen = canvas.scene, canvas.camera.seen()
        titles = [key for key in scene.groups if scene.head_box(key).overlaps(seen)]
        inside = [*titles, *scene.grid.touching(seen)]
        if inside or scene.reading_order():
            first = min(inside, key=scene.places().__getitem__) if inside else scene.reading_order()[0]
            canvas.selection.move_focus(first)

    def _arrow(self, direction: tuple[int, int], extend: bool) -> None:
        canvas = self._canvas
        if not canvas.scene.notes and not canvas.scene.groups:
            return
        if not canvas.selection.focus:
            self.stand_somewhere()
        else:
            found = self._beside(canvas.selection.focus, direction)
            if found is None:
                canvas.scroll_by(direction[0] * _STEP, direction[1] * _STEP)
                return
            if extend:
                canvas.selection.add([key for key in (canvas.selection.focus, found) if key in canvas.scene.notes])
            canvas.selection.move_focus(found)
        self._show_focus()

    def _beside(self, item_id: str, direction: tuple[int, int]) -> str | None:
        """The nearest note or title in a direction; what stands in the same row or column counts as nearer."""
        scene = self._canvas.scene
        here = scene.box(item_id)
        if here is None:
            return None
        best, far = self._nearest(item_id, here, direction, scene.grid.touching(here.grown(_AROUND)))
        if far > _AROUND * _LEAST_FAR:  # nothing near: it may lie anywhere
            best, far = self._nearest(item_id, here, direction, scene.notes)
        return best

    def _nearest(self, item_id: str, here: Box, direction: tuple[int, int],
                 notes: Iterable[str]) -> tuple[str | None, float]:  # fmt: skip
        """The nearest of some notes and of all titles, and how far it is."""
        scene = self._canvas.scene
        best, best_far = None, float("inf")
        for key in (*scene.groups, *notes):
            box = scene.box(key)
            if key != item_id and box is not None and (far := _far(here, box, direction)) < best_far:
                best, best_far = key, far
        return best, best_far

    def _to_first(self) -> None:
        self._to(0)

    def _to_last(self) -> None:
        self._to(-1)

    def _to(self, place: int) -> None:
        order = self._canvas.scene.reading_order()
        if order:
            self._canvas.selection.move_focus(order[place])
            self._show_focus()

    def _show_focus(self) -> None:
        box = self._canvas.scene.box(self._canvas.selection.focus)
        if box is not None:
            self._canvas.show_box(box)

    def _page_up(self) -> None:
        self._canvas.scroll_by(0, -self._canvas.height() * 0.9)

    def _page_down(self) -> None:
        self._canvas.scroll_by(0, self._canvas.height() * 0.9)

    def _middle(self) -> QPointF | None:
        box = self._canvas.scene.box(self._canvas.selection.focus)
        if box is not None:
            place = self._canvas.camera.to_screen(box).center()
            if self._canvas.rect().contains(place.toPoint()):
                return place
        return None


def _far(here: Box, there: Box, direction: tuple[int, int]) -> float:
    """How far `there` is in a direction, infinite behind; stepping aside counts double."""
    dx = (there.x + there.width / 2) - (here.x + here.width / 2)
    dy = (there.y + there.height / 2) - (here.y + here.height / 2)
    ahead = dx * direction[0] + dy * direction[1]
    if ahead <= 1:
        return float("inf")
    if direction[0]:
        aside = max(0.0, max(here.y, there.y) - min(here.bottom, there.bottom))
    else:
        aside = max(0.0, max(here.x, there.x) - min(here.right, there.right))
    return ahead + 2 * aside + (abs(dy if direction[0] else dx)) * 0.3
