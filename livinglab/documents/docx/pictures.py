"""Drawings as pictures in a Word document, each with the alternative text that tells all it shows."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from livinglab.blocks.drawing import Drawing
from livinglab.documents.escaping import xml_text
from livinglab.documents.png import png

_DPI, _MARGIN = 200.0, 2.0
_PIXELS = 30_000_000
_EMU = 12_700  # a point in English metric units

AddPicture = Callable[[BytesIO], str]


class Pictures:
    """Puts drawings into the file; `add` keeps the picture's bytes and answers their relation's name."""

    def __init__(self, add: AddPicture) -> None:
        self._add, self._count = add, 0

    def picture(self, drawing: Drawing, width: float, height: float) -> str:
        """A run with the drawing as a picture, made smaller where it is larger than width × height points."""
        self._count += 1
        wide, tall = max(drawing.width, 1.0) + 2 * _MARGIN, max(drawing.height, 1.0) + 2 * _MARGIN
        dpi = min(_DPI, 72.0 * (_PIXELS / (wide * tall)) ** 0.5)
        relation = self._add(BytesIO(png(drawing, dpi=dpi, margin=_MARGIN)))
        share = min(1.0, width / wide, height / tall)
        return _inline(relation, self._count, drawing.alt, round(wide * share * _EMU), round(tall * share * _EMU))


def _inline(relation: str, number: int, alt: str, across: int, down: int) -> str:
    told = xml_text(alt).replace("\n", "&#10;")
    size = f'cx="{across}" cy="{down}"'
    shape = (
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    image = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>{shape}</pic:pic>'
    )
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{told}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"{image}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
