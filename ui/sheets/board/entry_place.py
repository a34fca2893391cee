"""Where the quick-entry line puts the next note: a lane of the page in view, or a node of a tree."""

from __future__ import annotations

from PySide6.QtCore import QObject

from livinglab.i18n import tr
from livinglab.sheets.board.setup import note_kind_of
from livinglab.sheets.board.view import BoardView, NoteView
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.entry import EntryLine
from ui.sheets.board.picture_acts import LATER, PictureActs


class EntryPlace(QObject):
    """Keeps the entry line's choice, the keyboard's place on the board and the acts of one mind."""

    def __init__(self, entry: EntryLine, canvas: BoardCanvas, acts: PictureActs) -> None:
        super().__init__(entry)
        self._entry = entry
        self._canvas = canvas
        self._acts = acts
        self._view: BoardView | None = None
        self._under = ""
        entry.place_changed.connect(self._changed)
        canvas.selection.focus_changed.connect(self._stand_on)

    def show(self, view: BoardView) -> None:
        """Another state of the board, or another page."""
        self._view = view
        if view.picture == "lanes":
            places = {lane.id: _lane_name(view, lane.id) for lane in view.lanes}
            self._entry.offer_places(places)
        elif view.picture == "tree":
            self._offer_sides(view)
        self._changed(self._entry.place)

    def ask(self, what: str, item_id: str) -> None:
        """The next note is a cause or effect of this node, or stands beside it."""
        node = self._node(item_id)
        tree = self._view.setup.tree if self._view is not None else None
        if node is None or tree is None or not node.side:
            return
        side = what if what != "beside" else node.side
        if side == "effect" and not tree.effects.ko:
            side = "cause"
        if node.side not in ("trunk", side):
            side = node.side
        self._under = node.under if what == "beside" and node.under else node.id
        self._offer_sides(self._view, side if side != "trunk" else "cause")
        self._changed(self._entry.place)

    def grown(self, item_id: str) -> None:
        """A note came; where a tree only goes down, the next why is asked of it."""
        view = self._view
        if view is None or view.setup.tree is None or view.picture != "tree":
            return
        if not view.setup.tree.effects.ko or not self._under:
            self._canvas.selection.move_focus(item_id)

    def _stand_on(self, item_id: str) -> None:
        """The keyboard or mouse stands on another note: what is written next belongs to it."""
        view, node = self._view, self._node(item_id)
        if view is None or view.picture == "":
            return
        if view.picture == "lanes":
            lane = item_id if any(one.id == item_id for one in view.lanes) else node.group if node else ""
            if any(one.id == lane for one in view.lanes):
                self._entry.set_place(lane)
        elif node is not None and node.side:
            self._under = node.id
            self._offer_sides(view, node.side if node.side != "trunk" else None)
            self._changed(self._entry.place)

    def _offer_sides(self, view: BoardView | None, side: str | None = None) -> None:
        tree = view.setup.tree if view is not None else None
        if tree is None or view is None:
            return
        trunk = next((note for note in view.loose if note.side == "trunk"), None)
        if trunk is None:
            self._entry.offer_places({"trunk": str(tree.trunk)}, "trunk")
            return
        node = self._node(self._under) or trunk
        places = {}
        if node.side in ("trunk", "cause"):
            places["cause"] = tr("{code}: why?", code=node.code)
        if tree.effects.ko and node.side in ("trunk", "effect"):
            places["effect"] = tr("{code}: and then?", code=node.code)
        places[LATER] = tr("Not hung yet")
        self._entry.offer_places(places, side)

    def _changed(self, place: str) -> None:
        self._acts.place, self._acts.under = place, self._under
        kind = note_kind_of(self._acts.sheet, place) if self._acts.picture == "lanes" else ""
        if kind:
            self._entry.set_kind(kind)

    def _node(self, item_id: str) -> NoteView | None:
        return self._canvas.scene.notes.get(item_id)


def _lane_name(view: BoardView, lane_id: str) -> str:
    lane = next(one for one in view.lanes if one.id == lane_id)
    place = lane.place
    row = str(view.setup.rows[place.row - 1]) if place is not None and 0 < place.row <= len(view.setup.rows) else ""
    return " · ".join(part for part in (row, lane.title) if part)
