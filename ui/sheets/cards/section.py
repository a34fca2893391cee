"""One kind of card on the page: its name where there are several, its cards, and a way to begin another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.model.items import ITEM_NAMES
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Form
from livinglab.sheets.cards.view import CardsView
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.card_list import CardList
from ui.sheets.cards.frame_factory import FrameFactory
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label

_ROWS = ("list", "columns")


class CardSection(QWidget):
    """A list, or side by side the columns of a retrospective."""

    made = Signal(object)
    """A new frame, to be listened to."""
    moved = Signal(object, object)
    """A frame and the id of the card it stands behind now, None for the first."""

    def __init__(self, theme: ThemeHolder, form: Form, stage: str, named: bool,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.form = form
        self._theme = theme
        self._factory = FrameFactory(theme, form, stage)
        self._read_only = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.title = label(_title(form), "title", parent=self)
        self.title.setVisible(named)
        self._column.addWidget(self.title)
        self._row = QHBoxLayout()
        self._column.addLayout(self._row)
        self.lists: dict[str, CardList] = {}
        for key, name in self._columns():
            self._add_list(key, name)
        self.more = Button(theme, tr("One more card"), icon_name="plus", small=True, parent=self)
        self.more.clicked.connect(self._another)
        self.more.hide()
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _columns(self) -> list[tuple[str, str]]:
        part = self.form.part("column")
        if self.form.layout != "columns" or part is None:
            return [("", "")]
        return [(key, str(words)) for key, words in part.field.options]

    def _add_list(self, key: str, name: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(6))
        if name:
            column.addWidget(label(name, "lead", parent=self))
        data: dict[str, object] = {"column": key, "frame": str(self.form.name)} if key else {}
        made = CardList(self._theme, self._factory, always_blank=self.form.layout in _ROWS, new_data=data, parent=self)
        made.moved.connect(self._moved)
        made.made.connect(self.made)
        made.set_read_only(self._read_only)
        self.lists[key] = made
        column.addWidget(made)
        column.addStretch(1)
        self._row.addLayout(column, 1)

    # ------------------------------------------------------------------------------------------ showing
    def sync(self, cards: tuple[Card, ...], view: CardsView) -> None:
        """Show these cards of the section's kind."""
        groups: dict[str, list[Card]] = {key: [] for key in self.lists}
        for card in cards:
            key = card.words("column") if "" not in self.lists else ""
            if key not in groups:
                # A column of a frame this method does not have stands beside the others.
                self._add_list(key, card.words("column_text") or key)
                groups[key] = []
            groups[key].append(card)
        for key, found in groups.items():
            self.lists[key].sync(found, view)
        self.more.setVisible(bool(cards) and self.form.layout not in _ROWS and not self._read_only)

    @property
    def frames(self) -> list[CardFrame]:
        """All frames, blank forms included."""
        return [
            frame
            for one in self.lists.values()
            for frame in (*one.frames, *([one.blank] if one.blank is not None else ()))
        ]

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for one in self.lists.values():
            one.set_read_only(read_only)
        self.more.setVisible(self.more.isVisible() and not read_only)

    # ------------------------------------------------------------------------------------------ telling
    def _another(self) -> None:
        frame = next(iter(self.lists.values())).add_blank()
        frame.enter()
        self.more.hide()

    def _moved(self, frame: CardFrame, place: int) -> None:
        for one in self.lists.values():
            if frame in one.frames:
                behind = one.frames[place - 1].item_id if place > 0 else None
                self.moved.emit(frame, behind)

    def neighbour(self, frame: CardFrame, by: int) -> tuple[bool, str | None]:
        """Whether the frame can move by so many places, and the card it would stand behind then."""
        for one in self.lists.values():
            if frame in one.frames:
                others = [each.item_id for each in one.frames if each is not frame]
                place = one.frames.index(frame) + by
                return 0 <= place <= len(others), others[place - 1] if 0 < place <= len(others) else None
        return False, None

    def _restyle(self) -> None:
        self._column.setSpacing(self._theme.px(10))
        self._row.setSpacing(self._theme.px(24))


def _title(form: Form) -> str:
    """Where a sheet makes several kinds of card, each is called by its own name."""
    return tr(ITEM_NAMES[form.kind]) if form.kind in ITEM_NAMES else str(form.name)
