"""Takes lists in: from the clipboard, from a file that is chosen or dropped on the board."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from livinglab.actions.taking_in import Brought, take_in
from livinglab.errors import UserError
from livinglab.exchange.lists.book import SUFFIXES, Table, read_book, squared
from livinglab.hangul import nfc
from livinglab.i18n import tr
from livinglab.sheets.board.lines import lines_to_notes, rows_of
from ui.background import Job, in_background
from ui.context import Context
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.entry import EntryLine
from ui.sheets.board.list_chooser import ListChooser
from ui.sheets.board.picture_acts import PictureActs


class TakingIn(QObject):
    """A list of one column goes up at once; a table is looked at first."""

    def __init__(self, context: Context, canvas: BoardCanvas, acts: PictureActs, entry: EntryLine) -> None:
        super().__init__(canvas)
        self._context = context
        self._canvas = canvas
        self._acts = acts
        self._entry = entry
        self._job: Job | None = None
        self._name = ""
        self._lane = ""
        """Where the line stood when the list came; a window that opens moves the keyboard."""
        self.chooser: ListChooser | None = None
        canvas.setAcceptDrops(True)
        canvas.installEventFilter(self)
        entry.field.file_key.connect(self.choose_file)

    def paste(self) -> None:
        """Each line on the clipboard becomes a note; a table of several columns is looked at first."""
        text = QGuiApplication.clipboard().text()
        table = squared("", rows_of(text))
        if table.columns > 1:
            self.choose_columns(table)
            return
        texts = lines_to_notes(text)
        if texts:
            self._acts.add(texts, self._entry.kind_given, self._entry.team_id, self._entry.author.person_id)
        else:
            self._acts.failed.emit(tr("There is no copied text. Copy a list first, then paste it here."))
        self._entry.field.setFocus()

    # --- files -----------------------------------------------------------------------------------------------------
    def choose_file(self) -> None:
        """Ask which file."""
        if self._canvas.read_only:
            return
        self._keep_place()
        dialog = QFileDialog(self._canvas, tr("Take in a list from a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{tr('Lists and tables')} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})")
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def _keep_place(self) -> None:
        self._lane = self._acts.place if self._acts.picture == "lanes" else ""

    def read(self, file: str) -> None:
        """Read a file off the window's thread, then ask what is what in it."""
        if self._job is not None:
            self._job.cancel()
        self._name = nfc(Path(file).name)
        self._job = in_background(read_book, Path(file), on_done=self._opened, on_error=self._refused)

    def _opened(self, tables: tuple[Table, ...]) -> None:
        self._job = None
        self._choose(tables, self._name)

    def _refused(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self._acts.failed.emit(str(error))

    # --- what is what ----------------------------------------------------------------------------------------------
    def choose_columns(self, table: Table) -> None:
        """A table that was pasted."""
        self._keep_place()
        self._choose((table,), "")

    def _choose(self, tables: Sequence[Table], name: str) -> None:
        view = self._acts.view
        if view is None or self._canvas.read_only:
            return
        if self.chooser is not None:
            self.chooser.close()
        self.chooser = ListChooser(self._context.theme, tables, view, name, team_id=self._entry.team_id,
                                   kind=self._entry.kind_given, author_id=self._entry.author.person_id,
                                   people=self._entry.author.everybody, parent=self._canvas.window())  # fmt: skip
        self.chooser.taken.connect(self._take)
        self.chooser.finished.connect(self._closed)
        self.chooser.open()

    def _closed(self) -> None:
        self.chooser = None
        self._entry.field.setFocus()

    def _take(self, lines: list[Brought]) -> None:
        acts = self._acts
        self._context.bridge.flush()
        try:
            made = take_in(self._context.store, acts.sheet, lines, self._lane)
        except UserError as error:
            acts.failed.emit(str(error))
            return
        self._context.bridge.flush()
        acts.added.emit([item.id for item in made])
        first, last = made[0].code, made[-1].code
        acts.said.emit(tr("Put up {n} notes at once, {first} to {last}", n=len(made), first=first, last=last))

    # --- dropping --------------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lists that are dropped on the board; what else is dropped is none of this."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent) and not self._canvas.read_only:
            files = _lists(event)
            if files:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self._keep_place()
                    self.read(files[0])
                return True
        return super().eventFilter(watched, event)


def _lists(event: QDropEvent) -> list[str]:
    urls = [url.toLocalFile() for url in event.mimeData().urls()]
    return [file for file in urls if Path(file).suffix.lower() in SUFFIXES]
