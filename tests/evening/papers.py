"""What forty people put on their ballots, one vote by each rule, and in which of three ways it reaches the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.evening.plan import IDEAS

GIVEN_OUT, SPOILED, UNUSED = 24, 1, 1
PAPERS = GIVEN_OUT - SPOILED - UNUSED
HANDS, EARLY = 9, 7
BOX, HALL = "사전 투표함", "2마을 회관"
SLIP_AT, BLANK_AT = 3, 7
"""The third paper is keyed in wrongly at first; the seventh is blank."""
BEST, GRADES = 4, 5


@dataclass(frozen=True)
class Paper:
    """`keys` is how it is typed; `marks` what it says of the options by number, nothing where it is blank."""

    keys: str
    marks: dict[int, int]


@dataclass(frozen=True)
class Way:
    """One way votes come in: by single papers, by raised hands, or as sums somebody else counted."""

    kind: str
    source: str
    papers: tuple[Paper, ...]
    singly: bool


@dataclass(frozen=True)
class Vote:
    """Three ways of one vote; the first is today's paper, keyed in twice."""

    rule: str
    ways: tuple[Way, Way, Way]

    @property
    def papers(self) -> tuple[Paper, ...]:
        return tuple(paper for way in self.ways for paper in way.papers)


def vote(rule: str) -> Vote:
    """Where a rule can read sums, hands are raised and sums come from elsewhere; others need each paper by itself."""
    chance = Random(f"evening {rule}")
    paper = [_paper(rule, chance) for _ in range(PAPERS)]
    paper[BLANK_AT - 1] = blank(rule)
    hands = tuple(_paper(rule, chance) for _ in range(HANDS))
    early = tuple(_paper(rule, chance) for _ in range(EARLY))
    today = Way("paper", "", tuple(paper), singly=True)
    if rule == "dots":
        return Vote(rule, (today, Way("hands", "", hands, singly=False), Way("early", BOX, early, singly=False)))
    if rule in ("approval", "majority_judgment"):
        return Vote(rule, (today, Way("hands", "", hands, singly=False), Way("other", HALL, early, singly=False)))
    if rule == "consent":
        return Vote(rule, (today, Way("hands", "", hands, singly=False), Way("early", BOX, early, singly=True)))
    return Vote(rule, (today, Way("early", BOX, early, singly=True), Way("other", HALL, hands, singly=True)))


def blank(rule: str) -> Paper:
    return Paper("/" if rule in ("majority_judgment", "star", "quadratic") else "0", {})


def _paper(rule: str, chance: Random) -> Paper:
    """What one person thinks, said as the rule asks for it."""
    liked = [_likes(option, chance) for option in range(1, len(IDEAS) + 1)]
    order = sorted(range(1, len(IDEAS) + 1), key=lambda option: -liked[option - 1])
    match rule:
        case "dots":
            return _named(order[:3])
        case "approval" | "equal_shares":
            return _named(order[: 2 + int(chance.random() * 3)])
        case "borda":
            return Paper("".join(map(str, order)), {option: rank for rank, option in enumerate(order, 1)})
        case "majority_judgment":
            grades = {option: min(int(liked[option - 1] * 5), 4) for option in sorted(order)}
            return Paper("".join(str(grade + 1) for grade in grades.values()), grades)
        case "star":
            stars = {option: min(int(liked[option - 1] * 6), 5) for option in sorted(order)}
            return Paper("".join(map(str, stars.values())), stars)
        case "quadratic":
            first, second, third = order[:3]
            votes = chance.random()
            spent = (
                {first: 4, second: 3} if votes < 0.5 else {first: 3, second: 3, third: 2} if votes < 0.8 else {first: 5}
            )
            keys = "".join(str(spent.get(option, 0)) for option in range(1, len(IDEAS) + 1))
            return Paper(keys, spent)
        case _:
            answer = 1 if chance.random() < 0.8 else 2
            return Paper(str(answer), {1: answer})


def _likes(option: int, chance: Random) -> float:
    """Between 0 and 1; sharing cars is what most people can live with."""
    lift = {BEST: 0.3, 2: 0.15, 5: 0.05}.get(option, 0.0)
    return min(max(chance.random() * 0.75 + lift, 0.0), 0.999)


def _named(options: Sequence[int]) -> Paper:
    return Paper("".join(map(str, options)), dict.fromkeys(options, 1))


def slipped(paper: Paper, rule: str) -> str:
    """The keys with a slip of the finger: two neighbours change places, or the answer beside is pressed."""
    if rule == "consent":
        return "2" if paper.keys == "1" else "1"
    if rule in ("dots", "approval", "equal_shares"):
        other = next(option for option in range(1, len(IDEAS) + 1) if option not in paper.marks)
        return paper.keys[:-1] + str(other)
    return _swapped(paper.keys)


def _swapped(keys: str) -> str:
    at = next(place for place in range(len(keys) - 1) if keys[place] != keys[place + 1])
    return keys[:at] + keys[at + 1] + keys[at] + keys[at + 2 :]


def sums(rule: str, way: Way) -> list[list[int]]:
    """What somebody wrote on the board of the hall: a line an option, one number, or one for each grade."""
    found = []
    for option in range(1, len(IDEAS) + 1):
        given = [paper.marks.get(option, 0) for paper in way.papers]
        found.append([given.count(grade) for grade in range(GRADES)] if rule == "majority_judgment" else [sum(given)])
    return found


def answers(way: Way) -> list[int]:
    """How many hands for each of the three answers."""
    return [sum(paper.marks[1] == answer for paper in way.papers) for answer in (1, 2, 3)]
