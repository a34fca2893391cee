"""A facilitator's own methods: made by copying one, changed, taken in from a file, given out as one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from livinglab.errors import UserError
from livinglab.i18n import N_
from livinglab.methods.field import Field
from livinglab.methods.library import MOST_BYTES, Library, method_from
from livinglab.methods.method import Method
from livinglab.methods.mistake import MethodRefused
from livinglab.paths import write_whole
from livinglab.toml_text import toml_text

_MOST_UNDO = 100
_COPY = {"ko": "{name} (내 기법)", "en": "{name} (my own)"}


def duplicate(library: Library, method: Method) -> Method:
    """A copy under a name of its own, in the folder of one's own methods. Raises UserError."""
    raw = {**method.raw, "name": {key: _COPY[key].format(name=getattr(method.name, key)) for key in _COPY}}
    if "fields" in raw:
        raw["fields"] = [_written_out(one, field) for one, field in zip(raw["fields"], method.fields, strict=True)]
    return keep(library, _free_id(library, method.id), raw)


def _written_out(raw: Mapping[str, Any], field: Field) -> dict[str, Any]:
    """A field whose choices come from a vocabulary holds them itself, so that they can be changed."""
    found = {key: value for key, value in raw.items() if key != "vocabulary"}
    if "vocabulary" in raw:
        found["options"] = [{"key": key, **words.data()} for key, words in field.options]
    return found


def keep(library: Library, method_id: str, raw: Mapping[str, Any]) -> Method:
    """Write an own method; one with a mistake is refused and the file stays as it was. Raises UserError."""
    text = toml_text(raw).encode()
    made = method_from(text, f"{method_id}.toml", method_id)
    if library.own_folder is None:
        raise UserError(N_("There is no folder for methods of one’s own here."))
    _write(library.own_folder / f"{method_id}.toml", text)
    library.read_again()
    return made


def remove(library: Library, method: Method) -> None:
    """Take an own method away; sheets made with it carry what they need."""
    if library.own_folder is not None and method.own:
        try:
            (library.own_folder / f"{method.id}.toml").unlink(missing_ok=True)
        except OSError as error:
            raise UserError(
                N_("The method could not be removed from {folder}."), folder=str(library.own_folder)
            ) from error
        library.read_again()


class OwnMethods:
    """Changes of one's own methods with their undo: files are no steps of the library, so what stood before is kept here."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._before: list[tuple[str, Mapping[str, Any]]] = []

    def change(self, method: Method, raw: Mapping[str, Any]) -> Method:
        """Write a method anew. Raises UserError; the file then stays as it was."""
        made = keep(self._library, method.id, raw)
        self._remember(method)
        return made

    def remove(self, method: Method) -> None:
        """Take a method away until `take_back`. Raises UserError."""
        remove(self._library, method)
        self._remember(method)

    def take_back(self) -> Method | None:
        """The method as it stood before the last change; None where nothing was changed here. Raises UserError."""
        if not self._before:
            return None
        method_id, raw = self._before.pop()
        return keep(self._library, method_id, raw)

    def _remember(self, method: Method) -> None:
        self._before = [*self._before, (method.id, method.raw)][-_MOST_UNDO:]


def give_out(method: Method, file: Path) -> Path:
    """Write a method as a file for somebody else; returns where. Raises UserError."""
    _write(file, toml_text(method.raw).encode())
    return file


def take_in(library: Library, file: Path) -> Method:
    """Take a method file into the folder of one's own. Raises MethodRefused for one with a mistake, UserError."""
    try:
        with file.open("rb") as handle:
            data = handle.read(MOST_BYTES + 1)
    except OSError as error:
        raise MethodRefused(file.name, 1, "–", N_("the file cannot be read.")) from error
    made = method_from(data, file.name, file.stem)
    return keep(library, _free_id(library, file.stem), made.raw)


def _free_id(library: Library, wished: str) -> str:
    """A name no method has yet; letters that no file system refuses."""
    stem = "".join(one if one.isalnum() and one.isascii() else "_" for one in wished.casefold()).strip("_") or "method"
    number, made = 2, stem
    while library.get(made) is not None or (library.own_folder and (library.own_folder / f"{made}.toml").exists()):
        made, number = f"{stem}_{number}", number + 1
    return made


def _write(file: Path, data: bytes) -> None:
    try:
        write_whole(file, data)
    except OSError as error:
        raise UserError(N_("The method could not be written to {folder}."), folder=str(file.parent)) from error
