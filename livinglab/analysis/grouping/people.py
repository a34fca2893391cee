"""Words for people by what they do: a note that begins with who goes on to what it is about."""

from __future__ import annotations

from livinglab.analysis.grouping.listed import listed

_MANY = "들"
_CALLED = ("님", "꾼")
_TRADES = ("원", "자", "사", "생", "인", "민", "객")
_NO_PEOPLE = listed("유치원 요양원 한의원 동물원 식물원 수목원 대학원 복지원 그림자 신문사 여행사")
_SHORTEST = 3


def is_person(said: str, noun: str) -> bool:
    """학생들, 기사님, 낚시꾼, 계산원, 노동자."""
    if noun.endswith(_CALLED) or said[len(noun) :].startswith(_MANY):
        return True
    return len(noun) >= _SHORTEST and noun.endswith(_TRADES) and noun not in _NO_PEOPLE
