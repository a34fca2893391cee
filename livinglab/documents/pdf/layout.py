"""Turns blocks into measured boxes for one style sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from livinglab.blocks import blocks as b
from livinglab.blocks.drawing import Drawing, Pen
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.words import Words, ours, plain
from livinglab.documents.pdf import heads, notes, pieces
from livinglab.documents.pdf.boxes import Box, BreakBox, DrawingBox, PageBox, Row, Shifted, SpaceBox, Stack
from livinglab.documents.pdf.contents import NUMBER, ContentsLine
from livinglab.documents.pdf.spine import spine_boxes
from livinglab.documents.pdf.styles import GUTTER, Sheet
from livinglab.documents.pdf.tables import Grid, TableBox, TableRow, align_of, table_widths
from livinglab.documents.pdf.texts import BarBox, TextBox, Wrapper

_ROLES: dict[b.Role, tuple[str, float, float]] = {  # style, before, after
    "body": ("body", 0, 4),
    "note": ("note", 0, 4),
    "meta": ("meta", 0, 4),
    "kicker": ("kicker", 0, 2),
    "caption": ("caption", 0, 4),
    "thanks": ("thanks", 8, 8),
}


class Layout:
    """Lays out one document; a section of the same stage as the one before is shown as going on."""

    def __init__(self, sheet: Sheet, wrapper: Wrapper) -> None:
        self._sheet, self._wrapper = sheet, wrapper
        self._stage: b.Stage | None = None

    def document(self, blocks: Iterable[b.Block]) -> list[Box]:
        """The boxes of a whole document in the main column."""
        return self.boxes(blocks, self._sheet.main)

    def boxes(self, blocks: Iterable[b.Block], width: float) -> list[Box]:
        return [box for block in blocks for box in self._boxes(block, width)]

    def text(self, words: Words, style: str, width: float, **options: object) -> TextBox:
        """A paragraph in a named style."""
        chosen = self._sheet.style(style)
        return TextBox(self._wrapper.lines(words, width, chosen), chosen, width, **options)  # type: ignore[arg-type]

    def _boxes(self, block: b.Block, width: float) -> list[Box]:
        sheet = self._sheet
        match block:
            case b.Paragraph():
                style, before, after = _ROLES[block.role]
                box = self.text(block.words, style, width, before=sheet.gap(before), after=sheet.gap(after))
                # a bold line says what follows it
                box.keep_next = len(box.lines) == 1 and bool(block.words) and all(span.bold for span in block.words)
                return [box]
            case b.Heading():
                return [self._heading(block, width)]
            case b.SideNote():
                return self._side_note(block, width)
            case b.Wide():
                return [self._wide(self.boxes(block.blocks, self._sheet.full), width)]
            case b.Keep():
                return [Stack(self.boxes(block.blocks, width), keep=sheet.keep)]
            case b.Figure():
                return self._figure(block, width)
            case b.Space():
                return [SpaceBox(sheet.gap(block.points))]
            case b.PageBreak():
                return [BreakBox()]
            case b.FullPage():
                return [BreakBox(), PageBox(block.drawing, sheet.room), BreakBox()]
            case b.Appendix():
                return [BreakBox(), *self.boxes((b.Heading(block.title), *block.blocks), width)]
            case b.Rule():
                wide = (self._sheet.full, -sheet.side) if block.strong and width < self._sheet.full else (width, 0.0)
                pen = Pen("ink", 0.9) if block.strong else Pen("rule", 0.6)
                rule = pieces.RuleBox(wide[0], pen, sheet.gap(6), sheet.gap(6), wide[1])
                rule.keep_next = block.strong  # it parts what follows from what stands above
                return [rule]
            case _:
                return self._piece(block, width)

    def _piece(self, block: b.Block, width: float) -> list[Box]:
        sheet = self._sheet
        match block:
            case b.Title():
                return [self._wide([self._title(block)], width)]
            case b.Strip():
                return [self._wide([self._strip(block)], width)]
            case b.NoteColumns():
                return notes.columns(block, width, sheet, self.text)
            case b.Lead():
                return [self._lead(block, width)]
            case b.Table():
                outer = self._sheet.full if block.wide else width
                table = self._spaced(self._table(block, outer), 4, 6)
                return [self._wide([table], width) if block.wide else table]
            case b.Spine():
                return [self._wide(spine_boxes(block, self._sheet, self.text), width)]
            case b.CardBox():
                return [self._spaced(self._card(block, width), 0, 6)]
            case b.Choices():
                chosen = self._spaced(DrawingBox(pieces.choices(block, width, sheet), width), 2, 6)
                chosen.keep_next = True  # what it was chosen by follows
                return [chosen]
            case b.BulletList():
                return [self._list(block, width)]
            case b.Contents():
                return [self._contents(block, width)]
            case b.WriteLines():
                outer = self._sheet.full if block.wide else width
                lines = self._spaced(DrawingBox(pieces.write_lines(block, outer, sheet), outer), 6, 2)
                return [self._wide([lines], width) if block.wide else lines]
            case _:
                raise TypeError(f"no such block: {block!r}")

    def _contents(self, block: b.Contents, width: float) -> Box:
        gap = self._sheet.gap(5)
        texts = [self.text(words, "body", width - NUMBER) for words in block.lines]
        return Stack([ContentsLine(text, width, gap) for text in texts], tag="TOC")

    def _spaced(self, box: Box, before: float, after: float) -> Box:
        box.before, box.after = self._sheet.gap(before), self._sheet.gap(after)
        return box

    def _wide(self, boxes: Sequence[Box], width: float) -> Box:
        box = boxes[0] if len(boxes) == 1 else Stack(boxes)
        return Shifted(box, -self._sheet.side) if width < self._sheet.full and self._sheet.side else box

    def _heading(self, block: b.Heading, width: float) -> Box:
        sheet = self._sheet
        if block.level == 2:
            goes_on = block.stage is not None and block.stage == self._stage
            self._stage = block.stage
            text = self.text(block.words, "section", width)
            side = sheet.side if width < self._sheet.full else 0.0
            return heads.HeadingBox(text, sheet, block.stage, goes_on, side)
        style = "title" if block.level == 1 else "part"
        box = self.text(block.words, style, width, before=sheet.gap(10), after=sheet.gap(3))
        box.keep_next = True
        return box

    def _side_note(self, block: b.SideNote, width: float) -> list[Box]:
        sheet = self._sheet
        if not block.note or not sheet.side or width >= self._sheet.full:
            notes = [self.text(words, "caption", width, after=sheet.gap(4)) for words in block.note]
            first = _up_to_picture(block.blocks)
            for note in notes:
                note.keep_next = not first
            return [*self._led(block.blocks[:first], width), *notes, *self.boxes(block.blocks[first:], width)]
        style = sheet.style("caption")
        wide = sheet.side - GUTTER
        last = len(block.note) - 1
        paragraphs = [
            self.text(words, "caption", wide, after=style.leading if index < last else 0.0)
            for index, words in enumerate(block.note)
        ]
        main = Stack(list(self._led(block.blocks, width)))
        return [Row([(-sheet.side, Stack(paragraphs)), (0.0, main)], fixed=1)]

    def _led(self, blocks: Sequence[b.Block], width: float) -> Iterator[Box]:
        """The blocks beside a side note; a sentence right before a picture stays with it, or the note would stand alone
        beside it while the picture it explains moves to the next page."""
        for block, following in zip_longest(blocks, blocks[1:]):
            made = self.boxes((block,), width)
            if isinstance(block, b.Paragraph) and isinstance(following, b.Figure):
                made[-1].keep_next = True
            yield from made

    def _figure(self, block: b.Figure, width: float) -> list[Box]:
        outer = self._sheet.full if block.wide else width
        drawing = block.drawing
        if not isinstance(drawing, Drawing):
            drawing = drawing.drawing(outer, self._sheet.large)
        figure: Box = self._spaced(DrawingBox(drawing, outer), 8, 5)
        if block.caption:
            figure = Stack([figure, self.text(block.caption, "caption", outer, after=4)], keep=1.0)
        return [self._wide([figure], width) if block.wide else figure]

    def _title(self, block: b.Title) -> Box:
        sheet = self._sheet
        size = sheet.style("furniture").size
        width = self._sheet.full - heads.badge_width(block.badge, size)
        named = (("kicker", block.kicker), ("title", block.title), ("meta", block.meta))
        parts = [
            self.text(words, style, width, before=3.0 if style == "meta" else 0.0) for style, words in named if words
        ]
        return heads.BadgedBox(Stack(parts), block.badge, size, self._sheet.full)

    def _strip(self, block: b.Strip) -> Box:
        sheet = self._sheet
        width = heads.strip_width(heads.strip_columns(len(block.cells), sheet.large), sheet.full)
        cells = [(cell.stage, self.text(cell.words, "strip", width)) for cell in block.cells]
        return heads.strip(cells, sheet)

    def _lead(self, block: b.Lead, width: float) -> Box:
        indent = 14.0 * self._sheet.scale
        parts: list[Box] = [self.text(block.words, "lead", width - indent)]
        if block.source:
            parts[0].keep_next = True
            parts.append(self.text(block.source, "caption", width - indent))
        return self._spaced(BarBox(Stack(parts), f"stage:{block.stage}", indent), 5, 5)

    def _list(self, block: b.BulletList, width: float) -> Box:
        indent = 24.0 * self._sheet.scale
        items = [
            pieces.ItemBox(item.number, self.text(item.words, "note", width - indent, tag="LBody"), indent, 3.0)
            for item in block.items
        ]
        return self._spaced(Stack(items, tag="L"), 4, 4)

    def _card(self, block: b.CardBox, width: float) -> Box:
        style = self._sheet.style("card")
        labels = [printable(field.label) for field in block.fields]
        left, gap = 10.0, 18.0
        widest = max((text_width(label, style.size, True) for label in labels), default=0.0)
        side = min(max(widest + gap, 78.0 * self._sheet.scale), width * 0.36)
        rows = []
        for field in block.fields:
            label = self.text(ours(field.label, bold=True), "card", side - 8)
            rows.append(TableRow((label, self.text(field.words, "card", width - side - 2 * left))))
        above, below = self._sheet.gap(4), self._sheet.gap(6.5)
        return TableBox(
            rows, Grid((left, left + side), width, above, below, boxed=True, first_is_head=True, keep=self._sheet.keep)
        )

    def _table(self, block: b.Table, width: float) -> Box:
        drawn = any(isinstance(cell, b.Drawn) for row in block.rows for cell in row)
        if drawn and self._sheet.large:
            return self._stacked(block, width)
        widths = table_widths(block, width, self._sheet)
        lefts = tuple(sum(widths[:index]) for index in range(len(widths)))
        rows = []
        if any(block.head):
            rows.append(TableRow(self._cells(block, block.head, widths, "column"), head=True))
        rows += [TableRow(self._cells(block, row, widths, "note")) for row in block.rows]
        return TableBox(rows, self._grid(block, lefts, width))

    def _grid(self, block: b.Table, lefts: tuple[float, ...], width: float) -> Grid:
        keep = 0.0 if block.grows else self._sheet.keep
        return Grid(lefts, width, self._sheet.gap(3), self._sheet.gap(5), keep=keep)

    def _stacked(self, block: b.Table, width: float) -> Box:
        """Small charts need the whole width in large print: the cells of a row stand below each other."""
        whole = replace(block, align=(), widths=())
        named = (("column", (block.head,)), ("note", block.rows))
        rows = [
            TableRow((Stack([self._cells(whole, (cell,), [width], style)[0] for cell in row]),), head=style == "column")
            for style, several in named
            for row in several
            if any(row)
        ]
        return TableBox(rows, self._grid(block, (0.0,), width))

    def _cells(self, block: b.Table, row: Sequence[b.Cell], widths: Sequence[float], style: str) -> tuple[Box, ...]:
        cells: list[Box] = []
        for index, (cell, width) in enumerate(zip(row, widths, strict=False)):
            align = align_of(block, index)
            inner = width - (0.0 if index == len(widths) - 1 else 8.0)
            if isinstance(cell, b.Tick):
                share = {"start": 0.0, "middle": 0.5, "end": 1.0}[align]
                cells.append(DrawingBox(pieces.tick(cell, self._sheet), inner, align=share))
            elif isinstance(cell, b.Drawn):
                drawing = DrawingBox(cell.chart.drawing(inner, self._sheet.large), inner)
                said = [SpaceBox(self._sheet.gap(3)), self.text(cell.words, style, inner)] if plain(cell.words) else []
                cells.append(Stack([drawing, *said]))
            else:
                cells.append(self.text(cell, style, inner, align=align) if plain(cell) else Box())
        return tuple(cells)


def _up_to_picture(blocks: Sequence[b.Block]) -> int:
    """How many blocks come before what is said beside them: a picture and its sentence, so that it keeps its size; else none."""
    at = next((at for at, block in enumerate(blocks) if not isinstance(block, b.Paragraph)), len(blocks))
    return at + 1 if at < min(2, len(blocks)) and isinstance(blocks[at], b.Figure) else 0
