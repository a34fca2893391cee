"""Tables of a Word document: tables of the paper, cards, options in boxes, the opening strip, lines to write on."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks import blocks as b
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.words import Words, plain
from livinglab.documents.docx.grid import GridCell, GridRow, grid
from livinglab.documents.docx.page import Page
from livinglab.documents.docx.runs import TAB, Border, Form, paragraph, run, runs
from livinglab.documents.docx.styles import size_of
from livinglab.documents.pdf.tables import WHOLE_ROWS, column_widths

_SIGNS: dict[b.Verdict, str] = {"met": "✓", "missed": "✗", "unknown": "○"}
_ACROSS, _ACROSS_LARGE = 5, 3  # options side by side
_ALIGN: dict[b.Align, str] = {"start": "", "middle": "center", "end": "right"}


def told(cell: b.Cell) -> str:
    """A cell as text; a tick says in words what its sign means."""
    return f"{_SIGNS[cell.verdict]} {cell.label}" if isinstance(cell, b.Tick) else plain(_words(cell))


def _words(cell: Words | b.Drawn) -> Words:
    return cell.told if isinstance(cell, b.Drawn) else cell


def table(block: b.Table, page: Page, keep: bool) -> str:
    """A table with ruled rows and a head that is repeated on each page."""
    count = max([len(block.head), *(len(row) for row in block.rows)])
    if not count or not (block.rows or any(block.head)):
        return ""
    widths = _widths(block, count, page)
    together = len(block.rows) <= WHOLE_ROWS
    rows = [_row(block.head, block, count, "ColumnHead", keep=True)] if any(block.head) else []
    last = len(block.rows) - 1
    for index, row in enumerate(block.rows):
        rows.append(_row(row, block, count, "Cell", keep=keep or (together and index < last)))
    lines = (Border("bottom", "ink", 6), Border("insideH", "hair", 4))
    return grid(rows, widths, lines)


def _row(cells: Sequence[b.Cell], block: b.Table, count: int, style: str, *, keep: bool) -> GridRow:
    head = style == "ColumnHead"
    made = []
    letters = 0
    for index in range(count):
        cell: b.Cell = cells[index] if index < len(cells) else ()
        letters += len(told(cell))
        align = _ALIGN[block.align[index]] if index < len(block.align) else ""
        content = run(told(cell), bold=True) if isinstance(cell, b.Tick) else runs(_words(cell))
        edge = (Border("bottom", "ink", 8),) if head else ()
        made.append(GridCell(paragraph(content, style, Form(keep=keep, align=align)), edge))
    return GridRow(tuple(made), head, letters)


def _widths(block: b.Table, count: int, page: Page) -> list[float]:
    width, small, plain_size = page.inside, size_of("ColumnHead", page.large), size_of("Cell", page.large)
    if block.widths and len(block.widths) == count and sum(block.widths):
        return [width * share / sum(block.widths) for share in block.widths]
    natural, least = [20.0] * count, [20.0] * count
    for row, size in ((block.head, small), *((row, plain_size) for row in block.rows)):
        for index, cell in enumerate(row):
            text = printable(told(cell))
            longest = max(text_width(line, size, True) for line in text.split("\n"))
            word = max((text_width(word, size, True) for word in text.split()), default=0.0)
            natural[index] = max(natural[index], min(longest, width * 0.6) + 12)
            least[index] = max(least[index], min(word, width * 0.3) + 12)
    growing = [not (index < len(block.align) and block.align[index] != "start") for index in range(count)]
    return column_widths(natural, least, width, growing)


def card(block: b.CardBox, page: Page) -> str:
    """A card as filled in: a box with a row a field."""
    if not block.fields:
        return ""
    widest = max(text_width(printable(field.label), size_of("Cell", page.large), True) for field in block.fields)
    width = page.inside
    side = min(max(widest + 20, 78.0), width * 0.36)
    rows = []
    for field in block.fields:
        label = GridCell(paragraph(run(field.label, bold=True), "Cell"))
        words = GridCell(paragraph(runs(field.words), "Cell"))
        rows.append(GridRow((label, words), letters=len(plain(field.words))))
    edges = [Border(edge, "ink", 8) for edge in ("top", "left", "bottom", "right")]
    return grid(rows, (side, width - side), (*edges, Border("insideH", "hair", 4)))


def choices(block: b.Choices, page: Page) -> list[str]:
    """Every option in a box, the chosen one black with a tick; in a second row where there are many."""
    rows = []
    most = _ACROSS_LARGE if page.large else _ACROSS
    for start in range(0, len(block.options), most):
        cells = []
        options = block.options[start : start + most]
        for index, option in enumerate(options, start):
            chosen = index == block.chosen
            text = run(f"✓ {option}", bold=True, color="on-fill") if chosen else run(option, color="second")
            lines = tuple(Border(edge, "rule", 6) for edge in ("top", "left", "bottom", "right"))
            cells.append(GridCell(paragraph(text, "Cell"), lines, "ink" if chosen else ""))
        wide = page.inside / min(most, max(len(block.options), 2))
        rows.append(grid([GridRow(tuple(cells))], [wide] * len(cells)))
    return rows


def strip(block: b.Strip, page: Page) -> str:
    """The stages side by side, a sentence each; in large print two and two."""
    if not block.cells:
        return ""
    cells = [
        GridCell(_stage(cell.stage) + paragraph(runs(cell.words), "Cell"), (Border("top", f"stage:{cell.stage}", 18),))
        for cell in block.cells
    ]
    across = min(len(cells), 2) if page.large else len(cells)
    cells += [GridCell(paragraph("", "Cell"))] * (-len(cells) % across)
    rows = [GridRow(tuple(cells[start : start + across])) for start in range(0, len(cells), across)]
    return grid(rows, [page.inside / across] * across)


def _stage(stage: b.Stage) -> str:
    name = run(f"{stages.number(stage)} {stages.name(stage)}", bold=True, color=f"stage:{stage}")
    return paragraph(name, "Cell", Form(keep=True))


def write_lines(block: b.WriteLines, width: float) -> tuple[str, str, Form]:
    """Labels with lines to write on: what is drawn is the leader of a tab stop."""
    total = sum(line.share for line in block.lines) or 1.0
    at, content, stops = 0.0, "", []
    for line in block.lines:
        end = at + width * line.share / total
        content += run(f"{line.label} ") + TAB
        stops.append((end - 12, "underscore"))
        if end < width - 1:
            content += TAB
            stops.append((end, "none"))
        at = end
    return content, "Note", Form(tabs=tuple(stops))


def contents(block: b.Contents) -> list[str]:
    """The sections a line each, inside Word's own table of contents: it fills in the pages when somebody updates it."""
    lines = [runs(words) for words in block.lines]
    if not lines:
        return []
    order = '<w:r><w:instrText xml:space="preserve"> TOC \\o "2-2" \\h \\z </w:instrText></w:r>'
    lines[0] = f"{_mark('begin')}{order}{_mark('separate')}{lines[0]}"
    lines[-1] += _mark("end")
    return lines


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
