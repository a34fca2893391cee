"""Whatever goes wrong, a person reads a sentence or a calm dialog, and the log has the rest."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from livinglab.errors import DiskFull
from livinglab.log import Log
from tests.helpers import assert_freed_on_close
from ui.dialogs.crash import CrashDialog, report
from ui.dialogs.sentence import SentenceDialog
from ui.errors import ErrorHooks
from ui.fault_file import FILE, FaultFile
from ui.theme.theme import ThemeHolder
from ui.widgets.error_strip import ErrorStrip

# pytest-qt watches the same hooks; here the program's own are the subject.
pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    log = Log(tmp_path)
    yield log
    log.close()


@pytest.fixture
def hooks(qapp: QApplication, theme: ThemeHolder, log: Log) -> Iterator[ErrorHooks]:
    hooks = ErrorHooks(theme, log.last)
    hooks.install()
    yield hooks
    hooks.uninstall()


@pytest.fixture
def theme(qapp: QApplication) -> ThemeHolder:
    return ThemeHolder()


class Window(QWidget):
    """A page with a strip and a button that goes wrong."""

    def __init__(self, theme: ThemeHolder, error: Exception) -> None:
        super().__init__()
        self._error = error
        self.strip = ErrorStrip(theme, self)
        self.button = QPushButton("저장", self)
        self.button.clicked.connect(self._go_wrong)
        column = QVBoxLayout(self)
        column.addWidget(self.strip)
        column.addWidget(self.button)

    def _go_wrong(self) -> None:
        raise self._error


def crash_dialogs() -> list[CrashDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]


def test_a_fault_of_the_world_is_a_sentence_on_the_page(hooks: ErrorHooks, theme: ThemeHolder, qtbot: QtBot) -> None:
    window = Window(theme, DiskFull("No room to save."))
    qtbot.addWidget(window)
    window.show()
    window.button.click()
    qtbot.waitUntil(window.strip.isVisible)
    assert window.strip.text() == "No room to save."
    assert crash_dialogs() == []


def test_without_a_page_the_sentence_is_a_small_dialog(hooks: ErrorHooks, qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: sys.excepthook(DiskFull, DiskFull("No room to save."), None))
    found: list[QWidget] = []

    def shown() -> bool:
        found[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, SentenceDialog)]
        return bool(found)

    qtbot.waitUntil(shown)
    assert found[0].accessibleDescription() == "No room to save."


def test_our_own_mistake_opens_the_crash_dialog_once(
    hooks: ErrorHooks, theme: ThemeHolder, log: Log, qtbot: QtBot
) -> None:
    window = Window(theme, ZeroDivisionError("three people, no dots"))
    qtbot.addWidget(window)
    window.show()
    window.button.click()
    window.button.click()
    qtbot.waitUntil(lambda: bool(crash_dialogs()))
    qtbot.waitUntil(lambda: crash_dialogs()[0].text.toPlainText().count("ZeroDivisionError: three") >= 2)
    assert len(crash_dialogs()) == 1
    assert "livinglab 0" in crash_dialogs()[0].text.toPlainText()
    crash_dialogs()[0].copy.click()
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    assert any("ZeroDivisionError" in line for line in log.last.lines())


def test_after_closing_the_dialog_the_next_mistake_opens_a_new_one(
    hooks: ErrorHooks, theme: ThemeHolder, qtbot: QtBot
) -> None:
    window = Window(theme, ValueError("again"))
    qtbot.addWidget(window)
    window.show()
    for _ in range(2):
        window.button.click()
        qtbot.waitUntil(lambda: bool(crash_dialogs()))
        crash_dialogs()[0].go_on.click()
        qtbot.waitUntil(lambda: not crash_dialogs())


def test_a_mistake_in_a_thread_is_told_in_the_window(hooks: ErrorHooks, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: {}["nobody"])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(crash_dialogs()))
    assert "KeyError" in crash_dialogs()[0].text.toPlainText()


def test_qts_own_messages_go_to_the_log(hooks: ErrorHooks, log: Log) -> None:
    qWarning("the printer sulks")
    assert log.last.lines()[-1].endswith("WARNING qt: the printer sulks")


def test_the_report_does_not_name_the_persons_folder() -> None:
    text = report(f'File "{Path.home()}/secret/x.py"', ["one line"])
    assert str(Path.home()) not in text
    assert "~/secret/x.py" in text
    assert "one line" in text


def test_dialogs_die(theme: ThemeHolder) -> None:
    assert_freed_on_close(lambda: CrashDialog(theme, "trace"))
    assert_freed_on_close(lambda: SentenceDialog(theme, "한 문장", [("restore", "백업 되살리기"), ("quit", "끝내기")]))


def test_a_choice_is_told(theme: ThemeHolder, qtbot: QtBot) -> None:
    dialog = SentenceDialog(theme, "한 문장", [("restore", "백업 되살리기"), ("quit", "끝내기")])
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.open()
        dialog.buttons["quit"].click()
    assert chosen.args == ["quit"]


# ---------------------------------------------------------------------------------------------------- dying hard
def test_last_words_are_offered_at_the_next_start(tmp_path: Path) -> None:
    code = (
        "import sys, os, signal; from pathlib import Path; from ui.fault_file import FaultFile\n"
        "keep = FaultFile(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, capture_output=True)
    fault = FaultFile(tmp_path)
    assert "Segmentation fault" in fault.earlier
    fault.close()
    again = FaultFile(tmp_path)
    assert again.earlier == ""
    again.close()
    assert (tmp_path / FILE).read_text("utf-8") == ""
    assert len(list(tmp_path.glob("crash-*.log"))) == 1


def test_the_log_names_the_sentence_not_the_words(hooks: ErrorHooks, log: Log, qtbot: QtBot) -> None:
    logging.getLogger().setLevel(logging.INFO)
    sys.excepthook(DiskFull, DiskFull("{name} is full", name="개인 USB"), None)
    qtbot.waitUntil(lambda: any(isinstance(one, SentenceDialog) for one in QApplication.topLevelWidgets()))
    assert "개인 USB" not in "".join(log.last.lines())
