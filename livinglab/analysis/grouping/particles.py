"""Particles and the verb "to be", taken off the end of a Korean word where its sounds allow it."""

from __future__ import annotations

from collections.abc import Collection

from livinglab.analysis.grouping.common_words import EMPTY, ONE_SYLLABLE, WHOLE
from livinglab.analysis.grouping.listed import listed
from livinglab.analysis.grouping.syllables import final_of, sound

_ANY = listed("""에서부터 에서는 에서도 에서만 에서의 에게는 에게도 한테는 한테도 까지는 까지도 까지만 부터는 부터도 에서 에게서 에게 한테서 한테 헌테
    까지 부터 마다 조차 밖에는 밖에도 밖에 뿐이라 뿐이다 뿐이여 뿐이에요 뿐인데 뿐 처럼 만큼 보다는 보다 하고는 하고 에는 에도 에만 에나 에다가 에다 에서나 께서 의
    들이랑 들에게 들한테 들끼리 들까지 들이나 들이 들은 들을 들도 들만 들의 들 끼리 씩 쯤 때문에 때문 땜에 땜시 대신 도 만 에""")
_CLOSED = listed("""으로는 으로도 으로만 으로써 으로 이라도 이라는 이라고 이라서 이라며 이라면 이라 이랑 이나 이란 이든 이며 이고 이니까 이니 이지만 이지 이다 이에요
    이여 이야 이유 이래요 이래 이었다 이었어 이네요 이네 인데요 인데 인가요 인가 인지 입니다 이 은 을 과""")
_OPEN = listed("""로는 로도 로만 로써 라도 라는 라고 라서 라며 라면 랑 란 든 며 니까 지만 예요 래요 였다 였어 네요 인데요 인데 인가요 인가 인지 입니다
    가 는 를 와 로 라 여""")
_ALL = frozenset((*_ANY, *_CLOSED, *_OPEN))
_LONGEST = max(map(len, _ALL))
_SHORT = 2
_SOUNDS = frozenset(sound(word) for word in WHOLE if len(word) > _SHORT)
_INNER = frozenset(("까지", "부터", "에서", "들", "뿐", "만"))


_ALSO_ENDINGS = listed("하고 보다 라고 라서 라며 라면 라는 니까 지만 네요 며 든 대신")


def is_plain(particle: str) -> bool:
    """No verb ends like this: what stands before it is a noun."""
    return len(particle) > 1 and particle not in _ALSO_ENDINGS


def is_whole(word: str) -> bool:
    """Nothing is taken off this noun, or off a longer word that ends in it: 두루마리휴지, but not 의자가."""
    if word in WHOLE or (len(word) > _SHORT and sound(word) in _SOUNDS):
        return True
    tails = (word[start:] for start in range(1, len(word) - 1))
    return any(tail in WHOLE and (len(tail) > _SHORT or not _comes_apart(tail)) for tail in tails)


def _comes_apart(tail: str) -> bool:
    return tail[1:] in _ALL and _fits(tail[0], tail[1:])


def without_particle(word: str) -> tuple[str, str]:
    """The noun and its particle; the whole word and an empty text where there is none."""
    noun, particle = _cut(word, _ALL)
    if particle:
        noun = _cut(noun, _INNER)[0]
    return noun, particle


def _cut(word: str, particles: Collection[str]) -> tuple[str, str]:
    if not is_whole(word):
        for cut in range(max(1, len(word) - _LONGEST), len(word)):
            noun, particle = word[:cut], word[cut:]
            if particle in particles and _is_noun(noun) and _fits(noun, particle):
                return noun, particle
    return word, ""


def _is_noun(text: str) -> bool:
    return len(text) >= 2 or text in ONE_SYLLABLE or text in EMPTY


def _fits(noun: str, particle: str) -> bool:
    final = final_of(noun)
    if particle in _ANY:
        return True
    closed, opened = particle in _CLOSED, particle in _OPEN
    if particle.startswith("로") and final == "ㄹ":
        return True
    return closed if final else opened
