"""The experiment card beside its numbers: frozen with amendments inside, or still open with what freezing would mean."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from livinglab.actions import cards
from livinglab.blocks.words import slots, theirs
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.model.items import Version
from livinglab.model.lab import Sheet
from livinglab.sheets.cards.form import Form, form_of
from livinglab.sheets.cards.view import CardsView
from livinglab.sheets.log.read import ExperimentView
from ui.context import Context
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.frozen_card import FrozenCard
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph


class CardPanel(QWidget):
    """Shows one experiment; amendments are written here and nowhere in a dialog."""

    said = Signal(str)
    failed = Signal(str)
    trace_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: ExperimentView | None = None
        self.frozen: FrozenCard | None = None
        self._open_card: QFrame | None = None
        self._shown: object = None
        self.freeze: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_view(self, view: ExperimentView) -> None:
        """Show the card of a view."""
        self._view = view
        form = form_of(self._context.methods, None, "experiment")
        if view.experiment is None or form is None:
            return
        if view.frozen is not None:
            self._show_frozen(view, form)
        else:
            self._show_open(view, form)

    def begin_amendment(self) -> bool:
        """Open the lines for an amendment; False while the card is not frozen."""
        if self.frozen is None or self.frozen.isHidden():
            return False
        self.frozen.begin_amendment()
        return True

    def commit_input(self) -> None:
        if self.frozen is not None:
            self.frozen.commit()

    # --- a frozen card -----------------------------------------------------------------------------------------------
    def _show_frozen(self, view: ExperimentView, form: Form) -> None:
        assert view.experiment is not None
        assert view.frozen is not None
        if self._open_card is not None:
            self._open_card.hide()
            self._open_card.deleteLater()
            self._open_card = None
        item = view.experiment.item
        if self.frozen is None:
            self.frozen = FrozenCard(self._context.theme, form, "experiment", self, size=15)
            self.frozen.amended.connect(self._amended)
            self.frozen.trace_requested.connect(self.trace_requested)
            self.frozen.change.hide()
            self._column.addWidget(self.frozen, 0, Qt.AlignmentFlag.AlignTop)
        self.frozen.adopt(item.id)
        self.frozen.show()
        versions = (view.frozen, *(amendment.version for amendment in view.amendments))
        self.frozen.show_card(view.experiment, _cards_view(view, versions))
        self.frozen.code.hide()
        self.frozen.evidence.setVisible(bool(view.sources))
        self.frozen.show_heading(tr("Experiment card"))

    def _amended(self, frame: CardFrame, key: str, reason: str, at_text: str) -> None:
        try:
            cards.amend(self._context.store, frame.item_id, {}, reason, at_text, section=key)
        except UserError as error:
            self.failed.emit(str(error))
            return
        assert self.frozen is not None
        self.frozen.amend_form.clear()
        self.frozen.amend_form.hide()
        self._context.bridge.flush()
        self.said.emit(tr("The amendment is on the card. Later readings are shown apart."))

    # --- a card still open -------------------------------------------------------------------------------------------
    def _show_open(self, view: ExperimentView, form: Form) -> None:
        assert view.experiment is not None
        if self.frozen is not None:
            self.frozen.hide()
        shown = (view.experiment.item, self._context.theme.now)
        if shown == self._shown:
            return
        self._shown = shown
        if self._open_card is not None:
            self._open_card.hide()
            self._open_card.deleteLater()
        self._open_card = self._build_open(view, form)
        self._column.addWidget(self._open_card, 0, Qt.AlignmentFlag.AlignTop)
        self._open_card.show()

    def _build_open(self, view: ExperimentView, form: Form) -> QFrame:
        assert view.experiment is not None
        theme = self._context.theme
        panel = QFrame(self)
        panel.setProperty("panel", "true")
        column = QVBoxLayout(panel)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(label(tr("Experiment card"), "title", parent=panel))
        why = tr("Not frozen yet. When the trying begins, freeze it: then nobody can move the goal afterwards.")
        column.addWidget(Paragraph(theme, why, size=14, ink="ink-2", parent=panel))
        self.freeze = Button(theme, tr("Freeze the card"), icon_name="lock", small=True, parent=panel)
        self.freeze.clicked.connect(self._freeze)
        column.addWidget(self.freeze)
        for part in form.parts:
            words = view.experiment.words(part.key)
            if part.key == "text" or not words or part.field.options:
                continue
            column.addWidget(label(str(part.field.name), "caption", parent=panel))
            text = slots(words) if part.is_sentence else theirs(words)
            column.addWidget(Paragraph(theme, text, size=15, parent=panel))
        column.addStretch(1)
        return panel

    def _freeze(self) -> None:
        if self._view is None or self._view.experiment is None:
            return
        try:
            cards.freeze_card(self._context.store, self._view.experiment.item.id)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        self.said.emit(tr("Frozen. From now on it changes by amendments."))


def _cards_view(view: ExperimentView, versions: tuple[Version, ...]) -> CardsView:
    """The part of a cards sheet that a frozen card reads."""
    assert view.experiment is not None
    item = view.experiment.item
    sheet = Sheet(id="", project_id=item.project_id, activity_id=item.activity_id or "", kind="cards")
    return CardsView(sheet, (view.experiment,), {item.id: view.sources}, {item.id: versions}, ())
