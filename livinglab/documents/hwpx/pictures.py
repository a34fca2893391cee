"""Drawings as pictures in the file, with what they say as their alternative text."""

from __future__ import annotations

from typing import Any

from livinglab.blocks.drawing import Drawing
from livinglab.documents.hwpx.elements import Element, child, every, legible, units
from livinglab.documents.hwpx.styles import Frame
from livinglab.documents.hwpx.texts import Texts
from livinglab.documents.pdf.styles import Sheet
from livinglab.documents.png import png

_DPI, _PIXELS = 200.0, 30_000_000
_FRAME = Frame(before=6, after=4)
_MARGIN = 2.0
_ON_THE_PAPER = {
    "treatAsChar": "0", "flowWithText": "0", "allowOverlap": "1", "vertRelTo": "PAPER", "horzRelTo": "PAPER",
    "vertOffset": "0", "horzOffset": "0",
}  # fmt: skip


class Pictures:
    """Adds pictures to one file."""

    def __init__(self, document: Any, texts: Texts, sheet: Sheet) -> None:
        self._document, self._texts, self._sheet = document, texts, sheet

    def inline(self, drawing: Drawing) -> Element:
        """The drawing in its own size, smaller where the page is."""
        width, height = drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN
        scale = min(1.0, self._sheet.full / width, self._sheet.room * 0.94 / height)
        return self._picture(drawing, width * scale, height * scale, _MARGIN)

    def page(self, drawing: Drawing) -> Element:
        """The drawing as a whole sheet of paper, where its cut lines and boxes are exactly in their places."""
        fits = min(self._sheet.width / drawing.width, self._sheet.height / drawing.height)
        paragraph = self._picture(drawing, drawing.width * fits, drawing.height * fits, 0.0)
        (picture,) = every(paragraph, "pic")
        picture.set("textWrap", "IN_FRONT_OF_TEXT")
        for place in every(picture, "pos"):
            place.attrib.update(_ON_THE_PAPER)
        (run,) = every(paragraph, "run")
        hiding = child(run, "ctrl")
        child(hiding, "pageHiding", hideHeader=1, hideFooter=1, hideMasterPage=0, hideBorder=0, hideFill=0,
              hidePageNum=1)  # fmt: skip
        return paragraph

    def _picture(self, drawing: Drawing, width: float, height: float, margin: float) -> Element:
        from hwpx.oxml import HwpxOxmlParagraph

        area = max(drawing.width + 2 * margin, 1.0) * max(drawing.height + 2 * margin, 1.0)
        data = png(drawing, dpi=min(_DPI, 72.0 * (_PIXELS / area) ** 0.5), margin=margin)
        image = self._document.media.add_image(data, "png")
        paragraph, run = self._texts.holder("caption", _FRAME)
        letters = run.get("charPrIDRef")
        paragraph.remove(run)
        HwpxOxmlParagraph(paragraph, self._document.sections[0]).add_picture(
            str(image), width=units(width), height=units(height), char_pr_id_ref=letters
        )
        for comment in every(paragraph, "shapeComment"):
            comment.text = legible(drawing.alt)
        return paragraph
