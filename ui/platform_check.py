"""Finds out whether a window can be opened before Qt tries, because where it cannot Qt ends the whole process."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from livinglab import paths
from livinglab.i18n import N_, tr

FORCE = "LIVINGLAB_WINDOW"
"""Set to 1 this opens a window in any case, for measurements on machines without a screen."""

_NO_DISPLAY = N_("There is no display here, so no window can be opened.")
_NO_ANSWER = N_("The display {display} does not answer, so no window can be opened.")
_NO_PLUGIN = N_("Qt cannot open a window here; a system library is missing (on Debian and Ubuntu: {packages}).")
_FCITX = N_(
    "Hangul may not be typed here: Qt does not bring the part for fcitx. Start with QT_IM_MODULE=ibus, which fcitx 5 "
    "understands too."
)
PACKAGES = "libxcb-cursor0 libxkbcommon-x11-0 libegl1 libgl1"
_UNSEEN = {"offscreen", "minimal"}
_OWN_SCREEN = {"vnc", "linuxfb", "eglfs", "vkkhrdisplay", "minimalegl"}
_PATIENCE = 20.0


@dataclass(frozen=True)
class Platform:
    """Whether a window can be opened, and if not a sentence that says why."""

    can_open: bool
    why_not: str = ""


def check_platform(environment: Mapping[str, str], remember: Path, system: str = sys.platform) -> Platform:
    """Look at the environment, ask the display, and once per Qt version try in a child process.

    The successful try is noted in the file `remember`, so later starts lose no time."""
    if environment.get(FORCE) == "1":
        return Platform(True)
    asked = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if asked in _UNSEEN:
        return Platform(False, tr(_NO_DISPLAY))
    if asked not in _OWN_SCREEN and not system.startswith(("win", "darwin", "cygwin")):
        found = _ask_display(environment)
        if not found.can_open:
            return found
    key = _key(environment)
    with contextlib.suppress(OSError):
        if remember.read_text("utf-8") == key:
            return Platform(True)
    if not try_in_child():
        return Platform(False, tr(_NO_PLUGIN, packages=PACKAGES))
    with contextlib.suppress(OSError):
        remember.parent.mkdir(parents=True, exist_ok=True)
        remember.write_text(key, "utf-8")
    return Platform(True)


def can_open_window() -> bool:
    """The check for this process, its outcome remembered in the person's folder."""
    return check_platform(os.environ, paths.home() / "window-tried").can_open


def _key(environment: Mapping[str, str]) -> str:
    """What the answer of the try depends on."""
    from PySide6 import __version__

    wayland = "wayland" if environment.get("WAYLAND_DISPLAY") else ""
    return f"{__version__} {sys.prefix} {environment.get('QT_QPA_PLATFORM', '')} {wayland}"


# ---------------------------------------------------------------------------------------------------- displays
def _ask_display(environment: Mapping[str, str]) -> Platform:
    wayland, display = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    if not wayland and not display:
        return Platform(False, tr(_NO_DISPLAY))
    if wayland and _answers([str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / wayland)]):
        return Platform(True)
    if display and _x_answers(display):
        return Platform(True)
    return Platform(False, tr(_NO_ANSWER, display=display or wayland))


def _x_answers(display: str) -> bool:
    """`:0`, `localhost:10.0`, `unix:0`, or on macOS the path of a socket."""
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return _answers([display])
    if host in ("", "unix"):
        socket_name = f"/tmp/.X11-unix/X{number}"
        return _answers([socket_name, "\0" + socket_name])
    import socket

    with contextlib.suppress(OSError), socket.create_connection((host.strip("[]"), 6000 + int(number)), timeout=3):
        return True
    return False


def _answers(names: list[str]) -> bool:
    import socket

    if not hasattr(socket, "AF_UNIX"):
        return True
    for name in names:
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(3)
            line.connect(name)
            return True
    return False


# ---------------------------------------------------------------------------------------------------- the try
def _open_and_close() -> None:
    """In the child: Qt starts or ends the process; nobody needs to read its complaint or a core file."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    os._exit(0 if app.primaryScreen() is not None else 1)


def try_in_child() -> bool:
    """Whether Qt starts here, tried where its abort hurts nobody."""
    import multiprocessing

    process = multiprocessing.get_context("spawn").Process(target=_open_and_close, daemon=True)
    process.start()
    process.join(_PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode == 0


# ---------------------------------------------------------------------------------------------------- Hangul
def hangul_hint(environment: Mapping[str, str], plugins: Path, system: str = sys.platform) -> str:
    """A sentence where Hangul cannot be typed: fcitx users need ibus's part, which fcitx 5 understands."""
    if not system.startswith("linux"):
        return ""
    named = environment.get("QT_IM_MODULE", "")
    wants_fcitx = "fcitx" in named or (not named and "fcitx" in environment.get("XMODIFIERS", ""))
    has_fcitx = any(plugins.glob("platforminputcontexts/*fcitx*"))
    return tr(_FCITX) if wants_fcitx and not has_fcitx else ""
