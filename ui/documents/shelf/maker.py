"""Makes the chosen papers in a process of its own, and saves or prints them; nothing half written stays behind."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from livinglab import paths
from livinglab.actions.numbered_papers import give_out
from livinglab.documents.bundle import Bundled, Order, unfinished, write_bundle
from livinglab.errors import UserError
from livinglab.i18n import tr
from ui.child import ChildJob, run_child
from ui.context import Context
from ui.documents.printing import need_printer, print_pdf


class Maker(QObject):
    """`progress` counts papers, `ended` tells that nothing is made any more; `said` and `failed` carry a sentence."""

    progress = Signal(int, int)
    ended = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._job: ChildJob | None = None
        self._target = Path()
        self._then: Callable[[Bundled], None] = self._saved
        self._two_sided = True

    def is_busy(self) -> bool:
        """Whether papers are being made."""
        return self._job is not None

    def print(self, order: Order) -> None:
        """Make these papers and hand them to the printer; without one nobody waits for them first."""
        try:
            need_printer()
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self._begin(order, paths.home() / "printing" / "papers.pdf", self._print_made)

    def save(self, order: Order, target: Path) -> None:
        """Write these papers into one PDF."""
        self._begin(order, target, self._saved)

    def stop(self) -> None:
        """End it; the file that was there before is untouched."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            with suppress(OSError):
                unfinished(self._target).unlink(missing_ok=True)
            self.ended.emit()

    def _begin(self, order: Order, target: Path, then: Callable[[Bundled], None]) -> None:
        if self._job is not None:
            return
        self._two_sided, self._target, self._then = order.two_sided, target, then
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._not_made(error)
            return
        self._job = run_child(
            write_bundle, order, target, on_done=self._made, on_error=self._not_made,
            on_progress=self.progress.emit, parent=self,
        )  # fmt: skip

    def _made(self, bundled: Bundled) -> None:
        self._job = None
        self.ended.emit()
        self._then(bundled)

    def _not_made(self, error: Exception) -> None:
        self._job = None
        self.ended.emit()
        self.failed.emit(sentence_of(error, tr("The file could not be saved: {reason}", reason=reason(error))))

    def _print_made(self, bundled: Bundled) -> None:
        try:
            pdf = bundled.file.read_bytes()
            bundled.file.unlink(missing_ok=True)
            done = print_pdf(pdf, tr("Papers"), paths.home() / "printing", self._page, two_sided=self._two_sided)
        except (UserError, OSError) as error:
            self._not_made(error)
            return
        if done:
            self.said.emit(tr("Sent to the printer"))
            self._remember(bundled)

    def _saved(self, bundled: Bundled) -> None:
        self.said.emit(tr("Saved {name}", name=bundled.file.name))
        self._remember(bundled)

    def _remember(self, bundled: Bundled) -> None:
        """Numbers that are on paper now are not given out again."""
        if bundled.missing:
            self.failed.emit(
                tr("No font has these characters, they are printed as □: {characters}", characters=bundled.missing)
            )
        try:
            give_out(self._context.store, bundled.numbers)
        except UserError as error:
            self.failed.emit(str(error))
        self._context.bridge.flush()


def reason(error: Exception) -> str:
    """What the system says of a file."""
    return (error.strerror if isinstance(error, OSError) else "") or str(error)


def sentence_of(error: Exception, of_a_file: str) -> str:
    """What a person is told; what is a fault of ours goes on as one."""
    if not isinstance(error, UserError | OSError):
        raise error
    return str(error) if isinstance(error, UserError) else of_a_file
