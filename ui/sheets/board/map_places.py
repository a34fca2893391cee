"""Where notes dropped on a map of two axes stand."""

from __future__ import annotations

from livinglab.sheets.board.axes_layout import point, share_at
from livinglab.sheets.board.geometry import Box
from ui.sheets.board.scene import Scene


def shares(scene: Scene, plot: Box, ids: list[str], way: tuple[float, float],
           hand: tuple[float, float]) -> dict[str, tuple[float, float]]:  # fmt: skip
    """Where carried notes stand on a map of two axes now: those that stood there keep their distance to each other,
    those that waited beside it come to the hand, a little apart."""
    places = {}
    for number, item_id in enumerate(ids):
        note = scene.notes[item_id]
        if note.x is not None and note.y is not None:
            start = point(plot, (note.x, note.y))
            places[item_id] = share_at(plot, start[0] + way[0], start[1] + way[1])
        else:
            apart = number * scene.sizes.slip
            places[item_id] = share_at(plot, hand[0] + apart, hand[1] + apart)
    return places
