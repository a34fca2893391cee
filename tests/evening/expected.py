"""What window, room and paper have to say of each vote, worked out from the papers by the plain count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.evening import reckoning
from tests.evening.papers import GRADES, Vote
from tests.evening.plan import COSTS, IDEAS, PURSE

GRADE_NAMES = ("곤란함", "아쉬움", "보통", "좋음", "매우 좋음")


@dataclass(frozen=True)
class Told:
    """Phrases each place has to hold, breaks of lines aside; `first` is the number of what stands in front."""

    first: int
    window: tuple[str, ...]
    room: tuple[str, ...]
    blocks: tuple[str, ...]
    pdf: tuple[str, ...]
    summary: str


def told(cast: Vote) -> Told:
    marks = [paper.marks for paper in cast.papers]
    numbers = reckoning.named(marks, len(IDEAS))
    match cast.rule:
        case "dots":
            return _dots(numbers)
        case "approval":
            return _approval(numbers)
        case "borda":
            points = {option: int(n) for option, n in reckoning.ranked(marks, len(IDEAS)).items()}
            return _bars(points, "점", "순위 점수 {n}점")
        case "quadratic":
            return _bars(numbers, "표", "{n}표")
        case "star":
            return _star(numbers, reckoning.run_off(marks, numbers))
        case "majority_judgment":
            return _judgment(reckoning.graded(marks, len(IDEAS), GRADES))
        case "equal_shares":
            return _shares(numbers, reckoning.bought(marks, COSTS, PURSE), len(marks))
        case _:
            return _consent([sum(one.get(1) == answer for one in marks) for answer in (1, 2, 3)])


def _name(option: int) -> str:
    return IDEAS[option - 1]


def _front(numbers: Mapping[int, int]) -> int:
    return max(numbers, key=lambda option: numbers[option])


def _listed(numbers: Mapping[int, int], unit: str) -> str:
    order = sorted(numbers, key=lambda option: -numbers[option])
    return ", ".join(f"{_name(option)} {numbers[option]}{unit}" for option in order)


def _dots(numbers: Mapping[int, int]) -> Told:
    first = _front(numbers)
    window = tuple(f"{_name(option)}: {n}명" for option, n in numbers.items())
    room = tuple(f"{_name(option)} {n}명" for option, n in numbers.items())
    blocks = tuple(f"{_name(option)}(I{option}) {n}명" for option, n in numbers.items())
    pdf = tuple(f"{n}명은 ‘{_name(option)}’(I{option})" for option, n in numbers.items() if option != first)
    return Told(first, window, room, blocks, pdf, _listed(numbers, "명"))


def _approval(numbers: Mapping[int, int]) -> Told:
    window = tuple(f"{_name(option)}: {n}명" for option, n in numbers.items())
    room = tuple(f"{_name(option)} {n}명" for option, n in numbers.items())
    blocks = tuple(f"{_name(option)}(I{option}) {n}명" for option, n in numbers.items())
    return Told(_front(numbers), window, room, blocks, _steps(numbers, "{n}장"), _listed(numbers, "명"))


def _bars(numbers: Mapping[int, int], unit: str, step: str) -> Told:
    alt = tuple(f"I{option} {_name(option)} {n}{unit}" for option, n in numbers.items())
    steps = _steps(numbers, step)
    return Told(_front(numbers), alt + steps, alt, alt + steps, steps, _listed(numbers, unit))


def _steps(numbers: Mapping[int, int], step: str) -> tuple[str, ...]:
    """1위: I4, 35장 …; who is level stands in one line."""
    found = []
    for n in set(numbers.values()):
        level = [option for option in numbers if numbers[option] == n]
        place = 1 + sum(more > n for more in numbers.values())
        found.append(f"{place}위: {', '.join(f'I{option}' for option in level)}, {step.format(n=n)}")
    return tuple(found)


def _star(numbers: Mapping[int, int], final: Mapping[int, int]) -> Told:
    base = _bars(numbers, "개", "별 {n}개")
    one, other = final
    runoff = tuple(f"I{option} {_name(option)} {n}명" for option, n in final.items())
    paper = (f"I{one} 쪽을 더 높게 준 표 {final[one]}장, I{other} 쪽 {final[other]}장",)
    return Told(
        max(final, key=lambda option: final[option]), (*base.window, *runoff, *paper), (*base.room, *runoff),
        (*base.blocks, *runoff, *paper), (*base.pdf, *paper), f"{base.summary}; 결선 {_listed(final, '명')}",
    )  # fmt: skip


def _judgment(grades: Mapping[int, tuple[list[int], int]]) -> Told:
    alt, summary = [], []
    for option, (counts, middle) in grades.items():
        best = ", ".join(f"{GRADE_NAMES[grade]} {counts[grade]}명" for grade in reversed(range(len(counts))))
        alt.append(f"{_name(option)}(I{option}): 가운데 등급 {GRADE_NAMES[middle]}, {best}")
        summary.append(f"{_name(option)} {GRADE_NAMES[middle]} {counts[::-1]}")
    rows = tuple(
        f"{_name(option)}{place}{GRADE_NAMES[middle]}{''.join(map(str, reversed(counts)))}"
        for option, (counts, middle) in grades.items()
        for place in [_place(option, grades)]
    )
    in_room = tuple(
        "|".join(
            (f"I{option} {_name(option)}", str(_place(option, grades)), GRADE_NAMES[middle], *map(str, counts[::-1]))
        )
        for option, (counts, middle) in grades.items()
    )
    words, first = tuple(alt), next(option for option in grades if _place(option, grades) == 1)
    return Told(first, words, in_room, words, rows, "; ".join(summary))


def _place(option: int, grades: Mapping[int, tuple[list[int], int]]) -> int:
    """Everybody's grades in line; the one in the middle is taken out and compared, again and again."""
    keys = {each: _taken_out(counts) for each, (counts, _) in grades.items()}
    return 1 + sum(key > keys[option] for key in keys.values())


def _taken_out(counts: list[int]) -> list[int]:
    line = [grade for grade, n in enumerate(counts) for _ in range(n)]
    found = []
    while line:
        found.append(line.pop((len(line) - 1) // 2))
    return found


def _shares(wanted: Mapping[int, int], bought: list[int], people: int) -> Told:
    alt = tuple(
        f"{_name(option)} (I{option}): 비용 {COSTS[option - 1]:,} 원, 원한 사람 {n}명" for option, n in wanted.items()
    )
    steps = tuple(
        f"{place}. I{option}, 비용 {COSTS[option - 1]:,}: 원하는 {wanted[option]}명"
        for place, option in enumerate(bought, 1)
    )
    spent = f"{sum(COSTS[option - 1] for option in bought):,}"
    paper = (*(step.split(" ", 1)[1] for step in steps), f"{PURSE:,} 가운데 {spent}")
    summary = f"{_listed(wanted, '명')}; 산 것 {', '.join(_name(option) for option in bought)} ({spent}원, {people}명)"
    return Told(bought[0], (*alt, *steps), alt, (*alt, *steps), paper, summary)


def _consent(said: list[int]) -> Told:
    names = ("반대 없음", "우려", "반대")
    words = tuple(f"{name} {n}명" for name, n in zip(names, said, strict=True))
    paper = (f"우려 {said[1]}건",)
    return Told(1, (*words, *paper), (*words, *paper), (*words, *paper), paper, ", ".join(words))
