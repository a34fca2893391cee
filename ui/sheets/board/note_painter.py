"""Paints the notes of an area at any zoom; a note is painted once a zoom and then copied."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from livinglab.sheets.board.geometry import Box
from livinglab.sheets.board.view import NoteView
from ui.icons import paint_icon
from ui.sheets.board.figure_painter import FigurePainter
from ui.sheets.board.kinds import kind_icon
from ui.sheets.board.mat_painter import MatPainter, world
from ui.sheets.board.measures import FOOT, LEAST, NOTE_TEXT, SLIP_BELOW
from ui.sheets.board.papers import SHADOW, Papers
from ui.sheets.board.photos import Photos
from ui.sheets.board.row_painter import RowPainter
from ui.sheets.board.scene import Scene
from ui.theme.theme import ThemeHolder

_KEEP = 800  # pictures of notes
_TALLEST = 2400  # taller notes are painted directly: their pictures would be large and are rarely copied
_PLAIN_BELOW = 0.3  # below this zoom nothing legible fits: papers only
_DIMMED = 0.28
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip


class NotePainter:
    """Works in world pixels: board pixels times `zoom`."""

    def __init__(self, theme: ThemeHolder, scene: Scene, photos: Photos | None = None) -> None:
        self._theme = theme
        self._scene = scene
        self._photos = photos
        self.papers = Papers(theme, scene)
        self.mats = MatPainter(theme, scene, self.papers)
        self.figure = FigurePainter(theme, scene, self.papers)
        self.rows = RowPainter(theme, scene, self.papers, photos, self._paint_stamp)
        self._pictures: dict[str, tuple[tuple[object, ...], QPixmap]] = {}

    @property
    def zoom(self) -> float:
        return self.papers.zoom

    def forget_photo(self, picture_id: str) -> list[str]:
        """A photo can be painted now: the notes that show it."""
        found = [
            key for key, note in self._scene.notes.items() if note.photo is not None and note.photo.id == picture_id
        ]
        for key in found:
            self._pictures.pop(key, None)
        return found

    def forget(self) -> None:
        """Type, colours or teams changed."""
        self._pictures.clear()
        self.papers.forget()
        self.papers.forget_far_away()

    def set_zoom(self, zoom: float, ratio: float) -> None:
        if (zoom, ratio) != (self.papers.zoom, self.papers.ratio):
            self.papers.zoom, self.papers.ratio = zoom, ratio
            self._pictures.clear()
            self.papers.forget()

    # --- an area ---------------------------------------------------------------------------------------------------
    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint everything that lies in a world area."""
        painter.fillRect(area, self._theme.colour("ground"))
        z = self.zoom
        reach = SHADOW / z
        board = Box(area.x() / z, area.y() / z, area.width() / z, area.height() / z).grown(reach)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid = self._scene.laid
        if laid.tray is not None and laid.tray.grown(reach + 12).overlaps(board):
            self.mats.draw_tray(painter, laid.tray)
        for key, box in laid.mats.items():
            if box.overlaps(board):
                self.mats.draw_mat(painter, self._scene.groups[key], box)
        self.figure.draw_below(painter, board)
        self.figure.draw_captions(painter, board)
        ids = self._scene.grid.touching(board)
        if z < _PLAIN_BELOW:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self.papers.draw_rects(painter, {key: self.world(laid.notes[key]) for key in ids})
            for key in ids:
                self._paint_photo(painter, self._scene.notes[key], self.world(laid.notes[key]))
        else:
            for key in ids:
                self.draw_note(painter, self._scene.notes[key], self.world(laid.notes[key]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.figure.draw_above(painter, board)

    def ids_in(self, area: QRectF) -> list[str]:
        """The notes that lie in a world area, their shadows included."""
        z = self.zoom
        return self._scene.grid.touching(
            Box(area.x() / z, area.y() / z, area.width() / z, area.height() / z).grown(SHADOW / z)
        )

    def world(self, box: Box) -> QRectF:
        """A box in world pixels, edges on whole ones."""
        return world(box, self.papers.zoom)

    # --- notes -----------------------------------------------------------------------------------------------------
    def draw_note(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """Paint a note where `rect` is, from its picture."""
        dimmed = self._scene.is_dimmed(note)
        if dimmed:
            painter.setOpacity(_DIMMED)
        if rect.height() > _TALLEST:
            self._paint_note(painter, note, rect)
        else:
            painter.drawPixmap(rect.topLeft() - QPointF(SHADOW, SHADOW), self.picture(note, rect))
        if dimmed:
            painter.setOpacity(1.0)

    def draw_whole(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """A slip unfolded, with all its words."""
        self.papers.paint_paper(painter, rect, self.papers.tint(note))
        if self.zoom < SLIP_BELOW - 1e-6:
            self._paint_slip(painter, note, rect)
        else:
            self._paint_words(painter, note, rect)

    def picture(self, note: NoteView, rect: QRectF) -> QPixmap:
        """A note with its shadow, `SHADOW` pixels of room around it."""
        key = (
            note.text,
            note.marked_code,
            note.kind,
            note.kind_text,
            note.caption,
            note.weight,
            note.team_id,
            note.photo,
            rect.width(),
            rect.height(),
        )
        found = self._pictures.get(note.id)
        if found is not None and found[0] == key:
            return found[1]
        if len(self._pictures) >= _KEEP:
            for old in list(self._pictures)[: _KEEP // 4]:
                del self._pictures[old]
        picture = QPixmap(self.papers.sheet(self.papers.tint(note), rect.width(), rect.height()))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_on(painter, note, QRectF(SHADOW, SHADOW, rect.width(), rect.height()))
        painter.end()
        self._pictures[note.id] = (key, picture)
        return picture

    def _paint_note(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        self.papers.paint_paper(painter, rect, self.papers.tint(note))
        self._paint_on(painter, note, rect)

    def _paint_on(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        if note.side == "trunk" or note.weight:
            self._paint_edge(painter, note, rect)
        if self._scene.measures.row and self.zoom >= SLIP_BELOW - 1e-6:
            self.rows.paint(painter, note, rect)
            return
        if note.id not in self._scene.laid.slips:
            rect = rect.adjusted(0, self._paint_photo(painter, note, rect), 0, 0)
        if note.id in self._scene.laid.slips and self.zoom >= SLIP_BELOW - 1e-6:
            self._paint_line(painter, note, rect)
        elif self.zoom < SLIP_BELOW - 1e-6:
            self._paint_slip(painter, note, rect)
        else:
            self._paint_words(painter, note, rect)

    def _paint_photo(self, painter: QPainter, note: NoteView, rect: QRectF) -> float:
        """Returns how much room the photo takes at the top; a far note keeps room for its code."""
        if note.photo is None or self._photos is None or self._scene.measures.row:
            return 0.0
        return self._photos.paint(painter, note, rect, self.zoom)

    def _paint_edge(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """The trunk of a tree, and what is heavy in it; the weight stands at the foot in words too."""
        wide = (2.0 if note.side == "trunk" else note.weight * 1.5) * self._theme.scale
        painter.setPen(QPen(self.papers.inks(note)[0], wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._theme.px(3)
        painter.drawRoundedRect(rect.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), radius, radius)

    def _paint_line(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """Where a map is crowded: code, stamp and the beginning of the words in one line."""
        px, texts = self._theme.px, self._scene.texts
        ink, second = self.papers.inks(note)
        right = rect.right() - px(6)
        if note.team_id in self._scene.stamps:
            self._paint_stamp(painter, note, QPointF(right - px(10), rect.center().y()), px(20), second)
            right -= px(26)
        left = rect.left() + px(7)
        painter.setPen(ink)
        painter.setFont(self._theme.font(FOOT, True))
        painter.drawText(QRectF(left, rect.top(), right - left, rect.height()), _MIDDLE, note.marked_code)
        left += texts.width(note.marked_code, FOOT, True) + px(6)
        words = texts.elided(" ".join(note.text.split()), max(right - left, 0), FOOT)
        painter.setFont(self._theme.font(FOOT))
        painter.drawText(QRectF(left, rect.top(), right - left, rect.height()), _MIDDLE, words)

    def _paint_words(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """Words in full, then code, kind and stamp."""
        m, z = self._scene.measures, self.zoom
        ink, second = self.papers.inks(note)
        font = self._theme.font(NOTE_TEXT)
        if z != 1.0:
            font.setPixelSize(round(font.pixelSize() * z))
        painter.setFont(font)
        painter.setPen(ink)
        line, left, top = m.line * z, rect.left() + m.left * z, rect.top() + m.top * z
        for number, words in enumerate(m.note_lines(note)):
            if words:
                painter.drawText(QRectF(left, top + number * line, rect.width(), line), _MIDDLE, words)
        stamp = m.stamp * max(z, 1.0)
        middle = rect.bottom() - m.stamp_bottom * z - m.stamp * z / 2
        if note.team_id in self._scene.stamps:
            self._paint_stamp(painter, note, QPointF(rect.right() - m.left * z - stamp / 2, middle), stamp, second)
        self._paint_foot(painter, note, left, rect.right() - m.left * z - stamp - 4 * z, middle)

    def _paint_foot(self, painter: QPainter, note: NoteView, left: float, right: float, middle: float) -> None:
        ink, second = self.papers.inks(note)
        px, z = self._theme.px, max(self.zoom, 1.0)
        code = self._theme.font(FOOT, True)
        plain = self._theme.font(FOOT)
        for font in (code, plain):
            font.setPixelSize(round(font.pixelSize() * z))
        high = px(18) * z
        painter.setFont(code)
        painter.setPen(ink)
        painter.drawText(QRectF(left, middle - high / 2, right - left, high), _MIDDLE, note.marked_code)
        at = left + (self._scene.texts.width(note.marked_code, FOOT, True) + px(7)) * z
        name = note.caption or note.kind_name
        if not name:
            return
        icon = px(15) * z
        if at + icon > right:
            return
        if not note.caption:
            paint_icon(painter, QRectF(at, middle - icon / 2, icon, icon), kind_icon(note.kind), second)
            at += icon + px(5) * z
        room = right - at
        words = self._scene.texts.elided(name, room / z, FOOT) if room > px(20) else ""
        painter.setFont(plain)
        painter.setPen(second)
        painter.drawText(QRectF(at, middle - high / 2, max(room, 0) + 2, high), _MIDDLE, words)

    def _paint_stamp(self, painter: QPainter, note: NoteView, middle: QPointF, side: float, edge: QColor) -> None:
        """The circle with the first syllable of the team's name."""
        ink, _ = self.papers.inks(note)
        rect = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        font = self._theme.font(LEAST, True)
        font.setPixelSize(max(round(side * 0.6), LEAST))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._scene.stamps[note.team_id or ""][:-1])

    def _paint_slip(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """From far away: code and stamp, as far as they fit."""
        px = self._theme.px
        side = px(22)
        ink, second = self.papers.inks(note)
        stamped = note.team_id in self._scene.stamps and rect.height() >= side and rect.width() >= side
        wide = self._scene.texts.width(note.marked_code, FOOT, True)
        coded = rect.height() >= px(18) and rect.width() >= wide + (side + px(6) if stamped else 0) + px(8)
        if stamped:
            x = rect.right() - px(6) - side / 2 if coded else rect.center().x()
            self._paint_stamp(painter, note, QPointF(x, rect.center().y()), side, second)
        if coded or (not stamped and rect.width() >= wide):
            painter.setFont(self._theme.font(FOOT, True))
            painter.setPen(ink)
            painter.drawText(rect.adjusted(px(6), 0, 0, 0), _MIDDLE, note.marked_code)
