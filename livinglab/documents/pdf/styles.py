"""Sizes and distances of the paper, normal and large print; at a lower density distances shrink, letters never."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Paper

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
_PAPERS: dict[Paper, tuple[float, float]] = {"A4": (PAGE_WIDTH, PAGE_HEIGHT), "A3": (297 * MM, 420 * MM)}
LEFT = 18 * MM
TOP, BOTTOM, LARGE_BOTTOM = 17 * MM, 18 * MM, 25 * MM
FULL = 174 * MM  # of an upright A4
SIDE = 36 * MM
GUTTER = 6 * MM
ASCENT = 0.952  # Pretendard's share of the size above the baseline (hhea ascender)
DENSITIES = (1.0, 0.97, 0.94, 0.91)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """One kind of text; `tag` is its place in the structure tree."""

    size: float
    leading: float
    bold: bool = False
    ink: str = "ink"
    tag: str = "P"


_NORMAL = {
    "kicker": TextStyle(12, 17, ink="second"),
    "title": TextStyle(28, 35, True, tag="H1"),
    "meta": TextStyle(12, 18, ink="second"),
    "section": TextStyle(17, 24, True, tag="H2"),
    "part": TextStyle(12.5, 18, True, tag="H3"),
    "lead": TextStyle(14.5, 23),
    "body": TextStyle(12, 19),
    "note": TextStyle(11.5, 17),
    "notes": TextStyle(11.5, 16),
    # Within 5 % of the note's size: otherwise text extractors take code and note for two columns and mix up the lines.
    "code": TextStyle(11, 16, ink="second"),
    "cluster": TextStyle(12, 16.5, True, tag="H3"),
    "strip": TextStyle(11.5, 16.5),
    "card": TextStyle(11.5, 17.5),
    "caption": TextStyle(10.5, 15.5, ink="second"),
    "column": TextStyle(10.5, 15.5, True, ink="second"),
    "thanks": TextStyle(14, 20, True),
    "furniture": TextStyle(10.5, 15.5, ink="second"),
    "choice": TextStyle(12, 19),
}
_LARGE = {
    "kicker": TextStyle(18, 26, ink="second"),
    "title": TextStyle(36, 45, True, tag="H1"),
    "meta": TextStyle(18, 26, ink="second"),
    "section": TextStyle(24, 34, True, tag="H2"),
    "part": TextStyle(19, 28, True, tag="H3"),
    "lead": TextStyle(18, 28),
    "body": TextStyle(18, 28),
    "note": TextStyle(18, 28),
    "notes": TextStyle(18, 26),
    "code": TextStyle(17.2, 26, ink="second"),
    "cluster": TextStyle(18, 27, True, tag="H3"),
    "strip": TextStyle(18, 26),
    "card": TextStyle(18, 28),
    "caption": TextStyle(16, 24, ink="second"),
    "column": TextStyle(16, 24, True, ink="second"),
    "thanks": TextStyle(20, 29, True),
    "furniture": TextStyle(16, 24, ink="second"),
    "choice": TextStyle(18, 28),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The style sheet of one build."""

    large: bool = False
    density: float = 1.0
    paper: Paper = "A4"
    landscape: bool = False

    @property
    def width(self) -> float:
        """Of the page."""
        return _PAPERS[self.paper][self.landscape]

    @property
    def height(self) -> float:
        """Of the page."""
        return _PAPERS[self.paper][not self.landscape]

    @property
    def full(self) -> float:
        """Width between the margins."""
        return self.width - 2 * LEFT

    def style(self, name: str) -> TextStyle:
        """A text style with its leading at this density."""
        style = (_LARGE if self.large else _NORMAL)[name]
        return style if self.density == 1 else replace(style, leading=style.leading * self.density)

    def gap(self, points: float) -> float:
        """A distance at this density; large print keeps its lines further apart."""
        return points * self.density * (1.35 if self.large else 1.0)

    @property
    def side(self) -> float:
        """Width of the side column; large print has none."""
        return 0.0 if self.large else SIDE

    @property
    def main(self) -> float:
        """Width of the main column."""
        return self.full - self.side

    @property
    def scale(self) -> float:
        """How much larger drawn parts are than in normal print."""
        return 1.46 if self.large else 1.0

    @property
    def keep(self) -> float:
        """Up to which share of a page what belongs together is kept together; large print would waste pages."""
        return 0.5 if self.large else 1.0

    @property
    def top(self) -> float:
        """Where the text begins, from the page's top edge; below the running head."""
        return TOP + (8 if self.large else 0)

    @property
    def room(self) -> float:
        """Height of a page's text."""
        return self.height - self.top - (LARGE_BOTTOM if self.large else BOTTOM)

    @property
    def head(self) -> float:
        """Baseline of the running head, from the page's upper edge."""
        return (13.5 if self.large else 11.5) * MM

    @property
    def foot(self) -> tuple[float, float]:
        """Heights of the foot's rule and of its last line, from the page's lower edge."""
        return (22 * MM, 9.6 * MM) if self.large else (14 * MM, 9 * MM)
