"""Buttons for working at several tables: a sheet for each team, gathering them, and what was not used taken away."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from livinglab.actions import team_boards
from livinglab.errors import UserError
from livinglab.i18n import tr, trn
from livinglab.model.lab import Sheet, Team
from ui.context import Context
from ui.icons import icon
from ui.sheets import editor as editor_of
from ui.widgets.buttons import Button


class TeamActs(QObject):
    """Its button stands in the question line of a sheet that teams may have each for themselves."""

    said = Signal(str)
    failed = Signal(str)
    made = Signal()
    """The teams have their sheets now."""
    gathered = Signal(str, list)
    """Onto which sheet, and which items."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._sheet: Sheet | None = None
        self.menu: QMenu | None = None
        self.button = Button(context.theme, icon_name="people", name=tr("Teams"), parent=parent)
        self.button.hide()
        self.button.clicked.connect(self._open)

    def show_for(self, sheet: Sheet | None, read_only: bool) -> None:
        """For a sheet of the whole room, or of a team."""
        self._sheet = sheet
        allowed = sheet is not None and not read_only and bool(editor_of(sheet.kind).for_teams)
        self.button.setVisible(allowed and len(self._teams()) > 1)

    def _teams(self) -> list[Team]:
        return self._context.store.find(Team, project_id=self._sheet.project_id) if self._sheet else []

    def _open(self) -> None:
        sheet, store = self._sheet, self._context.store
        if sheet is None:
            return
        family = team_boards.family(store, sheet)
        self.menu = menu = QMenu(self.button)
        menu.aboutToHide.connect(menu.deleteLater)
        if len(family) < len(self._teams()):
            act = menu.addAction(icon(self._context.theme, "people"), tr("A sheet for each team"))
            act.triggered.connect(self.make)
        if family and editor_of(sheet.kind).for_teams == "beside":
            count = len(team_boards.not_gathered(store, store.get(Sheet, team_boards.of_sheet(sheet))))
            act = menu.addAction(icon(self._context.theme, "similar"), tr("Gather on one board") + f"\t{count}")
            act.setEnabled(bool(count))
            act.triggered.connect(self.gather)
        if family:
            menu.addSeparator()
            menu.addAction(tr("Take away the empty ones")).triggered.connect(self.remove_empty)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))

    def make(self) -> None:
        """One step: every team that has none gets a sheet laid out like this one."""
        if self._sheet is not None and self._try(team_boards.make_team_sheets):
            self.said.emit(tr("Each team has a sheet of its own now"))
            self._context.bridge.flush()
            self.made.emit()

    def gather(self) -> None:
        """Everything the teams wrote stands on the one board too; again for what came later."""
        sheet, store = self._sheet, self._context.store
        if sheet is None:
            return
        try:
            ids = team_boards.gather(store, sheet)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        self.gathered.emit(team_boards.of_sheet(sheet), ids)
        self.said.emit(trn("Gathered {n} note of the teams", "Gathered {n} notes of the teams", len(ids))
                       if ids else tr("Everything is gathered already"))  # fmt: skip

    def remove_empty(self) -> None:
        """Team sheets nobody wrote on go; undo brings them back."""
        if self._sheet is None:
            return
        count = team_boards.remove_empty(self._context.store, self._sheet)
        self.said.emit(trn("Took away {n} empty sheet", "Took away {n} empty sheets", count)
                       if count else tr("Every team wrote something, so all sheets stay"))  # fmt: skip

    def _try(self, act: object) -> bool:
        try:
            act(self._context.store, self._sheet)  # type: ignore[operator]
        except UserError as error:
            self.failed.emit(str(error))
            return False
        return True
