"""Pages of a scene: stage and question at the top, what belongs to it below, as drawings in units of height / 1080."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from livinglab.blocks.blocks import NoteColumns
from livinglab.blocks.charts.stage import name, shape_path
from livinglab.blocks.drawing import Drawing, Mark, Text, shifted
from livinglab.blocks.stages import STAGES
from livinglab.blocks.wrapping import wrap
from livinglab.room.growing import LayOut, grown
from livinglab.room.paging import Placed, paginate
from livinglab.room.pieces import pictured, pieces, walls
from livinglab.room.scene import Scene
from livinglab.room.type import BOTTOM, CLOCK_WIDTH, FOOT, HEIGHT, MARGIN, SMALLEST, TITLES
from livinglab.room.walls import wall_pages
from livinglab.room.wish import CLOCK, QUESTION, WELCOME

_STAGE_LINE = 108.0
_COMPACT = 190.0
_OVER_CLOCK = 3  # lines of a title there is room for above the large clock
_FEW = 60  # notes on a wall that may be written larger; trying costs time
_SCANT = 0.35
"""A first page filled less than this is not worth a page."""


@dataclass(frozen=True)
class Page:
    """One page; `compact` where question and clock stand small above what goes on."""

    drawing: Drawing
    compact: bool = False


@dataclass(frozen=True)
class _Head:
    marks: tuple[Mark, ...]
    bottom: float


def pages(scene: Scene, aspect: float) -> tuple[Page, ...]:
    """The scene on a screen `aspect` times as wide as high: at least one page; the clock is drawn apart."""
    width = HEIGHT * aspect
    inside = width - 2 * MARGIN
    if scene.kind == QUESTION:
        return (Page(_framed(scene, width, _question(scene, inside), _words(scene), 1, 1)),)
    head = _head(scene, inside)
    foot = FOOT if scene.badge or scene.teamed else BOTTOM
    found = _content(scene, inside, head, foot)
    if len(found) > 1 and foot != FOOT:
        found = _content(scene, inside, head, FOOT)
    made = []
    for number, (place, top) in enumerate(found or [(Placed((), 0.0, ""), head.bottom)], 1):
        compact = top != head.bottom
        marks = [*_compact(scene, inside)] if compact else [*head.marks]
        marks += [shifted(mark, 0, top) for mark in place.marks]
        words = " ".join(part for part in (_words(scene), place.words) if part)
        made.append(Page(_framed(scene, width, marks, words, number, len(found)), compact))
    return tuple(made)


def _content(scene: Scene, inside: float, head: _Head, foot: float) -> list[tuple[Placed, float]]:
    """Pages with the height at which each begins."""
    first, rest = foot - head.bottom, foot - _COMPACT
    if scene.kind == WELCOME:
        return [(place, head.bottom) for place in grown(partial(_agenda, scene), inside, first)]
    grow = _as_it_is if any(pictured(scene.blocks)) else grown  # charts are as large as they can be already
    flowing = grow(partial(_flow, scene, first / rest), inside, rest)
    found = [(place, _COMPACT if number else head.bottom) for number, place in enumerate(flowing)]
    under_small = partial(_flow, scene, 1.0)
    if len(found) > 1 and (flowing[0].bottom < first * _SCANT or len(under_small(inside, rest)) == 1):
        # a sentence alone on a page says little, and what fits one page stays on it: the question stands small above
        found = [(place, _COMPACT) for place in grow(under_small, inside, rest)]
    for wall in walls(scene.blocks):
        few = sum(len(cluster.notes) for cluster in wall.clusters) <= _FEW
        hung = (grown if few else _as_it_is)(partial(_hung, scene, wall), inside, first)
        found += [(place, head.bottom) for place in hung]
    return found


def _as_it_is(lay_out: LayOut, width: float, height: float) -> list[Placed]:
    return lay_out(width, height)


def _flow(scene: Scene, share: float, width: float, height: float) -> list[Placed]:
    """What flows over pages; the first has only its `share` of the height, under the question in large."""
    return paginate(pieces(scene.blocks, width, height), height * share, height)


def _hung(scene: Scene, wall: NoteColumns, width: float, height: float) -> list[Placed]:
    return list(wall_pages(wall.clusters, width, height, scene.stage))


def _agenda(scene: Scene, width: float, height: float) -> list[Placed]:
    """What we are going to do, in two columns where one does not hold it: nobody turns pages while people come in."""
    whole = paginate(pieces(scene.blocks, width, height), height, height)
    if len(whole) < 2:
        return whole
    half = (width - 60) / 2
    columns = paginate(pieces(scene.blocks, half, height), height, height)
    pairs = [columns[start : start + 2] for start in range(0, len(columns), 2)]
    return [_beside_each_other(pair, half + 60) for pair in pairs]


def _beside_each_other(pair: list[Placed], offset: float) -> Placed:
    marks = [shifted(mark, number * offset, 0) for number, column in enumerate(pair) for mark in column.marks]
    return Placed(tuple(marks), max(one.bottom for one in pair), " ".join(one.words for one in pair))


def _words(scene: Scene) -> str:
    stage = name(scene.stage) if scene.stage in STAGES else scene.kicker
    return ". ".join(part for part in (stage, scene.title) if part)


def _framed(scene: Scene, width: float, marks: list[Mark], words: str, number: int, count: int) -> Drawing:
    """Margins, and at the foot which page of how many, and that it is invented."""
    placed = [shifted(mark, MARGIN, 0) for mark in marks]
    if count > 1:
        placed.append(Text(width - MARGIN, 1046, f"{number} / {count}", SMALLEST, anchor="end"))
    if scene.badge:
        placed.append(Text(MARGIN, 1046, scene.badge, SMALLEST, ink="second"))
    return Drawing(width, HEIGHT, tuple(placed), words)


def _stage(scene: Scene) -> Iterator[Mark]:
    left = 0.0
    if scene.stage in STAGES:
        yield shape_path(scene.stage, 20, _STAGE_LINE - 15, 18, fill=f"stage:{scene.stage}")
        left = 60.0
    said = name(scene.stage) if scene.stage in STAGES else scene.kicker
    if said:
        yield Text(left, _STAGE_LINE, said, SMALLEST)


def _fitting(title: str, wide: float) -> tuple[list[str], float]:
    """The question as large as its length allows, whole."""
    for size, most in TITLES:
        lines = wrap(title, wide, size, True)
        if len(lines) <= most:
            return lines, size
    return wrap(title, wide, TITLES[-1][0], True), TITLES[-1][0]


def _beside(scene: Scene) -> bool:
    """Whether the clock stands at the right of the question."""
    return scene.clocked and scene.kind != CLOCK


def _head(scene: Scene, inside: float) -> _Head:
    wide = inside - (CLOCK_WIDTH + 60 if _beside(scene) else 0)
    lines, size = _fitting(scene.title, wide)
    if scene.kind == CLOCK and len(lines) > _OVER_CLOCK:
        size = TITLES[2][0]
        lines = wrap(scene.title, wide - size, size, True)[:_OVER_CLOCK]
        lines[-1] += "…"
    marks = list(_stage(scene))
    base = (_STAGE_LINE if marks else 40.0) + size * 1.32
    for line in lines:
        marks.append(Text(0, base, line, size, bold=True))
        base += size * 1.3
    bottom = base - size * 1.3 + 66
    return _Head(tuple(marks), max(bottom, 346.0) if _beside(scene) else bottom)


def _compact(scene: Scene, inside: float) -> Iterator[Mark]:
    """The question in small above a page that goes on; the clock stands beside it, small too."""
    wide = inside - (360 if scene.clocked else 0)
    lines = wrap(scene.title, wide, 48.0, True)
    base = 90.0 if len(lines) < 3 else 70.0
    for line in lines[:2]:
        yield Text(0, base, line, 48.0, bold=True)
        base += 62


def _question(scene: Scene, inside: float) -> list[Mark]:
    """Nothing but the question, in the middle of the screen; above it the stage, below it the clock where one runs."""
    marks = list(_stage(scene))
    size = 104.0
    lines = wrap(scene.title, inside, size, True)
    while len(lines) > 4 and size > 48:
        size -= 8
        lines = wrap(scene.title, inside, size, True)
    middle = HEIGHT * (0.42 if scene.clocked else 0.5)
    base = middle - (len(lines) - 1) * size * 0.66 + size * 0.36
    for line in lines:
        marks.append(Text(0, base, line, size, bold=True))
        base += size * 1.32
    return marks
