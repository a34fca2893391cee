"""Table rows that are repeated: a row with {{#실행약속}} stands once for each commitment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab.documents.forms.facts import Facts, key
from livinglab.documents.forms.grammar import Grammar
from livinglab.documents.forms.placeholders import PLACEHOLDER, replace_in, told
from livinglab.documents.forms.report import FormReport, Kind, Outcome


@dataclass(frozen=True, slots=True)
class RowFiller:
    """Repeats the marked rows; `done` are the paragraphs that are filled."""

    grammar: Grammar
    facts: Facts
    report: FormReport
    done: set[Any]

    def fill(self, root: Any) -> None:
        """Repeat every marked row, of tables in tables the inner one first."""
        for row in reversed(self.grammar.rows(root)):
            marks = [found[2] for found in PLACEHOLDER.finditer(self.grammar.text_of(row)) if found[1] == "#"]
            if not marks:
                continue
            name = marks[0]
            records = self.facts.table(name)
            if records is None:
                continue  # told with the other placeholders, which stay as they are
            outcome = Outcome.FILLED if records else Outcome.EMPTY
            self.report.add(Kind.ROWS, name, outcome, str(len(records)) if records else "")
            for copy, record in zip(self.grammar.repeated(row, len(records)), records or ({},), strict=True):
                self._fill_row(copy, name, record)

    def _fill_row(self, row: Any, table: str, record: Mapping[str, str]) -> None:
        """Fill one row from its record, and what is no column of it from the project."""

        def answer(sign: str, name: str) -> str | None:
            if sign:
                return "" if key(name) == key(table) else None
            value = self.facts.cell(table, record, name)
            if value is None:
                return told(name, self.facts, self.report)
            self.report.add(Kind.COLUMN, name, Outcome.FILLED if value else Outcome.EMPTY, value)
            return value

        paragraphs = [paragraph for paragraph in self.grammar.paragraphs(row) if paragraph not in self.done]
        for paragraph in paragraphs:
            replace_in(paragraph, self.grammar, answer)
        self.done.update(paragraphs)
