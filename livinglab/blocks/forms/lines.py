"""Text set in lines of a width, placed by its upper edge or its middle."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livinglab.blocks.drawing import Anchor, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import broken, wrap

_LEADING = 1.28
_TO_BASELINE = 0.36  # of the size, from the middle of a line of Hangul down to its baseline


@dataclass(frozen=True, slots=True)
class Lines:
    """Measured lines of one kind of type."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False
    ink: str = "ink"

    @property
    def leading(self) -> float:
        return self.size * _LEADING

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    @property
    def width(self) -> float:
        return max((text_width(line.rstrip(" "), self.size, self.bold) for line in self.lines), default=0.0)

    def at(self, x: float, top: float, anchor: Anchor = "start") -> tuple[Text, ...]:
        """The lines below each other from `top`; a space at a line's end stays, so that words read aloud stay apart."""
        return tuple(
            Text(x, top + (number + 0.5) * self.leading + self.size * _TO_BASELINE,
                 line if anchor == "start" else line.rstrip(" "), self.size, self.bold, anchor, self.ink)
            for number, line in enumerate(self.lines)
        )  # fmt: skip

    def around(self, x: float, middle: float, anchor: Anchor = "start") -> tuple[Text, ...]:
        """The lines with their middle at a height."""
        return self.at(x, middle - self.height / 2, anchor)


def lines(text: str, width: float, size: float, *, bold: bool = False, ink: str = "ink", most: int = 0) -> Lines:
    """Text in lines; with `most` what does not fit into so many ends in an ellipsis."""
    found = tuple(broken(text, width, size, bold)) if text else ()
    if most and len(found) > most:
        found = (*found[: most - 1], wrap("".join(found[most - 1 :]), width - size, size, bold)[0] + "…")
    return Lines(found, size, bold, ink)


def fitted(text: str, width: float, height: float, largest: float, least: float, *, bold: bool = False) -> Lines:
    """Text as large as there is room for. A word is cut only where it would else be less than half as large; at the least
    size what still does not fit ends in an ellipsis."""
    for whole in (True, False):
        size = largest
        while size >= max(least, largest / 2 if whole else 0.0):
            found = lines(text, width, size, bold=bold)
            if found.height <= height and not (whole and _cuts_a_word(found, text)):
                return found
            size *= 0.93
    return lines(text, width, least, bold=bold, most=max(int(height / (least * _LEADING)), 1))


def _cuts_a_word(found: Lines, text: str) -> bool:
    words = set(text.split())
    return any(word not in words for line in found.lines for word in line.split())


def fitting_size(title: str, width: float, size: float) -> float:
    """The size at which a title stands on one line, never below two thirds of its own."""
    return max(size * 2 / 3, min(size, size * width / max(text_width(title, size, True), 1.0)))


def in_parts(words: Lines, together: int = 8) -> list[Lines]:
    """Lines in parts small enough for the rest of a page."""
    return [replace(words, lines=words.lines[at : at + together]) for at in range(0, len(words.lines), together)]
