"""One line of diary: when, what kind, what happened, what was changed; Enter writes it and the next can follow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QWidget

from livinglab.actions.measurements import edit_entry, parse_figure, write_entry
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.sheets.log.kinds import LOG_KINDS
from livinglab.sheets.log.read import Entry, fields_of
from livinglab.sheets.log.setup import setup_of
from ui.context import Context
from ui.sheets.log.baseline_button import BaselineButton
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.line_field import LineField


class EntryForm(QFrame):
    """Writes a new entry, or changes one it was handed; nothing typed is lost when the page changes."""

    said = Signal(str)
    failed = Signal(str)
    written = Signal(str)
    """The id of an entry just written."""
    left = Signal()
    """The person is done with the entry that was being changed."""

    def __init__(self, context: Context, project_id: str, sheet: Sheet | None = None, experiment_id: str | None = None,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._context = context
        self._project_id = project_id
        self._sheet = sheet
        self._experiment_id = experiment_id
        self._editing: Item | None = None
        theme = context.theme
        self.setProperty("panel", "card")
        self._grid = QGridLayout(self)
        self.when = LineField(name=tr("When"), placeholder=tr("Week 1, Thursday"), parent=self)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Kind of entry"))
        for key in setup_of(sheet).kinds:
            self.kind.addItem(tr(LOG_KINDS[key]), key)
        self.text = LineField(name=tr("What happened"), placeholder=tr("What did you see or hear?"), parent=self)
        self.change = LineField(
            name=tr("What was changed"), placeholder=tr("What was changed, if anything"), parent=self
        )
        self._numbers = {field.key: str(field.name) for field in fields_of(sheet) if field.type == "number"}
        self.change.setVisible("change" in setup_of(sheet).kinds)
        self.beside = {
            field.key: LineField(
                name=str(field.name),
                placeholder=str(field.hint),
                parent=self,
            )
            for field in fields_of(sheet)
        }
        self.add = Button(theme, tr("Write it down"), small=True, parent=self)
        self.cancel = Button(theme, tr("Leave as is"), role="quiet", small=True, parent=self)
        self.baseline = BaselineButton(context, self)
        self.baseline.said.connect(self.said)
        self.baseline.refused.connect(self._refuse)
        self._refusal = label("", "meta", ink="signal", wrap=True, parent=self)
        self._grid.addWidget(self.when, 0, 0)
        self._grid.addWidget(self.kind, 0, 1)
        self._grid.addWidget(self.text, 1, 0, 1, 2)
        self._grid.addWidget(self.change, 2, 0, 1, 2)
        for place, field in enumerate(self.beside.values(), 3):
            self._grid.addLayout(self._named(field), place, 0, 1, 2)
        last = 3 + len(self.beside)
        buttons = row(theme, 8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.baseline)
        buttons.addStretch(1)
        self._grid.addLayout(buttons, last, 0, 1, 2)
        self._grid.addWidget(self._refusal, last + 1, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self.setFocusProxy(self.text)
        for field in self._fields():
            field.entered.connect(self.write)
            field.escaped.connect(self._escape)
        self.add.clicked.connect(self.write)
        self.cancel.clicked.connect(self._escape)
        self.kind.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self.show_entry(None)
        self._restyle()

    def _named(self, field: LineField) -> QHBoxLayout:
        """A field behind its name."""
        line = row(self._context.theme, 8)
        name = label(field.accessibleName(), "meta", parent=self)
        name.setMinimumWidth(self._context.theme.px(64))
        line.addWidget(name)
        line.addWidget(field, 1)
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Scrolling past the kind must not change it.
        return watched is self.kind and event.type() == QEvent.Type.Wheel and not self.kind.hasFocus()

    def show_entry(self, entry: Entry | None) -> None:
        """Change this entry; None begins a new one."""
        self._editing = entry.item if entry is not None else None
        if entry is not None:
            said = {key: str(entry.item.data.get(key) or "") for key in self.beside}
            shown = (entry.when, entry.item.text, entry.change, *said.values())
            for field, words in zip(self._fields(), shown, strict=True):
                field.take()  # what was typed before is written: the cursor may stand in the field
                field.give_back(words)
            if self.kind.findData(entry.kind) < 0:  # written before the sheet offered other kinds
                self.kind.addItem(tr(LOG_KINDS[entry.kind]), entry.kind)
            self.kind.setCurrentIndex(self.kind.findData(entry.kind))
        self.add.setText(tr("Change the entry") if entry is not None else tr("Write it down"))
        self.cancel.setVisible(entry is not None)
        self.baseline.show_entry(entry)
        self._refuse("")

    def _fields(self) -> tuple[LineField, ...]:
        return (self.when, self.text, self.change, *self.beside.values())

    def _empty(self) -> None:
        for field in (self.text, self.change, *self.beside.values()):
            field.take()

    def enter(self) -> None:
        """The cursor goes where the words go; a time already there stays for the next entry."""
        (self.text if self.when.text() else self.when).setFocus(Qt.FocusReason.OtherFocusReason)

    def has_words(self) -> bool:
        """Whether something typed is not yet written down."""
        return any(field.full_text().strip() for field in self._fields() if field is not self.when)

    def commit_input(self) -> None:
        """Before the page goes: an entry that has words is written, wherever in it they stand."""
        for field in self._fields():
            field.commit()
        if self.has_words() and not self.isHidden():
            self._put(*self._whole())

    def _whole(self) -> tuple[str, str, str]:
        """Words, change and kind of an entry nobody finished: a change that stands alone is what happened, and what
        stands beside nothing goes under its own name."""
        words, change, kind = self.text.full_text(), self.change.full_text(), str(self.kind.currentData())
        if words.strip():
            return words, change, kind
        if self._editing is not None:
            return self._editing.text, change, kind
        if change.strip():
            return change, "", "change"
        return next(field.accessibleName() for field in self.beside.values() if field.full_text().strip()), "", kind

    def write(self) -> None:
        """Write the entry; the time stays in its field, since entries often come in a row."""
        wrong = self._no_number()
        if wrong:
            self._refuse(tr("{field}: only a number goes here, like 12 or 43/100.", field=wrong))
            return
        self._put(self.text.commit(), self.change.commit(), str(self.kind.currentData()))

    def _no_number(self) -> str:
        """The name of a field for a number in which there is none."""
        wrong = ""
        for key, name in self._numbers.items():
            try:
                parse_figure(self.beside[key].commit())
                self.beside[key].set_wrong(False)
            except UserError:
                self.beside[key].set_wrong(True)
                wrong = wrong or name
        return wrong

    def _put(self, words: str, change: str, kind: str) -> None:
        beside = {key: field.commit() for key, field in self.beside.items()}
        if not any(said.strip() for said in (words, change, *beside.values())):
            return
        try:
            if self._editing is not None:
                said_kind = kind if kind != "other" or "kind_text" not in self._editing.data else ""
                item = edit_entry(
                    self._context.store, self._editing.id,
                    {"text": words, "when": self.when.commit(), "kind": said_kind, "change": change}, beside,
                )  # fmt: skip
            else:
                item = write_entry(
                    self._context.store, self._project_id, words, when=self.when.commit(), kind=kind, change=change,
                    sheet=self._sheet, experiment_id=self._experiment_id, beside=beside,
                )  # fmt: skip
        except UserError as error:
            self._refuse(str(error))
            return
        was_editing = self._editing is not None
        self._refuse("")
        self._empty()
        self.show_entry(None)
        self._context.bridge.flush()
        self.said.emit(tr("{code} is in the diary", code=item.code))
        if was_editing:
            self.left.emit()
        else:
            self.written.emit(item.id)

    def _escape(self) -> None:
        if self._editing is not None:
            self._empty()
            self.show_entry(None)
        self.left.emit()

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._grid.setContentsMargins(px(12), px(10), px(12), px(10))
        self._grid.setSpacing(px(8))
