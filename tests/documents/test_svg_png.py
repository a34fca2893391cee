"""Drawings as pictures: SVG with real text, PNG through pdfium, both without a window."""

from __future__ import annotations

import struct
import zlib
from xml.dom.minidom import parseString
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.blocks.charts import stage
from livinglab.blocks.drawing import Circle, CurveTo, Drawing, Move, Pen, Rect, Text
from livinglab.blocks.drawing import Path as Outline
from livinglab.documents.inks import PAPER
from livinglab.documents.png import png
from livinglab.documents.svg import svg
from tests.documents.sample_summary import DUMBBELL, TALLY, TIMELINE

NAMESPACE = "{http://www.w3.org/2000/svg}"
CHARTS = (
    TALLY.drawing(391),
    TIMELINE.drawing(391),
    DUMBBELL.drawing(391),
    stage.thread(("done", "now", "not yet", "not yet"), 391),
)


@pytest.mark.parametrize("drawing", CHARTS)
def test_an_svg_holds_every_text_and_says_what_it_shows(drawing: Drawing) -> None:
    root = ET.fromstring(svg(drawing, title="투표"))
    assert [node.text for node in root.iter(f"{NAMESPACE}text")] == list(drawing.texts())
    assert root.findtext(f"{NAMESPACE}title") == "투표"
    assert root.findtext(f"{NAMESPACE}desc") == drawing.alt
    shapes = [
        node
        for node in root.iter()
        if node.tag in {f"{NAMESPACE}{name}" for name in ("line", "circle", "path", "rect")}
    ]
    assert shapes


def test_a_hatch_is_cut_at_its_rectangle_and_curves_are_drawn() -> None:
    assert "clip-path" in svg(CHARTS[1])
    curve = Outline((Move(0, 0), CurveTo(1, 1, 2, 2, 3, 3)), stroke=Pen("ink", 1, (2.0, 1.0)))
    text = svg(Drawing(10, 10, (curve, Text(0, 9, "가", halo="paper"), Rect(0, 0, 4, 4, radius=1))), ground="")
    assert 'd="M0 0C1 1 2 2 3 3"' in text
    assert 'stroke-dasharray="2 1"' in text
    assert "paint-order" in text
    assert 'width="100%"' not in text


@given(st.text())
def test_any_text_makes_a_valid_svg(text: str) -> None:
    drawing = Drawing(100, 20, (Text(0, 10, text),), alt=text)
    parseString(svg(drawing, title=text))


def _pixels(data: bytes) -> tuple[int, int, bytes]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, depth, kind = struct.unpack_from(">IIBB", data, 16)
    assert (depth, kind) == (8, 2)
    at, packed = 8, b""
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        packed += data[at + 8 : at + 8 + length] if name == b"IDAT" else b""
        at += 12 + length
    rows = zlib.decompress(packed)
    return width, height, b"".join(rows[y * (width * 3 + 1) + 1 : (y + 1) * (width * 3 + 1)] for y in range(height))


def test_a_png_has_the_drawings_size_and_its_ink() -> None:
    drawing = Drawing(100, 50, (Circle(50, 25, 20, fill="stage:evaluate"),))
    width, height, pixels = _pixels(png(drawing, dpi=72, margin=0))
    assert (width, height) == (100, 50)
    middle = pixels[(25 * 100 + 50) * 3 : (25 * 100 + 50) * 3 + 3]
    assert middle.hex() == PAPER["stage:evaluate"][1:].lower()
    assert pixels[:3] == b"\xff\xff\xff"


def test_a_png_is_made_at_any_resolution() -> None:
    width, _, pixels = _pixels(png(CHARTS[0], dpi=200))
    assert width == pytest.approx((391 + 24) * 200 / 72, abs=2)
    assert len(set(pixels)) > 10


def test_a_picture_too_large_to_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        png(Drawing(5000, 5000, ()), dpi=600)


def test_the_largest_ink_names_are_known_on_paper() -> None:
    for drawing in CHARTS:
        assert svg(drawing).count("#") > 3  # each ink name resolved, none raised
