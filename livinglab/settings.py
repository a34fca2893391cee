"""What a person chose about the program, in a small file that is easy to read and never breaks the start."""

from __future__ import annotations

import contextlib
import tomllib
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from livinglab.errors import UserError
from livinglab.i18n import LANGUAGES, N_, tr
from livinglab.paths import write_whole
from livinglab.toml_text import toml_text

THEMES = ("light", "dark", "contrast")
SMALLEST_TEXT, LARGEST_TEXT = 100, 200

_NOT_SAVED = N_("The settings could not be saved in {folder}. Your work is not affected.")
_BROKEN = N_(
    "The settings could not be read, so the program starts with its usual ones. The old file is kept as {name}."
)


@dataclass
class Settings:
    """Assign and `save()`. Keys of newer versions stay in `unknown` and are written back."""

    file: Path | None = None
    language: str = "ko"
    theme: str = "light"
    text_percent: int = SMALLEST_TEXT
    reduced_motion: bool = False
    sound: bool = True
    window_geometry: str = ""
    room_screen: str = ""
    paper_language: str = ""
    """Of the papers; empty follows the window."""
    paper_large: bool = False
    paper_two_sided: bool = True
    recent: list[str] = field(default_factory=list)
    unknown: dict[str, Any] = field(default_factory=dict)
    notice: str = ""
    """A sentence for the person when the file could not be read."""

    @property
    def text_scale(self) -> float:
        """1.0 to 2.0."""
        return self.text_percent / 100

    def values(self) -> dict[str, object]:
        """What stands in the file."""
        return {**{name: getattr(self, name) for name in _NAMES}, **self.unknown}

    def save(self) -> None:
        """Write the file so that it is whole at any moment. Raises UserError where that is not possible."""
        if self.file is None:
            return
        try:
            write_whole(self.file, toml_text(self.values()).encode())
        except OSError as error:
            raise UserError(_NOT_SAVED, folder=str(self.file.parent)) from error


_NAMES = tuple(one.name for one in fields(Settings) if one.name not in {"file", "unknown", "notice"})


def load_settings(file: Path) -> Settings:
    """The settings of a file; where it is broken it is set aside and `notice` says so."""
    settings = Settings(file)
    try:
        read = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return settings
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        settings.notice = tr(_BROKEN, name=_set_aside(file))
        return settings
    except OSError:
        settings.notice = tr(_BROKEN, name=file.name)
        return settings
    for name, value in read.items():
        if name not in _NAMES:
            settings.unknown[name] = value
        elif _fits(name, value):
            setattr(settings, name, value)
    return settings


def _set_aside(file: Path) -> str:
    """Keep a broken file under another name; returns it."""
    aside = file.with_name(f"{file.stem}.broken-{datetime.now().astimezone():%Y%m%d-%H%M%S}{file.suffix}")
    with contextlib.suppress(OSError):
        file.replace(aside)
        return aside.name
    return file.name


def _fits(name: str, value: object) -> bool:
    """A value somebody wrote by hand may be of the wrong kind; then the usual one stands."""
    match name:
        case "language":
            return value in LANGUAGES
        case "theme":
            return value in THEMES
        case "text_percent":
            whole = isinstance(value, int) and not isinstance(value, bool)
            return whole and SMALLEST_TEXT <= int(str(value)) <= LARGEST_TEXT
        case "paper_language":
            return value in ("", *LANGUAGES)
        case "reduced_motion" | "sound" | "paper_large" | "paper_two_sided":
            return isinstance(value, bool)
        case "recent":
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        case _:
            return isinstance(value, str)
