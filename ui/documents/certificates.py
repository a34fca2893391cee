"""Saving the certificates of one or several projects as one file, while the window goes on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from livinglab.actions.certificates import give_certificates
from livinglab.documents.compose.academy.cohort import cohort
from livinglab.documents.formats import Written
from livinglab.errors import UserError
from livinglab.i18n import language, tr
from livinglab.model.lab import Project
from ui.context import Context
from ui.documents.saving import write_beside


class CertificateSaver(QObject):
    """Asks where; `began` and `failed` carry a sentence, `saved` the file."""

    began = Signal(str)
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._project_ids: tuple[str, ...] = ()
        self._give = False

    def ask(self, project_ids: Sequence[str], *, give: bool = False) -> None:
        """Open the system's dialog for these projects' certificates; with `give` they are given once a file is chosen."""
        self._project_ids, self._give = tuple(project_ids), give
        owner = self.parent()
        dialog = QFileDialog(owner if isinstance(owner, QWidget) else None, tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters(["PDF (*.pdf)"])
        codes = [self._context.store.get(Project, one).code for one in self._project_ids]
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{tr('Certificates')} {'-'.join(codes[:3])}.pdf")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, file: str) -> None:
        """Names are looked up now, and stand in the file alone."""
        try:
            for one in self._project_ids if self._give else ():
                give_certificates(self._context.store, one)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        papers = cohort(self._context.store, self._project_ids, language=language())
        if not papers:
            self.failed.emit(tr("There is nothing to print yet."))
        else:
            self.began.emit(tr("Writing {name} …", name=Path(file).name))
            write_beside(papers, Path(file), False, self._written, self._not_written)

    def _written(self, written: Written) -> None:
        self.saved.emit(written.file)

    def _not_written(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(str(error))
            return
        if not isinstance(error, OSError):
            raise error
        self.failed.emit(tr("The file could not be saved: {reason}", reason=error.strerror or str(error)))
