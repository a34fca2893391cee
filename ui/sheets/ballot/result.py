"""The opened result: bars in people, ties and coverage in words, the voices beside, and what goes on."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.actions import votes
from livinglab.blocks.words import literal
from livinglab.errors import UserError
from livinglab.i18n import tr, trn
from livinglab.model.items import Item
from livinglab.sheets.ballot.blocks import given_sentence
from livinglab.sheets.ballot.channel_words import score_text
from livinglab.sheets.ballot.charts import chart
from livinglab.sheets.ballot.count import DotCount, DotRow, count
from livinglab.sheets.ballot.read import BallotView, Option
from livinglab.sheets.ballot.rule_words import full_rule
from livinglab.sheets.ballot.since_words import since_sentence
from livinglab.sheets.ballot.steps import steps
from ui.context import Context
from ui.ime import commit_focused
from ui.sheets.ballot.result_words import came_in, other_rules, sentences, voices
from ui.widgets.bar_row import BarRow
from ui.widgets.drawing_view import DrawingView
from ui.widgets.labels import label, rule
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph
from ui.widgets.text_field import TextField

_DRAWN = 520  # points a chart is drawn wide


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
        self.changed = Paragraph(theme, "", size=15, parent=self)
        self._bars = QVBoxLayout()
        self._bars.setSpacing(0)
        self.chart = DrawingView(theme, parent=self, largest=1.3)
        self._words = Paragraph(theme, "", size=15, parent=self)
        self._how = Paragraph(theme, "", size=15, ink="ink-2", parent=self)
        self._other = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
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
        for part in (
            self._rule, self.changed, self.chart, self._bars, self._words, self._how, rule(parent=self), self._voices, self._other,
        ):  # fmt: skip
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
        counted = count(view) if view.by_dots else None
        self._rule.set_text(given_sentence(view, counted) if counted else full_rule(view))
        changed = since_sentence(view)
        self.changed.set_text(literal(changed))
        self.changed.setVisible(bool(changed))
        drawn = None if counted else chart(view)
        self.chart.show_drawing(drawn.drawing(_DRAWN) if drawn else None)
        self.chart.setVisible(drawn is not None)
        self._show_bars(view, counted)
        self._words.set_text("\n".join([*came_in(view), " ".join(sentences(view))]))
        told = () if view.rule in ("dots", "consent") else steps(view)
        self._how.set_text("\n".join([tr("How it was counted"), *map(literal, told)]) if told else "")
        self._how.setVisible(bool(told))
        self._voices.set_text("\n".join(voices(view)))
        compared = other_rules(view)
        self._other.set_text(compared)
        self._other.setVisible(bool(compared))
        self.why.set_text(str(view.data.get("chosen_text") or ""))
        self.minority.set_text(str(view.data.get("minority") or ""))
        self._show_notes(view)
        for field in (self.why, self.minority):
            field.setReadOnly(view.closed)

    def _show_bars(self, view: BallotView, counted: DotCount | None) -> None:
        """Bars of people, or under a chart of its own only the ticks."""
        shape = (view.closed, counted.rows if counted else view.options)
        if shape == self._shown:
            return
        self._shown = shape
        focused = next((option_id for option_id, tick in self.ticks.items() if tick.hasFocus()), "")
        while (item := self._bars.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.ticks = {}
        if counted is None:
            for option in view.options:
                self._bars.addWidget(self._tick(option, view.closed, self, f"{option.code}  {option.title}"))
        else:
            most = counted.result.voters if counted.in_people else max([1, *(row.dots for row in counted.rows)])
            for row in counted.rows:
                self._bars.addWidget(self._bar(row, most, counted.in_people, view.closed))
        for one, following in pairwise([*self.ticks.values(), self.why, self.minority, self.note]):
            QWidget.setTabOrder(one, following)
        if focused in self.ticks:
            self.ticks[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _bar(self, row: DotRow, most: int, in_people: bool, closed: bool) -> QWidget:
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        tick = self._tick(row.option, closed, holder)
        number = row.people if in_people and row.people is not None else row.dots
        words = trn("{n} person", "{n} people", number) if in_people else trn("{n} dot", "{n} dots", number)
        if row.score is not None:
            words = tr("{number} · weighted {score}", number=words, score=score_text(row.score))
        bar = BarRow(
            self._context.theme, row.option.title, number, most, words, stage="ideate", chosen=row.option.chosen,
            code=row.option.code, parent=holder,
        )  # fmt: skip
        line.addWidget(tick)
        line.addWidget(bar, 1)
        return holder

    def _tick(self, option: Option, closed: bool, parent: QWidget, words: str = "") -> QCheckBox:
        tick = QCheckBox(words.replace("&", "&&"), parent)
        tick.setChecked(option.chosen)
        tick.setEnabled(not closed)
        tick.setAccessibleName(tr("Goes on: {title}", title=option.title))
        tick.setProperty("option", option.id)
        tick.toggled.connect(self._ticked)
        self.ticks[option.id] = tick
        return tick

    def _show_notes(self, view: BallotView) -> None:
        """Notes behind the ideas that were not chosen: one of them may stand beside the minority view."""
        self.note.blockSignals(True)
        self.note.clear()
        self.note.addItem(tr("No note attached"), None)
        for note in self.notes_behind(view):
            self.note.addItem(f"{note.code}  {note.text}", note.id)
        self.note.setCurrentIndex(max(0, self.note.findData(view.data.get("minority_note"))))
        self.note.setEnabled(not view.closed)
        self.note.blockSignals(False)

    def notes_behind(self, view: BallotView) -> list[Item]:
        """The notes from which the options that were not chosen came, by way of their clusters."""
        found: dict[str, Item] = {}
        options = [row.option for row in reversed(count(view).rows)] if view.by_dots else list(view.options)
        for option in options:
            if option.chosen:
                continue
            for item in self._context.store.select(
                Item,
                "join membership m on m.item_id=t.id join link l on l.dst_id=m.cluster_id where l.src_id=? order by t.code_no",
                (option.id,),
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
