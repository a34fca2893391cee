"""Words as runs of a paragraph, and paragraphs with what Word must know of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from livinglab.blocks.words import Words
from livinglab.documents.escaping import xml_text
from livinglab.documents.inks import paper_ink


def ink(name: str) -> str:
    """An ink of the paper as Word writes colours."""
    return paper_ink(name).lstrip("#")


def run(text: str, *, bold: bool = False, color: str = "", underline: bool = False, fill: str = "") -> str:
    """One run; a line end in it becomes a line break."""
    # The order within the properties is the schema's: Word offers to repair a file that has another.
    facts = "".join(
        (
            "<w:b/>" if bold else "",
            f'<w:color w:val="{ink(color)}"/>' if color else "",
            '<w:u w:val="single"/>' if underline else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{ink(fill)}"/>' if fill else "",
        )
    )
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in xml_text(text).split("\n"))
    return f"<w:r>{f'<w:rPr>{facts}</w:rPr>' if facts else ''}{lines}</w:r>" if text else ""


def runs(words: Words, *, bold: bool = False, color: str = "") -> str:
    """The words, each span in its kind; `bold` and `color` for all of them."""
    return "".join(
        run(
            span.text,
            bold=span.bold or bold,
            color=color or ("second" if span.quiet else ""),
            underline=span.underline,
        )
        for span in words
    )


TAB = "<w:r><w:tab/></w:r>"


@dataclass(frozen=True, slots=True)
class Border:
    """A line at one edge of a paragraph or cell: eighths of a point, and points between it and the text."""

    edge: str
    color: str
    eighths: int = 4
    space: int = 0

    def xml(self) -> str:
        line = f'w:val="single" w:sz="{self.eighths}" w:space="{self.space}" w:color="{ink(self.color)}"'
        return f"<w:{self.edge} {line}/>" if self.eighths else f'<w:{self.edge} w:val="nil"/>'


@dataclass(frozen=True, slots=True)
class Form:
    """How one paragraph departs from its style."""

    keep: bool = False
    new_page: bool = False
    numbered: int = 0
    borders: tuple[Border, ...] = ()
    tabs: tuple[tuple[float, str], ...] = ()  # (points, leader)
    height: float = 0.0
    close: bool = False  # nearly no room above
    indent: float = 0.0
    align: str = ""


PLAIN = Form()


def paragraph(content: str, style: str, form: Form = PLAIN) -> str:
    """A paragraph of runs in a style."""
    facts = [f'<w:pStyle w:val="{style}"/>']
    facts += ["<w:keepNext/>"] if form.keep else []
    facts += ["<w:pageBreakBefore/>"] if form.new_page else []
    if form.numbered:
        facts.append(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{form.numbered}"/></w:numPr>')
    facts.append(_framed("pBdr", form.borders))
    if form.tabs:
        stops = (f'<w:tab w:val="left" w:leader="{leader}" w:pos="{twips(at)}"/>' for at, leader in form.tabs)
        facts.append(f"<w:tabs>{''.join(stops)}</w:tabs>")
    if form.height:
        facts.append(f'<w:spacing w:before="0" w:after="0" w:line="{twips(form.height)}" w:lineRule="exact"/>')
    facts += ['<w:spacing w:before="40"/>'] if form.close else []
    if form.indent:
        facts.append(f'<w:ind w:left="{twips(form.indent)}"/>')
    facts += [f'<w:jc w:val="{form.align}"/>'] if form.align else []
    return f"<w:p><w:pPr>{''.join(facts)}</w:pPr>{content}</w:p>"


def _framed(name: str, borders: Iterable[Border]) -> str:
    inside = "".join(border.xml() for border in borders)
    return f"<w:{name}>{inside}</w:{name}>" if inside else ""


def twips(points: float) -> int:
    """Points in Word's twentieths."""
    return round(points * 20)
