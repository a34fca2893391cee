"""The main window: one page at a time, the way between pages, undo, find, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget

from livinglab.errors import UserError
from livinglab.i18n import N_, tr
from livinglab.store.backup import Backup
from livinglab.store.undo import PastStep
from ui.bell import Bell
from ui.bridge import Batch
from ui.context import Context
from ui.focus_ring import FocusRing
from ui.page import Destination, Page
from ui.pages import is_there, make_page, place_of_item, window_title
from ui.room.projector import Projector

if TYPE_CHECKING:
    from ui.dialogs.settings import SettingsDialog

_SHOWN = ("project", "workshop", "item", "sheet", "team", "participant")  # what a page may be of
_DEFAULT = (1366, 768)
_TITLE_BAR = 40


class MainWindow(QMainWindow):
    """Holds the page in view. Pages ask to go elsewhere; the window takes what is being typed, then goes."""

    closing = Signal()
    backups_asked = Signal()
    """The settings are shown: whoever keeps the library answers with `show_backups`."""
    restore_asked = Signal(str)
    """The path of a backup that shall take the library's place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._page: Page | None = None
        self._here = Destination("home")
        self._settings: SettingsDialog | None = None
        self._undone = ""
        self._ring = FocusRing(context.theme, self)
        self.setMinimumSize(800, 560)
        self._add_actions()
        context.bridge.changed.connect(self._on_changed)
        self._restore_geometry()
        self.projector, self.bell = Projector(context, self), Bell(context, self)
        self.open(Destination("home"))

    def use(self, context: Context) -> None:
        """Show another library from its home page on: a backup took the place of the one that was open."""
        for listener in (self.projector, self.bell):
            listener.retire()
            listener.deleteLater()
        self.projector, self.bell = Projector(context, self), Bell(context, self)
        self.context = context
        self._page = None
        self._undone = ""
        context.bridge.changed.connect(self._on_changed)
        self.open(Destination("home"))

    # --- pages -----------------------------------------------------------------------------------------------------
    @property
    def page(self) -> Page:
        assert self._page is not None
        return self._page

    @property
    def here(self) -> Destination:
        """The place in view."""
        return self._here

    def open(self, destination: Destination) -> None:
        """Leave the page in view, what is typed there taken along, and show another."""
        if destination.place == "item":
            found = place_of_item(self.context, destination.id)
            if found is None:
                return
            destination = replace(found, item_id=destination.id, trace=destination.trace)
        if self._page is not None:
            if not self._page.let_go():
                return
            self.context.bridge.flush()
        page = make_page(self.context, destination, self)
        page.go.connect(self.open)
        page.top_bar.undo_asked.connect(self.undo)
        page.top_bar.redo_asked.connect(self.redo)
        page.top_bar.find_asked.connect(self.open_search)
        self._page, self._here = page, destination
        self.setCentralWidget(page)  # deletes the page that was there
        page.show()  # Qt would wait for the next turn of its loop, and keys pressed until then would be lost
        self.setWindowTitle(window_title(self.context, page.project_id, destination))
        self._show_saved()
        self._show_undo()
        page.take_focus()
        if destination.item_id:
            page.show_item(destination.item_id)
        if destination.trace:
            page.show_trace(destination.item_id)

    def _step_back(self) -> None:
        """Leave a page whose meeting or project is gone for the nearest one that is there."""
        page = self.page
        for listener in (page, *page.findChildren(QObject)):
            self.context.bridge.disconnect(listener)  # it would ask for rows that are no more
            if isinstance(listener, QTimer):
                listener.stop()
        above = Destination("project", page.project_id)
        self._undone = page.project_id
        self._page = None  # nothing typed there has a place to go
        self.open(above if is_there(self.context, above) else Destination("home"))

    # --- acting ----------------------------------------------------------------------------------------------------
    def _add_actions(self) -> None:
        acts: tuple[tuple[str, str | QKeySequence.StandardKey, Callable[[], None]], ...] = (
            (tr("Undo"), QKeySequence.StandardKey.Undo, self.undo),
            (tr("Redo"), "Ctrl+Shift+Z", self.redo),
            (tr("Redo"), "Ctrl+Y", self.redo),
            (tr("Find"), QKeySequence.StandardKey.Find, self.open_search),
            (tr("Back"), "Alt+Left", self.back),
            (tr("Home"), "Alt+Home", self.home),
            (tr("Print or preview"), QKeySequence.StandardKey.Print, self.print),
            (tr("All papers"), "Ctrl+Alt+P", self.papers),
            (tr("Settings"), "Ctrl+,", self.settings),
            (tr("Methods"), "Ctrl+M", self.methods),
            (tr("Full screen"), "F11", self.toggle_full_screen),
        )
        for text, keys, act in acts:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(act)
            self.addAction(action)

    def undo(self) -> None:
        """Take back the newest step of this project, what is being typed being taken first."""
        if self.page.undo_here():
            return
        self._revert(self.context.store.undo, N_("Took back: {what}"))

    def redo(self) -> None:
        """Do again what undo took back."""
        self._revert(self.context.store.redo, N_("Did again: {what}"))

    def _revert(self, act: Callable[[str], PastStep | None], said: str) -> None:
        redoing = act == self.context.store.redo
        project_id = self.page.project_id or (self._undone if redoing else "")
        if not project_id:
            return
        self.page.commit_input()
        try:
            step = act(project_id)
        except UserError as error:
            self.page.fail(str(error))
            return
        self.context.bridge.flush()
        if self._here.place == "home" and redoing and step is not None:
            self.open(Destination("project", project_id))
        if step is not None:
            self.page.top_bar.saved.show_act(tr(said, what=step.sentence()), can_undo=False)

    def open_search(self) -> None:
        """The search of the page in view, else that of the home page."""
        focus = getattr(self.page, "focus_search", None)
        if focus is None:
            self.open(Destination("home"))
            focus = getattr(self.page, "focus_search", None)
        if focus is not None:
            focus()

    def back(self) -> None:
        """One page up, as the top line's arrow does."""
        if self.page.top_bar.back.isVisible():
            self.page.top_bar.back.click()

    def home(self) -> None:
        if self._here.place != "home":
            self.open(Destination("home"))

    def print(self) -> None:
        """What is in view, where that is paper; else the participants' summary of the project, ready to print."""
        if not self.page.print_here() and self.page.project_id:
            self.open(Destination("document", self.page.project_id))

    def papers(self) -> None:
        """Everything the project in view can be printed as; from a meeting what that one needs."""
        if self._here.back is not None and self._here.back.place == "papers":
            self.back()
        elif self.page.project_id and self._here.place != "papers":
            meeting = self._here.id if self._here.place == "workshop" else self._here.workshop_id
            self.open(Destination("papers", self.page.project_id, workshop_id=meeting))

    def methods(self) -> None:
        """The method library; from a meeting one of them can be put into it."""
        if self._here.place != "methods":
            meeting = self._here.id if self._here.place == "workshop" else ""
            self.open(Destination("methods", workshop_id=meeting))

    def settings(self) -> None:
        """Language, colours, text size, library and backups; applied at once."""
        from ui.dialogs.settings import SettingsDialog

        self.page.commit_input()
        self._settings = SettingsDialog(self.context, self)
        self._settings.language_changed.connect(self.retranslate)
        self._settings.restore_asked.connect(self._ask_restore)
        self._settings.destroyed.connect(self._settings_gone)
        self.backups_asked.emit()
        self._settings.open()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List the backups in the settings that are open."""
        if self._settings is not None:
            self._settings.show_backups([(str(one.path), f"{one.at.astimezone():%Y-%m-%d %H:%M}") for one in backups])

    def _settings_gone(self) -> None:
        self._settings = None

    def _ask_restore(self, backup: str) -> None:
        from ui.dialogs.sentence import SentenceDialog

        if self._settings is not None:
            self._settings.close()
        sentence = tr("The library goes back to this backup. What was written since stays in a file beside it.")
        choices = [("restore", tr("Restore this backup")), ("close", tr("Not now"))]
        if SentenceDialog.ask(self.context.theme, sentence, choices) == "restore":
            self.restore_asked.emit(backup)

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def retranslate(self) -> None:
        """Another language: the page in view is made anew in it, and what the room sees."""
        self.open(self._here)
        self.context.room.wished.emit()

    # --- what the top line says ------------------------------------------------------------------------------------
    def _on_changed(self, batch: Batch) -> None:
        if batch.touches(*_SHOWN) and not is_there(self.context, self._here):
            self._step_back()
            return
        self._show_saved()
        self._show_undo()
        if batch.touches("project", "workshop"):
            self.setWindowTitle(window_title(self.context, self.page.project_id, self._here))

    def _show_saved(self) -> None:
        rows = self.context.store.rows("select at from step order by seq desc limit 1")
        if rows and rows[0][0]:
            self.page.top_bar.saved.show_saved(datetime.fromisoformat(rows[0][0]).astimezone())

    def _show_undo(self) -> None:
        project_id = self.page.project_id
        store = self.context.store
        undo = store.next_undo(project_id) if project_id else None
        # A project undone to before its beginning has no page left; its way back is offered at home.
        project_id = project_id or self._undone
        redo = store.next_redo(project_id) if project_id else None
        self.page.top_bar.set_undo(undo.sentence() if undo else None)
        self.page.top_bar.set_redo(redo.sentence() if redo else None)

    # --- window ----------------------------------------------------------------------------------------------------
    def _restore_geometry(self) -> None:
        remembered = self.context.settings.window_geometry
        # Whatever stands in the file, even written by hand: Qt says whether it is a place for a window.
        geometry = QByteArray.fromBase64(remembered.encode("utf-8"))
        restored = bool(remembered) and self.restoreGeometry(geometry)
        if not restored:
            self.resize(*_DEFAULT)

    def fit(self, room: QSize) -> None:
        """At the first start: fill a screen too small for the window with its title bar."""
        width, height = _DEFAULT
        if not self.context.settings.window_geometry and (room.width() < width or room.height() < height + _TITLE_BAR):
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.page.let_go():
            event.ignore()
            return
        self.context.bridge.flush()
        self.context.settings.window_geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.projector.retire()
        self.bell.retire()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        # Another window in front is a page change for Hangul: what is being composed is taken, not lost.
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self._page is not None:
            self._page.commit_input()
        super().changeEvent(event)
