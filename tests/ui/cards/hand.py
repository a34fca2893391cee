"""A hand that fills in cards: each field through its own widget, and what is shown of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from livinglab.actions.items import add_card
from livinglab.sheets.cards.form import Form, Part
from tests.ui.cards.conftest import Desk
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.case_field import CaseField
from ui.sheets.cards.items_field import ItemsField
from ui.sheets.cards.options import OptionChip
from ui.sheets.cards.part_field import ChoiceField, FlagField, PartField, SentenceField
from ui.sheets.cards.picture_card import MarkField
from ui.sheets.cards.row_card import RowCard

Key = Qt.Key
CASE = "해피시니어 프로젝트"
Filled = dict[tuple[str, str], list[str]]
"""By kind of card and field: the words that must be read again."""


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


class Hand:
    """Fills in a card as a person does, and tells what it wrote."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.filled: Filled = {}
        self._count = 0

    def words(self, part: Part) -> str:
        self._count += 1
        number = f"{self._count}"
        return (
            f"{number}만 원"
            if part.field.type == "money"
            else f"{number}월 1일"
            if part.field.type == "date"
            else f"말씀 {number}호"
        )

    def fill(self, frame: CardFrame) -> None:
        if isinstance(frame, RowCard):
            text = frame.form.part("text")
            assert text is not None
            frame.enter()
            self._type(frame, text)
            self.desk.press(Key.Key_Return)
            if not frame.more.isHidden():
                click(frame.more)
        for field in frame.findChildren(PartField):
            self._one(frame, field)
            self.desk.settle()
        if isinstance(frame, RowCard) and frame.tick is not None and frame.form.kind != "idea":
            click(frame.tick)
            self.desk.settle()

    def _type(self, frame: CardFrame, part: Part) -> None:
        words = self.words(part)
        self.desk.type(words)
        self.filled[frame.form.kind, part.key] = [words]

    def _one(self, frame: CardFrame, field: PartField) -> None:
        key = (frame.form.kind, field.part.key)
        if isinstance(field, SentenceField):
            field.enter()
            self.filled[key] = []
            for _slot in field.part.slots:
                words = self.words(field.part)
                self.desk.type(words)
                self.filled[key].append(words)
                self.desk.press(Key.Key_Tab)
        elif isinstance(field, MarkField):
            click(field.box)
            self.filled.setdefault(key, []).append(box_name(frame.form, field))
        elif isinstance(field, FlagField):
            click(field.box)
            self.filled[key] = [str(field.part.field.name)]
        elif isinstance(field, ChoiceField):
            click(field.findChildren(OptionChip)[-1])
            self.filled[key] = [str(field.part.field.options[-1][1])]
        elif isinstance(field, ItemsField):
            item = add_card(
                self.desk.context.store, self.desk.sheet, field.part.field.kinds[0], f"이름 {len(self.filled)}째"
            )
            field.enter()
            self.desk.type(item.code)
            self.desk.press(Key.Key_Return)
            self.filled[key] = [item.code, item.text]
        elif isinstance(field, CaseField):
            field.enter()
            self.desk.type(CASE)
            field.commit()
            self.filled[key] = [CASE]
        else:
            field.enter()
            self._type(frame, field.part)
            field.commit()


def box_name(form: Form, field: MarkField) -> str:
    return field.box.accessibleName().split(":")[0]


def shown(widget: QWidget) -> str:
    """All that a frame shows: the words of its boxes, the chosen options and the ticks."""
    found = []
    for box in widget.findChildren(QWidget):
        if hasattr(box, "toPlainText"):
            found.append(box.toPlainText())
        elif isinstance(box, QAbstractButton) and (box.isChecked() or not box.isCheckable()):
            found.append(f"{box.text()} {box.accessibleName()}")
    return "\n".join(found)
