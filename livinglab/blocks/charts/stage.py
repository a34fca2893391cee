"""The four stages as shapes: the mark beside a heading and the thread that runs through them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from livinglab.blocks.charts.parts import sizes
from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Pen, Rect, Text, polygon
from livinglab.blocks.stages import STAGES, Stage
from livinglab.i18n import N_, tr

State = Literal["done", "now", "not yet"]
NAMES: dict[Stage, str] = {
    "define": N_("Define"),
    "ideate": N_("Ideas"),
    "experiment": N_("Experiment"),
    "evaluate": N_("Evaluate"),
}
_STATES: dict[State, str] = {"done": N_("done"), "now": N_("now"), "not yet": N_("not yet")}


def number(stage: Stage) -> int:
    """The stage's place in the thread, from 1."""
    return STAGES.index(stage) + 1


def name(stage: Stage) -> str:
    """The stage's name in the language in use."""
    return tr(NAMES[stage])


def shape_path(stage: Stage, x: float, y: float, radius: float, fill: str = "", stroke: Pen | None = None) -> Mark:
    """The stage's shape around (x, y): circle, triangle, square, diamond, all of about one visual weight."""
    match stage:
        case "define":
            return Circle(x, y, radius, fill, stroke)
        case "ideate":
            reach = radius * 1.22
            low = reach * 0.5 + radius * 0.12
            points = ((x, y - reach + radius * 0.12), (x + reach * math.cos(math.pi / 6), y + low))
            return polygon((*points, (x - reach * math.cos(math.pi / 6), y + low)), fill, stroke)
        case "experiment":
            side = radius * 0.9
            return Rect(x - side, y - side, 2 * side, 2 * side, fill, stroke)
        case "evaluate":
            reach = radius * 1.18
            return polygon(((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)), fill, stroke)


def stage_mark(stage: Stage, x: float, y: float, radius: float, state: State) -> tuple[Mark, ...]:
    """Done = filled; now = small and filled inside a ring; not yet = hollow."""
    ink = f"stage:{stage}"
    if state == "done":
        return (shape_path(stage, x, y, radius, fill=ink),)
    if state == "now":
        ring = Circle(x, y, radius * 1.4, fill="paper", stroke=Pen(ink, 1.6))
        return (ring, shape_path(stage, x, y, radius * 0.62, fill=ink))
    return (shape_path(stage, x, y, radius, fill="paper", stroke=Pen("rule", 1.2)),)


def thread(states: Sequence[State], width: float, large: bool = False) -> Drawing:
    """The thread: coloured behind what is done, a hairline ahead; shapes with their names below."""
    size = sizes(large)
    radius = 8.0 * size.scale
    y = radius * 1.4 + 1
    step = width / len(STAGES)
    marks: list[Mark] = []
    for index, (before, after) in enumerate(pairwise(states)):
        x1, x2 = step * (index + 0.5), step * (index + 1.5)
        walked = before == "done" and after != "not yet"
        marks.append(Line(x1, y, x2, y, Pen(f"stage:{STAGES[index]}", 2) if walked else Pen("rule", 0.8)))
    for index, (stage, state) in enumerate(zip(STAGES, states, strict=False)):
        x = step * (index + 0.5)
        marks.extend(stage_mark(stage, x, y, radius, state))
        label = Text(x, y + radius * 1.4 + size.text * 1.3, name(stage), size.text, state == "now", "middle")
        marks.append(label)
    alt = ", ".join(f"{name(stage)}: {tr(_STATES[state])}" for stage, state in zip(STAGES, states, strict=False))
    return Drawing(width, y + radius * 1.4 + size.text * 1.7, tuple(marks), alt)
