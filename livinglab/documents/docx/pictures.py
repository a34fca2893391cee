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
        size, told, graphic = self._graphic(drawing, width, height, _MARGIN)
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f"<wp:extent {size}/>{told}{graphic}</wp:inline></w:drawing></w:r>"
        )

    def sheet(self, drawing: Drawing, width: float, height: float) -> str:
        """A run with the drawing from the corner of its page on, in its own size: a form, a ballot."""
        size, told, graphic = self._graphic(drawing, width, height, 0.0)
        places = "".join(
            f'<wp:position{way} relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:position{way}>' for way in "HV"
        )
        return (
            '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
            ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'{places}<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f"{told}{graphic}</wp:anchor></w:drawing></w:r>"
        )

    def _graphic(self, drawing: Drawing, width: float, height: float, margin: float) -> tuple[str, str, str]:
        """Its size, what it is called and tells, and the picture itself."""
        self._count += 1
        wide, tall = max(drawing.width, 1.0) + 2 * margin, max(drawing.height, 1.0) + 2 * margin
        dpi = min(_DPI, 72.0 * (_PIXELS / (wide * tall)) ** 0.5)
        relation = self._add(BytesIO(png(drawing, dpi=dpi, margin=margin)))
        share = min(1.0, width / wide, height / tall)
        size = f'cx="{round(wide * share * _EMU)}" cy="{round(tall * share * _EMU)}"'
        told = xml_text(drawing.alt).replace("\n", "&#10;")
        named = f'<wp:docPr id="{self._count}" name="Picture {self._count}" descr="{told}"/><wp:cNvGraphicFramePr/>'
        return size, named, _picture(relation, self._count, size)


def _picture(relation: str, number: int, size: str) -> str:
    shape = (
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    image = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>{shape}</pic:pic>'
    )
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return f'<a:graphic><a:graphicData uri="{uri}">{image}</a:graphicData></a:graphic>'
