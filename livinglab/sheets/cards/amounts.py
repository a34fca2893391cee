"""Money as people say it: "3만 5천 원", "120만원", "1,200,000" and "₩40,000" are so many won."""

from __future__ import annotations

import re

_SIZES = {"억": 10**8, "천만": 10**7, "백만": 10**6, "만": 10**4, "천": 10**3, "백": 10**2}
_PART = re.compile(rf"(\d{{1,3}}(?:,\d{{3}})+|\d{{1,12}})(\.\d+)?\s?({'|'.join(_SIZES)})?\s?")
_RANGE = re.compile(r"[~∼～–-]\s*(?=\d)")
_MONEY = re.compile(r"원|won\b|krw", re.IGNORECASE)
_LONGEST = 200


def amount(words: str) -> float | None:
    """The sum of money in the words: the first that is called so, else the first number; of a range its upper end. None
    where the words hold no number."""
    text = words[:_LONGEST]
    first, at = None, 0
    while (found := _sum_from(text, at)) is not None:
        value, end, called = found
        if following := _RANGE.match(text, end):
            upper = _sum_from(text, following.end())
            if upper is not None:
                value, end, called = upper
        if called or _MONEY.match(text, end):
            return value
        first = value if first is None else first
        at = end
    return first


def _sum_from(text: str, start: int) -> tuple[float, int, bool] | None:
    """Parts that follow each other and grow smaller belong to one sum; also where it ends, and whether it is money."""
    match = _PART.search(text, start)
    if match is None:
        return None
    called = text[: match.start()].rstrip().endswith(("₩", "￦"))
    total, least, end = 0.0, float("inf"), match.start()
    while match is not None and match.start() == end:
        size = _SIZES.get(match[3] or "", 1)
        if size >= least:
            break
        called = called or size >= _SIZES["천"]
        total += float(match[1].replace(",", "") + (match[2] or "")) * size
        least, end = size, match.end()
        match = _PART.match(text, end)
    return total, end, called
