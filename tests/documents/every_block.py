"""One of every kind of block, and what a reader should find of blocks in any format, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from livinglab.blocks import blocks as b
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.charts.route import Route, Stop
from livinglab.blocks.charts.tally import Tally, TallyOption
from livinglab.blocks.drawing import Drawing, Rect
from livinglab.blocks.words import Words, strong
from livinglab.documents.escaping import clean

# Facts of a block that no reader reads.
_UNSAID = {"stage", "role", "align", "kind", "level", "verdict", "stamp", "tint", "voice"}
DRAWING = Drawing(200, 100, (Rect(10, 10, 50, 50, fill="ink"),), "그림이 말하는 것 5명")
ROUTE = Route((Stop("묶음", "define", "C1"), Stop("약속", "evaluate")))
TALLY = Tally((TallyOption("I1", "등을 단다", 3), TallyOption("I2", "의자", 1)), voters=4)


def every_block(words: Words) -> dict[type, b.Block]:
    """The same words in each kind of block."""
    line = b.NoteLine("N001", words)
    made: tuple[b.Block, ...] = (
        b.Title(words, words, words, badge="가상 예시"),
        b.Heading(words, stage="define"),
        b.Paragraph(words),
        b.Lead(words, "ideate", words),
        b.Strip(tuple(b.StripCell(stage, words) for stage in b.STAGES)),
        b.NoteColumns((b.NoteCluster("C1", words, (line, line)), b.NoteCluster("C2", words, (line,)))),
        b.Table(
            (words, words),
            ((words, strong(words)), (words, b.Tick("missed", "못 미침")), (words, b.Drawn(ROUTE, words))),
            wide=True,
        ),
        b.Spine(
            (
                b.SpineRow("evaluate", "결과", "4주", words, "↓ 이 물음에 답합니다"),
                b.SpineRow("define", "쪽지", "4장", words),
            )
        ),
        b.Figure(TALLY, words),
        b.CardBox((b.CardField("가", words), b.CardField("나", words))),
        b.Choices(("계속", "보완", "확산", "중단", "이관"), 1),
        b.BulletList((b.ListItem(words), b.ListItem(words, 3), b.ListItem(words, 4), b.ListItem(words, 1))),
        b.WriteLines((b.WriteLine("이름"), b.WriteLine("날짜", 0.5))),
        b.Rule(strong=True),
        b.Space(12),
        b.PageBreak(),
        b.FullPage(DRAWING),
        b.Contents((words, words)),
        b.SideNote((words, words), (b.Paragraph(words, "note"), b.Figure(DRAWING))),
        b.Wide((b.Table((), ((words,),)),)),
        b.Keep((b.Heading(words, 3), b.Table((words,), ((words,),)), b.Paragraph(words, "caption"))),
        b.Appendix(words, (b.Paragraph(words, "thanks"),)),
    )
    return {type(block): block for block in made}


def read_aloud(blocks: Any) -> Iterator[str]:
    """Every word a reader meets, in order; a chart says its alternative text."""
    if isinstance(blocks, b.Title):
        blocks = (blocks.badge, blocks.kicker, blocks.title, blocks.meta)
    if isinstance(blocks, str):
        yield clean(blocks)
    elif isinstance(blocks, (list, tuple)):
        for one in blocks:
            yield from read_aloud(one)
    elif isinstance(blocks, Drawing):
        yield clean(blocks.alt)
    elif hasattr(blocks, "drawing") and callable(blocks.drawing):
        yield clean(blocks.drawing(480.0).alt)
    elif is_dataclass(blocks):
        if isinstance(blocks, b.StripCell):
            yield f"{stages.number(blocks.stage)}{stages.name(blocks.stage)}"
        for field in fields(blocks):
            if field.name not in _UNSAID:
                yield from read_aloud(getattr(blocks, field.name))


def letters(text: str) -> str:
    """The text without spaces and without the signs of ticks, which each format draws in its way."""
    return "".join(c for c in text if not c.isspace() and c not in "✓✗○")
