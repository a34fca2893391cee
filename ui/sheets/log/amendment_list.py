"""The amendments of the frozen card: when, and what changed; both can be put right where they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from livinglab.actions.amendments import edit_amendment
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.log.read import Amendment, ExperimentView
from ui.context import Context
from ui.widgets.labels import label
from ui.widgets.line_field import LineField


class AmendmentField(LineField):
    """One side of an amendment; it knows which."""

    def __init__(self, version_id: str, key: str, name: str, parent: QWidget) -> None:
        super().__init__(name=name, parent=parent)
        self.version_id = version_id
        self.key = key


class AmendmentList(QFrame):
    """A line an amendment; hidden while there is none. Each change is a step of its own."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._read_only = False
        self._ids: tuple[str, ...] = ()
        self._labels: list[QLabel] = []
        self.fields: list[AmendmentField] = []
        self.setProperty("panel", "true")
        self._grid = QGridLayout(self)
        self.title = label(tr("Amendments"), "title", parent=self)
        self.refusal = label("", "meta", ink="signal", wrap=True, parent=self)
        self.refusal.hide()
        self._grid.addWidget(self.title, 0, 0, 1, 3)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 3)
        context.theme.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: ExperimentView) -> None:
        """Show these amendments; lines that stay keep the keyboard and what is being typed."""
        ids = tuple(one.version.id for one in view.amendments)
        if ids != self._ids:
            self._build(view.amendments)
            self._ids = ids
        for field in self.fields:
            amendment = next(one for one in view.amendments if one.version.id == field.version_id)
            if not field.property("wrong"):
                field.set_text(amendment.when if field.key == "at_text" else amendment.version.reason)
        self.setVisible(bool(ids))

    def set_read_only(self, read_only: bool) -> None:
        """Read only: the words stand, nothing is typed."""
        self._read_only = read_only
        for field in self.fields:
            field.setReadOnly(read_only)

    def commit_input(self) -> None:
        """Take what is being typed."""
        for field in self.fields:
            field.commit()

    def _build(self, amendments: tuple[Amendment, ...]) -> None:
        for old in (*self._labels, *self.fields):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._labels, self.fields = [], []
        for row, one in enumerate(amendments, 1):
            number = tr("Amendment {n}", n=one.number)
            head = label(number, "strong", parent=self)
            when = AmendmentField(one.version.id, "at_text", f"{number}: {tr('When?')}", self)
            reason = AmendmentField(one.version.id, "reason", f"{number}: {tr('What changed, and why?')}", self)
            when.setPlaceholderText(tr("When?"))
            for column, widget in enumerate((head, when, reason)):
                self._grid.addWidget(widget, row, column)
                widget.show()
            for field in (when, reason):
                field.setReadOnly(self._read_only)
                field.committed.connect(self._write)
            self._labels.append(head)
            self.fields += [when, reason]
        self._grid.addWidget(self.refusal, len(amendments) + 1, 0, 1, 3)

    def _write(self, words: str) -> None:
        sender = self.sender()
        if not isinstance(sender, AmendmentField):
            return
        try:
            edit_amendment(self._context.store, sender.version_id, **{sender.key: words})
        except UserError as error:
            sender.set_wrong(True)
            self._refuse(str(error))
            return
        sender.set_wrong(False)
        self._refuse("")
        self._context.bridge.flush()
        self.said.emit(tr("The amendment is changed."))

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._grid.setContentsMargins(px(16), px(12), px(16), px(14))
        self._grid.setSpacing(px(8))
