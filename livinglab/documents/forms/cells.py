"""Label cells and named cells of tables: the value goes right of its label, or below it, where that cell is empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.grammar import Cells, Grammar
from livinglab.documents.forms.placeholders import PLACEHOLDER
from livinglab.documents.forms.report import FormReport, Kind, Outcome

_LONGEST = 30  # a label is short; a sentence that happens to hold a name is none


@dataclass(frozen=True, slots=True)
class CellFiller:
    """Fills the cells of tables; what is `done` is no label any more."""

    grammar: Grammar
    facts: Facts
    report: FormReport
    done: set[Any]

    def fill(self, root: Any) -> None:
        """Fill the cells that carry a known name, and those beside a known label."""
        for table in self.grammar.tables(root):
            cells = self.grammar.cells(table)
            seen: set[Any] = set()
            for place, cell in cells.items():
                if cell not in seen and self.done.isdisjoint(self.grammar.paragraphs(cell)):
                    self._cell(cells, place, cell)
                seen.add(cell)

    def _cell(self, cells: Cells, place: tuple[int, int], cell: Any) -> None:
        row, column = place
        name = self.grammar.name_of(cell)
        if name:
            self._named(cell, name)
            return
        label = " ".join(self.grammar.text_of(cell).split())
        if not label or len(label) > _LONGEST or self.grammar.has_field(cell):
            return
        down, right = self.grammar.spans(cell, place, cells)
        beside, below = cells.get((row, column + right)), cells.get((row + down, column))
        value = self.facts.text(label)
        if value is not None:
            self._beside(label, value, (beside, below))
        elif self._asks(label, beside) or (row == 0 and self._asks(label, below)):
            self.report.add(Kind.LABEL, label, Outcome.UNKNOWN)

    def _named(self, cell: Any, name: str) -> None:
        value, there = self.facts.text(name), self.grammar.text_of(cell).strip()
        if value is None:
            self.report.add(Kind.FIELD, name, Outcome.UNKNOWN)
        elif there:
            self.report.add(Kind.FIELD, name, Outcome.KEPT, there)
        else:
            self._put(cell, Kind.FIELD, name, value)

    def _beside(self, label: str, value: str, places: tuple[Any, ...]) -> None:
        there = [cell for cell in places if cell is not None and not self.grammar.name_of(cell)]
        if there and (PLACEHOLDER.search(self.grammar.text_of(there[0])) or self.grammar.has_field(there[0])):
            return  # it says itself what it wants
        empty = next((cell for cell in there if self._is_empty(cell)), None)
        if empty is not None:
            self._put(empty, Kind.LABEL, label, value)
        else:
            self.report.add(
                Kind.LABEL, label, Outcome.KEPT, self.grammar.text_of(there[0]).strip() if there else ""
            )  # fmt: skip
            self.done.update(self.grammar.paragraphs(there[0]) if there else ())

    def _asks(self, label: str, place: Any) -> bool:
        """Whether words that nobody here knows look like a label: an empty cell beside them, or below a table's head."""
        known = place is None or self.grammar.name_of(place) or PLACEHOLDER.search(label)
        return not known and any(letter.isalpha() for letter in label) and self._is_empty(place)

    def _is_empty(self, cell: Any) -> bool:
        grammar = self.grammar
        return not grammar.text_of(cell).strip() and not grammar.has_picture(cell) and not grammar.has_field(cell)

    def _put(self, cell: Any, kind: Kind, name: str, value: str) -> None:
        if value:
            first = self.grammar.paragraphs(cell)[0]
            self.grammar.put_text(first, value)
            self.done.add(first)
        self.report.add(kind, name, Outcome.FILLED if value else Outcome.EMPTY, value)
