"""Puts a board in order, or only what is chosen on it; notes glide to their new places."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from livinglab.actions.notes import move_notes
from livinglab.actions.tidying import arrange, ranked
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.model.lab import Sheet
from livinglab.sheets.board.layout import is_wall
from ui.context import Context
from ui.sheets.board.canvas import BoardCanvas


class Tidying(QObject):
    """One act, one undo step."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, sheet: Sheet, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._store, self._bridge = context.store, context.bridge
        self.sheet = sheet
        self._canvas = canvas

    def chosen(self) -> list[str]:
        """The selected notes, where there are enough of them to have an order."""
        found = [key for key in self._canvas.selection.ids() if key in self._canvas.scene.notes]
        return found if len(found) > 1 else []

    def tidy(self, by: str) -> None:
        self._bridge.flush()
        only, view = self.chosen(), self._canvas.scene.view
        self._canvas.glide.follow_all()
        try:
            if only and view is not None and is_wall(view):
                move_notes(self._store, self.sheet, self._in_rows(by, only))
            else:
                arrange(self._store, self.sheet, by, only)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._bridge.flush()
        if only:
            self.said.emit(tr("Tidied {n} notes", n=len(only)))
        else:
            self.said.emit(tr("Tidied the board"))

    def _in_rows(self, by: str, only: list[str]) -> dict[str, tuple[float, float]]:
        """Places in rows on a free wall, from where the first of the chosen stands; notes in mats stay in them."""
        scene = self._canvas.scene
        assert scene.view is not None
        alone = [note for note in scene.view.loose if note.id in set(only)]
        rank = ranked(scene.view, by)
        boxes = [scene.laid.notes[note.id] for note in alone]
        if not boxes:
            return {}
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        across = max(1, round(len(alone) ** 0.5))
        step, places = scene.sizes.note + scene.sizes.note_gap, {}
        ordered = sorted(alone, key=rank)
        for start in range(0, len(ordered), across):
            row = ordered[start : start + across]
            for column, note in enumerate(row):
                places[note.id] = (left + column * step, top)
            top += max(scene.laid.notes[note.id].height for note in row) + scene.sizes.note_gap
        return places
