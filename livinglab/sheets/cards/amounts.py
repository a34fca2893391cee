"""Money as people say it: "3만 5천 원", "120만원", "1,200,000" and "₩40,000" are so many won."""

from __future__ import annotations

import re

_SIZES = {"억": 10**8, "천만": 10**7, "백만": 10**6, "만": 10**4, "천": 10**3, "백": 10**2}
_PART = re.compile(rf"(\d{{1,3}}(?:,\d{{3}})+|\d{{1,12}})(\.\d+)?\s?({'|'.join(_SIZES)})?\s?")
_RANGE = re.compile(r"[~∼～–-]\s*(?=\d)")
_LONGEST = 200


def amount(words: str) -> float | None:
    """The first sum in the words; of a range its upper end, None where the words hold no number."""
    text = words[:_LONGEST]
    found, end = _sum_from(text, 0)
    following = _RANGE.match(text, end) if found is not None else None
    if following is not None:
        upper, _ = _sum_from(text, following.end())
        return upper if upper is not None else found
    return found


def _sum_from(text: str, start: int) -> tuple[float | None, int]:
    """Parts that follow each other and grow smaller belong to one sum."""
    match = _PART.search(text, start)
    if match is None:
        return None, start
    total, least, end = 0.0, float("inf"), match.start()
    while match is not None and match.start() == end:
        size = _SIZES.get(match[3] or "", 1)
        if size >= least:
            break
        total += float(match[1].replace(",", "") + (match[2] or "")) * size
        least, end = size, match.end()
        match = _PART.match(text, end)
    return total, end
