"""Counts an election from a file, without a window."""

from __future__ import annotations

import argparse
import json
from fractions import Fraction
from typing import Any

from livinglab.analysis.display import number_text
from livinglab.analysis.voting.tally import RULES, CannotCount, Tally, Terms, tally
from livinglab.errors import ImportRefused
from livinglab.exchange.ballots.reading import read_election
from livinglab.i18n import N_, language, tr

NAMES = {
    "ranking": "borda", "rank": "borda", "mj": "majority_judgment", "majority-judgment": "majority_judgment",
    "judgment": "majority_judgment", "qv": "quadratic", "mes": "equal_shares", "equal-shares": "equal_shares",
    "equalshares": "equal_shares", "add1": "equal_shares", "dot": "dots", "points": "dots", "approvals": "approval",
    "method-of-equal-shares": "equal_shares", "approval-vote": "approval", "dot-vote": "dots", "star-vote": "star",
    "quadratic-voting": "quadratic",
    **{rule: rule for rule in RULES},
}  # fmt: skip


def rule_of(name: str) -> str:
    """A rule by its own name or another common one. Raises ImportRefused."""
    found = NAMES.get(name.casefold().replace(" ", "_")) or NAMES.get(name.casefold().replace("_", "-"))
    if found is None:
        raise ImportRefused(
            N_("The rule {name} is not known. Known rules: {rules}."), name=name, rules=", ".join(RULES)
        )
    return found


def count_file(arguments: argparse.Namespace) -> int:
    """Print the result, as JSON or in sentences. Raises ImportRefused for a file that cannot be counted."""
    grades = tuple(one.strip() for one in (arguments.grades or "").split(",") if one.strip())
    election = read_election(arguments.file, grades)
    terms = Terms(arguments.budget, arguments.cap, arguments.lot, arguments.blanks == "worst", not arguments.no_add1)
    try:
        found = tally(election, rule_of(arguments.rule), terms)
    except CannotCount as error:
        raise ImportRefused(error.finding.message_id, **error.finding.args) from error
    if arguments.json:
        print(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    else:
        for line in as_lines(found, election.names):
            print(line)
    return 0


def as_json(found: Tally) -> dict[str, Any]:
    """The result as plain values; a figure that is not whole is a decimal number."""
    result: dict[str, Any] = {
        "rule": found.rule,
        "voters": found.voters,
        "blank": found.blank,
        "selected": list(found.selected),
        "totals": {option: _plain(total) for option, total in found.totals.items()},
        "order": [list(place.options) for place in found.order],
        "steps": [str(step) for step in found.steps],
        "tie_break": None if found.tie_break is None else str(found.tie_break),
        "aside": [{"ballot": number, "why": str(why)} for number, why in found.aside],
    }
    if found.cost is not None:
        result["cost"] = _plain(found.cost)
    return result


def _plain(total: Fraction | str) -> int | float | str:
    if isinstance(total, str):
        return total
    return int(total) if total.denominator == 1 else float(total)


def as_lines(found: Tally, names: Any) -> list[str]:
    """The result for people: what was chosen, then how it came about."""

    def called(option: str) -> str:
        name = names.get(option, "")
        return f"{option} {name}" if name else option

    lines = [tr("Chosen: {options}", options=", ".join(map(called, found.selected)) or tr("none"))]
    lines += [f"  {step}" for step in found.steps]
    if found.tie_break is not None:
        lines.append(str(found.tie_break))
    lines += [tr("Ballot {n} is set aside: {why}", n=number, why=str(why)) for number, why in found.aside]
    if found.cost is not None:
        lines.append(tr("Cost: {cost}", cost=number_text(found.cost, language())))
    return lines
