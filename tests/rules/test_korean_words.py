"""The Korean says no more than numbers carry, and says it the way a person would."""

from __future__ import annotations

import re

import pytest

from tests.tools import catalogue

# "because of" is a claim of cause; the one sentence that has it says that no such claim can be made
CAUSE = re.compile("때문")
DENIES_CAUSE = re.compile("때문이라고 말할 수는? 없")
# words of software that a village hall does not use
JARGON = re.compile(
    "디바이스|콘텐츠를 로드|에러|유저|데이터베이스|트랜잭션|널 값|파라미터|리스트 ?박스|체크 ?박스|다이얼로그"
)
# "이(가)", "을(를)": the particle is chosen by the program, from the word before it
LOOSE_PARTICLE = re.compile(r"[이가을를은는과와]\([이가을를은는과와]\)|\(으\)로")


@pytest.fixture(scope="module")
def korean() -> dict[str, str]:
    texts, _ = catalogue.read_texts(catalogue.ROOT / "resources" / "i18n" / "ko")
    assert texts
    return {place: text for _, text, place in texts.values()}


def test_nothing_is_said_to_be_the_cause(korean: dict[str, str]) -> None:
    claims = {place: text for place, text in korean.items() if CAUSE.search(DENIES_CAUSE.sub("", text))}
    assert not claims


@pytest.mark.parametrize("pattern", [JARGON, LOOSE_PARTICLE])
def test_words_are_plain(korean: dict[str, str], pattern: re.Pattern[str]) -> None:
    assert not {place: text for place, text in korean.items() if pattern.search(text)}


def test_a_particle_after_a_placeholder_is_chosen_by_the_program(korean: dict[str, str]) -> None:
    fixed = re.compile(r"\{(?!n\b)\w+\}(?:을|를|은|는|과|와)(?![가-힣])")
    assert not {place: text for place, text in korean.items() if fixed.search(text)}
