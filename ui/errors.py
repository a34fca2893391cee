"""Where every error ends: the world's faults as a sentence on the page, ours in the crash dialog, all in the log."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from livinglab.errors import UserError
from livinglab.log import LastLines
from ui.theme.theme import ThemeHolder
from ui.widgets.error_strip import ErrorStrip

if TYPE_CHECKING:
    from ui.dialogs.crash import CrashDialog
    from ui.dialogs.sentence import SentenceDialog

_log = logging.getLogger("livinglab.ui")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class ErrorHooks(QObject):
    """Installed before the first window; errors of any thread are told in the window's thread."""

    _caught = Signal(object)

    def __init__(self, theme: ThemeHolder, last: LastLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last = last
        self._dialog: CrashDialog | None = None
        self._sentence: SentenceDialog | None = None
        self._telling = False
        self._before = (sys.excepthook, threading.excepthook)
        self._qt_before: object = None
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        self._qt_before = qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)  # type: ignore[arg-type]

    # ------------------------------------------------------------------------------------------ hearing
    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):  # Ctrl+C in the terminal and the like
            self._before[0](kind, error, trace)
            QApplication.quit()
            return
        if isinstance(error, UserError):
            _log.warning("%s: %s", kind.__name__, error.message_id)
        else:
            _log.error("%s", "".join(traceback.format_exception(kind, error, trace)))
        self._caught.emit((kind, error, trace))

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_error(args.exc_type, args.exc_value, args.exc_traceback)

    # ------------------------------------------------------------------------------------------ telling
    def _tell(self, caught: tuple[type[BaseException], BaseException, TracebackType | None]) -> None:
        if self._telling:  # telling itself failed; the log has it
            return
        self._telling = True
        try:
            if isinstance(caught[1], UserError):
                self.tell_sentence(str(caught[1]))
            else:
                from ui.dialogs.crash import report

                self.show_crash(report("".join(traceback.format_exception(*caught)), self._last.lines()))
        finally:
            self._telling = False

    def tell_sentence(self, sentence: str) -> None:
        """On the page in view if it has room for it, else in a small dialog."""
        window = QApplication.activeWindow()
        windows = [window] if window else QApplication.topLevelWidgets()
        strips = [strip for one in windows for strip in one.findChildren(ErrorStrip) if one.isVisible()]
        if strips:
            strips[0].say(sentence)
        else:
            from ui.dialogs.sentence import SentenceDialog

            self._sentence = SentenceDialog(self._theme, sentence, parent=window)
            self._sentence.destroyed.connect(self._sentence_gone)
            self._sentence.open()

    def show_crash(self, text: str, earlier: bool = False) -> CrashDialog:
        """One crash dialog at a time; a second mistake is written under the first."""
        from ui.dialogs.crash import CrashDialog

        if self._dialog is not None:
            self._dialog.text.appendPlainText("\n" + text)
            return self._dialog
        dialog = CrashDialog(self._theme, text, QApplication.activeWindow(), earlier=earlier)
        dialog.quit_asked.connect(QApplication.closeAllWindows)
        dialog.destroyed.connect(self._dialog_gone)
        self._dialog = dialog
        dialog.show()
        return dialog

    def _sentence_gone(self) -> None:
        self._sentence = None

    def _dialog_gone(self) -> None:
        self._dialog = None


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
