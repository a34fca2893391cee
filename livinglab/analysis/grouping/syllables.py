"""One Hangul syllable taken apart and put together again."""

from __future__ import annotations

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_ALIKE = {"ㅐ": "ㅔ", "ㅒ": "ㅔ", "ㅖ": "ㅔ", "ㅙ": "ㅚ", "ㅞ": "ㅚ"}
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


def is_hangul(character: str) -> bool:
    return _FIRST <= ord(character) <= _LAST


def parts(syllable: str) -> tuple[int, str, str]:
    """The number of the first consonant, the vowel, and the final consonant or an empty text."""
    rest, final = divmod(ord(syllable) - _FIRST, len(_FINALS))
    first, vowel = divmod(rest, len(_VOWELS))
    return first, _VOWELS[vowel], _FINALS[final]


def joined(first: int, vowel: str, final: str = "") -> str:
    place = (first * len(_VOWELS) + _VOWELS.index(vowel)) * len(_FINALS) + _FINALS.index(final)
    return chr(_FIRST + place)


def final_of(text: str) -> str:
    """The final consonant of the last syllable; empty where it ends in a vowel or is no Hangul."""
    return parts(text[-1])[2] if text and is_hangul(text[-1]) else ""


def sound(text: str) -> str:
    """One spelling for what most people say alike: 쓰레기 and 쓰래기."""
    return "".join(_sounding(character) if is_hangul(character) else character for character in text)


def _sounding(syllable: str) -> str:
    first, vowel, final = parts(syllable)
    return joined(first, _ALIKE.get(vowel, vowel), final)
