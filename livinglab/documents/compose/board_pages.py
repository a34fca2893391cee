"""A board as a picture to hang up or lay on the table: A3 across, or A4 sheets to join where the marks say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.cutting import Window, cut, windows
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Text, scaled, shifted
from livinglab.blocks.forms.marks import MM
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.wrapping import wrap
from livinglab.documents.compose.numbered_sheets import sheet_name
from livinglab.documents.permitted import permitted, told
from livinglab.i18n import speaking, tr
from livinglab.model.lab import Project, Sheet
from livinglab.sheets.board import KIND
from livinglab.sheets.board.leaves import leaves
from livinglab.sheets.board.view import BoardView
from livinglab.store import Store

_TWO_SHEETS = (1010.0, 690.0)  # points: six notes across, which two A4 sheets beside each other hold
_A3, _A4 = (420 * MM, 297 * MM), (210 * MM, 297 * MM)
_EDGE = 9 * MM  # printers leave this much
_HEAD, _FOOT = 30.0, 22.0
_LARGEST = 2.2  # a board of three notes is no poster of three words
_TITLE, _SMALL = 14.0, 10.5
_SEAM = Pen("rule", 0.6, (6.0, 4.0))
_CROSS = Pen("ink", 0.7)


@dataclass(frozen=True)
class _Page:
    """A sheet of paper and what stands in its head."""

    size: tuple[float, float]
    title: str
    about: str
    badge: str
    left_out: str
    """What nobody agreed to and is therefore not shown, in a sentence; stands at the foot of the last sheet."""

    @property
    def room(self) -> tuple[float, float]:
        return self.size[0] - 2 * _EDGE, self.size[1] - 2 * _EDGE - _HEAD - _FOOT


def board_pages(store: Store, sheet: Sheet, *, split: bool = False, language: str = "ko") -> Document:
    """The board on A3 pages; with `split` on A4 sheets to join. It has no page while nothing lies on the board."""
    with speaking(language, on_paper=True), permitted(store, sheet.project_id) as seen:
        project = store.get(Project, sheet.project_id)
        badge = tr("Fictional example") if project.fiction else ""
        name = sheet_name(store, sheet)
        view: BoardView = KIND.read(seen, sheet)
        page = _Page(_A4 if split else _A3, name, project.title, badge, not_shown(seen, view))
        drawings = leaves(view, *(_TWO_SHEETS if split else page.room))
        pages = _joined(page, drawings) if split else _whole(page, drawings)
        return Document(
            title=f"{name} · {project.title}", blocks=tuple(map(FullPage, pages)), language=language, kind="board",
            subject=tr("Board as a picture"), badge=badge, paper="A4" if split else "A3", landscape=not split,
        )  # fmt: skip


def not_shown(store: Store, view: BoardView) -> str:
    """How many notes and photos of the board nobody may see printed: what is in the file, but not in what is shown."""
    here = "p.sheet_id=? and p.layer='now'"
    gone = f"select count(*) from main.placement p where {here} and p.item_id not in (select id from item)"
    covered = (
        "select count(*) from main.item m join item i on i.id=m.id join placement p on p.item_id=m.id"
        f" where {here} and m.text<>i.text"
    )
    stories, quotes = (int(store.rows(question, (view.sheet.id,))[0][0]) for question in (gone, covered))
    photos = sum(note.photo is not None and not note.photo.printable for note in view.notes())
    return told(stories, photos, quotes)


def _whole(page: _Page, drawings: Sequence[Drawing]) -> list[Drawing]:
    """Each leaf as large as it can be shown; one larger than the page is cut, and its sheets overlap."""
    parts = [(drawing, window) for drawing in drawings for window in windows(drawing, *page.room)]
    return [_sheet(page, drawing, window, number, len(parts)) for number, (drawing, window) in enumerate(parts, 1)]


def _joined(page: _Page, drawings: Sequence[Drawing]) -> list[Drawing]:
    """Each leaf on upright or level A4 sheets, whichever are fewer."""
    across = replace(page, size=(page.size[1], page.size[0]))
    parts: list[tuple[_Page, Drawing, Window]] = []
    for drawing in drawings:
        cuts = {turned: windows(drawing, *turned.room) for turned in (page, across)}
        best = min(cuts, key=lambda turned: len(cuts[turned]))
        parts += [(best, drawing, window) for window in cuts[best]]
    return [
        _sheet(turned, drawing, window, number, len(parts)) for number, (turned, drawing, window) in enumerate(parts, 1)
    ]


def _sheet(page: _Page, drawing: Drawing, window: Window, number: int, count: int) -> Drawing:
    """A finished sheet; one that is joined to others stays in its size and says where they go on."""
    wide, high = page.room
    alone = (window.width, window.height) == (drawing.width, drawing.height)
    factor = max(min(wide / window.width, high / window.height, _LARGEST), 1.0) if alone else 1.0
    left, top = _EDGE + (wide - window.width * factor) / 2 if alone else _EDGE, _EDGE + _HEAD
    shown = cut(drawing, window)
    marks = [shifted(scaled(mark, factor), left, top) for mark in shown.marks]
    seams = [] if alone else list(_seams(drawing, window, page, left, top))
    words = drawing.alt if (window.column, window.row) == (0, 0) else tr("goes on from the sheet before")
    alt = f"{page.title} {number}/{count}: {words}"
    return Drawing(*page.size, (*_head(page, number, count), *marks, *seams), alt)


def _head(page: _Page, number: int, count: int) -> Iterator[Mark]:
    """Name and project at the left, the badge at the right; the number of the sheet at the foot."""
    width, height = page.size
    right = width - _EDGE
    badge = text_width(page.badge, _SMALL, True) + 12 if page.badge else 0.0
    title = _one_line(page.title, right - _EDGE - badge, _TITLE, True)
    left = _EDGE + text_width(title, _TITLE, True) + 10
    yield Text(_EDGE, _EDGE + _TITLE, title, _TITLE, bold=True)
    yield Text(left, _EDGE + _TITLE, _one_line(page.about, right - left - badge, _SMALL), _SMALL, ink="second")
    if page.badge:
        yield Text(right, _EDGE + _TITLE, page.badge, _SMALL, bold=True, anchor="end")
    if number == count and page.left_out:
        yield Text(_EDGE, height - _EDGE - _SMALL * 1.4, page.left_out, _SMALL, ink="second")
    if count > 1:
        yield Text(right, height - _EDGE, f"{number} / {count}", _SMALL, bold=True, anchor="end")


def _seams(drawing: Drawing, window: Window, page: _Page, left: float, top: float) -> Iterator[Mark]:
    """A dashed line where the next sheet begins, with its crosses; what lies behind it is on both."""
    low = top + window.height
    below = page.size[1] - _EDGE
    for other in windows(drawing, *page.room):
        if other.row == window.row and other.column == window.column + 1:
            x = left + other.x - window.x
            yield Line(x, top - 6, x, low + 6, _SEAM)
            yield from (mark for y in (top - 6, low + 6) for mark in _cross(x, y))
            yield Text(x, below, tr("The next sheet begins here →"), _SMALL, anchor="end", ink="second")
        if other.column == window.column and other.row == window.row + 1:
            y = top + other.y - window.y
            right = left + min(window.width, page.room[0] - 6)
            yield Line(left, y, right, y, _SEAM)
            yield from (mark for x in (left + 6, right) for mark in _cross(x, y))
            if not any(one.column > window.column and one.row == window.row for one in windows(drawing, *page.room)):
                yield Text(left, below, tr("The sheet below begins at the line"), _SMALL, ink="second")


def _cross(x: float, y: float) -> tuple[Mark, Mark]:
    return Line(x - 5, y, x + 5, y, _CROSS), Line(x, y - 5, x, y + 5, _CROSS)


def _one_line(text: str, width: float, size: float, bold: bool = False) -> str:
    """The first line, with an ellipsis where it goes on: the whole stands in the file's title."""
    words = " ".join(printable(text).split())
    if width < size or not words:
        return ""
    found = wrap(words, width, size, bold)
    return found[0] if len(found) == 1 else wrap(words, max(width - size, size), size, bold)[0] + "…"
