"""Placeholders in the words of a form: {{name}}, and {{#name}} for rows; one may be split over several runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.grammar import Grammar, Piece
from livinglab.documents.forms.report import FormReport, Kind, Outcome

PLACEHOLDER = re.compile(r"\{\{\s*([#/]?)\s*([^{}\n]+?)\s*\}\}")
Answer = Callable[[str, str], str | None]  # sign (#, / or none) and name → the text, None = stays


def replace_in(paragraph: Any, grammar: Grammar, answer: Answer) -> None:
    """Put the answers in place of the placeholders; the first run's letters stay."""
    pieces = grammar.pieces(paragraph)
    whole = "".join(piece.text for piece in pieces)
    found = list(PLACEHOLDER.finditer(whole))
    for one in reversed(found):
        value = answer(one[1], one[2])
        if value is not None:
            _put(pieces, one.start(), one.end(), value)
            grammar.changed(paragraph)
    if found:
        for piece in pieces:
            piece.break_lines()


def told(name: str, facts: Facts, report: FormReport) -> str | None:
    """The text for a placeholder by its name, noted in the report; None where nobody knows the name."""
    value = facts.text(name)
    outcome = Outcome.UNKNOWN if value is None else Outcome.FILLED if value else Outcome.EMPTY
    report.add(Kind.PLACEHOLDER, name, outcome, value or "")
    return value


def fill_placeholders(root: Any, grammar: Grammar, facts: Facts, report: FormReport, done: set[Any]) -> None:
    """Fill what stands alone; what was put in before is never read as a form again."""

    def answer(sign: str, name: str) -> str | None:
        if sign:
            report.add(Kind.ROWS, name, Outcome.UNKNOWN)
            return None
        return told(name, facts, report)

    for paragraph in grammar.paragraphs(root):
        if paragraph not in done:
            replace_in(paragraph, grammar, answer)


def _put(pieces: Sequence[Piece], start: int, end: int, value: str) -> None:
    at = 0
    waiting = value
    for piece in pieces:
        text = piece.text
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            piece.text = text[:first] + waiting + text[last:]
            waiting = ""
        at += len(text)
