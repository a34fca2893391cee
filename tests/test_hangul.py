"""Korean particles follow the last sound, and text is kept in one form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.hangul import final_consonant, nfc, sort_key, with_particle

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@pytest.mark.parametrize(
    ("words", "particle", "said"),
    [
        ("쪽지", "을/를", "쪽지를"), ("물음", "을/를", "물음을"), ("마트", "은/는", "마트는"), ("마을", "은/는", "마을은"),
        ("해", "이/가", "해가"), ("달", "이/가", "달이"), ("해", "과/와", "해와"), ("달", "과/와", "달과"),
        ("마트", "으로/로", "마트로"), ("장터", "으로/로", "장터로"), ("마당", "으로/로", "마당으로"), ("별", "으로/로", "별로"),
        ("하나", "이나/나", "하나나"), ("둘", "이나/나", "둘이나"), ("해", "이라/라", "해라"), ("달", "이라/라", "달이라"),
        ("해", "이에요/예요", "해예요"), ("달", "이에요/예요", "달이에요"), ("철수", "아/야", "철수야"), ("길동", "아/야", "길동아"),
        ("해", "이랑/랑", "해랑"), ("달", "이랑/랑", "달이랑"),
    ],
)  # fmt: skip
def test_a_particle_follows_the_last_syllable(words: str, particle: str, said: str) -> None:
    assert with_particle(words, particle) == said


@pytest.mark.parametrize(
    ("digit", "subject", "by"),
    [
        ("0", "이", "으로"), ("1", "이", "로"), ("2", "가", "로"), ("3", "이", "으로"), ("4", "가", "로"),
        ("5", "가", "로"), ("6", "이", "으로"), ("7", "이", "로"), ("8", "이", "로"), ("9", "가", "로"),
    ],
)  # fmt: skip
def test_a_figure_is_read_aloud(digit: str, subject: str, by: str) -> None:
    assert with_particle(f"N1{digit}", "이/가") == f"N1{digit}{subject}"
    assert with_particle(f"N1{digit}", "으로/로") == f"N1{digit}{by}"


@pytest.mark.parametrize(
    ("words", "said"), [("URL", "URL을"), ("team", "team을"), ("plan", "plan을"), ("KPT", "KPT를"), ("BAR", "BAR을")]
)
def test_latin_letters_are_read_by_their_names(words: str, said: str) -> None:
    assert with_particle(words, "을/를") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("‘마을’", "‘마을’을"),
        ("“마트”", "“마트”를"),
        ("장바구니(천)", "장바구니(천)을"),
        ("…", "…를"),
        ("", "를"),
        ("별! ", "별! 을"),
    ],
)
def test_quotes_and_signs_are_passed_over(words: str, said: str) -> None:
    assert with_particle(words, "을/를") == said


def test_what_is_no_particle_is_refused() -> None:
    with pytest.raises(ValueError, match="not a particle"):
        with_particle("마을", "에서/서")


@given(SYLLABLES)
def test_every_syllable_has_the_final_it_is_spelled_with(syllable: str) -> None:
    assert bool(final_consonant(syllable)) == (len(unicodedata.normalize("NFD", syllable)) == 3)


@given(st.text())
def test_text_is_composed_and_clean(text: str) -> None:
    kept = nfc(text)
    assert nfc(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    assert not any(letter in kept for letter in "\x00\x07\x1b\x7f")
    kept.encode("utf-8")


def test_decomposed_text_and_half_a_sign_become_readable() -> None:
    assert nfc(unicodedata.normalize("NFD", "한아름마트")) == "한아름마트"
    assert nfc("a\ud83d b\x00\tc\n") == "a\ufffd b\tc\n"


def test_titles_are_sorted_without_regard_to_case_and_spaces() -> None:
    titles = ["버스 자리", "Zebra", "버스", "apple", "가게", "Apple tree"]
    assert sorted(titles, key=sort_key) == ["apple", "Apple tree", "Zebra", "가게", "버스", "버스 자리"]
