"""Puts the open library, its guard, the theme and the main window together; offers a backup where the file is damaged."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from livinglab import paths
from livinglab.errors import DamagedFile, UserError
from livinglab.i18n import tr
from livinglab.methods import Library
from livinglab.store.backup import Backup, folder_of, list_backups, newest_good, restore
from livinglab.store.integrity import ReadAhead
from livinglab.store.keeper import Keeper
from ui.app import Start, run_window
from ui.bridge import Bridge
from ui.context import Context
from ui.guard import LibraryGuard
from ui.main_window import MainWindow


def start(library: Path | None = None, language: str | None = None, ahead: ReadAhead | None = None) -> int:
    """Open the window on a library; returns the process's exit code. `ahead` has perhaps read the library already."""
    make = partial(make_window, ahead=ahead)
    return run_window(library or paths.library_file(), sys.argv[:1], make, language or "")


def make_window(begun: Start, ahead: ReadAhead | None = None) -> MainWindow:
    """The main window on the library of this start; raises UserError where there is none to be opened."""
    return Desk(begun, ahead).window


class Desk(QObject):
    """Holds the library of the window, and changes it for a backup when asked."""

    def __init__(self, begun: Start, ahead: ReadAhead | None = None) -> None:
        super().__init__(begun.theme)
        self._begun = begun
        self._methods = Library(paths.resources() / "methods", paths.own_methods())
        self._open(ahead)
        self.window = MainWindow(self._context)
        self.window.fit(self.window.screen().availableSize())
        self.window.restore_asked.connect(self.restore)
        self.window.backups_asked.connect(self._tell_backups)
        begun.at_exit.append(self.close)

    def _open(self, ahead: ReadAhead | None = None) -> None:
        self._keeper = _keeper(self._begun, ahead)
        self._bridge = Bridge(self._keeper.store, self)
        self._guard = LibraryGuard(self._keeper, self)
        self._guard.damaged.connect(self._damaged)
        self._guard.not_backed_up.connect(self._say)
        begun = self._begun
        self._context = Context(self._keeper.store, self._bridge, begun.theme, begun.settings, self._methods)

    def _say(self, sentence: str) -> None:
        self.window.page.fail(sentence)

    def _damaged(self, _fault: str) -> None:
        """Found by the check after the start: offer the newest good backup."""
        backup = _offer(self._begun, self._keeper.library)
        if backup is not None:
            self.restore(str(backup.path))

    def _tell_backups(self) -> None:
        self.window.show_backups(list_backups(self._keeper.folder))

    def restore(self, backup: str) -> None:
        """Put a backup in the library's place; what was there is backed up first where it can be, and kept aside."""
        library = self._keeper.library
        self.close()
        try:
            restore(library, Path(backup), datetime.now(UTC))
        except (UserError, OSError) as error:
            self._open()
            self.window.use(self._context)
            self._say(str(error))
            return
        self._open()
        self.window.use(self._context)
        self.window.page.say(tr("The backup is back in place. The file that was there is kept beside it."))

    def close(self) -> None:
        """Close, back up and seal; a full disk must not keep the window open."""
        self._guard.stop()
        self._bridge.close()
        try:
            self._keeper.close()
        except UserError as error:
            self._begun.hooks.tell_sentence(str(error))


def _keeper(begun: Start, ahead: ReadAhead | None) -> Keeper:
    """The opened library; where its file is damaged, the newest good backup takes its place if the person agrees."""
    try:
        return Keeper(begun.library, ahead=ahead)
    except DamagedFile:
        backup = _offer(begun, begun.library)
        if backup is None:
            raise
        restore(begun.library, backup.path, datetime.now(UTC))
        return Keeper(begun.library)


def _offer(begun: Start, library: Path) -> Backup | None:
    """Ask whether the newest good backup shall take the damaged file's place; None where there is none, or on no."""
    backup = newest_good(folder_of(library))
    if backup is None:
        return None
    from ui.dialogs.sentence import SentenceDialog

    when = f"{backup.at.astimezone():%Y-%m-%d %H:%M}"
    sentence = tr(
        "The library file is damaged. The newest good backup is from {when}. The damaged file is kept.", when=when
    )
    choices = [("restore", tr("Restore this backup")), ("close", tr("Not now"))]
    return backup if SentenceDialog.ask(begun.theme, sentence, choices) == "restore" else None
