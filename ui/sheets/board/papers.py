"""Papers: the sheet of a team with its shadow, inks on it, and the whole board from far away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from livinglab.sheets.board.view import NoteView
from ui.sheets.board.scene import Scene
from ui.theme.theme import ThemeHolder

SHADOW = 8  # room around a note's picture
_FAR_AWAY = 0.125  # scale of the picture that stands in
_FAR_AWAY_PIXELS = 1_000_000
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
        self._far_away: tuple[QPixmap, float] | None = None

    def forget(self) -> None:
        self._sheets.clear()

    def forget_far_away(self) -> None:
        """Notes came, went, moved or changed their look."""
        self._far_away = None

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
    def far_away(self) -> tuple[QPixmap, float]:
        """The whole board as papers in one small picture, and its scale: what stands in while squares are painted."""
        if self._far_away is None:
            laid = self._scene.laid
            wide, high = max(laid.width, 1.0), max(laid.height, 1.0)
            scale = min(_FAR_AWAY, (_FAR_AWAY_PIXELS / (wide * high)) ** 0.5)
            picture = QPixmap(max(round(wide * scale), 1), max(round(high * scale), 1))
            picture.fill(self._theme.colour("ground"))
            painter = QPainter(picture)
            painter.scale(scale, scale)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("well"))
            painter.drawRects([QRectF(*box) for box in laid.mats.values()])
            self.draw_rects(painter, {key: QRectF(*box) for key, box in laid.notes.items()})
            painter.end()
            self._far_away = (picture, scale)
        return self._far_away

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
