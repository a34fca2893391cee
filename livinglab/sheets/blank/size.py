"""The sheet of paper a worksheet is composed for, and the session it is printed for."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Paper
from livinglab.blocks.forms.marks import MM

LEFT, TOP = 18 * MM, 17 * MM
_ON_A3 = 1.2
EDGE, CODE = 8 * MM, 17 * MM
_SHEETS: dict[Paper, tuple[float, float]] = {"A4": (210 * MM, 297 * MM), "A3": (297 * MM, 420 * MM)}


@dataclass(frozen=True, slots=True)
class Size:
    """A3 has more and wider fields than A4, and letters that are read from across a table."""

    paper: Paper = "A4"
    large: bool = False

    @property
    def width(self) -> float:
        return _SHEETS[self.paper][0]

    @property
    def height(self) -> float:
        return _SHEETS[self.paper][1]

    @property
    def full(self) -> float:
        """Between the margins."""
        return self.width - 2 * LEFT

    @property
    def factor(self) -> float:
        """How much larger than on A4 the forms are drawn."""
        return _ON_A3 if self.paper == "A3" else 1.0

    @property
    def small(self) -> float:
        return (16.0 if self.large else 10.5) * self.factor

    @property
    def text(self) -> float:
        return (18.0 if self.large else 11.5) * self.factor

    @property
    def lead(self) -> float:
        """Of the question below the title."""
        return (18.0 if self.large else 13.0) * self.factor

    @property
    def title(self) -> float:
        return (36.0 if self.large else 28.0) * self.factor

    @property
    def foot(self) -> float:
        """Height of the foot, from the paper's lower edge."""
        return EDGE + CODE + 7 + self.small - 10.5


@dataclass(frozen=True, slots=True)
class Session:
    """`code` leads the QR of every sheet, such as LL1W:NPM:1; `named` is what people call the meeting."""

    code: str
    named: str
