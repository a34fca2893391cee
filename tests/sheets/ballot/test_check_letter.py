"""The letter behind a number finds each slip a hand makes with three digits."""

from __future__ import annotations

import unicodedata

import pytest

from livinglab.sheets.ballot.check_letter import LETTERS, WrongLetter, check_letter, read_serial, serial_text

ALL = range(1000)
MORE = range(1000, 10_000, 7)


def test_numbers_are_printed_with_their_letter() -> None:
    assert [serial_text(number) for number in (1, 2, 7, 17, 118, 1000)] == [
        "001-카", "002-마", "007-가", "017-바", "118-카", "1000-차"]  # fmt: skip
    assert len(set(LETTERS)) == 13
    assert {check_letter(number) for number in ALL} == set(LETTERS)


def test_every_single_wrong_digit_changes_the_letter() -> None:
    for number in (*ALL, *MORE):
        digits = f"{number:03d}"
        for place in range(len(digits)):
            for digit in "0123456789".replace(digits[place], ""):
                other = int(digits[:place] + digit + digits[place + 1 :])
                assert check_letter(other) != check_letter(number), (number, other)


def test_every_swap_of_neighbours_changes_the_letter() -> None:
    for number in (*ALL, *MORE):
        digits = f"{number:03d}"
        for place in range(len(digits) - 1):
            other = int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :])
            assert other == number or check_letter(other) != check_letter(number), (number, other)


@pytest.mark.parametrize("number", [1, 7, 42, 999, 1204])
def test_a_number_is_read_however_it_is_written(number: int) -> None:
    letter = check_letter(number)
    ways = (str(number), f"{number:03d}", f"{number}{letter}", serial_text(number), f" {number} - {letter} ",
            f"{number:03d}–{letter}", unicodedata.normalize("NFD", serial_text(number)))  # fmt: skip
    assert {read_serial(way) for way in ways} == {number}


@pytest.mark.parametrize("text", ["", "가", "0", "000-라", "7가나", "-7", "7 8", "칠", "7-", "1234567", "٧"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_serial(text) is None


def test_a_letter_of_another_number_is_told_with_the_right_one() -> None:
    with pytest.raises(WrongLetter) as caught:
        read_serial("70-가")
    assert str(caught.value) == "70번의 글자는 ‘가’가 아니라 ‘파’예요. 종이를 다시 봐 주세요."
