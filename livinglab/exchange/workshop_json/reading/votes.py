"""Reads votes: dots, grades, a purse shared out."""

from __future__ import annotations

from typing import Any

from livinglab.exchange.workshop_json.content import BudgetVote, DotVote, Judgment
from livinglab.exchange.workshop_json.node import Node
from livinglab.i18n import N_


def dot_vote(node: Node) -> DotVote:
    parts = node.object()
    ballots = parts.get("ballots")
    return DotVote(
        rule=parts["rule"].words() if "rule" in parts else "",
        voters=parts["voters"].maybe_whole() if "voters" in parts else None,
        ballots=tuple(ballots.each(codes)) if ballots else None,
        tally=whole_numbers(parts["tally"]) if "tally" in parts else None,
    )


def judgment(node: Node) -> Judgment:
    parts = node.object()
    grades = tuple(parts["grades"].each(Node.some_text)) if "grades" in parts else ()
    ballots = parts["ballots"].by_code() if "ballots" in parts else {}
    claims: dict[str, Any] = {}
    if "counts" in parts:
        claims["counts"] = {code: one.each(Node.whole) for code, one in parts["counts"].by_code().items()}
    if "median" in parts:
        claims["median"] = {code: one.words_or_number() for code, one in parts["median"].by_code().items()}
    if "order" in parts:
        claims["order"] = codes(parts["order"])
    return Judgment(
        grades=grades,
        voters=parts["voters"].maybe_whole() if "voters" in parts else None,
        ballots={code: tuple(row.each(lambda one: _grade(one, len(grades)))) for code, row in ballots.items()},
        claims=claims,
    )


def _grade(node: Node, grades: int) -> int | None:
    grade = node.maybe_whole()
    if grade is not None and grade >= grades:
        raise node.refuse(N_("{place}: there is no grade number {grade} on this scale."), grade=grade)
    return grade


def budget_vote(node: Node) -> BudgetVote:
    parts = node.object()
    approvals = parts["approvals"].by_code() if "approvals" in parts else {}
    claims: dict[str, Any] = {}
    if "votes" in parts:
        claims["votes"] = whole_numbers(parts["votes"])
    for key in ("greedy", "mes", "mes_add1"):
        if key in parts:
            claims[key] = _choice(parts[key])
    if "covered" in parts:
        claims["covered"] = whole_numbers(parts["covered"])
    return BudgetVote(
        unit=parts["unit"].words() if "unit" in parts else "",
        budget=parts["budget"].maybe_number() if "budget" in parts else None,
        voters=parts["voters"].maybe_whole() if "voters" in parts else None,
        approvals={code: tuple(row.each(_voter)) for code, row in approvals.items()},
        claims=claims,
    )


def _voter(node: Node) -> str:
    """Voters are numbers, or names they chose."""
    return node.some_text() if isinstance(node.value, str) else str(node.whole())


def _choice(node: Node) -> dict[str, Any]:
    """What a count chose: {selected, cost, share, rounds}, each where it is given."""
    found: dict[str, Any] = {}
    for key, part in node.mapping().items():
        if key == "selected":
            found[key] = codes(part)
        elif key == "rounds":
            found[key] = part.each(_round)
        elif key in ("cost", "share"):
            found[key] = part.number()
        else:
            node.unknown.append((part.place, part.value))
    return found


def _round(node: Node) -> tuple[str, float | None, float | None]:
    option, votes, payment = node.row(1, 3)
    return (option.some_text(), votes.maybe_number(), payment.maybe_number())


def codes(node: Node) -> tuple[str, ...]:
    return tuple(node.each(Node.some_text))


def whole_numbers(node: Node) -> dict[str, int]:
    return {key: one.whole() for key, one in node.by_code().items()}
