"""From start to closing: the library is opened, guarded, restored on request, and sealed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from livinglab.actions.projects import start_project
from livinglab.errors import DamagedFile
from livinglab.model.lab import Project
from livinglab.settings import Settings
from livinglab.store.backup import folder_of, list_backups
from livinglab.store.integrity import faults_of, seal_file
from livinglab.store.keeper import Keeper, back_up
from ui import guard
from ui.app import Start
from ui.dialogs.sentence import SentenceDialog
from ui.errors import ErrorHooks
from ui.guard import LibraryGuard
from ui.home.home_page import HomePage
from ui.main_window import MainWindow
from ui.page import Destination
from ui.start import make_window
from ui.theme.theme import ThemeHolder


class Begun:
    """A start of the program that the test ends."""

    def __init__(self, library: Path, theme: ThemeHolder) -> None:
        self.start = Start(library, Settings(), theme, ErrorHooks(theme, list, theme))
        self.window: MainWindow | None = None

    def open(self, qtbot: QtBot) -> MainWindow:
        self.window = make_window(self.start)
        qtbot.addWidget(self.window)
        self.window.show()
        return self.window

    def end(self) -> None:
        """As when the last window closes."""
        if self.window is not None:
            self.window.close()
        for act in reversed(self.start.at_exit):
            act()
        self.start.at_exit.clear()


@pytest.fixture
def begun(tmp_path: Path, theme: ThemeHolder) -> Iterator[Begun]:
    made = Begun(tmp_path / "library.sqlite", theme)
    yield made
    made.end()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A closed library with one project and one backup of it."""
    path = tmp_path / "library.sqlite"
    keeper = Keeper(path)
    start_project(keeper.store, "등굣길 안전 지도")
    keeper.close()
    return path


def titles(window: MainWindow) -> list[str]:
    return [project.title for project in window.context.store.find(Project, order="created_at")]


def answer(monkeypatch: pytest.MonkeyPatch, choice: str) -> list[str]:
    """Somebody answers every question with this choice; what was asked is kept."""
    asked: list[str] = []

    def ask(_theme: ThemeHolder, sentence: str, *_rest: object, **_more: object) -> str:
        asked.append(sentence)
        return choice

    monkeypatch.setattr(SentenceDialog, "ask", ask)
    return asked


def test_a_closed_window_leaves_a_sealed_library_and_a_backup(begun: Begun, qtbot: QtBot) -> None:
    window = begun.open(qtbot)
    start_project(window.context.store, "빈집 마당 텃밭")
    begun.end()
    assert seal_file(begun.start.library).exists()
    assert len(list_backups(folder_of(begun.start.library))) == 1


def test_a_damaged_library_comes_back_from_its_backup(
    begun: Begun, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.write_bytes(library.read_bytes()[:7000])
    asked = answer(monkeypatch, "restore")
    window = begun.open(qtbot)
    assert titles(window) == ["등굣길 안전 지도"]
    assert "망가졌어요" in asked[0]
    kept = list(library.parent.glob("library.before-*.sqlite"))
    assert [path.stat().st_size for path in kept] == [7000], "the damaged file is kept"


def test_whoever_says_no_keeps_the_damaged_file_and_the_program_ends_in_a_sentence(
    begun: Begun, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.write_bytes(library.read_bytes()[:7000])
    answer(monkeypatch, "close")
    with pytest.raises(DamagedFile):
        begun.open(qtbot)
    assert library.stat().st_size == 7000


def test_damage_found_after_an_unclean_end_is_offered_too(
    begun: Begun, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "_FIRST_MS", 0)
    monkeypatch.setattr(guard, "faults_of", lambda _library: ["row 3 missing"])
    seal_file(library).unlink()
    asked = answer(monkeypatch, "restore")
    window = begun.open(qtbot)
    qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    assert titles(window) == ["등굣길 안전 지도"]
    assert window.here == Destination("home")


def test_a_backup_is_restored_from_the_settings(
    begun: Begun, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begun.open(qtbot)
    start_project(window.context.store, "나중에 적은 것")
    asked = answer(monkeypatch, "restore")
    window.settings()
    dialog = window._settings
    assert dialog is not None
    assert dialog._backups
    dialog.restore_asked.emit(dialog._backups[0][0])
    assert titles(window) == ["등굣길 안전 지도"]
    assert "돌아가요" in asked[0]
    page = window.page
    assert isinstance(page, HomePage)
    assert "되살렸어요" in page.top.said()
    start_project(window.context.store, "되살린 뒤에 적은 것")
    window.context.bridge.flush()
    begun.end()
    assert faults_of(library) == []


def test_saying_no_restores_nothing(begun: Begun, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = begun.open(qtbot)
    start_project(window.context.store, "나중에 적은 것")
    answer(monkeypatch, "close")
    window._ask_restore(str(list_backups(folder_of(library))[0].path))
    assert titles(window) == ["등굣길 안전 지도", "나중에 적은 것"]


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def test_the_guard_backs_up_every_ten_minutes_of_change(tmp_path: Path, qtbot: QtBot) -> None:
    clock = Clock()
    keeper = Keeper(tmp_path / "library.sqlite", clock)
    watching = LibraryGuard(keeper)
    start_project(keeper.store, "등굣길")
    watching.look()
    assert list_backups(keeper.folder) == []
    clock.now += timedelta(minutes=10)
    watching.look()
    qtbot.waitUntil(lambda: len(list_backups(keeper.folder)) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: not watching._busy)
    watching.stop()
    keeper.close()


def test_a_backup_that_cannot_be_written_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    keeper = Keeper(tmp_path / "library.sqlite")
    keeper.folder.write_text("a file where the folder should be")
    watching = LibraryGuard(keeper)
    told: list[str] = []
    watching.not_backed_up.connect(told.append)
    for _ in range(2):
        watching.back_up()
        qtbot.waitUntil(lambda: not watching._busy, timeout=10_000)
    assert len(told) == 1
    watching.stop()
    keeper.folder.unlink()
    keeper.close()


def test_backing_up_twice_in_one_second_keeps_both_or_the_newest(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "library.sqlite")
    first = back_up(*keeper.take_turn())
    second = back_up(*keeper.take_turn())
    assert second.path.exists()
    assert first.at <= second.at
    keeper.close()
