"""Fractional order keys: a place between two neighbours without renumbering anybody."""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_WIDTH = 4  # 36^4 places at the open ends before keys grow


def _spelled(number: int, width: int) -> str:
    text = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        text = _DIGITS[digit] + text
    return text


def _beside(key: str, step: int) -> str | None:
    """The next key of the usual width above or below `key`; None when that end is used up."""
    number = int(key[:_WIDTH].ljust(_WIDTH, "0"), _BASE) + step
    if number % _BASE == 0:  # a key never ends in 0
        number += step
    return _spelled(number, _WIDTH) if 0 < number < _BASE**_WIDTH else None


def key_between(before: str = "", after: str = "") -> str:
    """A key that sorts after `before` and before `after`; empty means the open end.

    Keys never end in "0", so there is always room below. Raises ValueError when before >= after."""
    if after and before >= after:
        raise ValueError(f"no key between {before!r} and {after!r}")
    if not (before and after):
        if not (before or after):
            return _spelled(_BASE**_WIDTH // 2 + 1, _WIDTH)
        beside = _beside(before or after, 1 if before else -1)
        if beside is not None and beside != after and beside != before:
            return beside
    shared = 0
    while shared < len(before) and shared < len(after) and before[shared] == after[shared]:
        shared += 1
    prefix, low, high = before[:shared], before[shared:], after[shared:]
    result = prefix
    while True:
        first = _DIGITS.index(low[0]) if low else 0
        last = _DIGITS.index(high[0]) if high else _BASE
        if last - first > 1:
            return result + _DIGITS[(first + last) // 2]
        result += _DIGITS[first]
        low = low[1:]
        high = high[1:] if last == first else ""


def keys(count: int) -> list[str]:
    """`count` keys in order, for a list made at once."""
    made: list[str] = []
    for _ in range(count):
        made.append(key_between(made[-1] if made else ""))
    return made
