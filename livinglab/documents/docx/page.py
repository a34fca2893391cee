"""The paper a Word document stands on, and the facts of its sections."""

from __future__ import annotations

import re
from dataclasses import dataclass

from livinglab.blocks.blocks import Document
from livinglab.documents.docx.runs import twips
from livinglab.documents.pdf.styles import MM, Sheet

_BESIDE, _ABOVE_BELOW = 50 * MM, 49 * MM  # margins, both together
_GAP = 24.0  # between two columns


@dataclass(frozen=True, slots=True)
class Page:
    """Points; `inside` and `room` are how wide and high the text may be."""

    width: float
    height: float
    large: bool = False

    @staticmethod
    def of(document: Document, large: bool) -> Page:
        sheet = Sheet(large, paper=document.paper, landscape=document.landscape)
        return Page(sheet.width, sheet.height, large)

    @property
    def inside(self) -> float:
        return self.width - _BESIDE

    @property
    def room(self) -> float:
        return self.height - _ABOVE_BELOW


@dataclass(frozen=True, slots=True)
class Sections:
    """What is written at the end of each section: where it begins, on what paper, in how many columns."""

    text: str
    empty: str
    """The head and foot of a page that has none."""

    def flowing(self, columns: int = 1, *, goes_on: bool = False) -> str:
        """Pages with text; `goes_on` begins on the page of the section before."""
        facts = self.text
        if columns > 1:
            facts = re.sub(r"<w:cols[^>]*/>", f'<w:cols w:num="{columns}" w:space="{twips(_GAP)}"/>', facts)
        return facts.replace("<w:pgSz", '<w:type w:val="continuous"/><w:pgSz', 1) if goes_on else facts

    def bare(self, width: float, height: float) -> str:
        """A sheet of its own size without head, foot and margins."""
        across = ' w:orient="landscape"' if width > height else ""
        size = f'w:w="{twips(width)}" w:h="{twips(height)}"{across}'
        edges = " ".join(f'w:{edge}="0"' for edge in ("top", "right", "bottom", "left", "header", "footer", "gutter"))
        return f"<w:sectPr>{self.empty}<w:pgSz {size}/><w:pgMar {edges}/></w:sectPr>"
