"""How often each grade was given to each idea, for votes of another hall that come as numbers only."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView, ChannelView
from ui.context import Context
from ui.sheets.ballot.count_field import CountField
from ui.widgets.labels import label


class GradeTotals(QFrame):
    """Each number is written when it is complete; more grades than people are refused in a sentence."""

    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._channel: ChannelView | None = None
        self._shape: object = None
        self._holder: QWidget | None = None
        self.fields: dict[str, list[CountField]] = {}
        theme = context.theme
        self.setProperty("panel", "true")
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        self._lines.setColumnStretch(0, 1)
        self.people = CountField(tr("People who voted this way"), votes.MOST_PEOPLE, parent=self)
        note = tr("Majority judgment looks at one idea at a time, so how often each grade was given is enough.")
        self._lines.addWidget(label(note, "meta", wrap=True, parent=self), 0, 0, 1, 2)
        self._lines.addWidget(label(tr("People who voted this way"), "lead", parent=self), 1, 0)
        self._lines.addWidget(self.people, 1, 1)
        self._refusal = label("", "meta", ink="signal", wrap=True, parent=self)
        self._lines.addWidget(self._refusal, 3, 0, 1, 2)
        self._refusal.hide()
        self.people.counted.connect(self._write)
        self.setFocusProxy(self.people)

    def show_view(self, view: BallotView, channel: ChannelView) -> None:
        """Show one channel's numbers."""
        self._view, self._channel = view, channel
        shape = ([option.id for option in view.options], view.terms.grades)
        if shape != self._shape:
            self._shape = shape
            self._build(view)
        told = dict(channel.graded)
        self.people.show_number(channel.people_by_totals if channel.by_totals or not channel.slips else 0)
        for option_id, row in self.fields.items():
            counts = told.get(option_id, ())
            for grade, field in enumerate(row):
                place = view.terms.grade(grade)
                field.show_number(counts[place] if place < len(counts) else 0)
        for field in self._all():
            field.setEnabled(not view.closed and not channel.slips)

    def _all(self) -> list[CountField]:
        return [self.people, *(field for row in self.fields.values() for field in row)]

    def _build(self, view: BallotView) -> None:
        if self._holder is not None:
            self._lines.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget(self)
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        self.fields = {}
        for grade, name in enumerate(view.terms.grades):
            grid.addWidget(label(name, "meta", wrap=True, parent=self._holder), 0, grade + 1)
        for place, option in enumerate(view.options, 1):
            grid.addWidget(label(f"{option.code}  {option.title}", "body", wrap=True, parent=self._holder), place, 0)
            row = []
            for grade, name in enumerate(view.terms.grades):
                words = tr("{grade} for {title}", grade=name, title=option.title)
                field = CountField(words, votes.MOST_PEOPLE, parent=self._holder)
                field.counted.connect(self._write)
                grid.addWidget(field, place, grade + 1)
                row.append(field)
            self.fields[option.id] = row
        self._lines.addWidget(self._holder, 2, 0, 1, 2)

    def commit_input(self) -> None:
        """Take what is being typed."""
        if self.isVisible():
            for field in self._all():
                field.commit()

    def _write(self) -> None:
        view, channel = self._view, self._channel
        if view is None or channel is None:
            return
        counts = {
            option_id: [row[view.terms.grade(grade)].value() for grade in range(len(row))]
            for option_id, row in self.fields.items()
        }
        try:
            votes.enter_grades(self._context.store, view.sheet, channel.id, self.people.value(), counts)
        except UserError as error:
            self._refusal.setText(str(error))
            self._refusal.show()
            self.failed.emit(str(error))
        else:
            self._refusal.hide()
            self._context.bridge.flush()
