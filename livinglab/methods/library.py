"""All methods there are, by id, in the order of the stages: those of the program and a facilitator's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from livinglab.i18n import N_
from livinglab.methods.data_file import read_data
from livinglab.methods.method import Method
from livinglab.methods.mistake import MethodRefused
from livinglab.methods.table import MethodTable
from livinglab.model.lab import STAGES
from livinglab.sheets import kind as kind_of

_ORDER = ("", *STAGES)
MOST_BYTES = 256 * 1024  # no method is longer; a file beyond is something else


@dataclass(frozen=True)
class _Found:
    methods: dict[str, Method]
    refused: tuple[MethodRefused, ...]


class Library:
    """The method files of the program and of the folder of one's own, read when first asked for.

    A file with a mistake is left out and told in `refused`; the others are there all the same."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        self._folder = folder
        self.own_folder = own

    def __reduce__(self) -> tuple[type[Library], tuple[Path, Path | None]]:
        """Another process reads the files itself: what was read would not fit into a pipe without waiting for it."""
        return Library, (self._folder, self.own_folder)

    @cached_property
    def _found(self) -> _Found:
        methods: list[Method] = []
        refused: list[MethodRefused] = []
        for folder, own in ((self._folder, False), (self.own_folder, True)):
            for file in sorted(folder.glob("*.toml")) if folder is not None else ():
                try:
                    methods.append(read_method(file, own=own))
                except MethodRefused as mistake:
                    refused.append(mistake)
        methods.sort(key=lambda method: (_ORDER.index(method.stage), method.id))
        return _Found({method.id: method for method in methods}, tuple(refused))

    def read_again(self) -> None:
        """A file was added, changed or taken away."""
        self.__dict__.pop("_found", None)

    def __iter__(self) -> Iterator[Method]:
        return iter(self._found.methods.values())

    @property
    def refused(self) -> tuple[MethodRefused, ...]:
        """Files that could not be used, each with a sentence that says why."""
        return self._found.refused

    def get(self, method_id: str) -> Method | None:
        """The method, or None where an activity names none or one that is not installed."""
        return self._found.methods.get(method_id)


def read_method(file: Path, *, own: bool = False) -> Method:
    """A method file. One of the program's own is taken at its word where its kind's set-up is concerned (the tests read
    it in full, and a start need not load every kind of sheet). Raises MethodRefused."""
    try:
        with file.open("rb") as handle:
            data = handle.read(MOST_BYTES + 1)
    except OSError as error:
        raise MethodRefused(file.name, 1, "–", N_("the file cannot be read.")) from error
    return method_from(data, file.name, file.stem, own=own, thorough=own)


def method_from(data: bytes, name: str, method_id: str, *, own: bool = True, thorough: bool = True) -> Method:
    """A method from the bytes of a file called `name`. Raises MethodRefused."""
    if len(data) > MOST_BYTES:
        raise MethodRefused(name, 1, "–", N_("the file is too large for a method."))

    def build(table: MethodTable) -> Method:
        method = Method.read(method_id, table.value, own=own)
        if thorough:
            check_setup(method)
        return method

    return read_data(data, name, build)


def check_setup(method: Method) -> None:
    """Let the method's kind of sheet read layout, fields and set-up. Raises FieldMistake."""
    if method.kind:
        kind_of(method.kind).check_method(method, MethodTable(method.setup, ("setup",)))
