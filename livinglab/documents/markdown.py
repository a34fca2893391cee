"""Writes a document of blocks as Markdown, as GitHub and most notebooks read it: for web pages and for mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from livinglab.blocks import blocks as b
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Chart, Drawing
from livinglab.blocks.words import Span, Words
from livinglab.documents.escaping import clean
from livinglab.documents.spine_table import as_table
from livinglab.i18n import speaking

_WIDTH = 480.0  # a chart tells the same at any width
_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~#&])")
# What would make a list, a heading, a rule or a code block of a line that somebody wrote.
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+[.)](?=\s))")
_TICKS: dict[b.Verdict, str] = {"met": "✓", "missed": "✗", "unknown": "○"}


def write_markdown(document: b.Document, target: Path) -> None:
    """Write the document to a text file in UTF-8."""
    target.write_text(markdown(document), "utf-8", newline="\n")


def markdown(document: b.Document) -> str:
    """The document as one text; each paragraph, list and table between empty lines."""
    with speaking(document.language, on_paper=True):
        parts = [part for part in _parts(document.blocks) if part.strip()]
        if document.footer:
            parts += ["---", escaped(document.footer)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown prints as it is."""
    lines = []
    for line in clean(text).split("\n"):
        line = _SIGNS.sub(r"\\\1", line.strip())
        start = _LINE_START.match(line)
        if start:
            cut = start.end() - 1  # the sign that makes the list: the dash, or what follows the number
            line = f"{line[:cut]}\\{line[cut:]}"
        lines.append(line)
    return "\n".join(lines)


def _words(words: Words, line_end: str = "  \n") -> str:
    """Words with their bold; a line end stays one, and spaces stand outside the stars, as Markdown wants them."""
    said = "".join(_span(span) for span in _joined(words)).strip()
    return line_end.join(line.strip() for line in said.split("\n"))


def _joined(words: Words) -> Iterator[Span]:
    """Spans of one weight joined, so that the start of a line is seen as such."""
    kept: Span | None = None
    for span in words:
        if kept is not None and kept.bold == span.bold:
            kept = kept.with_text(kept.text + span.text)
        else:
            if kept is not None:
                yield kept
            kept = span
    if kept is not None:
        yield kept


def _span(span: Span) -> str:
    if not span.bold:
        return _escaped_inside(span.text)
    lines = []
    for line in clean(span.text).split("\n"):
        said = line.strip()
        before, after = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
        lines.append(f"{before}{_bold(said)}{after}" if said else line)
    return "\n".join(lines)


def _bold(said: str) -> str:
    """Stars; where they would touch a sign and a particle, Markdown takes them for stars and only HTML helps."""
    if said[0].isalnum() and said[-1].isalnum():
        return f"**{_escaped_inside(said)}**"
    return f"<b>{_escaped_inside(said)}</b>"


def _escaped_inside(text: str) -> str:
    """As `escaped`, with the spaces at both ends kept."""
    text = clean(text)
    said = text.strip(" ")
    if not said:
        return text
    at = text.index(said)
    return text[:at] + escaped(said) + text[at + len(said) :]


def _line(words: Words) -> str:
    """Words that must stay on one line: a heading, a cell, an item."""
    return _words(words, " ")


def _parts(blocks: Iterable[b.Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: b.Block) -> Iterator[str]:
    match block:
        case b.Title():
            yield escaped(block.badge) and f"**{escaped(block.badge)}**"
            yield _words(block.kicker)
            yield f"# {_line(block.title)}" if block.title else ""
            yield _words(block.meta)
        case b.Heading():
            stage = f"{stages.number(block.stage)} {escaped(stages.name(block.stage))} · " if block.stage else ""
            yield f"{'#' * block.level} {stage}{_line(block.words)}"
        case b.Paragraph():
            yield _words(block.words)
        case b.Lead():
            told = [_words(words) for words in (block.words, block.source) if words]
            yield "\n>\n".join("> " + text.replace("\n", "\n> ") for text in told)
        case b.NoteColumns():
            for cluster in block.clusters:
                yield from _cluster(cluster)
        case b.Figure() | b.FullPage():
            yield _figure(block.drawing)
            yield _words(block.caption) if isinstance(block, b.Figure) else ""
        case b.BulletList():
            yield "\n".join(f"{f'{item.number}.' if item.number else '-'} {_line(item.words)}" for item in block.items)
        case b.Contents():
            yield "\n".join(f"- {_line(words)}" for words in block.lines)
        case b.Rule():
            yield "---"
        case b.Space() | b.PageBreak():
            return
        case _:
            yield from _holding(block)


def _holding(block: b.Block) -> Iterator[str]:
    match block:
        case b.SideNote():
            yield from (_words(words) for words in block.note)
            yield from _parts(block.blocks)
        case b.Wide() | b.Keep():
            yield from _parts(block.blocks)
        case b.Appendix():
            yield from _parts((b.Heading(block.title), *block.blocks))
        case b.Strip():
            named = ((f"{stages.number(cell.stage)} {escaped(stages.name(cell.stage))}", cell) for cell in block.cells)
            yield "\n".join(f"- **{name}** {_line(cell.words)}" for name, cell in named)
        case b.Table():
            head = [_cell(cell) for cell in block.head]
            yield _grid(head, [[_cell(cell) for cell in row] for row in block.rows], block.align)
        case b.Spine():
            yield from _block(as_table(block))
        case b.CardBox():
            yield _grid(["", ""], [[f"**{escaped(field.label)}**", _line(field.words)] for field in block.fields])
        case b.Choices():
            options = enumerate(block.options)
            yield "\n".join(f"- [{'x' if index == block.chosen else ' '}] {escaped(one)}" for index, one in options)
        case b.WriteLines():
            yield "\n".join(f"- {escaped(line.label)} \\_\\_\\_\\_\\_\\_" for line in block.lines)
        case _:
            raise TypeError(f"no such block: {block!r}")


def _cluster(cluster: b.NoteCluster) -> Iterator[str]:
    head = " ".join(part for part in (escaped(cluster.code), _line(cluster.title)) if part)
    yield f"### {head}" if head else ""
    yield "\n".join(f"- {' '.join((escaped(note.code), _line(note.words)))}" for note in cluster.notes)


def _figure(chart: Drawing | Chart) -> str:
    """A picture told in words."""
    drawing = chart if isinstance(chart, Drawing) else chart.drawing(_WIDTH)
    return "> " + escaped(drawing.alt).replace("\n", "\n> ") if drawing.alt else ""


def _cell(cell: b.Cell) -> str:
    if isinstance(cell, b.Tick):
        return f"{_TICKS[cell.verdict]} {escaped(cell.label)}"
    return _line(cell.told if isinstance(cell, b.Drawn) else cell)


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]], align: Sequence[b.Align] = ()) -> str:
    """A table; every row as long as the longest, as GitHub wants it."""
    count = max([len(head), *(len(row) for row in rows)])
    if not count or not (rows or any(head)):
        return ""
    marks = {"start": "---", "middle": ":-:", "end": "--:"}
    rules = [marks[align[index]] if index < len(align) else "---" for index in range(count)]
    return "\n".join(_row(row, count) for row in (head, rules, *rows))


def _row(cells: Sequence[str], count: int) -> str:
    return "| " + " | ".join([*cells, *[""] * (count - len(cells))]) + " |"
