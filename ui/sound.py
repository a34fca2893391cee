"""A soft sound, played by the system's own player; silent where there is none."""

from __future__ import annotations

import contextlib
import shutil
import sys
from functools import cache

from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication

from livinglab.paths import resources

SOUNDS = ("soon", "last", "over")
_LINUX = (("pw-play",), ("paplay",), ("aplay", "-q"), ("canberra-gtk-play", "-f"))
_MAC = (("afplay",),)


def play(name: str) -> bool:
    """Play one of `SOUNDS` without waiting for it; whether somebody took it. A window nobody sees makes no sound."""
    file = resources() / "sounds" / f"{name}.wav"
    if QGuiApplication.platformName() in ("offscreen", "minimal") or not file.exists():
        return False
    if sys.platform == "win32":
        import winsound

        with contextlib.suppress(RuntimeError):
            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        return True
    command = player()
    return bool(command) and start(command[0], [*command[1:], str(file)])


def start(program: str, arguments: list[str]) -> bool:
    """Start a program on its own, whatever it says unheard."""
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


@cache
def player() -> tuple[str, ...]:
    """The first player this computer has, with its options; empty where there is none."""
    for command in _MAC if sys.platform == "darwin" else _LINUX:
        if found := shutil.which(command[0]):
            return (found, *command[1:])
    return ()
