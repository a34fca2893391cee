"""Takes workshop files and packages in: read and checked off the window's thread, written in one step on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from livinglab.errors import UserError
from livinglab.i18n import N_, tr
from ui.background import Job, in_background
from ui.context import Context

PACKAGE, WORKSHOP = ".livinglab", ".json"
ENDINGS = (WORKSHOP, PACKAGE)
_WRONG_KIND = N_("{name} is not a workshop file (.json) or a project package (.livinglab).")


def check(file: Path) -> tuple[Path, bytes]:
    """Read a file and see that it is whole; runs in the pool. Raises UserError in a sentence."""
    from livinglab.exchange.opening import open_package
    from livinglab.exchange.workshop_json.reader import read_workshop

    if file.suffix.lower() == PACKAGE:
        open_package(file)
        return file, b""
    read_workshop(file)
    return file, file.read_bytes()


class Intake(QObject):
    """One file at a time, in the order they were given."""

    taken = Signal(str)
    """The id of the project that came in."""
    failed = Signal(str)
    """A sentence; the library is untouched."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: list[Path] = []
        self._job: Job | None = None

    def take(self, files: list[Path]) -> None:
        """Bring these files in."""
        for file in files:
            if file.suffix.lower() in ENDINGS:
                self._waiting.append(file)
            else:
                self.failed.emit(tr(_WRONG_KIND, name=file.name))
        self._next()

    def _next(self) -> None:
        if self._job is None and self._waiting:
            self._job = in_background(check, self._waiting.pop(0), on_done=self._checked, on_error=self._refused)

    def _checked(self, found: tuple[Path, bytes]) -> None:
        from livinglab.exchange.package import import_package
        from livinglab.exchange.workshop_json import import_workshop

        self._job = None
        file, text = found
        store = self._context.store
        try:
            if file.suffix.lower() == PACKAGE:
                project_id = import_package(store, file, as_copy=_is_here(self._context, file)).id
            else:
                project_id = import_workshop(store, self._context.methods, text).project_id
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self.taken.emit(project_id)
        self._next()

    def _refused(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError | OSError):
            raise error
        self.failed.emit(str(error))
        self._next()


def _is_here(context: Context, file: Path) -> bool:
    """Whether the package's project is in the library already, so that it comes in beside it as a copy."""
    from livinglab.exchange.opening import open_package

    project = open_package(file).project
    return bool(context.store.rows("select 1 from project where id=?", (project.id,)))
