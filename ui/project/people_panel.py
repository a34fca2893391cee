"""Teams and participants: everybody by alias; names stand apart and can be erased without touching a result."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from livinglab.actions import people, projects
from livinglab.i18n import tr, trn
from livinglab.model.lab import Identity, Participant, Team
from livinglab.store.forgetting import erase_person
from livinglab.store.identity import write_name
from ui.context import Context
from ui.project.part import ProjectPart
from ui.project.person_row import PersonRow
from ui.project.small_controls import quiet_style
from ui.project.team_row import TeamRow
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.layouts import row, tab_through
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader


class _EraseStrip(QFrame):
    """Asks in place before somebody is forgotten: this cannot be undone."""

    erased = Signal(str)
    kept = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._person_id = ""
        self.setProperty("panel", "strip")
        line = row(theme, 10, self)
        line.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        self._text = Paragraph(theme, "", size=15, parent=self)
        self.sure = Button(theme, tr("Erase for good"), small=True, parent=self)
        self.cancel = Button(theme, tr("Keep"), role="quiet", small=True, parent=self)
        line.addWidget(self._text, 1)
        line.addWidget(self.sure)
        line.addWidget(self.cancel)
        self.sure.clicked.connect(self._sure)
        self.cancel.clicked.connect(self._keep)
        self.hide()

    def _keep(self) -> None:
        self.hide()
        self.kept.emit(self._person_id)

    def ask(self, person: Participant) -> None:
        self._person_id = person.id
        self._text.set_text(
            tr("Name, contact and the alias {alias} will be erased, in the history and all backups too. "
               "Results stay. This cannot be taken back.", alias=person.alias))  # fmt: skip
        self.show()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
        else:
            super().keyPressEvent(event)

    def _sure(self) -> None:
        self.hide()
        self.erased.emit(self._person_id)


class PeoplePanel(ProjectPart):
    """Every change is one step at once; `failed` carries a sentence, `paper_asked` the id of whose page is to be printed."""

    paper_asked = Signal(str)
    bring_asked = Signal(QWidget)
    """What has the keys now, for the page to scroll there."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent)
        self.team_rows: list[TeamRow] = []
        self.person_rows: list[PersonRow] = []
        self._team_options: list[tuple[str, str]] = []
        theme = context.theme
        self._teams_head = SectionHeader(theme, tr("Teams"), parent=self)
        self._teams = QVBoxLayout()
        self.new_team = LineField(
            name=tr("New team"), placeholder=tr("Add a team: type its name and press Enter"), parent=self
        )
        self._people_head = SectionHeader(theme, tr("Participants"), parent=self)
        self._remark = Paragraph(
            theme, tr("People go by an alias. Names are optional and kept apart: they are in no result, no package, and no document but the certificate."),
            size=15, ink="ink-2", parent=self,
        )  # fmt: skip
        self.erase_strip = _EraseStrip(theme, self)
        self._people = QVBoxLayout()
        self.new_person = LineField(
            name=tr("New participants"), split_lines=True,
            placeholder=tr("Add an alias and press Enter; a pasted list adds one a line"), parent=self,
        )  # fmt: skip
        for part in (self._teams_head, self._teams, self.new_team, self._people_head, self._remark, self.erase_strip,
                     self._people, self.new_person):  # fmt: skip
            if isinstance(part, QVBoxLayout):
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)
        self.new_team.entered.connect(self._add_team)
        self.new_person.entered.connect(self._add_person)
        self.new_person.lines_pasted.connect(self._add_people)
        self.erase_strip.erased.connect(self._erase)
        self.erase_strip.kept.connect(self._keep)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    def _restyle(self) -> None:
        px = self._context.theme.px
        self.setStyleSheet(quiet_style(self._context.theme))
        self._column.setSpacing(px(10))
        self._teams.setSpacing(px(4))
        self._people.setSpacing(px(4))
        for field in (self.new_team, self.new_person):
            field.setMaximumWidth(px(520))

    # --- showing ---------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Show teams and people as they are; rows keep their widgets while nobody came or went."""
        store = self._context.store
        teams = store.find(Team, order="ord", project_id=self._project_id)
        persons = store.find(Participant, order="ord", project_id=self._project_id)
        stood = [*self.team_rows, *self.person_rows]
        self._show_teams(teams)
        options = [("", tr("no team")), *((team.id, team.name) for team in teams)]
        self._show_people(persons, options)
        self._teams_head.set_count(len(teams))
        self._people_head.set_count(len(persons))
        self._people_head.set_remark(_heads(teams))
        rows = [*self.team_rows, *self.person_rows]
        if rows != stood:
            tab_through(*self.team_rows, self.new_team, self.erase_strip, *self.person_rows, self.new_person)

    def _show_teams(self, teams: list[Team]) -> None:
        if [row.team.id for row in self.team_rows] != [team.id for team in teams]:
            known = {row.team.id: row for row in self.team_rows}
            self._drop([row for row in self.team_rows if row.team.id not in {team.id for team in teams}], self._teams)
            self.team_rows = [known.get(team.id) or self._new_team_row(team) for team in teams]
            for team_row in self.team_rows:
                self._teams.addWidget(team_row)
        for team_row, team in zip(self.team_rows, teams, strict=True):
            team_row.show_team(team)

    def _new_team_row(self, team: Team) -> TeamRow:
        made = TeamRow(self._context.theme, team, self)
        made.changed.connect(self._change_team)
        made.remove_asked.connect(self._remove_team)
        made.paper_asked.connect(self.paper_asked)
        return made

    def _show_people(self, persons: list[Participant], options: list[tuple[str, str]]) -> None:
        ids = [person.id for person in persons]
        if options != self._team_options:
            self._drop(list(self.person_rows), self._people)
            self.person_rows = []
            self._team_options = options
        if [row.person.id for row in self.person_rows] != ids:
            known = {row.person.id: row for row in self.person_rows}
            self._drop([row for row in self.person_rows if row.person.id not in ids], self._people)
            self.person_rows = [known.get(person.id) or self._new_person_row(person) for person in persons]
            for person_row in self.person_rows:
                self._people.addWidget(person_row)
        names = self._names()
        for person_row, person in zip(self.person_rows, persons, strict=True):
            person_row.show_person(person, names.get(person.id))

    def _new_person_row(self, person: Participant) -> PersonRow:
        made = PersonRow(self._context.theme, person, self._team_options, self)
        made.changed.connect(self._change_person)
        made.named.connect(self._name_person)
        made.remove_asked.connect(self._remove_person)
        made.paper_asked.connect(self.paper_asked)
        made.erase_asked.connect(self._ask_erase)
        return made

    def _drop(self, rows: list[TeamRow] | list[PersonRow], layout: QVBoxLayout) -> None:
        for one in rows:
            layout.removeWidget(one)
            one.hide()
            one.deleteLater()

    def _names(self) -> dict[str, Identity]:
        rows = self._context.store.rows(
            "select i.id,i.name,i.contact from person_identity i join participant p on p.id=i.id where p.project_id=?",
            (self._project_id,),
        )
        return {row[0]: Identity(id=row[0], name=row[1], contact=row[2]) for row in rows}

    def enter(self) -> None:
        """Teams come first; where they are there, the people do."""
        first = self.new_person if self.team_rows else self.new_team
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bring_asked.emit(first)

    # --- acting ----------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        """Who leaves without Enter meant what stands in the adding lines all the same."""
        self._add_team()
        self._add_person()

    def _add_team(self) -> None:
        name = self.new_team.take().strip()
        if name and not self.attempt(lambda: projects.add_team(self._context.store, self._project_id, name)):
            self.new_team.give_back(name)

    def _change_team(self, team_id: str, name: str, value: object) -> None:
        team = replace(self._context.store.get(Team, team_id), **{name: value})  # type: ignore[arg-type]
        self.attempt(lambda: projects.edit_team(self._context.store, team))

    def _remove_team(self, team_id: str) -> None:
        store = self._context.store
        self.attempt(lambda: projects.remove_team(store, store.get(Team, team_id)))

    def _add_person(self) -> None:
        alias = self.new_person.take().strip()
        if alias and not self.attempt(lambda: projects.add_participant(self._context.store, self._project_id, alias)):
            self.new_person.give_back(alias)
        elif alias and self.new_person.hasFocus():
            self.bring_asked.emit(self.new_person)

    def _add_people(self, lines: list[str]) -> None:
        self.attempt(lambda: people.add_people(self._context.store, self._project_id, lines))

    def _change_person(self, person_id: str, name: str, value: object) -> None:
        person = replace(self._context.store.get(Participant, person_id), **{name: value})  # type: ignore[arg-type]
        self.attempt(lambda: projects.edit_participant(self._context.store, person))

    def _name_person(self, person_id: str, name: str, contact: str) -> None:
        self.attempt(lambda: write_name(self._context.store, person_id, name, contact))

    def _remove_person(self, person_id: str) -> None:
        store = self._context.store
        self.attempt(lambda: projects.remove_participant(store, store.get(Participant, person_id)))

    def _ask_erase(self, person_id: str) -> None:
        self.erase_strip.ask(self._context.store.get(Participant, person_id))
        self.bring_asked.emit(self.erase_strip)

    def _keep(self, person_id: str) -> None:
        """The keys go back to where they asked."""
        row = next((row for row in self.person_rows if row.person.id == person_id), None)
        if row is not None:
            row.erase.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bring_asked.emit(row)

    def _erase(self, person_id: str) -> None:
        store = self._context.store
        place = store.find(Participant, order="ord", project_id=self._project_id)
        number = next((number for number, one in enumerate(place, 1) if one.id == person_id), 0)
        self.attempt(lambda: erase_person(store, person_id, tr("Person {n}", n=number)))
        self.refresh()


def _heads(teams: list[Team]) -> str:
    counted = sum(team.people or 0 for team in teams)
    return trn("{n} person in the teams", "{n} people in the teams", counted) if counted else ""
