"""Criteria and what was measured."""

from __future__ import annotations

import pytest

from livinglab.analysis.number_words import Comparator
from livinglab.analysis.verdict import (
    Leaning,
    PeopleThreshold,
    Threshold,
    Verdict,
    criteria_of,
    judge,
    leaning,
    threshold,
)
from livinglab.analysis.wilson import people_interval
from tests.analysis.fixtures import sample


def test_market_sample_leans_towards_yes_but_its_interval_lies_across() -> None:
    mart = sample("no-plastic-mart")
    use, wait = criteria_of(mart["experiment"]["criteria"])
    assert (use, wait) == ("4주차 사용률 40% 이상", "평균 계산 대기 50초 이하")
    limit, waiting = threshold(use), threshold(wait)
    assert isinstance(limit, Threshold)
    assert isinstance(waiting, Threshold)
    k, n = mart["measurements"]["M1"][-1]
    verdicts = [limit.judge_share(k, n), waiting.judge(mart["measurements"]["M3"][-1])]
    assert verdicts == [Verdict.MET, Verdict.MET]
    assert leaning(verdicts) is Leaning.FOR
    people = people_interval(k, n)
    assert people is not None
    assert limit.within(*people)
    assert not limit.within(41, 53)


def test_mother_sample_just_misses() -> None:
    mother = sample("hometown-mother")
    people, burden = (threshold(words) for words in criteria_of(mother["experiment"]["criteria"]))
    assert isinstance(people, PeopleThreshold)
    assert isinstance(burden, Threshold)
    verdict, reached = people.judge(mother["measurements"]["M1"]["diff"])
    assert (verdict, reached) == (Verdict.NOT_MET, mother["measurements"]["M1"]["plus2"])
    assert burden.judge(mother["measurements"]["M3"]["median_iqr"][0]) is Verdict.MET
    assert leaning([verdict, Verdict.MET]) is Leaning.AGAINST


@pytest.mark.parametrize("name", ["no-plastic-mart", "hometown-mother"])
def test_every_target_of_the_samples_can_be_compared(name: str) -> None:
    for _code, _title, _class, _unit, direction, _baseline, target in sample(name)["indicators"]:
        assert threshold(target, direction) is not None


@pytest.mark.parametrize(
    ("target", "direction", "value", "verdict"),
    [
        (40, "늘수록 좋음", 40, Verdict.MET),
        (40, "늘수록 좋음", 39.9, Verdict.NOT_MET),
        (25, "줄수록 좋음", 23.6, Verdict.MET),
        (50, "50 이하", 51, Verdict.NOT_MET),
        (25, "lower is better", 24, Verdict.MET),
        (40, "higher is better", None, Verdict.UNKNOWN),
        (40, "", 50, Verdict.UNKNOWN),
        (None, "늘수록 좋음", 50, Verdict.UNKNOWN),
        ("주민이 좋다고 할 때", "늘수록 좋음", 50, Verdict.UNKNOWN),
        ("3점 이상 5점 이하", "", 4, Verdict.UNKNOWN),
        ("6명 이상 +2일", "", 7, Verdict.UNKNOWN),
    ],
)
def test_targets_in_words_and_numbers(
    target: str | float | None, direction: str, value: float | None, verdict: Verdict
) -> None:
    assert judge(target, value, direction) is verdict


def test_change_downwards_is_negative() -> None:
    limit = threshold("8명 가운데 5명 이상이 2일 이상 줄고")
    assert isinstance(limit, PeopleThreshold)
    assert limit.change == Threshold(Comparator.AT_MOST, -2, "일")
    assert limit.judge([-2, -3, -2, -4, -2, 5, 2, 0]) == (Verdict.MET, 5)
    signed = threshold("5명 이상 -2일")
    assert isinstance(signed, PeopleThreshold)
    assert signed.change == limit.change
    assert signed.judge(None) == (Verdict.UNKNOWN, 0)


def test_share_is_compared_exactly() -> None:
    limit = Threshold(Comparator.AT_LEAST, 66.67, "%")
    assert limit.judge_share(2, 3) is Verdict.NOT_MET
    assert limit.judge_share(0, 0) is Verdict.UNKNOWN


def test_sentence_without_slots_is_one_criterion() -> None:
    assert criteria_of(" 40% 이상 ") == ("40% 이상",)
    assert criteria_of("[ ]") == ("[ ]",)
    assert criteria_of("") == ()


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([], Leaning.OPEN),
        ([Verdict.MET], Leaning.FOR),
        ([Verdict.MET, Verdict.UNKNOWN], Leaning.OPEN),
        ([Verdict.NOT_MET, Verdict.UNKNOWN], Leaning.AGAINST),
    ],
)
def test_one_miss_is_enough(verdicts: list[Verdict], expected: Leaning) -> None:
    assert leaning(verdicts) is expected
