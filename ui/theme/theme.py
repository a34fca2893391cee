"""The theme in use: tokens and text size as fonts, pixels and colours, and the holder that tells when they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont

from ui.fonts import FAMILY, HANJA_FAMILY
from ui.theme.tokens import LIGHT, STAGES, THEMES, Tokens

LARGEST_SCALE = 2.0
_HAIRLINE = 2

# Inks of `livinglab.blocks.drawing` that go by another name in the window.
DRAWING_INKS = {
    "second": "ink-2",
    "rule": "line-strong",
    "hair": "line",
    "not-chosen": "line-strong",
    "band": "ground",
    "hatch": "line-strong",
    "white": "surface",
    **{f"stage:{stage}": stage for stage in STAGES},
}


class Theme:
    """One look: `px` for lengths, `font` for type, `colour` for tokens by name."""

    def __init__(self, tokens: Tokens = LIGHT, scale: float = 1.0) -> None:
        self.tokens = tokens
        self.scale = min(max(scale, 1.0), LARGEST_SCALE)
        self._names = tokens.colours()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[float, bool], QFont] = {}

    def px(self, length: float) -> int:
        """A length at the chosen text size; hairlines of one or two pixels stay as they are."""
        return int(length) if abs(length) <= _HAIRLINE else round(length * self.scale)

    def font(self, size: float, bold: bool = False) -> QFont:
        """Pretendard in pixels with figures of equal width; only the two weights that exist are used."""
        key = (size, bold)
        if key not in self._fonts:
            font = QFont([FAMILY, HANJA_FAMILY])
            font.setPixelSize(max(self.px(size), 1))
            font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            font.setFeature(QFont.Tag("tnum"), 1)
            # Pretendard would show a typed "3x4" as "3×4"; what people write is shown as written, as on paper.
            font.setFeature(QFont.Tag("calt"), 0)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def hex(self, name: str) -> str:
        """The `#RRGGBB` of a token; a drawing's ink names are known too. Raises KeyError for an unknown one."""
        name = name.replace("_", "-")
        return self._names[name] if name in self._names else self._names[DRAWING_INKS[name]]

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        """A token's colour, `alpha` from 0 to 1."""
        if name not in self._colours:
            self._colours[name] = QColor(self.hex(name))
        colour = QColor(self._colours[name])
        if alpha < 1.0:
            colour.setAlphaF(alpha)
        return colour

    def team(self, number: int) -> QColor:
        """The paper of team 1, 2, 3…; after the sixth the papers begin again, the stamp tells teams apart."""
        return QColor(self.tokens.teams[(number - 1) % len(self.tokens.teams)])


class ThemeHolder(QObject):
    """Holds the theme in use; widgets keep the holder, read from it while painting, and hear `changed`."""

    changed = Signal()

    def __init__(self, theme: Theme | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = theme or Theme()
        self.reduced_motion = False

    @property
    def tokens(self) -> Tokens:
        return self.now.tokens

    @property
    def scale(self) -> float:
        return self.now.scale

    def px(self, length: float) -> int:
        return self.now.px(length)

    def font(self, size: float, bold: bool = False) -> QFont:
        return self.now.font(size, bold)

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        return self.now.colour(name, alpha)

    def team(self, number: int) -> QColor:
        return self.now.team(number)

    def duration(self, milliseconds: int) -> int:
        """How long a movement takes; nothing moves when the person asked for that."""
        return 0 if self.reduced_motion else milliseconds

    def change(self, name: str, scale: float) -> None:
        """Switch to `light`, `dark` or `contrast` at a text scale of 1.0 to 2.0 and tell everyone, if it is new."""
        theme = Theme(THEMES.get(name, LIGHT), scale)
        if (theme.tokens.name, theme.scale) != (self.now.tokens.name, self.now.scale):
            self.now = theme
            self.changed.emit()
