"""Papers: the sheet of a team with its shadow, inks on it, and the board from far away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from livinglab.sheets.board.geometry import Box
from livinglab.sheets.board.view import NoteView
from ui.sheets.board.scene import Scene
from ui.theme.theme import ThemeHolder

SHADOW = 8  # room around a note's picture
FAR_SIDE = 2048.0  # board pixels of a square that stands in
_FAR_AWAY = 0.125  # its scale
_FAR_KEPT = 64
# spread, drop, alpha: soft edges from few rounded boxes (0 1 0 at 16 %, 0 2 5 at 13 %; carried 0 6 14 at 28 %)
_LYING = ((2.5, 2.0, 0.035), (1.0, 1.5, 0.05), (0.0, 1.0, 0.16))
_CARRIED = ((6.0, 6.0, 0.05), (4.0, 6.0, 0.06), (2.0, 6.0, 0.07), (0.0, 5.0, 0.10))


class Papers:
    """Paints empty notes; keeps one picture a size and team."""

    def __init__(self, theme: ThemeHolder, scene: Scene) -> None:
        self._theme = theme
        self._scene = scene
        self.zoom = 1.0
        self.ratio = 1.0
        self._sheets: dict[tuple[int, float, float], QPixmap] = {}
        self._far_away: dict[tuple[int, int], QPixmap] = {}

    def forget(self) -> None:
        self._sheets.clear()

    def forget_far_away(self) -> None:
        """Notes came, went, moved or changed their look."""
        self._far_away.clear()

    def tint(self, note: NoteView) -> int:
        """The number of the note's team paper, 0 without a team."""
        return self._scene.tints.get(note.team_id or "", 0)

    def colour(self, tint: int) -> QColor:
        return self._theme.team(tint) if tint else self._theme.colour("surface")

    def inks(self, note: NoteView) -> tuple[QColor, QColor]:
        """First and second ink on a note."""
        if self.tint(note):
            return self._theme.colour("on-team"), self._theme.colour("on-team-2")
        return self._theme.colour("ink"), self._theme.colour("ink-2")

    def sheet(self, tint: int, width: float, height: float) -> QPixmap:
        """An empty note with its shadow; many notes have the same size and paper."""
        key = (tint, width, height)
        if key not in self._sheets:
            wide, high = width + 2 * SHADOW, height + 2 * SHADOW
            sheet = QPixmap(round(wide * self.ratio), round(high * self.ratio))
            sheet.setDevicePixelRatio(self.ratio)
            sheet.fill(Qt.GlobalColor.transparent)
            painter = QPainter(sheet)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_paper(painter, QRectF(SHADOW, SHADOW, width, height), tint)
            painter.end()
            self._sheets[key] = sheet
        return self._sheets[key]

    def paint_paper(self, painter: QPainter, rect: QRectF, tint: int, carried: bool = False) -> None:
        """A team's paper with its shadow; high contrast has a border instead."""
        radius = self._theme.px(3) * min(self.zoom, 1.0)
        if self._theme.tokens.flat:
            painter.setPen(QPen(self._theme.colour("ink"), 1))
            painter.setBrush(self.colour(tint))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, drop, alpha in _CARRIED if carried else _LYING:
            painter.setBrush(self._theme.colour("shadow", alpha))
            shade = rect.translated(0, drop).adjusted(-spread, -spread, spread, spread)
            painter.drawRoundedRect(shade, radius + spread, radius + spread)
        painter.setBrush(self.colour(tint))
        painter.drawRoundedRect(rect, radius, radius)

    # --- from far away ---------------------------------------------------------------------------------------------
    def draw_far_away(self, painter: QPainter, target: QRectF, area: Box) -> None:
        """A board area as papers only, from small squares painted once: what stands in while better ones are made."""
        side, scale = FAR_SIDE, target.width() / area.width
        for column in range(int(area.x // side), int(area.right // side) + 1):
            for row in range(int(area.y // side), int(area.bottom // side) + 1):
                x = target.x() + (column * side - area.x) * scale
                y = target.y() + (row * side - area.y) * scale
                square = QRectF(x, y, side * scale, side * scale)
                if square.intersects(target):
                    picture = self._far_square(column, row)
                    painter.drawPixmap(square, picture, QRectF(picture.rect()))

    def _far_square(self, column: int, row: int) -> QPixmap:
        key = (column, row)
        if key not in self._far_away:
            if len(self._far_away) >= _FAR_KEPT:
                self._far_away.clear()
            scene, area = self._scene, Box(column * FAR_SIDE, row * FAR_SIDE, FAR_SIDE, FAR_SIDE)
            picture = QPixmap(round(FAR_SIDE * _FAR_AWAY), round(FAR_SIDE * _FAR_AWAY))
            picture.fill(self._theme.colour("ground"))
            painter = QPainter(picture)
            painter.scale(_FAR_AWAY, _FAR_AWAY)
            painter.translate(-area.x, -area.y)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("well"))
            painter.drawRects([QRectF(*box) for box in scene.laid.mats.values() if box.overlaps(area)])
            self.draw_rects(painter, {key: QRectF(*scene.laid.notes[key]) for key in scene.grid.touching(area)})
            painter.end()
            self._far_away[key] = picture
        return self._far_away[key]

    def draw_rects(self, painter: QPainter, rects: dict[str, QRectF]) -> None:
        """Notes as bare papers, all of one team at once."""
        scene, flat = self._scene, self._theme.tokens.flat
        papers: dict[int, list[QRectF]] = {}
        for key, rect in rects.items():
            note = scene.notes[key]
            papers.setdefault(-1 if scene.is_dimmed(note) else self.tint(note), []).append(rect)
        painter.setPen(QPen(self._theme.colour("ink"), 1) if flat else Qt.PenStyle.NoPen)
        for tint, same in papers.items():
            painter.setBrush(self.colour(tint) if tint >= 0 else self._theme.colour("well"))
            painter.drawRects(same)
