"""Counts every vote once more, plainly and on its own: nothing here comes from the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

Marks = Mapping[int, int]


def named(papers: Sequence[Marks], options: int) -> dict[int, int]:
    """Dots, names, votes or stars: added up."""
    return {option: sum(marks.get(option, 0) for marks in papers) for option in range(1, options + 1)}


def ranked(papers: Sequence[Marks], options: int) -> dict[int, Fraction]:
    """The first of five gets four points, the last none; a blank paper shares its ten points out evenly."""
    points = dict.fromkeys(range(1, options + 1), Fraction())
    for marks in papers:
        for option in points:
            points[option] += options - marks[option] if marks else Fraction(options - 1, 2)
    return points


def graded(papers: Sequence[Marks], options: int, grades: int) -> dict[int, tuple[list[int], int]]:
    """How often each grade was given, the worst first and nothing said as the worst, and the grade in the middle."""
    found = {}
    for option in range(1, options + 1):
        line = sorted(marks.get(option, 0) for marks in papers)
        found[option] = ([line.count(grade) for grade in range(grades)], line[(len(line) - 1) // 2])
    return found


def run_off(papers: Sequence[Marks], stars: Mapping[int, int]) -> dict[int, int]:
    """Who prefers which of the two with the most stars."""
    one, other = sorted(stars, key=lambda option: -stars[option])[:2]
    given = [(marks.get(one, 0), marks.get(other, 0)) for marks in papers]
    return {one: sum(a > b for a, b in given), other: sum(b > a for a, b in given)}


def bought(papers: Sequence[Marks], costs: Sequence[int], purse: int) -> list[int]:
    """Equal shares: everybody owns the same part; shares grow won by won while something would still fit."""
    share = Fraction(purse, len(papers))
    kept = _shared(papers, costs, share)
    while any(_cost(kept, costs) + cost <= purse for option, cost in enumerate(costs, 1) if option not in kept):
        share = Fraction(int(share) + 1)
        more = _shared(papers, costs, share)
        if _cost(more, costs) > purse:
            break
        kept = more
    return kept


def _cost(options: Sequence[int], costs: Sequence[int]) -> int:
    return sum(costs[option - 1] for option in options)


def _shared(papers: Sequence[Marks], costs: Sequence[int], share: Fraction) -> list[int]:
    purses = [share] * len(papers)
    taken: list[int] = []
    while True:
        asked: dict[int, Fraction] = {}
        for option, cost in enumerate(costs, 1):
            own = [purses[person] for person, marks in enumerate(papers) if option in marks]
            if option not in taken and sum(own) >= cost:
                asked[option] = _each(sorted(own), Fraction(cost))
        if not asked:
            return taken
        best = min(asked, key=lambda option: asked[option] / costs[option - 1])
        for person, marks in enumerate(papers):
            if best in marks:
                purses[person] -= min(purses[person], asked[best])
        taken.append(best)


def _each(purses: Sequence[Fraction], cost: Fraction) -> Fraction:
    """What everybody pays who has enough; who has less gives all."""
    for poorer, purse in enumerate(purses):
        if purse * (len(purses) - poorer) >= cost:
            return cost / (len(purses) - poorer)
        cost -= purse
    raise ValueError("together they have too little")
