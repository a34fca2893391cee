"""The window opens with everything in place, and closing it leaves everything written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from livinglab.errors import DamagedFile
from livinglab.settings import load_settings
from ui import app as program
from ui.dialogs.sentence import SentenceDialog
from ui.single_instance import SingleInstance

PROLOGUE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QTimer, QLocale
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


# ---------------------------------------------------------------------------------------------------- in this process
@pytest.fixture
def here(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The test's own application stands in for the one `run_window` would make."""
    monkeypatch.setattr(program, "make_application", lambda _argv: qapp)
    # A second, posted quit would be obeyed in the next test, whose event loops would all end at once.
    qapp.setQuitOnLastWindowClosed(False)
    yield tmp_path / "library.sqlite"
    qapp.setQuitOnLastWindowClosed(True)
    QCoreApplication.removePostedEvents(qapp, QEvent.Type.Quit.value)


class Hasty(QLabel):
    """A window that does one thing and closes."""

    def __init__(self, start: program.Start, act: Callable[[QLabel], None]) -> None:
        super().__init__()
        self.start = start
        self._act = act
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        self._timer.start(30)

    def _go(self) -> None:
        self._act(self)
        QApplication.closeAllWindows()
        QApplication.quit()


def test_everything_is_let_go_at_the_end(here: Path) -> None:
    order: list[str] = []

    def make(start: program.Start) -> QWidget:
        start.at_exit.append(lambda: order.append("store"))
        start.at_exit.append(lambda: order.append("bridge"))
        window = Hasty(start, lambda _window: order.append("used"))
        window.destroyed.connect(lambda: order.append("window gone"))
        return window

    hook = sys.excepthook
    assert program.run_window(here, ["livinglab"], make) == 0
    assert order == ["used", "window gone", "bridge", "store"]
    assert sys.excepthook is hook
    assert program.run_window(here, ["livinglab"], make) == 0, "the lock was let go too"


def test_a_second_start_ends_while_the_first_is_open(here: Path) -> None:
    first = SingleInstance(here)
    assert first.claim()
    assert program.run_window(here, ["livinglab"], lambda _start: pytest.fail("a second window")) == 0
    first.release()


def test_settings_that_cannot_be_saved_do_not_stop_the_end(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = here.parent / "blocked"
    blocked.write_text("a file where the folder should be")

    def block(window: QLabel) -> None:
        window.start.settings.file = blocked / "settings.toml"  # type: ignore[attr-defined]

    assert program.run_window(here, ["livinglab"], lambda start: Hasty(start, block)) == 0


def test_a_window_comes_back_to_the_front(here: Path, qtbot: QtBot) -> None:
    def minimise(window: QLabel) -> None:
        window.showMinimized()
        other = SingleInstance(here)
        assert not other.claim()
        qtbot.waitUntil(lambda: not window.isMinimized())

    assert program.run_window(here, ["livinglab"], lambda start: Hasty(start, minimise)) == 0


def test_the_sentence_before_the_window_is_asked_for(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(SentenceDialog, "ask", lambda _theme, sentence, _choices: asked.append(sentence))

    def refuse(_start: program.Start) -> QWidget:
        raise DamagedFile("{name} is damaged.", name="library.sqlite")

    assert program.run_window(here, ["livinglab"], refuse) == 1
    assert asked == ["library.sqlite is damaged."]


def test_event_loops_still_run_afterwards(here: Path, qtbot: QtBot) -> None:
    program.run_window(here, ["livinglab"], lambda start: Hasty(start, lambda _window: None))
    heard: list[bool] = []
    QTimer.singleShot(0, lambda: heard.append(True))
    qtbot.waitUntil(lambda: bool(heard))
