"""`make evening`: plays the evening on two monitors of a display of its own; pictures and report go to out/evening, exit 1
where something was not as a facilitator would count on."""

from __future__ import annotations

import faulthandler
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OUT = Path("out/evening")
_SCREEN = "3286x1080x24"  # a laptop of 1366 and a projector of 1920 beside it


def main() -> int:
    if shutil.which("Xvfb") is None or shutil.which("xrandr") is None:
        sys.stderr.write("Xvfb and xrandr are needed for this: packages xvfb and x11-xserver-utils.\n")
        return 1
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with display() as number, tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "HOME": folder}
        with window_manager():
            return _play(Path(folder))


@contextmanager
def display() -> Iterator[str]:
    """A virtual display with a number nobody has."""
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as server:  # fmt: skip
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


@contextmanager
def window_manager() -> Iterator[None]:
    """A small one where it is installed; it goes without, too."""
    if shutil.which("openbox") is None:
        yield
        return
    with subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as manager:
        try:
            yield
        finally:
            manager.terminate()


def _play(folder: Path) -> int:
    faulthandler.enable()
    from livinglab import paths

    os.environ[paths.HOME_VARIABLE] = str(folder / "livinglab")
    from tests.evening import report
    from tests.evening.cable import MonitorCable
    from tests.evening.play import BEGIN, play
    from tests.evening.stage import Evening
    from tests.rehearsal.report import contact_sheet
    from ui.app import make_application

    app = make_application(sys.argv[:1])
    stage = Evening(app, folder, MonitorCable, BEGIN, pictures=OUT)
    failures: list[str] = []
    try:
        failures = play(stage)
    finally:
        (OUT / "report.md").write_text(report.text(stage), encoding="utf-8")
        contact_sheet(stage.pictures, OUT / "contact-sheet.png")
        stage.cable.put_back()
    stage.take_down()
    for failure in failures:
        sys.stdout.write(f"NOT AS EXPECTED in {failure}\n")
    sys.stdout.write(f"{len(stage.pictures)} pictures and report.md in {OUT}\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
