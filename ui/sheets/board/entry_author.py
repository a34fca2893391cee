"""The quick-entry line's choice of who says what is written: nobody by name until a person is picked, by alias."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from livinglab.hangul import nfc
from livinglab.i18n import tr
from livinglab.model.lab import Participant
from ui.sheets.board.pick_button import PickButton
from ui.theme.theme import ThemeHolder

_LONGEST, _SHORT = 7, 4  # letters of an alias on the button, and where there is little room; where there is none, one
_SIGN = "@"


def is_author_key(event: QKeyEvent) -> bool:
    """Alt+P, with the Hangul keyboard too."""
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return alt and (event.key() == Qt.Key.Key_P or event.text() in ("ㅔ", "ㅖ"))


class EntryAuthor(PickButton):
    """People of the team that is picked; who is picked stays until another team or person is."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Who wrote it"), parent)
        self.everybody: tuple[Participant, ...] = ()
        self._team_id: str | None = None
        self.offered: tuple[Participant, ...] = ()
        self.person_id: str | None = None
        self._most = _LONGEST
        self.hide()

    def set_room(self, roomy: bool, shared: bool) -> None:
        """In a narrow window, or with large letters, the tip tells the whole alias; most of all where the place of a
        note is picked on the line too."""
        most = _LONGEST if roomy else 1 if shared else _SHORT
        if most != self._most:
            self._most = most
            self._show()

    def set_people(self, people: Sequence[Participant]) -> None:
        """Who may be written beside a note, of all teams."""
        if tuple(people) != self.everybody:
            self.everybody = tuple(people)
            self._offer()

    def set_team(self, team_id: str | None) -> None:
        """Another team is picked on the line."""
        if team_id != self._team_id:
            self._team_id = team_id
            self._offer()

    def pick(self, person_id: str | None) -> None:
        """This person, or nobody by name."""
        self.person_id = person_id if any(one.id == person_id for one in self.offered) else None
        self._show()

    def step(self) -> None:
        """The next of the team, and behind the last one nobody."""
        order = [None, *(one.id for one in self.offered)]
        self.pick(order[(order.index(self.person_id) + 1) % len(order)])

    def named(self, text: str) -> tuple[Participant | None, str]:
        """Whom a line names in front, as in "@소나무 의자가 없다", and what is left of it; the longest alias that fits."""
        line = nfc(text).lstrip()
        if not line.startswith(_SIGN):
            return None, text
        for one in sorted(self.everybody, key=lambda one: -len(one.alias)):
            name, rest = line[1 : len(one.alias) + 1], line[len(one.alias) + 1 :]
            if name.casefold() == one.alias.casefold() and (not rest or rest[0].isspace()):
                return one, rest.strip()
        return None, text

    def _offer(self) -> None:
        """Of the team, then those who sit with none; of everybody while no team is picked."""
        team_id = self._team_id
        found = [one for one in self.everybody if team_id is None or one.team_id in (team_id, None)]
        self.offered = tuple(sorted(found, key=lambda one: one.team_id is None))
        self.choices().clear()
        self.add_choice(tr("Without a name"), "", shortcut="Alt+Shift+P")
        for one in self.offered:
            self.add_choice(one.alias, one.id)
        self.setVisible(bool(self.offered))
        self.pick(self.person_id)

    def _show(self) -> None:
        person = next((one for one in self.offered if one.id == self.person_id), None)
        alias = person.alias if person is not None else ""
        most = self._most
        cut = alias[: most - 1].rstrip() + "…" if most > 1 else alias[:1]
        self.show_pick(alias if len(alias) <= most else cut, "person")
        who = alias or tr("Without a name")
        self.setAccessibleName(f"{tr('Who wrote it')}: {who}")
        how = tr("Alt+P goes from one to the next. “@alias” in front of a line picks somebody too.")
        self.setToolTip(f"{tr('Who wrote it')}: {who}\n{how}")
