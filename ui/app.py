"""Opens the window: application, type, theme, hooks and the one instance, in the order that makes each safe."""

from __future__ import annotations

import linecache
import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from livinglab import __version__, paths
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.log import Log
from livinglab.settings import Settings, load_settings
from ui.background import background
from ui.errors import ErrorHooks
from ui.fault_file import FaultFile
from ui.fonts import load_bundled_fonts
from ui.qt_words import speak
from ui.single_instance import SingleInstance
from ui.theme.apply import ThemeApplier
from ui.theme.theme import Theme, ThemeHolder
from ui.theme.tokens import THEMES

_log = logging.getLogger("livinglab.ui")


@dataclass
class Start:
    """What the maker of the main window gets; `at_exit` functions run after the last window closed, newest first."""

    library: Path
    settings: Settings
    theme: ThemeHolder
    hooks: ErrorHooks
    at_exit: list[Callable[[], None]] = field(default_factory=list)


MakeWindow = Callable[[Start], QWidget]


def make_application(argv: Sequence[str]) -> QApplication:
    """The QApplication with our name, our type, and the same base style on every system."""
    app = QApplication(list(argv))
    app.setApplicationName("livinglab")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("livinglab")
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    load_bundled_fonts()
    return app


class _Session(QObject):
    """What lives as long as the window, and the slots nobody else owns."""

    def __init__(self, app: QApplication, library: Path, settings: Settings, log: Log) -> None:
        super().__init__(app)
        self.theme = ThemeHolder(Theme(THEMES[settings.theme], settings.text_scale), self)
        self.theme.reduced_motion = settings.reduced_motion
        ThemeApplier(app, self.theme)
        self.hooks = ErrorHooks(self.theme, log.last, self)
        self.instance = SingleInstance(library, self)
        self.instance.raise_asked.connect(self.raise_window)
        self.start = Start(library, settings, self.theme, self.hooks)
        self.window: QWidget | None = None
        self._earlier = ""

    def show(self, window: QWidget, earlier: str) -> None:
        self.window = window
        self._earlier = earlier
        window.show()
        QTimer.singleShot(0, self._tell)

    def raise_window(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def _tell(self) -> None:
        """After the first paint: listen for later starts, and say what the person should know about this one."""
        from ui.platform_check import hangul_hint

        linecache.clearcache()
        self.instance.listen()
        plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
        for sentence in (self.start.settings.notice, hangul_hint(os.environ, plugins)):
            if sentence:
                self.hooks.tell_sentence(sentence)
        if self._earlier:
            from ui.dialogs.crash import report

            self.hooks.show_crash(report(self._earlier), earlier=True)

    def close(self) -> None:
        """After the event loop: nothing runs on, everything is written."""
        background().close()
        if self.window is not None:
            # Gone before the store closes, so that no widget asks a closed library anything.
            self.window.deleteLater()
            self.window = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for act in reversed(self.start.at_exit):
            act()
        try:
            self.start.settings.save()
        except UserError as error:
            _log.warning("settings not saved: %s", error.message_id)
        self.instance.release()
        self.hooks.uninstall()


def run_window(library: Path, argv: Sequence[str], make_window: MakeWindow, language: str = "") -> int:
    """Run the program with a window on a library; returns the exit code. `ui.platform_check` comes before this.

    `language` is for this run only; without it the one of the settings is spoken."""
    settings = load_settings(paths.settings_file())
    log = Log(paths.logs())
    fault = FaultFile(paths.logs())
    # PySide6 looks into the source of every module that is imported; what it read would stay for ever.
    linecache.clearcache()
    app = make_application(argv)
    speak(app, language or settings.language)
    session = _Session(app, library, settings, log)
    session.hooks.install()
    try:
        if not session.instance.claim():
            return 0
        try:
            session.show(make_window(session.start), fault.earlier)
        except UserError as error:
            from ui.dialogs.sentence import SentenceDialog

            SentenceDialog.ask(session.theme, str(error), [("close", tr("Close"))])
            return 1
        return app.exec()
    finally:
        session.close()
        log.close()
        fault.close()
        sys.stdout.flush()
