"""Who wrote which note of a board: whom the line and the menus offer, kept in step with the list of people."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from livinglab.actions.authors import writers
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Participant, Sheet
from livinglab.sheets.board.setup import item_kind, setup_of
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.board.author_menu import AuthorMenu
from ui.sheets.board.canvas import BoardCanvas
from ui.sheets.board.entry import EntryLine
from ui.sheets.board.picture_acts import PictureActs


def asks_who_wrote(sheet: Sheet, method: Method | None) -> bool:
    """Only of notes, and never where a method lets people write without a name."""
    unnamed = setup_of(sheet).anonymous or (method is not None and method.setup.get("anonymous") is True)
    return item_kind(sheet) == "note" and not unnamed


class Authors(QObject):
    """Nobody is offered who said no to being recorded, and nobody at all on a board without names."""

    asked = Signal(QAction)
    """A line of the menu was picked."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, canvas: BoardCanvas, acts: PictureActs,
                 entry: EntryLine) -> None:  # fmt: skip
        super().__init__(canvas)
        self._context = context
        self._sheet = sheet
        self._canvas = canvas
        self._acts = acts
        self._entry = entry
        self._asks = asks_who_wrote(sheet, method)
        self._people: tuple[Participant, ...] = ()
        context.bridge.changed.connect(self._changed)
        self._read()

    def menu(self, parent: QWidget) -> AuthorMenu | None:
        """For the chosen notes; None where nobody can be named."""
        view, chosen = self._acts.view, set(self._canvas.selection.acted_on())
        notes = [note for note in view.notes() if note.id in chosen] if view is not None else []
        if view is None or not notes or not (self._people or any(note.author_id for note in notes)):
            return None
        return AuthorMenu(view, notes, self._people, parent) if self._asks else None

    def ask(self) -> None:
        """The menu by key, beside the note the keyboard stands on."""
        menu = self.menu(self._canvas)
        if menu is not None:
            menu.triggered.connect(self.asked)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self._place())
            menu.setActiveAction(menu.actions()[0])
        else:
            self._acts.failed.emit(self._why_not())

    def _why_not(self) -> str:
        if not self._asks:
            return tr("On this board everybody writes without a name.")
        if not self._people:
            return tr("Nobody is on the list yet. Write down aliases on the project’s page first.")
        return tr("Choose a note first; then Alt+P says who wrote it.")

    def _place(self) -> QPoint:
        canvas = self._canvas
        box = canvas.scene.box(canvas.selection.focus)
        return canvas.mapToGlobal(canvas.camera.to_screen(box).center().toPoint() if box else canvas.rect().center())

    def _changed(self, batch: Batch) -> None:
        if batch.in_project(self._sheet.project_id) and batch.touches("participant"):
            self._read()

    def _read(self) -> None:
        self._people = writers(self._context.store, self._sheet.project_id) if self._asks else ()
        self._canvas.aliases = {one.id: one.alias for one in self._people}
        self._entry.author.set_people(self._people)
