"""The home page: one glance tells where every project stands, one key begins or goes on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from livinglab import paths
from livinglab.actions import presets, projects, promises
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.methods.presets import Presets
from livinglab.views import home as view
from livinglab.views.overview import overview
from livinglab.views.search import Hit, search
from ui.bridge import Batch
from ui.context import Context
from ui.home.body import HomeBody
from ui.home.intake import ENDINGS, Intake
from ui.home.project_menu import ProjectMenu
from ui.home.search_results import SearchResults
from ui.home.top import HomeTop
from ui.page import Destination, Page

SAMPLE = "no-plastic-mart.json"
_DEBOUNCE_MS = 60
_TABLES = ("project", "workshop", "activity", "item", "poll", "measurement", "team", "participant")


class HomePage(Page):
    """Search, the next workshop, the loom of projects, ways to begin; promises and recent workshops at the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, margin=40)
        self.top_bar.hide()
        self.setAcceptDrops(True)
        self._presets = Presets(paths.resources() / "presets", paths.own_presets())
        self.top = HomeTop(context.theme, self)
        self.body = HomeBody(context.theme, list(self._presets), self)
        self.results = SearchResults(context.theme, self)
        self.intake = Intake(context, self)
        self.menu = ProjectMenu(context, self)
        self.column.insertWidget(0, self.top)
        self.column.addWidget(self.body, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DEBOUNCE_MS)
        self._soon.timeout.connect(self._search_now)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        body, field = self.body, self.top.field
        self.top.settings_asked.connect(self._settings)
        self.top.methods_asked.connect(self._methods)
        field.live.connect(self._typed)
        field.walked.connect(self._walk)
        field.entered.connect(self._open_found)
        field.escaped.connect(self._end_search)
        self.results.chosen.connect(self._open_hit)
        body.loom.opened.connect(self.open_project)
        body.loom.menu_asked.connect(self._show_menu)
        body.next_card.opened.connect(self.open_workshop)
        body.recent.opened.connect(self.open_workshop)
        body.promises.opened.connect(self._open_item)
        body.promises.ticked.connect(self._keep)
        body.begin.begun.connect(self._begin)
        body.begin.import_asked.connect(self._choose_file)
        body.begin.remove_asked.connect(self._remove_preset)
        body.sample_asked.connect(self.open_sample)
        self.intake.taken.connect(self._taken)
        self.intake.failed.connect(self.fail)
        self.menu.opened.connect(self.open_project)
        self.menu.failed.connect(self.fail)
        self.menu.exported.connect(self._exported)
        self.menu.saved.connect(self._saved)
        self.menu.rename_asked.connect(self.body.rename)
        body.renamed.connect(self._rename)
        self.context.bridge.changed.connect(self._on_changed)

    # --- showing ---------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Ask the library anew; a handful of questions however large it is."""
        store, today = self.context.store, self._today()
        projects = overview(store, today)
        self.body.show_all(
            projects,
            view.next_meeting(store, today),
            view.promises(store),
            view.recent_meetings(store),
            today,
        )

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The projects get the keyboard, or the button of an empty library; a focus proxy would break the way of Tab."""
        target = self.body.loom if self.body.loom.rows() else self.body.empty.button
        target.setFocus(reason)

    def _today(self) -> date:
        return self.context.store.clock().astimezone().date()

    def _on_changed(self, batch: Batch) -> None:
        if batch.touches(*_TABLES):
            self.refresh()

    # --- going -----------------------------------------------------------------------------------------------------
    def open_project(self, project_id: str) -> None:
        self.go.emit(Destination("project", project_id))

    def open_workshop(self, workshop_id: str) -> None:
        self.go.emit(Destination("workshop", workshop_id))

    def _open_item(self, item_id: str) -> None:
        self.go.emit(Destination("item", item_id))

    def _settings(self) -> None:
        settings = getattr(self.window(), "settings", None)
        if settings is not None:
            settings()

    def _methods(self) -> None:
        self.go.emit(Destination("methods"))

    def _remove_preset(self, preset_id: str) -> None:
        preset = self._presets.get(preset_id)
        if preset is not None:
            try:
                self._presets.remove(preset)
            except OSError as error:
                self.fail(tr("The run sheet could not be removed: {why}", why=error.strerror or str(error)))
                return
            self.top.say(tr("Removed {name}", name=str(preset.name)))
            self.body.begin.take_away(preset_id)

    def _show_menu(self, project_id: str, where: QPoint) -> None:
        self.menu.show_for(project_id, where)

    # --- search ----------------------------------------------------------------------------------------------------
    def focus_search(self) -> None:
        """Ctrl+F: the cursor in the field, what stands there chosen."""
        self.top.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.field.selectAll()

    def _typed(self, text: str) -> None:
        if text.strip():
            self._soon.start()
        else:
            self._soon.stop()
            self.results.hide()

    def _search_now(self) -> None:
        self._soon.stop()
        wanted = self.top.field.full_text().strip()
        if not wanted:
            self.results.hide()
            return
        field = self.top.field
        corner = field.mapTo(self, QPoint(0, field.height() + self.context.theme.px(4)))
        width = min(self.context.theme.px(640), self.width() - corner.x() - self.context.theme.px(16))
        self.results.show_hits(wanted, search(self.context.store, wanted), width, self.height() - corner.y())
        self.results.move(corner)

    def _walk(self, by: int) -> None:
        if self._soon.isActive() or self.results.isHidden():
            self._search_now()
        else:
            self.results.step(by)

    def _open_found(self) -> None:
        if self._soon.isActive():
            self._search_now()
        self.results.open_current()

    def _open_hit(self, hit: Hit) -> None:
        self._end_search()
        self.go.emit(Destination(hit.place, hit.id))

    def _end_search(self) -> None:
        self._soon.stop()
        self.results.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.results.isHidden():
            self._search_now()

    # --- acting ----------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        """A title half typed is kept in its field, a project begins only when that is asked for."""
        self.body.commit_input()

    def _begin(self, preset_id: str, title: str, place: str) -> None:
        preset = self._presets.get(preset_id)
        try:
            if preset is None:
                project = projects.start_project(self.context.store, title, place=place)
            else:
                project = presets.begin_from_preset(self.context.store, self.context.methods, preset, title, place)
        except UserError as error:
            self.fail(str(error))
            return
        self.open_project(project.id)

    def _keep(self, item_id: str, kept: bool) -> None:
        try:
            promises.keep_promise(self.context.store, item_id, kept)
        except UserError as error:
            self.fail(str(error))

    def _rename(self, project_id: str, title: str) -> None:
        try:
            projects.describe_project(self.context.store, project_id, title=title)
        except UserError as error:
            self.fail(str(error))

    # --- files -----------------------------------------------------------------------------------------------------
    def open_sample(self) -> None:
        """Bring the example in and open it."""
        self.intake.take([paths.resources() / "samples" / SAMPLE])

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Open a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"{tr('Workshops and projects')} (*.json *.livinglab)")
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, files: list[str]) -> None:
        self.intake.take([Path(file) for file in files])

    def _taken(self, project_id: str) -> None:
        self.errors.dismiss()
        self.open_project(project_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.intake.take(_files(event))

    def _exported(self, name: str) -> None:
        self.errors.dismiss()
        self.say(tr("Exported as {name}", name=name))

    def _saved(self, name: str) -> None:
        self.errors.dismiss()
        self.say(tr("Saved as {name}", name=name))

    def say(self, sentence: str) -> None:
        """The home page has a head of its own, without undo."""
        self.top.say(sentence)


def _files(event: QDropEvent) -> list[Path]:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in ENDINGS] or files
