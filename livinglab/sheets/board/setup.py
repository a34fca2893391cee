"""What a method lays out on a board: lanes and their grid, two axes, a tree; read strictly."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from livinglab.i18n import N_
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import NO_WORDS, MethodTable, Words
from livinglab.model.items import NOTE_KINDS
from livinglab.model.lab import Sheet

if TYPE_CHECKING:
    from livinglab.methods.method import Method

LAYOUTS = ("free", "clusters", "columns", "ladder", "grid", "axes", "tree")
ITEM_KINDS = ("note", "stakeholder", "asset", "barrier", "risk", "sketch", "assumption")
_MOST_LANES = 40
_MOST_PAGES = 12


@dataclass(frozen=True)
class Lane:
    """A named place for notes; `row` and `column` count from 1 on a grid, `rows` and `columns` are its span there."""

    key: str
    name: Words
    hint: Words = NO_WORDS
    note_kind: str = ""  # what notes put here become, such as need_me
    row: int = 1
    column: int = 1
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True)
class Axis:
    """What one side of a map means, and its two ends; `ticks` are names along it, from low to high."""

    name: Words
    low: Words
    high: Words
    ticks: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Axes:
    """`quadrants` are upper left, upper right, lower left, lower right, or none."""

    x: Axis
    y: Axis
    quadrants: tuple[Words, ...] = ()
    line: bool = False  # a line through the notes from left to right
    compare: bool = False  # what was brought along keeps a shadow where it stood


@dataclass(frozen=True)
class Tree:
    """`effects` is empty where the tree only goes down."""

    trunk: Words
    causes: Words
    effects: Words = NO_WORDS
    weight: bool = False  # how heavy a cause is, 1-3
    objective: bool = False  # each node can be turned into what is wanted instead


@dataclass(frozen=True)
class Setup:
    """Everything a board's method says about its picture."""

    lanes: tuple[Lane, ...] = ()
    rows: tuple[Words, ...] = ()
    pages: int = 1
    page: Words = NO_WORDS  # what a page is called, such as Paper
    advance: bool = False  # the quick-entry line goes on to the next lane after each note
    anonymous: bool = False  # nobody is asked who wrote what
    axes: Axes | None = None
    tree: Tree | None = None
    captions: tuple[str, ...] = ()  # fields of an item that stand at the foot of its note

    def lane(self, key: str) -> Lane | None:
        return next((lane for lane in self.lanes if lane.key == key), None)

    @staticmethod
    def read(table: MethodTable) -> Setup:
        """Raises FieldMistake."""
        table.only(_KNOWN)
        rows, columns = _names(table, "rows"), _names(table, "columns")
        return Setup(
            lanes=_lanes(table, rows, columns),
            rows=rows,
            pages=table.whole("pages", 1, least=1, most=_MOST_PAGES),
            page=table.words("page", NO_WORDS),
            advance=table.flag("advance"),
            anonymous=table.flag("anonymous"),
            axes=_axes(table.table("axes")) if "axes" in table.value else None,
            tree=_tree(table.table("tree")) if "tree" in table.value else None,
            captions=table.texts("captions"),
        )


_KNOWN = ("lanes", "rows", "columns", "pages", "page", "advance", "anonymous", "axes", "tree", "captions")
_NEEDS = {"columns": "lanes", "ladder": "lanes", "grid": "lanes", "axes": "axes", "tree": "tree"}


def setup_of(sheet: Sheet) -> Setup:
    """What a sheet carries; one without it, or with something no longer understood, is a plain board."""
    try:
        return Setup.read(MethodTable(sheet.data.get("setup") or {}))
    except FieldMistake:
        return Setup()


def item_kind(sheet: Sheet) -> str:
    """What is made on the board: notes, or what its method names."""
    named = str(sheet.data.get("item_kind") or "").split()
    return named[0] if named else "note"


def check_method(method: Method, setup: MethodTable) -> None:
    """Layout, item kind and set-up of a method file of this kind, and that they fit. Raises FieldMistake."""
    whole = MethodTable(method.raw)
    layout = whole.choice("layout", LAYOUTS, "free")
    whole.choice("item_kind", ("", *ITEM_KINDS), "")
    found = Setup.read(setup)
    needed = _NEEDS.get(layout, "")
    if needed and not getattr(found, needed):
        raise setup.mistake(needed, N_("this is missing."))
    for key in {"lanes", "axes", "tree"} - {needed}:
        if getattr(found, key):
            raise setup.mistake(key, N_("this does not belong to the layout “{layout}”."), layout=layout)
    if found.pages > 1 and not found.page.ko:
        raise setup.mistake("page", N_("this is missing."))
    for key in found.captions:
        if key not in {field.key for field in method.fields}:
            raise setup.mistake("captions", N_("“{word}” is no field of this method."), word=key)


