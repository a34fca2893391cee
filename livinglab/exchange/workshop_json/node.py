"""A JSON value that knows its place in the file: it reads itself as what is expected, or refuses naming the place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from livinglab.errors import ImportRefused
from livinglab.exchange.workshop_json.fates import is_known
from livinglab.i18n import N_

T = TypeVar("T")
MOST = 10**15
"""Numbers beyond this are typing errors, and the database could not hold them as whole numbers."""

MOST_ENTRIES = 5_000
MOST_LETTERS = 50_000
"""What no workshop has: a longer list or text is a mistake, and would make every screen wait."""

_SHOWN = 80
_TWICE = N_("{place}: the code {code} stands here a second time.")


@dataclass(frozen=True)
class Node:
    """`place` reads like `indicators[2][5]`; what the format does not know is collected in `unknown` with its place."""

    value: Any
    place: str = ""
    unknown: list[tuple[str, Any]] = field(default_factory=list)

    def refuse(self, message_id: str, **arguments: object) -> ImportRefused:
        """The refusal with this place in front."""
        return ImportRefused(message_id, place=self.place[:_SHOWN] or "{}", **arguments)

    # --- going deeper ------------------------------------------------------------------------------------------------
    def _child(self, value: Any, step: str) -> Node:
        return Node(value, self.place + step if self.place else step.removeprefix("."), self.unknown)

    def items(self) -> list[Node]:
        """The elements of a list."""
        if not isinstance(self.value, list):
            raise self.refuse(N_("{place}: a list is expected here."))
        if len(self.value) > MOST_ENTRIES:
            raise self.refuse(N_("{place}: {n} entries are more than a workshop has."), n=len(self.value))
        return [self._child(one, f"[{index}]") for index, one in enumerate(self.value)]

    def each(self, read: Callable[[Node], T]) -> list[T]:
        """Every element of a list, read."""
        return [read(one) for one in self.items()]

    def row(self, least: int, most: int) -> Row:
        """A short list of `least` to `most` cells; cells beyond are kept as unknown, missing ones read as null."""
        cells = self.items()
        if len(cells) < least:
            raise self.refuse(N_("{place}: at least {n} entries are expected here."), n=least)
        self.unknown.extend((cell.place, cell.value) for cell in cells[most:])
        cells = cells[:most]
        cells += [self._child(None, f"[{index}]") for index in range(len(cells), most)]
        return Row(cells)

    def object(self, known: str = "") -> dict[str, Node]:
        """The known parts of an object; others are kept as unknown. `known` names the object in the table of fates
        where its place does not."""
        found = self.mapping()
        for key in list(found):
            if not is_known(key, known or self.place):
                node = found.pop(key)
                self.unknown.append((node.place, node.value))
        return found

    def mapping(self) -> dict[str, Node]:
        """An object whose keys are people's own."""
        if not isinstance(self.value, dict):
            raise self.refuse(N_("{place}: an object is expected here."))
        if len(self.value) > MOST_ENTRIES:
            raise self.refuse(N_("{place}: {n} entries are more than a workshop has."), n=len(self.value))
        return {key: self._child(one, f".{key}") for key, one in self.value.items()}

    def by_code(self) -> dict[str, Node]:
        """An object whose keys are codes: spaces around them say nothing, none is empty, none stands twice."""
        found: dict[str, Node] = {}
        for key, one in self.mapping().items():
            code = key.strip()
            if not code or code in found:
                raise one.refuse(N_("{place}: this must not be empty.") if not code else _TWICE, code=code)
            found[code] = one
        return found

    # --- reading -----------------------------------------------------------------------------------------------------
    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.refuse(N_("{place}: text is expected here."))
        if len(self.value) > MOST_LETTERS:
            raise self.refuse(N_("{place}: this text is longer than {n} letters."), n=MOST_LETTERS)
        return self.value.strip()

    def some_text(self) -> str:
        """Text in one line that is not empty: codes, names, titles."""
        if not (text := " ".join(self.text().split())):
            raise self.refuse(N_("{place}: this must not be empty."))
        return text

    def words(self) -> str:
        """Text, or nothing."""
        return "" if self.value is None else self.text()

    def number(self) -> float:
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)):
            raise self.refuse(N_("{place}: a number is expected here."))
        if abs(self.value) > MOST:
            raise self.refuse(N_("{place}: this number is too large."))
        return self.value

    def whole(self) -> int:
        """A whole number from 0."""
        value = self.number()
        if value != int(value) or value < 0:
            raise self.refuse(N_("{place}: a whole number is expected here."))
        return int(value)

    def maybe_number(self) -> float | None:
        return None if self.value is None else self.number()

    def maybe_whole(self) -> int | None:
        return None if self.value is None else self.whole()

    def words_or_number(self) -> str | float | None:
        """Words with an optional number in them, a plain number, or nothing."""
        if isinstance(self.value, str):
            return self.text()
        if self.value is None:
            return None
        return self.number()


@dataclass(frozen=True)
class Row:
    """The cells of one short list."""

    cells: list[Node]

    def __iter__(self) -> Iterator[Node]:
        return iter(self.cells)
