"""How wide text is in the bundled fonts, and which font draws which character: the same answer for window and paper."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from livinglab import hangul, paths
from livinglab.blocks.fontfile import FontFile

FontKey = Literal["regular", "bold", "hanja"]
FILES: dict[FontKey, str] = {
    "regular": "Pretendard-Regular.ttf",
    "bold": "Pretendard-Bold.ttf",
    "hanja": "NanumGothic-Hanja.ttf",
}
SUBSTITUTE = "□"
_BLANKS = re.compile(r"[\t\x0b\x0c\u2028\u2029]")
_LINE_ENDS = re.compile(r"\r\n?|\x85")
# Characters without a picture of their own by definition (joiners, direction marks, variation selectors, tags).
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)


@dataclass(frozen=True, slots=True)
class FontRun:
    font: FontKey
    text: str


class _Advances(dict[str, float]):
    """Character → width in ems, filled as characters are met."""

    def __init__(self, metrics: Metrics, bold: bool) -> None:
        super().__init__()
        self._metrics, self._bold = metrics, bold

    def __missing__(self, character: str) -> float:
        font = self._metrics.font_of(character, self._bold)
        advance = self._metrics.font(font or ("bold" if self._bold else "regular")).advance(
            character if font else SUBSTITUTE
        )
        self[character] = advance
        return advance


class Metrics:
    """Widths and font choice over a folder of fonts: Pretendard first, Nanum for what it lacks, else a visible □."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fonts: dict[FontKey, FontFile] = {}
        self._advances = {False: _Advances(self, False), True: _Advances(self, True)}
        self._chosen: dict[tuple[str, bool], FontKey | None] = {}
        self._plain: dict[bool, set[str]] = {False: {" ", "\u00a0"}, True: {" ", "\u00a0"}}

    def font(self, key: FontKey) -> FontFile:
        """The font file behind a key, read when first needed."""
        if key not in self._fonts:
            self._fonts[key] = FontFile(self._folder / FILES[key])
        return self._fonts[key]

    def font_of(self, character: str, bold: bool) -> FontKey | None:
        """The font that draws this character; None where none does."""
        at = (character, bold)
        if at not in self._chosen:
            main: FontKey = "bold" if bold else "regular"
            found: FontKey | None = None
            if self.font(main).covers(character):
                found = main
            elif self.font("hanja").covers(character):
                found = "hanja"
            self._chosen[at] = found
            if found == main:
                self._plain[bold].add(character)
        return self._chosen[at]

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Width in points of one line of text."""
        return sum(map(self._advances[bold].__getitem__, text)) * size

    def runs(self, text: str, bold: bool = False) -> tuple[tuple[FontRun, ...], str]:
        """The text in stretches of one font each, and the characters no font has (shown as □)."""
        main: FontKey = "bold" if bold else "regular"
        if self._plain[bold].issuperset(text):
            return ((FontRun(main, text),), "")
        found: list[tuple[FontKey, list[str]]] = []
        missing = []
        for character in text:
            font = self.font_of(character, bold)
            if font is None:
                missing.append(character)
                font, character = main, SUBSTITUTE
            elif character == " ":
                font = main
            if found and found[-1][0] == font:
                found[-1][1].append(character)
            else:
                found.append((font, [character]))
        return tuple(FontRun(font, "".join(parts)) for font, parts in found), "".join(missing)


@cache
def bundled() -> Metrics:
    """The metrics of the fonts that ship with the program."""
    return Metrics(paths.resources() / "fonts")


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width in points of one line in the bundled fonts."""
    return bundled().width(text, size, bold)


def printable(text: str) -> str:
    """Text as it can be printed: composed, without control and invisible characters, line ends as newlines."""
    if text.isascii() and text.isprintable():
        return text
    if text.isprintable() and unicodedata.is_normalized("NFC", text) and not _INVISIBLE.search(text):
        return text
    return _INVISIBLE.sub("", hangul.nfc(_BLANKS.sub(" ", _LINE_ENDS.sub("\n", text))))