# --- parts ---------------------------------------------------------------------------------------------------------
def _lanes(table: MethodTable, rows: tuple[Words, ...], columns: tuple[Words, ...]) -> tuple[Lane, ...]:
    """The lanes as named, or one for each crossing of rows and columns, called by its column."""
    named = table.tables("lanes")
    if len(named) > _MOST_LANES or len(rows) * len(columns) > _MOST_LANES:
        raise table.mistake("lanes", N_("at most {n} lanes fit on a board."), n=_MOST_LANES)
    if not named and columns and not rows:
        raise table.mistake("rows", N_("this is missing."))
    if not named:
        return tuple(
            Lane(f"r{row}c{column}", name, row=row, column=column)
            for row in range(1, len(rows) + 1)
            for column, name in enumerate(columns, 1)
        )
    if columns:
        raise table.mistake("columns", N_("either lanes or columns are named, not both."))
    lanes: dict[str, Lane] = {}
    for one in named:
        lane = _lane(one)
        if lane.key in lanes:
            raise one.mistake("key", N_("“{word}” stands here twice."), word=lane.key)
        if taken := _crossing(lane, lanes.values()) if "row" in one.value else None:
            raise one.mistake("row", N_("“{word}” already stands there."), word=taken.key)
        lanes[lane.key] = lane
    return tuple(lanes.values())


def _lane(table: MethodTable) -> Lane:
    table.only(("key", "ko", "en", "hint", "note_kind", "row", "column", "rows", "columns"))
    key = table.text("key")
    if not key or "/" in key:
        raise table.mistake("key", N_("a short word without “/” is expected here."))
    return Lane(
        key, table.as_words(), table.words("hint", NO_WORDS), table.choice("note_kind", ("", *NOTE_KINDS), ""),
        table.whole("row", 1, least=1, most=_MOST_LANES), table.whole("column", 1, least=1, most=_MOST_LANES),
        table.whole("rows", 1, least=1, most=_MOST_LANES), table.whole("columns", 1, least=1, most=_MOST_LANES),
    )  # fmt: skip


def _crossing(lane: Lane, others: Collection[Lane]) -> Lane | None:
    """A lane that already covers a square of this one."""
    for other in others:
        apart_down = lane.row >= other.row + other.rows or other.row >= lane.row + lane.rows
        apart_across = lane.column >= other.column + other.columns or other.column >= lane.column + lane.columns
        if not apart_down and not apart_across:
            return other
    return None


def _names(table: MethodTable, key: str) -> tuple[Words, ...]:
    found = []
    for one in table.tables(key):
        one.only(("ko", "en"))
        found.append(one.as_words())
    return tuple(found)


def _axes(table: MethodTable) -> Axes:
    table.only(("x", "y", "quadrants", "line", "compare"))
    quadrants = _names(table, "quadrants")
    if len(quadrants) not in (0, 4):
        raise table.mistake("quadrants", N_("four names are expected here."))
    return Axes(_axis(table.table("x")), _axis(table.table("y")), quadrants, table.flag("line"), table.flag("compare"))


def _axis(table: MethodTable) -> Axis:
    table.only(("ko", "en", "low", "high", "ticks"))
    return Axis(table.as_words(), table.words("low"), table.words("high"), _names(table, "ticks"))


def _tree(table: MethodTable) -> Tree:
    table.only(("trunk", "causes", "effects", "weight", "objective"))
    return Tree(
        table.words("trunk"), table.words("causes"), table.words("effects", NO_WORDS), table.flag("weight"),
        table.flag("objective"),
    )  # fmt: skip


def paged(lanes: tuple[Lane, ...], page: int, pages: int) -> tuple[Lane, ...]:
    """The lanes of one page; on a board of several pages a lane's key begins with the page's number."""
    return lanes if pages == 1 else tuple(replace(lane, key=f"{page}/{lane.key}") for lane in lanes)


def note_kind_of(sheet: Sheet, lane: str) -> str:
    """What kind a note becomes in a lane; empty where it stays what it is. A page's number in the key does not count."""
    found = setup_of(sheet).lane(lane.rpartition("/")[2])
    return found.note_kind if found is not None else ""
