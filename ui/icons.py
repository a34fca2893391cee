"""All icons by one name each: Phosphor regular, painted as outlines so they are crisp at any size and in any theme."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont, QTransform

from ui.theme.theme import ThemeHolder

# Our word -> Phosphor's. Screens use our words only, so a missing icon is found by one test.
ICONS = {
    "back": "caret-left",
    "forward": "caret-right",
    "up": "caret-up",
    "down": "caret-down",
    "fold": "caret-double-right",
    "unfold": "caret-double-left",
    "undo": "arrow-counter-clockwise",
    "redo": "arrow-clockwise",
    "find": "magnifying-glass",
    "check": "check",
    "close": "x",
    "plus": "plus",
    "minus": "minus",
    "more": "dots-three",
    "edit": "pencil-simple",
    "delete": "trash",
    "warning": "warning-circle",
    "info": "info",
    "clock": "clock",
    "pause": "pause",
    "play": "play",
    "sound": "speaker-simple-high",
    "muted": "speaker-simple-slash",
    "pin": "push-pin-simple",
    "lock": "lock-simple",
    "unlock": "lock-simple-open",
    "settings": "gear",
    "methods": "cards",
    "cases": "books",
    "book": "book-open",
    "paper": "file-text",
    "hand": "hand",
    "mail": "envelope-simple",
    "print": "printer",
    "show": "eye",
    "hide": "eye-slash",
    "screen": "monitor",
    "projector": "projector-screen",
    "similar": "circles-four",
    "tidy": "squares-four",
    "merge": "git-merge",
    "tree": "tree-structure",
    "branch": "git-branch",
    "person": "user",
    "people": "users",
    "house": "house-line",
    "wall": "wall",
    "leaf": "leaf",
    "question": "question",
    "list": "list",
    "note": "note",
    "photo": "image",
    "attach": "paperclip",
    "link": "link",
    "folder": "folder-open",
    "import": "download-simple",
    "shuffle": "shuffle",
    "export": "upload-simple",
    "copy": "copy",
    "calendar": "calendar-blank",
    "flag": "flag",
    "star": "star",
    "chart": "chart-line",
    "diary": "notebook",
    "target": "target",
    "guard": "shield-check",
    "path": "path",
    "right": "arrow-right",
    "left": "arrow-left",
    "language": "translate",
    "sun": "sun",
    "moon": "moon",
    "contrast": "circle-half",
    "text-size": "text-aa",
    "backup": "clock-counter-clockwise",
    "zoom-in": "magnifying-glass-plus",
    "zoom-out": "magnifying-glass-minus",
    "fit": "frame-corners",
    "grip": "dots-six-vertical",
    "talk": "chat-text",
    "bulb": "lightbulb",
    "promise": "handshake",
    "survey": "clipboard-text",
    "vote": "check-square-offset",
    "scales": "scales",
    "filter": "funnel-simple",
    "keyboard": "keyboard",
    "offline": "wifi-slash",
    "save": "floppy-disk",
    "erase": "eraser",
}

_EM = 256.0


@cache
def _charmap() -> dict[str, int]:
    """Phosphor's names and code points; qtawesome is found but not imported, which would cost half a second."""
    file = next(_fonts().glob("phosphor-charmap-*.json"))
    return {name: int(code, 16) for name, code in json.loads(file.read_text("utf-8")).items()}


@cache
def _fonts() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome is not installed")
    return Path(spec.origin).parent / "fonts"


@cache
def _raw_font() -> QRawFont:
    file = next(path for path in _fonts().glob("phosphor-*.ttf"))
    return QRawFont(str(file), _EM)


@cache
def glyph(name: str) -> QPainterPath:
    """The icon's outline in a square of one by one; raises KeyError for a name that is not in the table."""
    font = _raw_font()
    index = font.glyphIndexesForString(chr(_charmap()[ICONS[name]]))[0]
    path = font.pathForGlyph(index)
    # The drawings stand in their em square, so the square is centred, not the ink: a caret stays where it was drawn.
    advance = font.advancesForGlyphIndexes([index])[0].x()
    height = font.ascent() + font.descent()
    move = QTransform.fromTranslate((_EM - advance) / 2, font.ascent() + (_EM - height) / 2)
    return QTransform.fromScale(1 / _EM, 1 / _EM).map(move.map(path))


def paint_icon(painter: QPainter, rect: QRectF | QRect, name: str, colour: QColor) -> None:
    """Paint an icon into the middle of `rect` in a QColor."""
    box = QRectF(rect)
    side = min(box.width(), box.height())
    corner = box.center() - QPointF(side / 2, side / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(corner)
    painter.scale(side, side)
    painter.fillPath(glyph(name), colour)
    painter.restore()


class _Engine(QIconEngine):
    """Paints a glyph in the colour the theme has at that moment, so icons follow a change of theme."""

    def __init__(self, theme: ThemeHolder, name: str, colour: str, side: Qt.AlignmentFlag) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._colour = colour
        self._side = side

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        box = QRectF(rect)
        side = min(box.width(), box.height())
        left = box.left() if self._side == Qt.AlignmentFlag.AlignLeft else box.right() - side
        if self._side == Qt.AlignmentFlag.AlignHCenter:
            left = box.center().x() - side / 2
        square = QRectF(left, box.center().y() - side / 2, side, side)
        colour = self._theme.colour("ink-3" if mode == QIcon.Mode.Disabled else self._colour)
        paint_icon(painter, square, self._name, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # The size counts the window's pixels, `scale` the screen's pixels in each of them.
        pixmap = QPixmap(round(size.width() * scale), round(size.height() * scale))
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._theme, self._name, self._colour, self._side)


def icon(
    theme: ThemeHolder, name: str, colour: str = "ink-2", before_text: bool = False, after_text: bool = False
) -> QIcon:
    """A QIcon of the table; beside a label it leaves room for the gap (see `ui.widgets.buttons`)."""
    glyph(name)
    side = Qt.AlignmentFlag.AlignHCenter
    if before_text:
        side = Qt.AlignmentFlag.AlignLeft
    elif after_text:
        side = Qt.AlignmentFlag.AlignRight
    return QIcon(_Engine(theme, name, colour, side))
