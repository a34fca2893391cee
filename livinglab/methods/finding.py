"""Finding a method: by stage, time, people, materials, whether people must write, and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from livinglab.hangul import nfc
from livinglab.methods.method import MATERIALS, WRITING, Method

_ORDER = tuple(WRITING)


@dataclass(frozen=True)
class Wish:
    """What a facilitator looks for; empty parts ask for nothing.

    `minutes` are at hand, `people` are in the room (more than a method names are no hindrance: they work at several tables
    side by side, and `group` says how), `without` are materials she does not have, `writing` is the most
    that people shall have to write."""

    words: str = ""
    stage: str = ""
    minutes: int = 0
    people: int = 0
    without: frozenset[str] = frozenset()
    writing: str = ""
    own: bool = False

    @property
    def is_empty(self) -> bool:
        return self == Wish()

    def toggled(self, material: str) -> Wish:
        """The same with a material taken out or back."""
        assert material in MATERIALS
        return replace(self, without=self.without ^ {material})

    def allows(self, method: Method) -> bool:
        """Whether a method fits."""
        return (
            (not self.stage or method.stage == self.stage)
            and (not self.minutes or method.minutes[0] <= self.minutes)
            and (not self.people or method.people[0] <= self.people)
            and not self.without & set(method.needs)
            and (not self.writing or _ORDER.index(method.writing) <= _ORDER.index(self.writing))
            and (not self.own or method.own)
            and all(word in _spoken(method) for word in nfc(self.words).casefold().split())
        )


def _spoken(method: Method) -> str:
    """Everything a method says, in both languages."""
    words = (
        method.name, method.purpose, method.question, method.group, method.materials, method.feeds, method.source,
        *method.steps, *method.questions, *method.look_for, *method.not_writing, *(field.name for field in method.fields),
    )  # fmt: skip
    return " ".join((method.id, *(text for one in words for text in (one.ko, one.en)))).casefold()


def found(methods: Iterable[Method], wish: Wish) -> Iterator[Method]:
    """Methods that fit; those whose name holds the words come first."""
    fitting = [method for method in methods if wish.allows(method)]
    words = nfc(wish.words).casefold().strip()
    named = [one for one in fitting if words and (words in one.name.ko.casefold() or words in one.name.en.casefold())]
    yield from named
    yield from (one for one in fitting if one not in named)
