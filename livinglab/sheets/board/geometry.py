"""The lengths a board is laid out with, and what comes out: boxes, lines and words in board pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from typing import NamedTuple

from livinglab.sheets.board.view import GroupView, NoteView


class Box(NamedTuple):
    """A rectangle; `x`, `y` is its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: Box) -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def grown(self, by: float) -> Box:
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True)
class Sizes:
    """The lengths of LOOK §3 at the text size in use."""

    note: float = 176
    photo: float = 240  # a note with a photo, where notes lie freely
    pad: float = 10  # between a mat's edge and its notes
    foot: float = 10  # below the last note of a mat
    gap: float = 8  # between mats
    note_gap: float = 8
    margin: float = 15
    top: float = 12
    tray_gap: float = 20  # above the tray, whose title stands in its border
    tray_top: float = 16
    lane_least: float = 44  # room for notes in an empty lane
    band: float = 26  # one line of words beside a picture: a row's name, an axis
    slip: float = 30  # a note of one line, where a map is crowded
    level: float = 34  # between the levels of a tree

    @property
    def mat(self) -> float:
        return self.note + 2 * self.pad

    def columns(self, width: float) -> int:
        return max(1, int((width - 2 * self.margin + self.gap) // (self.mat + self.gap)))

    def scaled(self, by: float) -> Sizes:
        return Sizes(**{name: round(value * by) for name, value in asdict(self).items()})


COMPACT = Sizes(foot=7, note_gap=6, top=8, tray_gap=13, tray_top=11)


class Stroke(NamedTuple):
    """A drawn line. `role` is frame, grid, branch, curve, before, tether or a kind of relation."""

    points: tuple[tuple[float, float], ...]
    role: str
    arrow: bool = False
    words: str = ""  # what stands at its middle

    @property
    def bounds(self) -> Box:
        left, top = min(x for x, _ in self.points), min(y for _, y in self.points)
        right, bottom = max(x for x, _ in self.points), max(y for _, y in self.points)
        return Box(left, top, right - left, bottom - top)


class Caption(NamedTuple):
    """One line of words of the picture itself. `role` is band, axis, quadrant, hint or side."""

    box: Box
    words: str
    role: str
    anchor: str = "start"  # start, middle, end


@dataclass
class Laid:
    """The boxes of a layout by id; `tray` holds the notes that stand alone, None where nothing frames them."""

    notes: dict[str, Box] = field(default_factory=dict)
    mats: dict[str, Box] = field(default_factory=dict)
    heads: dict[str, float] = field(default_factory=dict)  # height of a mat's title
    tray: Box | None = None
    width: float = 0
    height: float = 0
    plot: Box | None = None  # the square of a map with two axes
    slips: set[str] = field(default_factory=set)  # notes laid as one line
    strokes: list[Stroke] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)

    def lower(self, by: float) -> None:
        """Everything makes room above itself."""
        for boxes in (self.notes, self.mats):
            for key, box in boxes.items():
                boxes[key] = box._replace(y=box.y + by)
        if self.tray is not None:
            self.tray = self.tray._replace(y=self.tray.y + by)
        self.height += by

    def close(self, width: float, sizes: Sizes) -> Laid:
        """Take the size of all that lies here, at least `width`."""
        boxes: Iterable[Box] = [
            *self.notes.values(), *self.mats.values(), *(one.box for one in self.captions),
            *(one.bounds for one in self.strokes), *([self.tray] if self.tray else []),
        ]  # fmt: skip
        boxes = list(boxes)
        self.width = max([width, *(box.right + sizes.margin for box in boxes)])
        self.height = max((box.bottom for box in boxes), default=0.0) + sizes.top
        return self


def photo_height(note: NoteView, width: float) -> float:
    """How high the photo on a note of this width is; 0 where there is none."""
    return round(width * note.photo.ratio) if note.photo is not None else 0.0


NoteHeight = Callable[[NoteView], float]
HeadHeight = Callable[[GroupView], float]
