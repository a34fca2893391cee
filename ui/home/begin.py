"""Ways to begin, and the line below them where the new project gets its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods.presets import Preset
from ui.home.preset_card import PresetCard
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, row
from ui.widgets.line_field import LineField

_CARD = 120
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALK = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Begin(QWidget):
    """`begun` carries the preset's id, the title and the place of the project."""

    begun = Signal(str, str, str)
    import_asked = Signal()
    shown = Signal()
    """The naming line came into view."""
    remove_asked = Signal(str)
    """A run sheet of one's own shall go; its id."""
    ended = Signal()
    """It was put away."""

    def __init__(self, theme: ThemeHolder, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        head = row(theme, 12)
        base = Qt.AlignmentFlag.AlignBottom
        head.addWidget(label(tr("New workshop"), "section", parent=self), 0, base)
        remark = label(
            tr("Begin with a run sheet that fits the time you have."), "meta", ink="3", wrap=True, parent=self
        )
        head.addWidget(remark, 1, base)
        self.import_button = Button(theme, tr("Open a file"), role="bar", icon_name="import", parent=self)
        self.import_button.clicked.connect(self.import_asked)
        head.addWidget(self.import_button, 0, base)
        self._column.addLayout(head)
        self._grid = QGridLayout()
        self._column.addLayout(self._grid)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.cards = [PresetCard(theme, preset, self) for preset in presets]
        for card in self.cards:
            self._group.addButton(card)
            card.clicked.connect(self._clicked)
            card.remove_asked.connect(self.remove_asked)
        self._build_line()
        theme.changed.connect(self._restyle)
        self._restyle()

    def _build_line(self) -> None:
        self.line = QFrame(self)
        self.line.setProperty("panel", "true")
        self._inside = QVBoxLayout(self.line)
        self._wanted = label("", "lead", parent=self.line)
        self.title_field = LineField(
            name=tr("Title of the project"),
            placeholder=tr("What is it about? No-plastic mart, for instance"),
            parent=self.line,
        )
        self.place_field = LineField(
            name=tr("Place of the project"), placeholder=tr("Village or place (may stay empty)"), parent=self.line
        )
        self.start_button = Button(self._theme, tr("Begin"), role="primary", parent=self.line)
        self.cancel_button = Button(self._theme, tr("Leave it"), role="quiet", parent=self.line)
        self.start_button.setEnabled(False)
        self._flow = FlowLayout(self._theme, 10)
        for widget in (self.title_field, self.place_field, self.start_button, self.cancel_button):
            self._flow.addWidget(widget)
        self._missing = label(tr("Give it a title; it can be changed later."), "meta", ink="3", parent=self.line)
        self._inside.addWidget(self._wanted)
        self._inside.addLayout(self._flow)
        self._inside.addWidget(self._missing)
        self._column.addWidget(self.line)
        self.line.hide()
        self.title_field.live.connect(self._live)
        self.title_field.entered.connect(self._entered)
        self.place_field.entered.connect(self._entered)
        self.title_field.escaped.connect(self.cancel)
        self.place_field.escaped.connect(self.cancel)
        self.start_button.clicked.connect(self._entered)
        self.cancel_button.clicked.connect(self.cancel)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(8))
        self._grid.setSpacing(px(8))
        self._inside.setContentsMargins(px(16), px(12), px(16), px(12))
        self._inside.setSpacing(px(8))
        self.title_field.setMinimumWidth(px(320))
        self.place_field.setMinimumWidth(px(220))
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Narrower than all cards, so that they may come to stand below each other."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """All cards in one row where they fit; else in rows as even as can be."""
        fitting = max(1, (self.width() + self._theme.px(8)) // (self._theme.px(_CARD) + self._theme.px(8)))
        rows = -(-len(self.cards) // fitting)
        columns = -(-len(self.cards) // max(rows, 1))
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)

    def _arrange_again(self) -> None:
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = 0
        self._arrange()

    def take_away(self, preset_id: str) -> None:
        """A run sheet of one's own is gone; the keys go to the card before it."""
        place = next(place for place, card in enumerate(self.cards) if card.preset.id == preset_id)
        gone = self.cards.pop(place)
        self._group.removeButton(gone)
        self._grid.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._arrange_again()
        self.cards[max(place - 1, 0)].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- naming ----------------------------------------------------------------------------------------------------
    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, PresetCard):
            self.choose(sender)

    def choose(self, card: PresetCard) -> None:
        """Ask in place for the title of what begins with this card."""
        for one in self.cards:
            one.setChecked(one is card)
        self._wanted.setText(tr("{preset}: what is the project called?", preset=str(card.preset.name)))
        self.line.show()
        self.title_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit()

    def cancel(self) -> None:
        """Put the naming line away; what was typed is kept for the next card."""
        card = self._chosen()
        self.line.hide()
        for one in self.cards:
            one.setChecked(False)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    def is_naming(self) -> bool:
        return not self.line.isHidden()

    def _chosen(self) -> PresetCard | None:
        return next((card for card in self.cards if card.isChecked()), None)

    def _live(self, text: str) -> None:
        self.start_button.setEnabled(bool(text.strip()))
        self._missing.setVisible(not text.strip())

    def _entered(self) -> None:
        card, title = self._chosen(), self.title_field.commit()
        if card is not None and title.strip():
            self.begun.emit(card.preset.id, title, self.place_field.commit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((place for place, card in enumerate(self.cards) if card.hasFocus()), None)
        if focused is not None and event.key() in _ENTER:
            self.cards[focused].click()
        elif focused is not None and Qt.Key(event.key()) in _WALK:
            target = min(max(focused + _WALK[Qt.Key(event.key())], 0), len(self.cards) - 1)
            self.cards[target].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
