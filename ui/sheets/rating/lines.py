"""The lines of the rating table from the top: headings of things and elements, and rows that are rated."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.sheets.rating.differing import number, spread_of
from livinglab.sheets.rating.names import Criterion
from livinglab.sheets.rating.read import RatingView, rater_name
from livinglab.sheets.rating.table import answered, quartile_words


@dataclass(frozen=True)
class Line:
    """A heading (no criterion) or a row."""

    words: str
    target: Item | None = None
    criterion: Criterion | None = None

    @property
    def target_id(self) -> str | None:
        return self.target.id if self.target else None

    @property
    def item_id(self) -> str:
        """What the row stands for: the thing rated, else the criterion; empty before it is an item."""
        if self.target is not None:
            return self.target.id
        return self.criterion.item.id if self.criterion and self.criterion.item else ""

    @property
    def item_ids(self) -> set[str]:
        """Every item the row speaks of."""
        items = self.criterion.items.values() if self.criterion else ()
        return {self.item_id, *(item.id for item in items)} - {""}

    @property
    def place(self) -> tuple[str | None, str]:
        """The same row before and after the sheet was read again."""
        return self.target_id, self.criterion.key if self.criterion else ""

    @property
    def spoken(self) -> str:
        return f"{self.target.code} {self.words}" if self.target else self.words


def lines_of(view: RatingView) -> list[Line]:
    """Each thing with its criteria below it, or the criteria in their elements."""
    groups = {one.key: str(one.words) for one in view.setup.groups}
    found: list[Line] = []
    last: object = None
    for target, criterion in view.rows:
        head = target.id if target else criterion.group
        if head and head != last:
            found.append(Line(f"{target.code}  {target.text}" if target else groups.get(criterion.group, ""), target))
        last = head
        found.append(Line(criterion.name, target, criterion))
    return found


def summary_words(view: RatingView, line: Line, moment: str) -> tuple[str, str, str, str]:
    """Median, middle half, n of N, and the word where people see it differently."""
    assert line.criterion is not None
    found = view.summary(line.criterion.key, line.target_id, moment)
    if found.quartiles is None:
        return "–", "", "", ""
    split = spread_of(view, line.criterion.key, line.target_id, moment) == "split"
    return number(found.median), quartile_words(found), f"{found.n}/{len(view.raters)}", tr("differs") if split else ""


def before_words(view: RatingView, line: Line, moment: str) -> str:
    """Of the round before only the median and the middle half; nobody's own estimate."""
    if view.setup.rounds < 2 or not moment or line.criterion is None:
        return ""
    before = view.passes[view.passes.index(moment) - 1]
    found = view.summary(line.criterion.key, line.target_id, before)
    return "–" if found.quartiles is None else f"{number(found.median)} ({quartile_words(found)})"


def cell_name(view: RatingView | None, line: Line | None, rater: str | None, moment: str, typed: str) -> str:
    """What a screen reader says of a cell."""
    if view is None or line is None or line.criterion is None or rater is None:
        return tr("Ratings")
    cell = (line.target_id, line.criterion.key, moment, rater)
    value = view.values.get(cell)
    said = number(value) if value is not None else tr("do not know") if cell in view.unknown else tr("no answer yet")
    found = view.summary(line.criterion.key, line.target_id, moment)
    summary = [tr("median {median}", median=number(found.median)), answered(found)] if found.quartiles else []
    return f"{rater_name(rater)}, {line.spoken}: " + ", ".join([typed or said, *summary])
