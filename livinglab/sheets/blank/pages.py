"""Whole pages of a worksheet: what does not fit goes on the next, and what can grow takes the room that is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from livinglab.blocks import blocks as b
from livinglab.blocks.drawing import Chart, Drawing, Mark, scaled, shifted
from livinglab.blocks.walk import spans
from livinglab.blocks.words import plain
from livinglab.methods import Method
from livinglab.sheets import kind as kind_of
from livinglab.sheets.blank.frame import NEXT_HEAD, Head, foot, next_head, page_words
from livinglab.sheets.blank.grid import GridForm
from livinglab.sheets.blank.growing import Growing
from livinglab.sheets.blank.simple import CardForm, LinesForm, WordsForm
from livinglab.sheets.blank.size import LEFT, TOP, Session, Size
from livinglab.sheets.cards.form import Part
from livinglab.sheets.cards.paper_fields import FieldsForm
from livinglab.sheets.cards.paper_forms import SentenceForm
from livinglab.sheets.cards.paper_rows import CardsForm

_BETWEEN = 10.0
_HAIR = 0.97
_CLOSER = (0.95, 0.9, 0.85)
_LITTLE = 0.2
_WORTH = 0.3  # of a page: a form is parted only where so much of it is left


@dataclass(frozen=True)
class _Item:
    """A form on the page; `keeps` stays with the next, `begins` stands on a new page."""

    form: Chart
    before: float = _BETWEEN
    keeps: bool = False
    begins: bool = False


def blank_pages(method: Method, size: Size, session: Session | None = None) -> list[Drawing]:
    """Empty for a method where nothing is written down."""
    if not method.kind:
        return []
    items = list(_items(method))
    pages, head = _broken(items, method, size)
    return [
        _page(page, number, len(pages), head, size, session) for number, page in enumerate(pages, 1)
    ]  # fmt: skip


def _broken(items: Sequence[_Item], method: Method, size: Size) -> tuple[list[list[_Item]], Head]:
    """The steps stand in the head unless they cost a page of large print."""
    head = Head(method, size)
    pages = list(_pages(items, head, size))
    tight = list(_pages([_tightened(item) for item in items], head, size)) if len(pages) > 1 else pages
    if _cost(tight) < _cost(pages):
        pages = tight
    if size.large:
        short = replace(head, steps=False)
        fewer = list(_pages(items, short, size))
        if _cost(fewer) < _cost(pages):
            return fewer, short
    return pages, head


def _tightened(item: _Item) -> _Item:
    """A hair closer, where that saves a page."""
    found = replace(item, before=item.before / 2)
    return replace(found, form=replace(item.form, loose=_HAIR)) if hasattr(item.form, "loose") else found  # type: ignore[type-var]


def _cost(pages: Sequence[Sequence[_Item]]) -> int:
    """Pages, and what had to be drawn smaller."""
    return len(pages) + sum(isinstance(item.form, _Fixed) for page in pages for item in page)


def _items(method: Method) -> Iterator[_Item]:
    if method.head:
        yield _Item(FieldsForm(tuple(map(Part, method.head)), tight=True))
    begins = False
    for block in _flat(kind_of(method.kind).worksheet(method)):
        if isinstance(block, b.PageBreak):
            begins = True
            continue
        found = _item(block)
        if found is not None:
            yield replace(found, begins=begins)
            begins = False


def _flat(blocks: Iterable[b.Block]) -> Iterator[b.Block]:
    for block in blocks:
        if isinstance(block, b.Keep | b.Wide):
            yield from _flat(block.blocks)
        else:
            yield block


def _item(block: b.Block) -> _Item | None:
    match block:
        case b.Figure():
            form = _Fixed(block.drawing) if isinstance(block.drawing, Drawing) else block.drawing
            return _Item(form, before=4 if isinstance(form, SentenceForm) else _BETWEEN)
        case b.Table():
            return _Item(GridForm.of(block))
        case b.Heading():
            return _Item(WordsForm(plain(block.words), bold=True, factor=1.2), keeps=True)
        case b.Paragraph():
            note = block.role == "note"
            return _Item(WordsForm(plain(block.words), ink="second" if note else "ink"), before=5, keeps=note)
        case b.WriteLines():
            return _Item(LinesForm(block), before=2)
        case b.CardBox():
            return _Item(CardForm(block))
        case b.Space():
            return None
    words = " ".join(span.text for span in spans(block))  # of a kind that prints otherwise: its words are kept
    return _Item(WordsForm(words)) if words.strip() else None


@dataclass(frozen=True, slots=True)
class _Fixed:
    """A drawing with a size of its own."""

    drawn: Drawing

    def drawing(self, width: float, large: bool = False) -> Drawing:
        del width, large
        return self.drawn


def _pages(items: Sequence[_Item], head: Head, size: Size) -> Iterator[list[_Item]]:
    """What stands on each page, in the least height it needs."""
    whole = _room(head, size, False)
    page: list[_Item] = []
    left = _room(head, size, True)
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        tall = _height(item, size)
        needed = tall + max(_with_it(item, waiting, whole, size), _tail(waiting, whole, size))
        if page and item.begins:
            yield page
            page, left = [], whole
            item = replace(item, begins=False)
        if needed > left and isinstance(item.form, FieldsForm | CardsForm):
            tight = replace(item, form=item.form.tightened())
            if _height(tight, size) <= left:  # a line less for each text, rather than another page
                item, tall, needed = tight, _height(tight, size), 0.0
        if needed > left and not page and (closer := _closer(item, left - (needed - tall), size)) is not None:
            item, tall, needed = closer, _height(closer, size), 0.0
        if needed <= left:
            page.append(item)
            left -= tall
            continue
        parts = _parted(item, left, whole, size) if left > whole * _WORTH or not page else None
        if parts is not None:
            page.append(parts[0])
            waiting.append(parts[1])
        elif not page:
            page.append(_smaller(item, left, size))
            left = 0.0
            continue
        else:
            waiting.append(item)
        yield page
        page, left = [], whole
    if page:
        yield page


def _tail(waiting: Sequence[_Item], whole: float, size: Size) -> float:
    """A little that still follows does not stand on a page alone."""
    if not waiting or any(item.begins for item in waiting):
        return 0.0
    found = sum(_height(item, size) for item in waiting)
    return found if found < whole * _LITTLE else 0.0


def _with_it(item: _Item, waiting: Sequence[_Item], whole: float, size: Size) -> float:
    """What has to stand on the same page: notes, and the beginning of the form they belong to."""
    found = 0.0
    for following in reversed(waiting):
        if not item.keeps:
            break
        found += min(_height(following, size), whole * _WORTH)
        item = following
    return found


def _room(head: Head, size: Size, first: bool) -> float:
    above = head.height if first else size.text * NEXT_HEAD
    return size.height - TOP - above - size.foot - 4


def _height(item: _Item, size: Size) -> float:
    return item.before + _drawn(item.form, size).height


def _drawn(form: Chart, size: Size, height: float = 0.0) -> Drawing:
    """In the least height it needs, or grown up to one."""
    factor = size.factor
    if height and isinstance(form, Growing):
        one = form.grown(size.full / factor, height / factor, size.large)
    else:
        one = form.drawing(size.full / factor, size.large)
    if factor == 1 or isinstance(form, _Fixed):
        return one
    return Drawing(one.width * factor, one.height * factor, tuple(scaled(mark, factor) for mark in one.marks), one.alt)


def _parted(item: _Item, room: float, whole: float, size: Size) -> tuple[_Item, _Item] | None:
    """What fits here and the rest; where the rest is less than a page, both pages are as full."""
    split = getattr(item.form, "split", None)
    if split is None:
        return None
    tall = _height(item, size)
    even = tall * room / (room + whole) + size.text * 2 if tall < room + whole else room
    least = (min(even, room) - item.before) / size.factor
    found: tuple[Any, Any] | None = split(size.full / size.factor, least, size.large)
    return None if found is None else (replace(item, form=found[0]), replace(item, form=found[1]))


def _closer(item: _Item, room: float, size: Size) -> _Item | None:
    """Lines a little closer, rather than a form parted or drawn smaller; large print has more to give."""
    for loose in (_CLOSER if size.large else _CLOSER[:1]) if hasattr(item.form, "loose") else ():
        found = replace(item, form=replace(item.form, loose=loose))  # type: ignore[type-var]
        if _height(found, size) <= room:
            return found
    return None


def _smaller(item: _Item, room: float, size: Size) -> _Item:
    """What no page holds is drawn smaller: nothing is lost."""
    one = _drawn(item.form, size)
    share = min((room - item.before) / one.height, 1.0)
    marks = tuple(scaled(mark, share) for mark in one.marks)
    return replace(item, form=_Fixed(Drawing(one.width * share, one.height * share, marks, one.alt)))


def _page(page: Sequence[_Item], number: int, count: int, head: Head, size: Size, session: Session | None) -> Drawing:
    method = head.method
    marks: list[Mark] = list(head.marks() if number == 1 else next_head(method, size, number, count))
    y = TOP + (head.height if number == 1 else size.text * NEXT_HEAD)
    drawings = _grown(page, _room(head, size, number == 1), size)
    for item, drawing in zip(page, drawings, strict=True):
        y += item.before
        marks += [shifted(mark, LEFT, y) for mark in drawing.marks]
        y += drawing.height
    marks += foot(method, size, session)
    alt = " ".join([page_words(method), *(drawing.alt for drawing in drawings if drawing.alt)])
    return Drawing(size.width, size.height, tuple(marks), alt)


def _grown(page: Sequence[_Item], room: float, size: Size) -> list[Drawing]:
    """Every form in its least height; what is left goes to those that can use it, by their heights."""
    found = [_drawn(item.form, size) for item in page]
    left = room - sum(item.before for item in page) - sum(drawing.height for drawing in found)
    growing = [place for place, item in enumerate(page) if isinstance(item.form, Growing)]
    for _turn in range(2):  # what one cannot use the others may
        total = sum(found[place].height for place in growing)
        for place in growing:
            now = found[place].height
            share = left * now / total if total else 0.0
            taken = _drawn(page[place].form, size, now + share)
            if taken.height > now:
                left -= taken.height - now
                found[place] = taken
            total -= now
    return found
