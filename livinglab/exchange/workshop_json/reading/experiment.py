"""Reads assumptions, the test card, indicators and the diary."""

from __future__ import annotations

from livinglab.exchange.workshop_json.content import AssumptionRow, ExperimentCard, IndicatorRow, LogRow
from livinglab.exchange.workshop_json.node import Node
from livinglab.exchange.workshop_json.reading.notes import coded


def assumptions(node: Node) -> tuple[AssumptionRow, ...]:
    return tuple(node.each(_assumption))


def _assumption(node: Node) -> AssumptionRow:
    if isinstance(node.value, str):
        return AssumptionRow(node.text(), "")
    text, weight = node.row(1, 2)
    return AssumptionRow(text.some_text(), weight.words())


def experiment(node: Node) -> ExperimentCard:
    parts = node.object()
    code = parts.pop("id").some_text() if "id" in parts else ""
    return ExperimentCard(code, {key: part.words() for key, part in parts.items()})


def indicators(node: Node) -> tuple[IndicatorRow, ...]:
    return coded(node, _indicator)


def _indicator(node: Node) -> IndicatorRow:
    code, name, kind, unit, direction, baseline, target = node.row(2, 7)
    return IndicatorRow(
        code.some_text(), name.text(), kind.words(), unit.words(), direction.words(),
        baseline.words_or_number(), target.words_or_number(),
    )  # fmt: skip


def log(node: Node) -> tuple[LogRow, ...]:
    return tuple(node.each(_entry))


def _entry(node: Node) -> LogRow:
    at, kind, text, change = node.row(3, 4)
    return LogRow(at.words(), kind.words(), text.text(), change.words())
