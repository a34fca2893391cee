"""What a digit means after those already typed: a number that may still grow, or one that is done."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Keyed:
    """`waiting` is typed and may grow; `rates` with `value` (None is "do not know"). Neither: the number is refused.

    `ends_before`: what waited stood as it was, and the digit belongs to the next row."""

    waiting: str = ""
    rates: bool = False
    value: int | None = None
    ends_before: bool = False


def key_in(waiting: str, digit: str, bounds: tuple[int, int]) -> Keyed:
    """One digit more. 0 alone is "do not know" where the scale begins at 1."""
    low, high = bounds
    ends_before = bool(waiting) and int(waiting + digit) > high
    typed = digit if ends_before else waiting + digit
    value = int(typed)
    if typed == "0" and low > 0:
        return Keyed(rates=True, ends_before=ends_before)
    if 0 < value * 10 <= high:
        return Keyed(waiting=typed, ends_before=ends_before)
    if low <= value <= high:
        return Keyed(rates=True, value=value, ends_before=ends_before)
    return Keyed(ends_before=ends_before)
