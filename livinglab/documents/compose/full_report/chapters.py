"""Chapters and appendices: numbered sections that hold the parts other papers are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Appendix, Block, Heading, Stage
from livinglab.blocks.words import Words, ours
from livinglab.i18n import tr


@dataclass(frozen=True)
class Chapter:
    """A chapter; one without blocks is left out and not counted."""

    name: str
    blocks: Sequence[Block]
    stage: Stage | None = None


def chapters(found: Iterable[Chapter]) -> Iterator[Block]:
    """The chapters that hold something, numbered through."""
    for number, one in enumerate((one for one in found if one.blocks), 1):
        yield Heading(ours(tr("{n}. {name}", n=number, name=one.name)), stage=one.stage)
        yield from parts(one.blocks)


def appendix(found: Iterable[Chapter]) -> list[Block]:
    """All appendices, the first on a new page and the others behind it."""
    blocks: list[Block] = []
    title: Words = ()
    for number, one in enumerate((one for one in found if one.blocks), 1):
        name = ours(tr("Appendix {n}. {name}", n=number, name=one.name))
        if title:
            blocks.append(Heading(name))
        title = title or name
        blocks += parts(one.blocks)
    return [Appendix(title, tuple(blocks))] if blocks else []


def parts(blocks: Iterable[Block]) -> Iterator[Block]:
    """The sections of another paper as parts of a chapter."""
    for block in blocks:
        yield replace(block, level=3, stage=None) if isinstance(block, Heading) and block.level == 2 else block


def part(title: str, blocks: Sequence[Block]) -> list[Block]:
    """A named part of a chapter; nothing where it would be empty."""
    return [Heading(ours(title), 3), *blocks] if blocks else []
