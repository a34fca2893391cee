"""Paints notes, mats and the tray at any zoom; a note is painted once a zoom and then copied."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from livinglab.i18n import tr
from livinglab.sheets.board.layout import Box
from livinglab.sheets.board.view import GroupView, NoteView
from ui.icons import paint_icon
from ui.sheets.board.kinds import kind_icon
from ui.sheets.board.measures import FOOT, LEAST, NOTE_TEXT, SLIP_BELOW, TITLE
from ui.sheets.board.scene import Scene
from ui.theme.theme import ThemeHolder

_SHADOW = 8  # room around a note's picture
_KEEP = 800  # pictures of notes
_TALLEST = 2400  # taller notes are painted directly: their pictures would be large and are rarely copied
_PLAIN_BELOW = 0.4  # below this zoom nothing legible fits: papers only
_DIMMED = 0.28


class NotePainter:
    """Works in world pixels: board pixels times `zoom`."""

    def __init__(self, theme: ThemeHolder, scene: Scene) -> None:
        self._theme = theme
        self._scene = scene
        self.zoom = 1.0
        self.ratio = 1.0
        self._pictures: dict[str, tuple[tuple[object, ...], QPixmap]] = {}

    def forget(self) -> None:
        """Type, colours or teams changed."""
        self._pictures.clear()

    def set_zoom(self, zoom: float, ratio: float) -> None:
        if (zoom, ratio) != (self.zoom, self.ratio):
            self.zoom, self.ratio = zoom, ratio
            self._pictures.clear()

    # --- an area ---------------------------------------------------------------------------------------------------
    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint everything that lies in a world area."""
        painter.fillRect(area, self._theme.colour("ground"))
        z = self.zoom
        reach = _SHADOW / z
        board = Box(area.x() / z, area.y() / z, area.width() / z, area.height() / z).grown(reach)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid = self._scene.laid
        if laid.tray is not None and laid.tray.grown(reach + 12).overlaps(board):
            self._draw_tray(painter, laid.tray)
        for key, box in laid.mats.items():
            if box.overlaps(board):
                self._draw_mat(painter, self._scene.groups[key], box)
        ids = self._scene.grid.touching(board)
        if z < _PLAIN_BELOW:
            self._draw_papers(painter, ids)
        else:
            for key in ids:
                self.draw_note(painter, self._scene.notes[key], self.world(laid.notes[key]))

    def world(self, box: Box) -> QRectF:
        """A box in world pixels, edges on whole ones."""
        z = self.zoom
        left, top, right, bottom = round(box.x * z), round(box.y * z), round(box.right * z), round(box.bottom * z)
        return QRectF(left, top, right - left, bottom - top)

    # --- notes -----------------------------------------------------------------------------------------------------
    def _draw_papers(self, painter: QPainter, ids: Iterable[str]) -> None:
        scene, flat = self._scene, self._theme.tokens.flat
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        papers: dict[int, list[QRectF]] = {}
        for key in ids:
            note = scene.notes[key]
            papers.setdefault(-1 if scene.is_dimmed(note) else self._tint(note), []).append(
                self.world(scene.laid.notes[key])
            )
        painter.setPen(QPen(self._theme.colour("ink"), 1) if flat else Qt.PenStyle.NoPen)
        for tint, rects in papers.items():
            painter.setBrush(self._paper(tint) if tint >= 0 else self._theme.colour("well"))
            painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw_note(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """Paint a note where `rect` is, from its picture."""
        dimmed = self._scene.is_dimmed(note)
        if dimmed:
            painter.setOpacity(_DIMMED)
        if rect.height() > _TALLEST:
            self._paint_note(painter, note, rect)
        else:
            painter.drawPixmap(rect.topLeft() - QPointF(_SHADOW, _SHADOW), self.picture(note, rect))
        if dimmed:
            painter.setOpacity(1.0)

    def picture(self, note: NoteView, rect: QRectF) -> QPixmap:
        """A note with its shadow, `_SHADOW` pixels of room around it."""
        key = (note.text, note.code, note.kind, note.kind_text, note.team_id, rect.width(), rect.height())
        found = self._pictures.get(note.id)
        if found is not None and found[0] == key:
            return found[1]
        if len(self._pictures) >= _KEEP:
            for old in list(self._pictures)[: _KEEP // 4]:
                del self._pictures[old]
        wide, high = rect.width() + 2 * _SHADOW, rect.height() + 2 * _SHADOW
        picture = QPixmap(round(wide * self.ratio), round(high * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_note(painter, note, QRectF(_SHADOW, _SHADOW, rect.width(), rect.height()))
        painter.end()
        self._pictures[note.id] = (key, picture)
        return picture

    def _paint_note(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        self.paint_paper(painter, rect, self._tint(note))
        if self.zoom < SLIP_BELOW - 1e-6:
            self._paint_slip(painter, note, rect)
        else:
            self._paint_words(painter, note, rect)

    def paint_paper(self, painter: QPainter, rect: QRectF, tint: int, carried: bool = False) -> None:
        """A team's paper with its shadow; high contrast has a border instead."""
        radius = self._theme.px(3) * min(self.zoom, 1.0)
        if self._theme.tokens.flat:
            painter.setPen(QPen(self._theme.colour("ink"), 1))
            painter.setBrush(self._paper(tint))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, drop, alpha in _CARRIED if carried else _LYING:
            painter.setBrush(self._theme.colour("shadow", alpha))
            shade = rect.translated(0, drop).adjusted(-spread, -spread, spread, spread)
            painter.drawRoundedRect(shade, radius + spread, radius + spread)
        painter.setBrush(self._paper(tint))
        painter.drawRoundedRect(rect, radius, radius)

    def _tint(self, note: NoteView) -> int:
        return self._scene.tints.get(note.team_id or "", 0)

    def _paper(self, tint: int) -> QColor:
        return self._theme.team(tint) if tint else self._theme.colour("surface")

    def _inks(self, note: NoteView) -> tuple[QColor, QColor]:
        if self._tint(note):
            return self._theme.colour("on-team"), self._theme.colour("on-team-2")
        return self._theme.colour("ink"), self._theme.colour("ink-2")

    def _paint_words(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """Words in full, then code, kind and stamp."""
        m, z = self._scene.measures, self.zoom
        ink, second = self._inks(note)
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
        ink, second = self._inks(note)
        px, z = self._theme.px, max(self.zoom, 1.0)
        code = self._theme.font(FOOT, True)
        plain = self._theme.font(FOOT)
        for font in (code, plain):
            font.setPixelSize(round(font.pixelSize() * z))
        high = px(18) * z
        painter.setFont(code)
        painter.setPen(ink)
        painter.drawText(QRectF(left, middle - high / 2, right - left, high), _MIDDLE, note.code)
        at = left + (self._scene.texts.width(note.code, FOOT, True) + px(7)) * z
        name = note.kind_name
        if not name:
            return
        icon = px(15) * z
        if at + icon > right:
            return
        paint_icon(painter, QRectF(at, middle - icon / 2, icon, icon), kind_icon(note.kind), second)
        at += icon + px(5) * z
        room = right - at
        words = self._scene.texts.elided(name, room / z, FOOT) if room > px(20) else ""
        painter.setFont(plain)
        painter.setPen(second)
        painter.drawText(QRectF(at, middle - high / 2, max(room, 0) + 2, high), _MIDDLE, words)

    def _paint_stamp(self, painter: QPainter, note: NoteView, middle: QPointF, side: float, edge: QColor) -> None:
        """The circle with the first syllable of the team's name."""
        ink, _ = self._inks(note)
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
        ink, second = self._inks(note)
        stamped = note.team_id in self._scene.stamps and rect.height() >= side and rect.width() >= side
        wide = self._scene.texts.width(note.code, FOOT, True)
        coded = rect.height() >= px(18) and rect.width() >= wide + (side + px(6) if stamped else 0) + px(8)
        if stamped:
            x = rect.right() - px(6) - side / 2 if coded else rect.center().x()
            self._paint_stamp(painter, note, QPointF(x, rect.center().y()), side, second)
        if coded or (not stamped and rect.width() >= wide):
            painter.setFont(self._theme.font(FOOT, True))
            painter.setPen(ink)
            painter.drawText(rect.adjusted(px(6), 0, 0, 0), _MIDDLE, note.code)

    # --- mats ------------------------------------------------------------------------------------------------------
    def _draw_mat(self, painter: QPainter, group: GroupView, box: Box) -> None:
        rect = self.world(box)
        radius = self._theme.px(8) * min(self.zoom, 1.0)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("well"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        head = self._scene.laid.heads[group.id] * self.zoom
        if self.zoom < SLIP_BELOW - 1e-6:
            self._draw_far_title(painter, group, QRectF(rect.x(), rect.y(), rect.width(), head))
        else:
            self._draw_title(painter, group, rect)

    def _draw_title(self, painter: QPainter, group: GroupView, rect: QRectF) -> None:
        m, z = self._scene.measures, self.zoom
        left = rect.left() + self._theme.px(12) * z
        line = m.title_line * z
        top = rect.top() + m.head_top * z
        if group.code:
            font = self._theme.font(FOOT, True)
            font.setPixelSize(round(font.pixelSize() * max(z, 1.0)))
            painter.setFont(font)
            painter.setPen(self._theme.colour("ink-2"))
            painter.drawText(QRectF(left, top, rect.width(), line), _MIDDLE, group.code)
        font = self._theme.font(TITLE, True)
        font.setPixelSize(round(font.pixelSize() * z))
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if group.title else "ink-3"))
        left += m.code_width(group) * z
        for number, words in enumerate(m.title_lines(group, group.title or self.nameless())):
            painter.drawText(QRectF(left, top + number * line, rect.right() - left, line), _MIDDLE, words)

    def _draw_far_title(self, painter: QPainter, group: GroupView, head: QRectF) -> None:
        """One line in the smallest type; what does not fit is told on hover."""
        px, texts = self._theme.px, self._scene.texts
        if head.height() < px(15):
            return
        pad = px(8)
        room = head.width() - 2 * pad
        words = " ".join(part for part in (group.code, group.title) if part)
        painter.setFont(self._theme.font(LEAST, True))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(head.adjusted(pad, 0, 0, 0), _MIDDLE, texts.elided(words, room, LEAST, True))

    @staticmethod
    def nameless() -> str:
        """What stands where a cluster has no title yet."""
        return tr("Name this group")

    def _draw_tray(self, painter: QPainter, box: Box) -> None:
        """The dashed tray of notes that stand alone, its name in the border."""
        rect, px = self.world(box), self._theme.px
        radius = px(8) * min(self.zoom, 1.0)
        pen = QPen(self._theme.colour("line-strong"), 1)
        pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        size = max(LEAST, FOOT)
        title = tr("Notes not grouped yet")
        wide = self._scene.texts.width(title, size, True)
        high = px(18)
        label = QRect(round(rect.left() + px(11)), round(rect.top() - high / 2), round(wide + px(11)), high)
        painter.fillRect(label, self._theme.colour("ground"))
        painter.setFont(self._theme.font(size, True))
        painter.setPen(self._theme.colour("ink-2"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, title)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
# spread, drop, alpha: soft edges from few rounded boxes (0 1 0 at 16 %, 0 2 5 at 13 %; carried 0 6 14 at 28 %)
_LYING = ((2.5, 2.0, 0.035), (1.0, 1.5, 0.05), (0.0, 1.0, 0.16))
_CARRIED = ((6.0, 6.0, 0.05), (4.0, 6.0, 0.06), (2.0, 6.0, 0.07), (0.0, 5.0, 0.10))
SHADOW = _SHADOW
