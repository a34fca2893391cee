"""After an entry of the kind "change": should it also become a numbered amendment of the frozen card?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from livinglab.actions.cards import amend
from livinglab.blocks.words import literal
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.log.read import Entry, ExperimentView
from ui.context import Context
from ui.widgets.buttons import Button
from ui.widgets.layouts import FlowLayout
from ui.widgets.paragraph import Paragraph


class ChangeOffer(QFrame):
    """One question with two answers, in the page; hidden where there is nothing to ask."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entry: Entry | None = None
        self._experiment_id = ""
        self._declined: set[str] = set()
        theme = context.theme
        self.setProperty("panel", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(12))
        self._text = Paragraph(theme, "", size=15, parent=self)
        self.accept = Button(theme, tr("Leave it as an amendment"), small=True, icon_name="edit", parent=self)
        self.decline = Button(theme, tr("Only in the diary"), small=True, role="quiet", parent=self)
        flow = FlowLayout(theme, 8)
        flow.addWidget(self.accept)
        flow.addWidget(self.decline)
        column.addWidget(self._text)
        column.addLayout(flow)
        self.accept.clicked.connect(self._accept)
        self.decline.clicked.connect(self._decline)
        self.hide()

    def ask(self, view: ExperimentView) -> None:
        """Ask about the newest change that is no amendment yet."""
        self._entry = None
        if view.frozen is not None and view.experiment is not None:
            self._experiment_id = view.experiment.item.id
            self._entry = next((entry for entry in reversed(view.entries) if self._open(entry, view)), None)
        self.setVisible(self._entry is not None)
        if self._entry is not None:
            self._text.set_text(
                tr("“{text}” changes how it is tried. Shall it be amendment {n} of the frozen card?",
                   text=literal(self._entry.item.text), n=len(view.amendments) + 1)
            )  # fmt: skip

    def _open(self, entry: Entry, view: ExperimentView) -> bool:
        if entry.kind != "change" or entry.item.id in self._declined:
            return False
        if any(amendment.version.data.get("log_id") == entry.item.id for amendment in view.amendments):
            return False
        said = {(amendment.version.reason, amendment.when) for amendment in view.amendments}
        return (entry.item.text, entry.when) not in said

    def _accept(self) -> None:
        if self._entry is None:
            return
        try:
            amend(self._context.store, self._experiment_id, {}, self._entry.item.text, self._entry.when,
                  log_id=self._entry.item.id)  # fmt: skip
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        self.said.emit(tr("The amendment is on the card. Later readings are shown apart."))

    def _decline(self) -> None:
        if self._entry is not None:
            self._declined.add(self._entry.item.id)
        self.hide()
