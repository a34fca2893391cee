"""The fonts inside one PDF: text becomes show-text operators, each character by the first font that has it."""

from __future__ import annotations

from typing import Any

from livinglab import paths
from livinglab.blocks.metrics import FILES, SUBSTITUTE, FontKey, Metrics

_NAMES: dict[FontKey, str] = {key: f"livinglab-{key}" for key in FILES}
BASE = _NAMES["regular"]


def register() -> None:
    """Make the bundled fonts known to ReportLab, once a process; it reads a font's tables only here."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    rl_config.useA85 = 0  # streams as they are: text-safe armour costs a quarter of the file and of the time
    known = set(pdfmetrics.getRegisteredFontNames())
    for key, name in _NAMES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, paths.resources() / "fonts" / FILES[key], shapable=False))


class _Codes(dict[str, tuple[str, str]]):
    """Character → (font as the PDF names it, escaped byte), filled as characters are met."""

    def __init__(self, owner: Encoder, bold: bool) -> None:
        super().__init__()
        self._owner, self._bold = owner, bold

    def __missing__(self, character: str) -> tuple[str, str]:
        found = self[character] = self._owner.code_of(character, self._bold)
        return found


class Encoder:
    """Turns text into operators for one document and remembers which characters no font has."""

    def __init__(self, document: Any, metrics: Metrics) -> None:
        from reportlab.lib.rl_accel import escapePDF
        from reportlab.pdfbase import pdfmetrics

        self._document, self._metrics = document, metrics
        self._escape = escapePDF
        self._fonts = {key: pdfmetrics.getFont(name) for key, name in _NAMES.items()}
        self._codes = {False: _Codes(self, False), True: _Codes(self, True)}
        self.missing: dict[str, int] = {}

    def code_of(self, character: str, bold: bool) -> tuple[str, str]:
        """The subset font and byte for one character; a visible square where no font has it."""
        key = self._metrics.font_of(character, bold)
        if key is None:
            self.missing.setdefault(character, len(self.missing))
            key, character = "bold" if bold else "regular", SUBSTITUTE
        font = self._fonts[key]
        ((subset, code),) = font.splitString(character, self._document)
        return font.getSubsetInternalName(subset, self._document), self._escape(code)

    def width(self, text: str, size: float, bold: bool) -> float:
        """Width of the text in points."""
        return self._metrics.width(text, size, bold)

    def show(self, text: str, size: float, bold: bool) -> str:
        """Operators that show the text at the pen, changing fonts where the subset changes."""
        current = ""
        parts: list[str] = []
        codes = self._codes[bold]
        for character in text:
            font, code = codes[character]
            if font != current:
                parts.append(f"{') Tj ' if current else ''}{font} {size:g} Tf (")
                current = font
            parts.append(code)
        if current:
            parts.append(") Tj")
        return "".join(parts)
