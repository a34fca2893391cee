"""Finds the sentences the program translates: every constant id of tr(), trn() and N_() in the sources."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCES = ("livinglab", "ui", "main.py")
MARKS = {"tr": 1, "trn": 2, "N_": 1}  # function: how many of its first arguments are ids


@dataclass(frozen=True)
class Message:
    """An id (with its plural, for counts) and the place in the sources where it stands."""

    singular: str
    plural: str | None
    place: str
    missing: frozenset[str] = frozenset()  # placeholders the call gives no argument for


def placeholders(text: str) -> set[str]:
    """Names in braces, without their format: `{title:을/를}` needs `title`. Raises ValueError for a lone brace."""
    return {name.split(".")[0].split("[")[0] for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def python_files(root: Path) -> Iterator[Path]:
    for source in SOURCES:
        path = root / source
        if path.is_file():
            yield path
        else:
            yield from sorted(path.rglob("*.py"))


def find_messages(root: Path) -> Iterator[Message]:
    """All ids of the program, each with the line where it stands."""
    for file in python_files(root):
        tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) in MARKS:
                yield from _messages_of(node, f"{file.relative_to(root)}:{node.lineno}")


def _called(call: ast.Call) -> str:
    """`tr(…)` and `i18n.tr(…)`, but not Qt's own `self.tr(…)`."""
    match call.func:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id="i18n"), attr=name):
            return name
    return ""


def _messages_of(call: ast.Call, place: str) -> Iterator[Message]:
    name = _called(call)
    wanted = call.args[: MARKS[name]]
    if len(wanted) < MARKS[name]:
        return
    if name == "trn":
        singular, plural = (list(_constants(argument)) for argument in wanted)
        if len(singular) == 1 and len(plural) == 1:
            asked = placeholders(singular[0]) | placeholders(plural[0])
            yield Message(singular[0], plural[0], place, _not_given(call, asked - {"n"}))
        return
    for text in _constants(wanted[0]):
        yield Message(text, None, place, _not_given(call, placeholders(text)) if name == "tr" else frozenset())


def _constants(node: ast.expr) -> Iterator[str]:
    """The strings an argument can be: a constant, or either side of a condition. Others are marked elsewhere by N_."""
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp(body=first, orelse=second):
            yield from _constants(first)
            yield from _constants(second)


def _not_given(call: ast.Call, asked: set[str]) -> frozenset[str]:
    given = {keyword.arg for keyword in call.keywords}
    return frozenset() if None in given else frozenset(asked - given)
