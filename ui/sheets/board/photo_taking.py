"""Photos dropped on the board, pasted or chosen become notes: made ready off the window's thread, put up as one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from livinglab.actions.photos import agree_to_photos, put_up_photos
from livinglab.errors import UserError
from livinglab.i18n import tr, trn
from livinglab.sheets.board.layout import is_wall
from livinglab.sheets.board.setup import item_kind
from livinglab.store.attachments import Picture
from ui.background import Job, in_background
from ui.context import Context
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.entry import EntryLine
from ui.sheets.board.picture_acts import PictureActs
from ui.sheets.picture_source import Source, file_kinds, pictures_in, prepare


class PhotoTaking(QObject):
    """Several at once wait for the last of them; leaving meanwhile finishes them, so that none is lost."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, canvas: BoardCanvas, acts: PictureActs, entry: EntryLine) -> None:
        super().__init__(canvas)
        self._context, self._canvas, self._acts, self._entry = context, canvas, acts, entry
        canvas.photos.library = context.store.path
        self.offered = item_kind(acts.sheet) == "note" and acts.sheet.layout not in ("tree", "axes")
        self._waiting: list[Source] = []
        self._ready: list[Picture] = []
        self._refused: list[str] = []
        self._job: Job | None = None
        self._at: tuple[float, float] | None = None
        canvas.setAcceptDrops(True)
        canvas.installEventFilter(self)

    # --- how they come ---------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only pictures are taken; other things dropped on the board are for others."""
        if not isinstance(event, QDropEvent) or self._canvas.read_only or not self.offered:
            return False
        found = pictures_in(event.mimeData())
        if not found:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._at = self._canvas.camera.to_board(event.position())
            self.take(found)
        return True

    def paste(self) -> bool:
        """Put up the picture on the clipboard; False where there is none."""
        data = QGuiApplication.clipboard().mimeData()
        wanted = self.offered and (
            data.hasUrls() or not data.hasText()
        )  # a copied table brings a picture of itself along
        found = pictures_in(data) if wanted else []
        if found and not self._canvas.read_only:
            self.take(found)
        return bool(found)

    def paste_or_tell(self) -> None:
        """The same from the line, where nothing else can be meant."""
        if not self.paste():
            self.failed.emit(tr("Photos do not stand on this board."))

    def choose(self) -> None:
        """Ask which files."""
        if not self.offered:
            self.failed.emit(tr("Photos do not stand on this board."))
            return
        dialog = QFileDialog(self._canvas, tr("Choose photos"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(file_kinds())
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, files: Sequence[str]) -> None:
        self.take([Path(file) for file in files])

    def agree(self, ids: Sequence[str], agreed: bool) -> None:
        """Whether those on the chosen photos agreed to have them shown."""
        self._context.bridge.flush()
        agree_to_photos(self._context.store, self._acts.sheet.project_id, ids, agreed)

    # --- making them ready -----------------------------------------------------------------------------------------
    def take(self, sources: Sequence[Source]) -> None:
        self._waiting += sources
        if self._job is None:
            self._next()

    def finish(self) -> None:
        """Nobody waits for the pool on the way out."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        while self._waiting:
            try:
                self._ready.append(prepare(self._waiting.pop(0)))
            except UserError as error:
                self._refused.append(str(error))
        self._put_up()

    def _next(self) -> None:
        if self._waiting:
            self._job = in_background(prepare, self._waiting[0], on_done=self._done, on_error=self._failed)
        else:
            self._job = None
            self._put_up()

    def _done(self, picture: Picture) -> None:
        self._waiting.pop(0)
        self._ready.append(picture)
        self._next()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._waiting.pop(0)
        self._refused.append(str(error))
        self._next()

    def _put_up(self) -> None:
        ready, refused, at = self._ready, self._refused, self._at
        self._ready, self._refused, self._at = [], [], None
        if refused:
            self.failed.emit(refused[0])
        if not ready:
            return
        self._context.bridge.flush()
        view, acts = self._acts.view, self._acts
        lane = acts.place if acts.picture == "lanes" else ""
        try:
            made = put_up_photos(self._context.store, acts.sheet, [(one, tr("Photo")) for one in ready],
                                 team_id=self._entry.team_id, lane=lane,
                                 at=at if view is not None and is_wall(view) else None)  # fmt: skip
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        acts.added.emit([item.id for item in made])
        self.said.emit(trn("Put up {n} photo", "Put up {n} photos", len(made)))
        if len(made) == 1:
            acts.made.emit(made[0].id)  # its words are asked for now
