"""Saves the board as a picture, or as a PDF to print: A3, or A4 sheets to join."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from livinglab.blocks.blocks import Document
from livinglab.documents.board_files import board_picture, write_picture
from livinglab.documents.compose.board_pages import board_pages
from livinglab.documents.compose.numbered_sheets import sheet_name
from livinglab.documents.formats import write_as
from livinglab.hangul import nfc
from livinglab.i18n import N_, language, tr
from livinglab.model.lab import Sheet
from ui.background import Job, in_background
from ui.context import Context
from ui.documents.saving import free
from ui.page import Page

_FORMATS = (
    ("png", N_("Picture (PNG)")),
    ("svg", N_("Picture to enlarge (SVG)")),
    ("pdf", N_("To print on A3 (PDF)")),
    ("pdf", N_("To print on A4 sheets and join (PDF)")),
)
_SPLIT = 3


class PictureSaving(QObject):
    """Composes on the window's thread, writes beside it."""

    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None

    def ask(self, sheet: Sheet) -> None:
        """Ask where to and as what, if there is something to see."""
        if not board_pages(self._context.store, sheet, language=language()).blocks:
            self.failed.emit(tr("No note lies on the board yet."))
            return
        name = nfc("".join(c for c in sheet_name(self._context.store, sheet) if c not in '\\/:*?"<>|'))
        kinds = [f"{tr(words)} (*.{ending})" for ending, words in _FORMATS]
        chosen, kind = QFileDialog.getSaveFileName(
            self._board(), tr("Save the board as a picture"), str(Path.home() / f"{name}.png"), ";;".join(kinds)
        )
        if chosen:
            place = kinds.index(kind) if kind in kinds else 0
            self.save(sheet, Path(chosen), _ending(Path(chosen), place), split=place == _SPLIT)

    def _board(self) -> QWidget | None:
        """Asked for each time: kept, it would keep the board alive."""
        board = self.parent()
        return board if isinstance(board, QWidget) else None

    def save(self, sheet: Sheet, target: Path, ending: str, *, split: bool = False) -> None:
        """Write the board as it is now."""
        store = self._context.store
        if target.suffix.lower() != f".{ending}":
            known = target.suffix[1:].lower() in {one for one, _words in _FORMATS}
            target = free(target.with_suffix(f".{ending}") if known else target.with_name(f"{target.name}.{ending}"))
        document = board_pages(store, sheet, split=split, language=language())
        if not document.blocks:
            self.failed.emit(tr("No note lies on the board yet."))
            return
        if ending == "pdf":
            self._job = in_background(_write_pages, document, target, on_done=self._written, on_error=self._refused)
        else:
            drawing = board_picture(store, sheet, language=language())
            self._job = in_background(
                write_picture, drawing, document.title, target, on_done=self._written, on_error=self._refused
            )  # fmt: skip

    def _written(self, file: Path) -> None:
        """Told in the page's top line, without an undo: a file is no step of the library."""
        self._job = None
        self.saved.emit(file)
        above = self._board()
        while above is not None and not isinstance(above, Page):
            above = above.parentWidget()
        if above is not None:
            above.top_bar.saved.show_act(tr("Saved {name}", name=file.name), can_undo=False)

    def _refused(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, OSError):
            raise error
        self.failed.emit(tr("The file could not be saved: {reason}", reason=error.strerror or str(error)))


def _ending(target: Path, place: int) -> str:
    """What was chosen; the name counts where nothing was, and it says something else than what was proposed."""
    said = target.suffix[1:].lower()
    return said if place == 0 and said in {ending for ending, _words in _FORMATS} else _FORMATS[place][0]


def _write_pages(document: Document, target: Path) -> Path:
    return write_as((document,), target).file
