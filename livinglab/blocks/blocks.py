"""The blocks a document is composed of; each writer (PDF, later HWPX and DOCX) turns the same blocks into its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from livinglab.blocks.cells import Cell as Cell
from livinglab.blocks.cells import Drawn as Drawn
from livinglab.blocks.cells import Tick as Tick
from livinglab.blocks.cells import Verdict as Verdict
from livinglab.blocks.drawing import Chart, Drawing
from livinglab.blocks.spine import Spine as Spine
from livinglab.blocks.spine import SpineRow as SpineRow
from livinglab.blocks.stages import STAGES as STAGES
from livinglab.blocks.stages import Stage as Stage
from livinglab.blocks.words import Words

Align = Literal["start", "end", "middle"]
Role = Literal["body", "note", "meta", "kicker", "caption", "thanks"]
Paper = Literal["A4", "A3"]


@dataclass(frozen=True, slots=True)
class Title:
    """The head of a document: a small line above, the title, a line of facts below, a badge at the right."""

    title: Words
    kicker: Words = ()
    meta: Words = ()
    badge: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the title's, level 2 a section (with its stage), level 3 a part. A second section of the same stage
    is shown as going on."""

    words: Words
    level: Literal[1, 2, 3] = 2
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    words: Words
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence to remember beside a bar in the stage's colour: the problem sentence, or a quoted story with `source`."""

    words: Words
    stage: Stage
    source: Words = ()


@dataclass(frozen=True, slots=True)
class StripCell:
    stage: Stage
    words: Words


@dataclass(frozen=True, slots=True)
class Strip:
    """The opening: the stages side by side, a sentence each."""

    cells: tuple[StripCell, ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """`stamp` and `tint` (1 to 6) say on the projector whose paper it is; on paper the code is enough."""

    code: str
    words: Words
    stamp: str = ""
    tint: int = 0


@dataclass(frozen=True, slots=True)
class NoteCluster:
    code: str
    title: Words
    notes: tuple[NoteLine, ...]


@dataclass(frozen=True, slots=True)
class NoteColumns:
    """Clusters with their notes under them, word for word, side by side in `columns`; `rule` parts them from what
    stands above."""

    clusters: tuple[NoteCluster, ...]
    columns: Literal[1, 2] = 2
    rule: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with ruled rows; `widths` are shares of the width, none = by content; `wide` runs across both columns.

    A short one stays on one page, unless it `grows` with what people write."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[Align, ...] = ()
    widths: tuple[float, ...] = ()
    wide: bool = False
    kind: str = ""
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, or a chart that draws itself at the writer's width, with its caption under it."""

    drawing: Drawing | Chart
    caption: Words = ()
    wide: bool = False


@dataclass(frozen=True, slots=True)
class CardField:
    label: str
    words: Words


@dataclass(frozen=True, slots=True)
class CardBox:
    """A card as filled in: a box with a row a field."""

    fields: tuple[CardField, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """All options of a verdict or decision in boxes, the chosen one filled and ticked: what was not decided is seen too."""

    options: tuple[str, ...]
    chosen: int | None = None


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item; `number` 0 is a dot, otherwise a number in a ring (as on the charts' axes)."""

    words: Words
    number: int = 0


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class WriteLine:
    """A label with a line to write on; `share` of the row's width."""

    label: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class WriteLines:
    lines: tuple[WriteLine, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across; `strong` is an ink rule over both columns, otherwise a grey one over the main column."""

    strong: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    points: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class FullPage:
    """A whole sheet of paper where everything has its place, without head, foot or margins: a ballot, a form."""

    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Contents:
    """The document's own sections (`walk.sections`), a line each; a writer that knows pages writes the number behind."""

    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class SideNote:
    """How to read, in the side column, beside what happened; the pair is as tall as the taller of the two."""

    note: tuple[Words, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Wide:
    """Blocks that run across both columns."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Keep:
    """Blocks that stay on one page while they fit one; never for what can grow (notes, log)."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Appendix:
    """What did not belong elsewhere, printed all the same, on pages of its own at the end."""

    title: Words
    blocks: tuple[Block, ...]


Block = (
    Title
    | Heading
    | Paragraph
    | Lead
    | Strip
    | NoteColumns
    | Table
    | Spine
    | Figure
    | CardBox
    | Choices
    | BulletList
    | WriteLines
    | Rule
    | Space
    | PageBreak
    | FullPage
    | Contents
    | SideNote
    | Wide
    | Keep
    | Appendix
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper; `wanted_pages` is how many it should fill, an appendix not counted. A full page has its own size.

    Invented data: a `badge` in each page's head and a sentence in its foot (`footer`)."""

    title: str
    blocks: tuple[Block, ...]
    language: str = "ko"
    kind: str = ""
    subject: str = ""
    header: str = ""
    badge: str = ""
    footer: str = ""
    wanted_pages: int | None = None
    paper: Paper = "A4"
    landscape: bool = False
    keywords: tuple[str, ...] = field(default=())

    @property
    def fiction(self) -> bool:
        """Whether the paper says of itself that its data are invented."""
        return bool(self.badge)
