"""Measurements over time: panels over one axis, with baseline, target, guardrail, and the changes that break the line."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.panel import PanelPainter, line_words
from livinglab.blocks.charts.parts import Sizes, figure, nice_axis, ring, sizes
from livinglab.blocks.drawing import Drawing, Mark, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class Reading:
    """A value at a place on the axis, with the ends of its 95 % interval where there is one. `shown` is what stands beside
    the point where that is not the value: a share says k/n."""

    at: float
    value: float
    low: float | None = None
    high: float | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """One indicator. The band is the baseline's interval; the guardrail is not to be passed, upwards or (`floor`) down."""

    title: str
    readings: tuple[Reading, ...]
    unit: str = ""
    baseline: float | None = None
    band: tuple[float, float] | None = None
    target: float | None = None
    guardrail: float | None = None
    floor: bool = False
    height: float = 166.0

    def bottom(self) -> float:
        """The lowest number, 0 unless something was below it."""
        lows = [reading.value if reading.low is None else reading.low for reading in self.readings]
        return min(
            [0.0, *lows, *(value for value in (self.baseline, self.target, self.guardrail) if value is not None)]
        )

    def top(self) -> float:
        """The highest number that must stand in the panel."""
        values = [0.0, *(reading.value for reading in self.readings)]
        values += [reading.high for reading in self.readings if reading.high is not None]
        values += [value for value in (self.baseline, self.target) if value is not None]
        values += [self.guardrail * 1.15] if self.guardrail is not None else []
        values += list(self.band or ())
        return max(values)


@dataclass(frozen=True, slots=True)
class AxisTick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Event:
    """A log entry shown as a ringed number under the axis and explained below the chart."""

    at: float
    number: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Panels over one time axis; `changes` are the places where what was done changed (amendments)."""

    panels: tuple[Panel, ...]
    ticks: tuple[AxisTick, ...]
    changes: tuple[float, ...] = ()
    events: tuple[Event, ...] = ()
    stage: Stage = "experiment"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """The panels from the top, their axis and the numbered events."""
        size = sizes(large)
        frame = Frame.around(self, width, size)
        marks: list[Mark] = []
        top = 0.0
        for panel in self.panels:
            painter = PanelPainter(panel, self, frame, size, top)
            marks.extend(painter.marks())
            top += painter.height + 12
        bottom = top - 12
        axis, bottom = self._axis(frame, size, bottom, width)
        marks.extend(axis)
        return Drawing(width, bottom, tuple(marks), self.alt())

    def _axis(self, frame: Frame, size: Sizes, bottom: float, width: float) -> tuple[list[Mark], float]:
        """Labels and numbered events under the panels, and where they end."""
        marks: list[Mark] = []
        free = -1e9
        for tick in self.ticks:
            wide = text_width(tick.label, size.text)
            x = min(max(frame.x(tick.at), wide / 2), width - wide / 2)
            if x - wide / 2 < free:  # labels too close together: this one is left out, the next may fit
                continue
            free = x + wide / 2 + 6
            marks.append(Text(x, bottom + size.text * 1.3, tick.label, size.text - 0.5, anchor="middle"))
        step = size.small * 1.7
        right = -1e9
        level = bottom + size.text * 1.3 + size.small * 1.75
        for event in sorted(self.events, key=lambda event: event.at):
            x = max(frame.x(event.at), right + step)  # neighbours move aside rather than overlap
            if x > frame.right and x > frame.x(event.at):
                x, level = frame.x(event.at), level + step
            marks.extend(ring(x, level, event.number, size.small))
            right = x
        return marks, (level + size.small * 0.65 if self.events else bottom + size.text * 1.7)

    def alt(self) -> str:
        """Every number of every panel."""
        sentences = [self._panel_alt(panel) for panel in self.panels]
        if self.changes:
            places = ", ".join(self._label(at) for at in self.changes)
            sentences.append(tr("What was done changed at: {places}.", places=places))
        return " ".join(sentences)

    def _panel_alt(self, panel: Panel) -> str:
        parts = []
        for reading in panel.readings:
            text = f"{self._label(reading.at)} {reading.shown or figure(reading.value) + panel.unit}"
            if reading.low is not None and reading.high is not None:
                text += f" ({figure(round(reading.low))}~{figure(round(reading.high))})"
            parts.append(text)
        text = tr("{title}: {values}.", title=panel.title, values=", ".join(parts))
        if panel.baseline is not None:
            text += " " + tr("Before {value}.", value=figure(panel.baseline) + panel.unit)
        if panel.target is not None:
            text += " " + tr("Target {value}.", value=figure(panel.target) + panel.unit)
        if panel.guardrail is not None:
            text += " " + tr("Limit {value}.", value=figure(panel.guardrail) + panel.unit)
        return text

    def _label(self, at: float) -> str:
        return next((tick.label for tick in self.ticks if tick.at == at), figure(at))


@dataclass(frozen=True, slots=True)
class Frame:
    """The axis in points: what the panels have in common."""

    left: float
    right: float
    first: float
    last: float
    margin: float
    width: float

    @classmethod
    def around(cls, data: Timeline, width: float, size: Sizes) -> Frame:
        """Room at the left for the scale, at the right for the words of the lines."""
        places = [tick.at for tick in data.ticks] + [r.at for panel in data.panels for r in panel.readings]
        places += [*data.changes, *(event.at for event in data.events)] or [0.0]
        words = [word for panel in data.panels for word, _ in line_words(panel)]
        widest = max((text_width(word, size.small + 0.5, True) for word in words), default=0.0)
        right = min(widest + 8, width * 0.3)
        tops = (text_width(figure(nice_axis(panel.top())[0]), size.small) for panel in data.panels)
        left = max([18.0, *tops]) + 12
        margin = 26.0 * size.scale**0.5
        return cls(left, width - right, min(places), max(places), margin, width)

    def x(self, at: float) -> float:
        """Where a place on the axis stands."""
        if self.last == self.first:
            return (self.left + self.right) / 2
        share = (at - self.first) / (self.last - self.first)
        return self.left + self.margin + share * (self.right - self.left - 2 * self.margin)
