"""The number on a paper with its check letter, "007-가": a digit misread or two digits swapped change the letter."""

from __future__ import annotations

import re

from livinglab import hangul
from livinglab.errors import UserError
from livinglab.i18n import N_

LETTERS = "가나다라마바사아자차카타파"
_SERIAL = re.compile(r"([0-9]{1,6})(?:\s*[-–—‐−]?\s*([가-힣]))?")
_UNFIT = N_("Number {n} has the letter {letter}, not {other}. Please look at the paper again.")


class WrongLetter(UserError):
    """A number whose check letter is another one: a slip in the number or in the letter."""


def check_letter(number: int) -> str:
    """The Hangul syllable that goes with a number."""
    return LETTERS[(7 * number + 3) % len(LETTERS)]


def serial_text(number: int) -> str:
    """The number as it is printed."""
    return f"{number:03d}-{check_letter(number)}"


def read_serial(text: str) -> int | None:
    """The number in "7", "7가" or "007-가"; None where there is none.

    Raises WrongLetter where the letter belongs to another number."""
    found = _SERIAL.fullmatch(hangul.nfc(text).strip())
    if found is None or not int(found[1]):
        return None
    number, letter = int(found[1]), found[2]
    if letter and letter != check_letter(number):
        raise WrongLetter(_UNFIT, n=number, letter=check_letter(number), other=letter)
    return number
