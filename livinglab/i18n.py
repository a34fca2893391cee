"""The program's languages: English sentences are the ids, gettext holds the Korean, particles follow the word."""

from __future__ import annotations

import gettext
import string
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from livinglab import hangul, paths

LANGUAGES = ("ko", "en")


class _Formatter(string.Formatter):
    """`{title:을/를}` adds the Korean particle; a missing argument stays visible instead of raising."""

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        return kwargs.get(str(key), "{" + str(key) + "}")

    def format_field(self, value: Any, format_spec: str) -> str:
        if "/" in format_spec:
            return hangul.with_particle(str(value), format_spec)
        return str(super().format_field(value, format_spec))


class _Current:
    """The language in use; one for the process, since a person reads one language at a time."""

    language = "ko"


class _Speaking(threading.local):
    """What this thread speaks for a while: a document laid out in the background must not turn the window English."""

    language: str | None = None
    on_paper: bool = False


_speaking = _Speaking()
_formatter = _Formatter()


def N_(message_id: str) -> str:  # noqa: N802 - gettext's own name for a mark without translation
    """Mark a sentence that is translated later, where it is shown."""
    return message_id


@cache
def _catalogue(language: str, on_paper: bool) -> gettext.NullTranslations:
    """On paper Korean is 합니다체: what the window says too has another ending there."""
    file = paths.resources() / "i18n" / (f"{language}_paper.mo" if on_paper else f"{language}.mo")
    if language == "en" or not file.exists():
        return gettext.NullTranslations()
    with file.open("rb") as handle:
        found = gettext.GNUTranslations(handle)
    if on_paper:
        found.add_fallback(_catalogue(language, False))
    return found


def set_language(language: str) -> None:
    """Switch all later texts to `language`; raises ValueError for one we do not speak."""
    if language not in LANGUAGES:
        raise ValueError(f"unknown language: {language}")
    _Current.language = language


def language() -> str:
    """The language texts are made in now: "ko" or "en"."""
    return _speaking.language or _Current.language


def on_paper() -> bool:
    """Whether texts are made for paper now, where Korean is 합니다체."""
    return _speaking.on_paper


def tr(message_id: str, **arguments: object) -> str:
    """The sentence in the language in use, with its arguments filled in."""
    text = _catalogue(language(), _speaking.on_paper).gettext(message_id) if message_id else ""
    return _formatter.vformat(text, (), arguments) if arguments or "{" in text else text


def trn(singular: str, plural: str, n: int, **arguments: object) -> str:
    """Like `tr` for a count; `n` is also an argument of the sentence."""
    text = _catalogue(language(), _speaking.on_paper).ngettext(singular, plural, n)
    return _formatter.vformat(text, (), {"n": n, **arguments})


class speaking:  # noqa: N801 - reads as a phrase: `with speaking("en"):`
    """`with speaking("en"):` makes this thread's texts in another language for a while, e.g. one document; `on_paper`
    in the form of address of what is printed.

    Raises ValueError for a language we do not speak."""

    def __init__(self, language: str, *, on_paper: bool = False) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"unknown language: {language}")
        self._wanted: tuple[str | None, bool] = (language, on_paper)
        self._before: tuple[str | None, bool] = (None, False)

    def __enter__(self) -> None:
        self._before = (_speaking.language, _speaking.on_paper)
        _speaking.language, _speaking.on_paper = self._wanted

    def __exit__(self, *_: object) -> None:
        _speaking.language, _speaking.on_paper = self._before
