"""Words people grade with, so that a table of graded ballots can be read without being told their order."""

from __future__ import annotations

from collections.abc import Sequence

# Worst first; words that mean the same stand together. After the scales of Balinski & Laraki and those used in Korea.
_LADDERS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (
        ("to reject", "reject", "rejected", "insufficient"), ("poor", "bad"), ("passable", "inadequate"), ("acceptable", "fair"),
        ("good",), ("very good",), ("excellent", "outstanding"),
    ),
    (("곤란함", "곤란", "거부"), ("부족함", "부족", "나쁨"), ("보통", "그저 그럼"), ("괜찮음", "쓸 만함"), ("좋음",), ("매우 좋음", "아주 좋음", "훌륭함")),
    (("à rejeter",), ("insuffisant",), ("passable",), ("assez bien",), ("bien",), ("très bien",), ("excellent",)),
)  # fmt: skip


def grade_values(words: Sequence[str], grades: tuple[str, ...]) -> tuple[tuple[str, ...], dict[str, int]] | None:
    """Names of the grades that were used (or of all that were named), worst first, and the place of each word.

    None where a word belongs to no known scale."""
    said = list(dict.fromkeys(word.casefold() for word in words))
    spelled = {word.casefold(): word for word in words}
    if grades:
        place = {grade.casefold(): number for number, grade in enumerate(grades)}
        return (grades, place) if set(said) <= place.keys() else None
    for ladder in _LADDERS:
        rung = {word: number for number, rungs in enumerate(ladder) for word in rungs}
        if set(said) <= rung.keys():
            used = sorted({rung[word] for word in said})
            names = tuple(next(spelled[word] for word in said if rung[word] == step) for step in used)
            return names, {word: used.index(rung[word]) for word in said}
    return None
