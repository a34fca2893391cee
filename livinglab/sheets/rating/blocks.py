"""Ratings on paper, as blank paper, and on the projector."""

from __future__ import annotations

from livinglab.blocks.blocks import Align, Block, BulletList, Heading, ListItem, Paragraph, Table
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.sheets.rating.read import RatingView
from livinglab.sheets.rating.table import comments, sentences, table

_BLANK = 6


def blocks(view: RatingView) -> list[Block]:
    """The table, and what it was measured with."""
    if not view.raters:
        return []
    made = table(view)
    align: list[Align] = ["start", *(["end"] * (len(made.head) - 1))]  # type: ignore[list-item]
    rows = tuple((theirs(row[0], bold=True), *(ours(literal(cell)) for cell in row[1:])) for row in made.rows)
    head = tuple(theirs(words) for words in made.head)
    found: list[Block] = [Table(head, rows, tuple(align), wide=True, kind="rating")]
    found += [Paragraph(ours(literal(sentence)), "note") for sentence in sentences(view)]
    said = tuple(ListItem(theirs(comment)) for comment in comments(view))
    return [*found, BulletList(said)] if said else found


def worksheet(method: Method) -> list[Block]:
    """A blank form: one line a thing to rate, one column a criterion of the method."""
    names = [str(field.name) for field in method.fields if field.type in ("scale", "number", "choice")]
    columns = names or [tr("Score")]
    rows: tuple[tuple[Words, ...], ...]
    head: tuple[str, ...]
    if names and method.item_kind == "criterion":
        head = (tr("Criterion"), tr("Score"), tr("Why"))
        rows = tuple((ours(name), ours(" "), ours(" ")) for name in names)
    else:
        head = (tr("What is rated"), *columns)
        rows = tuple(tuple(ours(" ") for _ in head) for _ in range(_BLANK))
    return [
        Heading(ours(str(method.name)), 2),
        Paragraph(ours(str(method.question))),
        Table(tuple(ours(words) for words in head), rows, wide=True, kind="blank"),
    ]


def room(view: RatingView) -> list[Block]:
    """The same table without who gave what."""
    if not view.raters:
        return []
    made = table(view)
    keep = len(made.head) if view.targets else min(3, len(made.head))
    rows = tuple(
        (theirs(row[0], bold=True), *(ours(literal(cell.split("  (")[0])) for cell in row[1:keep])) for row in made.rows
    )
    return [
        Heading(ours(tr("Ratings")), 1),
        Table(tuple(theirs(words) for words in made.head[:keep]), rows, kind="rating"),
    ]
