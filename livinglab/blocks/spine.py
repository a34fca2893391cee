"""A spine: one thing a row, from the latest down to where it came from, with the tie to the next row between them."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.stages import Stage
from livinglab.blocks.words import Words


@dataclass(frozen=True, slots=True)
class SpineRow:
    """`label` says what it is, `code` which one; `tie` how it hangs on the row below."""

    stage: Stage
    label: str
    code: str
    words: Words
    tie: str = ""


@dataclass(frozen=True, slots=True)
class Spine:
    """Rows on one line; it runs across both columns."""

    rows: tuple[SpineRow, ...]
