"""One participant: alias, team and role; name and contact stand apart from all results and can be erased for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.model.lab import Identity, Participant
from ui.project.small_controls import Choice
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.layouts import row
from ui.widgets.line_field import LineField


class PersonRow(QWidget):
    """`changed` carries the person's id, the field and its value; `named` the id, name and contact."""

    changed = Signal(str, str, object)
    named = Signal(str, str, str)
    remove_asked = Signal(str)
    paper_asked = Signal(str)
    erase_asked = Signal(str)

    def __init__(
        self, theme: ThemeHolder, person: Participant, teams: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.person = person
        self.alias = LineField(name=tr("Alias"), placeholder=tr("Alias"), parent=self)
        self.team = Choice(teams, name=tr("Team"), parent=self)
        self.role = LineField(name=tr("Role"), placeholder=tr("Role"), parent=self)
        self.name = LineField(name=tr("Name, kept apart"), placeholder=tr("Name (kept apart)"), parent=self)
        self.contact = LineField(name=tr("Contact, kept apart"), placeholder=tr("Contact (kept apart)"), parent=self)
        self.erase = Button(
            theme, icon_name="erase", role="quiet", small=True, name=tr("Erase the person"), parent=self
        )
        self.print = Button(theme, icon_name="print", role="quiet", small=True, name=tr("On paper"), parent=self)
        self.remove = Button(theme, icon_name="close", role="quiet", small=True, name=tr("Remove"), parent=self)
        for field in (self.alias, self.role, self.name, self.contact):
            field.setProperty("small", True)
        for quiet in (self.alias, self.team, self.role, self.name, self.contact):
            quiet.setProperty("quiet", True)
        line = row(theme, 8, self)
        for widget in (self.alias, self.team, self.role, self.name, self.contact, self.print, self.erase, self.remove):
            line.addWidget(widget)
        line.addStretch(1)
        self.alias.committed.connect(self._aliased)
        self.team.picked.connect(self._teamed)
        self.role.committed.connect(self._roled)
        self.name.committed.connect(self._named)
        self.contact.committed.connect(self._named)
        self.remove.clicked.connect(self._remove)
        self.print.clicked.connect(self._print)
        self.erase.clicked.connect(self._erase)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        for widget, width in (
            (self.alias, 150),
            (self.team, 130),
            (self.role, 190),
            (self.name, 190),
            (self.contact, 190),
        ):
            widget.setMinimumWidth(px(90))
            widget.setMaximumWidth(px(width))

    def show_person(self, person: Participant, identity: Identity | None) -> None:
        self.person = person
        self.alias.set_text(person.alias)
        self.team.show_key(person.team_id or "")
        self.role.set_text(person.role)
        self.name.set_text(identity.name if identity else "")
        self.contact.set_text(identity.contact if identity else "")
        self.remove.setAccessibleName(tr("Remove {alias}", alias=person.alias))
        self.erase.setAccessibleName(tr("Erase who {alias} is", alias=person.alias))
        self.erase.setToolTip(self.erase.accessibleName())
        self.print.setAccessibleName(tr("Print where the notes of {alias} went", alias=person.alias))
        self.print.setToolTip(self.print.accessibleName())

    def _aliased(self, text: str) -> None:
        self.changed.emit(self.person.id, "alias", text)

    def _teamed(self, key: str) -> None:
        self.changed.emit(self.person.id, "team_id", key or None)

    def _roled(self, text: str) -> None:
        self.changed.emit(self.person.id, "role", text)

    def _named(self) -> None:
        self.named.emit(self.person.id, self.name.text(), self.contact.text())

    def _print(self) -> None:
        self.paper_asked.emit(self.person.id)

    def _remove(self) -> None:
        self.remove_asked.emit(self.person.id)

    def _erase(self) -> None:
        self.erase_asked.emit(self.person.id)
