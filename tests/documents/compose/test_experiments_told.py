"""Experiments on paper: planned only, read once or often, people measured twice, criteria held against readings."""

from __future__ import annotations

import pytest

from livinglab.actions.cards import freeze_card
from livinglab.actions.measurements import take_reading, write_entry
from livinglab.blocks.blocks import Block, Choices, Figure, Table
from livinglab.documents.compose.evaluate import evaluate
from livinglab.documents.compose.experiment import experiment
from livinglab.i18n import speaking
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.results import Measurement
from tests.documents.compose.reading import fresh, inside, strip
from tests.sheets.lab import Lab
from tests.told import lines, told


def indicator(lab: Lab, name: str, kind: str = "outcome", **data: object) -> Item:
    return lab.items("indicator", [name], **{"class": kind, "direction": "up", **data})[0]


@pytest.mark.parametrize(
    ("readings", "figures"),
    [
        (["24/100"], ["24"]), (["24/100", "43/100"], ["24", "43"]), (["24/100", "43/90"], ["100", "24", "90", "43"]), (["31.5", "43/90"], ["90", "43"]),
        (["43/90", "31.5"], ["31.5"]), (["31.5"], ["31.5"]),
        (["31.5", "28"], ["31.5", "28"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("people", [True, False])
def test_what_was_measured_opens_the_paper(lab: Lab, readings: list[str], figures: list[str], people: bool) -> None:
    one = indicator(lab, "사용률", unit="건", definition="손님 100명·90명 가운데" if people else "")
    lab.items("experiment", ["계산대"], hypothesis="우리는 믿는다")
    for number, words in enumerate(readings):
        take_reading(lab.store, one.id, f"{number}주", words)
    said = strip(lab)[2]
    assert "사용률" in said
    assert all(figure in said for figure in figures)
    assert "31.5" not in said or "/" not in readings[-1], "shares and values are not compared"
    assert ("명" in said) == (people and "/" in readings[-1])
    assert "사용률" in told(experiment(fresh(lab))) or figures[-1] in told(experiment(fresh(lab)))


def test_an_experiment_planned_but_not_read(lab: Lab) -> None:
    lab.items("experiment", ["계산대"], hypothesis="[계산대를 열면] 쓴다", test="4주 운영")
    indicator(lab, "사용률")
    said = told(experiment(fresh(lab)))
    assert "계산대를 열면 쓴다" in said
    assert "4주 운영" in said
    assert not inside(experiment(fresh(lab)), Figure)
    lab.items("experiment", ["빈 카드"])
    assert "빈 카드" not in told(experiment(fresh(lab)))


def test_a_diary_alone_is_told(lab: Lab) -> None:
    log = lab.sheet("log", "experiment", "일지")
    write_entry(lab.store, lab.project.id, "글씨가 작아 두 번 물어봄", when="1주 목", sheet=log)
    write_entry(lab.store, lab.project.id, "큰 글씨로 바꿈", kind="변경", change="안내판", sheet=log)
    said = lines(experiment(fresh(lab)))
    assert "1주 목 글씨가 작아 두 번 물어봄" in said
    assert "큰 글씨로 바꿈 → 안내판" in said


def measured_twice(lab: Lab, item: Item, pairs: list[tuple[float | None, float | None]]) -> None:
    with lab.store.step("Measured", project_id=lab.project.id) as step:
        for number, (before, after) in enumerate(pairs):
            for phase, value in (("before", before), ("after", after)):
                if value is not None:
                    step.add(
                        Measurement(
                            id=new_id(), item_id=item.id, at_text="", subject=f"가정{number}", phase=phase, value=value
                        )
                    )


def test_people_measured_before_and_after_are_counted_up_same_and_down(lab: Lab) -> None:
    lab.items("experiment", ["계산대"], hypothesis="우리는 믿는다")
    item = indicator(lab, "봉투 수", unit="장")
    measured_twice(lab, item, [(1, 3), (2, 2), (4, 1), (1, 2), (5, None)])
    said = told(experiment(fresh(lab)))
    assert "봉투 수" in said
    with speaking("en"):
        assert "2 went up, 1 stayed, 1 went down" in told(experiment(fresh(lab)))


@pytest.mark.parametrize("others", [2, 5])
def test_few_indicators_stand_beside_the_chart_and_many_in_a_table(lab: Lab, others: int) -> None:
    lab.items("experiment", ["계산대"], hypothesis="우리는 믿는다")
    lead = indicator(lab, "사용률", unit="%", target="40% 이상")
    for period, words in (("기준선", "24/100"), ("1주", "43/100")):
        take_reading(lab.store, lead.id, period, words)
    for number in range(others):
        other = indicator(lab, f"지표{number}", "process", unit="건", target=f"{number + 3}건")
        take_reading(lab.store, other.id, "1주", str(number))
    guard = indicator(lab, "대기", "guardrail", unit="초", limit="50초 이하", direction="down")
    measured_twice(lab, guard, [(40, 44)])
    blocks = experiment(fresh(lab))
    assert bool(inside(blocks, Table)) == (others > 3)
    assert all(name in told(blocks) for name in ("지표0", f"지표{others - 1}", "대기"))
    if others > 3:
        assert "50초 이하" in told(blocks)


def judged(lab: Lab, criteria: str, words: str, **learning: object) -> list[Block]:
    (card,) = lab.items("experiment", ["계산대"], hypothesis="손님 100명을 본다", criteria=criteria)
    use = indicator(lab, "용기 사용률", unit="%")
    freeze_card(lab.store, card.id)
    take_reading(lab.store, use.id, "4주차", words)
    if learning:
        lab.items("learning", ["쓸 만하다"], **learning)
    return experiment(fresh(lab))


def test_a_criterion_reached_by_a_hair_is_doubted(lab: Lab) -> None:
    blocks = judged(lab, "[4주차 용기 사용률 40% 이상]", "43/100")
    (choices,) = inside(blocks, Choices)
    assert choices.chosen == 0
    assert "95" in told(blocks), "the interval reaches over the limit, and it is said"


def test_a_criterion_missed_by_far_is_not_doubted(lab: Lab) -> None:
    blocks = judged(lab, "[4주차 용기 사용률 80% 이상]", "10/100")
    (choices,) = inside(blocks, Choices)
    assert choices.chosen == 1
    assert not [line for line in lines(blocks) if "95" in line and "80" in line]


def test_what_people_decided_stands_above_what_the_figures_lean_to(lab: Lab) -> None:
    blocks = judged(lab, "[4주차 용기 사용률 40% 이상]", "43/100", verdict="unknown")
    (choices,) = inside(blocks, Choices)
    assert choices.chosen == 2
    assert "쓸 만하다" in told(blocks)
    assert "쓸 만하다" not in told(evaluate(fresh(lab))), "what was learned is told once"


def test_a_criterion_of_something_nobody_measured(lab: Lab) -> None:
    blocks = judged(lab, "[이웃 모임 3곳 이상]", "43/100")
    (choices,) = inside(blocks, Choices)
    assert choices.chosen == 2
