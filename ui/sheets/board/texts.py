"""Breaks the words of notes and titles into lines, quickly: each word is measured once, so 2,000 notes open in a blink.

What is measured here is also what is painted line by line, so a box always fits its words."""

from __future__ import annotations

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF

from ui.theme.theme import ThemeHolder

_KEEP = 20_000  # broken texts remembered before starting anew


class Texts:
    """Lines by text, width and type; forget everything when the theme changes."""

    def __init__(self, theme: ThemeHolder) -> None:
        self._theme = theme
        self._words: dict[tuple[float, bool], dict[str, float]] = {}
        self._metrics: dict[tuple[float, bool], QFontMetricsF] = {}
        self._lines: dict[tuple[str, float, float, bool], tuple[str, ...]] = {}

    def forget(self) -> None:
        """The type changed."""
        self._words.clear()
        self._metrics.clear()
        self._lines.clear()

    def lines(self, text: str, width: float, size: float, bold: bool = False) -> tuple[str, ...]:
        """The lines of a text in a width, broken at spaces and, where a word is too long, anywhere."""
        key = (text, width, size, bold)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) > _KEEP:
                self._lines.clear()
            found = tuple(line for part in text.split("\n") for line in self._broken(part, width, size, bold))
            self._lines[key] = found
        return found

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """How wide a word is."""
        words = self._words.setdefault((size, bold), {})
        found = words.get(text)
        if found is None:
            found = words[text] = self._measure(size, bold).horizontalAdvance(text)
        return found

    def elided(self, text: str, width: float, size: float, bold: bool = False) -> str:
        """A title cut to one line; the whole is shown on hover and focus."""
        if self.width(text, size, bold) <= width:
            return text
        while text and self.width(text + "…", size, bold) > width:
            text = text[:-1].rstrip()
        return text + "…"

    def _measure(self, size: float, bold: bool) -> QFontMetricsF:
        key = (size, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self._theme.font(size, bold))
        return self._metrics[key]

    def _broken(self, text: str, width: float, size: float, bold: bool) -> list[str]:
        space = self.width(" ", size, bold)
        lines: list[str] = []
        line, used = "", 0.0
        for number, word in enumerate(text.split(" ")):
            wide = self.width(word, size, bold)
            if number and used + space + wide <= width:
                line, used = f"{line} {word}", used + space + wide
                continue
            if number:
                lines.append(line)
            line, used = word, wide
            if wide > width:
                *full, line = self._chopped(word, width, size, bold)
                lines += full
                used = self.width(line, size, bold)
        return [*lines, line]

    def _chopped(self, word: str, width: float, size: float, bold: bool) -> list[str]:
        """A word longer than a line in pieces, never inside a visible character."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
        units = word.encode("utf-16-le", "surrogatepass")
        pieces, piece, used, start = [], "", 0.0, 0
        while (end := finder.toNextBoundary()) != -1:
            if 2 * end < len(units) and 0xD8 <= units[2 * end - 1] < 0xDC:
                continue  # behind some scripts Qt sees a boundary between the two halves of one letter
            letter = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
            start = end
            wide = self.width(letter, size, bold)
            if piece and used + wide > width:
                pieces.append(piece)
                piece, used = "", 0.0
            piece, used = piece + letter, used + wide
        return [*pieces, piece]
