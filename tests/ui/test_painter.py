"""A drawing looks the same in the window as on paper, in the window's colours, and is said in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.blocks.charts.stage import thread
from livinglab.blocks.drawing import (
    Circle,
    CurveTo,
    Drawing,
    Hatch,
    Line,
    LineTo,
    Mark,
    Move,
    Path,
    Pen,
    Polyline,
    Rect,
    Text,
    polygon,
)
from livinglab.blocks.metrics import text_width
from ui.painter import _outline, paint_drawing
from ui.shapes import StageState, paint_stage, shape_path
from ui.theme.theme import Theme, ThemeHolder
from ui.theme.tokens import DARK, STAGES
from ui.widgets.drawing_view import DrawingView

MARKS: dict[str, Mark] = {
    "line": Line(5, 50, 95, 50, Pen("ink", 4)),
    "dashed": Line(5, 50, 95, 50, Pen("ink", 4, dash=(6.0,))),
    "polyline": Polyline(((5, 50), (50, 49), (95, 50)), Pen("ink", 4, round=True)),
    "rect": Rect(10, 10, 80, 80, fill="ink", stroke=Pen("rule"), radius=4),
    "circle": Circle(50, 50, 30, fill="ink"),
    "path": Path((Move(10, 50), CurveTo(40, 40, 60, 40, 90, 50), LineTo(90, 56), LineTo(10, 56)), fill="ink"),
    "polygon": polygon(((20, 20), (80, 20), (50, 80)), fill="ink"),
    "hatch": Hatch(10, 10, 80, 80, pen=Pen("ink", 2)),
    "text": Text(50, 60, "100명", 30, bold=True, anchor="middle", halo="paper"),
}


def painted(drawing: Drawing, theme: ThemeHolder, side: int = 100) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    paint_drawing(painter, drawing, QRectF(0, 0, side, side), theme)
    painter.end()
    return image


@pytest.mark.parametrize("name", MARKS)
def test_every_mark_leaves_ink_in_the_themes_colour(name: str, qapp: QApplication) -> None:
    holder = ThemeHolder(Theme(DARK))
    image = painted(Drawing(100, 100, (MARKS[name],)), holder)
    ink = QColor(DARK.ink)
    close = sum(abs(image.pixelColor(x, y).red() - ink.red()) < 12 for x in range(100) for y in range(100))
    assert close > 60


def test_text_is_as_wide_as_on_paper(qapp: QApplication) -> None:
    for text in ("100명 가운데 43명", "Wilson 95 %", "가나다"):
        assert _outline(text, bold=False)[1] / 10 == pytest.approx(text_width(text, 10.0), rel=0.01)


def test_text_stands_at_its_anchor(qapp: QApplication) -> None:
    holder = ThemeHolder()
    for anchor, side in (("start", slice(50, 100)), ("end", slice(0, 50))):
        image = painted(Drawing(100, 100, (Text(50, 50, "가", 20, anchor=anchor),)), holder)  # type: ignore[arg-type]
        columns = [x for x in range(100) if any(image.pixelColor(x, y).red() < 120 for y in range(100))]
        assert columns
        assert set(columns) <= set(range(100)[side])


def test_a_drawings_paper_is_what_lies_behind_it(qapp: QApplication) -> None:
    holder = ThemeHolder(Theme(DARK))
    image = painted(Drawing(100, 100, (Rect(0, 0, 100, 100, fill="paper"),)), holder)
    assert image.pixelColor(50, 50) == QColor(DARK.surface)


@pytest.mark.parametrize("state", list(StageState))
@pytest.mark.parametrize("stage", STAGES)
def test_stages_differ_by_shape_and_state(stage: str, state: StageState, qapp: QApplication) -> None:
    holder = ThemeHolder()
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(holder.colour("paper"))
    painter = QPainter(image)
    paint_stage(painter, QRectF(8, 8, 32, 32), stage, state, holder)
    painter.end()
    middle = image.pixelColor(24, 24)
    assert (middle == holder.colour(stage)) is (state is not StageState.NOT_YET)


def test_the_four_shapes_are_four(qapp: QApplication) -> None:
    areas = {stage: shape_path(stage, QRectF(0, 0, 20, 20)) for stage in STAGES}
    corners = {stage: path.elementCount() for stage, path in areas.items()}
    assert len(set(corners.values())) >= 3
    assert areas["experiment"].contains(QRectF(2, 2, 16, 16))
    assert not areas["evaluate"].contains(QRectF(2, 2, 16, 16))


def test_a_view_says_its_drawing_and_keeps_its_shape(theme: ThemeHolder, qtbot: QtBot) -> None:
    drawing = thread(("done", "now", "not yet", "not yet"), 400)
    view = DrawingView(theme, drawing)
    qtbot.addWidget(view)
    view.show()
    assert view.accessibleName() == drawing.alt
    assert view.heightForWidth(400) == round(drawing.height)
    assert view.heightForWidth(5000) < 5000
    assert view.hasHeightForWidth()
    before = view.sizeHint()
    theme.change("light", 2.0)
    assert view.sizeHint().width() == pytest.approx(2 * before.width(), abs=2)
    view.show_drawing(None)
    assert view.drawing() is None
    assert view.heightForWidth(100) == 0
    assert view.sizeHint().isEmpty()
    view.grab()
