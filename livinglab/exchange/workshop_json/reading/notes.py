"""Reads notes, clusters, the need ladder and ideas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from livinglab.exchange.workshop_json.content import ClusterRow, IdeaRow, NoteRow
from livinglab.exchange.workshop_json.node import Node
from livinglab.i18n import N_


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


C = TypeVar("C", bound=_Coded)


def coded(node: Node, read: Callable[[Node], C]) -> tuple[C, ...]:
    """Rows that begin with a code; the same code twice in one list is refused, since nobody could tell them apart."""
    seen: set[str] = set()
    rows: list[C] = []
    for one in node.items():
        row = read(one)
        if row.code in seen:
            raise one.refuse(N_("{place}: the code {code} stands here a second time."), code=row.code)
        seen.add(row.code)
        rows.append(row)
    return tuple(rows)


def notes(node: Node) -> tuple[NoteRow, ...]:
    return coded(node, _note)


def _note(node: Node) -> NoteRow:
    code, kind, text, team, mark = node.row(3, 5)
    return NoteRow(code.some_text(), kind.words(), text.text(), team.words(), mark.words())


def clusters(node: Node) -> tuple[ClusterRow, ...]:
    return coded(node, _cluster)


def _cluster(node: Node) -> ClusterRow:
    code, title = node.row(2, 2)
    return ClusterRow(code.some_text(), title.text())


def needs(node: Node) -> dict[str, str]:
    return {level: need.text() for level, need in node.mapping().items()}


def ideas(node: Node) -> tuple[IdeaRow, ...]:
    return coded(node, _idea)


def _idea(node: Node) -> IdeaRow:
    code, title, third, fourth = node.row(2, 4)
    mark, cost = "", None
    for cell in (third, fourth):
        if isinstance(cell.value, str):
            mark = f"{mark} {cell.text()}".strip()
        elif cell.value is not None:
            cost = cell.number()
    return IdeaRow(code.some_text(), title.text(), mark, cost)
