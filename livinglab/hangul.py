"""Korean text: normal form, particles that follow the last sound, and sorting keys."""

from __future__ import annotations

import re
import unicodedata

_SYLLABLES = range(0xAC00, 0xD7A4)
_FINALS = 28
_RIEUL = 8
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_EACH_INITIAL = 21 * _FINALS
# A final consonant, by its index, that the next vowel takes along as its own initial.
_MOVING = {1: "ㄱ", 2: "ㄲ", 4: "ㄴ", 7: "ㄷ", 8: "ㄹ", 16: "ㅁ", 17: "ㅂ", 19: "ㅅ", 20: "ㅆ", 21: "ㅇ", 22: "ㅈ",
           23: "ㅊ", 24: "ㅋ", 25: "ㅌ", 26: "ㅍ", 27: "ㅎ"}  # fmt: skip
# How the last digit is read aloud decides the particle: 1 일, 3 삼, 6 육 … end in a consonant.
_DIGIT_FINALS = {"0": 16, "1": _RIEUL, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": _RIEUL, "8": _RIEUL, "9": 0}
# Letters are read by their Korean names (엘, 엠, 엔, 알 end in a consonant).
_LETTER_FINALS = {"l": _RIEUL, "m": 16, "n": 4, "r": _RIEUL}
_PARTICLES = {"을/를", "은/는", "이/가", "과/와", "으로/로", "이나/나", "이라/라", "이에요/예요", "아/야", "이랑/랑"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def nfc(text: str) -> str:
    """Compose Hangul and accents (macOS hands out decomposed text) and drop what no text may hold: control characters
    and halves of surrogate pairs."""
    return unicodedata.normalize("NFC", _LONE_SURROGATE.sub("�", _CONTROL.sub("", text)))


def final_consonant(text: str) -> int:
    """Index of the final consonant of the last sound, 0 where there is none; closing brackets and quotes are skipped."""
    for character in reversed(text):
        if ord(character) in _SYLLABLES:
            return (ord(character) - _SYLLABLES.start) % _FINALS
        if character in _DIGIT_FINALS:
            return _DIGIT_FINALS[character]
        if character.isalpha():
            return _LETTER_FINALS.get(character.lower(), 0)
    return 0


def with_particle(text: str, particle: str) -> str:
    """`with_particle("쪽지", "을/를")` is 쪽지를; 으로/로 also follows ㄹ without 으.

    Raises ValueError for a pair that is not a known particle."""
    if particle not in _PARTICLES:
        raise ValueError(f"not a particle: {particle}")
    closed, opened = particle.split("/")
    final = final_consonant(text)
    if particle == "으로/로" and final == _RIEUL:
        return text + opened
    return text + (closed if final else opened)


def syllable_pattern(letter: str) -> str:
    """A regular expression for what a letter or syllable may become as typing goes on: ㅎ 하 한 강; 묵 may become 무게."""
    if letter in _INITIALS:
        return _opened(_INITIALS.index(letter))
    if len(letter) != 1 or ord(letter) not in _SYLLABLES:
        return re.escape(letter)
    place = ord(letter) - _SYLLABLES.start
    final = place % _FINALS
    if not final:
        return f"[{letter}-{chr(ord(letter) + _FINALS - 1)}]"
    moved = _MOVING.get(final, "")
    return f"(?:{letter}|{chr(ord(letter) - final)}{_opened(_INITIALS.index(moved))})" if moved else letter


def _opened(initial: int) -> str:
    """The initial consonant alone, or any syllable that begins with it."""
    first = _SYLLABLES.start + initial * _EACH_INITIAL
    return f"[{_INITIALS[initial]}{chr(first)}-{chr(first + _EACH_INITIAL - 1)}]"


def sort_key(text: str) -> tuple[str, str]:
    """Key that sorts Korean and Latin titles the way people expect: case and spaces do not matter first."""
    folded = nfc(text).casefold()
    return ("".join(folded.split()), folded)
