"""Pages of equal pieces that are cut apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from livinglab.blocks.area import Area
from livinglab.blocks.drawing import Drawing, Mark
from livinglab.blocks.forms.flow import PAGE_HEIGHT, PAGE_WIDTH
from livinglab.blocks.forms.marks import cuts
from livinglab.i18n import tr

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cut:
    """So many pieces beside and below each other, in the middle of the page, with lines to cut along between them."""

    across: int
    down: int
    width: float = PAGE_WIDTH
    height: float = PAGE_HEIGHT
    words: float = 10.5
    """Size of the letters that name the lines."""

    @property
    def on_a_page(self) -> int:
        return self.across * self.down

    def cell(self, place: int) -> Area:
        """Counted along the rows."""
        wide, tall = self.width / self.across, self.height / self.down
        left, top = (PAGE_WIDTH - self.width) / 2, (PAGE_HEIGHT - self.height) / 2
        return Area(left + place % self.across * wide, top + place // self.across * tall, wide, tall)

    def lines(self) -> tuple[Mark, ...]:
        """Round every piece, but not along the edge of the paper."""
        cells = [self.cell(place) for place in range(self.on_a_page)]
        upright = {round(edge, 2) for one in cells for edge in (one.x, one.right)}
        level = {round(edge, 2) for one in cells for edge in (one.y, one.bottom)}
        return cuts(
            sorted(x for x in upright if 1 < x < PAGE_WIDTH - 1), sorted(y for y in level if 1 < y < PAGE_HEIGHT - 1),
            PAGE_WIDTH, PAGE_HEIGHT, tr("Cut here"), self.words,
        )  # fmt: skip


def cut_pages(
    cut: Cut, pieces: Sequence[T], draw: Callable[[T, Area], Iterator[Mark]], alt: Callable[[Sequence[T]], str]
) -> list[Drawing]:
    """Pages of pieces in reading order."""
    found: list[Drawing] = []
    for start in range(0, len(pieces), cut.on_a_page):
        part = pieces[start : start + cut.on_a_page]
        marks = list(cut.lines())
        for place, piece in enumerate(part):
            marks += draw(piece, cut.cell(place))
        found.append(Drawing(PAGE_WIDTH, PAGE_HEIGHT, tuple(marks), alt(part)))
    return found
