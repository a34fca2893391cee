"""A card of any kind: the item it is read from, with helpers for its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from livinglab.model.items import Item
from livinglab.sheets.cards.sentence import Sentence


@dataclass(frozen=True)
class Card:
    """Any card: the item it is read from, with helpers for its fields."""

    item: Item

    @property
    def code(self) -> str:
        return self.item.code

    @property
    def text(self) -> str:
        return self.item.text

    def words(self, key: str) -> str:
        """A field as words; empty where nobody filled it in."""
        value = self.item.data.get(key)
        return "" if value is None else str(value).strip()

    def choice(self, key: str, options: Mapping[str, str]) -> str:
        """A choice's key, or empty where none or an unknown one is stored."""
        value = self.words(key)
        return value if value in options else ""

    def flag(self, key: str) -> bool:
        return self.item.data.get(key) is True

    def step(self, key: str) -> int | None:
        """A value on a short scale."""
        value = self.item.data.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def several(self, key: str) -> tuple[str, ...]:
        value = self.item.data.get(key)
        return tuple(str(one) for one in value) if isinstance(value, list) else ()

    @property
    def title(self) -> str:
        """One line that names the card wherever there is room for one."""
        return Sentence.read(self.text).plain

    @property
    def is_blank(self) -> bool:
        """Whether nobody wrote anything on it yet."""
        return not self.text.strip() and not any(_filled(value) for value in self.item.data.values())


def _filled(value: object) -> bool:
    if isinstance(value, str):
        sentence = Sentence.read(value)
        return not sentence.is_empty
    return value not in (None, False, [], {})
