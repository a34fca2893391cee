"""Where the play takes place: the main window on an empty library, a clock that is wound, pictures and expectations."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from livinglab import i18n, paths
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from tests.rehearsal.hands import Hands
from tests.rehearsal.watch import Watch
from ui.bridge import Bridge
from ui.context import Context
from ui.main_window import MainWindow
from ui.theme.apply import ThemeApplier
from ui.theme.theme import Theme, ThemeHolder
from ui.theme.tokens import THEMES

BEGIN = datetime(2026, 10, 6, 4, 50, tzinfo=UTC)  # ten to two in Seoul


@dataclass(frozen=True)
class Look:
    """In which dress the same play is given."""

    language: str = "ko"
    theme: str = "light"
    width: int = 1366
    height: int = 768
    scale: float = 1.0


class Clock:
    """The workshop's time: real seconds go by, and the play winds minutes."""

    def __init__(self) -> None:
        self._wound = BEGIN - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._wound

    def pass_minutes(self, minutes: float) -> None:
        self._wound += timedelta(minutes=minutes)


@dataclass
class Task:
    """What one task of the facilitator took."""

    name: str
    letters: int = 0
    keys: int = 0
    clicks: int = 0
    drags: int = 0
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)


class Stage:
    """The window and what is known about the play so far."""

    def __init__(
        self, app: QApplication, folder: Path, look: Look, pictures: Path | None = None, clock: Clock | None = None
    ) -> None:
        self._zone = os.environ.get("TZ")
        _live_in("Asia/Seoul")
        i18n.set_language(look.language)
        self.look = look
        self.folder = folder
        self.app = app
        self.clock = clock or Clock()
        self.watch = Watch()
        self.hands = Hands(self.watch)
        self.tasks: list[Task] = []
        self.pictures: list[tuple[Path, str]] = []
        self._pictures = pictures
        self._methods = Library(paths.resources() / "methods")
        self.theme = ThemeHolder(Theme(THEMES[look.theme], look.scale), app)
        self._applier = ThemeApplier(app, self.theme)
        self.open(folder / "library.sqlite")

    # --- the window ------------------------------------------------------------------------------------------------
    def open(self, library: Path) -> None:
        """A window on a library, as after a start."""
        self.store = Store(library, self.clock)
        self._bridge = Bridge(self.store)
        look = self.look
        settings = Settings(language=look.language, theme=look.theme, text_percent=round(look.scale * 100))
        self.window = MainWindow(Context(self.store, self._bridge, self.theme, settings, self._methods))
        self.window.resize(look.width, look.height)
        self.window.show()
        self.window.activateWindow()
        self.hands.wait(200)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.hands.wait(0)
        self._bridge.close()
        self.store.close()

    def begin_anew(self, name: str) -> None:
        """Another play, on an empty library of its own."""
        self.close()
        folder = self.folder / name
        folder.mkdir()
        self.open(folder / "library.sqlite")

    def take_down(self) -> None:
        """The end: the last window, and the theme's helper with it."""
        self.close()
        del self._applier
        _live_in(self._zone)

    # --- telling ---------------------------------------------------------------------------------------------------
    @contextmanager
    def task(self, name: str) -> Iterator[Task]:
        """A task of the facilitator; what her hands do inside is counted for it."""
        now = Task(name)
        self.tasks.append(now)
        self.watch.task = name
        self.hands.count.clear()
        began = time.perf_counter()
        try:
            yield now
        finally:
            self.watch.rest()
            now.seconds = time.perf_counter() - began
            for what, number in self.hands.count.items():
                setattr(now, what, number)

    def expect(self, fact: object, sentence: str) -> None:
        """What a facilitator would count on now; the play goes on where it is missing, and fails at the end."""
        if not fact:
            self.tasks[-1].failures.append(sentence)

    def expect_equal(self, found: object, wanted: object, sentence: str) -> None:
        self.expect(found == wanted, f"{sentence}: {found!r} instead of {wanted!r}")

    def picture(self, name: str, settle: int = 300) -> None:
        """The window as it is now; nobody waits while it is taken."""
        self.picture_of(self.window, name, settle)

    def picture_of(self, window: QWidget, name: str, settle: int = 300) -> None:
        """Another window as it is now."""
        if self._pictures is None:
            return
        self.hands.wait(settle)
        number = len(self.pictures) + 1
        file = self._pictures / f"{number:02d}-{name}.png"
        window.grab().save(str(file))
        self.pictures.append((file, f"{number} {name}"))

    def pass_minutes(self, minutes: float) -> None:
        """The people work; the window's own clock ticks once more."""
        self.clock.pass_minutes(minutes)
        self.hands.wait(1100)


def _live_in(zone: str | None) -> None:
    """Clocks show this zone's time from now on; None for that of the machine."""
    os.environ.pop("TZ", None)
    if zone is not None:
        os.environ["TZ"] = zone
    if hasattr(time, "tzset"):
        time.tzset()
