"""What can be done with a project of the loom: open it, give it another title, give it out as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.model.lab import Project
from ui.context import Context


class ProjectMenu(QObject):
    """Builds the menu anew each time; it dies when it closes."""

    opened = Signal(str)
    rename_asked = Signal(str)
    exported = Signal(str)
    """The name of the file that was written."""
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

        owner = self.parent()
        project = self._context.store.get(Project, self._project_id)
        dialog = QFileDialog(owner if isinstance(owner, QWidget) else None, tr("Export as a package"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.setNameFilter(f"{tr('Project package')} (*{SUFFIX})")
        dialog.selectFile(f"{project.code}{SUFFIX}")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, file: str) -> None:
        """Write the package; the sentence of a fault is told by the page."""
        from livinglab.exchange.package import export_project

        try:
            written = export_project(self._context.store, self._project_id, Path(file))
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self.exported.emit(written.name)
