"""The quick-entry line: what the room says goes up with one Enter; team and kind stay for the next note."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.model.items import NOTE_KINDS
from livinglab.model.lab import Participant, Team
from ui.sheets.board import accessible
from ui.sheets.board.acts import kind_beside
from ui.sheets.board.entry_author import EntryAuthor
from ui.sheets.board.entry_field import EntryField
from ui.sheets.board.kinds import kind_icon
from ui.sheets.board.pick_button import PickButton
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import KeyCap
from ui.widgets.labels import label

_ROOMY = 600
_LONGEST, _SHORT = 18, 8  # letters of a lane's name on its button, and where there is little room


class EntryLine(QWidget):
    """Next code, team, kind, field, Enter."""

    wrote = Signal(list, str, object)
    """Texts, kind and team id (or None)."""
    nothing_entered = Signal()
    """Enter on an empty line."""
    board_key = Signal()
    page_key = Signal(int)
    place_changed = Signal(str)
    """Another lane, or another side of a tree."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._teams: tuple[Team, ...] = ()
        self.team_id: str | None = None
        self.kind = next(iter(NOTE_KINDS))
        self._kinds_offered = True
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._code = label("", "lead", ink="2", parent=self)
        self.team = PickButton(theme, tr("Team"), self)
        self.author = EntryAuthor(theme, self)
        self.kind_button = PickButton(theme, tr("Kind"), self)
        self.place_button = PickButton(theme, tr("Where it goes"), self)
        self.place_button.hide()
        self.place = ""
        self._places: dict[str, str] = {}
        placeholder = tr("Write it the way it was said")
        self.field = EntryField(name=tr("New note"), placeholder=placeholder, split_lines=True, parent=self)
        self._cap = KeyCap(theme, "Enter", self)
        self._put = label(tr("Put up"), "meta", parent=self)
        self._row = QHBoxLayout(self)
        for widget in (
            self._code,
            self.team,
            self.author,
            self.kind_button,
            self.place_button,
            self.field,
            self._cap,
            self._put,
        ):
            self._row.addWidget(widget, 1 if widget is self.field else 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._connect()
        self._fill_kinds()
        self.team.hide()
        self._restyle()

    def _connect(self) -> None:
        self.field.entered.connect(self._entered)
        self.field.lines_pasted.connect(self._pasted)
        self.field.team_key.connect(self._team_key)
        self.field.kind_key.connect(self._kind_key)
        self.field.author_key.connect(self._author_key)
        self.field.board_key.connect(self.board_key)
        self.field.place_key.connect(self.step_place)
        self.field.page_key.connect(self.page_key)
        self.place_button.choices().triggered.connect(self._place_chosen)
        self.team.choices().triggered.connect(self._team_chosen)
        self.author.choices().triggered.connect(self._author_chosen)
        self.kind_button.choices().triggered.connect(self._kind_chosen)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(56))
        self._row.setContentsMargins(px(15), 0, px(15), 0)
        self._row.setSpacing(px(8))
        self._code.setMinimumWidth(px(34))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_room()
        super().resizeEvent(event)

    def _share_room(self) -> None:
        """In a narrow window, or with large letters, the words for the key and long names leave their room to the field."""
        roomy = self.width() >= self._theme.px(_ROOMY)
        self._cap.setVisible(roomy)
        self._put.setVisible(roomy)
        self.author.set_room(roomy, bool(self._places))
        self.place_button.show_pick(_short(self._places.get(self.place, ""), _LONGEST if roomy else _SHORT))

    # --- what it shows ---------------------------------------------------------------------------------------------
    def set_code(self, code: str) -> None:
        """The code the next note will get."""
        self._code.setText(code)
        self._code.setAccessibleName(tr("Next note: {code}", code=code))

    def set_teams(self, teams: tuple[Team, ...]) -> None:
        """Teams were named, added or removed; the one picked stays while it exists."""
        if teams == self._teams:
            return
        first = not self._teams
        self._teams = teams
        menu = self.team.choices()
        menu.clear()
        for number, team in enumerate(teams, start=1):
            self.team.add_choice(team.name, team.id, shortcut=f"Alt+{number}" if number <= 6 else "")
        self.team.add_choice(tr("No team"), "", shortcut="Alt+0")
        known = {team.id for team in teams}
        if self.team_id not in known and (first or self.team_id):
            self.team_id = teams[0].id if teams else None
        self.team.setVisible(bool(teams))
        self._show_team()

    def set_kind(self, kind: str) -> None:
        """The kind the next note will have."""
        self.kind = kind
        self._show_kind()

    def offer_kinds(self, offered: bool) -> None:
        """Records have fields of their own and no kind of note."""
        self._kinds_offered = offered
        self.kind_button.setVisible(offered)

    @property
    def kind_given(self) -> str:
        """The kind what is written gets; empty where none is offered."""
        return self.kind if self._kinds_offered else ""

    def offer_places(self, places: Mapping[str, str], place: str | None = None) -> None:
        """Lanes or sides by key, each with its name; the one picked stays while it is there."""
        wanted = self.place if place is None else place
        if dict(places) != self._places:
            self._places = dict(places)
            self.place_button.choices().clear()
            for key, name in places.items():
                self.place_button.add_choice(name, key)
        self.place_button.setVisible(bool(places))
        self._share_room()
        self.set_place(wanted if wanted in places else next(iter(places), ""))

    def set_place(self, place: str) -> None:
        """Where the next note goes."""
        changed, self.place = place != self.place, place
        name = self._places.get(place, "")
        self._share_room()
        self.place_button.setToolTip(f"{name}  (Ctrl+↑↓)")
        if changed:
            self.place_changed.emit(place)

    def step_place(self, step: int) -> None:
        """The lane before or after, round and round."""
        keys = list(self._places)
        if keys:
            self.set_place(keys[(keys.index(self.place) + step) % len(keys)])

    def _place_chosen(self, action: object) -> None:
        self.set_place(str(action.data()))  # type: ignore[attr-defined]
        self.field.setFocus()

    def _fill_kinds(self) -> None:
        for kind, name in NOTE_KINDS.items():
            self.kind_button.add_choice(tr(name), kind, kind_icon(kind))
        self._show_kind()

    def _show_team(self) -> None:
        team = next((one for one in self._teams if one.id == self.team_id), None)
        self.team.show_pick(team.name if team else tr("No team"), tint=team.tint if team else 0)
        self.author.set_team(self.team_id)

    def _show_kind(self) -> None:
        self.kind_button.show_pick(tr(NOTE_KINDS[self.kind]), kind_icon(self.kind))

    # --- what happens ----------------------------------------------------------------------------------------------
    def _entered(self, text: str) -> None:
        if text.strip():
            self.enter()
        else:
            self.nothing_entered.emit()

    def enter(self) -> None:
        """Put up what stands in the field, a syllable being composed included."""
        person, text = self.author.named(self.field.take())
        if person is not None:
            self._write_as(person)
        if text.strip():
            self.wrote.emit([text], self.kind_given, self.team_id)

    def give_back(self, text: str) -> None:
        """The line could not be saved: it stays, to be entered again."""
        self.field.give_back(text)
        self.field.end(False)

    def _pasted(self, lines: list[str]) -> None:
        self.wrote.emit(lines, self.kind_given, self.team_id)

    def _team_key(self, number: int) -> None:
        if number <= len(self._teams):
            self.team_id = self._teams[number - 1].id if number else None
            self._show_team()

    def _write_as(self, person: Participant) -> None:
        """A line named somebody: they stay picked, and so does their team."""
        if person.team_id is not None:
            self.team_id = person.team_id
            self._show_team()
        self.author.pick(person.id)

    def _author_key(self, on: bool) -> None:
        if on:
            self.author.step()
        else:
            self.author.pick(None)
        if self.author.offered:
            accessible.say(self.author, self.author.accessibleName())

    def _author_chosen(self, action: object) -> None:
        self.author.pick(action.data())  # type: ignore[attr-defined]
        self.field.setFocus()

    def _kind_key(self, step: int) -> None:
        if self._kinds_offered:
            self.kind = kind_beside(self.kind, step)
            self._show_kind()

    def _team_chosen(self, action: object) -> None:
        self.team_id = action.data() or None  # type: ignore[attr-defined]
        self._show_team()
        self.field.setFocus()

    def _kind_chosen(self, action: object) -> None:
        self.kind = action.data()  # type: ignore[attr-defined]
        self._show_kind()
        self.field.setFocus()


def _short(name: str, most: int) -> str:
    """A long name of a lane would leave no room to write; the tip tells the whole."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"
