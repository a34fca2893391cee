"""One team in the panel of people: its paper, name, label and how many sit there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.model.lab import Team
from ui.project.small_controls import Counter, PaperButton
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.layouts import row
from ui.widgets.line_field import LineField

_MOST = 200


class TeamRow(QWidget):
    """`changed` carries the team's id, the field and its value."""

    changed = Signal(str, str, object)
    remove_asked = Signal(str)
    paper_asked = Signal(str)

    def __init__(self, theme: ThemeHolder, team: Team, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.team = team
        self.paper = PaperButton(theme, self)
        self.name = LineField(name=tr("Name of the team"), parent=self)
        self.label = LineField(name=tr("Label of the team"), placeholder=tr("Label, such as Table 1"), parent=self)
        self.people = Counter(_MOST, name=tr("People in the team"), none=tr("not counted"), parent=self)
        self.print = Button(theme, icon_name="print", role="quiet", small=True, name=tr("On paper"), parent=self)
        self.remove = Button(
            theme, icon_name="close", role="quiet", small=True, name=tr("Remove the team"), parent=self
        )
        for field in (self.name, self.label):
            field.setProperty("small", True)
        for quiet in (self.name, self.label, self.people):
            quiet.setProperty("quiet", True)
        line = row(theme, 8, self)
        line.addWidget(self.paper)
        line.addWidget(self.name)
        line.addWidget(self.label)
        line.addWidget(self.people)
        line.addWidget(self.print)
        line.addWidget(self.remove)
        line.addStretch(1)
        self.paper.clicked.connect(self._papered)
        self.name.committed.connect(self._named)
        self.label.committed.connect(self._labelled)
        self.people.counted.connect(self._counted)
        self.remove.clicked.connect(self._remove)
        self.print.clicked.connect(self._print)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self.name.setFixedWidth(px(150))
        self.label.setFixedWidth(px(180))
        self.people.setFixedWidth(px(120))

    def show_team(self, team: Team) -> None:
        self.team = team
        self.paper.show_team(team.tint, team.name)
        self.name.set_text(team.name)
        self.label.set_text(team.label)
        self.people.show_number(team.people or 0)
        self.remove.setAccessibleName(tr("Remove team {name}", name=team.name))
        self.print.setAccessibleName(tr("Print where the notes of {alias} went", alias=team.name))
        self.print.setToolTip(self.print.accessibleName())

    def _papered(self) -> None:
        self.changed.emit(self.team.id, "tint", self.paper.following())

    def _named(self, text: str) -> None:
        self.changed.emit(self.team.id, "name", text)

    def _labelled(self, text: str) -> None:
        self.changed.emit(self.team.id, "label", text)

    def _counted(self, number: int) -> None:
        self.changed.emit(self.team.id, "people", number or None)

    def _print(self) -> None:
        self.paper_asked.emit(self.team.id)

    def _remove(self) -> None:
        self.remove_asked.emit(self.team.id)
