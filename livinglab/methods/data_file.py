"""Reads a data file: a mistake in it is told with file, line and field."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.methods.mistake import FieldMistake, MethodRefused, line_of, spelled
from livinglab.methods.table import MethodTable

Found = TypeVar("Found")


def read_data(data: bytes, name: str, build: Callable[[MethodTable], Found]) -> Found:
    """What `build` makes of the bytes of a file called `name`. Raises MethodRefused."""
    try:
        text = nfc(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise MethodRefused(name, 1, "–", N_("the file is not text in UTF-8.")) from error
    try:
        value = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _line_in(str(error)) or len(text.splitlines())
        raise MethodRefused(name, line, "TOML", N_("the file cannot be read from here on.")) from error
    try:
        return build(MethodTable(value))
    except FieldMistake as mistake:
        line = line_of(text, mistake.place)
        raise MethodRefused(name, line, spelled(mistake.place), mistake.why, **mistake.arguments) from mistake


def read_folder(folder: Path, build: Callable[[str, MethodTable], Found]) -> list[Found]:
    """What `build` makes of the name and content of each file of a folder, by name. Raises MethodRefused."""
    files = sorted(folder.glob("*.toml"))
    return [read_data(file.read_bytes(), file.name, partial(build, file.stem)) for file in files]


def _line_in(message: str) -> int | None:
    words = message.replace(",", " ").split()
    told = words[words.index("line") + 1] if "line" in words[:-1] else ""
    return int(told) if told.isdecimal() else None
