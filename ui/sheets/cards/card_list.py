"""Cards of one kind one under another, kept in step with the library without building anything twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.view import CardsView
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.frame_factory import FrameFactory
from ui.sheets.cards.frozen_card import FrozenCard
from ui.sheets.cards.row_card import RowCard
from ui.theme.theme import ThemeHolder


class CardList(QWidget):
    """With `always_blank` an empty form waits behind the last card."""

    made = Signal(object)
    """A new frame, to be listened to."""
    moved = Signal(object, int)
    """A frame was carried to this place among the cards."""

    def __init__(self, theme: ThemeHolder, factory: FrameFactory, *, always_blank: bool, new_data: dict[str, object],
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._factory = factory
        self._always_blank = always_blank
        self._new_data = new_data
        self._read_only = False
        self._view: CardsView | None = None
        self.frames: list[CardFrame] = []
        self.blank: CardFrame | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._restyle)
        self._restyle()

    # ------------------------------------------------------------------------------------------ in step
    def sync(self, cards: Sequence[Card], view: CardsView) -> None:
        """Show these cards: what is new comes, what is gone goes, what stays keeps its widget and its cursor."""
        self._view = view
        self._take_in_adopted()
        known = {(frame.item_id, isinstance(frame, FrozenCard)): frame for frame in self.frames}
        wanted = [(card, view.frozen(card.item.id) is not None) for card in cards]
        keys = {(card.item.id, frozen) for card, frozen in wanted}
        for key, frame in known.items():
            if key not in keys:
                self._drop(frame)
        ordered = []
        for card, frozen in wanted:
            frame = known.get((card.item.id, frozen)) or self._add(card, frozen)
            frame.show_card(card, view)
            ordered.append(frame)
        self.frames = ordered
        if (self._always_blank or not ordered) and self.blank is None and not self._read_only:
            self.add_blank()
        elif self.blank is not None and not self._always_blank and ordered and not self._is_used(self.blank):
            self._drop(self.blank)
            self.blank = None
        self._line_up()

    def _take_in_adopted(self) -> None:
        """A blank form that became a card is one of the cards now."""
        if self.blank is not None and not self.blank.is_blank:
            self.frames.append(self.blank)
            self.blank = None

    @staticmethod
    def _is_used(frame: CardFrame) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and frame.isAncestorOf(focused)

    def _add(self, card: Card, frozen: bool) -> CardFrame:
        frame = self._factory.make(frozen, self)
        frame.adopt(card.item.id)
        frame.set_read_only(self._read_only)
        self._wire(frame)
        return frame

    def add_blank(self) -> CardFrame:
        """A form that waits to be written on."""
        if self.blank is None:
            self.blank = self._factory.make(False, self)
            self.blank.new_data = dict(self._new_data)
            self._wire(self.blank)
            if self._view is not None:
                self.blank.show_card(None, self._view)
            self._column.addWidget(self.blank)
            self.blank.show()
        return self.blank

    def _wire(self, frame: CardFrame) -> None:
        if isinstance(frame, RowCard):
            frame.carried.connect(self._carried)
            frame.let_go.connect(self._let_go)
        frame.another_asked.connect(self._go_to_next)
        self.made.emit(frame)

    def _drop(self, frame: CardFrame) -> None:
        self._column.removeWidget(frame)
        if frame in self.frames:
            self.frames.remove(frame)
        frame.hide()
        frame.deleteLater()

    def _line_up(self) -> None:
        wanted = [*self.frames, *([self.blank] if self.blank else [])]
        if self._column.count() == len(wanted) and all(
            self._column.indexOf(one) == place for place, one in enumerate(wanted)
        ):
            return
        for place, frame in enumerate(wanted):
            if self._column.indexOf(frame) != place:
                self._column.insertWidget(place, frame)
                frame.show()
        _tab_through(wanted)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for frame in self.frames:
            frame.set_read_only(read_only)
        if read_only and self.blank is not None:
            self._drop(self.blank)
            self.blank = None

    # ------------------------------------------------------------------------------------------ moving
    def _go_to_next(self, frame: CardFrame) -> None:
        self._take_in_adopted()
        places = [*self.frames, *([self.blank] if self.blank else [])]
        place = places.index(frame) + 1 if frame in places else len(places)
        if place < len(places):
            places[place].enter()
        elif not frame.is_blank or self.blank is None:
            self.add_blank().enter()

    def _carried(self, frame: CardFrame, point: QPoint) -> None:
        """The carried row changes places as it passes the middle of another."""
        y = self.mapFromGlobal(point).y()
        others = [one for one in self.frames if one is not frame]
        place = sum(one.geometry().center().y() < y for one in others)
        if frame in self.frames and self.frames.index(frame) != place:
            self.frames = [*others[:place], frame, *others[place:]]
            self._line_up()

    def _let_go(self, frame: CardFrame) -> None:
        if frame in self.frames:
            self.moved.emit(frame, self.frames.index(frame))

    def _restyle(self) -> None:
        self._column.setSpacing(self._theme.px(16) if not self._always_blank else 0)


def _tab_through(frames: Sequence[CardFrame]) -> None:
    """Tab walks the cards as they stand, also after one was carried elsewhere."""
    stops = [
        child
        for frame in frames
        for child in frame.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.focusProxy() is None
    ]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)
