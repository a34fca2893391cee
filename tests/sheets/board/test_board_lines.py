"""A pasted list becomes notes: one a line, without bullets and numbers, and nothing anybody said is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.sheets.board.lines import lines_to_notes


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- 봉투값을 몰라요", "봉투값을 몰라요"),
        ("• 봉투값을 몰라요", "봉투값을 몰라요"),
        ("1. 봉투값을 몰라요", "봉투값을 몰라요"),
        ("12) 봉투값을 몰라요", "봉투값을 몰라요"),
        ("(3) 봉투값을 몰라요", "봉투값을 몰라요"),
        ("① 봉투값을 몰라요", "봉투값을 몰라요"),
        ("①봉투값을 몰라요", "봉투값을 몰라요"),
        ("가. 봉투값을 몰라요", "봉투값을 몰라요"),
        ("a) 봉투값을 몰라요", "봉투값을 몰라요"),
        ("[ ] 봉투값을 몰라요", "봉투값을 몰라요"),
        ("☐ 봉투값을 몰라요", "봉투값을 몰라요"),
        ("  *  봉투값을 몰라요  ", "봉투값을 몰라요"),
    ],
)
def test_bullets_and_numbers_are_dropped(line: str, words: str) -> None:
    assert lines_to_notes(line) == [words]


@pytest.mark.parametrize(
    "line", ["1.5배나 비싸요", "3월부터 그래요", "24시간 열어요", "-5도였어요", "A마트만 그래요", "가게가 멀어요"]
)
def test_what_only_looks_like_a_number_stays(line: str) -> None:
    assert lines_to_notes(line) == [line]


@pytest.mark.parametrize(
    ("copied", "words"),
    [
        ("1.\t봉투값을 몰라요\r\n2.\t계산대가 멀어요\r\n", ["봉투값을 몰라요", "계산대가 멀어요"]),
        ("•\t봉투값을 몰라요\n•\t계산대가 멀어요", ["봉투값을 몰라요", "계산대가 멀어요"]),
        ("1\t봉투값을 몰라요\n2\t계산대가 멀어요", ["봉투값을 몰라요", "계산대가 멀어요"]),
        ("봉투값을 몰라요\t\r\n\t\r\n계산대가 멀어요\t", ["봉투값을 몰라요", "계산대가 멀어요"]),
        ("\t봉투값을 몰라요\n\t계산대가 멀어요", ["봉투값을 몰라요", "계산대가 멀어요"]),
        ("봉투값을 몰라요\t해\n계산대가 멀어요\t달", ["봉투값을 몰라요 · 해", "계산대가 멀어요 · 달"]),
        ('"봉투값을\n몰라요"\n계산대가 멀어요', ["봉투값을\n몰라요", "계산대가 멀어요"]),
        ('"왜 비싸요?"라고 물어요\n"몰라요"', ['"왜 비싸요?"라고 물어요', '"몰라요"']),
        ("12\n15", ["12", "15"]),
    ],
)
def test_rows_of_a_spreadsheet_and_of_a_document(copied: str, words: list[str]) -> None:
    assert lines_to_notes(copied) == words


def test_empty_lines_and_lonely_bullets_make_no_notes() -> None:
    assert lines_to_notes("하나\r\n\r\n   \n- \n•\n둘\u2028셋") == ["하나", "둘", "셋"]


def test_loose_jamo_are_composed() -> None:
    assert lines_to_notes("한글") == ["한글"]


@given(st.text().filter(lambda text: '"' not in text))
def test_no_note_is_empty_and_none_holds_a_line_break(text: str) -> None:
    for words in lines_to_notes(text):
        assert words == words.strip()
        assert words
        assert not set(words) & set("\r\n\v\f\u2028\u2029")


@given(st.lists(st.text("가나다라마 하하", min_size=1), max_size=6))
def test_plain_lines_come_through_word_for_word(lines: list[str]) -> None:
    assert lines_to_notes("\n".join(lines)) == [line.strip() for line in lines if line.strip()]
