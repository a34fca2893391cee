"""A sentence with slots: taken apart, filled, and put together without losing a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.sheets.cards.sentence import Sentence, fitted, slot_text

PROBLEM = "[1~2인 가구와 어르신]이 [동네 마트에서 적은 양을 살 때] [묶음 포장뿐이어서] [플라스틱을 함께 사 온다]. 그래서 [수거장이 넘친다]."


def test_a_sentence_is_words_around_slots() -> None:
    sentence = Sentence.read(PROBLEM)
    assert sentence.slots[0] == "1~2인 가구와 어르신"
    assert sentence.words == ("", "이 ", " ", " ", ". 그래서 ", ".")
    assert sentence.text == PROBLEM
    assert sentence.plain == PROBLEM.replace("[", "").replace("]", "")


@pytest.mark.parametrize(
    ("value", "words", "expected"),
    [
        ("어르신", "이(가) ", "이 "), ("아이", "이(가) ", "가 "), ("손님 100명", "을(를) 살펴본다.", "을 살펴본다."),
        ("사용률(%)", "과(와) ", "과 "), ("쓸 것", "(이)라고 믿는다.", "이라고 믿는다."), ("쓴다", "(이)라고 믿는다.", "라고 믿는다."),
        ("", "이(가) ", "이(가) "), ("아이", "이 ", "가 "), ("", "가 ", "이(가) "), ("아이", "이고 ", "이고 "),
        ("아이", " 해 보고", " 해 보고"), ("서울", "으로 간다", "로 간다"), ("아이", "", ""),
    ],
)  # fmt: skip
def test_the_particle_follows_the_last_sound(value: str, words: str, expected: str) -> None:
    assert fitted(words, value) == expected


def test_a_slot_is_filled_and_emptied() -> None:
    sentence = Sentence.read("[]이(가) []. ").with_slot(0, "아이").with_slot(1, " 넘어진다\n자주 ")
    assert sentence.text == "[아이]가 [넘어진다 자주]. "
    assert sentence.with_slot(0, "").text.startswith("[]이(가) ")
    assert not sentence.is_empty
    assert Sentence.read("[] 그래서 []").is_empty


def test_words_without_brackets_are_one_slot_to_write_in() -> None:
    assert Sentence.read("수거장이 넘친다").slots == ()
    assert Sentence.fillable("수거장이 넘친다").slots == ("수거장이 넘친다",)
    assert not Sentence.read("말").is_empty
    assert Sentence.read("").is_empty


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert Sentence.read(text).text == text


@given(st.lists(st.text(), min_size=1, max_size=5), st.integers(0, 4), st.text())
def test_filling_one_slot_leaves_the_others(slots: list[str], index: int, value: str) -> None:
    sentence = Sentence(("나는 ", *[" 그리고 "] * (len(slots) - 1), "."), tuple(map(slot_text, slots)))
    index %= len(slots)
    filled = Sentence.read(sentence.with_slot(index, value).text)
    assert filled.slots == (*sentence.slots[:index], slot_text(value), *sentence.slots[index + 1 :])
