"""Reads an HWPX file back: its words in reading order, its checks, its page furniture; and what blocks should say in it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from hwpx import HwpxDocument
from hwpx.layout.lint import lint_layout
from hwpx.tools.id_integrity import check_id_integrity
from hwpx.tools.package_validator import validate_editor_open_safety

from livinglab.blocks import blocks as b
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import Span
from livinglab.documents.hwpx.grids import SIGNS
from livinglab.documents.hwpx.layout import CHOSEN, OPEN
from livinglab.documents.hwpx.writer import write_hwpx
from livinglab.documents.pdf.styles import FULL, Sheet
from livinglab.i18n import speaking
from tests.documents.hwpx.shown import shown

HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
# The empty file that comes with the library lists no version part; the office's program takes the one in its place.
_KNOWN = "manifest does not reference a version part"


@dataclass(frozen=True)
class Written:
    """A finished file and what reading it gives."""

    data: bytes
    section: ET.Element
    header: ET.Element
    content: str

    @property
    def lines(self) -> list[str]:
        """The words of every paragraph and picture in reading order, head and foot not counted."""
        return [line for line in _lines(self.section) if line.strip()]

    @property
    def letters(self) -> str:
        """All words without any space."""
        return bare("".join(self.lines))

    def furniture(self, name: str) -> str:
        """The words of the head or foot."""
        return "".join(text.text or "" for part in self.section.iter(HP + name) for text in part.iter(HP + "t"))


def written(document: b.Document, *, large_print: bool = False) -> Written:
    """Write the document and read it back."""
    target = BytesIO()
    write_hwpx(document, target, large_print=large_print)
    return read(target.getvalue())


def read(data: bytes) -> Written:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return Written(
            data,
            ET.fromstring(archive.read("Contents/section0.xml")),
            ET.fromstring(archive.read("Contents/header.xml")),
            archive.read("Contents/content.hpf").decode("utf-8"),
        )


def complaints(data: bytes) -> list[str]:
    """What the library's own checks of package, schema, numbers and layout say, warnings too."""
    report = validate_editor_open_safety(data)
    with HwpxDocument.open(BytesIO(data)) as file:
        dangling = [f"{one.attr} {one.value}" for one in check_id_integrity(file).dangling]
        schema = [str(issue) for issue in file.validate().issues]
    package = [issue.message for issue in report.validate_package.issues if _KNOWN not in issue.message]
    opens = [] if report.reopen_ok else [str(report.reopen_error)]
    return [*package, *schema, *dangling, *opens]


def too_wide(data: bytes) -> list[str]:
    """Words wider than the cell they stand in, as the library reckons with the office's fonts."""
    return [str(finding) for finding in lint_layout(data).findings if "horizontally" in str(finding)]


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _lines(element: ET.Element) -> Iterator[str]:
    for part in element:
        if part.tag in (HP + "header", HP + "footer"):
            continue
        if part.tag == HP + "t":
            yield "".join(piece if piece is not None else "" for piece in _pieces(part))
        elif part.tag == HP + "shapeComment":
            yield part.text or ""
        else:
            yield from _lines(part)


def _pieces(text: ET.Element) -> Iterator[str | None]:
    yield text.text
    for part in text:
        yield "\n"
        yield part.tail


_NAMES = {"stage", "role", "align", "verdict", "kind", "stamp"}  # fields that name a look, not words


def expected(document: b.Document, *, large: bool = False) -> str:
    """All words of the document's blocks in order, as this format says them, without any space."""
    with speaking(document.language, on_paper=True):
        return bare("".join(shown(text) for text in _said(document.blocks, Sheet(large), [None])))


_LINES = (b.StripCell, b.Figure, b.FullPage, b.Tick, b.Drawn, b.Choices, b.ListItem)


def _said(value: Any, sheet: Sheet, stage: list[Any]) -> Iterator[str]:
    match value:
        case b.Title():
            yield from (value.badge, _plain(value.kicker), _plain(value.title), _plain(value.meta))
        case b.Heading():
            yield _heading(value, stage)
        case b.Appendix():
            yield from _said((b.Heading(value.title), *value.blocks), sheet, stage)
        case tuple():
            for one in value:
                yield from _said(one, sheet, stage)
        case str():
            yield value
        case _ if isinstance(value, _LINES):
            yield from _line(value, sheet)
        case Span():
            yield value.text
        case _ if is_dataclass(value):
            for field in fields(value):
                if field.name not in _NAMES:
                    yield from _said(getattr(value, field.name), sheet, stage)


def _heading(block: b.Heading, stage: list[Any]) -> str:
    """The stage's mark stands above the first section of each stage only."""
    if block.level != 2:
        return _plain(block.words)
    new = block.stage and block.stage != stage[0]
    stage[0] = block.stage
    return (_mark(block.stage) if new and block.stage else "") + _plain(block.words)


def _line(value: Any, sheet: Sheet) -> Iterator[str]:
    match value:
        case b.StripCell():
            yield from (_mark(value.stage), _plain(value.words))
        case b.Figure():
            drawing = value.drawing
            if not isinstance(drawing, Drawing):
                drawing = drawing.drawing(FULL if value.wide else sheet.main, sheet.large)
            yield from (drawing.alt, _plain(value.caption))
        case b.FullPage():
            yield value.drawing.alt
        case b.Tick():
            yield from (SIGNS[value.verdict], value.label)
        case b.Drawn():
            yield _plain(value.told)
        case b.Choices():
            yield from ((CHOSEN if at == value.chosen else OPEN) + text for at, text in enumerate(value.options))
        case b.ListItem():
            yield from ((f"{value.number}." if value.number else ""), _plain(value.words))


def _plain(words: Any) -> str:
    return "".join(span.text for span in words)


def _mark(stage: b.Stage) -> str:
    from livinglab.blocks.charts import stage as stages

    return f"{stages.number(stage)}{stages.name(stage)}"
