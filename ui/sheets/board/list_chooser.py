"""Asks what is what in a table that was brought along, and shows the first rows as the notes they will be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from livinglab.actions.taking_in import Brought
from livinglab.exchange.lists.book import Table
from livinglab.exchange.lists.columns import Columns, Taking, aliases, guess, kind_names, takings, team_names
from livinglab.i18n import tr, trn
from livinglab.model.items import NOTE_KINDS
from livinglab.model.lab import Participant
from livinglab.sheets.board.same_words import Said
from livinglab.sheets.board.view import BoardView
from ui.focus_ring import FocusRing
from ui.project.small_controls import Choice
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.read_table import ReadTable

_SHOWN = 6
_WIDTH, _HIGH = 760, 540
_EDGE = 24
_HEAD = 24  # letters of a column's name in a choice
_LONGEST = 120  # letters of a note in the preview


class ListChooser(QDialog):
    """`team_id`, `kind` and `author_id` are what the line has picked: a list without a column of its own gets them. Who
    wrote is asked only where there are `people` who may be named."""

    taken = Signal(list)
    """The lines (`Brought`) to put up."""

    def __init__(self, theme: ThemeHolder, tables: Sequence[Table], view: BoardView, name: str, *, team_id: str | None,
                 kind: str, author_id: str | None = None, people: Sequence[Participant] = (),
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._tables = tables
        self._view = view
        self._team_id, self._kind, self._author_id = team_id, kind, author_id
        self._people = {one.id: one for one in people}
        self._aliases = aliases(people)
        self._teams, self._kinds = team_names(view.teams), kind_names()
        self._there = Said((note.code, note.text) for note in view.notes())
        self._lines: list[Brought] = []
        self._ring = FocusRing(theme, self)
        self.setWindowTitle(tr("Take in a list"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(28), theme.px(22), theme.px(28), theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(label(name or tr("What was copied"), "title", parent=self))
        self._choices = QGridLayout()
        self._choices.setHorizontalSpacing(theme.px(12))
        column.addLayout(self._choices)
        self._build_choices()
        self.preview = ReadTable(theme, name=tr("The first rows"), stretch=0, parent=self)
        rows = QScrollArea(self)
        rows.setWidgetResizable(True)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(rows)
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.preview)
        stack.addStretch(1)
        rows.setWidget(inside)
        column.addWidget(rows, 1)
        self.told = label("", "list", wrap=True, parent=self)
        column.addWidget(self.told)
        self.again = QCheckBox(tr("Also put up what is on the board already"), self)
        self.again.toggled.connect(self._show)
        self._build_end(column)
        self._open_table(0)
        room = parent.size() if parent is not None else self.size()
        self.resize(min(theme.px(_WIDTH), room.width() - _EDGE), min(theme.px(_HIGH), room.height() - _EDGE))

    # --- building --------------------------------------------------------------------------------------------------
    def _build_choices(self) -> None:
        parts = [(str(place), table.name or tr("Table {n}", n=place + 1)) for place, table in enumerate(self._tables)]
        self.sheet = Choice(parts, name=tr("Which sheet"), parent=self)
        self.words = Choice((), name=tr("The words"), parent=self)
        self.team = Choice((), name=tr("The team"), parent=self)
        self.kind = Choice((), name=tr("The kind"), parent=self)
        self.author = Choice((), name=tr("Who wrote it"), parent=self)
        self.sheet.picked.connect(self._sheet_picked)
        self.head = QCheckBox(tr("The first row names the columns"), self)
        self.head.toggled.connect(self._name_columns)
        shown = [self.words, self.team, self.kind, *([self.author] if self._people else [])]
        self.author.setVisible(bool(self._people))
        if len(self._tables) > 1:
            shown.insert(0, self.sheet)
        else:
            self.sheet.hide()
        for place, choice in enumerate(shown):
            self._choices.addWidget(label(choice.accessibleName(), "meta", parent=self), 0, place)
            self._choices.addWidget(choice, 1, place)
            self._choices.setColumnStretch(place, 1)
        for choice in (self.words, self.team, self.kind, self.author):
            choice.picked.connect(self._show)
        self._choices.addWidget(self.head, 2, 0, 1, len(shown))

    def _build_end(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(8))
        line.addWidget(self.again)
        line.addStretch(1)
        self.aside = Button(self._theme, tr("Leave it"), parent=self)
        self.aside.clicked.connect(self.reject)
        self.put_up = Button(self._theme, "", role="primary", parent=self)
        self.put_up.setDefault(True)
        self.put_up.clicked.connect(self._take)
        line.addWidget(self.aside)
        line.addWidget(self.put_up)
        column.addLayout(line)

    # --- showing ---------------------------------------------------------------------------------------------------
    @property
    def _table(self) -> Table:
        return self._tables[max(self.sheet.currentIndex(), 0)]

    def _sheet_picked(self, key: str) -> None:
        self._open_table(int(key))

    def _open_table(self, place: int) -> None:
        self.sheet.setCurrentIndex(place)
        self._columns = guess(self._table, self._teams, self._kinds, self._aliases)
        self.words.clear()
        self.head.blockSignals(True)
        self.head.setChecked(self._columns.head)
        self.head.blockSignals(False)
        self._name_columns()

    def _name_columns(self) -> None:
        """The choices name the columns by their head, or by their first words."""
        table, before = self._table, self._columns
        if self.words.count():
            before = self._picked()
        line_team = self._view.team(self._team_id)
        none = {
            self.words: "",
            self.team: tr("All: {name}", name=line_team.name if line_team else tr("No team")),
            self.kind: tr(
                "All: {name}", name=tr(NOTE_KINDS[self._kind]) if self._kind in NOTE_KINDS else tr("No kind")
            ),
            self.author: tr("All: {name}", name=self._alias(self._author_id) or tr("Without a name")),
        }
        now_of = ((self.words, before.words), (self.team, before.team), (self.kind, before.kind),
                  (self.author, before.author))  # fmt: skip
        for choice, now in now_of:
            choice.clear()
            if none[choice]:
                choice.addItem(none[choice], "-1")
            for place in range(table.columns):
                choice.addItem(_column_name(table, place, self.head.isChecked()), str(place))
            choice.show_key(str(now))
        self._show()

    def _picked(self) -> Columns:
        return replace(
            self._columns, words=int(self.words.key() or 0), team=int(self.team.key() or -1),
            kind=int(self.kind.key() or -1), head=self.head.isChecked(), author=int(self.author.key() or -1),
        )  # fmt: skip

    def _show(self) -> None:
        found = list(takings(self._table, self._picked(), self._teams, self._kinds, self._aliases))
        known = [self._there.same(one.text) for one in found]
        leave = not self.again.isChecked()
        self._lines = [self._brought(one) for one, code in zip(found, known, strict=True) if not (leave and code)]
        who = (tr("Who wrote it"),) if self._people else ()
        head = (tr("Note"), tr("Team"), tr("Kind"), *who, tr("On the board"))
        rows = [self._row(one, code) for one, code in list(zip(found, known, strict=True))[:_SHOWN]]
        self.preview.show_table(head, rows)
        self._tell(found, sum(map(bool, known)))

    def _alias(self, person_id: str | None) -> str:
        person = self._people.get(person_id or "")
        return person.alias if person is not None else ""

    def _row(self, one: Taking, code: str) -> tuple[str, ...]:
        line = self._brought(one)
        team = self._view.team(line.team_id)
        text = one.text if len(one.text) <= _LONGEST else one.text[:_LONGEST].rstrip() + "…"
        return (
            text,
            team.name if team else "–",
            tr(NOTE_KINDS[line.kind]) if line.kind in NOTE_KINDS else line.kind_text or "–",
            *((self._alias(line.author_id) or "–",) if self._people else ()),
            tr("already there: {code}", code=code) if code else "",
        )

    def _brought(self, one: Taking) -> Brought:
        columns = self._picked()
        author_id = one.author_id if columns.author >= 0 else self._author_id
        author = self._people.get(author_id or "") if columns.author >= 0 else None
        sits = author.team_id if author is not None and author.team_id else self._team_id
        return Brought(
            one.text,
            one.team_id if columns.team >= 0 else sits,
            one.kind if columns.kind >= 0 else self._kind,
            one.team_text,
            one.kind_text,
            author_id,
        )

    def _tell(self, found: Sequence[Taking], known: int) -> None:
        """In sentences: how many there are, which are on the board, which teams nobody knows."""
        said = [trn("{n} note in this list.", "{n} notes in this list.", len(found))]
        if known and not self.again.isChecked():
            said.append(
                trn(
                    "{n} is on the board already and is left out.",
                    "{n} are on the board already and are left out.",
                    known,
                )
            )
        strange = sorted({one.team_text for one in found if one.team_text})
        if strange:
            names = ", ".join(strange[:4]) + ("…" if len(strange) > 4 else "")
            said.append(tr("No team is called {names}: those notes go up without a team.", names=names))
        unknown = sorted({one.author_text for one in found if one.author_text})
        if unknown:
            names = ", ".join(unknown[:4]) + ("…" if len(unknown) > 4 else "")
            said.append(tr("{names} cannot be written beside notes: those go up without a name.", names=names))
        if self._table.cut:
            said.append(tr("Only the first {n} rows were read.", n=len(self._table.rows)))
        self.told.setText(" ".join(said))
        self.again.setVisible(bool(known))
        count = len(self._lines)
        self.put_up.setText(trn("Put up {n} note", "Put up {n} notes", count))
        self.put_up.setEnabled(bool(count))

    def _take(self) -> None:
        lines = self._lines
        self.accept()
        self.taken.emit(lines)


def _column_name(table: Table, place: int, head: bool) -> str:
    """How a column is called in a choice."""
    first = next((row[place] for row in table.rows if row[place]), "") if not head else table.rows[0][place]
    name = " ".join(first.split())
    name = name if len(name) <= _HEAD else name[: _HEAD - 1].rstrip() + "…"
    return name or tr("Column {n}", n=place + 1)
