"""A photo as a field holds it: which picture, its caption, and whether it may be printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Photo:
    """`id` names the picture in the library's attachments; nobody asked means it is not printed. `people` are those who
    are known to be on it, by their ids."""

    id: str = ""
    caption: str = ""
    printable: bool = False
    people: tuple[str, ...] = ()

    @staticmethod
    def read(value: object) -> Photo:
        """From a field's value; anything else is no photo, words alone are a caption."""
        if isinstance(value, str):
            return Photo(caption=value)
        if not isinstance(value, dict):
            return Photo()
        people = value.get("people")
        named = tuple(str(one) for one in people) if isinstance(people, list) else ()
        return Photo(str(value.get("id", "")), str(value.get("caption", "")), value.get("printable") is True, named)

    @property
    def value(self) -> dict[str, Any] | None:
        """What is stored; None where there is neither picture nor caption."""
        found: dict[str, Any] = {"id": self.id} if self.id else {}
        if self.caption:
            found["caption"] = self.caption
        if self.id and self.printable:
            found["printable"] = True
        if self.id and self.people:
            found["people"] = list(self.people)
        return found or None
