"""Clusters of notes in columns: everything that was said, word for word, under its cluster."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from livinglab.blocks.blocks import NoteCluster, NoteColumns, NoteLine
from livinglab.blocks.drawing import Pen
from livinglab.blocks.metrics import printable, text_width
from livinglab.documents.pdf.boxes import Box, Row, SpaceBox, Stack
from livinglab.documents.pdf.pieces import RuleBox
from livinglab.documents.pdf.styles import Sheet
from livinglab.documents.pdf.texts import CodedBox, TextBox

_GUTTER = 14.0
_MANY = 14  # a cluster of more notes takes both columns for itself
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
            content = Row(cells)
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
        """Title across, the notes in two columns of about equal height, cut into bands so that pages fill evenly."""
        indent = self._indent(cluster)
        notes, size = cluster.notes, 24
        bands = [self._band(notes[start : start + size], indent, width) for start in range(0, len(notes), size)]
        return Stack([*self._title(cluster, indent, width), *bands])

    def _band(self, notes: Sequence[NoteLine], indent: float, width: float) -> Box:
        boxes = [self._note(note, indent) for note in notes]
        half, used, cut = sum(box.height for box in boxes) / 2, 0.0, 0
        while cut < len(boxes) and used < half - 0.01:
            used += boxes[cut].height
            cut += 1
        cells = [(0.0, Stack(boxes[:cut], tag="L"))]
        if boxes[cut:]:
            cells.append(((width + _GUTTER) / 2, Stack(boxes[cut:], tag="L")))
        return Row(cells)

    def _indent(self, cluster: NoteCluster) -> float:
        codes = [cluster.code, *(note.code for note in cluster.notes)]
        widest = max(text_width(printable(code), self._codes.size) for code in codes)
        return min(widest + 8.0 * self._sheet.scale, self._width * 0.4) if widest else 0.0

    def _title(self, cluster: NoteCluster, indent: float, width: float) -> list[Box]:
        if not cluster.title and not cluster.code:
            return []
        text = self._text(cluster.title, "cluster", width - indent)
        box = CodedBox(printable(cluster.code), indent, text, self._codes, self._sheet.gap(3))
        box.keep_next = True
        return [box]

    def _notes(self, notes: Sequence[NoteLine], indent: float) -> list[Box]:
        return [Stack([self._note(note, indent) for note in notes], tag="L")] if notes else []

    def _note(self, note: NoteLine, indent: float) -> Box:
        text = self._text(note.words, "notes", self._width - indent)
        return CodedBox(printable(note.code), indent, text, self._codes, self._sheet.gap(3.2))
