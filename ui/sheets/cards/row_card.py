"""A card as a row of a list: tick, code, its words; what else it holds unfolds below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.checks import checks_of
from livinglab.sheets.cards.choices import IDEA_STATUS
from livinglab.sheets.cards.form import Form, Part
from livinglab.sheets.cards.shapes import Idea
from livinglab.sheets.cards.view import CardsView
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.code_button import CodeButton
from ui.sheets.cards.evidence_row import EvidenceRow
from ui.sheets.cards.fields import PaperField
from ui.sheets.cards.form_fields import form_field
from ui.sheets.cards.hints import Hints
from ui.sheets.cards.part_field import PartField
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import label

# The tick of a row: the field it writes, and what it writes when set and when taken back.
_TICKS: dict[str, tuple[str, object, object]] = {
    "hmw": ("chosen", True, False), "idea": ("status", "chosen", "gathered"), "assumption": ("tested", True, False),
    "action": ("done", True, False),
}  # fmt: skip
_BESIDE = {"action": ("who", "due", "check"), "assumption": ("weight",), "adaptation": ("so_what", "now_what")}


class RowCard(CardFrame):
    """Enter goes to the next row, at the end to a new one; Alt+Up and Alt+Down move it."""

    carried = Signal(object, QPoint)
    let_go = Signal(object)

    def __init__(self, theme: ThemeHolder, form: Form, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, form, stage, parent)
        self._parts: list[PartField] = []
        self._details: QWidget | None = None
        self._card: Card | None = None
        self._view: CardsView | None = None
        self._read_only = False
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._line())
        self._beside = QHBoxLayout()
        self._column.addLayout(self._beside)
        for part in form.parts:
            if part.key in _BESIDE.get(form.kind, ()):
                self._beside.addWidget(self._make(part, self), 1, Qt.AlignmentFlag.AlignTop)
        self.borrowed = label("", "caption", wrap=True, parent=self)
        self.borrowed.hide()
        self._column.addWidget(self.borrowed)
        self.hints = Hints(theme, self)
        self._column.addWidget(self.hints)
        theme.changed.connect(self._restyle)
        self._restyle()

    # ------------------------------------------------------------------------------------------ building
    def _line(self) -> QHBoxLayout:
        theme = self.theme
        self._row = QHBoxLayout()
        self.tick: QCheckBox | None = None
        if self.form.kind in _TICKS:
            self.tick = QCheckBox(self)
            self.tick.clicked.connect(self._ticked)
            self._row.addLayout(self._lowered(self.tick, 2))
        self.code = CodeButton(theme, self, movable=True)
        self.code.clicked.connect(self._trace)
        self.code.delete_asked.connect(self._remove)
        self.code.carried.connect(self._carried)
        self.code.let_go.connect(self._let_go)
        self._row.addLayout(self._lowered(self.code, 4))
        text = self.form.part("text")
        name = str(text.field.name) if text else self.form.kind
        hint = (str(text.field.hint) or name) if text else ""
        self.box = PaperField(theme, name=name, hint=hint, goes_on=False, quiet=True, parent=self)
        self.box.committed.connect(self._text_written)
        self.box.entered.connect(self._entered)
        self._row.addLayout(self._lowered(self.box, 6), 1)
        self.status = Chip(theme, "", parent=self)
        self.status.hide()
        self._row.addLayout(self._lowered(self.status, 4))
        self.more = Button(theme, icon_name="down", role="quiet", small=True, name=tr("Show more of it"), parent=self)
        self.more.clicked.connect(self._unfold)
        self.remove = Button(theme, icon_name="delete", role="quiet", small=True, name=tr("Delete card"), parent=self)
        self.remove.clicked.connect(self._remove)
        for button in (self.more, self.remove):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return self._row

    def _lowered(self, widget: QWidget, by: int) -> QVBoxLayout:
        """Keeps the first lines of tick, code and words on one middle line, however tall the words grow."""
        column = QVBoxLayout()
        column.setSpacing(0)
        column.setContentsMargins(0, self.theme.px(by), 0, 0)
        column.addWidget(widget)
        column.addStretch(1)
        return column

    def _make(self, part: Part, parent: QWidget) -> PartField:
        made = form_field(self.theme, self.form, part, self.stage, parent)
        made.written.connect(self._part_written)
        made.slot_written.connect(self._slot_written)
        self._parts.append(made)
        return made

    def _folded_parts(self) -> list[Part]:
        shown = {"text", "column", _TICKS.get(self.form.kind, ("",))[0], *_BESIDE.get(self.form.kind, ())}
        if self.form.kind == "idea":
            shown.discard("status")
        return [part for part in self.form.parts if part.key not in shown]

    def _unfold(self) -> None:
        """Build the rest when it is first wanted: a list of forty rows stays light."""
        if self._details is None:
            self._details = QWidget(self)
            column = QVBoxLayout(self._details)
            column.setContentsMargins(self.theme.px(32), 0, 0, 0)
            column.setSpacing(self.theme.px(10))
            for part in self._folded_parts():
                made = self._make(part, self._details)
                made.set_read_only(self._read_only)
                column.addWidget(made)
            self.evidence = EvidenceRow(self.theme, self._details)
            self.evidence.trace_requested.connect(self.trace_requested)
            self.evidence.tied.connect(self._tied)
            self.evidence.untied.connect(self._untied)
            self.evidence.set_read_only(self._read_only)
            column.addWidget(self.evidence)
            self._column.insertWidget(2, self._details)
            self._details.hide()
            if self._view is not None:
                self.show_card(self._card, self._view)
        opened = self._details.isHidden()
        self._details.setVisible(opened)
        self.more.set_icon("up" if opened else "down")

    # ------------------------------------------------------------------------------------------ showing
    def show_card(self, card: Card | None, view: CardsView) -> None:
        self._card, self._view = card, view
        self.code.show_code(card.code if card else "")
        self.box.set_text(card.text if card else "")
        if self.tick is not None:
            key, on, _off = _TICKS[self.form.kind]
            self.tick.setEnabled(card is not None and not self._read_only)
            self.tick.setChecked(card is not None and card.item.data.get(key) == on)
            self.tick.setAccessibleName(self._tick_name(card))
        for part in self._parts:
            part.show_card(card)
        status = card.choice("status", IDEA_STATUS) if card and self.form.kind == "idea" else ""
        self.status.setVisible(bool(status))
        if status:
            self.status.set_text(tr(IDEA_STATUS[status]))
        case = card.case if isinstance(card, Idea) else ""
        self.borrowed.setText(tr("after {case}", case=case) if case else "")
        self.borrowed.setVisible(bool(case))
        if self._details is not None:
            self.evidence.show_sources(view.evidence.get(card.item.id, ()) if card else ())
        self.remove.setVisible(card is not None and not self._read_only)
        self.more.setVisible(card is not None and self.form.kind != "reflection")
        self.hints.show_checks(checks_of(card, view) if card and self.form.kind != "action" else ())

    def _tick_name(self, card: Card | None) -> str:
        words = {"action": tr("Done"), "assumption": tr("Test it")}.get(self.form.kind, tr("Go on with it"))
        return f"{words}: {card.title}" if card else words

    def commit(self) -> None:
        self.box.commit()
        for part in self._parts:
            part.commit()

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.box.setReadOnly(read_only)
        for part in self._parts:
            part.set_read_only(read_only)
        if self.tick is not None:
            self.tick.setEnabled(not read_only and not self.is_blank)
        self.remove.setVisible(not read_only and not self.is_blank)

    # ------------------------------------------------------------------------------------------ telling
    def _text_written(self, text: str) -> None:
        if text.strip() or not self.is_blank:
            self.written.emit(self, "text", text)

    def _part_written(self, key: str, value: object) -> None:
        self.written.emit(self, key, value)

    def _slot_written(self, key: str, index: int, value: str) -> None:
        self.slot_written.emit(self, key, index, value)

    def _entered(self, _text: str) -> None:
        self.another_asked.emit(self)

    def _ticked(self, on: bool) -> None:
        key, yes, no = _TICKS[self.form.kind]
        self.written.emit(self, key, yes if on else no)

    def _tied(self, code: str) -> None:
        self.tied.emit(self, code)

    def _untied(self, item_id: str) -> None:
        self.untied.emit(self, item_id)

    def _trace(self) -> None:
        self.trace_requested.emit(self.item_id)

    def _remove(self) -> None:
        if not self._read_only and not self.is_blank:
            self.remove_asked.emit(self)

    def _carried(self, point: QPoint) -> None:
        if not self._read_only:
            self.carried.emit(self, point)

    def _let_go(self) -> None:
        self.let_go.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.is_blank and not self._read_only:
            self.move_asked.emit(self, -1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------------------------------------ the look
    def _restyle(self) -> None:
        px = self.theme.px
        self._column.setContentsMargins(0, px(6), 0, px(6))
        self._column.setSpacing(px(8))
        self._row.setSpacing(px(8))
        self._beside.setSpacing(px(16))
        self.borrowed.setContentsMargins(px(64), 0, px(8), 0)
        self._beside.setContentsMargins(px(64) if self._beside.count() else 0, 0, px(8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.property("chosen"):
            # the row one was led to; the tick and the words keep their place
            flat = self.theme.tokens.flat
            painter.setPen(QPen(self.theme.colour(self.stage), 2 if flat else 1))
            painter.setBrush(self.theme.colour("surface" if flat else f"{self.stage}-soft"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            return
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(0, 0, self.width(), 0)
