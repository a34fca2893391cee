"""A wall of notes on the projector: one group near enough to read from the last row, the others as titles with stamps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from livinglab.blocks.blocks import NoteCluster, NoteLine
from livinglab.blocks.drawing import Circle, Mark, Pen, Rect, Text, shifted
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import ours, plain
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr, trn
from livinglab.room.paging import Placed
from livinglab.room.type import FOCUSED, SMALLEST

MOST = 36
"""Notes of one group that are shown: six pages, more than a room can take in."""
_NOTE = 44.0
_LINE = 60.0
_PAD = 30.0
_GAP = 18.0
_SHARE = 0.61
_STAMP = 36.0
_LEAST, _STAMPED, _ROOMY = 100.0, 138.0, 216.0
"""How tall the title of another group is at least, with its stamps, and at most."""


@dataclass(frozen=True)
class _Place:
    width: float
    height: float
    stage: str


def wall_pages(clusters: Sequence[NoteCluster], width: float, height: float, stage: str) -> Iterator[Placed]:
    """A page or more for each group that has notes, in the order of the board."""
    place = _Place(width, height, stage)
    filled = [cluster for cluster in clusters if cluster.notes] or list(clusters[:1])
    for whole in filled:
        others = [one for one in clusters if one is not whole]
        cluster = _newest(whole)
        wide = width * _SHARE if others else width
        for notes in _fill(cluster, wide, height):
            marks = [*_mat(cluster, notes, place, wide), *_others(others, place, wide + 24)]
            said = "; ".join(" ".join(card.lines) for row in notes for card in row)
            yield Placed(tuple(marks), height, f"{plain(cluster.title)}: {said}")


def _newest(cluster: NoteCluster) -> NoteCluster:
    """Of a group nobody could turn through, the notes put up last, the newest first; its title says of how many."""
    count = len(cluster.notes)
    if count <= MOST:
        return cluster
    told = tr("the newest {n} of {count}", n=MOST, count=count)
    return replace(cluster, title=cluster.title + ours(f" · {told}"), notes=cluster.notes[: -MOST - 1 : -1])


def _columns(wide: float) -> int:
    return 3 if wide > 1500 else 2


def _note_width(wide: float) -> float:
    columns = _columns(wide)
    return (wide - 2 * _PAD - (columns - 1) * _GAP) / columns


def _title(cluster: NoteCluster, wide: float) -> list[str]:
    return wrap(plain(cluster.title), wide - 2 * _PAD, FOCUSED, True)[:2]


@dataclass(frozen=True)
class _Card:
    """A note, or a part of one too long for a page; `wide` is the width of its words."""

    lines: tuple[str, ...]
    note: NoteLine
    wide: float

    @property
    def height(self) -> float:
        """The stamp stands beside a short last line, else under it."""
        tall = len(self.lines) * _LINE + 48
        if self.note.stamp:
            beside = text_width(self.lines[-1], _NOTE) <= self.wide - 2 * _STAMP - 12
            tall = max(tall + (0 if beside and len(self.lines) > 1 else _LINE + 16), 2 * _STAMP + 40)
        return max(tall, 2 * _LINE + 48)


def _fill(cluster: NoteCluster, wide: float, height: float) -> Iterator[list[list[_Card]]]:
    """Rows of notes, page by page."""
    inside = height - len(_title(cluster, wide)) * 72 - 2 * _PAD - 12
    most = max(int((inside - 48 - 2 * _STAMP) / _LINE), 2)
    cards = [card for note in cluster.notes for card in _cards(note, _note_width(wide) - 56, most)]
    columns = _columns(wide)
    rows = [cards[start : start + columns] for start in range(0, len(cards), columns)]
    page: list[list[_Card]] = []
    used = 0.0
    for row in rows:
        tall = max(card.height for card in row) + _GAP
        if page and used + tall - _GAP > inside:
            yield page
            page, used = [], 0.0
        page.append(row)
        used += tall
    yield page


def _cards(note: NoteLine, wide: float, most: int) -> Iterator[_Card]:
    lines = _wrapped(plain(note.words), wide) or ("",)
    for start in range(0, len(lines), most):
        yield _Card(lines[start : start + most], note, wide)


@lru_cache(maxsize=4096)
def _wrapped(text: str, wide: float) -> tuple[str, ...]:
    """Lines of a note; the same wall is laid out anew with each new note."""
    return tuple(wrap(text, wide, _NOTE))


def _mat(cluster: NoteCluster, rows: list[list[_Card]], place: _Place, wide: float) -> Iterator[Mark]:
    edge = Pen(f"stage:{place.stage}" if place.stage else "ink", 4)
    yield Rect(2, 2, wide - 4, place.height - 4, fill="well", stroke=edge, radius=12)
    top = _PAD
    for line in _title(cluster, wide):
        yield Text(_PAD, top + FOCUSED, line, FOCUSED, bold=True)
        top += 72
    top += 12
    width = _note_width(wide)
    for row in rows:
        tall = max(card.height for card in row)
        for column, card in enumerate(row):
            x = _PAD + column * (width + _GAP)
            yield from (shifted(mark, x, top) for mark in _paper(card, width, tall))
        top += tall + _GAP


def _paper(card: _Card, width: float, tall: float) -> Iterator[Mark]:
    note = card.note
    yield Rect(0, 4, width, tall, fill="line", radius=6)
    yield Rect(0, 0, width, tall, fill=f"team-{(note.tint - 1) % 6 + 1}" if note.tint else "surface",
               stroke=Pen("hair", 1), radius=6)  # fmt: skip
    for number, line in enumerate(card.lines):
        yield Text(28, 24 + _NOTE + number * _LINE, line, _NOTE, ink="on-team" if note.tint else "ink")
    if note.stamp:
        x, y = width - 24 - _STAMP, tall - 20 - _STAMP
        yield Circle(x, y, _STAMP, stroke=Pen("on-team", 3))
        yield Text(x, y + 16, note.stamp, _NOTE, bold=True, anchor="middle", ink="on-team")


def _others(clusters: Sequence[NoteCluster], place: _Place, left: float) -> Iterator[Mark]:
    """What else hangs on the wall: titles, and whose notes lie there."""
    if not clusters:
        return
    wide = place.width - left
    most = max(int((place.height + _GAP) // (_LEAST + _GAP)), 1)
    shown = clusters if len(clusters) <= most else clusters[: most - 1]
    rest = len(clusters) - len(shown)
    rows = len(shown) + bool(rest)
    tall = min((place.height + _GAP) / rows - _GAP, _ROOMY)
    for number, cluster in enumerate(shown):
        box = _other(cluster, wide, tall)
        yield from (shifted(mark, left, number * (tall + _GAP)) for mark in box)
    if rest:
        words = trn("and {n} more group", "and {n} more groups", rest)
        yield Text(left + 28, len(shown) * (tall + _GAP) + 64, words, SMALLEST)


def _other(cluster: NoteCluster, wide: float, tall: float) -> Iterator[Mark]:
    """As many lines of the title as there is room for beside the stamps."""
    yield Rect(1, 1, wide - 2, tall - 2, fill="well", stroke=Pen("hair", 2), radius=12)
    lines = wrap(plain(cluster.title), wide - 56, SMALLEST, True)
    stamped = tall >= _STAMPED + (len(lines) > 1) * 56
    most = 2 if tall >= (_STAMPED + 56 if stamped else 140) else 1
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), wide - 56)]
    for number, line in enumerate(lines):
        yield Text(28, 54 + number * 54, line, SMALLEST, bold=True)
    if stamped:
        yield from (shifted(mark, 0, tall - 70) for mark in _stamps(cluster, wide))


def _stamps(cluster: NoteCluster, wide: float) -> Iterator[Mark]:
    x = 28.0
    for place, note in enumerate(cluster.notes):
        left = len(cluster.notes) - place
        if x + 82 > wide - (28 if left == 1 else 110):
            yield Text(x, 45, f"+{left}", SMALLEST)
            break
        tint = f"team-{(note.tint - 1) % 6 + 1}" if note.tint else "surface"
        yield Rect(x, 0, 78, 58, fill=tint, stroke=Pen("hair", 1), radius=5)
        yield Text(x + 39, 45, note.stamp, SMALLEST, anchor="middle", ink="on-team" if note.tint else "ink")
        x += 90


def _cut(line: str, wide: float) -> str:
    """A title shortened with an ellipsis: only titles are, the whole stands where its group is near."""
    while line and text_width(line + "…", SMALLEST, True) > wide:
        line = line[:-1]
    return line.rstrip() + "…"
