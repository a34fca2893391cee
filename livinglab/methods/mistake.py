"""A mistake in a method file, told with file, line and field, and where in the text a field stands."""

from __future__ import annotations

import re

from livinglab.errors import ImportRefused
from livinglab.i18n import N_, tr

Step = str | int
_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_.\"'-]+)\s*=")


class MethodRefused(ImportRefused):
    """A method file that cannot be used; the program goes on without it."""

    def __init__(self, file: str, line: int, field: str, why: str, **arguments: object) -> None:
        """`why` is the message id of what is wrong with the field, `arguments` fill its placeholders."""
        super().__init__(N_("{file}, line {line}, {field}: {why}"))
        self.file, self.line, self.field, self.why, self.of_why = file, line, field, why, arguments

    def __str__(self) -> str:
        return tr(self.message_id, file=self.file, line=self.line, field=self.field, why=tr(self.why, **self.of_why))


class FieldMistake(Exception):
    """What is wrong with one field, before anybody knows its file and line; `place` leads to it: ("fields", 2, "name")."""

    def __init__(self, place: tuple[Step, ...], why: str, **arguments: object) -> None:
        super().__init__(why)
        self.place, self.why, self.arguments = place, why, arguments


def spelled(place: tuple[Step, ...]) -> str:
    """fields[2].name, as people count: the first is 1."""
    text = ""
    for step in place:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def line_of(text: str, place: tuple[Step, ...]) -> int:
    """The line a field stands in, or that of the nearest table around it that is there; lines count from 1."""
    best, best_depth = 1, 0
    counts: dict[str, int] = {}
    header: tuple[Step, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        opened = _HEADER.match(line)
        if opened:
            header = _header(opened[1], opened[2], counts)
            found = header
        else:
            key = _KEY.match(line)
            if key is None:
                continue
            found = (*header, *(part.strip("\"'") for part in key[1].split(".")))
        depth = _shared(found, place)
        if depth == len(found) and depth > best_depth:
            best, best_depth = number, depth
    return best


def _header(bracket: str, name: str, counts: dict[str, int]) -> tuple[Step, ...]:
    """[[fields]] seen the third time is ("fields", 2); [fields.name] after it is ("fields", 2, "name")."""
    parts = [part.strip().strip("\"'") for part in name.split(".")]
    if bracket == "[[":
        counts[name] = counts.get(name, -1) + 1
    place: list[Step] = []
    for depth, part in enumerate(parts, 1):
        place.append(part)
        whole = ".".join(parts[:depth])
        if whole in counts:
            place.append(counts[whole])
    return tuple(place)


def _shared(found: tuple[Step, ...], place: tuple[Step, ...]) -> int:
    depth = 0
    for one, other in zip(found, place, strict=False):
        if one != other:
            break
        depth += 1
    return depth
