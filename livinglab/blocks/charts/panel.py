"""One panel of a time line: scale, reference lines, whiskers, readings, and numbers placed where they can be read."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from livinglab.blocks.charts.parts import Sizes, figure, nice_axis
from livinglab.blocks.drawing import Circle, Hatch, Line, Mark, Pen, Polyline, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr

if TYPE_CHECKING:
    from livinglab.blocks.charts.timeline import Frame, Panel, Reading, Timeline

Box = tuple[float, float, float, float]


class PanelPainter:
    """Paints one panel whose title stands at `top`."""

    def __init__(self, panel: Panel, chart: Timeline, frame: Frame, size: Sizes, top: float) -> None:
        self._panel, self._chart, self._frame, self._size = panel, chart, frame, size
        self._titles = wrap(panel.title, frame.width, size.text - 0.5, bold=True)
        self._title = top + size.text
        more = (len(self._titles) - 1) * size.text * 1.3
        self.height = panel.height * (1 + (size.scale - 1) * 0.35) + more
        self._high, self._low = top + size.text * 1.9 + more, top + self.height
        self._top, self._step = nice_axis(max(panel.top(), -panel.bottom()))
        self._bottom = -self._step * math.ceil(round(-panel.bottom() / self._step, 9))
        self._readings = sorted(panel.readings, key=lambda reading: reading.at)

    def marks(self) -> list[Mark]:
        """All marks, those behind first."""
        size = self._size.text
        title = [
            Text(0, self._title + index * size * 1.3, line, size - 0.5, bold=True)
            for index, line in enumerate(self._titles)
        ]
        values, boxes = self._values()
        return [*title, *self._ground(), *self._references(), *self._change_lines(boxes), *self._curve(), *values]

    def _y(self, value: float) -> float:
        return self._low - (value - self._bottom) * (self._low - self._high) / (self._top - self._bottom)

    def _ground(self) -> list[Mark]:
        frame, panel, size = self._frame, self._panel, self._size
        wide = frame.right - frame.left
        marks: list[Mark] = []
        if panel.band:
            low, high = panel.band
            marks.append(Rect(frame.left, self._y(high), wide, self._y(low) - self._y(high), fill="band"))
        if panel.guardrail is not None:
            y = self._y(panel.guardrail)
            top, tall = (y, self._low - y) if panel.floor else (self._high, y - self._high)
            marks.append(Hatch(frame.left, top, wide, tall))
        value = self._bottom
        while value <= self._top * 1.0001:
            pen = Pen("hair", 0.4) if abs(value) > self._step / 9 else Pen("ink", 0.9)
            marks.append(Line(frame.left, self._y(value), frame.right, self._y(value), pen))
            label = figure(round(value, 6))
            baseline = self._y(value) + size.small * 0.35
            marks.append(Text(frame.left - 6, baseline, label, size.small, anchor="end", ink="second"))
            value += self._step
        return marks

    def _references(self) -> list[Mark]:
        frame, panel, size = self._frame, self._panel, self._size
        pens = {}
        if panel.baseline is not None:
            pens[panel.baseline] = Pen("second", 0.9, (1.2, 2.4))
        if panel.target is not None:
            pens[panel.target] = Pen("ink", 1.2, (6.0, 3.0))
        if panel.guardrail is not None:
            pens[panel.guardrail] = Pen("guardrail", 1.8)
        marks: list[Mark] = [Line(frame.left, self._y(v), frame.right, self._y(v), pen) for v, pen in pens.items()]
        used = -1e9
        for word, value in sorted(line_words(panel), key=lambda pair: -pair[1]):
            quiet = value == panel.baseline and value not in (panel.target, panel.guardrail)
            letter = size.small if quiet else size.small + 0.5
            ink = "second" if quiet else "ink"
            baseline = max(self._y(value) + letter * 0.36, used + letter * 1.2)
            for line in wrap(word, frame.width - frame.right - 6, letter, not quiet):
                marks.append(Text(frame.right + 6, baseline, line, letter, bold=not quiet, ink=ink))
                used, baseline = baseline, baseline + letter * 1.2
        return marks

    def _change_lines(self, numbers: list[Box]) -> list[Mark]:
        """Dotted, and open where a reading with its whisker and its number stands."""
        marks: list[Mark] = []
        pen = Pen("ink", 1.1, (1.2, 2.6), round=True)
        for at in self._chart.changes:
            x = self._frame.x(at)
            spans = [self._span(reading) for reading in self._readings if reading.at == at]
            spans += [(box[1] - 3, box[3] + 3) for box in numbers if box[0] < x < box[2]]
            high = min((top for top, _ in spans), default=None)
            low = max((bottom for _, bottom in spans), default=None)
            if high is None or low is None:
                marks.append(Line(x, self._low, x, self._high, pen))
                continue
            marks.append(Line(x, self._low, x, low, pen))
            if high > self._high:
                marks.append(Line(x, high, x, self._high, pen))
        return marks

    def _span(self, reading: Reading) -> tuple[float, float]:
        high = reading.high if reading.high is not None else reading.value
        low = reading.low if reading.low is not None else reading.value
        return self._y(high) - 4, self._y(low) + 4

    def _segments(self) -> list[list[Reading]]:
        """Readings up to each change; the one taken at the change still belongs before it."""
        segments: list[list[Reading]] = [[]]
        waiting = sorted(self._chart.changes)
        for reading in self._readings:
            while waiting and reading.at > waiting[0]:
                waiting.pop(0)
                segments.append([])
            segments[-1].append(reading)
        return segments

    def _curve(self) -> list[Mark]:
        ink = f"stage:{self._chart.stage}"
        marks: list[Mark] = []
        for segment in self._segments():
            points = tuple((self._frame.x(reading.at), self._y(reading.value)) for reading in segment)
            if len(points) > 1:
                marks.append(Polyline(points, Pen(ink, 1.9)))
        first = min(self._chart.changes, default=None)
        for reading in self._readings:
            marks.extend(self._whisker(reading))
            x, y = self._frame.x(reading.at), self._y(reading.value)
            if first is not None and reading.at > first:
                marks.append(Rect(x - 4.7, y - 4.7, 9.4, 9.4, fill=ink, stroke=Pen("paper", 1.4)))
            else:
                marks.append(Circle(x, y, 5.1, fill=ink, stroke=Pen("paper", 1.4)))
        return marks

    def _whisker(self, reading: Reading) -> list[Mark]:
        if reading.low is None or reading.high is None:
            return []
        x, low, high = self._frame.x(reading.at), self._y(reading.low), self._y(reading.high)
        pen = Pen("ink", 0.9)
        caps = [Line(x - 4, y, x + 4, y, pen) for y in (low, high)]
        return [*caps, Line(x, low, x, high, pen)]

    def _values(self) -> tuple[list[Mark], list[Box]]:
        """Each reading's number at the side where least lies under it."""
        size = self._size.number - 0.5
        marks: list[Mark] = []
        placed: list[Box] = []
        for reading in self._readings:
            text = reading.shown or figure(reading.value)
            wide = text_width(text, size, True)
            x, y = self._frame.x(reading.at), self._y(reading.value)
            places = self._places(x, y, wide, size, reading)
            best = min(places, key=lambda place: self._cost(place[1], reading, placed) + place[2])
            placed.append(best[1])
            marks.append(Text(best[0], best[1][3] - size * 0.08, text, size, bold=True, halo="paper"))
        return marks, placed

    def _places(self, x: float, y: float, wide: float, size: float, reading: Reading) -> list[tuple[float, Box, float]]:
        """(left edge, box, how little we like it); a number without a whisker stands best below its point."""
        tall = size * 0.8
        beside, middle = x + 8, x - wide / 2
        right = [
            (beside, y - 5 - tall, 0.0),
            (beside, y + 5, 0.6),
            (x - 8 - wide, y - 5 - tall, 1.2),
            (x - 8 - wide, y + 5, 1.4),
        ]
        centred = [(middle, y + 8, 0.3), (middle, y - 8 - tall, 0.4)]
        if reading.low is not None:
            centred = []
        elif self._panel.guardrail is not None and not self._panel.floor:
            centred = [(middle, y + 8, -1.0), (middle, y - 8 - tall, 0.4)]
        edge = self._frame.width - wide
        places = [(min(max(left, 0.0), edge), top, dislike) for left, top, dislike in right + centred]
        return [(left, (left, top, left + wide, top + tall), dislike) for left, top, dislike in places]

    def _cost(self, box: Box, own: Reading, placed: list[Box]) -> float:
        left, top, right, bottom = box
        panel = self._panel
        cost = 0.0
        if bottom > self._low - 1 or top < self._high - 8:
            cost += 8
        cost += 3 if right > self._frame.right else 0
        cost += 9 if left < self._frame.left else 0  # the scale stands there
        for value, weight in ((panel.target, 4.0), (panel.guardrail, 6.0), (panel.baseline, 1.5)):
            if value is not None and top - 1.5 < self._y(value) < bottom + 1.5:
                cost += weight
        if panel.guardrail is not None and not panel.floor and top < self._y(panel.guardrail):
            cost += 4
        cost += sum(5.0 for at in self._chart.changes if left - 2 < self._frame.x(at) < right + 2 and at != own.at)
        on_change = own.at in self._chart.changes and own.low is not None
        cost += 2.0 if on_change and top < self._y(own.value) else 0.0
        cost += sum(6.0 for other in placed if _overlap(box, other))
        for segment in self._segments():
            cost += 2.5 * self._crossings(box, segment)
        for reading in self._readings:
            x = self._frame.x(reading.at)
            high, low = self._span(reading)
            if reading is not own and left - 3 < x < right + 3 and high < bottom and low > top:
                cost += 5
        return cost

    def _crossings(self, box: Box, segment: list[Reading]) -> float:
        """The share of a sampled curve that runs through the box, 0 to 1."""
        hits = 0
        for a, b in pairwise(segment):
            x1, y1, x2, y2 = self._frame.x(a.at), self._y(a.value), self._frame.x(b.at), self._y(b.value)
            for step in range(13):
                share = step / 12
                x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
                hits += box[0] < x < box[2] and box[1] + 1 < y < box[3] - 1
        return min(hits / 2, 1.0)


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def line_words(panel: Panel) -> list[tuple[str, float]]:
    """The words at the right end of the panel's lines, with the height they belong to."""
    words = []
    if panel.guardrail is not None:
        words.append((tr("Limit {value}", value=figure(panel.guardrail) + panel.unit), panel.guardrail))
    if panel.target is not None:
        words.append((tr("Target {value}", value=figure(panel.target) + panel.unit), panel.target))
    if panel.baseline is not None:
        words.append((tr("Before {value}", value=figure(panel.baseline) + panel.unit), panel.baseline))
    return words
