"""All methods there are, by id, in the order of the stages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from livinglab.methods.method import Method
from livinglab.model.lab import STAGES

_ORDER = ("", *STAGES)


class Library:
    """The method files of one folder, read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _methods(self) -> dict[str, Method]:
        found = []
        for file in sorted(self._folder.glob("*.toml")):
            with file.open("rb") as handle:
                found.append(Method.read(file.stem, tomllib.load(handle)))
        found.sort(key=lambda method: (_ORDER.index(method.stage), method.id))
        return {method.id: method for method in found}

    def __iter__(self) -> Iterator[Method]:
        return iter(self._methods.values())

    def get(self, method_id: str) -> Method | None:
        """The method, or None where an activity names none or one that is not installed."""
        return self._methods.get(method_id)
