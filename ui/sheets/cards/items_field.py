"""Items of the project that a record names: chips with code and title, added by code or by words, taken away by Delete."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.hangul import nfc, sort_key
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.field_words import title_of
from livinglab.sheets.cards.form import Part
from ui.sheets.cards.part_field import PartField
from ui.sheets.cards.suggestions import SuggestBox
from ui.sheets.field_desk import desk_of, item_title
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout

_WIDEST = 230


class ItemChip(Button):
    """Code and title; the whole text is its tip. Enter walks its thread, Delete lets it go."""

    let_go = Signal(str)

    def __init__(self, theme: ThemeHolder, item: Item, parent: QWidget) -> None:
        whole = item_title(item)
        super().__init__(theme, _cut(theme, whole), small=True, parent=parent)
        self.item_id = item.id
        self.setToolTip(tr("{title} (Delete takes it away)", title=whole))
        self.setAccessibleName(whole)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.let_go.emit(self.item_id)
            return
        super().keyPressEvent(event)


class ItemBox(SuggestBox):
    """Proposes items of the kinds the field may name, by code or by any of their words."""

    def __init__(self, theme: ThemeHolder, kinds: Sequence[str], *, name: str, hint: str, parent: QWidget) -> None:
        super().__init__(theme, name=name, hint=hint, first_lit=True, parent=parent)
        self._kinds = kinds
        self.without: list[str] = []
        """Ids that are named already."""
        self.own = ""
        """The record itself: it does not name itself."""
        self._known: list[Item] | None = None
        self.line.went.connect(self._forget)

    def _items(self) -> list[Item]:
        """What there is to name, asked once while somebody is in the line: thousands of notes take a moment."""
        if self._known is None:
            desk = desk_of(self)
            self._known = desk.items(self._kinds) if desk is not None else []
        return self._known

    def _forget(self) -> None:
        self._known = None

    def offers(self, words: str) -> Sequence[tuple[str, str, str]]:
        wanted = sort_key(words)[0]
        found = [item for item in self._items() if item.id not in self.without and item.id != self.own]
        fitting = [item for item in found if wanted in sort_key(item.code + title_of(item))[0]]
        fitting.sort(key=lambda item: sort_key(item.code)[0] != wanted)
        return [(item.id, item_title(item), "") for item in fitting]

    def exact(self, code: str) -> str:
        """The id of the item with this very code; empty for none."""
        found = [item for item in self._items() if item.id != self.own]
        if not self.line.hasFocus():
            self._forget()
        wanted = nfc(code).strip().casefold()
        return next((item.id for item in found if wanted in (item.code.casefold(), f"{item.prefix}{item.code_no}".casefold())), "")  # fmt: skip


class ItemsField(PartField):
    """Ids are stored in the order they were named."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(theme, part, stage, parent, named=named)
        self.ids: list[str] = []
        self.chips: list[ItemChip] = []
        self._read_only = False
        self._holder = QWidget(self)
        self._flow = FlowLayout(theme, 6, self._holder)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._holder.hide()
        hint = str(part.field.hint) or tr("code or words")
        self.ask = ItemBox(theme, part.field.kinds, name=str(part.field.name), hint=hint, parent=self)
        self.box = self.ask.line
        self.remark = label("", "caption", ink="signal", wrap=True, parent=self)
        self.remark.hide()
        self.ask.taken.connect(self._add)
        self.ask.committed.connect(self._left)
        self.ask.entered.connect(self._entered)
        self.box.edited.connect(self._mend)
        self.column.addWidget(self._holder)
        self.column.addWidget(self.ask)
        self.column.addWidget(self.remark)

    # ------------------------------------------------------------------------------------------ showing
    def show_card(self, card: Card | None) -> None:
        value = card.item.data.get(self.part.key) if card is not None else None
        wanted = [str(one) for one in value] if isinstance(value, list) else []
        desk = desk_of(self)
        items = [item for one in wanted if desk is not None and (item := desk.item(one)) is not None]
        self.ids = [item.id for item in items]
        self.ask.without = self.ids
        self.ask.own = card.item.id if card is not None else ""
        shown = [(chip.item_id, chip.accessibleName()) for chip in self.chips]
        if shown != [(item.id, item_title(item)) for item in items]:
            self._show_chips(items)

    def _show_chips(self, items: Sequence[Item]) -> None:
        focused = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for item in items:
            chip = ItemChip(self.theme, item, self._holder)
            chip.clicked.connect(self._walk)
            chip.let_go.connect(self._let_go)
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        self._holder.setVisible(bool(items))
        if focused is not None:
            (self.chips[min(focused, len(self.chips) - 1)] if self.chips else self.box).setFocus()
        self.updateGeometry()

    def commit(self) -> None:
        self.box.commit()

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.box.setReadOnly(read_only)
        self.ask.setVisible(not read_only)

    # ------------------------------------------------------------------------------------------ telling
    def _add(self, item_id: str) -> None:
        if item_id not in self.ids:
            self._write([*self.ids, item_id])

    def _let_go(self, item_id: str) -> None:
        self._write([one for one in self.ids if one != item_id])

    def _write(self, ids: list[str]) -> None:
        if not self._read_only:
            self.ids = self.ask.without = ids  # what comes next builds on it, before the library has told
            self.written.emit(self.part.key, ids)

    def _left(self, words: str) -> None:
        """A code that was typed and left without Enter counts; other words wait, and it is said that they found nothing."""
        found = self.ask.exact(words) if words else ""
        if found:
            self.box.take()
            self._add(found)
        else:
            self._wrong(words)

    def _entered(self, words: str) -> None:
        if not words and not self.box.toPlainText():
            self.box.focusNextChild()

    def _wrong(self, words: str) -> None:
        self.remark.setText(tr("Nothing here is called “{words}”.", words=words) if words else "")
        self.remark.setVisible(bool(words))
        self.box.set_wrong(bool(words))

    def _mend(self, _words: str) -> None:
        self._wrong("")

    def _walk(self) -> None:
        sender, desk = self.sender(), desk_of(self)
        if isinstance(sender, ItemChip) and desk is not None:
            desk.trace(sender.item_id)


def _cut(theme: ThemeHolder, words: str) -> str:
    return QFontMetrics(theme.font(14)).elidedText(words, Qt.TextElideMode.ElideRight, theme.px(_WIDEST))
