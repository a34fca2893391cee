"""A table of a method file that knows its place: it reads itself as what is expected, or says what is wrong where."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from livinglab import i18n
from livinglab.i18n import N_
from livinglab.methods.mistake import FieldMistake, Step

LANGUAGES = ("ko", "en")
KO_PAPER = "ko_paper"
"""Korean as it is printed, beside the Korean of the window; may be left out where both are the same."""


@dataclass(frozen=True)
class Words:
    """The same text in Korean and English; shown in the language in use, on paper in the form that is printed."""

    ko: str
    en: str
    ko_paper: str = ""

    def __str__(self) -> str:
        if i18n.language() != "ko":
            return self.en
        return (self.ko_paper if i18n.on_paper() else "") or self.ko

    def data(self) -> dict[str, str]:
        """As a method file or a sheet holds it."""
        return {"ko": self.ko, "en": self.en} | ({KO_PAPER: self.ko_paper} if self.ko_paper else {})

    @staticmethod
    def read(value: Mapping[str, str]) -> Words:
        """From what a method file or a sheet made with it holds. Raises KeyError where a language is missing."""
        return Words(str(value["ko"]), str(value["en"]), str(value.get(KO_PAPER, "")))


NO_WORDS = Words("", "")


@dataclass(frozen=True)
class MethodTable:
    """`value` at `place` in the file. Every reader raises FieldMistake."""

    value: Mapping[str, Any]
    place: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.value, Mapping):
            raise FieldMistake(self.place, N_("a table is expected here."))

    def mistake(self, key: str, why: str, **arguments: object) -> FieldMistake:
        """What to raise for a field of this table."""
        return FieldMistake((*self.place, key) if key else self.place, why, **arguments)

    def only(self, known: Collection[str]) -> None:
        """Refuse keys that nothing reads: most are typing errors."""
        for key in self.value:
            if key not in known and not (key == KO_PAPER and "ko" in known):
                raise self.mistake(key, N_("this word is not known here."))

    def text(self, key: str, default: str | None = None) -> str:
        if key not in self.value and default is not None:
            return default
        value = self._there(key)
        if not isinstance(value, str):
            raise self.mistake(key, N_("text is expected here."))
        return value

    def choice(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in allowed:
            raise self.mistake(
                key,
                N_("“{value}” is not known here. Possible: {allowed}."),
                value=value,
                allowed=", ".join(filter(None, allowed)),
            )
        return value

    def choices(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """A list of words out of `allowed`; empty where it is not there."""
        found = self.texts(key)
        for value in found:
            if value not in allowed:
                raise self.mistake(
                    key,
                    N_("“{value}” is not known here. Possible: {allowed}."),
                    value=value,
                    allowed=", ".join(filter(None, allowed)),
                )
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.value.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.mistake(key, N_("a list of words is expected here."))
        return tuple(value)

    def flag(self, key: str, default: bool = False) -> bool:
        value = self.value.get(key, default)
        if not isinstance(value, bool):
            raise self.mistake(key, N_("true or false is expected here."))
        return value

    def whole(self, key: str, default: int | None = None, *, least: int = 0, most: int = 10_000) -> int:
        value = self.value.get(key, default) if default is not None else self._there(key)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.mistake(
                key, N_("a whole number from {least} to {most} is expected here."), least=least, most=most
            )
        return value

    def span(self, key: str, *, least: int = 0, most: int = 100_000) -> tuple[int, int]:
        """Two whole numbers, the smaller first."""
        value = self._there(key)
        fits = isinstance(value, list) and len(value) == 2
        if not fits or not all(isinstance(one, int) and not isinstance(one, bool) for one in value):
            raise self.mistake(key, N_("two whole numbers are expected here, as in [20, 30]."))
        if not least <= value[0] <= value[1] <= most:
            raise self.mistake(key, N_("two whole numbers are expected here, as in [20, 30]."))
        return value[0], value[1]

    def words(self, key: str, default: Words | None = None) -> Words:
        """Korean and English, neither of them empty."""
        if key not in self.value and default is not None:
            return default
        return self.table(key).as_words()

    def as_words(self) -> Words:
        """This table itself as words: other keys beside the languages are left to others."""
        for language in LANGUAGES:
            value = self.value.get(language)
            if not isinstance(value, str) or not value.strip():
                raise self.mistake(language, N_("the words in this language are missing."))
        return Words(self.value["ko"], self.value["en"], self.text(KO_PAPER, ""))

    def table(self, key: str) -> MethodTable:
        return MethodTable(self._there(key), (*self.place, key))

    def maybe(self, key: str) -> MethodTable:
        """A table, empty where the file has none."""
        return self.table(key) if key in self.value else MethodTable({}, (*self.place, key))

    def tables(self, key: str) -> tuple[MethodTable, ...]:
        """A list of tables; empty where the file has none."""
        value = self.value.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
            raise self.mistake(key, N_("a list of tables is expected here."))
        return tuple(MethodTable(one, (*self.place, key, number)) for number, one in enumerate(value))

    def _there(self, key: str) -> Any:
        if key not in self.value:
            raise self.mistake(key, N_("this is missing."))
        return self.value[key]
