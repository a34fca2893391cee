"""The quick-entry line: what the room says goes up with one Enter; team and kind stay for the next note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.model.items import NOTE_KINDS
from livinglab.model.lab import Team
from ui.sheets.board.acts import kind_beside
from ui.sheets.board.kinds import kind_icon
from ui.sheets.board.pick_button import PickButton
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import KeyCap
from ui.widgets.labels import label
from ui.widgets.line_field import LineField

_ALT = Qt.KeyboardModifier.AltModifier


class EntryField(LineField):
    """The field; Alt with a number picks the team, Alt with an arrow the kind, Up goes to the board."""

    team_key = Signal(int)
    kind_key = Signal(int)
    board_key = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & _ALT and Qt.Key.Key_0 <= key <= Qt.Key.Key_6:
            self.team_key.emit(key - int(Qt.Key.Key_0))
        elif event.modifiers() & _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.kind_key.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Escape) and not self.preedit():
            self.board_key.emit()
        else:
            super().keyPressEvent(event)


class EntryLine(QWidget):
    """Next code, team, kind, field, Enter."""

    wrote = Signal(list, str, object)
    """Texts, kind and team id (or None)."""
    nothing_entered = Signal()
    """Enter on an empty line."""
    board_key = Signal()

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
        self.kind_button = PickButton(theme, tr("Kind"), self)
        placeholder = tr("Write it the way it was said")
        self.field = EntryField(name=tr("New note"), placeholder=placeholder, split_lines=True, parent=self)
        self._cap = KeyCap(theme, "Enter", self)
        self._put = label(tr("Put up"), "meta", parent=self)
        self._row = QHBoxLayout(self)
        for widget in (self._code, self.team, self.kind_button, self.field, self._cap, self._put):
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
        self.field.board_key.connect(self.board_key)
        self.team.choices().triggered.connect(self._team_chosen)
        self.kind_button.choices().triggered.connect(self._kind_chosen)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(56))
        self._row.setContentsMargins(px(15), 0, px(15), 0)
        self._row.setSpacing(px(8))
        self._code.setMinimumWidth(px(34))

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

    def _fill_kinds(self) -> None:
        for kind, name in NOTE_KINDS.items():
            self.kind_button.add_choice(tr(name), kind, kind_icon(kind))
        self._show_kind()

    def _show_team(self) -> None:
        team = next((one for one in self._teams if one.id == self.team_id), None)
        self.team.show_pick(team.name if team else tr("No team"), tint=team.tint if team else 0)

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
        text = self.field.take()
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
