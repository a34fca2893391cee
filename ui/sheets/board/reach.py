"""From the whole wall to one note and back by a key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from ui.sheets.board.camera import BANDS, LEAST_ZOOM, MOST_ZOOM

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas

_SHARE = 0.7  # of the window that one note fills


class Reach(QObject):
    """Knows where one looked from before coming close to a note."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._before: tuple[str, float, QPointF] | None = None

    def whole(self) -> None:
        """Step back until all is in view, or as far as notes can still be told apart."""
        self._before = None
        self._canvas.zoom_to(self._whole_zoom())
        self._canvas.scroll_by(-self._canvas.camera.x, -self._canvas.camera.y)

    def _whole_zoom(self) -> float:
        """The nearest zoom at which the board fits; a flowing one lays itself out wider the farther one steps back."""
        canvas = self._canvas
        view = canvas.scene.view
        bands = sorted((1.0, *BANDS), reverse=True)
        for band, nearest in zip(bands, (*bands[1:], 0.0), strict=True):
            laid = canvas.scene.laid_at(*canvas.flow(view, band)) if view is not None else canvas.scene.laid
            fits = min(band, canvas.width() / max(laid.width, 1.0), canvas.height() / max(laid.height, 1.0))
            if fits > nearest:
                return max(fits, LEAST_ZOOM)
        return LEAST_ZOOM

    def one(self) -> None:
        """Come so close that the note one stands on can be read from across the room; again: back to where one was."""
        canvas = self._canvas
        focus, before = canvas.selection.focus, self._before
        if before is not None and before[0] == focus and canvas.camera.zoom > before[1]:
            self._before = None
            canvas.zoom_to(before[1])
            canvas.scroll_by(before[2].x() - canvas.camera.x, before[2].y() - canvas.camera.y)
            return
        box = canvas.scene.box(focus)
        if box is None:
            return
        self._before = (focus, canvas.camera.zoom, QPointF(canvas.camera.x, canvas.camera.y))
        zoom = min(canvas.width() * _SHARE / box.width, canvas.height() * _SHARE / box.height, MOST_ZOOM)
        canvas.zoom_to(max(zoom, 1.0), canvas.camera.to_screen(box).center())
        near = canvas.scene.box(focus) or box
        middle = canvas.camera.to_screen(near).center()
        canvas.scroll_by(middle.x() - canvas.width() / 2, middle.y() - canvas.height() / 2)
