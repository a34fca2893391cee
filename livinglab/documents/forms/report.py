"""What became of each place in a form: nothing is left silently."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How a form names a place to fill."""

    LABEL = "label"
    FIELD = "field"
    PLACEHOLDER = "placeholder"
    ROWS = "rows"
    COLUMN = "column"  # a placeholder in a repeated row that means one of its own fields


class Outcome(StrEnum):
    """What became of it."""

    FILLED = "filled"
    EMPTY = "empty"  # the name is known, the project has nothing for it
    UNKNOWN = "unknown"  # the name is not known; the place stays as it was
    KEPT = "kept"  # words stand there already


@dataclass(frozen=True, slots=True)
class Place:
    kind: Kind
    name: str
    outcome: Outcome
    value: str = ""


@dataclass(slots=True)
class FormReport:
    """All places of a form in the order they were met."""

    places: list[Place] = field(default_factory=list)

    def add(self, kind: Kind, name: str, outcome: Outcome, value: str = "") -> None:
        self.places.append(Place(kind, name, outcome, value))

    def names(self, outcome: Outcome) -> list[str]:
        """The names with this outcome, each once."""
        return list(dict.fromkeys(place.name for place in self.places if place.outcome is outcome))
