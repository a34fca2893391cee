"""Where the slots of a sentence stand in its document, kept right while somebody types."""

from __future__ import annotations

from dataclasses import dataclass


def units(text: str) -> int:
    """Length as Qt counts, in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass
class Slot:
    """`start` and `length` of what is filled in; `ghost` is the length of the grey hint behind an empty slot."""

    start: int
    length: int = 0
    ghost: int = 0

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def shown_end(self) -> int:
        """The end of what is seen of it, hint included."""
        return self.end + self.ghost


class Slots:
    """The slots in order, and the one the cursor is in."""

    def __init__(self) -> None:
        self.all: list[Slot] = []
        self.active = 0

    def __len__(self) -> int:
        return len(self.all)

    @property
    def here(self) -> Slot:
        return self.all[self.active]

    def grown(self, delta: int) -> None:
        """The active slot's text grew (or shrank); what stands behind moved along."""
        self.here.length = max(0, self.here.length + delta)
        self._shift(delta)

    def ghost_changed(self, length: int) -> None:
        """The active slot's hint came or went."""
        delta = length - self.here.ghost
        self.here.ghost = length
        self._shift(delta)

    def _shift(self, delta: int) -> None:
        for slot in self.all[self.active + 1 :]:
            slot.start += delta

    def nearest(self, position: int) -> int:
        """The slot a click at this place means."""
        return min(range(len(self.all)), key=lambda index: (self._away(self.all[index], position), index))

    @staticmethod
    def _away(slot: Slot, position: int) -> int:
        return max(slot.start - position, position - slot.shown_end, 0)
