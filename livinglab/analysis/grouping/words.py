"""The words of a note that carry its meaning, each with the way it was said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from livinglab.analysis.grouping.common_words import COMMON, EMPTY, ONE_SYLLABLE
from livinglab.analysis.grouping.endings import noun_inside, predicate
from livinglab.analysis.grouping.particles import is_plain, is_whole, without_particle
from livinglab.hangul import nfc

_WORD = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z']+")
# 약 삼십 분 is "about thirty minutes", and no medicine
_ROUGHLY = re.compile(
    r"(?<![가-힣])약 ?(?=\d|(?:[일이삼사오육칠팔구수몇]?[십백천만]|한두|두세|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|절반|반)\s)"
)
_ABOUT = frozenset(("이", "가", "은", "는", "을", "를", "도"))


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a note: as a noun, as a verb's stem, or as either where only the board can tell."""

    said: str
    noun: str = ""
    stem: str = ""
    about: bool = False
    """The sentence says something about it: a particle marks it as its subject or object."""


def words_of(text: str) -> tuple[Word, ...]:
    """In the order they were said; grammar and counting words are left out."""
    found = (
        _latin(token) if token[0].isascii() else _korean(token) for token in _WORD.findall(_ROUGHLY.sub("", nfc(text)))
    )
    return tuple(word for word in found if word is not None)


def _latin(token: str) -> Word | None:
    lower = token.lower().removesuffix("'s").strip("'")
    if lower in EMPTY or len(lower) < 2:
        return None
    noun = lower[:-1] if len(lower) > 3 and lower.endswith("s") and not lower.endswith("ss") else lower
    return None if noun in EMPTY else Word(token, noun=noun)


def _korean(token: str) -> Word | None:
    if token in EMPTY:
        return None
    noun, particle = without_particle(token)
    if noun in EMPTY:
        return None
    plain = is_plain(particle) or is_whole(token) or is_whole(noun)
    found = None if plain else predicate(token)
    stem = found.stem if found else ""
    if stem in EMPTY:
        return None
    made = noun_inside(stem)
    if found and (found.sure or (stem in COMMON and not particle)):
        noun = ""
    if made:
        noun, stem = made, ""
    if noun in EMPTY or (len(noun) == 1 and noun not in ONE_SYLLABLE):
        noun = ""
    if len(stem) < 2:
        stem = ""
    return Word(token, noun, stem, about=particle in _ABOUT or not particle) if noun or stem else None
