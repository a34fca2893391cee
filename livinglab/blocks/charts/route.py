"""The way one note went: stops on a line from its cluster to a commitment, those it passed by left small."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import sizes
from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Pen, Text
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr

_LEADING = 1.3


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way; an empty `code` means the note passed it by."""

    label: str
    stage: Stage
    code: str = ""


@dataclass(frozen=True, slots=True)
class RouteHead:
    """The names of the stops, over routes drawn without them."""

    stops: tuple[Stop, ...]

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """Each name in the middle of its place, in its stage's colour."""
        size = sizes(large).small
        pitch = width / max(len(self.stops), 1)
        names = [wrap(stop.label, pitch - 4, size, True) for stop in self.stops]
        rows = max((len(lines) for lines in names), default=0)
        marks: list[Mark] = []
        for index, (stop, lines) in enumerate(zip(self.stops, names, strict=True)):
            for number, line in enumerate(lines, rows - len(lines)):
                baseline = (number + 0.8) * size * _LEADING
                ink = f"stage:{stop.stage}"
                marks.append(Text(pitch * (index + 0.5), baseline, line, size, bold=True, anchor="middle", ink=ink))
        return Drawing(width, rows * size * _LEADING, tuple(marks), " · ".join(stop.label for stop in self.stops))


@dataclass(frozen=True, slots=True)
class Route:
    """The stops in order, reached or not; the way is solid up to the last one reached."""

    stops: tuple[Stop, ...]
    labels: bool = True

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """Names above the line, codes below it, on as many lines as they need."""
        size = sizes(large)
        pitch = width / max(len(self.stops), 1)
        places = [pitch * (index + 0.5) for index in range(len(self.stops))]
        names = [wrap(stop.label, pitch - 4, size.small) if self.labels else [] for stop in self.stops]
        leading = size.small * _LEADING
        above = max((len(lines) for lines in names), default=0) * leading
        y = above + 9 * size.scale
        last = max((index for index, stop in enumerate(self.stops) if stop.code), default=-1)
        marks: list[Mark] = []
        if last >= 0:
            marks.append(Line(0, y, places[last], y, Pen("ink", 2.4)))
        if places and last < len(places) - 1:
            marks.append(Line(places[max(last, 0)], y, places[-1], y, Pen("rule", 1, (1.2, 3.4), round=True)))
        below = 0
        for index, (stop, x, lines) in enumerate(zip(self.stops, places, names, strict=True)):
            first = above - len(lines) * leading
            for number, line in enumerate(lines):
                baseline = first + (number + 0.8) * leading
                marks.append(Text(x, baseline, line, size.small, anchor="middle", ink="second"))
            if stop.code:
                marks.append(Circle(x, y, 7 * size.scale, fill=f"stage:{stop.stage}", stroke=Pen("paper", 1.6)))
                codes = wrap(stop.code, pitch - 4, size.text - 0.5, True)
                below = max(below, len(codes) - 1)
                for number, code in enumerate(codes):
                    baseline = y + 10 * size.scale + size.text * (1 + number * _LEADING)
                    marks.append(Text(x, baseline, code, size.text - 0.5, bold=True, anchor="middle"))
            else:
                edge = Pen("rule" if index > last else "ink", 1)
                marks.append(Circle(x, y, 3.2 * size.scale, fill="paper", stroke=edge))
        under = 13 * size.scale + size.text * (1 + below * _LEADING) if last >= 0 else 8 * size.scale
        return Drawing(width, y + under, tuple(marks), self.alt())

    def alt(self) -> str:
        """The stops it reached, in order."""
        reached = ", ".join(f"{stop.label} {stop.code}" for stop in self.stops if stop.code)
        return tr("The way it went: {stops}.", stops=reached) if reached else tr("It has not gone on yet.")
