"""Whether two notes say the same: spaces, signs, polite endings and particles aside. Cautious, for it is offered aloud:
a number, a question or who does what to whom makes two sayings different."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from livinglab.hangul import final_consonant, nfc

_LEAST = 2
"""Letters; what is shorter is hardly a saying."""
# A sign between two figures says something (1.5, 3-4), and so does a minus before one; elsewhere it does not.
_SIGNS = re.compile(
    r"(?<=\d),(?=\d{3})|(?<!\d)[.,·:;!…~'\"“”‘’«»()\[\]<>/–—]+|[.,·:;!…~'\"“”‘’«»()\[\]<>/–—]+(?!\d)|-(?!\d)"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
# The end of the last word, in letters taken apart: what is left is the stem. The first that fits counts.
_ENDINGS = tuple(
    (re.compile(normalize("NFD", end) + "$"), normalize("NFD", stem))
    for end, stem in (
        ("습니다", ""), ("\u11b8니다", ""), ("이에요", "이"), ("예요", "이"), ("네요", ""), ("지요", ""), ("죠", ""),
        ("해요", "하"), ("돼요", "되"), ("아요", ""), ("어요", ""), ("요", ""),
        ("는다", ""), ("\u11ab다", ""), ("다", ""), ("음", ""), ("\u11b7", ""),
    )
)  # fmt: skip
_PARTICLES = {"이": ("subject", True), "가": ("subject", False), "을": ("object", True), "를": ("object", False),
              "은": ("topic", True), "는": ("topic", False)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Saying:
    """A text as it is compared."""

    letters: str
    """All of it in one piece, its ending off."""
    stems: tuple[str, ...]
    """Its words without particles."""
    particles: tuple[str, ...]
    """What the particle of each word made of it; empty for none."""

    def same(self, other: Saying) -> bool:
        """The same words; a particle may be left out, not exchanged."""
        if len(self.letters) < _LEAST:
            return False
        if self.letters == other.letters:
            return True
        if self.stems != other.stems:
            return False
        return all(not one or not two or one == two for one, two in zip(self.particles, other.particles, strict=True))


def saying(text: str) -> Saying:
    """A text made ready to be compared."""
    plain = _SIGNS.sub(" ", _THOUSANDS.sub("", nfc(text).casefold()))
    asks = "?" in plain
    words = plain.replace("?", " ").split()
    if not words:
        return Saying("", (), ())
    words[-1] = _stem(words[-1])
    apart = [_without_particle(word) for word in words[:-1]]
    mark = ("?",) if asks else ()
    stems = (*(stem for stem, _ in apart), words[-1], *mark)
    particles = (*(particle for _, particle in apart), "", *("" for _ in mark))
    return Saying(_joined(words) + "".join(mark), stems, particles)


def first_same(text: str, others: Iterable[tuple[str, Saying]]) -> str:
    """The key of the first that says the same; empty where none does."""
    said = saying(text)
    return next((key for key, other in others if said.same(other)), "")


class Said:
    """Everything that was said already, to be asked quickly many times."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._found: dict[object, list[tuple[str, Saying]]] = {}
        for key, text in texts:
            one = saying(text)
            for trait in (one.letters, one.stems):
                self._found.setdefault(trait, []).append((key, one))

    def same(self, text: str) -> str:
        """The key of the first that says the same; empty where none does."""
        said = saying(text)
        near = [*self._found.get(said.letters, ()), *self._found.get(said.stems, ())]
        return next((key for key, other in near if said.same(other)), "")


def _joined(words: list[str]) -> str:
    """Without spaces, except between figures: 3 4 is not 34."""
    whole = words[0]
    for word in words[1:]:
        whole += f" {word}" if whole[-1:].isdigit() and word[:1].isdigit() else word
    return whole


def _stem(word: str) -> str:
    letters = normalize("NFD", word)
    for end, stem in _ENDINGS:
        found = end.search(letters)
        if found:
            rest = nfc(letters[: found.start()] + stem)
            return rest if rest else word
    return word


def _without_particle(word: str) -> tuple[str, str]:
    """A word of three syllables or more without the particle that shows what it is in the sentence."""
    found = _PARTICLES.get(word[-1])
    if found is None or len(word) < 3 or bool(final_consonant(word[:-1])) is not found[1]:
        return word, ""
    return word[:-1], found[0]
