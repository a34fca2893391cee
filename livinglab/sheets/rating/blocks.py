"""Ratings on paper and on the projector: table, chart, where it divides people, evidence, scale and how many answered."""

from __future__ import annotations

from livinglab.blocks.blocks import Align, Block, BulletList, Figure, Heading, ListItem, Paragraph, Table
from livinglab.blocks.words import literal, ours, theirs
from livinglab.i18n import tr
from livinglab.methods.table import Words
from livinglab.sheets.rating.beside import beside_of
from livinglab.sheets.rating.charts import chart
from livinglab.sheets.rating.differing import split_sentence, splits
from livinglab.sheets.rating.on_paper import round_papers
from livinglab.sheets.rating.read import RatingView
from livinglab.sheets.rating.region import TYPES, chosen, reasons
from livinglab.sheets.rating.table import comments, sentences, table
from livinglab.sheets.rating.told import told
from livinglab.sheets.second_pass import coverage_sentence


def blocks(view: RatingView) -> list[Block]:
    """Everything on the sheet, while it is covered only how many are in; nothing where nobody rated and nothing was written."""
    found: list[Block] = []
    if view.covered:
        found += [_in_so_far(view)] if view.raters else []
    elif view.raters and (view.values or view.unknown or view.said):
        found += [_table(view), *_figure(view)]
        found += [Paragraph(ours(literal(sentence)), "note") for sentence in (*sentences(view), *told(view))]
    if line := coverage_sentence(round_papers(view, view.latest)):
        found.append(Paragraph(ours(line), "note"))
    found += _beside(view)
    found += _region(view)
    said = () if view.covered else tuple(ListItem(theirs(comment)) for comment in comments(view))
    found += [BulletList(said)] if said else []
    name = view.sheet.data.get("name")
    head = [Heading(ours(str(Words.read(name))), 3)] if isinstance(name, dict) and {"ko", "en"} <= set(name) else []
    return [*head, *found] if found else []


def _in_so_far(view: RatingView) -> Paragraph:
    """What a covered rating tells: how many are in, and nothing of what they gave."""
    done = sum(view.answered(rater, view.latest) == len(view.rows) for rater in view.raters)
    return Paragraph(ours(tr("{k} of {n} are in. Results are shown when everybody is.", k=done, n=len(view.raters))))


def _table(view: RatingView) -> Table:
    made = table(view)
    align: list[Align] = ["start", *(["end"] * (len(made.head) - 1))]  # type: ignore[list-item]
    rows = tuple((theirs(row[0], bold=True), *(ours(literal(cell)) for cell in row[1:])) for row in made.rows)
    return Table(tuple(map(theirs, made.head)), rows, tuple(align), wide=True, kind="rating")


def _figure(view: RatingView) -> list[Block]:
    drawn = chart(view)
    return [Figure(drawn, wide=True)] if drawn is not None else []


def _beside(view: RatingView) -> list[Block]:
    """What stands behind the numbers: one row a criterion somebody wrote something for."""
    head, rows = beside_of(view)
    if not rows:
        return []
    cells = tuple((theirs(row[0], bold=True), *map(theirs, row[1:])) for row in rows)
    return [Table(tuple(map(ours, head)), cells, wide=True, kind="evidence")]


def _region(view: RatingView) -> list[Block]:
    """Reasons on both sides, and the choice of the people with its reason."""
    if not view.setup.region_type:
        return []
    found: list[Block] = []
    spoken = reasons(view)
    for side, lines in spoken.of.items():
        if lines:
            found.append(Paragraph(ours(tr("What speaks for “{type}”", type=tr(TYPES[side])), bold=True)))
            found.append(BulletList(tuple(ListItem(ours(literal(line))) for line in lines)))
    if found:
        found.append(Paragraph(ours(tr("These reasons are an aid to talk, no official index. People decide.")), "note"))
    choice, why = chosen(view)
    if choice in TYPES:
        found.append(Paragraph((*ours(tr("Our choice: {type}. ", type=tr(TYPES[choice])), bold=True), *theirs(why))))
    elif why:
        found.append(Paragraph(theirs(why)))
    return found


def room(view: RatingView) -> list[Block]:
    """The same without who gave what; while it is covered only how many are in."""
    if not view.raters:
        return []
    heading = Heading(ours(tr("Ratings")), 1)
    if view.covered:
        return [heading, _in_so_far(view)]
    made = table(view)
    keep = len(made.head) if view.targets or len(view.passes) > 1 else min(3, len(made.head))
    rows = tuple(
        (theirs(row[0], bold=True), *(ours(literal(cell.split("  (")[0])) for cell in row[1:keep])) for row in made.rows
    )
    found: list[Block] = [heading, Table(tuple(map(theirs, made.head[:keep])), rows, kind="rating"), *_figure(view)]
    return [*found, *(Paragraph(ours(literal(split_sentence(one, names=False)))) for one in splits(view))]
