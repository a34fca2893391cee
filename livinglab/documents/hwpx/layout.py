"""Turns blocks into paragraphs, tables and pictures, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from livinglab.blocks import blocks as b
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import Span, Words, plain, strong
from livinglab.documents.hwpx.elements import Element, is_a
from livinglab.documents.hwpx.grids import Grids
from livinglab.documents.hwpx.pictures import Pictures
from livinglab.documents.hwpx.styles import Frame, frame_of
from livinglab.documents.hwpx.texts import Texts, joined
from livinglab.documents.pdf.styles import Sheet
from livinglab.documents.spine_table import as_table

CHOSEN, OPEN = "☑ ", "☐ "
_FEW = 4  # notes that are no two columns
_RULE = Frame(before=4, after=6, side="bottom")


class Layout:
    """Writes the blocks of one document; a section of the same stage as the one before is shown as going on."""

    def __init__(self, sheet: Sheet, texts: Texts, pictures: Pictures) -> None:
        self._sheet, self._texts, self._pictures = sheet, texts, pictures
        self._grids = Grids(sheet, texts)
        self._stage: b.Stage | None = None
        self._new_page = False
        self._columns = self._wanted_columns = 1
        self._found: list[Element] = []

    def elements(self, blocks: Iterable[b.Block]) -> list[Element]:
        """All paragraphs of the document."""
        for block in blocks:
            self._block(block)
        return self._found

    def _put(self, element: Element | None) -> None:
        if element is None:
            return
        if self._new_page:
            element.set("pageBreak", "1")
            self._new_page = False
        if self._wanted_columns != self._columns and self._found:
            self._columns = self._wanted_columns
            element.insert(0, self._texts.columns(self._columns))
        self._found.append(element)

    def _say(self, words: Words, style: str, frame: Frame | None = None, *, ink: str = "") -> None:
        if plain(words):
            self._put(self._texts.paragraph(words, style, frame, ink=ink))

    def _block(self, block: b.Block) -> None:
        match block:
            case b.Title():
                self._title(block)
            case b.Heading():
                self._heading(block)
            case b.Paragraph():
                self._say(block.words, block.role)
            case b.Lead():
                self._lead(block)
            case b.SideNote():
                for words in block.note:
                    self._say(words, "caption", Frame(after=4, keep=True))
                self.elements(block.blocks)
            case b.Wide():
                self.elements(block.blocks)
            case b.Keep():
                self._keep(block.blocks)
            case b.Appendix():
                self._new_page = bool(self._found)
                self.elements((b.Heading(block.title), *block.blocks))
            case b.PageBreak():
                self._new_page = bool(self._found)
            case b.FullPage():
                self._new_page = bool(self._found)
                self._put(self._pictures.page(block.drawing))
                self._new_page = True
            case _:
                self._piece(block)

    def _piece(self, block: b.Block) -> None:
        match block:
            case b.Strip():
                self._put(self._grids.strip(block))
            case b.NoteColumns():
                self._notes(block)
            case b.Table() | b.Spine():
                self._put(self._grids.table(as_table(block)))
            case b.Figure():
                self._figure(block)
            case b.CardBox():
                self._put(self._grids.card(block))
            case b.Choices():
                self._choices(block)
            case b.BulletList() | b.Contents():
                self._lines(block)
            case b.WriteLines():
                self._put(self._grids.write_lines(block))
            case b.Rule():
                self._put(self._texts.paragraph((), "caption", _RULE))
            case b.Space():
                self._put(self._texts.paragraph((), "caption", Frame(after=0)))
            case _:
                raise TypeError(f"no such block: {block!r}")

    def _title(self, block: b.Title) -> None:
        if block.badge:
            self._say((Span(block.badge, bold=True),), "furniture", Frame(after=0, align="RIGHT", keep=True))
        self._say(block.kicker, "kicker")
        self._say(block.title, "title")
        self._say(block.meta, "meta")

    def _heading(self, block: b.Heading) -> None:
        if block.level == 2:
            if block.stage is not None and block.stage != self._stage:
                mark = f"{stages.number(block.stage)} {stages.name(block.stage)}"
                self._say((Span(mark, bold=True),), "mark", ink=f"stage:{block.stage}")
            self._stage = block.stage
        self._say(block.words, {1: "title", 2: "section", 3: "part"}[block.level])

    def _lead(self, block: b.Lead) -> None:
        """The sentence and whose it is, beside a bar in the stage's colour."""
        ink = f"stage:{block.stage}"
        sourced = bool(plain(block.source))
        bar = Frame(before=5, after=0 if sourced else 5, left=10, side="left", ink=ink, width="1.0 mm", keep=sourced)
        self._say(block.words, "lead", bar)
        self._say(block.source, "caption", Frame(after=5, left=10, side="left", ink=ink, width="1.0 mm"))

    def _keep(self, blocks: Sequence[b.Block]) -> None:
        """Every paragraph but the last stays with the next one."""
        first = len(self._found)
        self.elements(blocks)
        for element in self._found[first:-1]:
            if is_a(element, "p"):
                element.set("paraPrIDRef", self._texts.styles.kept(element.get("paraPrIDRef")))

    def _notes(self, block: b.NoteColumns) -> None:
        """Side by side as on paper, in columns of the page itself."""
        beside = block.columns == 2 and not self._sheet.large and sum(len(one.notes) for one in block.clusters) >= _FEW
        self._wanted_columns = 2 if beside else 1
        for cluster in block.clusters:
            self._say(_coded(cluster.code, strong(cluster.title)), "cluster")
            for note in cluster.notes:
                self._say(_coded(note.code, note.words), "notes")
        self._wanted_columns = 1

    def _figure(self, block: b.Figure) -> None:
        drawing = block.drawing
        if not isinstance(drawing, Drawing):
            drawing = drawing.drawing(self._sheet.full if block.wide else self._sheet.main, self._sheet.large)
        self._put(self._pictures.inline(drawing))
        self._say(block.caption, "caption")

    def _lines(self, block: b.BulletList | b.Contents) -> None:
        """Items with their dot or number; the contents plainly, since this format counts its own pages."""
        if isinstance(block, b.Contents):
            for words in block.lines:
                self._say(words, "note")
            return
        for item in block.items:
            number: Words = (Span(f"{item.number}. "),) if item.number else ()
            self._say((*number, *item.words), "item" if item.number else "bullet")

    def _choices(self, block: b.Choices) -> None:
        options: list[Words] = [
            (Span((CHOSEN if index == block.chosen else OPEN) + option, bold=index == block.chosen),)
            for index, option in enumerate(block.options)
        ]
        self._say(joined(options, "    "), "choice", frame_of("choice"))


def _coded(code: str, words: Words) -> Words:
    return (Span(f"{code} ", quiet=True), *words) if code else words
