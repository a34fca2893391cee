"""Writes a drawing as SVG: the same marks with real text, for web pages and posters."""

from __future__ import annotations

import base64
from collections.abc import Callable

from livinglab.blocks.drawing import (
    Circle,
    Close,
    CurveTo,
    Drawing,
    Hatch,
    Image,
    Line,
    LineTo,
    Mark,
    Move,
    Path,
    Pen,
    Polyline,
    Rect,
    Text,
)
from livinglab.documents.escaping import xml_text
from livinglab.documents.inks import paper_ink

Inks = Callable[[str], str]
_FAMILY = "Pretendard, NanumGothic, sans-serif"


def svg(drawing: Drawing, *, title: str = "", inks: Inks = paper_ink, ground: str = "paper") -> str:
    """The drawing as one SVG document; `inks` resolves ink names, an empty `ground` leaves it transparent."""
    size = f'width="{_n(drawing.width)}pt" height="{_n(drawing.height)}pt"'
    box = f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img" font-family="{_FAMILY}">']
    if title:
        parts.append(f"<title>{xml_text(title)}</title>")
    if drawing.alt:
        parts.append(f"<desc>{xml_text(drawing.alt)}</desc>")
    if ground:
        parts.append(f'<rect width="100%" height="100%" fill="{inks(ground)}"/>')
    parts += [_mark(mark, inks, index) for index, mark in enumerate(drawing.marks)]
    return "\n".join([*parts, "</svg>", ""])


def _mark(mark: Mark, inks: Inks, index: int) -> str:
    match mark:
        case Line():
            ends = f'x1="{_n(mark.x1)}" y1="{_n(mark.y1)}" x2="{_n(mark.x2)}" y2="{_n(mark.y2)}"'
            return f"<line {ends} {_stroke(mark.pen, inks)}/>"
        case Polyline():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in mark.points)
            return f'<polyline points="{points}" fill="none" {_stroke(mark.pen, inks)}/>'
        case Rect():
            radius = f' rx="{_n(mark.radius)}"' if mark.radius else ""
            return f"<rect {_place(mark)}{radius} {_paint(mark, inks)}/>"
        case Circle():
            return f'<circle cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}" {_paint(mark, inks)}/>'
        case Path():
            return f'<path d="{_steps(mark)}" fill-rule="nonzero" {_paint(mark, inks)}/>'
        case Hatch():
            return _hatch(mark, inks, index)
        case Text():
            return _text(mark, inks)
        case Image():
            data = base64.b64encode(mark.data).decode("ascii")
            return f'<image {_place(mark)} href="data:image/jpeg;base64,{data}"/>'


def _text(mark: Text, inks: Inks) -> str:
    weight = ' font-weight="bold"' if mark.bold else ""
    halo = f' stroke="{inks(mark.halo)}" stroke-width="3" paint-order="stroke"' if mark.halo else ""
    place = f'x="{_n(mark.x)}" y="{_n(mark.y)}" font-size="{_n(mark.size)}" text-anchor="{mark.anchor}"'
    if mark.turned:
        place += f' transform="rotate(180 {_n(mark.x)} {_n(mark.y)})"'
    return f'<text {place}{weight}{halo} fill="{inks(mark.ink)}" xml:space="preserve">{xml_text(mark.text)}</text>'


def _hatch(mark: Hatch, inks: Inks, index: int) -> str:
    name = f"cut{index}"
    lines = []
    x = mark.x - mark.height
    while x < mark.x + mark.width:
        lines.append(f"M{_n(x)} {_n(mark.y + mark.height)}L{_n(x + mark.height)} {_n(mark.y)}")
        x += mark.step
    clip = f'<clipPath id="{name}"><rect {_place(mark)}/></clipPath>'
    return f'{clip}<path clip-path="url(#{name})" d="{"".join(lines)}" fill="none" {_stroke(mark.pen, inks)}/>'


def _steps(path: Path) -> str:
    parts = []
    for step in path.steps:
        match step:
            case Move(x, y):
                parts.append(f"M{_n(x)} {_n(y)}")
            case LineTo(x, y):
                parts.append(f"L{_n(x)} {_n(y)}")
            case CurveTo(x1, y1, x2, y2, x, y):
                parts.append(f"C{_n(x1)} {_n(y1)} {_n(x2)} {_n(y2)} {_n(x)} {_n(y)}")
            case Close():
                parts.append("Z")
    return "".join(parts)


def _paint(mark: Rect | Circle | Path, inks: Inks) -> str:
    fill = f'fill="{inks(mark.fill)}"' if mark.fill else 'fill="none"'
    return fill if mark.stroke is None else f"{fill} {_stroke(mark.stroke, inks)}"


def _stroke(pen: Pen, inks: Inks) -> str:
    dash = f' stroke-dasharray="{" ".join(_n(part) for part in pen.dash)}"' if pen.dash else ""
    ends = ' stroke-linecap="round" stroke-linejoin="round"' if pen.round else ""
    return f'stroke="{inks(pen.ink)}" stroke-width="{_n(pen.width)}"{dash}{ends}'


def _place(mark: Rect | Hatch | Image) -> str:
    return f'x="{_n(mark.x)}" y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}"'


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
