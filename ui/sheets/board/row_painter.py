"""Paints a note as a row of the list: code, words across the window, icon of its kind, stamp."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from livinglab.sheets.board.view import NoteView
from ui.icons import paint_icon
from ui.sheets.board.kinds import kind_icon
from ui.sheets.board.measures import FOOT, NOTE_TEXT, ROW_PHOTO
from ui.sheets.board.papers import Papers
from ui.sheets.board.photos import Photos
from ui.sheets.board.scene import Scene
from ui.theme.theme import ThemeHolder

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
Stamp = Callable[[QPainter, NoteView, QPointF, float, QColor], None]


class RowPainter:
    """Works in world pixels, at the zoom of the papers."""

    def __init__(self, theme: ThemeHolder, scene: Scene, papers: Papers, photos: Photos | None, stamp: Stamp) -> None:
        self._theme, self._scene, self._papers, self._photos = theme, scene, papers, photos
        self._stamp = stamp

    def paint(self, painter: QPainter, note: NoteView, rect: QRectF) -> None:
        """The paper lies there already."""
        m, z, px = self._scene.measures, self._papers.zoom, self._theme.px
        ink, second = self._papers.inks(note)
        line, top = m.line * z, rect.top() + m.row_top * z
        painter.setPen(ink)
        painter.setFont(self._font(FOOT, True))
        painter.drawText(QRectF(rect.left() + px(13) * z, top, m.row_code * z, line), _MIDDLE, note.marked_code)
        painter.setFont(self._font(NOTE_TEXT, False))
        for number, words in enumerate(m.note_lines(note)):
            place = QRectF(rect.left() + m.row_code * z, top + number * line, rect.width(), line)
            painter.drawText(place, _MIDDLE, words)
        right, middle = rect.right() - px(10) * z, top + line / 2
        if note.team_id in self._scene.stamps:
            side = m.stamp * z
            self._stamp(painter, note, QPointF(right - side / 2, middle), side, second)
        right -= (m.stamp + px(6)) * z
        if note.kind and not note.caption:
            icon = px(15) * z
            paint_icon(painter, QRectF(right - icon, middle - icon / 2, icon, icon), kind_icon(note.kind), second)
        if note.photo is not None and self._photos is not None:
            wide = px(ROW_PHOTO) * z
            place = QRectF(right - px(22) * z - wide, top, wide, rect.bottom() - m.row_top * z - top)
            self._photos.paint(painter, note, place, z)

    def _font(self, size: int, bold: bool) -> QFont:
        font = self._theme.font(size, bold)
        font.setPixelSize(round(font.pixelSize() * self._papers.zoom))
        return font
