"""Turns blocks into the paragraphs and tables of a Word document, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.blocks import blocks as b
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import Words
from livinglab.documents.docx import pieces
from livinglab.documents.docx.lists import DOTS, Lists
from livinglab.documents.docx.page import Page, Sections
from livinglab.documents.docx.pictures import Pictures
from livinglab.documents.docx.runs import PLAIN, TAB, Border, Form, paragraph, run, runs
from livinglab.documents.pdf.styles import PAGE_HEIGHT, PAGE_WIDTH
from livinglab.documents.spine_table import as_table

_FEW = 4  # notes that are no two columns
_WIDEST = 1500.0  # points; Word knows no wider paper
_ROLES: dict[b.Role, str] = {
    "body": "Normal", "note": "Note", "meta": "Meta", "kicker": "Kicker", "caption": "Caption", "thanks": "Thanks",
}  # fmt: skip


class Body:
    """Writes blocks one after the other; what stands beside on paper stands above here."""

    def __init__(self, pictures: Pictures, lists: Lists, sections: Sections, page: Page) -> None:
        self._pictures, self._lists, self._sections, self._page = pictures, lists, sections, page
        self._parts: list[str] = []
        self._new_page = self._keep = False
        self._ended = ""  # the facts of the section that ends with the last part
        self._goes_on = False  # whether the present section began in the middle of a page
        self._stage: b.Stage | None = None

    def xml(self) -> str:
        """Everything written, the facts of the last section behind it."""
        if not self._ended:
            return "".join(self._parts) + self._sections.flowing(goes_on=self._goes_on)
        *before, last = self._parts
        return "".join((*before, last.replace(self._ended, "", 1), self._ended))

    def _add(self, part: str, ended: str = "") -> None:
        self._parts.append(part.replace("</w:pPr>", f"{ended}</w:pPr>", 1) if ended else part)
        self._ended = ended

    def _end_section(self, facts: str) -> None:
        """The last part ends a section, if none ends there yet."""
        if self._parts and not self._ended:
            self._add(self._parts.pop(), facts)

    def write(self, blocks: Sequence[b.Block], *, together: bool = False) -> None:
        """Write the blocks; `together` keeps each on the page of the next."""
        kept = self._keep
        for index, block in enumerate(blocks):
            self._keep = kept or (together and index < len(blocks) - 1)
            self._write(block)
        self._keep = kept

    def _say(self, content: str, style: str, form: Form = PLAIN) -> None:
        form = replace(form, keep=form.keep or self._keep, new_page=self._new_page and bool(self._parts))
        self._new_page = False
        self._add(paragraph(content, style, form))

    def _place(self, table: str) -> None:
        """A table, with a little room around it: two that touch would become one."""
        if not table:
            return
        if self._new_page:
            self._say("", "Gap")
        self._add(table)
        self._say("", "Gap", Form(height=6))

    def _write(self, block: b.Block) -> None:
        match block:
            case b.Title():
                self._title(block)
            case b.Heading():
                self._heading(block)
            case b.Paragraph():
                self._say(runs(block.words), _ROLES[block.role])
            case b.Lead():
                self._lead(block)
            case b.NoteColumns():
                self._notes(block)
            case b.Figure():
                self._figure(block.drawing, block.caption)
            case b.FullPage():
                self._full_page(block.drawing)
            case b.BulletList():
                self._list(block)
            case _:
                self._around(block)

    def _around(self, block: b.Block) -> None:
        """Blocks that hold others, and where pages end."""
        match block:
            case b.SideNote():
                for words in block.note:
                    self._say(runs(words), "SideNote")
                self.write(block.blocks)
            case b.Wide():
                self.write(block.blocks)
            case b.Keep():
                self.write(block.blocks, together=True)
            case b.Appendix():
                self._new_page = True
                self.write((b.Heading(block.title), *block.blocks))
            case b.PageBreak():
                self._new_page = True
            case _:
                self._piece(block)

    def _piece(self, block: b.Block) -> None:
        match block:
            case b.Strip():
                self._place(pieces.strip(block, self._page))
            case b.Table() | b.Spine():
                self._place(pieces.table(as_table(block), self._page, self._keep))
            case b.CardBox():
                self._place(pieces.card(block, self._page))
            case b.Choices():
                for row in pieces.choices(block, self._page):
                    self._place(row)
            case b.WriteLines():
                self._say(*pieces.write_lines(block, self._page.inside))
            case b.Contents():
                for content in pieces.contents(block):
                    self._say(content, "Note")
            case b.Rule():
                line = Border("bottom", "ink" if block.strong else "rule", 8 if block.strong else 5)
                self._say("", "Gap", Form(borders=(line,), height=8))
            case b.Space():
                self._say("", "Gap", Form(height=max(block.points, 1.0)))
            case _:
                raise TypeError(f"no such block: {block!r}")

    def _title(self, block: b.Title) -> None:
        if block.badge:
            self._say(run(block.badge, bold=True), "Badge", Form(keep=True))
        if block.kicker:
            self._say(runs(block.kicker), "Kicker", Form(keep=True))
        self._say(runs(block.title), "Heading1")
        if block.meta:
            self._say(runs(block.meta), "Meta")

    def _heading(self, block: b.Heading) -> None:
        marked = False
        if block.level == 2:
            marked = block.stage is not None and block.stage != self._stage
            self._stage = block.stage
            if marked and block.stage:
                self._say(stage_mark(block.stage), "Stage")
        form = Form(borders=(Border("top", "ink", 0),), close=True) if marked else PLAIN
        self._say(runs(block.words), f"Heading{block.level}", form)

    def _lead(self, block: b.Lead) -> None:
        bar = Form(borders=(Border("left", f"stage:{block.stage}", 24, 8),))
        self._say(runs(block.words), "Lead", replace(bar, keep=bool(block.source)))
        if block.source:
            self._say(runs(block.source), "LeadSource", bar)

    def _notes(self, block: b.NoteColumns) -> None:
        """Side by side as on paper, in columns of the page itself, so that an office can write on in them."""
        beside = block.columns == 2 and not self._page.large and sum(len(one.notes) for one in block.clusters) >= _FEW
        goes_on = bool(self._parts)
        if beside:
            self._end_section(self._sections.flowing(goes_on=self._goes_on))
        for cluster in block.clusters:
            code = run(f"{cluster.code} ", color="second") if cluster.code else ""
            if code or cluster.title:
                self._say(code + runs(cluster.title), "Heading3")
            for note in cluster.notes:
                self._say(run(note.code, color="second") + TAB + runs(note.words), "NoteLine")
        if beside:
            self._end_section(self._sections.flowing(2, goes_on=goes_on))
            self._goes_on = True

    def _figure(self, chart: object, caption: Words) -> None:
        drawing = chart if isinstance(chart, Drawing) else chart.drawing(self._page.inside - 6, self._page.large)  # type: ignore[attr-defined]
        self._say(
            self._pictures.picture(drawing, self._page.inside, self._page.room - 40),
            "Picture",
            Form(keep=bool(caption)),
        )
        if caption:
            self._say(runs(caption), "Caption")

    def _full_page(self, drawing: Drawing) -> None:
        """A section of its own without head, foot and margins; what stood before it ends its own section."""
        self._new_page = False
        self._end_section(self._sections.flowing(goes_on=self._goes_on))
        self._goes_on = False
        width, height = (drawing.width, drawing.height) if drawing.width <= _WIDEST else (PAGE_WIDTH, PAGE_HEIGHT)
        sheet = paragraph(self._pictures.sheet(drawing, width, height), "Gap", Form(height=1))
        self._add(sheet, self._sections.bare(width, height))

    def _list(self, block: b.BulletList) -> None:
        last = numbers = 0
        for item in block.items:
            if not item.number:
                numbers = 0
            elif not numbers or item.number != last + 1:
                numbers = self._lists.numbers_from(item.number)
            last = item.number
            self._say(runs(item.words), "ListParagraph", Form(numbered=numbers or DOTS))


def stage_mark(stage: b.Stage) -> str:
    """The stage's number on its colour and its name: number and word say it, never the colour alone."""
    colour = f"stage:{stage}"
    number = run(f" {stages.number(stage)} ", bold=True, color="paper", fill=colour)
    return number + run(f" {stages.name(stage)}", bold=True, color=colour)
