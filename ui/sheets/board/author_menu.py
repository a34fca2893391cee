"""The menu that says who wrote the chosen notes: nobody by name, the people of their teams, then those of others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from livinglab.i18n import tr
from livinglab.model.lab import Participant
from livinglab.sheets.board.view import BoardView, NoteView


class AuthorMenu(QMenu):
    """Every line carries ("set_author", person id or None) as its data; what all chosen notes have is ticked."""

    def __init__(
        self, view: BoardView, notes: Sequence[NoteView], people: Sequence[Participant], parent: QWidget
    ) -> None:
        super().__init__(tr("Who wrote it …") + "\tAlt+P", parent)
        now = {note.author_id for note in notes}
        self._now = next(iter(now)) if len(now) == 1 else ""
        teams = {note.team_id for note in notes}
        near = [one for one in people if one.team_id in teams or one.team_id is None]
        self._add(self, tr("Without a name"), None)
        self.addSeparator()
        for one in near:
            self._add(self, one.alias, one.id)
        for team in view.teams:
            members = [one for one in people if one.team_id == team.id and one not in near]
            into = self.addMenu(team.name) if members else self
            for one in members:
                self._add(into, one.alias, one.id)

    def _add(self, into: QMenu, text: str, person_id: str | None) -> None:
        action = QAction(text.replace("&", "&&"), into)
        action.setCheckable(True)
        action.setChecked(person_id == self._now)
        action.setData(("set_author", person_id))
        into.addAction(action)
