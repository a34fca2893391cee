"""What can be done with a project of the loom: open it, give it another title, give it out as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from livinglab.errors import UserError
from livinglab.i18n import language, tr
from livinglab.model.lab import Project
from livinglab.store import Store
from ui.background import in_background
from ui.context import Context


class ProjectMenu(QObject):
    """Builds the menu anew each time; it dies when it closes."""

    opened = Signal(str)
    rename_asked = Signal(str)
    exported = Signal(str)
    """The name of the file that was written."""
    saved = Signal(str)
    """The name of the file certificates were saved in."""
    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._project_id = ""

    def show_for(self, project_id: str, where: QPoint) -> QMenu:
        """Show the menu of a project at a place on the screen."""
        self._project_id = project_id
        owner = self.parent()
        menu = QMenu(owner if isinstance(owner, QWidget) else None)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act in (
            (tr("Open"), self._open),
            (tr("Rename"), self._rename),
            (tr("Export as a package"), self._ask_where),
            (tr("Export the data (Excel)"), self._ask_where_data),
            (tr("For research, without names (Excel)"), self._ask_where_research),
            (tr("For research, without names (package)"), self._ask_where_masked),
            (tr("Certificates of several projects"), self._ask_cohort),
        ):
            menu.addAction(text).triggered.connect(act)
        menu.popup(where)
        return menu

    def _open(self) -> None:
        self.opened.emit(self._project_id)

    def _rename(self) -> None:
        self.rename_asked.emit(self._project_id)

    def _ask_where(self) -> None:
        from livinglab.exchange.package import SUFFIX

        dialog = self._dialog(tr("Export as a package"), [f"{tr('Project package')} (*{SUFFIX})"], SUFFIX)
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def _ask_where_masked(self) -> None:
        from livinglab.exchange.package import SUFFIX

        title = tr("For research, without names (package)")
        dialog = self._dialog(title, [f"{tr('Project package')} (*{SUFFIX})"], SUFFIX)
        dialog.fileSelected.connect(self.export_masked_to)
        dialog.open()

    def _ask_where_research(self) -> None:
        dialog = self._dialog(tr("For research, without names (Excel)"), ["Excel (*.xlsx)", "CSV (*.zip)"], ".xlsx")
        dialog.filterSelected.connect(self._other_kind)
        dialog.fileSelected.connect(self.export_research_to)
        dialog.open()

    def _ask_where_data(self) -> None:
        dialog = self._dialog(tr("Export the data (Excel)"), ["Excel (*.xlsx)", "CSV (*.zip)"], ".xlsx")
        dialog.filterSelected.connect(self._other_kind)
        dialog.fileSelected.connect(self.export_data_to)
        dialog.open()

    def _dialog(self, title: str, kinds: list[str], suffix: str) -> QFileDialog:
        owner = self.parent()
        project = self._context.store.get(Project, self._project_id)
        dialog = QFileDialog(owner if isinstance(owner, QWidget) else None, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.setNameFilters(kinds)
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{project.code}{suffix}")
        return dialog

    def _other_kind(self, kind: str) -> None:
        """Another format chosen in the dialog: the name gets its ending."""
        dialog = self.sender()
        if isinstance(dialog, QFileDialog):
            ending = kind.rpartition("*.")[2].rstrip(")")
            dialog.setDefaultSuffix(ending)
            chosen = Path(*dialog.selectedFiles()[:1])
            if not chosen.is_dir():  # that is what stands there while no name does
                dialog.selectFile(str(chosen.with_suffix(f".{ending}")))

    def _ask_cohort(self) -> None:
        """The dialog outlives the menu and dies when it closes."""
        from ui.documents.cohort import CohortDialog

        owner = self.parent()
        dialog = CohortDialog(self._context, self._project_id, owner if isinstance(owner, QWidget) else None)
        dialog.saved.connect(self._saved)
        dialog.open()

    def export_to(self, file: str) -> None:
        """Write the package; the sentence of a fault is told by the page."""
        self._export(self._context.store, file)

    def export_masked_to(self, file: str) -> None:
        """The package with codes for people, and without what was not to leave the circle."""
        from livinglab.documents.anonymous import anonymous

        with anonymous(self._context.store, self._project_id) as (seen, _sentence):
            self._export(seen, file)

    def _export(self, store: Store, file: str) -> None:
        from livinglab.exchange.package import export_project

        try:
            written = export_project(store, self._project_id, Path(file))
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self.exported.emit(written.name)

    def export_data_to(self, file: str) -> None:
        """Write the raw data while the window goes on; a fault is told by the page."""
        from livinglab.documents.raw.files import write_raw
        from livinglab.documents.raw.project import raw_data

        data = raw_data(self._context.store, self._project_id, language=language())
        in_background(write_raw, data, Path(file), on_done=self._written, on_error=self._not_written)

    def _saved(self, file: Path) -> None:
        self.saved.emit(file.name)

    def export_research_to(self, file: str) -> None:
        """Write the data with codes for people."""
        from livinglab.documents.raw.files import write_raw
        from livinglab.documents.raw.project import anonymous_data

        data = anonymous_data(self._context.store, self._project_id, language=language())
        in_background(write_raw, data, Path(file), on_done=self._written, on_error=self._not_written)

    def _written(self, file: Path) -> None:
        self.exported.emit(file.name)

    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self.failed.emit(tr("The file could not be saved: {reason}", reason=error.strerror or str(error)))
