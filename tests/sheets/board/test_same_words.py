"""Two notes say the same where only spaces, signs, endings or a left-out particle differ; else they are two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.sheets.board.same_words import first_same, saying


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("봉투값이 비싸요", "봉투값이 비싸다"),
        ("봉투값이 비싸요", "봉투값이  비쌈."),
        ("쓰레기가 많습니다!", "쓰레기 많음"),
        ("안 된다", "안 돼요"),
        ("계산대가 멀어요", "계산대가멀다"),
        ("용기·장바구니를 몰라요", "용기 장바구니를 몰라요"),
        ("문제는 주차예요", "문제는 주차입니다"),
        ("1,000원 해요", "1000원 한다"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert saying(one).same(saying(other))
    assert saying(other).same(saying(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("버스가 있다", "버스가 없다"),
        ("버스가 와요?", "버스가 와요"),
        ("버스가 왔다", "버스가 온다"),
        ("1.5배 비싸요", "15배 비싸요"),
        ("-5도였어요", "5도였어요"),
        ("3 4번", "34번"),
        ("어르신이 청년을 돕는다", "어르신을 청년이 돕는다"),
        ("안내문이 안 보인다", "안내문을 안 본다"),
        ("가", "가요"),
        ("", ""),
        ("!!", "…"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert not saying(one).same(saying(other))
    assert not saying(other).same(saying(one))


def test_the_first_that_says_the_same_is_found() -> None:
    others = [("a", saying("주차할 데가 없다")), ("b", saying("봉투값이 비싸다")), ("c", saying("봉투값이 비쌈"))]
    assert first_same("봉투값이 비싸요", others) == "b"
    assert first_same("봉투값이 싸요", others) == ""


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert saying(one).same(saying(other)) == saying(other).same(saying(one))
