"""Walks through blocks: every span of words, in reading order, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from livinglab.blocks.blocks import Appendix, Block, Heading, Keep, SideNote, Wide
from livinglab.blocks.words import Span, Voice, Words


def spans(blocks: Any) -> Iterator[Span]:
    """All spans of blocks; a chart's own words are not among them, its alternative text tells those."""
    if isinstance(blocks, Span):
        yield blocks
    elif isinstance(blocks, (list, tuple)):
        for one in blocks:
            yield from spans(one)
    elif is_dataclass(blocks) and not isinstance(blocks, type):
        for field in fields(blocks):
            yield from spans(getattr(blocks, field.name))


def said(blocks: Any) -> set[str]:
    """What people said that stands in the blocks, each piece as it was written."""
    return {span.text.strip() for span in spans(blocks) if span.voice is Voice.THEIRS and span.text.strip()}


def sections(blocks: Iterable[Block]) -> Iterator[Words]:
    """The sections of a document in reading order, whatever holds them: what its contents list."""
    for block in blocks:
        match block:
            case Heading(level=2):
                yield block.words
            case Appendix():
                yield block.title
                yield from sections(block.blocks)
            case Keep() | Wide() | SideNote():
                yield from sections(block.blocks)
            case _:
                pass
