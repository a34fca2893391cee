"""The box of cases: twenty-two cards in both languages, each with its source, found by words and drawn at random."""

from __future__ import annotations

from random import Random

import pytest

from livinglab.i18n import speaking
from livinglab.methods import MethodRefused
from livinglab.methods.cases import built_in_cases, case_words, read_cases
from livinglab.paths import resources

CASES = built_in_cases()
FILE = (resources() / "cases" / "cases.toml").read_text(encoding="utf-8")


def test_there_are_the_twenty_two_cases_of_the_sources() -> None:
    assert len(CASES) == 22
    for case in CASES:
        assert any("가" <= one <= "힣" for one in case.name.ko + case.what.ko)
        assert not any("가" <= one <= "힣" for one in case.name.en + case.what.en + case.place.en)
        assert case.seeds
        assert case.source.ko
        assert case.source.en
        assert case.themes


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("오픈", "open_works"),
        ("open works", "open_works"),
        ("통영 환경", "tongyeong_microplastic"),
        ("세탁소", "workwear_laundry"),
        ("자원결합형 재난", "pohang_disaster"),
    ],
)
def test_a_case_is_found_by_name_place_theme_or_type(words: str, first: str) -> None:
    assert CASES.find(words)[0].id == first
    assert CASES.find("우주정거장") == []


def test_the_laundry_is_the_example_of_spreading() -> None:
    assert [case.id for case in CASES if case.spread] == ["workwear_laundry"]


def test_two_different_cards_are_drawn_and_none_that_lies_on_the_table() -> None:
    for seed in range(50):
        drawn = CASES.draw(2, Random(seed), ("haja", "lambeth"))
        assert len({case.id for case in drawn}) == 2
        assert not {"haja", "lambeth"} & {case.id for case in drawn}
    assert CASES.draw(2, Random(1), tuple(case.id for case in CASES)) == []


def test_an_unknown_case_keeps_its_words() -> None:
    assert case_words("haja") == "하자센터"
    assert case_words("우리 옆 마을") == "우리 옆 마을"
    with speaking("en"):
        assert case_words("haja") == "Haja Center"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('type = "community"', 'type = "state"', "state"),
        ('themes = ["regeneration"]', 'themes = ["trains"]', "trains"),
        ('seeds = ["S0-15"]', 'seeds = ["S9-1"]', "S2-9"),
        ('seeds = ["S0-15"]', "seeds = []", "S2-9"),
        ('id = "haja"', 'id = "seongmisan"', "twice"),
        ('id = "haja"', 'id = ""', "missing"),
        ("spread = true", 'spread = "yes"', "true or false"),
        ("spread = true", "spraed = true", "not known"),
        ('en = "Haja Center"', 'en = ""', "language"),
    ],
)
def test_a_mistake_is_told_with_its_line(old: str, new: str, told: str) -> None:
    assert old in FILE
    with speaking("en"), pytest.raises(MethodRefused) as refused:
        read_cases(FILE.replace(old, new, 1).encode(), "cases.toml")
    with speaking("en"):
        assert told in str(refused.value)
        assert "line " in str(refused.value)


@pytest.mark.parametrize("data", [b"\xff", b"[[cases"])
def test_what_is_no_box_of_cases_is_refused(data: bytes) -> None:
    with pytest.raises(MethodRefused, match="cases"):
        read_cases(data, "cases.toml")
