"""Reads teams, roles and the agenda."""

from __future__ import annotations

import re

from livinglab.exchange.workshop_json.content import AgendaStep, Meeting, RoleRow, TeamRow
from livinglab.exchange.workshop_json.node import Node
from livinglab.i18n import N_

_DAY = 24 * 60


def teams(node: Node) -> tuple[TeamRow, ...]:
    return tuple(node.each(_team))


def _team(node: Node) -> TeamRow:
    name, label, people = node.row(1, 3)
    return TeamRow(name.some_text(), label.words(), people.maybe_whole())


def roles(node: Node) -> tuple[RoleRow, ...]:
    return tuple(node.each(_role))


def _role(node: Node) -> RoleRow:
    role, people = node.row(1, 2)
    return RoleRow(role.some_text(), people.maybe_whole())


def agenda(node: Node) -> tuple[Meeting, ...]:
    return tuple(node.each(_meeting))


def _meeting(node: Node) -> Meeting:
    title, steps = node.row(1, 2)
    if isinstance(steps.value, str):
        return Meeting(title.some_text(), (), steps.text())
    return Meeting(title.some_text(), () if steps.value is None else tuple(steps.each(_step)), "")


def _step(node: Node) -> AgendaStep:
    minutes, title = node.row(2, 2)
    if isinstance(minutes.value, str):
        words = minutes.text()
        found = re.search(r"\d{1,4}", words)
        number = min(int(found.group()), _DAY) if found else 0
        return AgendaStep(number, title.some_text(), "" if words == str(number) else words)
    if minutes.whole() > _DAY:
        raise minutes.refuse(N_("{place}: this number is too large."))
    return AgendaStep(minutes.whole(), title.some_text())
