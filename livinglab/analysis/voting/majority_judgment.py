"""Majority judgment: each voter gives every option a grade in words; the option with the best middle grade wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from livinglab.analysis.finding import Finding
from livinglab.analysis.voting.places import Place, check_options, in_code_order, places
from livinglab.i18n import N_


@dataclass(frozen=True)
class Grades:
    """One option's grades: `counts` worst first, `median` the lower middle grade, shares of better and worse grades.

    (median, better, worse) is the gauge of Balinski & Laraki; `median` is None where nobody graded."""

    voters: int
    counts: tuple[int, ...]
    median: int | None
    better: Fraction
    worse: Fraction


@dataclass(frozen=True)
class TieBreak:
    """Two options with the same middle grade: taking equal shares away around the middle, the winner's next middle
    grade is `winner_grade`, the other's `loser_grade`."""

    winner: str
    loser: str
    winner_grade: int
    loser_grade: int


@dataclass(frozen=True)
class MajorityJudgment:
    """Grades an option, places (true ties together), and how neighbours with the same middle grade were separated."""

    grades: Mapping[str, Grades]
    order: tuple[Place, ...]
    tie_breaks: tuple[TieBreak, ...]


def ballot_problems(ballot: Sequence[int | None], grades: int) -> list[Finding]:
    """What breaks the rule among the grades of one option; None is a blank."""
    return [
        Finding(N_("Grade {n} is not on the scale of {grades} grades"), {"n": grade, "grades": grades})
        for grade in ballot
        if grade is not None and not 0 <= grade < grades
    ]


def majority_judgment(
    ballots: Mapping[str, Sequence[int | None]], grades: int, blank_is_worst: bool = True
) -> MajorityJudgment:
    """Balinski & Laraki (2010). `ballots` holds for each option one grade a voter, 0 the worst, None a blank.

    What a blank means is chosen before the vote: the worst grade, or left out."""
    check_options(list(ballots))
    if any(ballot_problems(row, grades) for row in ballots.values()):
        raise ValueError("a grade lies outside the scale")
    counts = {option: _counts(row, grades, blank_is_worst) for option, row in ballots.items()}
    keys = _middle_out(counts)
    order = places(keys)
    return MajorityJudgment(
        {option: _grades(own) for option, own in counts.items()}, order, tuple(_tie_breaks(order, keys))
    )


def worst_first(rows: Mapping[str, Sequence[int]], grades: int) -> dict[str, list[int]]:
    """Turn grades counted from the best into grades counted from the worst, and back."""
    return {option: [grades - 1 - grade for grade in row] for option, row in rows.items()}


def _counts(row: Sequence[int | None], grades: int, blank_is_worst: bool) -> tuple[int, ...]:
    known = [0 if grade is None else grade for grade in row if blank_is_worst or grade is not None]
    return tuple(known.count(grade) for grade in range(grades))


def _grades(counts: tuple[int, ...]) -> Grades:
    voters = sum(counts)
    if not voters:
        return Grades(0, counts, None, Fraction(), Fraction())
    middle = _grade_at(_upper_ends(counts), Fraction(1, 2))
    return Grades(
        voters, counts, middle, Fraction(sum(counts[middle + 1 :]), voters), Fraction(sum(counts[:middle]), voters)
    )


def _upper_ends(counts: tuple[int, ...]) -> list[Fraction]:
    """Share of voters who gave this grade or a worse one, for each grade."""
    return [Fraction(sum(counts[: grade + 1]), sum(counts)) for grade in range(len(counts))]


def _grade_at(ends: list[Fraction], share: Fraction) -> int:
    """The grade of the voter at this share of the line from worst to best."""
    return next(grade for grade, end in enumerate(ends) if share <= end)


def _middle_out(counts: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """For each option its grades from the middle of the line outwards, below before above.

    For equal numbers of voters this is the published rule (take one middle grade from each and compare again); as
    shares it also compares options that were graded by different numbers of voters."""
    ends = {option: _upper_ends(own) for option, own in counts.items() if any(own)}
    half = Fraction(1, 2)
    stops = sorted({Fraction(0), half} | {abs(end - half) for own in ends.values() for end in own})
    distances = [(near + far) / 2 for near, far in pairwise(stops)]
    keys: dict[str, tuple[int, ...]] = dict.fromkeys(counts, (-1,))  # nobody graded it: behind all others
    for option, own in ends.items():
        keys[option] = tuple(
            grade for reach in distances for grade in (_grade_at(own, half - reach), _grade_at(own, half + reach))
        )
    return keys


def _tie_breaks(order: Sequence[Place], keys: Mapping[str, tuple[int, ...]]) -> list[TieBreak]:
    result = []
    for upper, lower in pairwise(order):
        winner, loser = in_code_order(upper.options)[0], in_code_order(lower.options)[0]
        if keys[winner][0] == keys[loser][0]:
            pair = next((a, b) for a, b in zip(keys[winner], keys[loser], strict=True) if a != b)
            result.append(TieBreak(winner, loser, *pair))
    return result
