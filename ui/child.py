"""Long work in a process of its own, so the window never stands still and cancelling is ending the process."""

from __future__ import annotations

import multiprocessing
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from livinglab import i18n
from ui.background import background

_LOOK_EVERY = 40
_PATIENCE = 2.0


class ChildFailed(Exception):
    """The child ended with an error of ours; its trace is the message."""


class Report:
    """Given to the child's function as its first argument: `report(done, total)` tells how far it is."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __call__(self, done: int, total: int) -> None:
        self._connection.send(("progress", (done, total)))


def _child(connection: Connection, language: str, function: Callable[..., Any], data: tuple[Any, ...]) -> None:
    """What the process does: the function, and its result or error sent home."""
    i18n.set_language(language)
    try:
        answer = ("done", function(Report(connection), *data))
    except Exception as error:  # noqa: BLE001 - sent home and told there
        answer = ("failed", _portable(error))
    connection.send(answer)
    connection.close()


def _portable(error: Exception) -> Exception:
    """A sentence, or what the system says of a file, goes home as it is; anything else as its trace."""
    from livinglab.errors import UserError

    if isinstance(error, OSError):
        return OSError(error.errno or 0, error.strerror or str(error), error.filename)
    return error if isinstance(error, UserError) else ChildFailed("".join(traceback.format_exception(error)))


class ChildJob(QObject):
    """A running child. `progress(done, total)`, then `done(result)` or `failed(error)`; nothing after `cancel`."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, function: Callable[..., Any], data: tuple[Any, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._has_error_receiver = False
        # A fresh interpreter everywhere: forking a process with a window in it is not safe.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_child, args=(theirs, i18n.language(), function, data), daemon=True, name="livinglab-child"
        )
        self._process.start()
        theirs.close()
        background().closing.connect(self.cancel)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_EVERY)

    def is_running(self) -> bool:
        return self._timer.isActive()

    def cancel(self) -> None:
        """End the process now; half-written files are the function's own matter (write beside, then rename)."""
        if self._timer.isActive():
            self._process.terminate()
            self._end()

    def expect_errors(self) -> None:
        self._has_error_receiver = True

    def _look(self) -> None:
        alive = self._process.is_alive()
        try:
            while self._connection.poll():
                kind, value = self._connection.recv()
                if kind == "progress":
                    self.progress.emit(*value)
                else:
                    self._end()
                    self._tell(kind, value)
                    return
        except EOFError:
            alive = False
        if not alive and self._timer.isActive():
            self._end()
            self._tell("failed", ChildFailed(f"the child ended with exit code {self._process.exitcode}"))

    def _tell(self, kind: str, value: Any) -> None:
        if kind == "done":
            self.done.emit(value)
        elif self._has_error_receiver:
            self.failed.emit(value)
        else:
            sys.excepthook(type(value), value, value.__traceback__)

    def _end(self) -> None:
        self._timer.stop()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(_PATIENCE)
        self._connection.close()
        self.deleteLater()


def run_child(
    function: Callable[..., Any],
    *data: Any,
    on_done: Callable[[Any], None] | None = None,
    on_error: Callable[[Exception], None] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    parent: QObject | None = None,
) -> ChildJob:
    """Run `function(report, *data)`, a plain function of a module, in a child process.

    Function, data and result must be picklable. In frozen builds `main.py` calls `multiprocessing.freeze_support()`."""
    owner = parent or QCoreApplication.instance()
    if owner is None:
        raise RuntimeError("a child needs an application")
    job = ChildJob(function, data, owner)
    if on_progress is not None:
        job.progress.connect(on_progress)
    if on_done is not None:
        job.done.connect(on_done)
    if on_error is not None:
        job.failed.connect(on_error)
        job.expect_errors()
    return job
