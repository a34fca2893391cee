"""The pen: writes marks of one page after another as PDF operators, measured from the top, each inside its tag."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

from livinglab.blocks.drawing import Pen
from livinglab.documents.inks import paper_ink
from livinglab.documents.pdf.fonts import Encoder
from livinglab.documents.pdf.tagging import Node, StructureTree

_KAPPA = 0.5523  # handle length of a quarter circle drawn as a Bézier curve


@cache
def _rgb(ink: str) -> str:
    colour = paper_ink(ink)
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for at in (1, 3, 5))


ImageOperators = Callable[[bytes, float, float, float, float], str]
"""The operators that show a picture whose lower left corner and size are given, from the file that holds it."""


class PageWriter:
    """Collects the operators of the present page; `y` grows downwards as on screen."""

    def __init__(self, encoder: Encoder, images: ImageOperators) -> None:
        self._encoder = encoder
        self.height = 0.0  # of the present page
        self._images = images
        self.tree = StructureTree()
        self._stack: list[Node] = [self.tree.root]
        self._inside = False
        self._fill = self._stroke = ""
        self._pen: tuple[object, ...] = ()
        self._ops: list[str] = []

    # ---- tags

    @contextmanager
    def group(self, role: str, scope: str = "") -> Iterator[None]:
        """Elements written meanwhile become its children."""
        self._stack.append(Node(role, self._stack[-1], scope=scope))
        yield
        self._stack.pop()

    @contextmanager
    def leaf(self, role: str, alt: str = "") -> Iterator[None]:
        """What is written meanwhile is the content of one element; inside another leaf or an artifact it joins that."""
        if self._inside:
            yield
            return
        number = self.tree.mark(Node(role, self._stack[-1], alt))
        self._ops.append(f"/{role} <</MCID {number}>> BDC")
        self._inside = True
        yield
        self._ops.append("EMC")
        self._inside = False

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is written meanwhile is page furniture, not read aloud."""
        if self._inside:
            yield
            return
        self._ops.append("/Artifact BMC")
        self._inside = True
        yield
        self._ops.append("EMC")
        self._inside = False

    # ---- text

    def fill(self, ink: str) -> None:
        """The ink of the next filled shape or text."""
        if ink != self._fill:
            self._fill = ink
            self._ops.append(f"{_rgb(ink)} rg")

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        size: float,
        bold: bool = False,
        ink: str = "ink",
        spacing: float = 0.0,
        turned: bool = False,
    ) -> None:
        """One line of text; `spacing` is added after each letter; `turned` it runs to the left, on its head."""
        if text:
            self.fill(ink)
            shown = self._encoder.show(text, size, bold)
            if spacing:
                shown = f"{spacing:.3f} Tc {shown} 0 Tc"
            way = "-1 0 0 -1" if turned else "1 0 0 1"
            self._ops.append(f"BT {way} {x:.2f} {self.height - baseline:.2f} Tm {shown} ET")

    # ---- shapes

    def _set_pen(self, pen: Pen) -> None:
        if pen.ink != self._stroke:
            self._stroke = pen.ink
            self._ops.append(f"{_rgb(pen.ink)} RG")
        form = (pen.width, pen.dash, pen.round)
        if form != self._pen:
            self._pen = form
            cap = 1 if pen.round else 0
            dash = " ".join(f"{part:g}" for part in pen.dash)
            self._ops.append(f"{pen.width:g} w {cap} J {cap} j [{dash}] 0 d")

    def line(self, x1: float, y1: float, x2: float, y2: float, pen: Pen) -> None:
        """A straight line."""
        self._set_pen(pen)
        h = self.height
        self._ops.append(f"{x1:.2f} {h - y1:.2f} m {x2:.2f} {h - y2:.2f} l S")

    def shape(self, outline: str, fill: str, stroke: Pen | None) -> None:
        """Paint an outline made by the functions below."""
        if fill:
            self.fill(fill)
        if stroke is not None:
            self._set_pen(stroke)
        if fill or stroke is not None:
            self._ops.append(f"{outline} {'B' if fill and stroke is not None else 'f' if fill else 'S'}")

    def rect(self, x: float, y: float, width: float, height: float, radius: float = 0.0) -> str:
        """Outline of a rectangle."""
        if radius <= 0:
            return f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re"
        r = min(radius, width / 2, height / 2)
        k = r * (1 - _KAPPA)
        left, right, top, low = x, x + width, self.height - y, self.height - y - height
        return (
            f"{left + r:.2f} {top:.2f} m {right - r:.2f} {top:.2f} l "
            f"{right - k:.2f} {top:.2f} {right:.2f} {top - k:.2f} {right:.2f} {top - r:.2f} c {right:.2f} {low + r:.2f} l "
            f"{right:.2f} {low + k:.2f} {right - k:.2f} {low:.2f} {right - r:.2f} {low:.2f} c {left + r:.2f} {low:.2f} l "
            f"{left + k:.2f} {low:.2f} {left:.2f} {low + k:.2f} {left:.2f} {low + r:.2f} c {left:.2f} {top - r:.2f} l "
            f"{left:.2f} {top - k:.2f} {left + k:.2f} {top:.2f} {left + r:.2f} {top:.2f} c h"
        )

    def circle(self, x: float, y: float, radius: float) -> str:
        """Outline of a circle."""
        return self.rect(x - radius, y - radius, 2 * radius, 2 * radius, radius)

    def image(self, x: float, y: float, width: float, height: float, data: bytes) -> None:
        """A photo that fills a rectangle."""
        self._ops.append(self._images(data, x, self.height - y - height, width, height))

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """What is written meanwhile is cut at the rectangle."""
        self._ops.append(f"q {self.rect(x, y, width, height)} W n")
        before = (self._fill, self._stroke, self._pen)
        yield
        self._ops.append("Q")
        self._fill, self._stroke, self._pen = before

    @contextmanager
    def scaled(self, x: float, y: float, factor: float) -> Iterator[None]:
        """What is written meanwhile around (x, y) is `factor` times as large."""
        if factor == 1:
            yield
            return
        low = self.height - y
        move = f"{x * (1 - factor):.4f} {low * (1 - factor):.4f}"
        self._ops.append(f"q {factor:.5f} 0 0 {factor:.5f} {move} cm")
        before = (self._fill, self._stroke, self._pen)
        yield
        self._ops.append("Q")
        self._fill, self._stroke, self._pen = before

    # ---- pages

    def end_page(self) -> str:
        """The operators of the finished page; the next one begins empty."""
        content = "\n".join(self._ops)
        self._ops = []
        self._fill = self._stroke = ""
        self._pen = ()
        self.tree.end_page()
        return content
