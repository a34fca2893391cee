"""Everything a list of blocks says, gathered as plain text, whatever kind of block it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import Span

WIDTH = 480.0


def told(blocks: Any) -> str:
    """All words of the blocks, a line each."""
    return "\n".join(lines(blocks))


def lines(blocks: Any) -> list[str]:
    """The words of every line in reading order; a chart says what its alternative text says."""
    return [text for text in _texts(blocks) if text.strip()]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, tuple) and value and all(isinstance(one, Span) for one in value):
        yield "".join(span.text for span in value)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
    elif isinstance(value, Drawing):
        yield value.alt
    elif hasattr(value, "drawing") and callable(value.drawing):
        yield value.drawing(WIDTH).alt
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def with_hangul(text: str) -> bool:
    return any("가" <= letter <= "힣" for letter in text)
