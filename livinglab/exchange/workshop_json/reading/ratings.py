"""Reads ratings: priorities in ranks, NUF scores, the evaluation on named criteria or in a frame."""

from __future__ import annotations

from typing import Any

from livinglab.exchange.workshop_json.content import Evaluation, Nuf, Priority
from livinglab.exchange.workshop_json.node import Node
from livinglab.i18n import N_

NUF_CRITERIA = 3


def priority(node: Node) -> Priority:
    parts = node.object()
    items = tuple(parts["items"].each(Node.some_text)) if "items" in parts else ()
    claims: dict[str, Any] = {}
    if "rank_sum" in parts:
        claims["rank_sum"] = _listed(parts["rank_sum"], items)
    for key in ("W", "null_mean"):
        if key in parts:
            claims[key] = parts[key].number()
    if "reading" in parts:
        claims["reading"] = parts["reading"].words()
    return Priority(
        items=items,
        raters=parts["raters"].maybe_whole() if "raters" in parts else None,
        ranks=_table(parts["ranks"], len(items)) if "ranks" in parts else (),
        claims=claims,
    )


def _listed(node: Node, items: tuple[str, ...]) -> tuple[float, ...]:
    """Numbers in the order of the items; also where the file names the item of each."""
    if isinstance(node.value, dict):
        named = {item: one.number() for item, one in node.mapping().items()}
        return tuple(named.get(item, 0.0) for item in items)
    return tuple(node.each(Node.number))


def _table(node: Node, width: int) -> tuple[tuple[float | None, ...], ...]:
    rows = []
    for line in node.items():
        row = tuple(line.each(Node.maybe_number))
        if len(row) != width:
            raise line.refuse(N_("{place}: {n} values are expected here, not {found}."), n=width, found=len(row))
        rows.append(row)
    return tuple(rows)


def nuf(node: Node) -> Nuf:
    parts = node.object()
    scores = parts["scores"].by_code() if "scores" in parts else {}
    median = {code: _triple(one) for code, one in parts["median"].by_code().items()} if "median" in parts else None
    return Nuf(
        scale=parts["scale"].words() if "scale" in parts else "",
        scores={code: tuple(rows.each(_triple)) for code, rows in scores.items()},
        median=median,
    )


def _triple(node: Node) -> tuple[float | None, ...]:
    cells = node.each(Node.maybe_number)
    if len(cells) != NUF_CRITERIA:
        raise node.refuse(N_("{place}: {n} values are expected here, not {found}."), n=NUF_CRITERIA, found=len(cells))
    return tuple(cells)


def evaluation(node: Node) -> Evaluation:
    parts = node.object()
    criteria = parts["criteria"].each(_criterion) if "criteria" in parts else []
    raw = tuple(parts["raw"].each(_scores)) if "raw" in parts else ()
    names = tuple(name for name, _ in criteria) if "criteria" in parts else tuple(str(i + 1) for i in range(len(raw)))
    if len(raw) > len(names):
        raise parts["raw"].refuse(
            N_("{place}: {n} values are expected here, not {found}."), n=len(names), found=len(raw)
        )
    return Evaluation(
        frame=parts["frame"].words() if "frame" in parts else "",
        scale=parts["scale"].words() if "scale" in parts else "",
        n=parts["n"].maybe_whole() if "n" in parts else None,
        names=names,
        claimed=tuple(claim for _, claim in criteria),
        raw=raw,
        rows=tuple(parts["rows"].each(_answers)) if "rows" in parts else (),
    )


def _scores(node: Node) -> tuple[float | None, ...]:
    return tuple(node.each(Node.maybe_number))


def _criterion(node: Node) -> tuple[str, tuple[float, ...] | None]:
    if isinstance(node.value, str):
        return (node.some_text(), None)
    name, quartiles = node.row(1, 2)
    return (name.some_text(), None if quartiles.value is None else tuple(quartiles.each(Node.number)))


def _answers(node: Node) -> tuple[str, ...]:
    cells = node.each(Node.words_or_number)
    if not cells:
        raise node.refuse(N_("{place}: at least {n} entries are expected here."), n=1)
    return tuple("" if cell is None else str(cell) for cell in cells)
