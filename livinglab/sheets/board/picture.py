"""A board as a drawing: mats, notes and stamps as they lie in the window, for paper, pictures and the projector."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from livinglab.blocks.drawing import Circle, Drawing, Image, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.wrapping import broken
from livinglab.i18n import tr
from livinglab.sheets.board.figure import lines, ties, words
from livinglab.sheets.board.geometry import Box, Laid, Sizes, photo_height
from livinglab.sheets.board.layout import is_wall, lay_out
from livinglab.sheets.board.view import BoardView, GroupView, NoteView
from livinglab.store.attachments import Picture

_POINT = 0.75  # a window's pixel at 100 % in points
SIZES = Sizes().scaled(_POINT)
_TEXT, _LINE = 11.25, 15.0
_TITLE, _TITLE_LINE = 12.0, 16.0
_SMALL = 10.5  # the smallest type on paper
_PAD, _TOP, _FOOT = 9.0, 6.0, 24.0
_FOOT_LINE = 13.5
_EDGE = Pen("rule", 0.6)
_HAIR = Pen("hair", 0.75)
_DASHED = Pen("rule", 0.6, (3.0, 3.0))


def picture(view: BoardView, width: float = 640.0) -> Drawing:
    """The whole board, `width` points wide or wider where a free wall is; papers stay white, the stamp names the team."""
    view = in_points(view)
    return drawn(view, laid_on_paper(view, width))


def laid_on_paper(view: BoardView, width: float, height: float = 0.0) -> Laid:
    """A board laid out in points; only photos that are shown have room (see `in_points`)."""
    return lay_out(view, width, SIZES, note_height, head_height, height)


def in_points(view: BoardView) -> BoardView:
    """A free wall's places, which are pixels of the window, in points; photos that may not be shown are none."""
    groups = tuple(replace(group, notes=tuple(_bare(view, note) for note in group.notes)) for group in view.groups)
    loose = tuple(_bare(view, note) for note in view.loose)
    if is_wall(view):
        groups = tuple(_moved(group) for group in groups)
        loose = tuple(_moved(note) for note in loose)
    return replace(view, groups=groups, loose=loose)


def _bare(view: BoardView, note: NoteView) -> NoteView:
    return note if note.photo is None or _shown(view, note) else replace(note, photo=None)


Placed = TypeVar("Placed", GroupView, NoteView)


def _moved(one: Placed) -> Placed:
    if one.x is None or one.y is None:
        return one
    return replace(one, x=one.x * _POINT, y=one.y * _POINT)


def _shown(view: BoardView, note: NoteView) -> bool:
    return note.photo is not None and note.photo.printable and note.photo.id in view.pictures


def drawn(view: BoardView, laid: Laid) -> Drawing:
    """A board that is laid out already, as marks."""
    marks: list[Mark] = list(lines(laid))
    for group in view.groups:
        marks += _mat(group, laid.mats[group.id])
    if laid.tray is not None:
        marks += _tray(laid.tray, tr(view.tray))
    marks += words(laid)
    for note in view.notes():
        paint = _slip if note.id in laid.slips else _note
        marks += paint(view, note, laid.notes[note.id])
    marks += ties(laid)
    return Drawing(laid.width, max(laid.height, 1.0), tuple(marks), in_words(view))


def in_words(view: BoardView) -> str:
    """Everything the picture says, for readers who cannot see it."""
    parts = [
        _group_words(" ".join(part for part in (group.code, view.section(group), group.title) if part), group.notes)
        for group in view.groups
    ]
    if view.loose:
        parts.append(_group_words(tr("Notes that stand alone") if parts else tr("Notes"), view.loose))
    return " / ".join(parts)


def _group_words(title: str, notes: tuple[NoteView, ...]) -> str:
    return f"{title}: " + "; ".join(f"{note.code} {note.text}" for note in notes)


@lru_cache(maxsize=4096)
def _wrapped(text: str, wide: float, size: float) -> tuple[str, ...]:
    """A board is laid out several times until it fits its pages."""
    return tuple(broken(text, wide, size)) or ("",)


def _lines(note: NoteView) -> tuple[str, ...]:
    return _wrapped(note.text, SIZES.note - 2 * _PAD, _TEXT)


