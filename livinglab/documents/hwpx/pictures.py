"""Drawings as pictures in the file, with what they say as their alternative text."""

from __future__ import annotations

from typing import Any

from livinglab.blocks.drawing import Drawing
from livinglab.documents.hwpx.elements import Element, child, every, legible, units
from livinglab.documents.hwpx.styles import Frame
from livinglab.documents.hwpx.texts import Texts
from livinglab.documents.pdf.styles import FULL, PAGE_HEIGHT, PAGE_WIDTH
from livinglab.documents.png import png

_DPI = 200
_FRAME = Frame(before=6, after=4)
_MARGIN = 2.0
_ON_THE_PAPER = {
    "treatAsChar": "0", "flowWithText": "0", "allowOverlap": "1", "vertRelTo": "PAPER", "horzRelTo": "PAPER",
    "vertOffset": "0", "horzOffset": "0",
}  # fmt: skip


class Pictures:
    """Adds pictures to one file."""

    def __init__(self, document: Any, texts: Texts, room: float) -> None:
        self._document, self._texts, self._room = document, texts, room

    def inline(self, drawing: Drawing) -> Element:
        """The drawing in its own size, smaller where the page is."""
        width, height = drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN
        scale = min(1.0, FULL / width, self._room * 0.94 / height)
        return self._picture(drawing, width * scale, height * scale, _MARGIN)

    def page(self, drawing: Drawing) -> Element:
        """The drawing as a whole sheet of paper, where its cut lines and boxes are exactly in their places."""
        paragraph = self._picture(drawing, PAGE_WIDTH, PAGE_HEIGHT, 0.0)
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

        data = png(drawing, dpi=_DPI, margin=margin)
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
