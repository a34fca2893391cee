"""Reads what layout needs from a TrueType file: which characters it draws and how wide; nothing else, so it is quick."""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from pathlib import Path

# Table layouts: OpenType specification, chapters cmap (formats 4 and 12), head, hhea, hmtx.


class FontFile:
    """Character → advance width in ems; only the small tables are decoded, character by character when asked."""

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        tables = _directory(data)
        head, hhea = tables["head"], tables["hhea"]
        self._units: int = struct.unpack_from(">H", data, head[0] + 18)[0]
        count: int = struct.unpack_from(">H", data, hhea[0] + 34)[0]
        start = tables["hmtx"][0]
        pairs = _words(data, start, count * 2)
        self._advances = pairs[0::2]
        self._segments = _Segments(data, tables["cmap"][0])

    def covers(self, character: str) -> bool:
        """Whether the font has a picture of this character."""
        return self._segments.glyph(ord(character)) != 0

    def advance(self, character: str) -> float:
        """How far the pen moves for this character, as a share of the type size."""
        glyph = self._segments.glyph(ord(character))
        return float(self._advances[min(glyph, len(self._advances) - 1)]) / self._units


class _Segments:
    """The character map: binary search over its ranges, without expanding eleven thousand Hangul syllables."""

    def __init__(self, data: bytes, start: int) -> None:
        subtables = {}
        for index in range(struct.unpack_from(">H", data, start + 2)[0]):
            platform, encoding, offset = struct.unpack_from(">HHI", data, start + 4 + index * 8)
            subtables[struct.unpack_from(">H", data, start + offset)[0]] = start + offset
            del platform, encoding
        if 12 in subtables:
            self._from_format_12(data, subtables[12])
        elif 4 in subtables:
            self._from_format_4(data, subtables[4])
        else:
            raise ValueError("no usable character map in font")

    def glyph(self, code: int) -> int:
        at = bisect_left(self._ends, code)
        if at == len(self._ends) or self._starts[at] > code:
            return 0
        direct = self._indirect[at]
        if direct is None:
            return int(code + self._deltas[at]) & 0xFFFF
        position = direct + (code - self._starts[at])
        glyph = self._glyphs[position] if position < len(self._glyphs) else 0
        return int(glyph + self._deltas[at]) & 0xFFFF if glyph else 0

    def _from_format_12(self, data: bytes, at: int) -> None:
        groups = struct.unpack_from(">I", data, at + 12)[0]
        triples = struct.unpack_from(f">{groups * 3}I", data, at + 16)
        self._starts, self._ends = list(triples[0::3]), list(triples[1::3])
        self._deltas = [first - start for start, first in zip(triples[0::3], triples[2::3], strict=True)]
        self._indirect: list[int | None] = [None] * groups
        self._glyphs = array("H")

    def _from_format_4(self, data: bytes, at: int) -> None:
        length, _, doubled = struct.unpack_from(">HHH", data, at + 2)
        n = doubled // 2
        self._ends = list(_words(data, at + 14, n))
        self._starts = list(_words(data, at + 16 + 2 * n, n))
        self._deltas = list(_words(data, at + 16 + 4 * n, n))
        offsets = _words(data, at + 16 + 6 * n, n)
        self._glyphs = _words(data, at + 16 + 8 * n, (length - 16 - 8 * n) // 2)
        self._indirect = [None if not offset else offset // 2 + index - n for index, offset in enumerate(offsets)]


def _directory(data: bytes) -> dict[str, tuple[int, int]]:
    count = struct.unpack_from(">H", data, 4)[0]
    tables = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + index * 16)
        tables[tag.decode("latin-1")] = (offset, length)
    return tables


def _words(data: bytes, start: int, count: int) -> array[int]:
    return array("H", struct.unpack_from(f">{count}H", data, start))
