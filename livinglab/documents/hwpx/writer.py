"""Writes a document of blocks as an HWPX file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from livinglab.blocks.blocks import Document
from livinglab.blocks.words import Span
from livinglab.documents.hwpx.elements import Element, every, legible
from livinglab.documents.hwpx.layout import Layout
from livinglab.documents.hwpx.pictures import Pictures
from livinglab.documents.hwpx.styles import LABEL_FONT, Styles, runs_in
from livinglab.documents.hwpx.texts import Texts
from livinglab.documents.pdf.styles import Sheet
from livinglab.i18n import speaking

_MARGINS = {"left": 18, "right": 18, "top": 17, "bottom": 18, "header": 9, "footer": 9}  # mm, as on paper
Target = Path | BinaryIO


def write_hwpx(document: Document, target: Target, *, large_print: bool = False) -> None:
    """Write the document; the file opens in the office's program without a question."""
    from hwpx import HwpxDocument

    with speaking(document.language, on_paper=True), HwpxDocument.new() as file:
        sheet = Sheet(large_print, paper=document.paper, landscape=document.landscape)
        styles = Styles(file, sheet)
        texts = Texts(styles)
        _describe(file, document)
        _page(file, document, styles)
        _fill(file, Layout(sheet, texts, Pictures(file, texts, sheet)).elements(document.blocks))
        if isinstance(target, Path):
            file.save_to_path(target)
        else:
            file.save_to_stream(target)


def _describe(file: Any, document: Document) -> None:
    file.parts.clear_document_metadata()
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    file.parts.set_document_metadata(
        title=legible(document.title), subject=legible(document.subject),
        keyword=legible(", ".join(document.keywords)), created_date=now, modified_date=now,
    )  # fmt: skip


def _page(file: Any, document: Document, styles: Styles) -> None:
    """The paper with its margins, running head from the second page on, foot with badge and page number."""
    margins = {"top": 8, "bottom": 9}  # HWPX counts the text's margin from the head's and foot's own
    file.page.setup(
        paper_size=document.paper, orientation="landscape" if document.landscape else "portrait",
        margins_mm=_MARGINS | margins,
    )  # fmt: skip
    size = styles.text("furniture").size
    common = {"type": "run", "font": LABEL_FONT, "size": size}
    if document.header:
        children = [{**common, "text": legible(document.header)}]
        if document.badge:
            children.append({**common, "text": f"  ·  {legible(document.badge)}", "bold": True})
        file.page.set_header(content=[{"align": "LEFT", "children": children}])
        file.page.set_visibility(hide_first_header=True)
    foot: list[dict[str, Any]] = []
    if document.footer:
        foot.append({"align": "LEFT", "children": [{**common, "text": legible(document.footer)}]})
    numbered: list[dict[str, Any]] = [{"page_number": "page/total", "position": "NONE"}]
    if document.badge:
        numbered.insert(0, {**common, "text": f"{legible(document.badge)}  ·  ", "bold": True})
    foot.append({"align": "RIGHT", "children": numbered})
    file.page.set_footer(content=foot)
    letters = styles.letters("furniture", Span(""))
    for part in every(file.sections[0].element, "footer"):
        runs_in(part, letters)


def _fill(file: Any, elements: list[Element]) -> None:
    """Put the paragraphs behind the first one, which holds the page's set-up, and let it carry the first's words."""
    section = file.sections[0]
    root = section.element
    opening = root[0]
    for index, element in enumerate(elements):
        if index:
            root.append(element)
            continue
        for name in ("paraPrIDRef", "styleIDRef"):
            opening.set(name, element.get(name))
        for run in list(opening):
            if not len(run) or all(part.tag.endswith("}t") for part in run):
                opening.remove(run)
        opening.extend(list(element))
    section.mark_dirty()