def _foot(note: NoteView) -> tuple[str, ...]:
    """What stands beside the code: the kind, or a few words of the fields; where they are long, in lines above it."""
    words = printable(note.caption or note.kind_name)
    room = SIZES.note - 2 * _PAD - text_width(note.marked_code, _SMALL, True) - 6 - (20 if note.team_id else 0)
    if text_width(words, _SMALL) <= room:
        return (words,)
    return ("", *_wrapped(words, SIZES.note - 2 * _PAD, _SMALL))


def note_height(note: NoteView) -> float:
    """How high a note is in points, with its photo and all its words."""
    words = _TOP + max(len(_lines(note)), 2) * _LINE + _FOOT + (len(_foot(note)) - 1) * _FOOT_LINE
    return words + photo_height(note, SIZES.note)


def _title_lines(group: GroupView) -> list[str]:
    title = printable(group.title) or tr("Not named yet")
    return broken(title, SIZES.mat - 2 * _PAD - _code_width(group), _TITLE, True) or [""]


def _code_width(group: GroupView) -> float:
    return text_width(group.code, _SMALL, True) + 6 if group.code else 0.0


def head_height(group: GroupView) -> float:
    return 12.0 + len(_title_lines(group)) * _TITLE_LINE


def _mat(group: GroupView, box: Box) -> Iterator[Mark]:
    yield Rect(*box, stroke=_HAIR, radius=6)
    left, base = box.x + _PAD, box.y + 6 + _TITLE
    if group.code:
        yield Text(left, base, group.code, _SMALL, bold=True, ink="second")
    for number, line in enumerate(_title_lines(group)):
        yield Text(left + _code_width(group), base + number * _TITLE_LINE, line, _TITLE, bold=True)


def _tray(box: Box, title: str) -> Iterator[Mark]:
    yield Rect(*box, stroke=_DASHED, radius=6)
    # its name stands in the border
    yield Rect(box.x + _PAD - 3, box.y - 6, text_width(title, _SMALL, True) + 6, 12, fill="paper")
    yield Text(box.x + _PAD, box.y + 3.5, title, _SMALL, bold=True, ink="second")


def _slip(view: BoardView, note: NoteView, box: Box) -> Iterator[Mark]:
    """One line where a map is crowded: the code, and what fits of the words; the whole stands in the list below."""
    del view
    yield Rect(*box, fill="paper", stroke=_EDGE, radius=2)
    left, base = box.x + 5, box.y + box.height / 2 + 4
    yield Text(left, base, printable(note.marked_code), _SMALL, bold=True)
    left += text_width(note.marked_code, _SMALL, True) + 5
    said = " ".join(printable(note.text).split())
    while said and text_width(said, _SMALL) > box.right - 4 - left:
        said = said[:-2].rstrip() + "…" if len(said) > 2 else ""
    yield Text(left, base, said, _SMALL)


def _photo(picture: Picture, box: Box) -> Iterator[Mark]:
    """As large as it fits, in the middle of its place."""
    scale = min(box.width / picture.width, box.height / picture.height)
    wide, high = picture.width * scale, picture.height * scale
    yield Image(box.x + (box.width - wide) / 2, box.y + (box.height - high) / 2, wide, high, picture.data)


def _note(view: BoardView, note: NoteView, box: Box) -> Iterator[Mark]:
    heavy = 2.0 if note.side == "trunk" else note.weight * 1.2
    yield Rect(*box, fill="paper", stroke=Pen("ink", heavy) if heavy else _EDGE, radius=2)
    photo = _shown(view, note) and photo_height(note, box.width)
    if photo and note.photo is not None:
        yield from _photo(view.pictures[note.photo.id], Box(box.x, box.y, box.width, photo))
    left, base = box.x + _PAD, box.y + photo + _TOP + _TEXT
    for number, line in enumerate(_lines(note)):
        yield Text(left, base + number * _LINE, line, _TEXT)
    middle = box.bottom - 13
    beside, *above = _foot(note)
    for number, line in enumerate(reversed(above)):
        yield Text(left, box.bottom - _FOOT + 1 - number * _FOOT_LINE, line, _SMALL, ink="second")
    yield Text(left, middle + 4, printable(note.marked_code), _SMALL, bold=True)
    yield Text(left + text_width(note.marked_code, _SMALL, True) + 6, middle + 4, beside, _SMALL, ink="second")
    team = view.team(note.team_id)
    if team is not None:
        yield Circle(box.right - _PAD - 7, middle, 8, stroke=_EDGE)
        yield Text(box.right - _PAD - 7, middle + 3.9, printable(team.stamp), _SMALL, bold=True, anchor="middle")
