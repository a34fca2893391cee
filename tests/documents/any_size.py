"""Workshops of any size: nobody to sixty people, no note to five hundred, any words in any of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.documents.generated import workshops
from tests.documents.test_pdf_hostile import NASTY, texts

_COUNTS = (0, 1, 8, 60)
MANY = (*_COUNTS, 500)


@st.composite
def workshops_of_any_size(draw: st.DrawFn, counts: tuple[int, ...] = _COUNTS) -> dict[str, Any]:
    """A workshop file with so many notes, and people's words wherever the format has room for them."""
    made = draw(workshops())
    words = [one for one in draw(st.lists(texts, min_size=1, max_size=6)) if one.strip()] or ["말"]
    words += NASTY

    def said(number: int) -> str:
        return f"{words[number % len(words)]} {number}"

    count = draw(st.sampled_from(counts))
    made["notes"] = [[f"N{n:03}", "현상", said(n), "해", f"C{n % 3}"] for n in range(1, count + 1)]
    made["clusters"] = [[f"C{n}", said(n)] for n in range(3)]
    made["ideas"] = [[code, said(number), cost] for number, (code, _name, cost) in enumerate(made["ideas"])]
    made["learning"], made["title_ko"] = said(1), said(2)
    made["actions"] = [[said(n), "이장", "2주 안", said(n)] for n in range(draw(st.integers(0, 4)))]
    people = draw(st.sampled_from((0, 1, 18, 60)))
    made["roles"] = [["주민", people]] if people else []
    for part in ("learning", "survey", "decision", "experiment"):
        if draw(st.integers(0, 5)) == 0:
            made.pop(part, None)
    return made
