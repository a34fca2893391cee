"""Clusters of notes in columns: everything that was said, word for word, under its cluster."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from livinglab.blocks.blocks import NoteCluster, NoteColumns, NoteLine
from livinglab.blocks.drawing import Pen
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.words import ours
from livinglab.documents.pdf.boxes import Box, Room, Row, SpaceBox, Stack
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.pieces import RuleBox
from livinglab.documents.pdf.styles import Sheet
from livinglab.documents.pdf.texts import CodedBox, TextBox
from livinglab.i18n import tr

_GUTTER = 14.0
_MANY = 14  # a cluster of more notes takes both columns for itself
_KEPT = 0.4  # two clusters side by side move to the next page rather than be cut, up to this share of a page
TextMaker = Callable[..., TextBox]


def columns(block: NoteColumns, width: float, sheet: Sheet, text: TextMaker) -> list[Box]:
    """Rows of one or two clusters with rules between them."""
    count = 1 if sheet.large else block.columns
    boxes: list[Box] = []
    for row in _rows(block.clusters, count):
        above = [RuleBox(width, Pen("rule", 0.6), sheet.gap(3), sheet.gap(4))] if boxes or block.rule else []
        maker = _Clusters(sheet, text, (width - _GUTTER) / 2 if count == 2 else width)
        content: Box
        if len(row) == 1 and count == 2 and len(row[0].notes) > _MANY:
            content = maker.spread(row[0], width)
        else:
            cells = [(index * (width + _GUTTER) / 2, maker.cluster(cluster)) for index, cluster in enumerate(row)]
            content = Row(cells, keep=_KEPT)
        boxes += [_kept(above[0]), content] if above else [content]
    if boxes:
        boxes.append(SpaceBox(sheet.gap(2)))
    return boxes


def _kept(rule: Box) -> Box:
    rule.keep_next = True
    return rule


def _rows(clusters: Sequence[NoteCluster], count: int) -> list[list[NoteCluster]]:
    """Two by two in their order; a large cluster stands alone."""
    rows: list[list[NoteCluster]] = []
    for cluster in clusters:
        alone = count == 2 and len(cluster.notes) > _MANY
        if alone or not rows or len(rows[-1]) >= count or len(rows[-1][0].notes) > _MANY:
            rows.append([cluster])
        else:
            rows[-1].append(cluster)
    return rows


class FlowBox(Box):
    """Notes in two columns of about equal height; on a page's end both columns fill before the next page begins, which
    says with `again` whose notes go on."""

    def __init__(self, notes: Sequence[Box], second: float, again: Box, cut: int | None = None) -> None:
        self._notes, self._second, self._again = list(notes), second, again
        self._cut = _balance([note.height for note in notes]) if cut is None else cut
        parts = self._notes[: self._cut], self._notes[self._cut :]
        self._columns = [(index * second, Stack(part, tag="L")) for index, part in enumerate(parts) if part]
        self.height = max((column.height for _, column in self._columns), default=0.0)

    def split(self, room: Room) -> tuple[Box, Box] | None:
        left = _fitting(self._notes, room.left)
        right = _fitting(self._notes[left:], room.left)
        if left and right:
            return self._part(self._notes[: left + right], left), self._rest(self._notes[left + right :])
        parts = self._notes[0].split(room) if room.must and not left else None
        if parts:
            return self._part([parts[0]]), self._rest([parts[1], *self._notes[1:]])
        if room.must and left:
            return self._part(self._notes[:left], left), self._rest(self._notes[left:])
        return None

    def _part(self, notes: Sequence[Box], cut: int | None = None) -> FlowBox:
        return FlowBox(notes, self._second, self._again, cut)

    def _rest(self, notes: Sequence[Box]) -> Box:
        return Stack([self._again, self._part(notes)])

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        for dx, column in self._columns:
            column.draw(page, x + dx, y)


def _balance(heights: Sequence[float]) -> int:
    """How many stand in the first column so that it is not much taller than the second."""
    half, used = sum(heights) / 2, 0.0
    for index, height in enumerate(heights):
        if used >= half - 0.01:
            return index
        used += height
    return len(heights)


def _fitting(notes: Sequence[Box], room: float) -> int:
    """How many notes fit below each other."""
    used = 0.0
    for index, note in enumerate(notes):
        used += note.height
        if used > room:
            return index
    return len(notes)


class _Clusters:
    """Makes the boxes of clusters in a column of one width."""

    def __init__(self, sheet: Sheet, text: TextMaker, width: float) -> None:
        self._sheet, self._text, self._width = sheet, text, width
        self._codes = sheet.style("code")

    def cluster(self, cluster: NoteCluster) -> Box:
        """Title and notes below each other."""
        indent = self._indent(cluster)
        title = self._title(cluster, indent, self._width)
        return Stack([*title, *self._notes(cluster.notes, indent)])

    def spread(self, cluster: NoteCluster, width: float) -> Box:
        """Title across, the notes below in two columns."""
        indent = self._indent(cluster)
        notes = [self._note(note, indent) for note in cluster.notes]
        words = (*cluster.title, *ours(" " + tr("(continued)")))
        text = self._text(words, "notes", width - indent)
        again = CodedBox(printable(cluster.code), indent, text, self._codes, self._sheet.gap(4), tag="P")
        again.keep_next = True
        return Stack([*self._title(cluster, indent, width), FlowBox(notes, (width + _GUTTER) / 2, again)])

    def _indent(self, cluster: NoteCluster) -> float:
        codes = [cluster.code, *(note.code for note in cluster.notes)]
        widest = max(text_width(printable(code), self._codes.size) for code in codes)
        return min(widest + CodedBox.GAP, self._width * 0.4) if widest else 0.0

    def _title(self, cluster: NoteCluster, indent: float, width: float) -> list[Box]:
        if not cluster.title and not cluster.code:
            return []
        text = self._text(cluster.title, "cluster", width - indent)
        box = CodedBox(printable(cluster.code), indent, text, self._codes, self._sheet.gap(3), text.style.tag)
        box.keep_next = True
        return [box]

    def _notes(self, notes: Sequence[NoteLine], indent: float) -> list[Box]:
        return [Stack([self._note(note, indent) for note in notes], tag="L")] if notes else []

    def _note(self, note: NoteLine, indent: float) -> Box:
        text = self._text(note.words, "notes", self._width - indent)
        return CodedBox(printable(note.code), indent, text, self._codes, self._sheet.gap(3.2))
