"""A card as a form: code, sentences and fields one under another, what it came from, and what is still odd."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.checks import checks_of
from livinglab.sheets.cards.form import Form, Part
from livinglab.sheets.cards.view import CardsView
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.code_button import CodeButton
from ui.sheets.cards.evidence_row import EvidenceRow
from ui.sheets.cards.field_grid import FieldGrid
from ui.sheets.cards.form_fields import form_field
from ui.sheets.cards.hints import Hints
from ui.sheets.cards.part_field import PartField
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label

SHORT = ("line", "scale", "number", "money", "date", "time")
_LEAD = 18


class FormCard(CardFrame):
    """Short fields stand two in a row where there is room."""

    def __init__(self, theme: ThemeHolder, form: Form, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, form, stage, parent)
        self.column = QVBoxLayout(self)
        self.column.addLayout(self._head())
        self.fields: list[PartField] = []
        self._read_only = False
        self._add_fields()
        self.evidence = EvidenceRow(theme, self)
        self.evidence.trace_requested.connect(self.trace_requested)
        self.evidence.tied.connect(self._tied)
        self.evidence.untied.connect(self._untied)
        self.column.addWidget(self.evidence)
        self.hints = Hints(theme, self)
        self.column.addWidget(self.hints)
        theme.changed.connect(self._restyle)
        self._restyle()

    # ------------------------------------------------------------------------------------------ building
    def _head(self) -> QHBoxLayout:
        self._row = QHBoxLayout()
        self.code = CodeButton(self.theme, self)
        self.code.clicked.connect(self._trace)
        self.code.delete_asked.connect(self._remove)
        self.kind_name: QLabel = label("", "caption", parent=self)
        self.freeze = Button(self.theme, tr("Freeze and start"), icon_name="lock", small=True, parent=self)
        self.freeze.setVisible(False)
        self.freeze.clicked.connect(self._freeze)
        self.remove = Button(
            self.theme, icon_name="delete", role="quiet", small=True, name=tr("Delete card"), parent=self
        )
        self.remove.clicked.connect(self._remove)
        self._row.addWidget(self.code)
        self._row.addWidget(self.kind_name)
        self._row.addStretch(1)
        for button in (self.freeze, self.remove):
            self._row.addWidget(button)
        return self._row

    def _add_fields(self) -> None:
        short: list[Part] = []
        for part in self.form.parts:
            short_type = part.field.type in SHORT and part.key != self.form.setup.case
            if short_type and not self._is_title(part):
                short.append(part)
                continue
            self._add_short(short)
            self.column.addWidget(self._make(part))
        self._add_short(short)

    def _is_title(self, part: Part) -> bool:
        return part.key == "text"

    def _make(self, part: Part) -> PartField:
        lead = self.form.layout == "sentence"
        big = lead and part.is_sentence
        made = form_field(self.theme, self.form, part, self.stage, self, named=not big, size=_LEAD if big else 16)
        made.written.connect(self._written)
        made.slot_written.connect(self._slot_written)
        self.fields.append(made)
        return made

    def _add_short(self, parts: list[Part]) -> None:
        if parts:
            self.column.addWidget(FieldGrid(self.theme, [self._make(part) for part in parts], self))
            parts.clear()

    # ------------------------------------------------------------------------------------------ showing
    def show_card(self, card: Card | None, view: CardsView) -> None:
        self.code.show_code(card.code if card else "")
        for field in self.fields:
            field.show_card(card)
        self.evidence.setVisible(card is not None)
        self.evidence.show_sources(view.evidence.get(card.item.id, ()) if card else ())
        self.remove.setVisible(card is not None and not self._read_only)
        self.freeze.setVisible(card is not None and card.item.kind == "experiment" and not card.is_blank)
        self.hints.show_checks(checks_of(card, view) if card else ())

    def commit(self) -> None:
        for field in self.fields:
            field.commit()

    def enter(self) -> None:
        if self.fields:
            self.fields[0].enter()

    def set_read_only(self, read_only: bool) -> None:
        for field in self.fields:
            field.set_read_only(read_only)
        self.evidence.set_read_only(read_only)
        self.freeze.setEnabled(not read_only)
        self.remove.setVisible(not read_only and not self.is_blank)
        self._read_only = read_only

    # ------------------------------------------------------------------------------------------ telling
    def _written(self, key: str, value: object) -> None:
        self.written.emit(self, key, value)

    def _slot_written(self, key: str, index: int, value: str) -> None:
        self.slot_written.emit(self, key, index, value)

    def _tied(self, code: str) -> None:
        self.tied.emit(self, code)

    def _untied(self, item_id: str) -> None:
        self.untied.emit(self, item_id)

    def _trace(self) -> None:
        self.trace_requested.emit(self.item_id)

    def _remove(self) -> None:
        if not self._read_only:
            self.remove_asked.emit(self)

    def _freeze(self) -> None:
        self.commit()
        self.freeze_asked.emit(self)

    # ------------------------------------------------------------------------------------------ the look
    def _restyle(self) -> None:
        px = self.theme.px
        self.column.setContentsMargins(px(20), px(14), px(20), px(16))
        self.column.setSpacing(px(14))
        self._row.setSpacing(px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(self.property("chosen"))
        painter.setPen(QPen(self.theme.colour(self.stage if chosen else "line"), 3 if chosen else 1))
        painter.setBrush(self.theme.colour("surface"))
        inset = 1.5 if chosen else 0.5
        radius = self.theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
