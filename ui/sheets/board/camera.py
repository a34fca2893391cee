"""Where one looks at the board from: zoom and scroll, and the way between board, world and screen.

Board pixels are the layout's; world pixels are board times zoom; the screen shows a piece of the world."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from livinglab.sheets.board.geometry import Box
from ui.sheets.board.measures import SLIP_BELOW

LEAST_ZOOM = 0.2
MOST_ZOOM = 3.0
STEPS = (0.2, 0.25, 0.4, 0.6, SLIP_BELOW, 1.0, 1.25, 1.5, 2.0, 3.0)
# Below 100 % a flowing board gets more columns, so that stepping back shows more instead of empty ground.
BANDS = (0.25, 0.4, 0.6, SLIP_BELOW)


class Camera:
    """`offset` is the world point in the upper left corner of the screen, in whole pixels."""

    def __init__(self) -> None:
        self.zoom = 1.0
        self.x = 0
        self.y = 0
        self.content = QSizeF(0, 0)  # board pixels
        self.screen = QSizeF(1, 1)

    # --- from here to there ----------------------------------------------------------------------------------------
    def to_board(self, point: QPointF) -> tuple[float, float]:
        return (point.x() + self.x) / self.zoom, (point.y() + self.y) / self.zoom

    def to_screen(self, box: Box) -> QRectF:
        """A box on the screen, edges on whole pixels."""
        left, top = round(box.x * self.zoom), round(box.y * self.zoom)
        right, bottom = round(box.right * self.zoom), round(box.bottom * self.zoom)
        return QRectF(left - self.x, top - self.y, right - left, bottom - top)

    def seen(self) -> Box:
        """The board area in view."""
        return Box(self.x / self.zoom, self.y / self.zoom, self.screen.width() / self.zoom,
                   self.screen.height() / self.zoom)  # fmt: skip

    def flow_width(self, screen_width: float, zoom: float = 0.0) -> float:
        """How wide a flowing board may lay itself out at this zoom: always less than the window shows."""
        band = next((limit for limit in BANDS if (zoom or self.zoom) <= limit + 1e-9), 1.0)
        return screen_width / band

    # --- moving ----------------------------------------------------------------------------------------------------
    @property
    def furthest(self) -> tuple[int, int]:
        """The largest scroll either way."""
        wide = self.content.width() * self.zoom - self.screen.width()
        high = self.content.height() * self.zoom - self.screen.height()
        return max(0, round(wide)), max(0, round(high))

    def scroll_to(self, x: float, y: float) -> bool:
        """Scroll as far as there is something to see; True when the picture moved."""
        most_x, most_y = self.furthest
        free = self.screen.width() - self.content.width() * self.zoom
        # content narrower than the window stands in its middle
        new_x = -round(free / 2) if free > 0 else min(max(round(x), 0), most_x)
        new_y = min(max(round(y), 0), most_y)
        moved = (new_x, new_y) != (self.x, self.y)
        self.x, self.y = new_x, new_y
        return moved

    def zoom_to(self, zoom: float, around: QPointF) -> bool:
        """Change the zoom so that what lies under a screen point stays there."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if abs(zoom - self.zoom) < 1e-6:
            return False
        board = self.to_board(around)
        self.zoom = zoom
        self.scroll_to(board[0] * zoom - around.x(), board[1] * zoom - around.y())
        return True

    def next_step(self, direction: int) -> float:
        """The next of the round zooms up or down."""
        if direction > 0:
            return next((step for step in STEPS if step > self.zoom + 1e-6), MOST_ZOOM)
        return next((step for step in reversed(STEPS) if step < self.zoom - 1e-6), LEAST_ZOOM)

    def show(self, box: Box, margin: float = 16) -> bool:
        """Scroll just enough to see a box; one larger than the window shows its beginning."""
        left, top = box.x * self.zoom - margin, box.y * self.zoom - margin
        right, bottom = box.right * self.zoom + margin, box.bottom * self.zoom + margin
        x = min(max(self.x, right - self.screen.width()), left)
        y = min(max(self.y, bottom - self.screen.height()), top)
        return self.scroll_to(x, y)
