"""Reads the survey, stories, retrospectives and commitments."""

from __future__ import annotations

from typing import Any

from livinglab.exchange.workshop_json.content import ActionRow, Retrospective, Survey
from livinglab.exchange.workshop_json.node import Node


def survey(node: Node) -> Survey:
    parts = node.object()
    claims: dict[str, Any] = {}
    for key, part in parts.items():
        if key in ("n_pairs", "up", "same", "down") or key.startswith("plus"):
            claims[key] = part.whole()
    if "diff" in parts:
        claims["diff"] = parts["diff"].each(Node.number)
    claims |= change_claims(parts)
    return Survey(
        item=parts["item"].words() if "item" in parts else "",
        n_start=parts["n_start"].maybe_whole() if "n_start" in parts else None,
        before=tuple(parts["before"].each(Node.maybe_number)) if "before" in parts else (),
        after=tuple(parts["after"].each(Node.maybe_number)) if "after" in parts else (),
        note=parts["note"].words() if "note" in parts else "",
        claims=claims,
    )


def change_claims(parts: dict[str, Node]) -> dict[str, Any]:
    """Derived figures about people who answered twice."""
    claims: dict[str, Any] = {}
    for key in ("before_median_iqr", "after_median_iqr"):
        if key in parts:
            claims[key] = tuple(parts[key].each(Node.number))
    for key in ("diff_median", "pseudo_median"):
        if key in parts:
            claims[key] = parts[key].maybe_number()
    if "wilcoxon" in parts:
        claims["wilcoxon"] = _test(parts["wilcoxon"])
    return claims


def _test(node: Node) -> dict[str, float | None]:
    found: dict[str, float | None] = {}
    for key, part in node.mapping().items():
        if key in ("n", "Wplus", "Wminus", "p", "r"):
            found[key] = part.maybe_number()
        else:
            node.unknown.append((part.place, part.value))
    return found


def stories(node: Node) -> tuple[str, ...]:
    return (node.text(),) if isinstance(node.value, str) else tuple(node.each(Node.text))


def retrospective(node: Node) -> Retrospective:
    columns = node.mapping()
    frame = columns.pop("frame").words() if "frame" in columns else ""
    return Retrospective(node.place, frame, {name: tuple(column.each(Node.text)) for name, column in columns.items()})


def actions(node: Node) -> tuple[ActionRow, ...]:
    return tuple(node.each(_action))


def _action(node: Node) -> ActionRow:
    what, who, due, check = node.row(1, 4)
    return ActionRow(what.some_text(), who.words(), due.words(), check.words())
