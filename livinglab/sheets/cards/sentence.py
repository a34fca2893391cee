"""A sentence with slots: what stands in [brackets] was filled in, the words around it are the form."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from livinglab.hangul import nfc, with_particle

_SLOT = re.compile(r"\[([^\[\]]*)\]")
# On a blank form both particles stand, "이(가)"; once a slot is filled the right one does.
_OPEN = {
    "이(가)": "이/가", "을(를)": "을/를", "은(는)": "은/는", "과(와)": "과/와", "(으)로": "으로/로",
    "(이)나": "이나/나", "(이)라고": "이라/라",
}  # fmt: skip
_TAIL = {"(이)라고": "고"}
# Inferred only where the particle stands alone before a space or the end: "…]이 [" is one, "…]이고 [" is a verb.
_ALONE = {form: pair for pair in ("이/가", "을/를", "은/는", "과/와", "으로/로") for form in pair.split("/")}


@dataclass(frozen=True)
class Sentence:
    """`words` are the n + 1 stretches around the n `slots`, in the order they are read."""

    words: tuple[str, ...]
    slots: tuple[str, ...]

    @staticmethod
    def read(text: str) -> Sentence:
        """Take a stored sentence apart; a text without brackets is all words and no slot."""
        parts = _SLOT.split(text)
        return Sentence(tuple(parts[::2]), tuple(parts[1::2]))

    @staticmethod
    def fillable(text: str) -> Sentence:
        """Like `read`, but a text without brackets is one slot that can be written in."""
        found = Sentence.read(text)
        return found if found.slots else Sentence(("", ""), (slot_text(text),))

    @property
    def text(self) -> str:
        """The sentence as it is stored, slots in brackets."""
        pieces = [self.words[0]]
        for slot, words in zip(self.slots, self.words[1:], strict=True):
            pieces += ["[", slot, "]", words]
        return "".join(pieces)

    @property
    def plain(self) -> str:
        """The sentence as it is read aloud, without brackets."""
        return "".join(word + slot for word, slot in zip(self.words, (*self.slots, ""), strict=True))

    @property
    def is_empty(self) -> bool:
        """Whether nobody filled anything in."""
        return not any(slot.strip() for slot in self.slots) if self.slots else not self.words[0].strip()

    def with_slot(self, index: int, value: str) -> Sentence:
        """The sentence with one slot filled differently; the particle behind it follows the last sound."""
        value = slot_text(value)
        slots = (*self.slots[:index], value, *self.slots[index + 1 :])
        after = fitted(self.words[index + 1], value)
        words = (*self.words[: index + 1], after, *self.words[index + 2 :])
        return replace(self, slots=slots, words=words)


def slot_text(typed: str) -> str:
    """What somebody typed into a slot, in one line; brackets of their own become wide ones, they would end the slot."""
    return " ".join(nfc(typed).replace("[", "［").replace("]", "］").split())


def fitted(words: str, value: str) -> str:
    """The words behind a slot with the particle that `value` asks for; both stand again when the slot is empty."""
    for form, pair in _OPEN.items():
        if words.startswith(form):
            if not value:
                return words
            return with_particle(value, pair)[len(value) :] + _TAIL.get(form, "") + words[len(form) :]
    head = words.split(" ", 1)[0].rstrip(".,?!")
    pair = _ALONE.get(head, "")
    if not pair:
        return words
    opened = next(form for form, own in _OPEN.items() if own == pair)
    form = with_particle(value, pair)[len(value) :] if value else opened
    return form + words[len(head) :]
