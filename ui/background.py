"""Work off the window's thread: plain data in, one queued signal back, and never a widget or the store inside."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal

WAIT_ON_CLOSE = 5000


class Job(QObject):
    """One piece of work. `done` brings its result, `failed` its error; after `cancel` neither comes.

    Connect bound methods of QObjects: they are forgotten when the widget dies first."""

    done = Signal(object)
    failed = Signal(object)
    _finished = Signal(object, object)

    def __init__(self, keeper: Background, function: Callable[..., Any], data: tuple[Any, ...]) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._function = function
        self._data = data
        self._cancelled = False
        self._has_error_receiver = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Not begun: it never will be. Begun: its result is dropped."""
        self._cancelled = True

    def expect_errors(self) -> None:
        """Somebody listens to `failed`; without that an error is ours and goes to the crash dialog."""
        self._has_error_receiver = True

    def work(self) -> None:
        """Runs in the pool's thread."""
        result: Any = None
        error: Exception | None = None
        if not self._cancelled:
            try:
                result = self._function(*self._data)
            except Exception as caught:  # noqa: BLE001 - carried to the window's thread and told there
                error = caught
        self._finished.emit(result, error)

    def _deliver(self, result: object, error: Exception | None) -> None:
        self._keeper.forget(self)
        if self._cancelled:
            return
        if error is None:
            self.done.emit(result)
        elif self._has_error_receiver:
            self.failed.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


class Background(QObject):
    """Keeps the running jobs of the application and waits for them when it closes."""

    closing = Signal()
    """Children that still work end here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: set[Job] = set()

    def run(self, function: Callable[..., Any], data: tuple[Any, ...]) -> Job:
        job = Job(self, function, data)
        self._jobs.add(job)
        QThreadPool.globalInstance().start(job.work)
        return job

    def forget(self, job: Job) -> None:
        self._jobs.discard(job)
        job.deleteLater()

    def close(self) -> bool:
        """Cancel what is left and wait; False if something still runs after five seconds."""
        self.closing.emit()
        for job in self._jobs:
            job.cancel()
        return QThreadPool.globalInstance().waitForDone(WAIT_ON_CLOSE)


def background() -> Background:
    """The application's own; made on first use."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("background work needs an application")
    found = app.findChild(Background)
    return found if isinstance(found, Background) else Background(app)


def in_background(
    function: Callable[..., Any],
    *data: Any,
    on_done: Callable[[Any], None] | None = None,
    on_error: Callable[[Exception], None] | None = None,
) -> Job:
    """Run `function(*data)` in the thread pool; `on_done(result)` or `on_error(error)` come in the window's thread.

    Both are bound methods of QObjects; without `on_error` an error ends in the crash dialog."""
    job = background().run(function, data)
    # Signals come queued, so connecting after the start loses nothing.
    if on_done is not None:
        job.done.connect(on_done)
    if on_error is not None:
        job.failed.connect(on_error)
        job.expect_errors()
    return job
