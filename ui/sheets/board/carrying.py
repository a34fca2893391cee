"""The picture of carried notes: one note with a larger shadow, or a pile with its number; drawn once, then moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from livinglab.i18n import trn

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas

HOLD = 24  # room for the shadow around the picture
_STEP = 5
_SHEETS = 3
_LARGEST = 4000


def bundle(canvas: BoardCanvas, held: str, ids: list[str]) -> tuple[QPixmap, QPointF]:
    """The picture and where in it the held note begins (without the room for the shadow)."""
    if held in canvas.scene.groups:
        return _title(canvas, held), QPointF(0, 0)
    free = canvas.scene.view is not None and canvas.scene.view.sheet.layout in ("free", "axes")
    free = free and not canvas.scene.listed
    if free and len(ids) > 1:
        return _together(canvas, held, ids)
    return _pile(canvas, held, ids), QPointF(0, 0)


def _title(canvas: BoardCanvas, group_id: str) -> QPixmap:
    """A mat is carried by its title."""
    rect = canvas.camera.to_screen(canvas.scene.head_box(group_id))
    picture = _empty(canvas, rect.width(), rect.height())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = QRectF(HOLD, HOLD, rect.width(), rect.height())
    canvas.painter.papers.paint_paper(painter, place, 0, carried=True)
    canvas.painter.mats.draw_title(painter, canvas.scene.groups[group_id], place)
    painter.end()
    return picture


def _pile(canvas: BoardCanvas, held: str, ids: list[str]) -> QPixmap:
    """The held note on top, the edges of others behind it."""
    theme = canvas.theme
    rect = canvas.camera.to_screen(canvas.scene.laid.notes[held])
    behind = [item_id for item_id in ids if item_id != held][: _SHEETS - 1]
    room = len(behind) * _STEP
    picture = _empty(canvas, rect.width() + room, rect.height() + room)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = QRectF(HOLD, HOLD, rect.width(), rect.height())
    for depth in range(len(behind), 0, -1):
        tint = canvas.scene.tints.get(canvas.scene.notes[behind[depth - 1]].team_id or "", 0)
        canvas.painter.papers.paint_paper(painter, size.translated(depth * _STEP, depth * _STEP), tint, carried=True)
    note = canvas.scene.notes[held]
    canvas.painter.papers.paint_paper(painter, size, canvas.scene.tints.get(note.team_id or "", 0), carried=True)
    canvas.painter.draw_note(painter, note, size)
    if len(ids) > 1:
        words = trn("{n} note", "{n} notes", len(ids))
        wide = canvas.scene.texts.width(words, 13, True) + theme.px(16)
        chip = QRectF(size.right() - wide + 8, size.top() - theme.px(10), wide, theme.px(22))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawRoundedRect(chip, theme.px(4), theme.px(4))
        painter.setPen(theme.colour("paper"))
        painter.setFont(theme.font(13, True))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture


def _together(canvas: BoardCanvas, held: str, ids: list[str]) -> tuple[QPixmap, QPointF]:
    """On a free wall notes keep their places towards each other; far-away ones are left out of the picture."""
    rects = {item_id: canvas.camera.to_screen(canvas.scene.laid.notes[item_id]) for item_id in ids}
    near = QRectF(canvas.rect()).adjusted(-200, -200, 200, 200)
    shown = {item_id: rect for item_id, rect in rects.items() if rect.intersects(near) or item_id == held}
    area = QRectF(rects[held])
    for rect in shown.values():
        area = area.united(rect)
    picture = _empty(canvas, min(area.width(), _LARGEST), min(area.height(), _LARGEST))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item_id, rect in shown.items():
        place = rect.translated(QPointF(HOLD, HOLD) - area.topLeft())
        note = canvas.scene.notes[item_id]
        canvas.painter.papers.paint_paper(painter, place, canvas.scene.tints.get(note.team_id or "", 0), carried=True)
        canvas.painter.draw_note(painter, note, place)
    painter.end()
    return picture, rects[held].topLeft() - area.topLeft()


def _empty(canvas: BoardCanvas, width: float, height: float) -> QPixmap:
    ratio = canvas.devicePixelRatioF()
    picture = QPixmap(round((width + 2 * HOLD) * ratio), round((height + 2 * HOLD) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
