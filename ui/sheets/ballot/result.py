"""The opened result: bars in people, ties and coverage in words, the voices beside, and what goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.actions import votes
from livinglab.blocks.words import literal
from livinglab.errors import UserError
from livinglab.i18n import tr, trn
from livinglab.model.items import Item
from livinglab.sheets.ballot.count import DotCount, DotRow, count
from livinglab.sheets.ballot.read import BallotView
from ui.context import Context
from ui.ime import commit_focused
from ui.widgets.bar_row import BarRow
from ui.widgets.labels import label, rule
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.text_field import TextField

_VOICES = 4


class ResultView(QWidget):
    """Ticking is choosing; it is written at once and can be undone until the vote is closed."""

    said = Signal(str)
    failed = Signal(str)
    trace_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._shown: object = None
        self.ticks: dict[str, QCheckBox] = {}
        theme = context.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._rule = Paragraph(theme, "", size=15, ink="ink-2", parent=self)
        self._bars = QVBoxLayout()
        self._bars.setSpacing(0)
        self._words = Paragraph(theme, "", size=15, parent=self)
        self._voices = Paragraph(theme, "", size=15, parent=self)
        self.why = LineField(
            name=tr("What is chosen, in a sentence"), placeholder=tr("What is chosen, in a sentence"), parent=self
        )
        self.minority = TextField(
            name=tr("Minority view"), placeholder=tr("What do those say who wanted something else?"), parent=self
        )
        self.minority.setFixedHeight(theme.px(64))
        self.note = QComboBox(self)
        self.note.setAccessibleName(tr("The note this view came from"))
        self.note.setProperty("small", True)
        for part in (self._rule, self._bars, self._words, rule(parent=self), self._voices):
            if isinstance(part, QVBoxLayout):
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)
        self._column.addWidget(label(tr("What is chosen, in a sentence"), "meta", parent=self))
        self._column.addWidget(self.why)
        self._column.addWidget(label(tr("Minority view"), "meta", parent=self))
        self._column.addWidget(self.minority)
        self._column.addWidget(self.note)
        self._column.addStretch(1)
        self.why.committed.connect(self._write_why)
        self.minority.committed.connect(self._write_minority)
        self.note.activated.connect(self._write_minority)

    def take_focus(self) -> None:
        """The keys stand on the option most people want: Space says that it goes on."""
        first = next(iter(self.ticks.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: BallotView) -> None:
        """Show an opened vote."""
        self._view = view
        counted = count(view)
        people = tr("{n} people gave up to {budget} dots each, at most {cap} to one idea.",
                    n=counted.result.voters, budget=view.budget, cap=view.cap)  # fmt: skip
        self._rule.set_text(people)
        self._show_bars(view, counted)
        self._words.set_text(" ".join(_sentences(view, counted)))
        voices = _voices(counted, view)
        self._voices.set_text("\n".join(voices))
        self.why.set_text(str(view.data.get("chosen_text") or ""))
        self.minority.set_text(str(view.data.get("minority") or ""))
        self._show_notes(view, counted)
        for field in (self.why, self.minority):
            field.setReadOnly(view.closed)

    def _show_bars(self, view: BallotView, counted: DotCount) -> None:
        shape = (view.closed, counted.rows)
        if shape == self._shown:
            return
        self._shown = shape
        focused = next((option_id for option_id, tick in self.ticks.items() if tick.hasFocus()), "")
        while (item := self._bars.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.ticks = {}
        most = counted.result.voters if counted.in_people else max([1, *(row.dots for row in counted.rows)])
        for row in counted.rows:
            self._bars.addWidget(self._bar(row, most, counted.in_people, view.closed))
        if focused in self.ticks:
            self.ticks[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _bar(self, row: DotRow, most: int, in_people: bool, closed: bool) -> QWidget:
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        tick = QCheckBox(holder)
        tick.setChecked(row.option.chosen)
        tick.setEnabled(not closed)
        tick.setAccessibleName(tr("Goes on: {title}", title=row.option.title))
        tick.setProperty("option", row.option.id)
        tick.toggled.connect(self._ticked)
        self.ticks[row.option.id] = tick
        number = row.people if in_people and row.people is not None else row.dots
        words = trn("{n} person", "{n} people", number) if in_people else trn("{n} dot", "{n} dots", number)
        bar = BarRow(
            self._context.theme, row.option.title, number, most, words, stage="ideate", chosen=row.option.chosen,
            code=row.option.code, parent=holder,
        )  # fmt: skip
        line.addWidget(tick)
        line.addWidget(bar, 1)
        return holder

    def _show_notes(self, view: BallotView, counted: DotCount) -> None:
        """Notes behind the ideas that were not chosen: one of them may stand beside the minority view."""
        self.note.blockSignals(True)
        self.note.clear()
        self.note.addItem(tr("No note attached"), None)
        for note in self.notes_behind(view, counted):
            self.note.addItem(f"{note.code}  {note.text}", note.id)
        self.note.setCurrentIndex(max(0, self.note.findData(view.data.get("minority_note"))))
        self.note.setEnabled(not view.closed)
        self.note.blockSignals(False)

    def notes_behind(self, view: BallotView, counted: DotCount) -> list[Item]:
        """The notes from which the options that were not chosen came, by way of their clusters."""
        found: dict[str, Item] = {}
        for row in reversed(counted.rows):
            if row.option.chosen:
                continue
            for item in self._context.store.select(
                Item,
                "join membership m on m.item_id=t.id join link l on l.dst_id=m.cluster_id where l.src_id=? order by t.code_no",
                (row.option.id,),
            ):
                found[item.id] = item
        return list(found.values())

    def commit_input(self) -> None:
        """Take what is being typed."""
        if self.isVisible():
            commit_focused()
            self.why.commit()
            self.minority.commit()

    # --- what is done ------------------------------------------------------------------------------------------------
    def _ticked(self) -> None:
        if self._view is None:
            return
        wanted = [option_id for option_id, tick in self.ticks.items() if tick.isChecked()]
        told = tr("{n} ideas go on", n=len(wanted)) if wanted else tr("No idea is ticked any more")
        self._do(lambda view: votes.choose(self._context.store, view.sheet, wanted), told)

    def _write_why(self, words: str) -> None:
        self._do(
            lambda view: votes.choose(self._context.store, view.sheet, [option.id for option in view.chosen], words)
        )

    def _write_minority(self) -> None:
        words, note = self.minority.toPlainText(), self.note.currentData()
        self._do(lambda view: votes.keep_minority(self._context.store, view.sheet, words, note))

    def _do(self, act: object, sentence: str = "") -> None:
        if self._view is None or self._view.closed or not callable(act):
            return
        try:
            act(self._view)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        if sentence:
            self.said.emit(sentence)


def _sentences(view: BallotView, counted: DotCount) -> list[str]:
    """Ties, coverage, unused dots and what could not be counted."""
    found = []
    for group in counted.ties:
        codes = ", ".join(option.code for option in group)
        found.append(tr("{codes} have the same number ({n}).", codes=codes, n=counted.result.totals[group[0].code]))
    if not counted.ties:
        found.append(tr("No two ideas have the same number."))
    if counted.coverage is not None and view.chosen:
        found.append(
            tr("{k} of {n} people gave a dot to something that goes on.",
               k=counted.coverage.at_least_one, n=counted.coverage.voters)
        )  # fmt: skip
    if counted.result.blank:
        found.append(trn("{n} ballot was blank.", "{n} ballots were blank.", counted.result.blank))
    if counted.problems:
        found.append(tr("Not counted: {n} ballots that break the rule.", n=len(counted.problems)))
    return found


def _voices(counted: DotCount, view: BallotView) -> list[str]:
    """The voices beside what was chosen, fewest heard first."""
    if not view.chosen:
        return [tr("Tick what you take forward; the other voices will show here.")]
    if counted.coverage is None:
        return [tr("Some votes are known as sums only, so nobody can say who was left out.")]
    titles = {option.code: literal(option.title) for option in view.options}
    return [
        tr("**{n}** people wanted {title}; {m} of them got nothing that goes on.",
           n=voice.supporters, title=titles.get(voice.option, voice.option), m=voice.with_nothing_chosen)
        if voice.with_nothing_chosen
        else tr("**{n}** people wanted {title}.", n=voice.supporters, title=titles.get(voice.option, voice.option))
        for voice in counted.coverage.others[:_VOICES]
    ]  # fmt: skip
