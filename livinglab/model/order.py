"""Fractional order keys: a place between two neighbours without renumbering anybody."""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def key_between(before: str = "", after: str = "") -> str:
    """A key that sorts after `before` and before `after`; empty means the open end.

    Keys never end in "0", so there is always room below. Raises ValueError when before >= after."""
    if after and before >= after:
        raise ValueError(f"no key between {before!r} and {after!r}")
    shared = 0
    while shared < len(before) and shared < len(after) and before[shared] == after[shared]:
        shared += 1
    prefix, low, high = before[:shared], before[shared:], after[shared:]
    result = prefix
    while True:
        first = _DIGITS.index(low[0]) if low else 0
        last = _DIGITS.index(high[0]) if high else _BASE
        if last - first > 1:
            # Appending at the open end steps by one, so a thousand notes typed in a row keep short keys.
            step = first + 1 if not high and low else (first + last) // 2
            return result + _DIGITS[step]
        result += _DIGITS[first]
        low = low[1:]
        high = high[1:] if last == first else ""


def keys(count: int) -> list[str]:
    """`count` keys of equal length in order, for a list made at once."""
    width = 1
    while (_BASE ** (width)) // 2 < count + 1:
        width += 1
    gap = _BASE**width // (count + 1)
    made = []
    for number in range(1, count + 1):
        value, text = number * gap, ""
        for _ in range(width):
            value, digit = divmod(value, _BASE)
            text = _DIGITS[digit] + text
        made.append(text.rstrip("0") + ("" if text.rstrip("0") else "1"))
    return made
