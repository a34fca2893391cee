"""Looking for notes: by words while they are being written, by teams, by kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.hangul import nfc
from livinglab.sheets.board.sieve import Sieve
from livinglab.sheets.board.view import NoteView


def note(text: str, *, kind: str = "cause", team: str | None = "a", code: str = "N01", caption: str = "") -> NoteView:
    return NoteView(f"{code} {text}", code, text, kind, "", team, "", "a", None, None, caption=caption)


@pytest.mark.parametrize(
    "typed", ["ㅁ", "무", "묵", "무게", "무게ㄹ", "무게르", "무게를", "무게를 ㅈ", "무게를 재", "를 무게"]
)
def test_every_letter_on_the_way_to_the_word_finds_it(typed: str) -> None:
    assert Sieve(typed).passing([note("계산대에서 무게를 잰다")])


@pytest.mark.parametrize("typed", ["무개", "묻", "무게를 못", "계상대", "묵 "])
def test_other_words_do_not(typed: str) -> None:
    assert not Sieve(typed).passing([note("계산대에서 무게를 잰다")])


def test_codes_and_capital_letters_and_captions() -> None:
    assert Sieve("n12").passing([note("하나", code="N12")])
    assert Sieve("bus").passing([note("BUS 정류장")])
    assert Sieve("대기").passing([note("하나", caption="대기 중")])


def test_teams_and_kind_and_words_all_count() -> None:
    notes = [note("하나", code="N01"), note("하나", code="N02", team="b"), note("하나", code="N03", kind="asset")]
    assert Sieve("하나", frozenset({"a"}), "cause").passing(notes) == {"N01 하나"}
    assert Sieve("", frozenset({"b"})).passing(notes) == {"N02 하나"}
    assert Sieve(" ").is_open
    assert not Sieve(kind="asset").is_open


@given(st.text(max_size=20), st.text(max_size=20))
def test_whatever_is_typed_is_no_expression(text: str, typed: str) -> None:
    Sieve(typed).passing([note(text)])
    assert Sieve(text).passing([note(nfc(f"앞 {text} 뒤"))])
