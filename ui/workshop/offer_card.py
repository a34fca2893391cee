"""The card between now and next: what the program noticed and the one act it offers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.blocks.words import ours, plain
from ui.icons import paint_icon
from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.paragraph import Paragraph

_LEFT = 26
_RAIL = 16
_ICON = 18
_KEY = "Ctrl+K"


@dataclass(frozen=True)
class Offer:
    """What is told: a title of a few words, a sentence with `**…**` for bold, an act (or none) and the way to let it be."""

    key: str
    title: str
    sentence: str
    act: str
    leave: str
    signal: bool = False
    before: str = ""  # the activity it is about, where that is not the next one

    @property
    def spoken(self) -> str:
        return f"{self.title}. {plain(ours(self.sentence))}"


class OfferCard(QWidget):
    """An ordinary widget among the painted rows, so that screen readers and Tab find it."""

    taken = Signal()
    left = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.offer: Offer | None = None
        self._rail = ""
        self._title = label("", "strong", parent=self)
        self._words = Paragraph(theme, (), size=14, ink="ink-2", parent=self)
        self.take = Button(theme, small=True, parent=self)
        self.leave = Button(theme, role="quiet", small=True, parent=self)
        self._column = QVBoxLayout(self)
        self._acts = FlowLayout(theme, 4)
        self._acts.addWidget(self.take)
        self._acts.addWidget(self.leave)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._column.addLayout(self._acts)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.take.setToolTip(_KEY)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_offer(self, offer: Offer | None) -> None:
        """Show an offer, or nothing; the same one twice changes nothing."""
        if offer == self.offer:
            return
        self.offer = offer
        if offer is not None:
            self._tell(offer)
        self.setVisible(offer is not None)

    def set_rail(self, ink: str) -> None:
        """The thread of the stages runs on beside the card."""
        if ink != self._rail:
            self._rail = ink
            self.update()

    def _tell(self, offer: Offer) -> None:
        self.setAccessibleName(offer.spoken)
        self._title.setText(offer.title)
        restyle(self._title, ink="signal" if offer.signal else "1")
        self._words.set_text(offer.sentence)
        for button, text in ((self.take, offer.act), (self.leave, offer.leave)):
            button.setText(text)
            button.setVisible(bool(text))
            button.setAccessibleDescription(offer.spoken)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(_LEFT + 11), px(20), px(20), px(20))
        self._column.setSpacing(px(6))
        self._title.setContentsMargins(px(_ICON + 8), 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._rail:
            painter.fillRect(QRectF(px(_RAIL) - 1, 0, 2, self.height()), colour(self._rail))
        painter.setPen(QPen(colour("line-strong"), 1))
        painter.setBrush(colour("paper"))
        box = QRectF(self.rect()).adjusted(px(_LEFT) + 0.5, px(10) + 0.5, -px(12) - 0.5, -px(10) - 0.5)
        painter.drawRoundedRect(box, px(8), px(8))
        side = px(_ICON)
        place = self._title.geometry()
        icon = QRectF(place.x(), place.center().y() - side / 2, side, side)
        paint_icon(painter, icon, "clock", colour("signal" if self.offer and self.offer.signal else "ink-2"))
