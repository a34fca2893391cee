"""Where things lie: the program's resources, and the person's library, settings and logs."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

HOME_VARIABLE = "LIVINGLAB_HOME"


def resources() -> Path:
    """The folder of fonts, languages, methods and samples that ships with the program."""
    return Path(__file__).resolve().parent.parent / "resources"


def home() -> Path:
    """The person's folder for library, settings and logs; `LIVINGLAB_HOME` names another (tests, USB sticks)."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_data_dir("livinglab", appauthor=False))


def library_file() -> Path:
    """The library opened when nobody names another."""
    return home() / "library.sqlite"


def settings_file() -> Path:
    return home() / "settings.toml"


def logs() -> Path:
    return home() / "logs"


def own_methods() -> Path:
    """The folder of methods a facilitator made or took in, one file each."""
    return home() / "methods"


def own_presets() -> Path:
    """The folder of run sheets a facilitator saved, one file each."""
    return home() / "presets"


def write_whole(file: Path, data: bytes) -> None:
    """Write a file so that it is whole at any moment: beside it first, then in its place. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".part")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
