"""A frozen card: its words as they stood, the lock with its time, and each amendment inside the section it changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.blocks.words import ours, slots, theirs
from livinglab.i18n import tr
from livinglab.model.items import Version
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Form, Part
from livinglab.sheets.cards.moments import day_of, moment
from livinglab.sheets.cards.view import CardsView, section_of
from ui.icons import paint_icon
from ui.sheets.cards.amend_form import AmendForm
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.code_button import CodeButton
from ui.sheets.cards.evidence_row import EvidenceRow
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph


class Lock(QWidget):
    """The lock and when it closed."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        line = QHBoxLayout(self)
        self._line = line
        self.words = label("", "meta", parent=self)
        line.addWidget(self.words)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, text: str) -> None:
        self.words.setText(text)

    def _restyle(self) -> None:
        self._line.setContentsMargins(self._theme.px(22), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._theme.px(17)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), box, "lock", self._theme.colour("ink-2"))


class AmendmentBox(QFrame):
    """수정 1, when, and what changed."""

    def __init__(self, theme: ThemeHolder, number: int, version: Version, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(10))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        head.addWidget(label(tr("Amendment {n}", n=number), "strong", parent=self))
        head.addStretch(1)
        when = str(version.data.get("at_text", "")) or day_of(version.frozen_at)
        head.addWidget(label(when, "meta", parent=self))
        column.addLayout(head)
        column.addWidget(Paragraph(theme, theirs(version.reason), size=14, parent=self))
        for key, words in version.data.get("fields", {}).items():
            if words:
                text = slots(str(words)) if isinstance(words, str) else theirs(", ".join(map(str, words)))
                column.addWidget(Paragraph(theme, (*ours(tr("Now: ")), *text), size=14, parent=self))
            self.setAccessibleName(f"{tr('Amendment {n}', n=number)} {key}")


class FrozenCard(CardFrame):
    """To change it one leaves an amendment, in the card itself."""

    def __init__(
        self, theme: ThemeHolder, form: Form, stage: str, parent: QWidget | None = None, *, size: int = 16
    ) -> None:
        super().__init__(theme, form, stage, parent)
        self._size = size
        self._frozen_at = ""
        self._shown: object = None
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        self.code = CodeButton(theme, self)
        self.code.clicked.connect(self._trace)
        self.heading = label("", "title", parent=self)
        self.heading.hide()
        self.title = Paragraph(theme, "", size=18, parent=self)
        self.lock = Lock(theme, self)
        self.change = Button(theme, tr("Leave an amendment"), icon_name="edit", small=True, parent=self)
        self.change.clicked.connect(self.begin_amendment)
        head.addWidget(self.code)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.lock)
        head.addWidget(self.change)
        self._head = head
        self._column.addLayout(head)
        self._column.addWidget(self.title)
        self.amend_form = AmendForm(theme, [part for part in form.parts if part.key != "text"], stage, self)
        self.amend_form.left.connect(self._amended)
        self.amend_form.hide()
        self._column.addWidget(self.amend_form)
        self._body: list[QWidget] = []
        self.evidence = EvidenceRow(theme, self)
        self.evidence.set_read_only(True)
        self.evidence.trace_requested.connect(self.trace_requested)
        self._column.addWidget(self.evidence)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_heading(self, text: str) -> None:
        """Where the page names the experiment itself, the card says only what it is."""
        self.heading.setText(text)
        self.heading.setVisible(bool(text))
        self.title.setVisible(not text)

    # ------------------------------------------------------------------------------------------ showing
    def show_card(self, card: Card | None, view: CardsView) -> None:
        if card is None:
            return
        frozen, amendments = view.frozen(card.item.id), view.amendments(card.item.id)
        self.code.show_code(card.code)
        self.title.set_text(theirs(card.title, bold=True))
        if frozen is not None:
            self._frozen_at = frozen.frozen_at
            self.lock.say(tr("Frozen {time}", time=moment(frozen.frozen_at)))
        self.evidence.show_sources(view.evidence.get(card.item.id, ()))
        shown = (card.item, amendments)
        if shown != self._shown:
            self._shown = shown
            self._build(card, amendments)

    def _build(self, card: Card, amendments: Sequence[Version]) -> None:
        for widget in self._body:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._body = []
        for part in self.form.parts:
            boxes = [(n, one) for n, one in enumerate(amendments, 1) if section_of(one) == part.key]
            words = self._words(card, part)
            if part.key == "text" or not (words or boxes):
                continue
            section = QWidget(self)
            column = QVBoxLayout(section)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self.theme.px(4))
            column.addWidget(label(str(part.field.name), "caption", parent=section))
            text = Paragraph(
                self.theme, slots(words) if part.is_sentence else theirs(words), size=self._size, parent=section
            )
            column.addWidget(text)
            for number, version in boxes:
                column.addWidget(AmendmentBox(self.theme, number, version, section))
            self._column.insertWidget(self._column.count() - 1, section)
            section.show()
            self._body.append(section)

    @staticmethod
    def _words(card: Card, part: Part) -> str:
        names = {key: str(words) for key, words in part.field.options}
        if names:
            value = card.item.data.get(part.key)
            chosen = value if isinstance(value, list) else [value]
            return ", ".join(names.get(str(one), str(one)) for one in chosen if one not in (None, ""))
        return card.words(part.key)

    def commit(self) -> None:
        self.amend_form.commit()

    def enter(self) -> None:
        self.change.setFocus()

    # ------------------------------------------------------------------------------------------ amending
    def begin_amendment(self) -> None:
        """Open the lines for an amendment at the head of the card."""
        self.amend_form.show()
        self.amend_form.enter()

    def _amended(self, key: str, reason: str, at_text: str) -> None:
        self.amended.emit(self, key, reason, at_text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.refused.emit(self.sentence())
        super().mousePressEvent(event)

    def sentence(self) -> str:
        """Why it cannot simply be written over."""
        return tr("Frozen {time}. To change it, leave an amendment.", time=moment(self._frozen_at, long=True))

    def _trace(self) -> None:
        self.trace_requested.emit(self.item_id)

    # ------------------------------------------------------------------------------------------ the look
    def _restyle(self) -> None:
        px = self.theme.px
        self._column.setContentsMargins(px(20), px(14), px(20), px(16))
        self._column.setSpacing(px(14))
        self._head.setSpacing(px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(self.property("chosen"))
        painter.setPen(QPen(self.theme.colour(self.stage if chosen else "line"), 3 if chosen else 1))
        painter.setBrush(self.theme.colour("surface"))
        inset = 1.5 if chosen else 0.5
        radius = self.theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
