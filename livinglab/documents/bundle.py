"""Many papers in one go: what each takes, and all of them in one file. Plain data in and out, for a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from livinglab.actions.numbered_papers import Numbers
from livinglab.documents.pdf.parts import Part
from livinglab.documents.shelf import PAPERS, Asked, PaperKind
from livinglab.i18n import tr
from livinglab.methods import Library
from livinglab.store import Store
from livinglab.store.reading import ReadingStore
from livinglab.views.people import people_here

if TYPE_CHECKING:
    from livinglab.documents.pdf.texts import Wrapper

Told = Callable[[int, int], None]
_UNKNOWN = 20  # people, where nobody was counted


@dataclass(frozen=True)
class Order:
    """Which papers of which project, and how: everything a process without a window needs."""

    library: Path
    methods: Library
    project_id: str
    papers: tuple[str, ...]
    language: str = "ko"
    large: bool = False
    two_sided: bool = True
    workshop_id: str = ""


@dataclass(frozen=True)
class Taken:
    """What one paper takes: its pages once, its copies, its sheets of A4 and of A3; or why it cannot be printed yet."""

    paper_id: str
    pages: int = 0
    copies: int = 0
    sheets: int = 0
    large_sheets: int = 0
    missing: str = ""


@dataclass(frozen=True)
class Bundled:
    """A finished file: pages in it, the characters no font could draw, and the numbers that stand on its papers."""

    file: Path
    pages: int
    missing: str
    numbers: tuple[Numbers, ...] = ()


def count_papers(report: Told, order: Order) -> tuple[Taken, ...]:
    """What each paper of the order takes; `report(done, all)` after each."""
    from livinglab.documents.pdf.texts import Wrapper

    wrapper = Wrapper()
    taken = []
    store = ReadingStore(order.library)
    try:
        kinds = _kinds(order.papers)
        for done, kind in enumerate(kinds, 1):
            taken.append(_taken(kind, _asked(store, order), order.two_sided, wrapper))
            report(done, len(kinds))
    finally:
        store.close()
    return tuple(taken)


def write_bundle(report: Told, order: Order, target: Path) -> Bundled:
    """Write all papers of the order into one PDF, each as often as people need it; beside the file first, then renamed.

    Raises UserError where none of them can be printed yet."""
    from livinglab.documents.pdf.writer import write_parts
    from livinglab.errors import UserError

    store = ReadingStore(order.library)
    try:
        kinds = _kinds(order.papers)
        numbers = tuple(one for kind in kinds for one in kind.numbers(_asked(store, order)))
        parts = [part for kind in kinds for part in parts_of(kind, _asked(store, order))]
    finally:
        store.close()
    if not parts:
        raise UserError(tr("There is nothing to print yet."))
    beside = unfinished(target)
    try:
        written = write_parts(parts, beside, title=tr("Papers"), two_sided=order.two_sided, told=report)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return Bundled(target, written.pages, written.missing, numbers)


def unfinished(target: Path) -> Path:
    """Where a file is written until it is whole; what a process that was ended leaves behind."""
    return target.with_name(f"{target.name}.part")


def parts_of(kind: PaperKind, asked: Asked) -> list[Part]:
    """A paper's documents with their copies; none where something is missing yet."""
    if kind.missing(asked):
        return []
    large = asked.large and kind.has_large
    copies = copies_of(kind, asked)
    return [Part(one, large, copies, kind.one_sided) for one in kind.compose(replace(asked, large=large))]


def copies_of(kind: PaperKind, asked: Asked) -> int:
    """How often a paper is printed: once, or for each person or team."""
    if kind.copies == "one":
        return kind.times
    if kind.copies == "team":
        return kind.times * max(1, len(asked.lab.teams))
    return kind.times * (people_here(asked.store, asked.project_id) or _UNKNOWN)


def _kinds(wanted: Sequence[str]) -> list[PaperKind]:
    return [kind for kind in PAPERS if kind.id in wanted]


def _asked(store: Store, order: Order) -> Asked:
    return Asked(store, order.project_id, order.methods, order.language, order.large, order.workshop_id, order.papers)


def _taken(kind: PaperKind, asked: Asked, two_sided: bool, wrapper: Wrapper) -> Taken:
    missing = kind.missing(asked)
    if missing:
        return Taken(kind.id, missing=missing)
    sizes = list(_sizes(parts_of(kind, asked), two_sided, wrapper))
    pages, small, large = (sum(column) for column in zip(*sizes, strict=True)) if sizes else (0, 0, 0)
    return Taken(kind.id, pages, copies_of(kind, asked), small, large)


def _sizes(parts: Sequence[Part], two_sided: bool, wrapper: Wrapper) -> Iterator[tuple[int, int, int]]:
    """Pages of a copy, sheets of A4, sheets of A3, a part each."""
    from livinglab.documents.pdf.writer import count_pages

    for part in parts:
        pages = count_pages(part.document, part.large, wrapper)
        sheets = part.sheets(pages, two_sided)
        yield (pages, 0, sheets) if part.document.paper == "A3" else (pages, sheets, 0)
