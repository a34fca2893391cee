"""A window that stands there on a library with the sample has loaded nothing that only some later act needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from livinglab.commands import parser
from livinglab.paths import resources
from tests.rules.test_light_start import HEAVY
from tests.tools.catalogue import ROOT

LATER = ("ui.dialogs", "ui.documents", "ui.sheets", "ui.workshop", "ui.project.project_page", "livinglab.documents",
         "livinglab.exchange", "livinglab.commands.demo", "PySide6.QtPrintSupport", "PySide6.QtSvg")  # fmt: skip
LOOK = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from ui import app, start

class Look(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(*sys.modules)
            watched.removeEventFilter(self)
            QTimer.singleShot(0, watched.close)
        return False

look = Look()
def make(begun):
    window = start.make_window(begun)
    window.installEventFilter(look)
    return window
sys.exit(app.run_window(Path(sys.argv[1]), ["livinglab"], make))
"""


def test_an_open_window_has_loaded_nothing_heavy(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    sample = resources() / "samples" / "no-plastic-mart.json"
    assert parser.run(parser.parse(["import", str(sample), "--library", str(library)])) == 0
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(library)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LIVINGLAB_HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert "ui.home.home_page" in loaded
    assert [name for name in loaded if name.partition(".")[0] in HEAVY or name.startswith(LATER)] == []
