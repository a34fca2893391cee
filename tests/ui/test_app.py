"""The window opens with everything in place, and closing it leaves everything written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from livinglab.settings import load_settings

PROLOGUE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer, QLocale
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from livinglab.errors import DamagedFile
from livinglab.i18n import tr
from ui import app as program
from ui.dialogs.crash import CrashDialog
from ui.dialogs.sentence import SentenceDialog
home = Path(os.environ["LIVINGLAB_HOME"])

class Window(QLabel):
    def __init__(self, start):
        super().__init__(tr("Settings"))
        self.start = start
        QTimer.singleShot(50, self.act)
    def act(self):
        self.close()
"""


def run(home: Path, body: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROLOGUE + body],
        env={**os.environ, "LIVINGLAB_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "집"


def test_the_window_opens_dressed_and_closes_written(home: Path) -> None:
    done = run(
        home,
        """
def make(start):
    start.settings.theme = "dark"
    start.at_exit.append(lambda: print("closed", start.library.name))
    window = Window(start)
    print(window.text(), window.font().family(), QLocale().name())
    return window
sys.exit(program.run_window(home / "library.sqlite", ["livinglab"], make))
""",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["설정 Pretendard ko_KR", "closed library.sqlite"]
    assert load_settings(home / "settings.toml").theme == "dark"
    assert (home / "logs" / "livinglab.log").exists()
    assert (home / "logs" / "crash.log").read_text("utf-8") == ""


def test_another_language_for_one_run(home: Path) -> None:
    done = run(
        home,
        """
def make(start):
    window = Window(start)
    print(window.text())
    return window
sys.exit(program.run_window(home / "library.sqlite", ["livinglab"], make, language="en"))
""",
    )
    assert done.stdout.strip() == "Settings", done.stderr
    assert load_settings(home / "settings.toml").language == "ko"


def test_a_library_that_cannot_be_opened_is_told_in_a_sentence(home: Path) -> None:
    done = run(
        home,
        """
program; SentenceDialog.ask = classmethod(lambda cls, theme, sentence, choices=(), title="": print(sentence))
def make(start):
    raise DamagedFile("{name} is damaged.", name=start.library.name)
sys.exit(program.run_window(home / "library.sqlite", ["livinglab"], make))
""",
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.strip() == "library.sqlite is damaged."
    assert "Traceback" not in done.stderr


def test_broken_settings_and_an_earlier_crash_are_told_after_the_first_paint(home: Path) -> None:
    (home / "logs").mkdir(parents=True)
    (home / "settings.toml").write_text("theme = ", "utf-8")
    (home / "logs" / "crash.log").write_text("Fatal Python error: Segmentation fault\n", "utf-8")
    done = run(
        home,
        """
class Curious(Window):
    def act(self):
        for one in QApplication.topLevelWidgets():
            if isinstance(one, SentenceDialog): print(one.accessibleDescription())
            if isinstance(one, CrashDialog): print(one.text.toPlainText())
        QApplication.closeAllWindows()
sys.exit(program.run_window(home / "library.sqlite", ["livinglab"], Curious))
""",
    )
    assert done.returncode == 0, done.stderr
    assert "설정을 읽지 못해" in done.stdout
    assert "Segmentation fault" in done.stdout


def test_a_second_start_raises_the_first_window(home: Path) -> None:
    done = run(
        home,
        """
import subprocess
class Minimised(Window):
    def act(self):
        self.showMinimized()
        code = ("import os; from pathlib import Path; from ui.app import run_window;"
                "run_window(Path(os.environ['LIVINGLAB_HOME']) / 'library.sqlite', ['x'], None)")
        self.other = subprocess.Popen([sys.executable, "-c", code])
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(20)
    def look(self):
        if not self.isMinimized():
            print("raised, other ended with", self.other.wait(10))
            self.close()
            QApplication.quit()
sys.exit(program.run_window(home / "library.sqlite", ["livinglab"], Minimised))
""",
    )
    assert done.stdout.strip() == "raised, other ended with 0", done.stderr
