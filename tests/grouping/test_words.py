from __future__ import annotations

import pytest

from livinglab.analysis.grouping.endings import predicate
from livinglab.analysis.grouping.particles import without_particle
from livinglab.analysis.grouping.people import is_person
from livinglab.analysis.grouping.words import words_of


@pytest.mark.parametrize(
    ("said", "noun"),
    [
        ("막차가", "막차"), ("막차를", "막차"), ("막차", "막차"), ("병원에서는", "병원"), ("시장까지", "시장"), ("약을", "약"),
        ("정류장이라도", "정류장"), ("농협뿐이다", "농협"), ("사람들한테", "사람"), ("길로", "길"), ("논으로", "논"), ("어르신이랑", "어르신"),
        ("저녁마다", "저녁"), ("의자가", "의자"), ("필요가", "필요"), ("문제도", "문제"), ("쓰래기가", "쓰래기"), ("두루마리휴지", "두루마리휴지"),
    ],
)  # fmt: skip
def test_particles_are_taken_off(said: str, noun: str) -> None:
    assert without_particle(said)[0] == noun


@pytest.mark.parametrize(
    "noun", ["고양이", "쓰레기", "저수지", "횡단보도", "회의", "마을", "사과", "종이", "속도", "의자", "용기", "봉지"]
)
def test_nouns_that_only_end_like_a_particle_stay_whole(noun: str) -> None:
    assert without_particle(noun) == (noun, "")
    assert without_particle(f"{noun}를" if noun in ("고양이", "쓰레기", "저수지") else noun)[0] == noun


@pytest.mark.parametrize(
    ("forms", "stem"),
    [
        ("버린다 버리고 버렸다 버려서 버리는데 버릴까봐", "버리"),
        ("태우는 태워 태웠다 태우지만", "태우"),
        ("무서워 무섭다 무서워서 무서웠어요", "무서우"),
        ("헷갈려 헷갈려요 헷갈리고 헷갈렸다", "헷갈리"),
        ("넘어질까 넘어졌어 넘어지면", "넘어지"),
        ("흘러 흐르고 흘렀다", "흐르"),
    ],
)
def test_endings_are_taken_off(forms: str, stem: str) -> None:
    found = {form: getattr(predicate(form), "stem", "") for form in forms.split()}
    assert set(found.values()) == {stem}, found


def test_a_noun_made_into_a_verb_counts_as_the_noun() -> None:
    assert [word.noun for word in words_of("청소해 주세요 청소하고 청소는")] == ["청소"] * 3


def test_grammar_and_empty_words_carry_no_meaning() -> None:
    assert words_of("그냥 좀 있으면 좋겠다, 할 수가 없어요! 너무 많이") == ()
    assert words_of("the 3 of 12, and?") == ()


def test_english_words_are_read_too() -> None:
    assert [word.noun for word in words_of("The bus stops are broken")] == ["bus", "stop", "broken"]


def test_a_note_is_about_what_it_marks() -> None:
    assert [word.about for word in words_of("시장에 화장실이 하나뿐")] == [False, True]


@pytest.mark.parametrize(
    ("said", "noun"), [("낚시꾼들이", "낚시꾼"), ("기사님이", "기사님"), ("계산원은", "계산원"), ("학생들은", "학생")]
)
def test_people_are_known(said: str, noun: str) -> None:
    assert is_person(said, noun)


@pytest.mark.parametrize("noun", ["병원", "유치원", "의자", "버스", "용기"])
def test_places_and_things_are_no_people(noun: str) -> None:
    assert not is_person(noun, noun)


@pytest.mark.parametrize(
    "text", ["약 30분을 걷는다", "약 두 시간이 걸린다", "읍내까지 약 삼십 리다", "약 반 시간 뒤에 온다"]
)
def test_about_so_many_is_no_medicine(text: str) -> None:
    assert "약" not in [word.noun for word in words_of(text)]


@pytest.mark.parametrize("text", ["약을 못 탔다", "남은 약 버릴 데가 없다", "감기약 두 봉지"])
def test_medicine_stays_medicine(text: str) -> None:
    assert any(word.noun.endswith("약") for word in words_of(text))
