"""Sizes of a ballot: its type, its boxes, and the sheets of paper it can be cut from."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.forms.marks import MM

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
MARGIN = 8 * MM
"""Nothing is printed nearer to a cut or an edge."""
CODE = 17 * MM


@dataclass(frozen=True, slots=True)
class Type:
    """Letter sizes in points, and the size of a box to mark."""

    small: float
    text: float
    head: float
    box: float
    pad: float


NORMAL = Type(small=12.5, text=13.0, head=15.0, box=9.5 * MM, pad=6.0)
LARGE = Type(small=16.0, text=18.0, head=21.0, box=11 * MM, pad=6.0)


@dataclass(frozen=True, slots=True)
class Format:
    """How many ballots stand beside and below each other on a page."""

    across: int
    down: int

    @property
    def width(self) -> float:
        return PAGE_WIDTH / self.across

    @property
    def height(self) -> float:
        return PAGE_HEIGHT / self.down

    @property
    def on_a_page(self) -> int:
        return self.across * self.down

    def corner(self, place: int) -> tuple[float, float]:
        """The upper left corner of the ballot at a place, counted along the rows."""
        return place % self.across * self.width, place // self.across * self.height

    @property
    def cuts(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Upright and level lines to cut along, straight through the page."""
        return (
            tuple(self.width * number for number in range(1, self.across)),
            tuple(self.height * number for number in range(1, self.down)),
        )


A6, A5, STRIP, A4 = Format(2, 2), Format(1, 2), Format(2, 1), Format(1, 1)


def formats(large: bool) -> tuple[Format, ...]:
    """From the smallest paper to the largest; a ballot takes the first it fits on."""
    return (A5, A4) if large else (A6, A5, STRIP, A4)
